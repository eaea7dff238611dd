/** A table's rows out of a region of lines: runs, their rows, their columns. */
import { addressOf, type Column, type TableId } from '../../form/index.ts';
import { align, type Candidate, type Pairing } from './align.ts';
import { cellFrom, type FoundCell, type FoundCells, unsureCell } from './cells.ts';
import { type Geometry, habitsOf, type Places, place } from './columns.ts';
import type { Line } from './lines.ts';
import type { Run } from './runs.ts';
import { runsOf } from './runs.ts';

/** A row looked for, with its columns. */
export interface TargetRow extends Candidate {
  readonly columns: readonly Column[];
}

/** The best other reading is this much worse, or the row is not told. */
const CLEAR = 0.12;
/** Labels fit at least this well, or the row was told by order alone. */
const SUPPORTED = 0.5;

export interface FoundRows {
  readonly cells: FoundCells;
  /** Keys of the rows for which figures were found. */
  readonly rows: ReadonlySet<string>;
}

/** Reads the rows of one table; of several sets of rows it may have, the one that fits the lines best. */
export function rowsIn(
  lines: readonly Line[],
  table: TableId,
  alternatives: readonly (readonly TargetRow[])[],
  headers: Geometry,
): FoundRows {
  const longest = Math.max(...alternatives.flat().map(({ width }) => width));
  const runs = runsOf(lines, longest);
  const { targets, pairings } = alternatives
    .map((rows) => ({ targets: rows, ...align(runs, rows) }))
    .reduce((best, next) => (next.score > best.score ? next : best));
  const habits = habitsOf(runs, longest);
  const cells: FoundCells = new Map();
  const rows = new Set<string>();
  for (const pairing of pairings) {
    const target = targets[pairing.row] as TargetRow;
    const run = runs[pairing.run] as Run;
    const totals = target.columns.at(-1)?.key === 'total' ? target.width : null;
    const places = place(run, target.width, totals, headers, habits);
    rows.add(target.wording.row.key);
    for (const [index, column] of target.columns.entries()) {
      const address = addressOf(table, target.wording.row.key, column.key);
      cells.set(address, cellOf(places, index, column, pairing, targets));
    }
  }
  noteContradictions(runs, pairings, targets, table, cells);
  return { cells, rows };
}

function cellOf(
  places: Places,
  index: number,
  column: Column,
  pairing: Pairing,
  targets: readonly TargetRow[],
): FoundCell {
  if (pairing.margin < CLEAR) {
    const rival = pairing.rival === null ? undefined : targets[pairing.rival]?.wording.row.label;
    const item = 'items' in places ? (places.items[index] ?? null) : null;
    return unsureCell([item], column, `分不清这一行是本行还是“${rival ?? '别的行'}”`);
  }
  if ('readings' in places) {
    const readings = places.readings.map((reading) => reading[index] ?? null);
    if (readings.length === 1 && readings[0])
      return cellFrom(readings[0], column, '这一行数字不全，末一个等于其余之和，按总计读');
    return unsureCell(readings, column, '这一行的数字与栏目对不上号');
  }
  const doubt = pairing.support < SUPPORTED ? '行名残缺，按前后行的次序推定' : places.reason;
  return cellFrom(places.items[index] ?? null, column, doubt);
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

/** The columns a grid's own header gives, where every column of the table is named exactly once. */
export function headersIn(
  lines: readonly Line[],
  columns: readonly { key: string; is: (text: string) => boolean }[],
): Geometry {
  const found = new Map<number, (number | undefined)[]>();
  for (const line of lines) {
    if (line.grid === null) continue;
    const header = found.get(line.grid) ?? [];
    found.set(line.grid, header);
    for (const item of line.items) {
      if (item.kind !== 'label' || item.inherited || item.column === null) continue;
      const index = columns.findIndex(({ is }, i) => header[i] === undefined && is(item.text));
      if (index >= 0 && !header.includes(item.column)) header[index] = item.column;
    }
  }
  const whole = [...found].filter(([, header]) => columns.every((_, i) => header[i] !== undefined));
  return new Map(whole as [number, number[]][]);
}
