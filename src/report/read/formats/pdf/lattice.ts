/**
 * Tables out of rulings: pieces of line are joined, lines that touch belong to one table, and a cell is a region
 * which no drawn line divides. A column or row is never made up from the position of text.
 */

import { LIMITS } from '../../limits.ts';
import { type Box, boxOf } from './geometry.ts';
import type { Rule, Strokes } from './strokes.ts';

export interface Region {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

export interface Lattice {
  readonly box: Box;
  readonly rows: number;
  readonly columns: number;
  readonly regions: readonly Region[];
}

/** Lines this near each other, in points, are one (a double line) or touch (a corner drawn a little short). */
const NEAR = 3;
/** A gap this small does not break a line; dashes may lie further apart, in proportion to their length. */
const BREAK = 2.5;
const DASH = 12;
const SHORTEST = 5;
/** Share of a cell's side that must be drawn for it to count as a wall. */
const COVERED = 0.6;

/** All tables drawn on a page, from the top down. `beat` is called often and may throw to stop. */
export function readLattices(strokes: Strokes, beat: () => void): Lattice[] {
  const across = joined(strokes.across);
  const down = joined(strokes.down);
  return connected(across, down, beat)
    .map(([rows, columns]) => latticeOf(rows, columns))
    .filter((lattice) => lattice !== undefined)
    .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left);
}

/** Joins the pieces of each line: broken at crossings, drawn cell by cell, dashed, dotted, drawn twice. */
function joined(rules: readonly Rule[]): Rule[] {
  const lines: Rule[] = [];
  for (const line of groups([...rules].sort((a, b) => a.at - b.at))) {
    line.sort((a, b) => a.from - b.from);
    let [current, piece] = [line[0] as Rule, 0];
    piece = current.to - current.from;
    for (const next of line.slice(1)) {
      const length = next.to - next.from;
      if (next.from - current.to <= bridge(piece, length)) {
        current = { at: current.at, from: current.from, to: Math.max(current.to, next.to) };
      } else {
        lines.push(current);
        current = next;
      }
      piece = length;
    }
    lines.push(current);
  }
  return lines.filter((line) => line.to - line.from >= SHORTEST);
}

function bridge(one: number, other: number): number {
  const longest = Math.max(one, other);
  return longest > DASH ? BREAK : Math.max(BREAK, Math.min(2 * Math.min(one, other), 8));
}

/** Rules at nearly the same place; a group never grows wider than a hair. */
function groups(sorted: readonly Rule[]): Rule[][] {
  const found: Rule[][] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const rule of sorted) {
    if (rule.at - first > 0.8) {
      found.push([]);
      first = rule.at;
    }
    found.at(-1)?.push(rule);
  }
  return found;
}

/** Sets of lines that cross or touch each other, directly or through others. */
function connected(across: readonly Rule[], down: readonly Rule[], beat: () => void): [Rule[], Rule[]][] {
  const sets = new Sets(across.length + down.length);
  const sorted = down.map((rule, index) => ({ rule, index })).sort((a, b) => a.rule.at - b.rule.at);
  const places = sorted.map(({ rule }) => rule.at);
  across.forEach((line, index) => {
    beat();
    for (let place = firstAtLeast(places, line.from - NEAR); place < sorted.length; place++) {
      const { rule, index: other } = sorted[place] as (typeof sorted)[number];
      if (rule.at > line.to + NEAR) break;
      if (line.at >= rule.from - NEAR && line.at <= rule.to + NEAR) sets.join(index, across.length + other);
    }
  });
  const byRoot = new Map<number, [Rule[], Rule[]]>();
  const put = (rule: Rule, index: number, kind: 0 | 1) => {
    const root = sets.root(index);
    const entry: [Rule[], Rule[]] = byRoot.get(root) ?? [[], []];
    entry[kind].push(rule);
    byRoot.set(root, entry);
  };
  across.forEach((rule, index) => {
    put(rule, index, 0);
  });
  down.forEach((rule, index) => {
    put(rule, across.length + index, 1);
  });
  return [...byRoot.values()].filter(([rows, columns]) => rows.length > 0 && columns.length > 0);
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A table open at a side (no outer line, or cut by the page's end) is closed at the ends of its lines. */
function latticeOf(across: readonly Rule[], down: readonly Rule[]): Lattice | undefined {
  const box = boxOf([
    ...across.flatMap(({ at, from, to }) => [[from, at] as const, [to, at] as const]),
    ...down.flatMap(({ at, from, to }) => [[at, from] as const, [at, to] as const]),
  ]);
  const xs = places([...down.map(({ at }) => at), box.left, box.right]);
  const ys = places([...across.map(({ at }) => at), box.top, box.bottom]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns > LIMITS.gridColumns || rows > LIMITS.gridRows) return undefined;
  if (rows * columns > LIMITS.gridCells) return undefined;
  const below = walls(across, ys, xs);
  const beside = walls(down, xs, ys);
  const sets = new Sets(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (column + 1 < columns && !beside[(column + 1) * rows + row]) sets.join(here, here + 1);
      if (row + 1 < rows && !below[(row + 1) * columns + column]) sets.join(here, here + columns);
    }
  }
  const regions = regionsOf(sets, rows, columns).map((region) => ({
    ...region,
    box: areaOf(region, xs, ys),
  }));
  return regions.length < 2 ? undefined : { box, rows, columns, regions };
}

/** One place for each line, double ones counted once. */
function places(values: readonly number[]): number[] {
  const found: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && value - (last.at(-1) ?? 0) <= NEAR && value - (last[0] ?? 0) <= 1.5 * NEAR)
      last.push(value);
    else found.push([value]);
  }
  return found.map((group) => ((group[0] ?? 0) + (group.at(-1) ?? 0)) / 2);
}

