/** One Word table while it is read: columns counted by grid spans, vertical merges followed downward. */
import { LIMITS } from '../../limits.ts';
import type { Block } from '../../manuscript.ts';
import { type DrawnCell, settleTable, type TableCount, tooLarge } from '../settle.ts';
import type { Attributes } from '../xml.ts';
import { isOn } from './styles.ts';

type Merge = 'none' | 'start' | 'continued';

export class WordTable {
  readonly #cells: DrawnCell[] = [];
  /** The cell that a vertical merge may continue, by its first column. */
  readonly #merging = new Map<number, DrawnCell>();
  #row = -1;
  #column = 0;
  #rowGone = false;
  #span = 1;
  #downward: Merge = 'none';
  #sideways: Merge = 'none';

  startRow(): void {
    this.#row += 1;
    this.#column = 0;
    this.#rowGone = false;
  }

  startCell(): void {
    this.#span = 1;
    this.#downward = 'none';
    this.#sideways = 'none';
  }

  /** A property of the row or cell that is open: what `w:trPr` and `w:tcPr` hold. */
  property(name: string, attribute: Attributes): void {
    const value = attribute('w:val');
    if (name === 'w:gridBefore') this.#column = countOf(value, 0);
    if (name === 'w:gridSpan') this.#span = countOf(value, 1);
    if (name === 'w:vMerge') this.#downward = value === 'restart' ? 'start' : 'continued';
    if (name === 'w:hMerge') this.#sideways = value === 'restart' ? 'start' : 'continued';
    if (name === 'w:del' || (name === 'w:hidden' && isOn(value))) this.#rowGone = true;
  }

  endCell(content: readonly Block[]): void {
    if (this.#rowGone) return;
    const [row, column] = [this.#row, this.#column];
    this.#column += this.#span;
    if (this.#column > LIMITS.gridColumns) throw tooLarge('表格过大');
    const above = this.#merging.get(column);
    const left = this.#cells.at(-1);
    const adjoins = left?.row === row && left.column + left.columnSpan === column;
    if (this.#downward === 'continued' && above?.columnSpan === this.#span) {
      above.rowSpan = row + 1 - above.row;
      return;
    }
    this.#endMerges(column, this.#column);
    if (this.#sideways === 'continued' && adjoins) left.columnSpan += this.#span;
    else {
      const cell = { row, column, rowSpan: 1, columnSpan: this.#span, content };
      this.#cells.push(cell);
      if (this.#downward === 'start') this.#merging.set(column, cell);
    }
  }

  /** What stands in these columns now cuts off the vertical merges that came down into them. */
  #endMerges(from: number, to: number): void {
    for (const [first, { columnSpan }] of this.#merging) {
      if (first < to && first + columnSpan > from) this.#merging.delete(first);
    }
  }

  settle(count: TableCount): Block[] {
    return settleTable(this.#cells, count);
  }
}

function countOf(value: string | undefined, least: number): number {
  const number = Number(value);
  return number >= least && number <= 10_000 ? Math.floor(number) : least;
}
