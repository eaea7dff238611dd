/** The day-by-day ledger of one clock: what each day was, whether it counted, and what happened on it. */
import { type DayNumber, type DayTable, dayOf, factOf, textOf } from '../calendar/index.ts';
import { type ClockEvent, type Count, codeOf, nominalEnd } from '../clock/index.ts';

export interface LedgerDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly counted: boolean;
  /** Which day of the period it is, from 1; null where it does not count. */
  readonly ordinal: number | null;
  readonly why: string;
  /** Number of the notice, or place in the law, that makes the day what it is; null for the plain week. */
  readonly notice: string | null;
  /** `kind` or `kind:detail`, as the command line takes them. */
  readonly events: readonly string[];
}

/** From the day the matter opened to the last day. Periods of months and fixed days list only the days that decide. */
export function ledger(count: Count, events: readonly ClockEvent[], table: DayTable): LedgerDay[] {
  const happened = byDay(events);
  const rows: LedgerDay[] = [];
  const put = (day: DayNumber, ordinal: number | null, why: string, notice: string | null): void => {
    const date = textOf(day);
    rows.push({ date, counted: ordinal !== null, ordinal, why, notice, events: happened.get(day) ?? [] });
  };
  if (count.unit === 'workingDay') workingDays(count, table, put);
  else if (count.unit === 'fixed') fixedDay(count, put);
  else calendarDays(count, count.unit, table, put);
  return rows;
}

type Put = (day: DayNumber, ordinal: number | null, why: string, notice: string | null) => void;

/** Days up to day zero, which is itself not counted. */
const BEFORE = '起算日之前，不计入';
const ZERO = '起算日，不计入';
/** Working days in an excluded span. */
export const LEFT_OUT = { consultation: '征求意见期间，不计入', reasons: '说明理由期间，不计入' } as const;

function byDay(events: readonly ClockEvent[]): Map<DayNumber, string[]> {
  const happened = new Map<DayNumber, string[]>();
  for (const event of events) {
    const day = dayOf(event.date);
    const earlier = happened.get(day);
    if (earlier) earlier.push(codeOf(event));
    else happened.set(day, [codeOf(event)]);
  }
  return happened;
}

function workingDays({ opened, start, due, excluded }: Count, table: DayTable, put: Put): void {
  let ordinal = 0;
  for (let day = opened; day <= due; day++) {
    const { working, why, by } = factOf(table, day);
    const span =
      working && day > start ? excluded.find(({ after, to }) => day > after && day <= to) : undefined;
    if (day <= start) put(day, null, `${why}；${day < start ? BEFORE : ZERO}`, by);
    else if (!working) put(day, null, why, by);
    else if (span) put(day, null, LEFT_OUT[span.why], by);
    else put(day, ++ordinal, why, by);
  }
}

function fixedDay({ opened, start, due }: Count, put: Put): void {
  for (let day = opened; day <= start; day++) put(day, null, day < start ? BEFORE : ZERO, null);
  put(due, null, '确定的期满日，不顺延', null);
}

function calendarDays({ n, start, due }: Count, unit: 'day' | 'month', table: DayTable, put: Put): void {
  const end = nominalEnd(start, unit, n);
  put(start, null, ZERO, factOf(table, start).by);
  for (let day = unit === 'day' ? start + 1 : end; day <= due; day++) {
    const { why, by } = factOf(table, day);
    const ordinal = unit === 'day' && day <= end ? day - start : null;
    if (day < end) put(day, ordinal, '日历日', by);
    else if (day === due) put(day, ordinal, day === end ? '期满日' : '顺延后的期满日', by);
    else put(day, ordinal, `${day === end ? '期满日' : ''}${why}，顺延`, by);
  }
}
