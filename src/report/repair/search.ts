/**
 * Error localisation after Fellegi and Holt: the fewest cells whose change lets every sum come out (docs/decisions/0022).
 *
 * A smallest set of changed cells always has a sum in which just one of them stands; that cell must take up the whole
 * difference there, and so on with the rest. So it is enough to let one cell at a time settle one open sum.
 */
import type { System } from './system.ts';

/** Position of each changed cell and its new number. */
export type Solution = ReadonlyMap<number, number>;

export interface Found {
  /** All of the smallest size, in a fixed order. */
  readonly solutions: readonly Solution[];
  /** False when the search was cut off: there may be more, or a larger set may be needed. */
  readonly complete: boolean;
}

/** More wrong cells than this cannot be told apart from a badly filled table. */
export const MOST_CELLS = 4;
/** Steps before a search is cut off; a count, not a clock, so that the answer is the same everywhere. */
const MOST_STEPS = 60_000;

/** @param open rows of one connected part of the system whose sums do not come out */
export function smallestChanges(system: System, numbers: readonly number[], open: readonly number[]): Found {
  const search = new Search(system, numbers);
  for (let size = 1; size <= MOST_CELLS; size++) {
    search.run(open, size);
    if (search.solutions.length > 0 || search.steps > MOST_STEPS) break;
  }
  return { solutions: search.solutions, complete: search.solutions.length > 0 && search.steps <= MOST_STEPS };
}

class Search {
  readonly solutions: Solution[] = [];
  steps = 0;
  readonly #system: System;
  readonly #numbers: readonly number[];
  readonly #residuals: number[];
  readonly #chosen = new Map<number, number>();
  readonly #widest: number;
  #seen = new Set<string>();

  constructor(system: System, numbers: readonly number[]) {
    this.#system = system;
    this.#numbers = numbers;
    this.#residuals = system.rows.map(({ residual }) => residual);
    this.#widest = Math.max(0, ...[...system.columns.values()].map(({ length }) => length));
  }

  run(open: readonly number[], size: number): void {
    this.#seen = new Set();
    this.#extend(open, size);
  }

  #extend(open: readonly number[], left: number): void {
    if (open.length === 0) {
      this.#keep();
      return;
    }
    if (open.length > left * this.#widest || this.steps > MOST_STEPS) return;
    // The last cell has to settle everything that is open, so any one open row will do.
    const rows = left === 1 ? [this.#shortest(open)] : open;
    for (const row of rows) {
      for (const [cell, coefficient] of this.#system.rows[row]!.terms)
        this.#try(cell, row, coefficient, open, left);
    }
  }

  #try(cell: number, row: number, coefficient: number, open: readonly number[], left: number): void {
    this.steps++;
    const delta = -this.#residuals[row]! / coefficient;
    const value = this.#numbers[cell]! + delta;
    if (this.#chosen.has(cell) || value < 0 || !Number.isInteger(value)) return;
    const column = this.#system.columns.get(cell)!;
    if (left === 1 && !this.#settles(column, delta, open.length)) return;
    this.#chosen.set(cell, value);
    const key =
      left === 1
        ? ''
        : [...this.#chosen]
            .map((pair) => pair.join(':'))
            .sort()
            .join();
    if (key === '' || !this.#seen.has(key)) {
      this.#seen.add(key);
      for (const [at, factor] of column) this.#residuals[at]! += factor * delta;
      const touched = column.map(([at]) => at);
      const stillOpen = [...new Set([...open, ...touched])].filter((at) => this.#residuals[at] !== 0);
      this.#extend(stillOpen, left - 1);
      for (const [at, factor] of column) this.#residuals[at]! -= factor * delta;
    }
    this.#chosen.delete(cell);
  }

  /** The same set is reached in several orders. */
  #keep(): void {
    const sorted = [...this.#chosen].sort(([a], [b]) => a - b);
    const key = `=${sorted.join(';')}`;
    if (!this.#seen.has(key)) this.solutions.push(new Map(sorted));
    this.#seen.add(key);
  }

  /** Whether a change closes every row it touches and those are all the open ones. */
  #settles(column: readonly (readonly [number, number])[], delta: number, openRows: number): boolean {
    if (column.length !== openRows) return false;
    return column.every(([at, factor]) => this.#residuals[at] === -factor * delta);
  }

  #shortest(open: readonly number[]): number {
    return open.reduce((best, at) =>
      this.#system.rows[at]!.terms.size < this.#system.rows[best]!.terms.size ? at : best,
    );
  }
}

/** Open rows grouped by the connected part of the system they lie in. */
export function openParts(system: System): number[][] {
  const part = system.rows.map((_, at) => at);
  const find = (at: number): number => (part[at] === at ? at : find(part[at]!));
  for (const column of system.columns.values()) {
    for (const [at] of column) part[find(at)] = find(column[0]![0]);
  }
  const open = system.rows.flatMap(({ residual }, at) => (residual === 0 ? [] : [at]));
  return [...Map.groupBy(open, find).values()];
}
