/** Which open deadlines move when the calendar changes: a new notice, or one that amends another. */
import type { Calendar } from '../calendar/index.ts';
import type { Clock, ClockId } from './clock.ts';
import { type ClockOptions, clocks } from './clocks.ts';
import type { ClockEvent } from './events.ts';

export interface Matter {
  /** How the caller knows it: a case number. */
  readonly matter: string;
  readonly events: readonly ClockEvent[];
}

export interface MovedDate {
  readonly matter: string;
  readonly clock: ClockId;
  readonly ref: string | null;
  /** Null where the clock did not run, or had no date. */
  readonly before: Temporal.PlainDate | null;
  readonly after: Temporal.PlainDate | null;
  /** Provisional before, settled after: worth telling even where the date stands. */
  readonly settled: boolean;
}

/** States in which a date still binds somebody. */
const OPEN: ReadonlySet<string> = new Set(['running', 'suspended', 'late']);

/** Compares the clocks of every matter under two calendars; those already met, lapsed or closed are left alone. */
export function datesMoved(
  before: Calendar,
  after: Calendar,
  matters: readonly Matter[],
  options: Omit<ClockOptions, 'calendar' | 'knownAs'>,
): MovedDate[] {
  return matters.flatMap(({ matter, events }) => {
    const now = clocks(events, { ...options, calendar: after });
    const pairs: (readonly [Clock | undefined, Clock | undefined])[] = [];
    for (const old of clocks(events, { ...options, calendar: before })) {
      // A notice can make an event count that did not, so the lists need not run in step.
      const at = now.findIndex(({ id, ref }) => id === old.id && ref === old.ref);
      pairs.push([old, at < 0 ? undefined : now.splice(at, 1)[0]]);
    }
    for (const fresh of now) pairs.push([undefined, fresh]);
    return pairs.flatMap(([old, fresh]) => moved(matter, old, fresh));
  });
}

function moved(matter: string, old: Clock | undefined, fresh: Clock | undefined): MovedDate[] {
  const clock = old ?? fresh;
  if (!clock || ![old, fresh].some((one) => one && OPEN.has(one.state))) return [];
  const [before, after] = [old?.due ?? null, fresh?.due ?? null];
  const settled = old?.provisional === true && fresh?.provisional === false;
  if (String(before) === String(after) && !settled) return [];
  return [{ matter, clock: clock.id, ref: clock.ref, before, after, settled }];
}
