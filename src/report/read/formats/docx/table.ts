/** One Word table while it is read: columns counted by grid spans, vertical merges followed downward. */
import type { Block } from '../../manuscript.ts';
import { type DrawnCell, settleTable, type TableCount } from '../settle.ts';
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
    const above = this.#merging.get(column);
    const left = this.#cells.at(-1);
    if (this.#downward === 'continued' && above) above.rowSpan = row + 1 - above.row;
    else if (this.#sideways === 'continued' && left?.row === row)
      left.columnSpan = column + this.#span - left.column;
    else {
      const cell = { row, column, rowSpan: 1, columnSpan: this.#span, content };
      this.#cells.push(cell);
      for (const first of this.#merging.keys()) {
        if (first >= column && first < this.#column) this.#merging.delete(first);
      }
      if (this.#downward === 'start') this.#merging.set(column, cell);
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