/** For each line and each stretch between two crossings: is it drawn? Indexed line × stretches + stretch. */
function walls(rules: readonly Rule[], lines: readonly number[], crossings: readonly number[]): boolean[] {
  const stretches = crossings.length - 1;
  const drawn = new Float64Array(lines.length * stretches);
  for (const rule of rules) {
    const line = nearest(lines, rule.at);
    for (let stretch = 0; stretch < stretches; stretch++) {
      const from = Math.max(rule.from, crossings[stretch] ?? 0);
      const to = Math.min(rule.to, crossings[stretch + 1] ?? 0);
      const index = line * stretches + stretch;
      if (to > from) drawn[index] = Math.max(drawn[index] ?? 0, to - from);
    }
  }
  return Array.from(drawn, (length, index) => {
    const stretch = index % stretches;
    return length >= COVERED * ((crossings[stretch + 1] ?? 0) - (crossings[stretch] ?? 0));
  });
}

function nearest(sorted: readonly number[], value: number): number {
  const above = Math.min(firstAtLeast(sorted, value), sorted.length - 1);
  const below = Math.max(above - 1, 0);
  return Math.abs((sorted[above] ?? 0) - value) <= Math.abs((sorted[below] ?? 0) - value) ? above : below;
}

type Span = Omit<Region, 'box'>;

/** A region that is no rectangle (a stray half line) falls into rectangles, row by row: never into a bigger cell. */
function regionsOf(sets: Sets, rows: number, columns: number): Span[] {
  const open = new Map<string, { -readonly [K in keyof Span]: Span[K] }>();
  const found: Span[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; ) {
      const root = sets.root(row * columns + column);
      const start = column;
      while (column < columns && sets.root(row * columns + column) === root) column++;
      const key = `${root} ${start} ${column}`;
      const above = open.get(key);
      if (above !== undefined && above.row + above.rowSpan === row) above.rowSpan += 1;
      else {
        const region = { row, column: start, rowSpan: 1, columnSpan: column - start };
        open.set(key, region);
        found.push(region);
      }
    }
  }
  return found;
}

function areaOf(
  { row, column, rowSpan, columnSpan }: Span,
  xs: readonly number[],
  ys: readonly number[],
): Box {
  return {
    left: xs[column] ?? 0,
    top: ys[row] ?? 0,
    right: xs[column + columnSpan] ?? 0,
    bottom: ys[row + rowSpan] ?? 0,
  };
}

/** Disjoint sets of whole numbers. */
class Sets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  root(index: number): number {
    let root = index;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    for (let next = index; next !== root; ) {
      const parent = this.#parent[next] ?? root;
      this.#parent[next] = root;
      next = parent;
    }
    return root;
  }

  join(one: number, other: number): void {
    this.#parent[this.root(one)] = this.root(other);
  }
}
