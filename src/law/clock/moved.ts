/** Which open deadlines move when the calendar changes: a new notice, or one that amends another. */
import type { Calendar } from '../calendar/index.ts';
import type { ClockId } from './clock.ts';
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
    return clocks(events, { ...options, calendar: before }).flatMap((old) => {
      // A notice can make an event count that did not, so the lists need not run in step.
      const at = now.findIndex(({ id, ref }) => id === old.id && ref === old.ref);
      const [fresh] = at < 0 ? [] : now.splice(at, 1);
      if (!fresh || !(OPEN.has(old.state) || OPEN.has(fresh.state))) return [];
      const settled = old.provisional && !fresh.provisional;
      if (String(old.due) === String(fresh.due) && !settled) return [];
      return [{ matter, clock: old.id, ref: old.ref, before: old.due, after: fresh.due, settled }];
    });
  });
}
