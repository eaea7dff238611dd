/** Cells in the words of the form. */
import { type Address, cellAt, type EditionId, type FormCell, type TableId } from '../form/index.ts';

const TABLES: Readonly<Record<TableId, string>> = { proactive: '表二', requests: '表三', disputes: '表四' };

/** `表三“三、本年度办理结果（三）不予公开1.属于国家秘密”自然人`. @throws RangeError for a cell neither edition has */
export function labelOf(edition: EditionId, address: Address): string {
  const cell = formCell(edition, address);
  return `${TABLES[cell.table]}“${[...(cell.row.groups ?? []), cell.row.label].map(bare).join('')}”${bare(cell.column.label)}`;
}

/** The row alone: `1.属于国家秘密`. */
export function rowLabel(edition: EditionId, address: Address): string {
  return bare(formCell(edition, address).row.label);
}

export function columnLabel(edition: EditionId, address: Address): string {
  return bare(formCell(edition, address).column.label);
}

export function formCell(edition: EditionId, address: Address): FormCell {
  const cell = cellAt(edition, address);
  if (!cell) throw new RangeError(`no edition has the cell ${address}`);
  return cell;
}

/** Without the remarks the form puts in brackets behind a label. */
function bare(label: string): string {
  return label.replace(/(?<=.)（[^（）]{4,}）$/, '');
}
