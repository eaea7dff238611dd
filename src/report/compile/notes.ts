/** What has to be told about the figures of a compiled report. */
import { cite } from '../../law/index.ts';
import type { AgencySettings, TallyGroup } from '../../register/index.ts';
import { type Address, cellsOf, type EditionId } from '../form/index.ts';
import { type Report, valueAt } from '../model/index.ts';
import type { CountedCell, CountedCells } from './cells.ts';
import { columnLabel, formCell, labelOf } from './labels.ts';
import { decimalOf } from './money.ts';
import type { Adjustment, Note } from './source.ts';
import { type Sum, sumAt } from './sums.ts';

/** Cells that stay blank because the register keeps nothing of the kind, told once. */
export function blankNotes(cells: CountedCells, edition: EditionId): Note[] {
  const blank = [...cells].filter(([, { amount }]) => amount === null).map(([address]) => address);
  if (blank.length === 0) return [];
  const text = `表二有 ${blank.length} 格台账没有数据，留空，例如${labelOf(edition, blank[0]!)}。请核实后用调整填写，没有的也要填 0。`;
  return [{ id: 'notKept', severity: 'warning', text, law: cite('60号'), cells: blank }];
}

const DOCUMENTS = { rules: '规章', normativeDocuments: '行政规范性文件' } as const;

/** Why the documents in force are fewer than last year's with those made and without those repealed. */
export function expiryNotes(tally: readonly TallyGroup[], { expiryCountsAsRepeal }: AgencySettings): Note[] {
  return Object.entries(DOCUMENTS).flatMap(([row, name]): Note[] => {
    const gone = tally.filter(
      ({ table, column, result }) =>
        table === 'proactive' &&
        column === row &&
        (result === 'struck' || (result === 'expired' && !expiryCountsAsRepeal)),
    );
    const count = gone.reduce((total, { quantity }) => total + quantity, 0);
    if (count === 0) return [];
    const cells: Address[] = [`proactive.${row}/repealed`, `proactive.${row}/valid`];
    const text = `${name}有 ${count} 件因期满失效或者登记被撤销退出现行有效，不计入废止：现行有效与“上年加制发减废止”相差这个数，请留存说明。`;
    return [{ id: 'expired', severity: 'note', text, law: cite('格式§表二'), cells }];
  });
}

/** Cells that came out below zero, with the entries that did it. Totals only repeat them. */
export function negativeNotes(cells: CountedCells, edition: EditionId): Note[] {
  return [...cells].flatMap(([address, cell]): Note[] => {
    const sum = sumAt(edition, address);
    const signed = formCell(edition, address).column.unit === 'change';
    if (signed || (sum && sum.rule !== 'A1') || (cell.amount ?? 0) >= 0) return [];
    const value = cellValue(cell.amount, edition, address);
    const text = `${labelOf(edition, address)}为 ${value}，不能小于零。${blame(cell, sum, edition)}`;
    return [{ id: 'negative', severity: 'error', text, law: cite('格式'), cells: [address] }];
  });
}

/** A cell as the report holds it. */
export function cellValue(
  amount: number | null,
  edition: EditionId,
  address: Address,
): number | string | null {
  if (amount === null) return null;
  return formCell(edition, address).column.unit === 'amount' ? decimalOf(amount, '万元') : amount;
}

/** The entries that lowered the cell; what is concluded lowers what is carried forward. */
function blame({ adjustments }: CountedCell, sum: Sum | undefined, edition: EditionId): string {
  if (adjustments.length === 0) return '这个数来自台账，请核对登记。';
  const lowering = adjustments.filter(({ cell, delta }) =>
    sum && !sum.plus.includes(cell as Address) ? delta > 0 : delta < 0,
  );
  const named = lowering.length > 0 ? lowering : adjustments;
  return `请核对这些调整：${named.map((entry) => entryText(entry, edition)).join('；')}。`;
}

function entryText({ cell, delta, reason, by, approvedBy }: Adjustment, edition: EditionId): string {
  const address = cell as Address;
  const size = cellValue(Math.abs(delta), edition, address);
  return `${labelOf(edition, address)}${delta > 0 ? '加' : '减'} ${size}（${reason}，${by}提出，${approvedBy}核准）`;
}

/** @law 格式§表三 — what last year's report carried forward is what this one carries over, column by column */
export function carryNotes(report: Report, lastYear: Report | undefined): Note[] {
  if (!lastYear) return [];
  const law = cite('格式§表三');
  if (report.year === null || lastYear.year !== report.year - 1) {
    const text = `用来比较的是 ${lastYear.year ?? '未写明年度的'} 年度报告，不是上一年度的，没有比较结转。`;
    return [{ id: 'otherYear', severity: 'error', text, law, cells: [] }];
  }
  const columns = cellsOf(report.form).filter(({ row }) => row.key === 'carriedOver');
  return columns.flatMap(({ address, column }): Note[] => {
    const before = valueAt(lastYear, `requests.carriedForward/${column.key}`) ?? null;
    const now = valueAt(report, address) ?? null;
    if (Number(now) === Number(before)) return [];
    const was = before === null ? '空着，按 0 计算' : `为 ${before}`;
    const text = `上年结转的“${columnLabel(report.form, address)}”列为 ${now}，而 ${lastYear.year} 年度报告的结转下年度${was}。请查明：上年公布有误的，更正上年报告并说明；不要改动本年数字去凑。`;
    return [{ id: 'carriedOver', severity: 'error', text, law, cells: [address] }];
  });
}
