/** What becomes of open requests at the year's end, under the real calendar of 2024 and 2025. 条例§33 */
import type { CaseRow } from '../../register/index.ts';
import type { Forecast } from './forecast.ts';

export function row(id: string, due: string | null, more: Partial<CaseRow> = {}): CaseRow {
  return {
    kind: 'request',
    id,
    title: '示例事项',
    stage: 'handling',
    open: true,
    opened: '2024-12-02',
    due,
    provisional: false,
    result: null,
    handler: null,
    unit: null,
    person: null,
    ...more,
  };
}

interface ForecastCaseRow {
  readonly title: string;
  readonly today: string;
  readonly row: CaseRow;
  readonly fewDays?: number;
  /** Undefined: not among the cases at all. */
  readonly fate: Exclude<keyof Forecast, 'carriedForward'> | undefined;
  readonly days?: number | null;
  readonly says?: string;
}

/** 2024-12-20 is a Friday; 23 to 27, 30 and 31 December are working days, 1 January is not. */
export const FATES: readonly ForecastCaseRow[] = [
  { title: '期限在年度之后', today: '2024-12-20', row: row('R1', '2025-01-02'), fate: 'carried', days: 8 },
  {
    title: '期限正是12月31日，还有七个工作日',
    today: '2024-12-20',
    row: row('R1', '2024-12-31'),
    fate: 'onTrack',
    days: 7,
  },
  {
    title: '还有四个工作日',
    today: '2024-12-20',
    row: row('R1', '2024-12-26'),
    fate: 'atRisk',
    days: 4,
    says: '还有 4 个工作日，有逾期的风险',
  },
  { title: '正好五个工作日', today: '2024-12-20', row: row('R1', '2024-12-27'), fate: 'onTrack', days: 5 },
  {
    title: '天数由机关定',
    today: '2024-12-20',
    row: row('R1', '2024-12-27'),
    fewDays: 10,
    fate: 'atRisk',
    days: 5,
  },
  { title: '今天到期', today: '2024-12-20', row: row('R1', '2024-12-20'), fate: 'atRisk', days: 0 },
  {
    title: '昨天到期：已逾期',
    today: '2024-12-20',
    row: row('R1', '2024-12-19'),
    fate: 'late',
    days: -1,
    says: '逾期 1 个工作日',
  },
  {
    title: '周末过去不算工作日',
    today: '2024-12-22',
    row: row('R1', '2024-12-20'),
    fate: 'late',
    days: 0,
    says: '期限2024-12-20已过。',
  },
  {
    title: '没有期限在走',
    today: '2024-12-20',
    row: row('R1', null, { stage: 'clarification' }),
    fate: 'unknown',
    days: null,
    says: '等待补正',
  },
  {
    title: '期限所在年份的放假安排未公布：说明是暂定的',
    today: '2024-11-01',
    row: row('R1', '2025-01-02', { provisional: true }),
    fate: 'carried',
    says: '日期是暂定的',
  },
  {
    title: '日历所不及的期限：天数说不出，归属说得出',
    today: '2024-12-20',
    row: row('R1', '2190-01-02'),
    fate: 'carried',
    days: null,
  },
  { title: '已办结的', today: '2024-12-20', row: row('R1', null, { open: false }), fate: undefined },
  {
    title: '不是公开申请',
    today: '2024-12-20',
    row: row('G1', '2024-12-21', { kind: 'rectification' }),
    fate: undefined,
  },
];
