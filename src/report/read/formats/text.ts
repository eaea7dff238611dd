/** Plain text and Markdown: lines, Markdown headings, and rows cut by `|` or by tabs as grids. */
import { LIMITS } from '../limits.ts';
import type { Block, GridCell, Manuscript, Place } from '../manuscript.ts';
import { Unreadable } from '../unreadable.ts';

/** A line that is a table row: cut at its tabs, or still to be cut at its bars. */
interface RowLine {
  readonly text: string;
  readonly line: number;
  readonly tabs?: readonly string[];
}

/**
 * The lines of a text as a manuscript. Where bars only end single cells, the lines are kept as they are. Neighbouring
 * lines cut by `|` make a grid, so do lines with two tabs or more; such rows may be ragged, so a grid has as many
 * columns as its longest row.
 */
export function readText(text: string, format: 'txt' | 'md'): Manuscript {
  const lines = text.trimEnd().split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  if (lines.length > LIMITS.blocks) {
    throw new Unreadable(
      'tooLarge',
      `文件有 ${lines.length} 行，超过 ${LIMITS.blocks} 行`,
      '请只保留年度报告本身再试。',
    );
  }
  const blocks: Block[] = [];
  let rows: RowLine[] = [];
  let tables = 0;
  const closeGrid = (): void => {
    if (rows.length === 0) return;
    tables += 1;
    blocks.push(gridOf(rows, tables, edges));
    rows = [];
  };
  const cellPerLine = isCellPerLine(lines);
  const bars = cellPerLine ? loneBarsIn(lines) : 'marks';
  const tight = cellPerLine && isTight(lines);
  const edges = edgesIn(lines);
  let lastText = '';
  for (const [index, line] of lines.entries()) {
    const row = cellPerLine ? undefined : rowLine(line, index + 1, rows.length > 0);
    if (row) {
      rows.push(row);
      continue;
    }
    closeGrid();
    const ends = bars === 'ends' && !BAR.test(lastText) && !(tight && isEmpty(lines[index - 1]));
    const isMark = cellPerLine && isBarAlone(line) && (bars === 'marks' || ends);
    if (line.trim() !== '') lastText = line;
    if (line.trim() !== '' && !isMark) blocks.push(paragraphOf(line, index + 1));
  }
  closeGrid();
  return { format, blocks };
}

/** A table whose bars end cells but whose rows fell apart: most lines with a bar hold one cell or none. */
function isCellPerLine(lines: readonly string[]): boolean {
  const barred = lines
    .filter((line) => BAR.test(line))
    .map((line) => line.split(BAR).map((cell) => cell.trim()));
  const cells = barred.map((row) => row.filter(Boolean).length);
  // Rows of a table with many blanks hold few cells too, but as many bars as their neighbours.
  const isRow = (i: number): boolean =>
    (cells[i] ?? 0) >= 3 || ((barred[i]?.length ?? 0) > 3 && barred[i]?.length === barred[i + 1]?.length);
  const rows = barred.filter((_, i) => isRow(i)).length;
  return cells.filter((count, i) => count <= 1 && !isRow(i)).length > 2 * rows + 4;
}

const BAR = /[|｜]/;

function isBarAlone(line: string): boolean {
  return /^[|｜]$/.test(line.trim());
}

/**
 * What a bar on a line of its own says: where cells end with a bar on their line, it is an empty cell; where each cell
 * is followed by one, it ends the cell above; where it only stands at the head of rows, it is a mark.
 */
function loneBarsIn(lines: readonly string[]): 'cells' | 'ends' | 'marks' {
  const figures = lines.filter((line) => /^\s*[\d/-]+\s*[|｜]?\s*$/.test(line));
  const closed = figures.filter((line) => BAR.test(line)).length;
  if (closed * 2 > figures.length) return 'cells';
  return lines.filter(isBarAlone).length >= figures.length ? 'ends' : 'marks';
}

/** Bars stand right below what they end; one below an empty line ends an empty cell, whatever stands above. */
function isTight(lines: readonly string[]): boolean {
  const behind = lines.flatMap((line, i) => (/^\s*\d+\s*$/.test(line) ? [lines[i + 1] ?? ''] : []));
  return behind.filter(isBarAlone).length * 2 > behind.length;
}

function isEmpty(line: string | undefined): boolean {
  return line?.trim() === '';
}

/** The line as a table row; undefined for ordinary text. A row with one word only is one inside a grid alone. */
function rowLine(text: string, line: number, inside: boolean): RowLine | undefined {
  const bars = text.match(/[|｜]/g)?.length ?? 0;
  if (bars > LIMITS.gridColumns) return undefined;
  if (bars >= 2 || /^\s*[|｜]/.test(text)) return { text: text.trim(), line };
  const tabs = text.split('\t').map((cell) => cell.trim());
  const words = tabs.filter(Boolean).length;
  const isRow =
    tabs.length >= 3 && tabs.length <= LIMITS.gridColumns && (words > 1 || (inside && text.length < 60));
  return isRow ? { text, line, tabs } : undefined;
}

function gridOf(lines: readonly RowLine[], table: number, edges: Edges): Block {
  const rows = cutRows(lines, edges);
  const cells: GridCell[] = rows.flatMap(({ cells: texts, line }, r) =>
    texts.map((text, c) => ({
      text: text.replace(/<br\s*\/?>/gi, '\n'),
      row: r,
      column: c,
      rowSpan: 1,
      columnSpan: 1,
      at: { table, row: r + 1, column: c + 1, line },
    })),
  );
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  return { kind: 'grid', rows: rows.length, columns, cells, at: { table, line: lines[0]?.line ?? 1 } };
}

/** Whether the bars at the edges of rows are the table's border. */
interface Edges {
  readonly opened: boolean;
  readonly closed: boolean;
}

/** A bar at the edge of every row is the border; at the edge of some rows only, it stands beside an empty cell. */
function edgesIn(lines: readonly string[]): Edges {
  const rows = lines.filter((line) => rowLine(line, 0, false) && BAR.test(line)).map((line) => line.trim());
  return {
    opened: rows.every((row) => /^[|｜]/.test(row)),
    // A file cut short ends within a row.
    closed: rows.every((row) => /[|｜]$/.test(row) || row === lines.at(-1)?.trim()),
  };
}

function cutRows(
  lines: readonly RowLine[],
  { opened, closed }: Edges,
): { cells: readonly string[]; line: number }[] {
  return lines.flatMap(({ text, line, tabs }) => {
    const cells = tabs ?? text.split(/(?<!\\)[|｜]/).map((cell) => cell.replaceAll('\\|', '|').trim());
    const inner = tabs ? cells : cells.slice(opened ? 1 : 0, closed && cells.length > 1 ? -1 : undefined);
    return inner.every((cell) => /^:?-{2,}:?$/.test(cell)) ? [] : [{ cells: inner, line }];
  });
}

function paragraphOf(line: string, number: number): Block {
  const at: Place = { line: number };
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
  const text = (heading?.[2] ?? line).replace(/\*\*(.+?)\*\*/g, '$1').trim();
  return { kind: 'paragraph', text, at, ...(heading ? { heading: heading[1]?.length ?? 1 } : {}) };
}
