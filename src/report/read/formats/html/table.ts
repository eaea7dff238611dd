/** One HTML table while it is walked: cells find their columns as in a browser, past the cells that reach down. */
import { LIMITS } from '../../limits.ts';
import type { Block } from '../../manuscript.ts';
import { type DrawnCell, settleTable, type TableCount, tooLarge } from '../settle.ts';

/** Spans may promise more columns than there are cells for, so the drawing may be wider than the grid. */
const MOST_COLUMNS = 4 * LIMITS.gridColumns;

export class HtmlTable {
  readonly #cells: DrawnCell[] = [];
  #row = -1;
  #column = 0;
  /** The first row that is free again, column by column. */
  #freeFrom: number[] = [];
  #sectionFrom = 0;

  /** `thead`, `tbody`, `tfoot`: no cell reaches beyond its section. */
  startSection(): void {
    for (let at = this.#sectionFrom; at < this.#cells.length; at += 1) {
      const cell = this.#cells[at]!;
      cell.rowSpan = Math.min(cell.rowSpan, this.#row + 1 - cell.row);
    }
    this.#sectionFrom = this.#cells.length;
    this.#freeFrom = [];
  }

  startRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  add(content: readonly Block[], rowspan: string | undefined, colspan: string | undefined): void {
    const row = this.#row;
    while (this.#isTaken(this.#column)) this.#column += 1;
    const column = this.#column;
    if (column >= MOST_COLUMNS) throw tooLarge('表格过大');
    const asked = Math.min(Math.max(spanOf(colspan), 1), LIMITS.gridColumns);
    let columnSpan = 1;
    while (columnSpan < asked && !this.#isTaken(column + columnSpan)) columnSpan += 1;
    const rowSpan = spanOf(rowspan) || Number.MAX_SAFE_INTEGER;
    for (let at = column; at < column + columnSpan; at += 1) this.#freeFrom[at] = row + rowSpan;
    this.#cells.push({ row, column, rowSpan, columnSpan, content });
    this.#column = column + columnSpan;
  }

  settle(count: TableCount): Block[] {
    this.startSection();
    return settleTable(this.#cells, count);
  }

  #isTaken(column: number): boolean {
    return (this.#freeFrom[column] ?? 0) > this.#row;
  }
}

/** A span as browsers read it: leading digits; nonsense is 1; 0 stays 0, “to the end” for rows. */
function spanOf(text: string | undefined): number {
  const digits = /^\s*\+?(\d{1,9})/.exec(text ?? '')?.[1];
  return digits === undefined ? 1 : Number(digits);
}
