/** The day-by-day ledger of one clock: what each day was, whether it counted, and what happened on it. */
import { type DayFact, type DayNumber, type DayTable, dateOf, dayOf, factOf } from '../calendar/index.ts';
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

/** What of one day does not come from the events. */
type Judged = Pick<LedgerDay, 'counted' | 'why' | 'notice'>;

/** From the day the matter opened to the last day. Periods of months and fixed days list only the days that decide. */
export function ledger(count: Count, events: readonly ClockEvent[], table: DayTable): LedgerDay[] {
  const happened = byDay(events);
  const rows: LedgerDay[] = [];
  let ordinal = 0;
  for (const day of daysOf(count)) {
    const judged =
      count.unit === 'workingDay' ? workingDay(count, day, table) : calendarDay(count, day, table);
    if (judged.counted) ordinal++;
    rows.push({
      date: dateOf(day).toString(),
      counted: judged.counted,
      ordinal: judged.counted ? ordinal : null,
      why: judged.why,
      notice: judged.notice,
      events: happened.get(day) ?? [],
    });
  }
  return rows;
}

function byDay(events: readonly ClockEvent[]): Map<DayNumber, string[]> {
  const happened = new Map<DayNumber, string[]>();
  for (const event of events) {
    const day = dayOf(event.date);
    happened.set(day, [...(happened.get(day) ?? []), codeOf(event)]);
  }
  return happened;
}

function daysOf({ unit, n, opened, start, due }: Count): DayNumber[] {
  const listed = unit === 'workingDay' || unit === 'day';
  const resumed = unit === 'month' ? nominalEnd(start, unit, n) : due;
  const days: DayNumber[] = [];
  for (let day = opened; day <= due; day++) if (listed || day <= start || day >= resumed) days.push(day);
  return days;
}

function workingDay({ start, excluded }: Count, day: DayNumber, table: DayTable): Judged {
  const fact = factOf(table, day);
  const not = (why: string): Judged => ({ counted: false, why, notice: fact.by });
  if (day < start) return not('起算日之前，不计入');
  if (day === start) return not('起算日，不计入');
  if (!fact.working) return not(restText(fact));
  const span = excluded.find(({ after, to }) => day > after && day <= to);
  if (span) return not(span.why === 'consultation' ? '征求意见期间，不计入' : '说明理由期间，不计入');
  const named = fact.name === null ? '工作日' : `调休上班（${fact.name}）`;
  return { counted: true, why: fact.provisional ? `${named}，暂定` : named, notice: fact.by };
}

function calendarDay(count: Count, day: DayNumber, table: DayTable): Judged {
  const { unit, n, start, due } = count;
  const fact = factOf(table, day);
  const judged = (counted: boolean, why: string): Judged => ({ counted, why, notice: fact.by });
  if (day < start) return judged(false, '起算日之前，不计入');
  if (unit === 'fixed') return judged(false, day === due ? '确定的期满日，不顺延' : '起算日，不计入');
  const end = nominalEnd(start, unit === 'month' ? 'month' : 'day', n);
  if (day === start) return judged(false, '起算日，不计入');
  const counted = unit === 'day' && day <= end;
  if (day < end) return judged(counted, '日历日');
  if (day === due) return judged(counted, day === end ? '期满日' : '顺延后的期满日');
  return judged(counted, day === end ? `期满日${restText(fact)}，顺延` : `${restText(fact)}，顺延`);
}

/** Why a day is one of rest. */
function restText({ kind, name, provisional }: DayFact): string {
  const text =
    kind === 'presumedHoliday' ? `法定节日（${name}）` : kind === 'holiday' ? `放假（${name}）` : '周末';
  return provisional ? `${text}，暂定` : text;
}
