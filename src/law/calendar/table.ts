/**
 * One state of knowledge laid out day by day: what each day is, and running sums that make counting a look-up.
 * Everything here is in day numbers.
 */
import { type DayNumber, dateOf, dayNumber, dayOfText, isWeekend } from './days.ts';
import { type HolidayNotice, knownFrom, labelOf } from './notice.ts';
import { LAST_FLOOR_YEAR, statutoryDays } from './statutory.ts';

/** The first year settled by a notice in our hands. */
const FIRST_YEAR = 2007;

/** 工作日 · 周末 · 放假 · 调休上班 · 法定节日（按放假办法推定）. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUpWorkday' | 'presumedHoliday';

/** Their printed names. */
const LABELS: Readonly<Record<DayKind, string>> = {
  workday: '工作日',
  weekend: '周末',
  holiday: '放假',
  makeUpWorkday: '调休上班',
  presumedHoliday: '法定节日',
};

export interface DayFact {
  readonly kind: DayKind;
  readonly working: boolean;
  /** Holiday it belongs to, where it is no ordinary day. */
  readonly name: string | null;
  /** Number of the notice that says so, or the notation of the law it is presumed from. */
  readonly by: string | null;
  /** Kind and holiday in Chinese, as a ledger prints it. */
  readonly why: string;
  /** No notice yet settles this year. */
  readonly provisional: boolean;
}

export interface DayTable {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** Per day, beginning with the one before `first`: working days up to and including it. */
  readonly sums: Int32Array;
  /** The n-th working day, counted from 1; index 0 is not used. */
  readonly nth: Int32Array;
  /** Likewise: days of unsettled years. */
  readonly unsettled: Int32Array;
  /** Per day from `first`. */
  readonly facts: readonly DayFact[];
}

/**
 * Lays out the years from the first that a notice or the statutory list covers to the first gap after it.
 * Notices must be those known, a later one overriding an earlier one day by day; `knownAs` as in `statutoryDays`.
 */
export function dayTable(notices: readonly HolidayNotice[], knownAs: string | null): DayTable {
  const settled = new Set(notices.map(({ year }) => year));
  const special = new Map<DayNumber, DayFact>();
  const open = new Set<number>();
  let years: { from: number; to: number } | undefined;
  for (let year = FIRST_YEAR; year <= LAST_FLOOR_YEAR; year++) {
    const floor = settled.has(year) ? [] : statutoryDays(year, knownAs);
    if (!floor && years) break;
    if (!floor) continue;
    if (!settled.has(year)) open.add(year);
    for (const { day, name, law } of floor)
      special.set(day, dayFact('presumedHoliday', name, law.notation, true));
    years = { from: years?.from ?? year, to: year };
  }
  for (const notice of notices) layNotice(notice, special, open);
  // Nothing known at all: a table without days, on which every question is out of range.
  return summed(years ?? { from: FIRST_YEAR, to: FIRST_YEAR - 1 }, special, open);
}

function layNotice(notice: HolidayNotice, special: Map<DayNumber, DayFact>, open: ReadonlySet<number>): void {
  const by = labelOf(notice);
  const lay = (kind: DayKind, name: string, day: DayNumber): void => {
    special.set(day, dayFact(kind, name, by, open.has(dateOf(day).year)));
  };
  for (const { name, off, work } of notice.holidays) {
    for (const { from, to } of off) {
      for (let day = dayOfText(from); day <= dayOfText(to); day++) lay('holiday', name, day);
    }
    for (const text of work) lay('makeUpWorkday', name, dayOfText(text));
  }
}

function summed(
  years: { from: number; to: number },
  special: ReadonlyMap<DayNumber, DayFact>,
  open: ReadonlySet<number>,
): DayTable {
  const first = dayNumber(years.from, 1, 1);
  const last = dayNumber(years.to + 1, 1, 1) - 1;
  const sums = new Int32Array(last - first + 2);
  const unsettled = new Int32Array(sums.length);
  const nth = new Int32Array(sums.length + 1);
  const facts: DayFact[] = [];
  let working = 0;
  let unsettledDays = 0;
  for (let year = years.from; year <= years.to; year++) {
    const [workday, weekend] = open.has(year) ? OPEN : SETTLED;
    for (let day = dayNumber(year, 1, 1); day < dayNumber(year + 1, 1, 1); day++) {
      const fact = special.get(day) ?? (isWeekend(day) ? weekend : workday);
      if (fact.working) nth[++working] = day;
      if (fact.provisional) unsettledDays++;
      facts.push(fact);
      sums[day - first + 1] = working;
      unsettled[day - first + 1] = unsettledDays;
    }
  }
  return { first, last, sums, nth: nth.slice(0, working + 1), unsettled, facts };
}

function dayFact(kind: DayKind, name: string | null, by: string | null, provisional: boolean): DayFact {
  const label = LABELS[kind];
  const why = name === null ? label : `${label}（${name}）`;
  return {
    kind,
    working: kind === 'workday' || kind === 'makeUpWorkday',
    name,
    by,
    why: provisional ? `${why}，暂定` : why,
    provisional,
  };
}

const SETTLED = [dayFact('workday', null, null, false), dayFact('weekend', null, null, false)] as const;
const OPEN = [dayFact('workday', null, null, true), dayFact('weekend', null, null, true)] as const;

/** What a day inside the table is. */
export function factOf(table: DayTable, day: DayNumber): DayFact {
  return table.facts[day - table.first] as DayFact;
}

/** A running sum at a day of the table, the day before it, or later: then as at its last day. */
function sumAt(table: DayTable, sums: Int32Array, day: DayNumber): number {
  return sums[Math.min(day, table.last) - table.first + 1] as number;
}

/** Working days after `from` up to and including `to`. */
export function workingDaysBetween(table: DayTable, from: DayNumber, to: DayNumber): number {
  return to > from ? sumAt(table, table.sums, to) - sumAt(table, table.sums, from) : 0;
}

/** The n-th working day strictly after `day`; Infinity where the table does not reach. `n` of at least 1. */
export function addWorkingDays(table: DayTable, day: DayNumber, n: number): DayNumber {
  return table.nth[sumAt(table, table.sums, day) + n] ?? Number.POSITIVE_INFINITY;
}

/** Whether any day after `from` up to `to` lies in a year without a notice. */
export function touchesUnsettled(table: DayTable, from: DayNumber, to: DayNumber): boolean {
  return sumAt(table, table.unsettled, to) > sumAt(table, table.unsettled, from);
}

/** Notices known on a day, in the order in which they override. */
export function knownNotices(notices: readonly HolidayNotice[], knownAs: string | null): HolidayNotice[] {
  return notices
    .filter((notice) => knownAs === null || knownFrom(notice) <= knownAs)
    .sort((a, b) => knownFrom(a).localeCompare(knownFrom(b)));
}
