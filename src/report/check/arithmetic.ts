/**
 * Judging the relations of one report, blanks and unreadable cells included (docs/decisions/0020).
 * Fast where nothing is wrong: one pass of additions. Everything about blanks is worked out only when a sum fails.
 */
import type { TableId } from '../form/index.ts';
import { CELL, type Ledger } from './ledger.ts';
import type { Equation } from './network.ts';
import { type Line, omittedLines } from './omissions.ts';
import { propagate, type Ranges } from './ranges.ts';

/** How the cells without a number were taken in a broken equation. */
export type Ground =
  /** Every cell of it carries a number. */
  | 'printed'
  /** Blanks are zeros: this table prints its zeros as blanks. */
  | 'blanksAsZero'
  /** Whatever the empty cells hold, this equation fails. */
  | 'noFilling'
  /** Whatever the empty cells hold, this equation and those around it cannot all hold. */
  | 'noFillingOfAll';

export interface Breach {
  /** Index in the network's equations. */
  readonly equation: number;
  /** Left minus right, cells without a number as zero. */
  readonly difference: number;
  readonly ground: Ground;
}

/** An equation that fails with its empty cells as zero, but may hold once they are filled. */
interface Undecided {
  readonly equation: number;
  readonly because: 'unknown' | 'omitted' | 'blank';
}

export interface Arithmetic {
  readonly breaches: readonly Breach[];
  readonly undecided: readonly Undecided[];
  readonly omitted: readonly Line[];
  /** What the relations leave for the free cells; undefined when there was nothing to work out. */
  readonly ranges: Ranges | undefined;
  /** Cells whose number is not fixed, by position; undefined likewise. */
  readonly free: Uint8Array | undefined;
}

const SOUND: Arithmetic = { breaches: [], undecided: [], omitted: [], ranges: undefined, free: undefined };

export function judgeArithmetic(ledger: Ledger): Arithmetic {
  const residuals = residualsOf(ledger);
  if (!residuals.some((difference) => difference !== 0)) return SOUND;
  const omitted = omittedLines(ledger, residuals);
  const free = freeCells(ledger, residuals, omitted);
  const breaches: Breach[] = [];
  const open: number[] = [];
  for (const [equation, difference] of residuals.entries()) {
    if (difference === 0) continue;
    const ground = groundOf(ledger, equation, difference, free);
    if (ground) breaches.push({ equation, difference, ground });
    else open.push(equation);
  }
  if (open.length === 0) return { breaches, undecided: [], omitted, ranges: undefined, free };
  const ranges = propagate(ledger, free, new Set(breaches.map(({ equation }) => equation)));
  const { contradiction } = ranges;
  if (
    contradiction !== undefined &&
    !breaches.some((breach) => sameTable(ledger, breach.equation, contradiction))
  ) {
    breaches.push({
      equation: contradiction,
      difference: residuals[contradiction]!,
      ground: 'noFillingOfAll',
    });
  }
  const undecided = open
    .filter((equation) => equation !== contradiction)
    .map((equation): Undecided => ({ equation, because: reasonOf(ledger, equation, omitted) }));
  return { breaches, undecided, omitted, ranges, free };
}

/** Left minus right of every equation with cells without a number as zero; 0 for one the report does not have. */
export function residualsOf(ledger: Ledger): number[] {
  const { equations } = ledger.network;
  const residuals = new Array<number>(equations.length).fill(0);
  for (let at = 0; at < equations.length; at++) {
    const { cells, signs } = equations[at]!;
    let sum = 0;
    for (let i = 0; i < cells.length; i++) sum += signs[i]! * ledger.numbers[cells[i]!]!;
    if (sum !== 0 && applies(ledger, equations[at]!)) residuals[at] = sum;
  }
  return residuals;
}

/** An equation speaks of a report that has cells on both its sides. */
function applies(ledger: Ledger, { cells, signs }: Equation): boolean {
  const has = (side: number): boolean =>
    cells.some((at, i) => signs[i] === side && ledger.states[at] !== CELL.absent);
  return has(1) && has(-1);
}

function freeCells(ledger: Ledger, residuals: readonly number[], omitted: readonly Line[]): Uint8Array {
  const { states } = ledger;
  const free = new Uint8Array(states.length);
  for (const at of omitted.flatMap(({ cells }) => cells)) free[at] = states[at] === CELL.blank ? 1 : 0;
  states.forEach((state, at) => {
    if (state === CELL.unknown) free[at] = 1;
  });
  if (!states.includes(CELL.blank)) return free;
  const areZeros = blanksTurnOutZero(ledger, residuals, free);
  for (const table of ['requests', 'disputes'] as const) {
    if (!areZeros && printsZero(ledger, table)) freeBlanks(ledger, table, free);
  }
  return free;
}

/** A table without a single printed zero has its zeros in its blanks; one that prints some may still have others blank. */
function printsZero({ network, states, numbers }: Ledger, table: TableId): boolean {
  return network.places.some(
    (place, at) => place.table === table && states[at] === CELL.filled && numbers[at] === 0,
  );
}

/** Whether more blanks stand in sums that come out right with them as zero than there are sums that do not. */
function blanksTurnOutZero(
  { network, states }: Ledger,
  residuals: readonly number[],
  free: Uint8Array,
): boolean {
  const isZero = new Uint8Array(states.length);
  let zeros = 0;
  let failing = 0;
  for (const [equation, { cells }] of network.equations.entries()) {
    let [blank, printed, open] = [false, false, false];
    for (const at of cells) {
      open ||= free[at] === 1;
      blank ||= states[at] === CELL.blank;
      printed ||= states[at] === CELL.filled;
    }
    if (open || !blank) continue;
    if (residuals[equation] !== 0) failing++;
    else if (printed) {
      for (const at of cells) {
        if (states[at] !== CELL.blank || isZero[at]) continue;
        isZero[at] = 1;
        zeros++;
      }
    }
  }
  return zeros > failing;
}

function freeBlanks({ network, states }: Ledger, table: TableId, free: Uint8Array): void {
  network.places.forEach((place, at) => {
    if (place.table === table && states[at] === CELL.blank) free[at] = 1;
  });
}

function groundOf(
  ledger: Ledger,
  equation: number,
  difference: number,
  free: Uint8Array,
): Ground | undefined {
  const { cells, signs } = ledger.network.equations[equation]!;
  const short = difference > 0 ? -1 : 1;
  if (cells.some((at, i) => free[at] && signs[i] === short && ledger.states[at] !== CELL.absent))
    return undefined;
  if (cells.some((at) => free[at])) return 'noFilling';
  return cells.some((at) => ledger.states[at] === CELL.blank) ? 'blanksAsZero' : 'printed';
}

function reasonOf(ledger: Ledger, equation: number, omitted: readonly Line[]): Undecided['because'] {
  const { cells } = ledger.network.equations[equation]!;
  if (cells.some((at) => ledger.states[at] === CELL.unknown)) return 'unknown';
  return omitted.some((line) => line.cells.some((at) => cells.includes(at))) ? 'omitted' : 'blank';
}

function sameTable(ledger: Ledger, one: number, other: number): boolean {
  const table = (equation: number): TableId =>
    ledger.network.places[ledger.network.equations[equation]!.cells[0]!]!.table;
  return table(one) === table(other);
}
