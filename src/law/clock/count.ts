/** Counting on a day table: working days around excluded spans, calendar days and months with the end rolled over. */
import {
  addWorkingDays,
  type DayNumber,
  type DayTable,
  dateOf,
  dayOf,
  factOf,
  workingDaysBetween,
} from '../calendar/index.ts';
import type { ClockSettings } from './settings.ts';

/** Days after `after` up to and including `to` do not count. An open end is Infinity. */
export interface Excluded {
  readonly why: 'consultation' | 'reasons';
  readonly after: DayNumber;
  readonly to: DayNumber;
}

/**
 * The n-th working day after `start` that lies in no excluded span; Infinity while one of them is open, or past the table.
 * A span that begins on or after the day reached changes nothing: what has run out is never revived.
 *
 * @law 条例§33.3 — time spent asking third parties and other agencies is not counted
 */
export function runOut(
  table: DayTable,
  start: DayNumber,
  n: number,
  excluded: readonly Excluded[],
): DayNumber {
  let due = addWorkingDays(table, start, n);
  let covered = start;
  for (const { after, to } of excluded.length > 1
    ? excluded.toSorted((a, b) => a.after - b.after)
    : excluded) {
    if (after >= due) break;
    const from = Math.max(after, covered);
    if (to <= from) continue;
    if (to === Number.POSITIVE_INFINITY) return to;
    const skipped = workingDaysBetween(table, from, to);
    if (skipped > 0) due = addWorkingDays(table, due, skipped);
    covered = to;
  }
  return due;
}

/**
 * A period of calendar days or months before its end is rolled over; a month without that day ends on its last.
 *
 * @law 民法典§202
 */
export function nominalEnd(start: DayNumber, unit: 'day' | 'month', n: number): DayNumber {
  return unit === 'day' ? start + n : dayOf(dateOf(start).add({ months: n }));
}

/**
 * Moves the end of a calendar period off days of rest; Infinity past the table.
 *
 * @law 民诉法§85, 民法典§203 — a period that would end on a statutory day of rest ends on the day after it
 */
export function rolledOver(table: DayTable, end: DayNumber, by: ClockSettings['rollOver']): DayNumber {
  let day = end;
  while (day <= table.last && resting(table, day, by)) day++;
  return day <= table.last ? day : Number.POSITIVE_INFINITY;
}

export function resting(table: DayTable, day: DayNumber, by: ClockSettings['rollOver']): boolean {
  const { kind, working } = factOf(table, day);
  return by === 'restDays' ? !working : kind === 'holiday' || kind === 'presumedHoliday';
}
