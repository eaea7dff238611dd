/** The calendar of working days with two time axes: the day asked about, and the day as of which we know. */
import { cite, granted, type Refusal, type Result, refused } from '../citation/index.ts';
import { type DayNumber, dateOf, dayOf } from './days.ts';
import type { HolidayNotice } from './notice.ts';
import { NOTICE_FILES } from './notices/index.ts';
import { ownNotice } from './parseNotice.ts';
import {
  addWorkingDays,
  type DayFact,
  type DayTable,
  dayTable,
  factOf,
  knownNotices,
  touchesUnsettled,
  workingDaysBetween,
} from './table.ts';

/** `knownAs` null or left out: with every notice the calendar was made from. */
export type KnownAs = Temporal.PlainDate | null;

export interface Counted {
  readonly date: Temporal.PlainDate;
  /** The count touches a year whose notice is not known: the date may still move. */
  readonly provisional: boolean;
}

/** The answer about one day. */
export interface CalendarDay extends DayFact {
  readonly date: Temporal.PlainDate;
}

export interface Calendar {
  readonly notices: readonly HolidayNotice[];
  /** GB/T 2260 code of the agency's area; null leaves every local layer out. */
  readonly area: string | null;
  /** What one state of knowledge says of each day, in day numbers. */
  table(knownAs?: KnownAs): DayTable;
  /** Refused outside the covered years, never guessed. */
  workingDay(date: Temporal.PlainDate, knownAs?: KnownAs): Result<CalendarDay>;
  /** The n-th working day strictly after `date`, n ≥ 1: the day of receipt is day zero. */
  add(date: Temporal.PlainDate, n: number, knownAs?: KnownAs): Result<Counted>;
  /** Working days after `from` up to and including `to`. */
  between(from: Temporal.PlainDate, to: Temporal.PlainDate, knownAs?: KnownAs): Result<number>;
}

/** Every notice in our hands. */
export const NOTICES: readonly HolidayNotice[] = NOTICE_FILES.map(ownNotice);

/**
 * Makes a calendar from notices; a new year is one more notice, never new code.
 *
 * @law 放假办法§6, 民法典§201 — the day on which a period begins is not counted
 */
export function calendar(
  notices: readonly HolidayNotice[] = NOTICES,
  { area = null }: { readonly area?: string | null } = {},
): Calendar {
  const applying = notices.filter((notice) => notice.area === null || area?.startsWith(notice.area));
  const tableAt = tables(applying);
  return {
    notices: applying,
    area,
    table: (knownAs = null) => tableAt(knownAs),
    workingDay(date, knownAs = null) {
      const table = tableAt(knownAs);
      const day = dayOf(date);
      return inCalendar(table, day) ? granted({ date, ...factOf(table, day) }) : outOfCalendar(table, date);
    },
    add(date, n, knownAs = null) {
      const table = tableAt(knownAs);
      const from = dayOf(date);
      const to = inCalendar(table, from) ? addWorkingDays(table, from, n) : Number.POSITIVE_INFINITY;
      if (to === Number.POSITIVE_INFINITY) return outOfCalendar(table, date);
      return granted({ date: dateOf(to), provisional: touchesUnsettled(table, from, to) });
    },
    between(from, to, knownAs = null) {
      const table = tableAt(knownAs);
      if (!inCalendar(table, dayOf(from))) return outOfCalendar(table, from);
      if (!inCalendar(table, dayOf(to))) return outOfCalendar(table, to);
      return granted(workingDaysBetween(table, dayOf(from), dayOf(to)));
    },
  };
}

export function inCalendar(table: DayTable, day: DayNumber): boolean {
  return day >= table.first && day <= table.last;
}

/** Why nothing can be said of a date, or counted from it. */
export function outOfCalendar(table: DayTable, date: Temporal.PlainDate): Refusal {
  const law = cite('放假办法§6');
  if (table.last < table.first)
    return refused({ text: `当时没有任何已知的放假安排，无法判断${date}。`, law });
  return refused({
    text: `${date}的计算超出日历所及的${dateOf(table.first)}至${dateOf(table.last)}，不作推算。`,
    law,
  });
}

/** Tables are made once per state of knowledge and kept. */
function tables(notices: readonly HolidayNotice[]): (knownAs: KnownAs) => DayTable {
  const made = new Map<string | null, DayTable>();
  return (knownAs) => {
    const key = knownAs?.toString() ?? null;
    const known = made.get(key);
    if (known) return known;
    const table = dayTable(knownNotices(notices, key), key);
    made.set(key, table);
    return table;
  };
}
