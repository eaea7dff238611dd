/**
 * Tables as a format drew them → blocks. A table may be there for layout only, rows of prose may run through it,
 * and its spans may reach over rows and columns that nothing begins in: all this is settled here, for every format.
 */
import { LIMITS } from '../limits.ts';
import type { Block, Format, Grid, GridCell, Manuscript, Paragraph, Place } from '../manuscript.ts';
import { Unreadable } from '../unreadable.ts';

/** A cell as drawn: `row` and `column` from 0, spans may reach beyond the table, cells do not overlap. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
  /** What the cell holds, grids of tables inside it included. */
  readonly content: readonly Block[];
  /** Its place, where the format has a better one than table, row and column. */
  readonly at?: Place;
}

/** A cell with more text than this, in a table of few cells, is a page's column and not a form's. */
const PROSE_LENGTH = 200;
const FEW_CELLS = 16;
/** Text alone in its row and longer than this is no label. */
const SENTENCE_LENGTH = 50;
/** The numbering of a report's sections: 一、 to 九、 or a heading with 第…部分. */
const SECTION_TITLE = /^(?:[一二三四五六七八九十]{1,2}\s*[、.．]|第[一二三四五六七八九十]{1,2}部分)/;
/** A band across the form's second table: 第二十条第（一）项. */
const BAND = /^第.{1,8}条/;

/** How many tables with cells of their own the file has shown so far; tables for layout do not count. */
export interface TableCount {
  tables: number;
}

/**
 * The blocks a table amounts to: one grid, or the paragraphs and grids it only arranges.
 *
 * @throws Unreadable `tooLarge` beyond the limits of a grid.
 */
export function settleTable(cells: readonly DrawnCell[], count: TableCount): Block[] {
  if (cells.length > LIMITS.gridCells) throw tooLarge('表格过大');
  if (isLayout(cells)) return cells.flatMap((cell) => cell.content);
  count.tables += 1;
  return cutAtProse(placed(cells, count.tables));
}

/**
 * The finished manuscript: paragraphs without a place of their own numbered in reading order.
 *
 * @throws Unreadable `noText` when there is none: a scan put into Word, a page that scripts fill.
 */
export function manuscriptOf(format: Format, blocks: readonly Block[], title?: string): Manuscript {
  if (blocks.length > LIMITS.blocks) throw tooLarge('段落过多');
  if (blocks.length === 0) {
    throw new Unreadable(
      'noText',
      '文件里没有文字，可能只有图片，或者内容由网页脚本另行载入。',
      '请提供有文字的 Word、Excel、PDF 文件，或用浏览器打开后另存的网页。',
    );
  }
  let lines = 0;
  const numbered = blocks.map((block): Block => {
    if (block.kind === 'grid' || block.at.row !== undefined) return block;
    lines += 1;
    return { ...block, at: { line: lines } };
  });
  return { format, blocks: numbered, ...(title && { title }) };
}

function isLayout(cells: readonly DrawnCell[]): boolean {
  if (cells.some((cell) => cell.content.some((block) => block.kind === 'grid'))) return true;
  const filled = cells.filter((cell) => cell.content.length > 0);
  return filled.length <= FEW_CELLS && filled.some((cell) => textOf(cell).length > PROSE_LENGTH);
}

function placed(cells: readonly DrawnCell[], table: number): GridCell[] {
  return squeezed(cells).map((cell) => ({
    text: textOf(cell),
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    at: cell.at ?? { table, row: cell.row + 1, column: cell.column + 1 },
  }));
}

/** Rows and columns in which no cell begins are only drawn, not meant: they go, and spans shrink with them. */
function squeezed<C extends Omit<GridCell, 'text' | 'at'>>(cells: readonly C[]): C[] {
  const rows = starts(cells.map((cell) => cell.row));
  const columns = starts(cells.map((cell) => cell.column));
  if (rows.length > LIMITS.gridRows || columns.length > LIMITS.gridColumns) throw tooLarge('表格过大');
  return cells.map((cell) => {
    const row = indexIn(rows, cell.row);
    const column = indexIn(columns, cell.column);
    const rowSpan = Math.max(1, indexIn(rows, cell.row + cell.rowSpan) - row);
    const columnSpan = Math.max(1, indexIn(columns, cell.column + cell.columnSpan) - column);
    return { ...cell, row, column, rowSpan, columnSpan };
  });
}

function starts(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}

/** How many of the sorted numbers are smaller than the given one. */
function indexIn(sorted: readonly number[], number: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows of prose and section titles leave the grid as paragraphs; what stands between them are grids of their own. */
function cutAtProse(cells: readonly GridCell[]): Block[] {
  const width = widthOf(cells);
  const byRow = Map.groupBy(cells, (cell) => cell.row);
  const blocks: Block[] = [];
  let run: GridCell[] = [];
  let begun = false;
  let coveredUntil = 0;
  const endRun = (): void => {
    if (begun) blocks.push(gridOf(run));
    run = [];
    begun = false;
  };
  for (const row of starts([...byRow.keys()])) {
    const rowCells = byRow.get(row)!;
    const title = row >= coveredUntil ? soleText(rowCells) : undefined;
    if (title && isProse(title, width, !begun && rowCells.length === 1)) {
      endRun();
      blocks.push(...paragraphsOf(title));
    } else {
      run.push(...rowCells);
      begun ||= rowCells.some((cell) => cell.text !== '');
      for (const cell of rowCells) coveredUntil = Math.max(coveredUntil, cell.row + cell.rowSpan);
    }
  }
  endRun();
  return blocks;
}

function soleText(cells: readonly GridCell[]): GridCell | undefined {
  const filled = cells.filter((cell) => cell.text !== '');
  return filled.length === 1 && filled[0]!.rowSpan === 1 ? filled[0] : undefined;
}

/** A row label whose figures are blank stands alone too: a title spans the table, or opens it as its row's one cell. */
function isProse(cell: GridCell, width: number, opens: boolean): boolean {
  if (width === 1) return true;
  if (BAND.test(cell.text)) return false;
  const long = cell.text.length > SENTENCE_LENGTH;
  if (opens || (long && cell.text.includes('。'))) return true;
  return cell.columnSpan === width && (long || cell.text.includes('。') || SECTION_TITLE.test(cell.text));
}

function paragraphsOf(cell: GridCell): Paragraph[] {
  return cell.text.split('\n').map((text) => ({ kind: 'paragraph', text, at: cell.at }));
}

function gridOf(run: readonly GridCell[]): Grid {
  const cells = squeezed(run);
  const rows = cells.reduce((last, cell) => Math.max(last, cell.row + cell.rowSpan), 0);
  const { row: _row, column: _column, ...at } = cells[0]!.at;
  return { kind: 'grid', rows, columns: widthOf(cells), cells, at };
}

function widthOf(cells: readonly GridCell[]): number {
  return cells.reduce((width, cell) => Math.max(width, cell.column + cell.columnSpan), 0);
}

function textOf(cell: DrawnCell): string {
  return cell.content.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
}

export function tooLarge(what: string): Unreadable {
  return new Unreadable(
    'tooLarge',
    `文件内的${what}，不像一份年度报告。`,
    '请只保留年度报告本身，另存后再试。',
  );
}
