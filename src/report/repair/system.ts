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
  /** Cells taken out that no row pins down. */
  readonly undetermined: ReadonlySet<number>;
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
  const undetermined = new Set<number>();
  for (const cell of cellsWithoutNumber(
    ledger,
    omitted.flatMap(({ cells }) => cells),
  )) {
    const pivot = rows.filter(({ terms }) => terms.has(cell)).sort((a, b) => a.terms.size - b.terms.size)[0];
    if (!pivot) {
      undetermined.add(cell);
      continue;
    }
    eliminated.push({ cell, row: pivot });
    rows = rows.flatMap((row) => (row === pivot ? [] : [without(cell, row, pivot)]));
  }
  return { rows, columns: columnsOf(rows), eliminated, undetermined };
}

/**
 * The values the sums leave for the eliminated cells when the changed cells have their new numbers, as far as they are
 * pinned down; undefined when one of them would not be a count.
 */
export function eliminatedValues(
  { eliminated, undetermined }: System,
  ledger: Ledger,
  changed: ReadonlyMap<number, number>,
): Map<number, number> | undefined {
  const values = new Map<number, number>();
  const open = new Set(undetermined);
  for (const { cell, row } of [...eliminated].reverse()) {
    const others = [...row.terms].filter(([at]) => at !== cell);
    if (others.some(([at]) => open.has(at))) {
      open.add(cell);
      continue;
    }
    const numberAt = (at: number): number => changed.get(at) ?? values.get(at) ?? ledger.numbers[at]!;
    const rest = others.reduce((sum, [at, coefficient]) => sum + coefficient * numberAt(at), 0);
    const value = rest === 0 ? 0 : -rest / row.terms.get(cell)!;
    if (value < 0 || !Number.isInteger(value)) return undefined;
    values.set(cell, value);
  }
  return values;
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
