/** The table of disputes: printed sideways as one row of fifteen figures, or upright with a row for each kind. */
import { addressOf, tableOf } from '../../form/index.ts';
import { cellAt, type FoundCells, unsureCell } from './cells.ts';
import { FEW, isGlued, MISFIT, place } from './columns.ts';
import { exceptionsIn } from './evenness.ts';
import type { TargetRow } from './fit.ts';
import { columnsFor, geometryOf } from './grids.ts';
import { wordingOf } from './likeness.ts';
import type { Item, Line } from './lines.ts';
import { bones } from './normal.ts';
import { hasRowNumbers, ROW_NUMBER } from './numbered.ts';
import type { Region } from './regions.ts';
import { type FoundRows, rowsIn } from './rows.ts';
import { type Run, runsOf } from './runs.ts';

const { rows: ROWS = [], columns: COLUMNS = [] } = tableOf('2021', 'disputes').blocks[0] ?? {};
const CELLS = ROWS.length * COLUMNS.length;
/** The rows behind 行政复议. */
const LAWSUITS = ROWS.slice(1);
const UPRIGHT: readonly TargetRow[] = ROWS.map((row) => ({
  wording: wordingOf(row),
  width: COLUMNS.length,
  columns: COLUMNS,
}));

/** Where the heads are lost, fifteen figures in a row under the section's title are still the table. */
export function disputesUnderTitle(lines: readonly Line[]): Region[] {
  const from = lines.findLastIndex(({ title }) => title === 'disputes');
  if (from < 0) return [];
  const length = lines.slice(from + 1).findIndex(({ prose, title }) => prose || title !== undefined);
  const region = {
    from: from + 1,
    first: from + 1,
    to: length < 0 ? lines.length : from + 1 + length,
    labels: 0,
  };
  const full = runsOf(lines.slice(region.from, region.to), CELLS).filter(
    ({ items }) => items.length === CELLS,
  );
  return full.length === 1 ? [region] : [];
}

export function readDisputes(lines: readonly Line[]): FoundRows {
  const runs = runsOf(lines, CELLS);
  const sideways = runs
    .filter((run) => run.items.length >= CELLS || isGlued(run.items, CELLS))
    .sort((a, b) => figures(b.items) - figures(a.items))[0];
  if (!sideways)
    return liesSideways(runs) || hasSidewaysHead(lines)
      ? unplaced()
      : rowsIn({ lines, strewn: false }, 'disputes', [UPRIGHT]);
  const known = columnsFor(sideways, geometryOf(lines, [{ run: sideways, depth: 0 }], COLUMNS, ROWS.length));
  const places = place(sideways, {
    width: CELLS,
    totals: COLUMNS.length,
    only: true,
    odd: exceptionsIn(lines, [sideways])(sideways),
    padding: { starts: barsOpen(lines) },
    ...(known ? { columns: known } : {}),
  });
  const doubt = hasRowNumbers(lines) && !known && !sideways.numbered ? ROW_NUMBER : undefined;
  const cells: FoundCells = new Map();
  for (const [r, row] of ROWS.entries()) {
    for (const [c, column] of COLUMNS.entries()) {
      const index = r * COLUMNS.length + c;
      const cell = doubt ? unsureCell([], column, doubt) : cellAt(places, index, column);
      cells.set(addressOf('disputes', row.key, column.key), cell);
    }
  }
  return { cells, rows: new Set(ROWS.map(({ key }) => key)) };
}

/** The rows of the head begin with a bar on a line of its own. */
function barsOpen(lines: readonly Line[]): boolean {
  const isLabel = (line: Line | undefined): boolean => line?.items[0]?.kind === 'label';
  const bars = lines.filter(
    ({ grid, items }, i) =>
      grid === null &&
      items.length === 1 &&
      items[0]?.kind === 'blank' &&
      isLabel(lines[i - 1]) &&
      isLabel(lines[i + 1]),
  );
  return bars.length > 1;
}

/** Reviews and lawsuits are named side by side in one row of a grid. */
function hasSidewaysHead(lines: readonly Line[]): boolean {
  const [review, ...suits] = [...ROWS.map(({ label }) => label), '行政诉讼'].map(bones);
  return lines.some(({ grid, items }) => {
    const labels = items.filter(({ inherited }) => !inherited).map(({ text }) => bones(text));
    return grid !== null && labels.includes(review ?? '') && suits.some((suit) => labels.includes(suit));
  });
}

/** In running text the labels of both kinds of lawsuit stand over the first row of figures: heads, and no row's own. */
function liesSideways(runs: readonly Run[]): boolean {
  const first = runs.findIndex(({ items }) => figures(items) >= FEW);
  const upTo = runs.slice(0, first + 1);
  const above = upTo.flatMap(({ before }) => before).join('');
  return (
    upTo.every(({ grid, own }) => grid === null && own === '') &&
    LAWSUITS.every(({ label }) => above.includes(bones(label)))
  );
}

/** Fewer figures than cells, and nothing tells which are left out. */
function unplaced(): FoundRows {
  const cells: FoundCells = new Map();
  for (const row of ROWS)
    for (const column of COLUMNS)
      cells.set(addressOf('disputes', row.key, column.key), unsureCell([], column, MISFIT));
  return { cells, rows: new Set() };
}

function figures(items: readonly Item[]): number {
  return items.filter(({ kind }) => kind === 'value').length;
}
