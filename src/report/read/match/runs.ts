/** Runs of figures with the labels around them: what a table row is before it is known which row it is. */
import type { Item, Line } from './lines.ts';
import { bones } from './normal.ts';

export interface Run {
  readonly items: Item[];
  /** Bones of the label in the same line. */
  own: string;
  /** Bones of the lines since the run before and of those up to the run after; lines without Han are left out. */
  before: readonly string[];
  after: readonly string[];
  /** Grid the run stands in, and whether its row has all the cells of that grid; columns can be trusted only then. */
  readonly grid: number | null;
  readonly whole: boolean;
  /** Column of the last label in the same row of the grid; -1 without one. */
  readonly labelColumn: number;
  readonly line: number;
  /** Its figures stand on several lines. */
  grown: boolean;
  /** A figure or two on their own line were joined to several on another: perhaps a page number. */
  patched: boolean;
  /** The row's number stands apart at the head of its line. */
  readonly numbered: boolean;
  /** Its label stood in a list apart from the figures: whether the sums say that they belong together. */
  readonly dealt?: 'sure' | 'unsure';
}

interface Draft extends Run {
  /** Figures that stand alone on their line follow one another and grow into one run. */
  open: boolean;
  /** The most figures on one of its lines. */
  longest: number;
}

/**
 * The runs of some lines, in reading order. Single figures on lines of their own are joined until a label comes;
 * a joined run of several times `width` figures is cut into rows.
 */
export function runsOf(lines: readonly Line[], width: number): Run[] {
  const runs: Draft[] = [];
  let passed: string[] = [];
  for (const [index, line] of lines.entries()) {
    const last = runs.at(-1);
    // Prose, a label, or the padding at the end of a row closes what was growing; a page mark does not.
    if (line.prose && last) last.open = false;
    if (line.prose || line.items.length === 0) continue;
    const parts = partsOf(line.items);
    for (const items of parts) {
      const [figures, label] = [figuresOf(items), labelOf(items)];
      if (!figures) {
        if (last) last.open = false;
        if (label && items.some((item) => item.kind === 'label' && !item.inherited)) passed.push(label);
      } else if (last?.open && !label && passed.length === 0 && line.grid === null) {
        last.patched ||= isPatch(figures.length, last.longest);
        last.longest = Math.max(last.longest, figures.length);
        last.items.push(...figures);
        last.grown = true;
      } else {
        const whole = line.grid !== null && line.width === line.gridColumns && parts.length === 1;
        runs.push(draft({ ...line, items, whole, index }, figures, label, passed, width));
        passed = [];
      }
    }
  }
  const cut = runs.filter(isRow).flatMap((run) => cutInRows(run, width));
  for (const [index, run] of cut.entries()) run.after = cut[index + 1]?.before ?? passed;
  return cut;
}

/** A figure or two on a line among lines of more. */
function isPatch(figures: number, longest: number): boolean {
  return figures < FEW ? longest > 1 : longest < FEW;
}

const FEW = 3;

function draft(
  line: Pick<Line, 'items' | 'grid'> & { whole: boolean; index: number },
  figures: readonly Item[],
  own: string,
  before: readonly string[],
  width: number,
): Draft {
  const [first, second] = line.items;
  return {
    items: [...figures],
    own,
    before,
    after: [],
    grid: line.grid,
    whole: line.whole,
    labelColumn: line.items.findLast((item) => item.kind === 'label')?.column ?? -1,
    line: line.index,
    grown: false,
    patched: false,
    longest: figures.length,
    numbered: first?.kind === 'value' && second?.kind === 'label',
    open: line.grid === null && own === '' && figures.length < width,
  };
}

/** A line with several labels, each with figures behind it, is as many rows side by side. */
function partsOf(items: readonly Item[]): (readonly Item[])[] {
  const starts = items.flatMap((item, i) =>
    item.kind === 'label' && items[i - 1]?.kind !== 'label' ? [i] : [],
  );
  const hasFigures = (from: number, to?: number): boolean =>
    items.slice(from, to).filter(({ kind }) => kind === 'value').length > 0;
  const rows = starts.filter((start, i) => hasFigures(start, starts[i + 1]));
  if (rows.length < 2) return [items];
  // What leads up to a row's label belongs to it, but for the figures of the row before.
  const cuts = rows
    .slice(1)
    .map((row) => items.findLastIndex((item, i) => i < row && item.kind === 'value') + 1);
  return [0, ...cuts].map((cut, i) => items.slice(cut, cuts[i]));
}

/** The labels of the line itself; one that spans rows counts only where there is no other. */
function labelOf(items: readonly Item[]): string {
  const labels = items.filter((item) => item.kind === 'label');
  const own = labels.filter((item) => !item.inherited);
  return bones((own.length > 0 ? own : labels).map((item) => item.text).join(''));
}

/** The stretch with the most figures; a lone number before a label is a row number. */
function figuresOf(items: readonly Item[]): Item[] | null {
  const stretches: Item[][] = [[]];
  for (const [i, item] of items.entries()) {
    const last = stretches.at(-1) as Item[];
    if (item.kind !== 'label') last.push(item);
    else if (i > 0 && isNumberAlone(last)) stretches.splice(-1, 1, []);
    else stretches.push([]);
  }
  const best = stretches.reduce((most, next) => (weight(next) >= weight(most) ? next : most));
  return best.length === 0 ? null : best;
}

function isNumberAlone(items: readonly Item[]): boolean {
  const [number, ...more] = items.filter(({ text }) => text.trim() !== '');
  return number?.kind === 'value' && more.length === 0;
}

/** Rules and dots in running text say nothing by themselves; a drawn row or one with a sign for nothing may be empty. */
function isRow(run: Run): boolean {
  return (
    run.grid !== null ||
    run.items.length > 2 ||
    run.items.some(({ kind, text }) => kind === 'value' || SIGN.test(text))
  );
}

const SIGN = /^[/\-—–－]$/;

function weight(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'value' ? 100 : 1), 0);
}

function cutInRows(run: Draft, width: number): Run[] {
  const { items } = run;
  if (run.grid !== null || items.length <= width || items.length % width !== 0) return [run];
  return Array.from({ length: items.length / width }, (_, row) => ({
    ...run,
    items: items.slice(row * width, (row + 1) * width),
    own: row === 0 ? run.own : '',
    before: row === 0 ? run.before : [],
  }));
}
