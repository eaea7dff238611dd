/** Plain text and Markdown: lines, Markdown headings, and rows cut by `|` or by tabs as grids. */
import { LIMITS } from '../limits.ts';
import type { Block, GridCell, Manuscript, Place } from '../manuscript.ts';
import { Unreadable } from '../unreadable.ts';

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * The lines of a text as a manuscript. Where bars only end single cells, the lines are kept as they are. Neighbouring lines cut by `|` make a grid, so do lines with two tabs or more;
 * such rows may be ragged, so a grid has as many columns as its longest row.
 */
export function readText(text: string, format: 'txt' | 'md'): Manuscript {
  const lines = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  if (lines.length > LIMITS.blocks) {
    throw new Unreadable(
      'tooLarge',
      `文件有 ${lines.length} 行，超过 ${LIMITS.blocks} 行`,
      '请只保留年度报告本身再试。',
    );
  }
  const cellPerLine = isCellPerLine(lines);
  const blocks: Block[] = [];
  let rows: Row[] = [];
  let lastText = '';
  let tables = 0;
  const closeGrid = (): void => {
    if (rows.length > 0) blocks.push(gridOf(rows, (tables += 1)));
    rows = [];
  };
  for (const [index, line] of lines.entries()) {
    const cells = cellPerLine ? undefined : cellsOf(line);
    if (cells) {
      if (!cells.every((cell) => /^:?-{2,}:?$/.test(cell))) rows.push({ cells, line: index + 1 });
      continue;
    }
    closeGrid();
    const endsCellAbove = cellPerLine && isBarAlone(line) && !BAR.test(lastText);
    if (line.trim() !== '') lastText = line;
    if (line.trim() !== '' && !endsCellAbove) blocks.push(paragraphOf(line, index + 1));
  }
  closeGrid();
  return { format, blocks };
}

/** A table whose bars end cells but whose rows fell apart: most lines with a bar hold one cell or none. */
function isCellPerLine(lines: readonly string[]): boolean {
  const counts = lines
    .filter((line) => BAR.test(line))
    .map((line) => line.split(BAR).filter((cell) => cell.trim()).length);
  return counts.filter((count) => count <= 1).length > 2 * counts.filter((count) => count >= 3).length + 4;
}

const BAR = /[|｜]/;

/** A bar on a line of its own ends the cell on the line above; where that line has its own bar, it is an empty cell. */
function isBarAlone(line: string): boolean {
  return /^[|｜]$/.test(line.trim());
}

/** The cells of a line that is a table row; undefined for ordinary text. */
function cellsOf(line: string): string[] | undefined {
  const trimmed = line.trim();
  if (/[|｜]/.test(trimmed) && (/^[|｜]/.test(trimmed) || (trimmed.match(/[|｜]/g)?.length ?? 0) >= 2)) {
    const cells = trimmed.split(/(?<!\\)[|｜]/).map((cell) => cell.replaceAll('\\|', '|').trim());
    if (/^[|｜]/.test(trimmed)) cells.shift();
    if (/[|｜]$/.test(trimmed)) cells.pop();
    return cells.length > LIMITS.gridColumns ? undefined : cells;
  }
  const tabbed = line.replace(/\s+$/, '').split('\t');
  return tabbed.length >= 3 && tabbed.length <= LIMITS.gridColumns
    ? line.split('\t').map((cell) => cell.trim())
    : undefined;
}

function gridOf(rows: readonly Row[], table: number): Block {
  const cells: GridCell[] = rows.flatMap((row, r) =>
    row.cells.map((text, c) => ({
      text: text.replace(/<br\s*\/?>/gi, '\n'),
      row: r,
      column: c,
      rowSpan: 1,
      columnSpan: 1,
      at: { table, row: r + 1, column: c + 1, line: row.line },
    })),
  );
  const columns = Math.max(...rows.map((row) => row.cells.length));
  return { kind: 'grid', rows: rows.length, columns, cells, at: { table, line: rows[0]?.line ?? 1 } };
}

function paragraphOf(line: string, number: number): Block {
  const at: Place = { line: number };
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
  const text = (heading?.[2] ?? line).replace(/\*\*(.+?)\*\*/g, '$1').trim();
  return { kind: 'paragraph', text, at, ...(heading ? { heading: heading[1]?.length ?? 1 } : {}) };
}
