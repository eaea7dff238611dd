/** The door: events in, clocks out. */
import {
  type Calendar,
  type DayNumber,
  dateOf,
  dayOf,
  inCalendar,
  type KnownAs,
  outOfCalendar,
} from '../calendar/index.ts';
import { type Clock, type ClockContext, clockOf } from './clock.ts';
import { type ClockEvent, rankOf } from './events.ts';
import { type Entry, replyOf, requestClocks } from './request/index.ts';
import { type ClockSettings, DEFAULT_SETTINGS } from './settings.ts';
import { singleClocks } from './single.ts';

export interface ClockOptions {
  readonly calendar: Calendar;
  /** Today: later events are not yet known, and what is due before it is late. */
  readonly asOf: Temporal.PlainDate;
  /** Count with the notices known on that day; null or left out for all. */
  readonly knownAs?: KnownAs;
  readonly settings?: Partial<ClockSettings>;
}

/**
 * Every clock the events of one matter start, in the order of `CLOCKS`: an application with its reply and disputes,
 * a document to publish, a year to report on. Events may come in any order.
 * A date the calendar does not cover yields a clock in state `unknown` with the reason, never a guess.
 */
export function clocks(events: readonly ClockEvent[], options: ClockOptions): Clock[] {
  const context = contextOf(options);
  const entries = inOrder(events, context.asOf);
  const strange = strayOf(entries, context);
  if (strange) return [uncovered(strange, context)];
  const ofRequest = requestClocks(entries, context);
  const refused = new Set(ofRequest.flatMap(({ refusals }) => refusals.map(({ event }) => event)));
  const standing = entries.filter(({ event }) => !refused.has(event));
  return [...ofRequest, ...singleClocks(standing, context)];
}

/** The reply clock alone: the same value `clocks` gives, for whoever judges a million applications. */
export function replyDeadline(events: readonly ClockEvent[], options: ClockOptions): Clock | undefined {
  const context = contextOf(options);
  const entries = inOrder(events, context.asOf);
  const strange = strayOf(entries, context);
  if (strange) return uncovered(strange, context);
  return replyOf(entries, context);
}

function contextOf({ calendar, asOf, knownAs = null, settings }: ClockOptions): ClockContext {
  return {
    table: calendar.table(knownAs),
    settings: settings ? { ...DEFAULT_SETTINGS, ...settings } : DEFAULT_SETTINGS,
    asOf: dayOf(asOf),
  };
}

/** Those up to the day, by date and then by the order of the kinds. Histories are short and mostly in order. */
function inOrder(events: readonly ClockEvent[], asOf: DayNumber): Entry[] {
  const entries: Entry[] = [];
  for (const event of events) {
    const entry = { event, day: dayOf(event.date) };
    if (entry.day > asOf) continue;
    const last = entries.at(-1);
    if (!last || !comesAfter(last, entry)) entries.push(entry);
    else entries.splice(entries.findLastIndex((before) => !comesAfter(before, entry)) + 1, 0, entry);
  }
  return entries;
}

function comesAfter(one: Entry, other: Entry): boolean {
  if (one.day !== other.day) return one.day > other.day;
  return rankOf(one.event.kind) > rankOf(other.event.kind);
}

/** The first or last event, where the calendar does not reach it. */
function strayOf(entries: readonly Entry[], { table }: ClockContext): Entry | undefined {
  const [first] = entries;
  if (first && !inCalendar(table, first.day)) return first;
  const last = entries.at(-1);
  return last && !inCalendar(table, last.day) ? last : undefined;
}

function uncovered({ event, day }: Entry, context: ClockContext): Clock {
  return clockOf(
    {
      id: 'reply',
      start: null,
      due: Number.POSITIVE_INFINITY,
      n: 0,
      state: 'unknown',
      refusals: [{ event, reasons: outOfCalendar(context.table, dateOf(day)).reasons }],
    },
    context,
  );
}
