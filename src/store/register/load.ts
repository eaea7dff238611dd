/** Everything an order needs, fetched and locked before it is decided. */
import { sql, type Transaction } from 'kysely';
import {
  type AgencyId,
  type Booking,
  EMPTY_CHAIN,
  type Entry,
  type KnownPerson,
  type Loaded,
  type MatterKind,
  type MatterRef,
  type needsOf,
  readNumber,
  refText,
  type Shelf,
} from '../../register/index.ts';
import type { DialectName } from '../engine/index.ts';
import { prepared } from './prepared.ts';
import { bookingOf, entryOf, shelfOf, shelfRow } from './rows.ts';
import type { Tables } from './tables.ts';

type Needs = ReturnType<typeof needsOf>;

const EMPTY_SHELF: Shelf = { end: EMPTY_CHAIN, closedThrough: 0, profile: undefined };

/**
 * Locks the rows of the agencies and reads them. An agency that has none gets one, `own` always: there must be something
 * to lock, also for what is refused because the agency is not established.
 */
export async function lock(
  trx: Transaction<Tables>,
  dialect: DialectName,
  agencies: readonly AgencyId[],
  own: readonly AgencyId[],
): Promise<Map<AgencyId, Shelf>> {
  const found = await locked(trx, dialect, agencies);
  const missing = own.filter((agency) => !found.has(agency));
  if (missing.length === 0) return found;
  await makeShelves(trx, missing);
  return locked(trx, dialect, agencies);
}

export const shelfAlone = prepared<{ agency: AgencyId }, Tables['agencies']>((db, slot) =>
  db.selectFrom('agencies').selectAll().where('agency_id', '=', slot('agency')),
);
const shelfLocked = prepared<{ agency: AgencyId }, Tables['agencies']>((db, slot) =>
  db.selectFrom('agencies').selectAll().where('agency_id', '=', slot('agency')).forUpdate(),
);

/** In one order, so that two orders over the same agencies wait for each other and never cross. */
async function locked(
  trx: Transaction<Tables>,
  dialect: DialectName,
  agencies: readonly AgencyId[],
): Promise<Map<AgencyId, Shelf>> {
  const shelf = dialect === 'postgres' ? shelfLocked : shelfAlone;
  const found = new Map<AgencyId, Shelf>();
  for (const agency of [...agencies].sort())
    for (const row of await shelf(trx, { agency })) found.set(agency, shelfOf(row));
  return found;
}

async function makeShelves(trx: Transaction<Tables>, agencies: readonly AgencyId[]): Promise<void> {
  await trx
    .insertInto('agencies')
    .values(agencies.map((agency) => shelfRow(agency, EMPTY_SHELF)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What the needs name, and what is numbered by the order itself; anything else was forgotten in the needs: a bug. */
export async function load(
  trx: Transaction<Tables>,
  agency: AgencyId,
  needs: Needs,
  shelves: ReadonlyMap<AgencyId, Shelf>,
): Promise<Loaded> {
  const entries = new Map<string, Entry[]>();
  const bookings = new Map<string, Booking[]>();
  for (const matter of needs.matters) {
    const name = refText(matter);
    if (entries.has(name)) continue;
    const rows = await entriesOf(trx, { agency, ...matter });
    entries.set(name, rows.map(entryOf));
    const booked = rows.length === 0 ? [] : await bookingsOf(trx, { agency, ...matter });
    bookings.set(name, booked.map(bookingOf));
  }
  const numbers = new Map<string, number>();
  for (const one of needs.agencies)
    for (const { kind, year, last } of await numbersOf(trx, { agency: one }))
      numbers.set(`${one}/${kind}/${year}`, last);
  const { lookup: sought } = needs;
  const [known] = sought === undefined ? [] : await personOf(trx, { agency, lookup: sought });
  const lastNumber = (one: AgencyId, kind: MatterKind, year: number): number => {
    if (needs.agencies.includes(one)) return numbers.get(`${one}/${kind}/${year}`) ?? 0;
    throw new Error(`An order needs an agency it does not name: a ${kind} is numbered there`);
  };
  const kept = <T>(found: ReadonlyMap<string, T[]>, one: AgencyId, matter: MatterRef): readonly T[] => {
    const own = one === agency ? found.get(refText(matter)) : undefined;
    if (own) return own;
    const number = readNumber(matter.id);
    if (number && number.n > lastNumber(one, number.kind, number.year)) return [];
    throw new Error(`An order needs a matter it does not name: a ${matter.kind}`);
  };
  return {
    shelf: (one) => shelves.get(one) ?? EMPTY_SHELF,
    entries: (one, matter) => kept(entries, one, matter),
    bookings: (one, matter) => kept(bookings, one, matter),
    lastNumber,
    person: (_, lookup) => (lookup === sought && known ? known : undefined),
  };
}

interface Ref {
  readonly agency: AgencyId;
  readonly kind: string;
  readonly id: string;
}

export const entriesOf = prepared<Ref, Tables['entries']>((db, slot) =>
  db
    .selectFrom('entries')
    .selectAll()
    .where('agency_id', '=', slot('agency'))
    .where('kind', '=', slot('kind'))
    .where('matter_id', '=', slot('id'))
    .orderBy('version'),
);

const bookingsOf = prepared<Ref, Tables['bookings']>((db, slot) =>
  db
    .selectFrom('bookings')
    .selectAll()
    .where('agency_id', '=', slot('agency'))
    .where('kind', '=', slot('kind'))
    .where('matter_id', '=', slot('id'))
    .where('known_to', 'is', null),
);

const numbersOf = prepared<{ agency: AgencyId }, Tables['numbers']>((db, slot) =>
  db.selectFrom('numbers').selectAll().where('agency_id', '=', slot('agency')),
);

const personOf = prepared<{ agency: AgencyId; lookup: string }, KnownPerson>((db, slot) =>
  db
    .selectFrom('lookups')
    .innerJoin('people', (join) =>
      join
        .onRef('people.agency_id', '=', 'lookups.agency_id')
        .onRef('people.person_id', '=', 'lookups.person_id'),
    )
    .select(['people.person_id as id', 'people.details'])
    .where('lookups.agency_id', '=', slot('agency'))
    .where('lookup', '=', slot('lookup')),
);

/** Entries up to the end of a day in China, of one agency; 0 before its first. */
export async function seqAsOf(
  trx: Transaction<Tables>,
  agency: AgencyId,
  day: Temporal.PlainDate,
): Promise<number> {
  const row = await trx
    .selectFrom('heads')
    .select(sql<number | null>`max(seq)`.as('seq'))
    .where('agency_id', '=', agency)
    .where('day', '<=', day.toString())
    .executeTakeFirst();
  return row?.seq ?? 0;
}
