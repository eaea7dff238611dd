/** A table's rows out of a region of lines: runs, their rows, their columns. */
import { addressOf, type Column, type TableId } from '../../form/index.ts';
import type { Pairing } from './align.ts';
import { type FoundCell, type FoundCells, readingsAt, rowCells, unsureCell } from './cells.ts';
import { FEW, MISFIT, type Places, place } from './columns.ts';
import { APART, dealt, IN_ORDER } from './columnwise.ts';
import { exceptionsIn } from './evenness.ts';
import { type Fit, fitOf, SUPPORTED, type TargetRow } from './fit.ts';
import { columnsFor, geometryOf } from './grids.ts';
import type { Line, Text } from './lines.ts';
import { hasRowNumbers, mayHoldRowNumber, ROW_NUMBER } from './numbered.ts';
import { paddingOf } from './padding.ts';
import { type Run, runsOf } from './runs.ts';
import { mended } from './torn.ts';

export interface FoundRows {
  readonly cells: FoundCells;
  /** Keys of the rows for which figures were found. */
  readonly rows: ReadonlySet<string>;
  /** Numbers stand about in it that belong to none of its rows. */
  readonly strewn?: boolean;
}

/** Reads the rows of one table; of several sets of rows it may have, the one that fits the lines best. */
export function rowsIn(
  { lines, strewn, cut }: Text,
  table: TableId,
  alternatives: readonly (readonly TargetRow[])[],
): FoundRows {
  const longest = Math.max(...alternatives.flat().map(({ width }) => width));
  const wordings = [...new Set(alternatives.flat().map(({ wording }) => wording))];
  const { runs, lost } = dealt(mended(runsOf(lines, longest), wordings), alternatives);
  const fit = fitOf(runs, alternatives);
  const { targets } = fit;
  const { pairings } = fit.alignment;
  const hasStrays = hasStrayRun(runs, pairings);
  const last = cut ? runs.at(-1) : undefined;
  const placed = placesOf(lines, runs, fit, { strewn: strewn || hasStrays, last });
  const numbered = hasRowNumbers(lines);
  const cells: FoundCells = new Map();
  for (const [i, pairing] of pairings.entries()) {
    const { wording, columns, doubt: unknown } = targets[pairing.row] as TargetRow;
    const run = runs[pairing.run] as Run;
    const doubt =
      numbered && mayHoldRowNumber(run)
        ? ROW_NUMBER
        : (apart(run) ?? fit.doubt(pairing) ?? unknown ?? strayIn(run, runs));
    const found = cellsOf(placed[i] as Places, columns, doubt, deduction(pairing, run));
    for (const [index, { key }] of columns.entries())
      cells.set(addressOf(table, wording.row.key, key), found[index] as FoundCell);
  }
  noteUnplaced(lost, APART, table, cells);
  noteUnplaced(overfull(runs, fit), MISFIT, table, cells);
  noteContradictions(runs, pairings, targets, table, cells);
  const keys = pairings.map(({ row }) => targets[row]?.wording.row.key ?? '');
  return { cells, rows: new Set(keys), strewn: hasStrays };
}

/** For each pairing, where its figures belong. */
function placesOf(
  lines: readonly Line[],
  runs: readonly Run[],
  { targets, alignment: { pairings } }: Fit,
  { strewn, last }: { strewn: boolean; last: Run | undefined },
): Places[] {
  const rows = pairings.map(({ run, row }) => ({ run: runs[run] as Run, target: targets[row] as TargetRow }));
  const geometries = new Map(
    [...Map.groupBy(rows, ({ target }) => target.columns)].map(([columns, alike]) => {
      const found = alike.map(({ run, target }) => ({ run, depth: target.wording.row.groups?.length ?? 0 }));
      return [columns, geometryOf(lines, found, columns)] as const;
    }),
  );
  // The row in which a file was cut short is short for that.
  const dropsBlanks = rows.some(
    ({ run, target }) => run !== last && run.grid === null && run.items.length < target.width,
  );
  const padding = paddingOf(rows);
  const isException = exceptionsIn(
    lines,
    rows.map(({ run }) => run),
  );
  // Where one row is blank without a trace, another may be, and a stray number stand in the place of its only figure.
  const hollow = hollowRows(runs, pairings, targets);
  const lone = rows.filter(({ run }) => isLone(run)).length;
  const mayStray = hollow > lone || (strewn && hollow > 0);
  return rows.map(({ run, target: { columns, width } }) => {
    const known = columnsFor(run, geometries.get(columns));
    const totals = columns.at(-1)?.key === 'total' ? width : null;
    const uniform = rows.every(
      (other) => other.run.grid !== run.grid || other.run.items.length === other.target.width,
    );
    const glued = rows.every(({ run: { items }, target }) => target.width === 1 || items.length <= 1);
    return place(run, {
      width,
      totals,
      glued,
      dropsBlanks: dropsBlanks || (mayStray && width < FEW),
      uniform,
      padding,
      odd: isException(run),
      ...(known ? { columns: known } : {}),
    });
  });
}

