/** Sums of a year and the matters behind them, computed where the bookings lie. */
import { type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import {
  type AgencyId,
  type CountedMatter,
  type CountedTable,
  type GroupKey,
  inOrder,
  type MatterKind,
  type TallyGroup,
} from '../../register/index.ts';
import { LASTING, type Tables } from './tables.ts';

/** Which bookings were known: those that stand, or those that stood at one place of one agency's chain. */
export interface Known {
  readonly agencies: readonly AgencyId[];
  readonly seq?: number;
}

/**
 * The groups of a year. Sums over separate indexes, of what was opened in the year and of what was carried into it, so
 * that neither earlier nor later years are looked at, whatever their number; in one statement, so that they agree.
 */
export async function tallyIn(db: Kysely<Tables>, known: Known, year: number): Promise<TallyGroup[]> {
  if (known.agencies.length === 0) return [];
  const sums = knownIn(db, known).flatMap((bookings) => [
    sumsOf(bookings.where('opened', '=', year), 'during'),
    sumsOf(
      bookings.where((one) => carriedInto(one, year)),
      'before',
    ),
  ]);
  const groups = new Map<string, TallyGroup>();
  for (const row of await allOf(sums).execute()) {
    const during = row.closed === year;
    const key: GroupKey = {
      table: row.table_id as CountedTable,
      column: row.column_id,
      result: during ? row.result : null,
      opened: row.since,
      closed: during ? 'during' : 'after',
    };
    const name = JSON.stringify(key);
    const { quantity = 0, cases = 0 } = groups.get(name) ?? {};
    groups.set(name, { ...key, quantity: quantity + row.quantity, cases: cases + row.cases });
  }
  return inOrder([...groups.values()]);
}

type Bookings = ReturnType<typeof ofAgencies>;
type Where = ExpressionBuilder<Tables, 'bookings'>;

function ofAgencies(db: Kysely<Tables>, agencies: readonly AgencyId[]) {
  const query = db.selectFrom('bookings');
  // An equality keeps the order of the index behind it, so that the groups need no sorting.
  const [only, ...more] = agencies;
  return only !== undefined && more.length === 0
    ? query.where('agency_id', '=', only)
    : query.where('agency_id', 'in', agencies);
}

/** Sets that together hold every booking known then, each of one index. */
function knownIn(db: Kysely<Tables>, { agencies, seq }: Known): Bookings[] {
  const own = ofAgencies(db, agencies);
  const standing = own.where('known_to', 'is', null);
  if (seq === undefined) return [standing];
  return [
    standing.where('known_from', '<=', seq),
    own.where('known_to', '>', seq).where('known_from', '<=', seq),
  ];
}

/** The last condition is the carried index's own: with it the planner may use that index. */
function carriedInto(one: Where, year: number) {
  return one.and([
    one('closed', '>=', year),
    one('opened', '<', year),
    one('closed', '>', one.ref('opened')),
  ]);
}

function sumsOf(bookings: Bookings, since: GroupKey['opened']) {
  return bookings
    .select(['table_id', 'column_id', 'closed', 'result'])
    .select([
      sql<GroupKey['opened']>`${sql.lit(since)}`.as('since'),
      sql<number>`cast(sum(quantity) as bigint)`.as('quantity'),
      sql<number>`count(*)`.as('cases'),
    ])
    .groupBy(['table_id', 'column_id', 'closed', 'result']);
}

function allOf<T extends { unionAll(other: T): T }>([first, ...more]: readonly T[]): T {
  if (!first) throw new Error('nothing to unite');
  return more.reduce((all, one) => all.unionAll(one), first);
}

/** The bookings behind some groups of a year, in the order of matters. */
export async function countedIn(
  db: Kysely<Tables>,
  known: Known,
  year: number,
  groups: readonly GroupKey[],
): Promise<CountedMatter[]> {
  if (groups.length === 0 || known.agencies.length === 0) return [];
  const found = knownIn(db, known).map((bookings) =>
    bookings.where((one) => one.or(groups.map((group) => inGroup(one, group, year)))).selectAll(),
  );
  return (await allOf(found).execute()).map(countedMatter).toSorted(byMatter);
}

function inGroup(one: Where, { table, column, result, opened, closed }: GroupKey, year: number) {
  return one.and([
    one('table_id', '=', table),
    one('column_id', '=', column),
    opened === 'during' ? one('opened', '=', year) : carriedInto(one, year),
    one('closed', closed === 'during' ? '=' : '>', year),
    ...(closed === 'after' ? [] : [one('result', result === null ? 'is' : '=', result)]),
  ]);
}

/** Bookings of a year that became known after it was closed. */
export async function lateIn(db: Kysely<Tables>, agency: AgencyId, year: number): Promise<CountedMatter[]> {
  const rows = await ofAgencies(db, [agency])
    .where('known_to', 'is', null)
    .where('late', '=', 1)
    .where(sql<SqlBool>`(opened = ${year} or closed = ${year})`)
    .selectAll()
    .execute();
  return rows.map(countedMatter).toSorted(byMatter);
}

function countedMatter(row: Tables['bookings']): CountedMatter {
  return {
    agency: row.agency_id,
    matter: { kind: row.kind as MatterKind, id: row.matter_id },
    part: row.part,
    opened: row.opened,
    closed: row.closed === LASTING ? null : row.closed,
    result: row.result,
    quantity: row.quantity,
    late: row.late === 1,
  };
}

/** A blank sorts before every sign of a number. */
function byMatter(a: CountedMatter, b: CountedMatter): number {
  return placeOf(a) < placeOf(b) ? -1 : 1;
}

function placeOf({ agency, matter: { kind, id }, part }: CountedMatter): string {
  return [agency, kind, id, part].join(' ');
}
