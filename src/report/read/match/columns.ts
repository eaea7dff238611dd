/**
 * Which figure of a run belongs to which column. Where the columns of the grid are known, by column; a full run goes by
 * order; a run with cells too many by the only place where the figures fit. Otherwise it is not told.
 */
import type { Item } from './lines.ts';
import { isEmpty, type Padding } from './padding.ts';
import type { Run } from './runs.ts';
import { splits } from './split.ts';
import { partedIn } from './values.ts';

export type Places =
  /** `reason` says why the places are deduced; `gap`, why a null is not told. */
  | { readonly items: readonly (Item | null)[]; readonly reason?: string; readonly gap?: string }
  /** Several readings, each a full row; none where nothing can be said. */
  | { readonly readings: readonly (readonly (Item | null)[])[]; readonly reason: string };

/** What is known of the row a run is. */
export interface Slots {
  readonly width: number;
  /** In every group of so many columns the last is the sum of the others; null where nothing is summed. */
  readonly totals: number | null;
  /** The columns of the run's grid in which the figures stand, if they are known. */
  readonly columns?: readonly number[];
  /** Every such row of the run's grid has as many cells as figures. */
  readonly uniform?: boolean;
  /** No row of this table has its figures apart. */
  readonly glued?: boolean;
  /** In this text blank cells leave no trace, so that a full count may hide one. */
  readonly dropsBlanks?: boolean;
  /** The row has a cell fewer or more than the others of its grid. */
  readonly odd?: boolean;
  /** In running text, what rows have beyond their columns. */
  readonly padding?: Partial<Padding>;
  /** The only row of its table: nothing but its sums tells a bar that opens or closes it from an empty cell. */
  readonly only?: boolean;
}

/** So few figures on a line of their own may be a page number and its like. */
export const FEW = 3;

export const MISFIT = '这一行的数字与栏目对不上号';

export function place(run: Run, slots: Slots): Places {
  const places = placed(run, slots);
  if ('readings' in places) return places;
  const items = joined(places.items, slots);
  return mayEndShort(run, slots, items) ? { readings: [items], reason: MISFIT } : { ...places, items };
}

/** In a ragged grid a row with nothing in its last column may have lost a cell, and what follows be padding. */
function mayEndShort({ grid, whole }: Run, slots: Slots, items: readonly (Item | null)[]): boolean {
  if (grid === null || whole || slots.uniform || items.length < 2) return false;
  const last = items.at(-1);
  const isShort = last === null || isEmpty(last);
  return isShort && items.some((item) => item?.kind === 'value');
}

/** Where digits stand apart in a cell, the row's sums can say that they are one figure. */
function joined(items: readonly (Item | null)[], slots: Slots): readonly (Item | null)[] {
  const isParted = (item: Item | null): boolean => item?.kind === 'value' && partedIn(item.text).length > 0;
  const cells = items.filter((item) => item !== null);
  if (!cells.some(isParted) || cells.length < items.length || !fits(cells, slots)) return items;
  return cells.map((item) => (isParted(item) ? { ...item, joined: true as const } : item));
}

function placed(run: Run, slots: Slots): Places {
  const { items, own } = run;
  const { width, columns } = slots;
  if (slots.odd && !isExactly(items, slots)) return oddRow(items, slots);
  if (columns?.length && items.every((item) => item.kind === 'blank' || columns.includes(item.column ?? -1)))
    return { items: byColumn(items, columns) };
  const behind = columns && own === '' ? behindRowNumber(items, columns) : null;
  if (behind) return { items: behind, reason: '行首另有一个数字，当是行号' };
  if (items.length === width) return exact(run, slots);
  if (items.length > width) return windowOf(run, slots);
  const glued = isGlued(items, width) && (slots.totals !== null || slots.glued);
  return glued ? unsplit(items[0] as Item, slots) : tooFew(items, slots);
}

/** The row has its own cells and no others, as the shorter blocks of the first table have, and where they are due. */
function isExactly(items: readonly Item[], { width, columns }: Slots): boolean {
  const isPlaced = !columns?.length || byColumn(items, columns).every((item) => item !== null);
  return items.length === width && isPlaced;
}

/** Only its sums can say that a row with a cell lost or added is all there. */
function oddRow(items: readonly Item[], slots: Slots): Places {
  const { width, columns } = slots;
  const cells = columns?.length ? byColumn(items, columns) : items.slice(0, width);
  const whole = cells.filter((item) => item !== null);
  return whole.length === width && fits(whole, slots)
    ? { items: cells }
    : { readings: [cells], reason: '这一行的格数与别的行不同，不知哪一格缺了或多了' };
}

/** All figures of a row without any gap between them. */
export function isGlued(items: readonly Item[], width: number): boolean {
  const [only] = items;
  return (
    width > 1 &&
    items.length === 1 &&
    only !== undefined &&
    /^\d+$/.test(only.text) &&
    only.text.length >= width
  );
}

/** The figures of a row without a label whose first number stands in front of all columns. */
function behindRowNumber(
  items: readonly Item[],
  columns: readonly number[],
): readonly (Item | null)[] | null {
  const strays = items.filter((item) => item.kind === 'value' && !columns.includes(item.column ?? -1));
  const figures = byColumn(items, columns);
  const inFront = strays.length === 1 && (strays[0]?.column ?? 0) < (columns[0] ?? 0);
  return inFront && figures.every((item) => item !== null) ? figures : null;
}

