/** The sums of a report as a linear system over the cells that could be changed. */
import { type Arithmetic, CELL, type Ledger } from '../check/index.ts';

/** Σ coefficient·cell must become 0; `residual` is what it is now. */
interface SystemRow {
  readonly terms: ReadonlyMap<number, number>;
  readonly residual: number;
}

export interface System {
  readonly rows: readonly SystemRow[];
  /** For each changeable cell the rows it stands in, with its coefficient. */
  readonly columns: ReadonlyMap<number, readonly (readonly [row: number, coefficient: number])[]>;
  /** Cells taken out, in order, each with the row that gives its value once the others are known. */
  readonly eliminated: readonly { readonly cell: number; readonly row: SystemRow }[];
}

/**
 * Cells without a known number (unreadable, or of a line left out altogether) are no suspects: each is eliminated,
 * which joins the sums it stands in.
 */
export function systemOf(ledger: Ledger, { omitted }: Arithmetic): System {
  let rows = ledger.network.equations.flatMap(({ cells, signs }): SystemRow[] => {
    const present = [...cells.keys()].filter((i) => ledger.states[cells[i]!] !== CELL.absent);
    if (!present.some((i) => signs[i] === 1) || !present.some((i) => signs[i] === -1)) return [];
    const terms = new Map(present.map((i) => [cells[i]!, signs[i]!]));
    return [{ terms, residual: residualOf(ledger, terms) }];
  });
  const eliminated: { cell: number; row: SystemRow }[] = [];
  for (const cell of cellsWithoutNumber(
    ledger,
    omitted.flatMap(({ cells }) => cells),
  )) {
    const pivot = rows.filter(({ terms }) => terms.has(cell)).sort((a, b) => a.terms.size - b.terms.size)[0];
    if (!pivot) continue;
    eliminated.push({ cell, row: pivot });
    rows = rows.flatMap((row) => (row === pivot ? [] : [without(cell, row, pivot)]));
  }
  return { rows, columns: columnsOf(rows), eliminated };
}

/** Whether the eliminated cells come out as counts when the given cells have the given numbers. */
export function eliminatedFit(
  { eliminated }: System,
  ledger: Ledger,
  changed: ReadonlyMap<number, number>,
): boolean {
  const numbers = new Map(changed);
  return [...eliminated].reverse().every(({ cell, row }) => {
    let rest = 0;
    for (const [at, coefficient] of row.terms) {
      if (at !== cell) rest += coefficient * (numbers.get(at) ?? ledger.numbers[at]!);
    }
    const value = -rest / row.terms.get(cell)!;
    numbers.set(cell, value);
    return value >= 0 && Number.isInteger(value);
  });
}

function cellsWithoutNumber({ states }: Ledger, omitted: readonly number[]): number[] {
  const unknown = [...states.keys()].filter((at) => states[at] === CELL.unknown);
  return [...unknown, ...omitted.filter((at) => states[at] === CELL.blank)];
}

function residualOf(ledger: Ledger, terms: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [at, coefficient] of terms) sum += coefficient * ledger.numbers[at]!;
  return sum;
}

/** The row with the cell eliminated by the pivot. */
function without(cell: number, row: SystemRow, pivot: SystemRow): SystemRow {
  const own = row.terms.get(cell);
  if (own === undefined) return row;
  const other = pivot.terms.get(cell)!;
  const terms = new Map<number, number>();
  for (const at of new Set([...row.terms.keys(), ...pivot.terms.keys()])) {
    const coefficient = other * (row.terms.get(at) ?? 0) - own * (pivot.terms.get(at) ?? 0);
    if (coefficient !== 0) terms.set(at, coefficient);
  }
  return { terms, residual: other * row.residual - own * pivot.residual };
}

function columnsOf(rows: readonly SystemRow[]): System['columns'] {
  const columns = new Map<number, (readonly [number, number])[]>();
  for (const [index, { terms }] of rows.entries()) {
    for (const [at, coefficient] of terms) {
      const column = columns.get(at);
      if (column) column.push([index, coefficient]);
      else columns.set(at, [[index, coefficient]]);
    }
  }
  return columns;
}
