/** From the steps of a round to the clocks of the law, and what the law says against a step. */
import {
  type Calendar,
  type Clock,
  type ClockEvent,
  clocks,
  type Reason,
  readDate,
} from '../../law/index.ts';
import type { OpenedState, RequestState, Round } from './state.ts';
import type { StepFact } from './steps.ts';

/** The calendar, and the day up to which things are known. */
export interface Known {
  readonly calendar: Calendar;
  readonly today: Temporal.PlainDate;
}

function day(text: string): Temporal.PlainDate {
  const date = readDate(text);
  if (!date) throw new RangeError('A date that is none');
  return date;
}

export function clockEvent(step: StepFact, { channel }: Pick<OpenedState, 'channel'>): ClockEvent {
  const { kind, on, ref, days, until, way, remedy, justified } = step;
  return {
    kind,
    date: day(on),
    ...(kind === 'received' && { channel }),
    ...(ref !== undefined && { ref }),
    ...(days !== undefined && { days }),
    ...(until !== undefined && { until: day(until) }),
    ...(way !== undefined && { way }),
    ...(remedy !== undefined && { remedy }),
    ...(justified !== undefined && { justified }),
  };
}

/** A round reopened by order counts from the day the order came; how the application once arrived no longer matters. */
function channelOf({ opened }: RequestState, { dispute }: Round): Pick<OpenedState, 'channel'> {
  return { channel: dispute === null && opened ? opened.channel : 'inPerson' };
}

export function eventsOf(state: RequestState, round: Round): ClockEvent[] {
  const from = channelOf(state, round);
  return round.steps.map((step) => clockEvent(step, from));
}

/** Every clock of a round as of the day. */
export function clocksOf(state: RequestState, round: Round, { calendar, today }: Known): Clock[] {
  return clocks(eventsOf(state, round), { calendar, asOf: today, settings: state.opened?.clock ?? {} });
}

/** What the law says against each step of the round; empty where a step has its effect. */
export function saidAgainst(
  state: RequestState,
  round: Round,
  { calendar, today }: Known,
): readonly (readonly Reason[])[] {
  const events = eventsOf(state, round);
  const found = refusals(clocks(events, { calendar, asOf: today, settings: state.opened?.clock ?? {} }));
  return events.map((event) => found.get(event) ?? []);
}

/** What the law would say against steps not yet taken; only the last of them is judged. */
export function wouldSayAgainst(
  state: RequestState,
  round: Round,
  candidates: readonly StepFact[],
  { calendar, today }: Known,
): readonly Reason[] {
  const from = channelOf(state, round);
  const added = candidates.map((step) => clockEvent(step, from));
  const settings = state.opened?.clock ?? {};
  const found = refusals(clocks([...eventsOf(state, round), ...added], { calendar, asOf: today, settings }));
  const last = added.at(-1);
  return (last && found.get(last)) ?? [];
}

function refusals(all: readonly Clock[]): ReadonlyMap<ClockEvent, readonly Reason[]> {
  const found = new Map<ClockEvent, Reason[]>();
  for (const { event, reasons } of all.flatMap((clock) => clock.refusals)) {
    if (!event) continue;
    const known = found.get(event) ?? [];
    found.set(event, known);
    // A refusal shows on every clock it concerns.
    known.push(...reasons.filter(({ text }) => !known.some((one) => one.text === text)));
  }
  return found;
}