function byColumn(items: readonly Item[], columns: readonly number[]): (Item | null)[] {
  return columns.map((column) => items.find((item) => item.column === column) ?? null);
}

/** As many cells as columns. In a ragged grid an empty first cell may be a label's, in loose text a line a page number. */
function exact(run: Run, slots: Slots): Places {
  const { items } = run;
  const ragged = run.grid !== null && !run.whole && !slots.uniform && isEmpty(items[0]);
  const strewn = run.grown || (run.own === '' && run.grid === null && items.length < FEW);
  const loose = strewn && slots.dropsBlanks === true;
  // Where a zero was lost the sums are still right.
  if (mayLack(run, slots.padding)) return { readings: [items], reason: MISFIT };
  const edged = slots.only === true && mayLack(run, { starts: true, ends: true });
  return (ragged || loose || run.patched || edged) && !fits(items, slots)
    ? { readings: [items], reason: MISFIT }
    : { items };
}

/** An empty cell at an edge where other rows have one too many: this row may have lost a figure instead. */
function mayLack({ grid, items }: Run, padding: Partial<Padding> | undefined): boolean {
  const starts = padding?.starts === true && isEmpty(items[0]);
  return grid === null && (starts || (padding?.ends === true && isEmpty(items.at(-1))));
}

/** More cells than columns: the surplus must be empty cells at the ends. */
function windowOf(run: Run, slots: Slots): Places {
  const { own } = run;
  const { width } = slots;
  const items = withLostEnd(run);
  const at = (offset: number): readonly Item[] => items.slice(offset, offset + width);
  const beyond = items.slice(width);
  if (run.grid === null && beyond.length === slots.padding?.tail && beyond.every(isEmpty))
    return { items: at(0) };
  const offsets = Array.from({ length: items.length - width + 1 }, (_, offset) => offset).filter((offset) =>
    items.every((item, i) => isEmpty(item) || (i >= offset && i < offset + width)),
  );
  // Without a label in front the first figure may be the number of the row.
  const first = own === '' && run.grid !== null ? items.findIndex((item) => !isEmpty(item)) : -1;
  const isNumber = items[first]?.kind === 'value' && first + 1 + width <= items.length;
  const tried = isNumber ? [...new Set([...offsets, first + 1])] : offsets;
  // Figures from several lines of running text: one too many may be a page number.
  const ended = slots.padding?.usual?.(items.length, width) === true && beyond.every(isEmpty);
  const strewn = run.grid === null && run.grown && !ended;
  if (tried.length === 1 && offsets.length === 1 && !strewn) return { items: at(offsets[0] ?? 0) };
  const summing = tried.filter((offset) => fits(at(offset), slots));
  if (summing.length === 1)
    return { items: at(summing[0] ?? 0), reason: '单元格多于栏数，按“总计等于各项之和”对齐' };
  return { readings: tried.map(at), reason: MISFIT };
}

/** A ragged row that begins with empty cells may have lost one at its end. */
function withLostEnd({ items, grid, whole }: Run): readonly Item[] {
  const [first] = items;
  return first && grid !== null && !whole && isEmpty(first) ? [...items, { ...first, column: null }] : items;
}

/** All figures of the row in one: taken apart if there is one way only. */
function unsplit(item: Item, { width, totals }: Slots): Places {
  const ways = splits(item.text, width, totals) ?? [];
  const rows = ways.map((parts) => parts.map((text) => ({ ...item, text })));
  if (rows.length !== 1) return { readings: rows, reason: MISFIT };
  const reason =
    item.text.length === width ? '数字连在一起，每格恰好一位' : '数字连在一起，只有一种拆法合计相符';
  return { items: rows[0] ?? [], reason };
}

/** Fewer figures than columns and no grid to go by: at most the total can be told. */
function tooFew(items: readonly Item[], { width, totals }: Slots): Places {
  if (totals !== width || items.length < 2 || !fits(items, { width: items.length, totals: items.length }))
    return { readings: [], reason: MISFIT };
  const last = [...new Array<null>(width - 1).fill(null), items.at(-1) as Item];
  return { items: last, reason: '这一行数字不全，末一个等于其余之和，按总计读', gap: MISFIT };
}

/** Every group adds up to its last figure, and not only because all is nothing. */
function fits(items: readonly Item[], { totals }: Slots): boolean {
  if (totals === null) return false;
  const groups = Array.from({ length: items.length / totals }, (_, g) =>
    items.slice(g * totals, (g + 1) * totals),
  );
  const isBlank = (group: readonly Item[]): boolean => group.every(({ kind }) => kind === 'blank');
  return groups.every((group) => addsUp(group) || isBlank(group)) && items.some((item) => numberIn(item) > 0);
}

/** The last figure is the sum of the others. */
export function addsUp(items: readonly Item[]): boolean {
  const numbers = items.map(numberIn);
  const total = numbers.pop() ?? 0;
  return items.at(-1)?.kind === 'value' && numbers.reduce((sum, n) => sum + n, 0) === total;
}

function numberIn({ kind, text }: Item): number {
  return kind === 'blank' ? 0 : Number(text.replace(/[,，\s]/g, ''));
}
