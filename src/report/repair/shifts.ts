/** Whole rows and columns in the wrong place: one slip that looks like many wrong cells. */
import { CELL, type Ledger, residualsOf } from '../check/index.ts';
import type { Solution } from './search.ts';

export interface Shift {
  readonly solution: Solution;
  readonly why: string;
}

/** Every shift of a row by one cell, and exchange of two neighbouring rows or columns, that settles all sums. */
export function shiftsThatSettle(ledger: Ledger): Shift[] {
  return [...rowShifts(ledger), ...exchanges(ledger)].filter(({ solution }) => {
    if (solution.size === 0) return false;
    const numbers = [...ledger.numbers];
    for (const [at, value] of solution) numbers[at] = value;
    return residualsOf({ ...ledger, numbers }).every((difference) => difference === 0);
  });
}

function summedRows(ledger: Ledger): (readonly number[])[] {
  const present = ledger.network.rows.filter(({ table }) => table !== 'proactive');
  return present
    .map(({ positions }) => positions)
    .filter((row) =>
      row.every((at) => ledger.states[at]! !== CELL.absent && ledger.states[at] !== CELL.unknown),
    );
}

/** The total may have moved along or have stayed in its place. */
function rowShifts(ledger: Ledger): Shift[] {
  return summedRows(ledger).flatMap((row) => [
    ...shiftsOf(ledger, row),
    ...shiftsOf(ledger, row.slice(0, -1)),
  ]);
}

function shiftsOf(ledger: Ledger, cells: readonly number[]): Shift[] {
  const values = cells.map((at) => ledger.numbers[at]!);
  const name = ledger.network.cells[cells[0]!]!.row.label;
  const shifted = (by: number): Solution =>
    changed(
      ledger,
      cells,
      values.map((_, i) => values[i + by] ?? 0),
    );
  return [
    ...(values[0] === 0 ? [{ solution: shifted(1), why: `“${name}”一行的数字整体右移了一格` }] : []),
    ...(values.at(-1) === 0 ? [{ solution: shifted(-1), why: `“${name}”一行的数字整体左移了一格` }] : []),
  ];
}

function exchanges(ledger: Ledger): Shift[] {
  const rows = summedRows(ledger);
  const { network } = ledger;
  const byRows = rows.slice(1).flatMap((lower, i): Shift[] => {
    const upper = rows[i]!;
    if (
      upper.length !== lower.length ||
      network.places[upper[0]!]!.table !== network.places[lower[0]!]!.table
    )
      return [];
    const names = [upper, lower].map((row) => `“${network.cells[row[0]!]!.row.label}”`);
    return [exchange(ledger, upper, lower, `${names.join('与')}两行填反了`)];
  });
  const table = rows.filter((row) => network.places[row[0]!]!.table === 'requests');
  const columns = (table[0] ?? []).map((_, c) => table.map((row) => row[c]!));
  const byColumns = columns.slice(1).map((right, c): Shift => {
    const names = [columns[c]!, right].map((column) => `“${network.cells[column[0]!]!.column.label}”`);
    return exchange(ledger, columns[c]!, right, `${names.join('与')}两列填反了`);
  });
  return [...byRows, ...byColumns];
}

function exchange(ledger: Ledger, one: readonly number[], other: readonly number[], why: string): Shift {
  const value = (at: number): number => ledger.numbers[at]!;
  return { solution: changed(ledger, [...one, ...other], [...other.map(value), ...one.map(value)]), why };
}

function changed(ledger: Ledger, cells: readonly number[], values: readonly number[]): Solution {
  return new Map(
    cells.flatMap((at, i) => (ledger.numbers[at] === values[i] ? [] : [[at, values[i]!] as const])),
  );
}
