/** The fields prose may cite instead of figures: every cell of the report, and a few worked out from them. */
import { type Address, cellsOf } from '../../form/index.ts';
import { type Report, valueAt } from '../../model/index.ts';
import { labelOf } from '../labels.ts';
import { decimalOf } from '../money.ts';
import type { CompileSource } from '../source.ts';

export interface Field {
  /** As written between the braces: `requests.received/total`. */
  readonly name: string;
  readonly label: string;
  /** What stands in the text; null while there is nothing to say. */
  readonly text: string | null;
}

/** What a field may be worked out from. */
interface Facts {
  readonly report: Report;
  readonly source: CompileSource;
}

interface Derived {
  readonly name: string;
  readonly label: string;
  readonly text: (facts: Facts) => string | null;
}

const LITIGATION: readonly Address[] = [
  'disputes.litigation.direct/total',
  'disputes.litigation.afterReconsideration/total',
];
const DISPUTE_ROWS = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'] as const;

/** The form prints no subtotals; reports cite them all the same. */
const DERIVED: readonly Derived[] = [
  count('requests.handled', '新收与上年结转合计', () => [
    'requests.received/total',
    'requests.carriedOver/total',
  ]),
  ...(
    [
      ['withheld', '不予公开'],
      ['unavailable', '无法提供'],
      ['notProcessed', '不予处理'],
      ['otherHandling', '其他处理'],
    ] as const
  ).map(([group, label]) => count(`requests.${group}`, `${label}合计`, (report) => rowsOf(report, group))),
  count('disputes.litigation', '行政诉讼合计', () => LITIGATION),
  count('disputes.overturned', '复议、诉讼结果纠正合计', () =>
    DISPUTE_ROWS.map((row): Address => `disputes.${row}/overturned`),
  ),
  rate('requests.publicRate', '公开率（予以公开与部分公开占办结）', ({ report }) => [
    sum(report, ['requests.disclosed/total', 'requests.partlyDisclosed/total']),
    sum(report, ['requests.concluded/total']),
  ]),
  rate(
    'requests.onTimeRate',
    '按期答复率',
    ({ source: { replies } }) => replies && [replies.onTime, replies.due],
  ),
  rate('disputes.overturnedRate', '复议纠错率（结果纠正占已审结）', ({ report }) => [
    sum(report, ['disputes.reconsideration/overturned']),
    sum(
      report,
      ['upheld', 'overturned', 'other'].map((column): Address => `disputes.reconsideration/${column}`),
    ),
  ]),
  {
    name: 'requests.handlingFee',
    label: '信息处理费（元）',
    text: ({ source: { handlingFee } }) => (handlingFee === undefined ? null : decimalOf(handlingFee, '元')),
  },
  { name: 'year', label: '报告年度', text: ({ source }) => String(source.year) },
  { name: 'agency', label: '机关名称', text: ({ source }) => source.profile.name },
  ...(
    [
      ['office', '公开工作机构'],
      ['address', '办公地址'],
      ['phone', '联系电话'],
      ['fax', '传真'],
      ['postcode', '邮政编码'],
      ['email', '电子邮箱'],
      ['website', '网址'],
    ] as const
  ).map(([key, label]) => ({
    name: `contact.${key}`,
    label,
    text: ({ source }: Facts) => source.profile.contact[key] || null,
  })),
];

/** Every field of a report by its name. */
export function fieldsOf(report: Report, source: CompileSource): Map<string, Field> {
  const cells = cellsOf(report.form).map(({ address }): Field => {
    const value = valueAt(report, address) ?? null;
    return {
      name: address,
      label: labelOf(report.form, address),
      text: value === null ? null : String(value),
    };
  });
  const derived = DERIVED.map(({ name, label, text }) => ({ name, label, text: text({ report, source }) }));
  const figures = source.state.figures.map(({ name, label, value }) => ({
    name: `figure.${name}`,
    label,
    text: String(value),
  }));
  return new Map([...cells, ...derived, ...figures].map((field) => [field.name, field]));
}

/** 件 in some cells together. */
export function sum(report: Report, cells: readonly Address[]): number {
  return cells.reduce((total, cell) => total + Number(valueAt(report, cell) ?? 0), 0);
}

/** The totals of a group of result rows: several in one edition, a single row in another. */
export function rowsOf(report: Report, group: string): Address[] {
  return cellsOf(report.form)
    .filter(({ table, row, column }) => {
      const inGroup = row.key === group || row.key.startsWith(`${group}.`);
      return table === 'requests' && inGroup && column.key === 'total';
    })
    .map(({ address }) => address);
}

function count(name: string, label: string, cells: (report: Report) => readonly Address[]): Derived {
  return { name, label, text: ({ report }) => String(sum(report, cells(report))) };
}

/** Per cent to one place, halves up, in whole numbers. Of nothing there is no rate. */
function rate(
  name: string,
  label: string,
  parts: (facts: Facts) => readonly [number, number] | undefined,
): Derived {
  return {
    name,
    label,
    text(facts) {
      const [part, whole] = parts(facts) ?? [0, 0];
      if (whole <= 0) return null;
      const tenths = Math.floor((part * 2000 + whole) / (whole * 2));
      return tenths % 10 === 0 ? `${tenths / 10}%` : `${Math.floor(tenths / 10)}.${tenths % 10}%`;
    },
  };
}