function cellsOf(
  places: Places,
  columns: readonly Column[],
  doubt: string | undefined,
  deduced: string | undefined,
): FoundCell[] {
  if (doubt) return columns.map((column, index) => unsureCell(readingsAt(places, index), column, doubt));
  return rowCells(places, columns, deduced);
}

function apart({ dealt }: Run): string | undefined {
  return dealt === 'unsure' ? APART : undefined;
}

/** Why the run is this row, where its label alone does not say so. */
function deduction({ support }: Pairing, { dealt }: Run): string | undefined {
  if (dealt === 'sure') return IN_ORDER;
  return support < SUPPORTED ? '行名残缺，按前后行的次序推定' : undefined;
}

/** How many rows' labels stand there without figures. */
function hollowRows(
  runs: readonly Run[],
  pairings: readonly Pairing[],
  targets: readonly TargetRow[],
): number {
  const labels = new Set(runs.flatMap(({ before, after }) => [...before, ...after]));
  return targets.filter(
    ({ wording: { exact } }, row) =>
      [...exact].some((label) => labels.has(label)) && !pairings.some((pairing) => pairing.row === row),
  ).length;
}

/** Few figures on a line of their own. */
function isLone({ grid, own, items }: Run): boolean {
  return grid === null && own === '' && items.length < FEW;
}

/** A number or two on a line of their own that are no row. */
function hasStrayRun(runs: readonly Run[], pairings: readonly Pairing[]): boolean {
  return runs.some((run, i) => isLone(run) && !pairings.some((pairing) => pairing.run === i));
}

/** A number or two below a label, where other rows have their figures beside the label: the row may be blank. */
function strayIn(run: Run, runs: readonly Run[]): string | undefined {
  const beside = runs.filter(({ own }) => own !== '').length;
  const isException = beside > 1 || (beside > 0 && beside >= runs.filter(isLone).length);
  return isLone(run) && isException ? '行名下只有一两个数字，可能是页码' : undefined;
}

/** Rows beside whose whole label stand more figures than their columns take. */
function overfull(runs: readonly Run[], { targets, alignment: { pairings } }: Fit): TargetRow[] {
  const free = runs.filter((_, i) => !pairings.some((pairing) => pairing.run === i));
  return targets.filter(
    ({ wording, width }, row) =>
      !pairings.some((pairing) => pairing.row === row) &&
      free.some(
        ({ own, before, items }) => items.length > width && wording.exact.has(own || (before.at(-1) ?? '')),
      ),
  );
}

/** The rows stand in the file, but not which figures are theirs. */
function noteUnplaced(rows: readonly TargetRow[], reason: string, table: TableId, cells: FoundCells): void {
  for (const { wording, columns } of rows) {
    for (const column of columns) {
      const address = addressOf(table, wording.row.key, column.key);
      if (!cells.has(address)) cells.set(address, unsureCell([], column, reason));
    }
  }
}

/** The same row printed twice with other figures: neither is to be believed. */
function noteContradictions(
  runs: readonly Run[],
  pairings: readonly Pairing[],
  targets: readonly TargetRow[],
  table: TableId,
  cells: FoundCells,
): void {
  for (const pairing of pairings) {
    const target = targets[pairing.row] as TargetRow;
    const mine = runs[pairing.run] as Run;
    const twin = runs.find(
      (run, i) =>
        i !== pairing.run &&
        run.own !== '' &&
        run.own === mine.own &&
        target.wording.exact.has(mine.own) &&
        run.items.length === target.width &&
        mine.items.length === target.width &&
        !pairings.some((other) => other.run === i),
    );
    if (!twin) continue;
    for (const [index, column] of target.columns.entries()) {
      const [a, b] = [mine.items[index] ?? null, twin.items[index] ?? null];
      if (a?.text.trim() === b?.text.trim()) continue;
      cells.set(
        addressOf(table, target.wording.row.key, column.key),
        unsureCell([a, b], column, '同一行出现两次，数字不同'),
      );
    }
  }
}
