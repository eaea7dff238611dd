/** A12: the report on an area against those of its agencies, cell by cell. */
import { cite } from '../../law/index.ts';
import { cellsOf, type FormCell } from '../form/index.ts';
import { type CellValue, type Report, valueAt } from '../model/index.ts';
import { labelOf } from './labels.ts';
import { decimalOf, fenOf } from './money.ts';
import type { Note } from './source.ts';

/**
 * Blanks count as zero and are said; money is compared to the 分.
 *
 * @param members reports that together cover the area, each register once (`RollUp.members`)
 */
export function compareRollUp(area: Report, members: readonly Report[]): Note[] {
  const strangers = members.filter(({ year, form }) => year !== area.year || form !== area.form);
  if (strangers.length > 0) return strangers.map((each) => strangerNote(area, each));
  return cellsOf(area.form).flatMap((cell) => cellNotes(cell, area, members));
}

function strangerNote(area: Report, { agency, year, form }: Report): Note {
  const text = `${agency.name ?? '未写明机关'}的年报是 ${year ?? '未写明'} 年度、${form} 年版格式，与本级（${area.year ?? '未写明'} 年度、${area.form} 年版）不能比较，没有核对汇总。`;
  return { id: 'otherYear', severity: 'error', text, law: cite('条例§49'), cells: [] };
}

function cellNotes(cell: FormCell, area: Report, members: readonly Report[]): Note[] {
  const { address } = cell;
  const values = members.map((member) => valueAt(member, address) ?? null);
  const own = valueAt(area, address) ?? null;
  const [now, then] = [amount(own), values.reduce((total: number, value) => total + amount(value), 0)];
  if (now === then) return [];
  const shown = (figure: number): string =>
    cell.column.unit === 'amount' ? `${decimalOf(figure, '万元')} 万元` : `${figure}`;
  const blanks = [own, ...values].includes(null) ? '空格按 0 计算。' : '';
  const text = `${labelOf(area.form, address)}：本级汇总 ${shown(now)}，各机关年报合计 ${shown(then)}，相差 ${shown(Math.abs(now - then))}。${blanks}请核对是否漏报、重复计算或者更正后没有同步。`;
  return [{ id: 'rollUp', severity: 'warning', text, law: cite('条例§49'), cells: [address] }];
}

/** 件, or 分. */
function amount(value: CellValue): number {
  return typeof value === 'string' ? fenOf(value) : (value ?? 0);
}
