/** Cells, rows and columns by the names an officer uses: `表三“一、本年新收政府信息公开申请数量”自然人`. */
import { type Address, cellAt, type EditionId, type FormCell } from '../form/index.ts';

const TABLES = { proactive: '表二', requests: '表三', disputes: '表四' } as const;

/** `表三 一／自然人`, short enough for a list. */
export function cellName(edition: EditionId, address: Address): string {
  const cell = known(edition, address);
  return `${TABLES[cell.table]} ${rowMark(cell)}／${cell.column.label.replace(/（.*$/, '')}`;
}

/** The row's number as the form counts it: `一`, `三（七）`, `三（三）1`; the row's label where it has no number. */
export function rowMark(cell: FormCell): string {
  const { label, groups } = cell.row;
  const own = /^([一二三四五六]|（[一二三四五六七]）|\d)/.exec(label)?.[1];
  if (own === undefined) return label;
  const above = (groups ?? []).map(
    (group) => /^([一二三四五六]|（[一二三四五六七]）)/.exec(group)?.[1] ?? '',
  );
  return [...above, own].join('');
}

/** The row's words without its number and without bracketed remarks. */
export function rowWords(cell: FormCell): string {
  return cell.row.label.replace(/^(?:[一二三四五六]、|（[一二三四五六七]）|\d\.)/, '').replace(/（.*$/, '');
}

function known(edition: EditionId, address: Address): FormCell {
  const cell = cellAt(edition, address);
  if (!cell) throw new RangeError(`no such cell: ${address}`);
  return cell;
}
