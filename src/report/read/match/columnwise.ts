/**
 * Texts taken out of a table column by column: the labels of all rows first, then all their figures, or the other way
 * round. The label next to the figures is not theirs. Only where every row then adds up, and the figures taken down
 * the columns do not, are they dealt out in the order of the labels.
 */
import { addsUp } from './columns.ts';
import type { TargetRow } from './fit.ts';
import { wordingOf } from './likeness.ts';
import type { Item } from './lines.ts';
import type { Run } from './runs.ts';
import { isHead } from './support.ts';

export interface Dealt {
  readonly runs: readonly Run[];
  /** Rows whose labels stand in such a list with more or fewer figures than they take. */
  readonly lost: readonly TargetRow[];
}

export const APART = '行名与数字分开排列，对不上号';
export const IN_ORDER = '行名在前、数字在后，按次序对应，各行合计相符';

/** The runs with figures that stand apart from a list of labels dealt out to these, or left out where they cannot be. */
export function dealt(runs: readonly Run[], alternatives: readonly (readonly TargetRow[])[]): Dealt {
  const whole: Run[] = [];
  const lost: TargetRow[] = [];
  for (let i = 0; i < runs.length; i += 1) {
    const stack = stackAt(runs, i, alternatives.flat());
    const lists = alternatives.map((rows) => listBeside(stack, rows));
    const items = stack.flatMap((run) => run.items);
    if (!lists.every((list) => isApart(stack, list))) {
      whole.push(runs[i] as Run);
      continue;
    }
    const exact = exactList(lists, items.length);
    if (exact) whole.push(...dealtOut(stack[0] as Run, items, exact.rows));
    else lost.push(...lists.flatMap(({ rows }) => rows));
    i += stack.length - 1;
  }
  return { runs: whole, lost };
}

/** The list that has a label for every row of the figures; no other reading of the labels may have more of them. */
function exactList(lists: readonly List[], figures: number): List | undefined {
  // A row that few forms have makes up for any label that was lost.
  const usual = lists.filter(({ rows }) => rows.every(({ rare }) => !rare));
  const most = Math.max(...usual.map(({ rows }) => rows.length));
  return usual.find(
    ({ rows, behind }) =>
      !behind && rows.length === most && new Set(rows).size === rows.length && widthOf(rows) === figures,
  );
}

/** Several labels, and more figures than the nearest of them takes; a surplus empty cell is padding. */
function isApart(stack: readonly Run[], { rows, nearest }: List): boolean {
  const items = stack.flatMap((run) => run.items);
  const figures = items.filter(({ text }) => text.trim() !== '').length;
  return rows.length > 1 && (stack.length > 1 || figures > nearest || items.length >= 2 * nearest);
}

/** Runs without labels of their own that follow one another with nothing between them but heads. */
function stackAt(runs: readonly Run[], from: number, rows: readonly TargetRow[]): readonly Run[] {
  const isLoose = (run: Run | undefined): boolean => run?.grid === null && run.own === '';
  if (!isLoose(runs[from])) return [];
  const rest = runs.slice(from + 1);
  const end = rest.findIndex((run) => !isLoose(run) || !run.before.every((text) => isHeadAmong(text, rows)));
  return runs.slice(from, end < 0 ? undefined : from + 1 + end);
}

interface List {
  readonly rows: readonly TargetRow[];
  /** It stands behind the figures. */
  readonly behind: boolean;
  /** Figures of the row whose label stands next to them. */
  readonly nearest: number;
}

/** The rows whose labels stand in front of the figures; where there are none, those behind them. */
function listBeside(stack: readonly Run[], rows: readonly TargetRow[]): List {
  const above = rowsNamed(stack[0]?.before ?? [], rows);
  if (above.length > 0) return { rows: above, behind: false, nearest: above.at(-1)?.width ?? 0 };
  const below = rowsNamed(stack.at(-1)?.after ?? [], rows);
  return { rows: below, behind: true, nearest: below[0]?.width ?? 0 };
}

/** 其他 and 总计 are heads, though two rows are named so; （七）总计 is a row, though it speaks of a head. */
function isHeadAmong(text: string, rows: readonly TargetRow[]): boolean {
  const isColumn = rows.some(({ columns }) => columns.some((column) => wordingOf(column).exact.has(text)));
  return isColumn || (isHead(text) && !rows.some(({ wording }) => wording.exact.has(text)));
}

/** Column heads stand in front of the first row. */
function rowsNamed(texts: readonly string[], rows: readonly TargetRow[]): TargetRow[] {
  const named = texts.map((text) => rows.find(({ wording }) => wording.exact.has(text)));
  const first = texts.findIndex((text, i) => named[i] !== undefined && !isHeadAmong(text, rows));
  return first < 0 ? [] : named.slice(first).filter((row) => row !== undefined);
}

function widthOf(rows: readonly TargetRow[]): number {
  return rows.reduce((sum, { width }) => sum + width, 0);
}

function dealtOut(stack: Run, items: readonly Item[], rows: readonly TargetRow[]): Run[] {
  const starts = rows.map((_, i) => widthOf(rows.slice(0, i)));
  const cut = rows.map(({ width }, i) => items.slice(starts[i], (starts[i] ?? 0) + width));
  const state = isOnlyWay(cut, items, rows) ? 'sure' : 'unsure';
  return rows.map(({ wording }, i) => ({
    ...stack,
    items: [...(cut[i] ?? [])],
    own: [...wording.exact][0] ?? '',
    before: [],
    after: [],
    grown: false,
    patched: false,
    dealt: state,
  }));
}

/** Every row adds up, not all are nothing, and taken down the columns the same figures do not. */
function isOnlyWay(
  cut: readonly (readonly Item[])[],
  items: readonly Item[],
  rows: readonly TargetRow[],
): boolean {
  const hasTotals = rows.every(({ columns }) => columns.at(-1)?.key === 'total');
  const down = rows.map((_, r) => items.filter((_, i) => i % rows.length === r));
  return hasTotals && cut.every(addsUp) && !down.every(addsUp);
}
