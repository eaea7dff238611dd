/** What the relations leave possible for cells without a number: interval propagation over the whole network. */
import { CELL, type Ledger } from './ledger.ts';
import type { Equation } from './network.ts';

/** Lowest and highest whole number, at least zero, that each cell may have. */
export interface Ranges {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** An equation that no filling satisfies, by index; undefined when none was found. */
  readonly contradiction: number | undefined;
}

/** Propagation on these small sums settles in a few rounds; the bound only guards against creeping. */
const MOST_ROUNDS = 60;

/**
 * Narrows the free cells until nothing moves. Sound, not complete: a contradiction is real, none found proves nothing.
 *
 * @param free by position, 1 for a cell whose number is not fixed
 * @param skip equations left out, by index
 */
export function propagate(ledger: Ledger, free: Uint8Array, skip: ReadonlySet<number>): Ranges {
  const low = Float64Array.from(ledger.numbers, (value, at) => (free[at] ? 0 : value));
  const high = Float64Array.from(ledger.numbers, (value, at) =>
    free[at] ? Number.POSITIVE_INFINITY : value,
  );
  const { equations } = ledger.network;
  for (let round = 0, moved = true; moved && round < MOST_ROUNDS; round++) {
    moved = false;
    for (let at = 0; at < equations.length; at++) {
      if (skip.has(at)) continue;
      const outcome = narrow(ledger, equations[at]!, free, low, high);
      if (outcome === 'empty') return { low, high, contradiction: at };
      moved ||= outcome === 'moved';
    }
  }
  return { low, high, contradiction: undefined };
}

/** The bounds of one side of an equation, infinities counted apart so that one cell can be taken out again. */
interface Side {
  low: number;
  high: number;
  unbounded: number;
}

function narrow(
  ledger: Ledger,
  { cells, signs }: Equation,
  free: Uint8Array,
  low: Float64Array,
  high: Float64Array,
): 'still' | 'moved' | 'empty' {
  const left: Side = { low: 0, high: 0, unbounded: 0 };
  const right: Side = { low: 0, high: 0, unbounded: 0 };
  for (let i = 0; i < cells.length; i++) {
    if (ledger.states[cells[i]!] === CELL.absent) continue;
    add(signs[i] === 1 ? left : right, low[cells[i]!]!, high[cells[i]!]!);
  }
  if (left.low > highest(right) || right.low > highest(left)) return 'empty';
  let moved = false;
  for (let i = 0; i < cells.length; i++) {
    const at = cells[i]!;
    if (!free[at] || ledger.states[at] === CELL.absent) continue;
    const [own, other] = signs[i] === 1 ? [left, right] : [right, left];
    const above = highest(other) - (own.low - low[at]!);
    const below = other.low - highestWithout(own, high[at]!);
    if (above < high[at]! || below > low[at]!) {
      const bounds = [Math.max(low[at]!, below), Math.min(high[at]!, above)] as const;
      if (bounds[0] > bounds[1]) return 'empty';
      replace(own, [low[at]!, high[at]!], bounds);
      [low[at], high[at]] = bounds;
      moved = true;
    }
  }
  return moved ? 'moved' : 'still';
}

function add(side: Side, low: number, high: number): void {
  side.low += low;
  if (high === Number.POSITIVE_INFINITY) side.unbounded++;
  else side.high += high;
}

function replace(side: Side, before: readonly [number, number], after: readonly [number, number]): void {
  side.low -= before[0];
  if (before[1] === Number.POSITIVE_INFINITY) side.unbounded--;
  else side.high -= before[1];
  add(side, after[0], after[1]);
}

function highest(side: Side): number {
  return side.unbounded > 0 ? Number.POSITIVE_INFINITY : side.high;
}

function highestWithout(side: Side, high: number): number {
  const own = high === Number.POSITIVE_INFINITY;
  if (side.unbounded > (own ? 1 : 0)) return Number.POSITIVE_INFINITY;
  return own ? side.high : side.high - high;
}
