/** A worksheet's cells → tables as drawn: merged cells carry their spans, and an empty row ends a table. */
import { LIMITS } from '../../limits.ts';
import type { Paragraph } from '../../manuscript.ts';
import { Unreadable } from '../../unreadable.ts';
import { type DrawnCell, tooLarge } from '../settle.ts';
import type { Range, Sheet, SheetCell } from './sheet.ts';

/** Ranges do not overlap in a sound workbook, so that each cell is looked at for a few of them only. */
const MOST_VISITS = LIMITS.gridCells * 50;

/** @throws Unreadable `tooLarge` for more rows than a report can have, `damaged` for a cell given twice. */
export function regionsOf(sheet: Sheet, name: string): DrawnCell[][] {
  const rows = rowsOf(sheet);
  const merged = spansOf(sheet.merges, rows);
  const regions: DrawnCell[][] = [];
  let reach = 0;
  for (const [row, cells] of rows) {
    if (row > reach + 1 || regions.length === 0) regions.push([]);
    reach = Math.max(reach, row);
    for (const cell of cells) {
      const range = merged.get(cell);
      if (range === null) continue;
      regions.at(-1)!.push(drawn(cell, range, name));
      if (range) reach = Math.max(reach, range.bottom);
    }
  }
  return regions;
}

/** The cells by row, both in order: most writers keep it, none has to. */
function rowsOf(sheet: Sheet): Map<number, SheetCell[]> {
  const byRow = Map.groupBy(sheet.cells, (cell) => cell.row);
  if (byRow.size > LIMITS.gridRows) throw tooLarge('表格过大');
  const rows = [...byRow.entries()].sort(([one], [other]) => one - other);
  for (const [, cells] of rows) {
    cells.sort((one, other) => one.column - other.column);
    if (cells.some((cell, at) => cell.column === cells[at - 1]?.column)) {
      throw new Unreadable(
        'damaged',
        '工作表中同一个单元格出现了两次。',
        '请用 Excel 或 WPS 打开后另存一份再试。',
      );
    }
  }
  return new Map(rows);
}

/** The range that begins in a cell; null for cells that lie covered in one. */
function spansOf(
  merges: readonly Range[],
  rows: ReadonlyMap<number, SheetCell[]>,
): Map<SheetCell, Range | null> {
  const spans = new Map<SheetCell, Range | null>();
  const numbers = [...rows.keys()];
  let visits = 0;
  for (const range of merges) {
    for (
      let at = firstFrom(numbers, range.top);
      at < numbers.length && numbers[at]! <= range.bottom;
      at += 1
    ) {
      const row = numbers[at]!;
      const cells = rows.get(row)!;
      visits += cells.length;
      if (visits > MOST_VISITS) throw tooLarge('合并单元格过多');
      for (const cell of cells) {
        if (cell.column < range.left || cell.column > range.right || spans.has(cell)) continue;
        spans.set(cell, row === range.top && cell.column === range.left ? range : null);
      }
    }
  }
  return spans;
}

function firstFrom(sorted: readonly number[], number: number): number {
  const at = sorted.findIndex((row) => row >= number);
  return at < 0 ? sorted.length : at;
}

function drawn(cell: SheetCell, range: Range | undefined, sheet: string): DrawnCell {
  const at = { sheet, row: cell.row, column: cell.column };
  const content =
    cell.text === '' ? [] : cell.text.split('\n').map((text): Paragraph => ({ kind: 'paragraph', text, at }));
  const rowSpan = range ? range.bottom - range.top + 1 : 1;
  const columnSpan = range ? range.right - range.left + 1 : 1;
  return { row: cell.row, column: cell.column, rowSpan, columnSpan, content, at };
}
