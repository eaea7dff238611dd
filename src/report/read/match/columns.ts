/**
 * Which figure of a run belongs to which column. A full run goes by order; a run with cells too many or too few
 * goes by the columns of its grid, or by the only place where the figures fit. Otherwise it is not told.
 */
import type { Item } from './lines.ts';
import type { Run } from './runs.ts';
import { splits } from './split.ts';

export type Places =
  | { readonly items: readonly (Item | null)[]; readonly reason?: string }
  /** Several readings, each a full row. */
  | { readonly readings: readonly (readonly (Item | null)[])[] };

/** For each grid, the columns in which the figures of this table stand, in the form's order. */
export type Geometry = ReadonlyMap<number, readonly number[]>;

/** In every group of so many columns the last is the sum of the others; null where nothing is summed. */
type Totals = number | null;

export function place(run: Run, width: number, totals: Totals, headers: Geometry, habits: Geometry): Places {
  const { items } = run;
  const header = run.grid === null ? undefined : headers.get(run.grid);
  if (header && run.whole && figuresWithin(items, header)) return { items: byColumn(items, header) };
  if (items.length === width) return { items };
  const habit = run.grid === null ? undefined : habits.get(run.grid);
  if (items.length > width) return windowOf(items, width, totals, habit);
  if (habit && run.whole && figuresWithin(items, habit)) return { items: byColumn(items, habit) };
  const only = items.length === 1 && /^\d{2,}$/.test(items[0]?.text ?? '') ? items[0] : undefined;
  return only && only.text.length >= width ? unsplit(only, width, totals) : tooFew(items, width, totals);
}

/** All figures of the row in one: taken apart if there is one way only. */
function unsplit(item: Item, width: number, totals: Totals): Places {
  const ways = splits(item.text, width, totals) ?? [];
  const rows = ways.map((parts) => parts.map((text) => ({ ...item, text })));
  if (rows.length !== 1) return { readings: rows };
  const reason =
    item.text.length === width ? '数字连在一起，每格恰好一位' : '数字连在一起，只有一种拆法合计相符';
  return { items: rows[0] ?? [], reason };
}

/** The columns most full rows of a grid use. */
export function habitsOf(runs: readonly Run[], width: number): Geometry {
  const counts = new Map<number, Map<string, number>>();
  for (const run of runs) {
    if (run.grid === null || !run.whole || run.items.length !== width) continue;
    const key = run.items.map((item) => item.column).join(' ');
    const grid = counts.get(run.grid) ?? new Map<string, number>();
    grid.set(key, (grid.get(key) ?? 0) + 1);
    counts.set(run.grid, grid);
  }
  return new Map(
    [...counts].map(([grid, keys]) => {
      const [most = ''] = [...keys].sort((a, b) => b[1] - a[1])[0] ?? [];
      return [grid, most.split(' ').map(Number)];
    }),
  );
}

function figuresWithin(items: readonly Item[], columns: readonly number[]): boolean {
  return items.every((item) => item.kind === 'blank' || columns.includes(item.column ?? -1));
}

function byColumn(items: readonly Item[], columns: readonly number[]): (Item | null)[] {
  return columns.map((column) => items.find((item) => item.column === column) ?? null);
}

/** More cells than columns: the surplus must be empty cells at the ends. */
function windowOf(
  items: readonly Item[],
  width: number,
  totals: Totals,
  habit: readonly number[] | undefined,
): Places {
  const offsets = Array.from({ length: items.length - width + 1 }, (_, offset) => offset).filter((offset) =>
    items.every((item, i) => item.kind === 'blank' || (i >= offset && i < offset + width)),
  );
  const at = (offset: number): Item[] => items.slice(offset, offset + width);
  if (offsets.length === 1) return { items: at(offsets[0] ?? 0) };
  const usual = offsets.filter((offset) => habit?.[0] === items[offset]?.column);
  if (usual.length === 1) return { items: at(usual[0] ?? 0) };
  const summing = totals === width ? offsets.filter((offset) => addsUp(at(offset))) : [];
  if (summing.length === 1)
    return { items: at(summing[0] ?? 0), reason: '单元格多于栏数，按“总计等于各项之和”对齐' };
  return { readings: offsets.map(at) };
}

/** Fewer figures than columns and no grid to go by: at most the total can be told. */
function tooFew(items: readonly Item[], width: number, totals: Totals): Places {
  const sums = totals === width && items.length > 1 && addsUp(items);
  if (!sums) return { readings: [] };
  return { readings: [[...new Array<null>(width - 1).fill(null), items.at(-1) as Item]] };
}

function addsUp(items: readonly Item[]): boolean {
  const numbers = items.map((item) =>
    item.kind === 'blank' ? 0 : Number(item.text.replace(/[,，\s]/g, '')),
  );
  const total = numbers.pop() ?? 0;
  return items.at(-1)?.kind === 'value' && numbers.reduce((sum, n) => sum + n, 0) === total;
}
