/**
 * Which run of figures is which row of the form. Rows keep the order of the form, so this is an alignment of two
 * sequences: labels speak for a pairing, order decides where labels are broken or lost, and for every pairing it is
 * known how much better it is than the next best one: a pairing that is hardly better is no reading but a guess.
 */
import { isGlued } from './columns.ts';
import type { Wording } from './likeness.ts';
import type { Run } from './runs.ts';
import { type Side, type Support, supportOf } from './support.ts';

export interface Candidate {
  readonly wording: Wording;
  /** Figures in the row. */
  readonly width: number;
}

export interface Pairing {
  readonly run: number;
  readonly row: number;
  /** 0–1: how well the labels around the run fit the row. */
  readonly support: number;
  /** How much worse the best reading is in which the run belongs to another row. */
  readonly margin: number;
  /** The row of that other reading, if any. */
  readonly rival: number | null;
}

const SKIPPED_ROW = 0.3;
/** A pairing without any label still beats leaving both the run and the row aside. */
const ORDER_ALONE = 0.3;
/** More figures than the row has columns: another table's. */
const NO_ROW = -9;
/** Rows as wide have a total, which tells whether digits are figures without gaps. */
const SUMMED = 5;
/** A page number, more likely than a row with all its other figures lost. */
const ONE_FIGURE = -2;
const EMPTY_ROW = -0.7;
const CONTRADICTED = -3;

export interface Alignment {
  readonly pairings: readonly Pairing[];
  /** Comparable between alignments of the same runs. */
  readonly score: number;
}

/** What every pairing of a run with a row brings, and what leaving a run aside costs. */
interface Gains {
  readonly supports: readonly (readonly number[])[];
  readonly pairing: readonly (readonly number[])[];
  readonly skipping: readonly number[];
}

/** The best monotone alignment. Runs and rows may stay unpaired. */
export function align(runs: readonly Run[], rows: readonly Candidate[], side: Side): Alignment {
  const gains = gainsOf(runs, rows, side);
  const [n, m] = [runs.length, rows.length];
  const forward = sweep(n, m, gains.pairing, gains.skipping);
  let known: readonly Pairing[] | undefined;
  const pairings = (): readonly Pairing[] => {
    const ordered = margined(tracedPairs(forward, gains), forward, gains, rows);
    return [...ordered, ...outOfOrder(ordered, runs, rows, gains.supports)];
  };
  return {
    score: at(forward, n, m),
    // Only the alignment that wins is asked for its pairings.
    get pairings() {
      known ??= pairings();
      return known;
    },
  };
}

function gainsOf(runs: readonly Run[], rows: readonly Candidate[], side: Side): Gains {
  const wordings = rows.map(({ wording }) => wording);
  const supports = runs.map((run) => supportOf(run, wordings, side));
  // Four digits are a row of three figures only where no row has its figures apart.
  const apart = runs.some(({ items }) => items.length > 1);
  const mayGlue = (width: number): boolean => width >= SUMMED || !apart;
  return {
    supports: supports.map(({ scores }) => scores),
    pairing: runs.map((run, i) => gainsOfRun(run, rows, supports[i] as Support, mayGlue)),
    skipping: runs.map((run) => skippedRun(run, rows)),
  };
}

/** Each pairing with how much worse the best alignment is that gives its run to another row. */
function margined(
  pairs: readonly (readonly [run: number, row: number])[],
  forward: readonly (readonly number[])[],
  gains: Gains,
  rows: readonly Candidate[],
): Pairing[] {
  const [n, m] = [gains.pairing.length, rows.length];
  const mirrored = gains.pairing.map((line) => line.toReversed()).reverse();
  const backward = sweep(n, m, mirrored, gains.skipping.toReversed());
  const through = (i: number, r: number): number =>
    at(forward, i, r) + at(gains.pairing, i, r) + at(backward, n - 1 - i, m - 1 - r);
  return pairs.map(([run, row]) => {
    const rivals = rows.map((_, r) => (r === row ? Number.NEGATIVE_INFINITY : through(run, r)));
    const next = Math.max(...rivals);
    const rival = Number.isFinite(next) ? rivals.indexOf(next) : null;
    return { run, row, support: at(gains.supports, run, row), margin: through(run, row) - next, rival };
  });
}

