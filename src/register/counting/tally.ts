/** Bookings summed for a year: all that the report's tables are made from. */
import type { Booking, CountedTable } from './booking.ts';

/** So many of one kind. The store computes the same groups in its own language; a test holds the two together. */
export interface TallyGroup {
  readonly table: CountedTable;
  readonly column: string;
  /** Null where the matter outlasts the year. */
  readonly result: string | null;
  readonly opened: 'before' | 'during';
  readonly closed: 'during' | 'after';
  readonly quantity: number;
  readonly cases: number;
}

/** Which bookings a group is made of. */
export type GroupKey = Pick<TallyGroup, 'table' | 'column' | 'result' | 'opened' | 'closed'>;

/** Where a booking stands in a year; undefined where it does not belong to it. */
export function groupOf(booking: Booking, year: number): GroupKey | undefined {
  const { table, column, opened, closed, result } = booking;
  if (opened > year || (closed !== null && closed < year)) return undefined;
  const during = closed === year;
  return {
    table,
    column,
    result: during ? result : null,
    opened: opened < year ? 'before' : 'during',
    closed: during ? 'during' : 'after',
  };
}

/** The groups of a year, in a fixed order. */
export function tallyOf(bookings: Iterable<Booking>, year: number): TallyGroup[] {
  const groups = new Map<string, TallyGroup>();
  for (const booking of bookings) {
    const key = groupOf(booking, year);
    if (!key) continue;
    const name = nameOf(key);
    const before = groups.get(name);
    groups.set(name, {
      ...key,
      quantity: (before?.quantity ?? 0) + booking.quantity,
      cases: (before?.cases ?? 0) + 1,
    });
  }
  return inOrder([...groups.values()]);
}

/** One fixed order for groups from wherever. */
export function inOrder(groups: readonly TallyGroup[]): TallyGroup[] {
  return groups.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Several agencies' groups as one: each case lies in one register, so that none counts twice. */
export function summed(tallies: Iterable<readonly TallyGroup[]>): TallyGroup[] {
  const groups = new Map<string, TallyGroup>();
  for (const group of [...tallies].flat()) {
    const before = groups.get(nameOf(group));
    groups.set(nameOf(group), {
      ...group,
      quantity: group.quantity + (before?.quantity ?? 0),
      cases: group.cases + (before?.cases ?? 0),
    });
  }
  return inOrder([...groups.values()]);
}

function nameOf({ table, column, result, opened, closed }: GroupKey): string {
  return [table, column, opened, closed, result ?? ''].join('|');
}
