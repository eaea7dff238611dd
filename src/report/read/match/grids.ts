/**
 * In which columns of a grid a table's figures stand. The heads say so, but converters lose their spans; rows with
 * all their figures say so too. Heads that full rows contradict are not believed.
 */
import type { Column } from '../../form/index.ts';
import { likeness, wordingOf } from './likeness.ts';
import type { Line } from './lines.ts';
import { core } from './normal.ts';
import type { Run } from './runs.ts';

/** The columns of the figures in the form's order. */
interface Columns {
  readonly at: readonly number[];
  /** In a ragged grid or one without heads, only for rows that begin as one of the full rows does. */
  readonly shapes: ReadonlySet<string> | null;
}

export type Geometry = ReadonlyMap<number, Columns>;

/** The columns of a run's figures, where they are known. */
export function columnsFor(run: Run, geometry: Geometry | undefined): readonly number[] | undefined {
  const known = run.grid === null ? undefined : geometry?.get(run.grid);
  return known && (known.shapes === null || known.shapes.has(shapeOf(run))) ? known.at : undefined;
}

function shapeOf({ labelColumn, items }: Run): string {
  return `${labelColumn} ${items[0]?.column}`;
}

/** A run that is a row, and how deep the row stands under group labels. */
export interface GridRow {
  readonly run: Run;
  readonly depth: number;
}

/** `rows` are those that have these columns; `repeats`: so many times side by side. */
export function geometryOf(
  lines: readonly Line[],
  rows: readonly GridRow[],
  columns: readonly Column[],
  repeats = 1,
): Geometry {
  const found = new Map<number, Columns>();
  for (const [grid, alike] of Map.groupBy(rows, ({ run }) => run.grid)) {
    if (grid === null) continue;
    const runs = alike.map(({ run }) => run);
    const own = lines.filter((line) => line.grid === grid);
    const even = own.every((line) => line.width === line.gridColumns);
    const figures = runs.map(figureColumns);
    const full = runs.filter((run, i) => figures[i]?.length === columns.length * repeats && isUnbroken(run));
    const [first] = full.map(figureColumns);
    const head = repeats > 1 ? repeatedHead(own, columns, repeats) : headOf(own, columns);
    const agrees = (at: readonly number[]): boolean =>
      runs.every((run) => !hasFigureInFront(run, at)) &&
      full.every((run) => figureColumns(run).join() === at.join()) &&
      (even || figures.flat().every((column) => at.includes(column)));
    // One row alone bears witness to nothing but itself.
    const at = [head, full.length > 1 ? first : undefined].find((some) => some && agrees(some));
    if (at && isSteady(alike) && (even || first))
      found.set(grid, { at, shapes: even && at === head ? null : new Set(full.map(shapeOf)) });
  }
  return found;
}

/** A figure between the row's label and the first column: the row is shifted against the head. */
function hasFigureInFront({ labelColumn, items }: Run, [first = 0]: readonly number[]): boolean {
  return (
    labelColumn >= 0 &&
    items.some(
      ({ text, column }) => text.trim() !== '' && column !== null && column > labelColumn && column < first,
    )
  );
}

/** Rows of one depth begin alike; where they do not, cells were put in front of some. */
function isSteady(rows: readonly GridRow[]): boolean {
  return [...Map.groupBy(rows, ({ depth }) => depth).values()].every(
    (alike) => new Set(alike.map(({ run }) => run.labelColumn)).size === 1,
  );
}

/** No empty cell between the figures. */
function isUnbroken({ items }: Run): boolean {
  const from = items.findIndex(({ kind }) => kind === 'value');
  const to = items.findLastIndex(({ kind }) => kind === 'value');
  return items.slice(from, to + 1).every(({ kind }) => kind === 'value');
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