/** The row's whole label, on the line of the figures or next to it. */
const FULL_LABEL = 0.93;

/** Rows printed out of the form's order: what is left of either side and carries the row's own full label. */
function outOfOrder(
  ordered: readonly Pairing[],
  runs: readonly Run[],
  rows: readonly Candidate[],
  supports: readonly (readonly number[])[],
): Pairing[] {
  const pairings: Pairing[] = [];
  for (const [run, { items }] of runs.entries()) {
    if (ordered.some((pairing) => pairing.run === run)) continue;
    const row = rows.findIndex(
      (candidate, r) => at(supports, run, r) >= FULL_LABEL && candidate.width === items.length,
    );
    const taken = row < 0 || [...ordered, ...pairings].some((pairing) => pairing.row === row);
    if (!taken) pairings.push({ run, row, support: 1, margin: 1, rival: null });
  }
  return pairings;
}

/** `table[i][r]`: the best score of the first i runs against the first r rows. */
function sweep(
  n: number,
  m: number,
  gains: readonly (readonly number[])[],
  skipping: readonly number[],
): number[][] {
  const table: number[][] = [Array.from({ length: m + 1 }, (_, r) => -r * SKIPPED_ROW)];
  for (let i = 1; i <= n; i += 1) {
    const above = table[i - 1] as number[];
    const gain = gains[i - 1] as number[];
    const skip = skipping[i - 1] ?? 0;
    const line = [(above[0] ?? 0) - skip];
    for (let r = 1; r <= m; r += 1) {
      line.push(
        Math.max(
          (above[r - 1] ?? 0) + (gain[r - 1] ?? 0),
          (above[r] ?? 0) - skip,
          (line[r - 1] ?? 0) - SKIPPED_ROW,
        ),
      );
    }
    table.push(line);
  }
  return table;
}

function tracedPairs(table: readonly (readonly number[])[], gains: Gains): [run: number, row: number][] {
  const pairs: [number, number][] = [];
  let i = table.length - 1;
  let r = (table[0]?.length ?? 1) - 1;
  while (i > 0 && r > 0) {
    const here = at(table, i, r);
    if (near(here, at(table, i - 1, r - 1) + at(gains.pairing, i - 1, r - 1))) {
      pairs.push([i - 1, r - 1]);
      i -= 1;
      r -= 1;
    } else if (near(here, at(table, i - 1, r) - (gains.skipping[i - 1] ?? 0))) i -= 1;
    else r -= 1;
  }
  return pairs.reverse();
}

function gainsOfRun(
  run: Run,
  rows: readonly Candidate[],
  { scores, against }: Support,
  mayGlue: (width: number) => boolean,
): number[] {
  const figures = figuresIn(run);
  // Order places figures; an empty row is placed by its label alone.
  const order = figures === 0 ? EMPTY_ROW : ORDER_ALONE;
  return rows.map(({ width }, r) => {
    const fit = mayGlue(width) && isGlued(run.items, width) ? 0 : fitOf(run.items.length, figures, width);
    return (against[r] ? CONTRADICTED : order + 1.2 * (scores[r] ?? 0)) + fit;
  });
}

/** A full row fits; a row with a cell too few may have lost it; a few figures are hardly a row. */
function fitOf(items: number, figures: number, width: number): number {
  if (items === width) return 0.15;
  if (figures > width) return NO_ROW;
  if (items > width) return 0;
  if (items === 1 && width > 3) return ONE_FIGURE;
  return items >= width - 1 ? -0.15 : items * 3 > width ? -0.5 : -1;
}

function skippedRun(run: Run, rows: readonly Candidate[]): number {
  const figures = figuresIn(run);
  if (figures === 0) return 0.02;
  return rows.some(({ width }) => figures <= width && width <= run.items.length) ? 0.5 : 0.1;
}

/** A printed `/` or `-` is as good as a figure. */
function figuresIn(run: Run): number {
  return run.items.reduce((count, item) => count + (item.text.trim() === '' ? 0 : 1), 0);
}

function at(table: readonly (readonly number[])[], i: number, r: number): number {
  return table[i]?.[r] ?? 0;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}
