/** The manuscript as lines of items: a row of a grid or a line of text, its cells told apart into labels, values, blanks. */
import type { SectionKey } from '../../form/index.ts';
import { editions } from '../../form/index.ts';
import type { Block, Grid, GridCell, Manuscript, Paragraph, Place } from '../manuscript.ts';
import { bones } from './normal.ts';
import { sectionTitled } from './titles.ts';
import { type Kind, kindOf } from './values.ts';

export interface Item {
  readonly kind: Kind;
  readonly text: string;
  readonly at: Place;
  /** Column in the grid, counted from 0; null in running text. */
  readonly column: number | null;
  /** A label that stands further up and spans this row. */
  readonly inherited?: true;
  /** Its digits stand apart, but the sums say that they are one figure. */
  readonly joined?: true;
}

export interface Line {
  readonly items: readonly Item[];
  readonly at: Place;
  /** Which grid the line is a row of, counted through the manuscript; null in running text. */
  readonly grid: number | null;
  /** Cells the row really has, and columns of its grid: a ragged row has fewer. One row alone does not tell its grid's. */
  readonly width: number;
  readonly gridColumns: number;
  /** Running prose: never part of a table. */
  readonly prose: boolean;
  /** The section whose title this line of text is. */
  readonly title: SectionKey | undefined;
  readonly block: number;
}

/** The lines of a file, or of a table in it. */
export interface Text {
  readonly lines: readonly Line[];
  /** Numbers that belong to nothing stand about in it. */
  readonly strewn: boolean;
  /** The file ends with it: its last row may be cut short. */
  readonly cut?: boolean;
}

/** All lines of the manuscript in reading order. */
export function linesOf(manuscript: Manuscript): Line[] {
  let grids = 0;
  return manuscript.blocks.flatMap((block: Block, index) =>
    block.kind === 'grid' ? gridLines(block, grids++, index) : textLines(block, index),
  );
}

function gridLines(grid: Grid, number: number, block: number): Line[] {
  const rows: Item[][] = Array.from({ length: grid.rows }, () => []);
  const cells: number[] = new Array(grid.rows).fill(0);
  for (const cell of grid.cells) {
    const items = cellItems(cell);
    rows[cell.row]?.push(...items);
    cells[cell.row] = Math.max(cells[cell.row] ?? 0, cell.column + cell.columnSpan);
    if (cell.rowSpan === 1 || items[0]?.kind !== 'label') continue;
    for (let row = cell.row + 1; row < Math.min(grid.rows, cell.row + cell.rowSpan); row += 1) {
      rows[row]?.push(...items.map((item) => ({ ...item, inherited: true as const })));
    }
  }
  return rows.map((items, row) => ({
    items: items.sort((a, b) => (a.column ?? 0) - (b.column ?? 0)),
    at: items.find((item) => !item.inherited)?.at ?? grid.at,
    grid: number,
    width: cells[row] ?? 0,
    gridColumns: grid.rows > 1 ? grid.columns : Number.POSITIVE_INFINITY,
    prose: items.length === 1 && isProse(items[0]?.text ?? ''),
    title: undefined,
    block,
  }));
}

/** What programs print for a cell with nothing in it, and for a head without a name. */
const NOTHING = /^\s*(?:nan|Unnamed: \d+(?:_level_\d+)?)\s*$/i;

/** A cell is one item, unless a whole row of figures was put into it. */
function cellItems({ text, ...place }: GridCell): Item[] {
  const cell = { ...place, text: NOTHING.test(text) ? '' : text };
  const kind = kindOf(cell.text);
  if (kind === 'label' && cell.text.length < 200) {
    const pieces = tokens(cell.text, cell.at, cell.column);
    if (pieces.filter((piece) => piece.kind === 'value').length >= 3) return pieces;
  }
  return [{ kind, text: cell.text, at: cell.at, column: cell.column }];
}

function textLines(paragraph: Paragraph, block: number): Line[] {
  const prose = isProse(paragraph.text);
  const title = sectionTitled(paragraph.text);
  return paragraph.text.split('\n').map((text) => {
    const items = prose
      ? [{ kind: 'label' as const, text, at: paragraph.at, column: null }]
      : tokens(text, paragraph.at, null);
    return { items, at: paragraph.at, grid: null, width: items.length, gridColumns: 0, prose, title, block };
  });
}

/** Sentences are not table lines; the longest label of the form has 34 characters and no full stop. */
function isProse(text: string): boolean {
  return (
    (text.length > 70 && text.replace(FIGURES, '').length > 60 && !endsInRow(text)) ||
    /[。；]/.test(text) ||
    /\d+\s*年\s*\d+\s*月/.test(text)
  );
}

/** Figures with their remarks: ２２（其中修订２件） */
const FIGURES = /[\p{Nd}\s,.]*\p{Nd}[（(][^（）()]*[）)]|[\p{Nd}\s,.]+/gu;

/** Labels, then a whole row of figures: a line into which a table was put with its heads. */
function endsInRow(text: string): boolean {
  return !/[，,：:]/.test(text) && /(?:\s+[\d./-]+){7,}\s*$/.test(text.slice(-LONGEST_ROW));
}

const LONGEST_ROW = 300;

const PAGE_MARK = /^\s*(?:[-—–－]+\s*\d+\s*[-—–－]+|第\s*\d+\s*页.*|P\.?\s*\d+|\d+\s*\/\s*\d+)\s*$/i;

const ROW_LABELS: ReadonlySet<string> = new Set(
  Object.values(editions)
    .flatMap(({ tables }) => tables.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows)))
    .flatMap(({ label, variants }) => [label, ...(variants ?? [])].map(bones))
    .filter((label) => label.length >= 4),
);

/** A bar alone on its line is an empty cell; several are the padding at the end of a row. */
const EMPTY_CELL = /^\s*[|｜]\s*$/;

/** A line of text cut at white space; neighbouring words become one label. */
function tokens(text: string, at: Place, column: number | null): Item[] {
  if (PAGE_MARK.test(text)) return [];
  if (EMPTY_CELL.test(text)) return [{ kind: 'blank', text: '', at, column }];
  const items: { kind: Kind; text: string; at: Place; column: number | null }[] = [];
  for (const word of wordsOf(text)) {
    if (word === '') {
      items.push({ kind: 'blank', text: '', at, column });
      continue;
    }
    for (const part of labelAndFigure(word)) {
      const kind = kindOf(part);
      const last = items.at(-1);
      if (kind === 'label' && last?.kind === 'label') last.text += ` ${part}`;
      else items.push({ kind, text: part, at, column });
    }
  }
  return items;
}

/** A figure set close behind its row's whole label: 行政事业性收费316441. */
function labelAndFigure(word: string): string[] {
  const [, label = '', figure = ''] = /^(\D{2,40})(\d[\d,.]*)$/.exec(word) ?? [];
  return label && ROW_LABELS.has(bones(label)) ? [label, figure] : [word];
}

/** Beyond so many bars a line is a whole table, and nothing between two bars is an empty cell. */
const MANY_BARS = 20;

function wordsOf(text: string): string[] {
  const cells = text.split(/[|｜]/);
  const words = (cell: string): string[] => cell.split(/[\s\u3000]+/).filter(Boolean);
  if (cells.length <= MANY_BARS) return cells.flatMap(words);
  return cells.flatMap((cell) => (cell.trim() === '' ? [''] : words(cell)));
}
