/**
 * In which columns of a grid a table's figures stand. The heads say so, but converters lose their spans; rows with
 * all their figures say so too. Heads that full rows contradict are not believed.
 */
import type { Column } from '../../form/index.ts';
import { likeness, wordingOf } from './likeness.ts';
import type { Line } from './lines.ts';
import { core } from './normal.ts';
import type { Run } from './runs.ts';

/** For each grid, the columns of the figures in the form's order. */
export type Geometry = ReadonlyMap<number, readonly number[]>;

/** `runs` are rows that have these columns; `repeats`: so many times side by side. */
export function geometryOf(
  lines: readonly Line[],
  runs: readonly Run[],
  columns: readonly Column[],
  repeats = 1,
): Geometry {
  const found = new Map<number, readonly number[]>();
  for (const [grid, rows] of Map.groupBy(runs, (run) => run.grid)) {
    if (grid === null) continue;
    const own = lines.filter((line) => line.grid === grid);
    const even = own.every((line) => line.width === line.gridColumns);
    const full = rows.map((run) => figureColumns(run)).filter((at) => at.length === columns.length * repeats);
    const head = repeats > 1 ? repeatedHead(own, columns, repeats) : headOf(own, columns);
    const agrees = (at: readonly number[] | undefined): boolean =>
      at !== undefined && full.every((other) => other.join() === at.join());
    const [first] = full;
    if (head && agrees(head) && (even || first)) found.set(grid, head);
    else if (first && agrees(first) && (even || full.length > 1)) found.set(grid, first);
  }
  return found;
}

function figureColumns({ items }: Run): number[] {
  return items.flatMap(({ kind, column }) => (kind === 'value' && column !== null ? [column] : []));
}

/** The columns the heads name, where every one is named and they stand in the form's order. */
function headOf(lines: readonly Line[], columns: readonly Column[]): number[] | undefined {
  const at: (number | undefined)[] = columns.map(() => undefined);
  for (const { text, column } of heads(lines)) {
    const index = columns.findIndex((head, i) => at[i] === undefined && names(text, head));
    if (index >= 0 && !at.includes(column)) at[index] = column;
  }
  return rising(at);
}

/** The same heads several times over, told apart by their place alone. */
function repeatedHead(
  lines: readonly Line[],
  columns: readonly Column[],
  repeats: number,
): number[] | undefined {
  const named = new Map<number, number>();
  for (const { text, column } of heads(lines)) {
    const index = columns.findIndex((head) => names(text, head));
    if (index >= 0) named.set(column, index);
  }
  const inOrder = [...named].sort(([a], [b]) => a - b);
  const complete = inOrder.length === columns.length * repeats;
  return complete && inOrder.every(([, index], i) => index === i % columns.length)
    ? inOrder.map(([column]) => column)
    : undefined;
}

function heads(lines: readonly Line[]): { text: string; column: number }[] {
  return lines.flatMap(({ items }) =>
    items.flatMap(({ kind, text, column, inherited }) =>
      kind === 'label' && !inherited && column !== null ? [{ text, column }] : [],
    ),
  );
}

function names(text: string, column: Column): boolean {
  return likeness(core(text), wordingOf(column)) > 0.95;
}

function rising(at: readonly (number | undefined)[]): number[] | undefined {
  const whole = at.every((column, i) => column !== undefined && column > (at[i - 1] ?? -1));
  return whole ? (at as number[]) : undefined;
}
