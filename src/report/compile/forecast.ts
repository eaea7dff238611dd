/** 预测: what will be carried forward, and what may still come late, from today's open requests. */

import type { Reason } from '../../law/index.ts';
import { type Calendar, cite } from '../../law/index.ts';
import type { CaseRow } from '../../register/index.ts';

export interface ForecastCase {
  readonly row: CaseRow;
  /** Working days from tomorrow to the last day, that day included; below zero: days over; null: not known. */
  readonly workingDays: number | null;
  readonly why: Reason;
}

export interface Forecast {
  /** 件 expected to be carried forward: those due after the year and those whose last day is not known. */
  readonly carriedForward: number;
  /** Open requests due after the year. They may be answered sooner, they need not be. */
  readonly carried: readonly ForecastCase[];
  /** Due within the year, with few days left. */
  readonly atRisk: readonly ForecastCase[];
  readonly late: readonly ForecastCase[];
  /** No period runs: clarification, third party, fee. */
  readonly unknown: readonly ForecastCase[];
  /** Due within the year, with days enough. */
  readonly onTrack: readonly ForecastCase[];
}

export interface ForecastSource {
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
  /** 31 December of the reporting year. */
  readonly yearEnd: Temporal.PlainDate;
  /** Fewer working days than this are a risk. No text sets a number; left out: 5. */
  readonly fewDays?: number;
}

type Fate = Exclude<keyof Forecast, 'carriedForward'>;

const FEW_DAYS = 5;

/**
 * Requests still open today; none that may yet come in. By law those due within the year are answered within it.
 *
 * @throws RangeError for a day after the year's end: what was open then is no forecast
 */
export function forecast(rows: readonly CaseRow[], source: ForecastSource): Forecast {
  const { today, yearEnd } = source;
  if (Temporal.PlainDate.compare(today, yearEnd) > 0) {
    throw new RangeError(`${today} lies after the year's end ${yearEnd}`);
  }
  const fates: Record<Fate, ForecastCase[]> = { carried: [], atRisk: [], late: [], unknown: [], onTrack: [] };
  for (const row of rows) {
    if (row.kind !== 'request' || !row.open) continue;
    const [fate, found] = fateOf(row, source);
    fates[fate].push(found);
  }
  return { carriedForward: fates.carried.length + fates.unknown.length, ...fates };
}

function fateOf(row: CaseRow, source: ForecastSource): readonly [Fate, ForecastCase] {
  const law = cite('条例§33.2');
  const said = (workingDays: number | null, text: string): ForecastCase => ({
    row,
    workingDays,
    why: { text: row.provisional && row.due ? `${text}放假安排尚未公布，日期是暂定的。` : text, law },
  });
  if (row.due === null) return ['unknown', said(null, '现在没有期限在走（等待补正、征求意见或者缴费）。')];
  const due = Temporal.PlainDate.from(row.due);
  const { today, yearEnd, calendar, fewDays = FEW_DAYS } = source;
  if (Temporal.PlainDate.compare(due, today) < 0) {
    const over = calendar.between(due, today);
    return over.ok
      ? [
          'late',
          said(0 - over.value, `期限${due}已过${over.value > 0 ? `，逾期 ${over.value} 个工作日` : ''}。`),
        ]
      : ['late', said(null, `期限${due}已过。`)];
  }
  if (Temporal.PlainDate.compare(due, yearEnd) > 0) {
    return ['carried', said(daysLeft(source, due), `期限${due}在年度之后，年内不办结就结转。`)];
  }
  const left = daysLeft(source, due);
  const few = left === null || left < fewDays;
  const days = left === null ? '剩余工作日无法计算' : `还有 ${left} 个工作日`;
  return [few ? 'atRisk' : 'onTrack', said(left, `期限${due}，${days}${few ? '，有逾期的风险' : ''}。`)];
}

function daysLeft({ calendar, today }: ForecastSource, due: Temporal.PlainDate): number | null {
  const counted = calendar.between(today, due);
  return counted.ok ? counted.value : null;
}
