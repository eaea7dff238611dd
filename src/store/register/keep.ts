/** Statements that write changes: entries, numbers, applicants, and all that is derived from them. */
import type { CompiledQuery, Transaction } from 'kysely';
import type { AgencyId, Change } from '../../register/index.ts';
import { insertInto } from './insert.ts';
import { movesOf } from './moves.ts';
import { ready } from './prepared.ts';
import { caseRow, dayInChina, entryRow } from './rows.ts';
import type { Tables } from './tables.ts';

type Trx = Transaction<Tables>;

/** Of one order, or of many made one after the other: of what is derived only the last state is written. */
export function keeping(trx: Trx, changes: readonly Change[]): CompiledQuery[] {
  const parts = [keepEntries, keepShelves, keepNumbers, keepCases, keepBookings, keepPeople];
  return parts.flatMap((part) => part(trx, changes));
}

/** The last of each: one statement may not write a row twice. */
function lastOf<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  return all.length < 2 ? [...all] : [...new Map(all.map((one) => [nameOf(one), one])).values()];
}

const ENTRY = [
  'agency_id',
  'seq',
  'kind',
  'matter_id',
  'version',
  'event',
  'actor_id',
  'actor_role',
] as const;
const insertEntries = insertInto('entries', [...ENTRY, 'entered_at', 'previous', 'hash']);
const insertOutbox = insertInto('outbox', ['agency_id', 'seq', 'topic']);

function keepEntries(trx: Trx, changes: readonly Change[]): CompiledQuery[] {
  const entries = changes.flatMap((change) => change.entries);
  const topics = entries.map(({ agency, seq, event }) => ({ agency_id: agency, seq, topic: event.type }));
  return [...insertEntries(trx, entries.map(entryRow)), ...insertOutbox(trx, topics)];
}

interface End {
  readonly agency: AgencyId;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly closedThrough: number;
}

const moveEnd = ready<End>((db, slot) =>
  db
    .updateTable('agencies')
    .set({
      end_seq: slot('seq'),
      end_hash: slot('hash'),
      end_at: slot('at'),
      closed_through: slot('closedThrough'),
    })
    .where('agency_id', '=', slot('agency')),
);

const insertHeads = insertInto('heads', ['agency_id', 'day', 'seq', 'hash'], ['agency_id', 'day']);

function keepShelves(trx: Trx, changes: readonly Change[]): CompiledQuery[] {
  const all = changes.flatMap(({ shelves }) => [...shelves]);
  const heads = all.map(
    ([
      agency,
      {
        end: { seq, hash, enteredAt },
      },
    ]) => ({
      agency_id: agency,
      day: dayInChina(enteredAt),
      seq,
      hash,
    }),
  );
  // A profile is many times as long as all the rest, and rarely changes.
  const described = new Set(
    changes.flatMap(({ touched }) =>
      touched.flatMap(({ agency, matter }) => (matter.kind === 'agency' ? agency : [])),
    ),
  );
  const ends = lastOf(all, ([id]) => id).flatMap(([agency, { end, closedThrough, profile }]) => {
    const { seq, hash, enteredAt: at } = end;
    const moved = moveEnd(trx, { agency, seq, hash, at, closedThrough });
    if (!described.has(agency)) return [moved];
    const text = profile ? JSON.stringify(profile) : null;
    const told = trx.updateTable('agencies').set({ profile: text }).where('agency_id', '=', agency);
    return [moved, told.compile()];
  });
  const last = lastOf(heads, ({ agency_id, day }) => `${agency_id}/${day}`);
  // Before the ends move: only the head of the day on which a chain ended so far may be written over.
  return [...insertHeads(trx, last), ...ends];
}

const NUMBER = ['agency_id', 'kind', 'year'] as const;
const insertNumbers = insertInto('numbers', [...NUMBER, 'last'], NUMBER);

function keepNumbers(trx: Trx, changes: readonly Change[]): CompiledQuery[] {
  const rows = changes
    .flatMap((change) => change.numbers)
    .map(({ agency, ...rest }) => ({ agency_id: agency, ...rest }));
  return insertNumbers(
    trx,
    lastOf(rows, ({ agency_id, kind, year }) => `${agency_id}/${kind}/${year}`),
  );
}

const CASE = ['agency_id', 'kind', 'matter_id'] as const;
const STANDING = ['version', 'title', 'stage', 'open', 'opened', 'due', 'provisional', 'result'] as const;
const insertCases = insertInto('cases', [...CASE, ...STANDING, 'handler', 'unit', 'person'], CASE);

function keepCases(trx: Trx, changes: readonly Change[]): CompiledQuery[] {
  const rows = changes
    .flatMap(({ touched }) => touched)
    .flatMap(({ agency, version, row }) => (row ? [caseRow(agency, version, row)] : []));
  return insertCases(
    trx,
    lastOf(rows, ({ agency_id, kind, matter_id }) => `${agency_id}/${kind}/${matter_id}`),
  );
}

interface Ended {
  readonly agency: AgencyId;
  readonly kind: string;
  readonly id: string;
  readonly part: string;
  readonly seq: number;
}

const endBooking = ready<Ended>((db, slot) =>
  db
    .updateTable('bookings')
    .set({ known_to: slot('seq') })
    .where('agency_id', '=', slot('agency'))
    .where('kind', '=', slot('kind'))
    .where('matter_id', '=', slot('id'))
    .where('part', '=', slot('part'))
    .where('known_to', 'is', null),
);

const BOOKING = ['agency_id', 'kind', 'matter_id', 'part', 'known_from', 'known_to', 'table_id'] as const;
const BOOKED = ['column_id', 'opened', 'closed', 'result', 'quantity', 'late'] as const;
const insertBookings = insertInto('bookings', [...BOOKING, ...BOOKED]);

function keepBookings(trx: Trx, changes: readonly Change[]): CompiledQuery[] {
  const { ended, made } = movesOf(changes);
  const endings = ended.map(({ matter, ...rest }) => endBooking(trx, { ...rest, ...matter }));
  return [...endings, ...insertBookings(trx, made)];
}

const PERSON = ['agency_id', 'person_id'] as const;
const SHOWN = ['nature', 'masked_name', 'masked_contact', 'details'] as const;
const upsertPeople = insertInto('people', [...PERSON, ...SHOWN], PERSON);
const insertIdentities = insertInto('identities', [...PERSON, 'since', 'fields', 'key_id']);
const upsertLookups = insertInto('lookups', ['agency_id', 'lookup', 'person_id'], ['agency_id', 'lookup']);

function keepPeople(trx: Trx, changes: readonly Change[]): CompiledQuery[] {
  const people = changes.flatMap((change) =>
    change.people.map((person) => ({ ...person, since: change.shelves.get(person.agency)?.end.seq ?? 0 })),
  );
  const shown = people.map(({ agency, id, nature, masked, details }) => ({
    agency_id: agency,
    person_id: id,
    nature,
    masked_name: masked.name,
    masked_contact: masked.contact,
    details,
  }));
  const identities = people.map(({ agency, id, since, fields }) => ({
    agency_id: agency,
    person_id: id,
    since,
    fields: JSON.stringify(fields),
    key_id: Object.values(fields)[0]?.keyId ?? '',
  }));
  const lookups = people.flatMap(({ agency, id, lookups: all }) =>
    all.map((lookup) => ({ agency_id: agency, lookup, person_id: id })),
  );
  return [
    ...upsertPeople(
      trx,
      lastOf(shown, ({ agency_id, person_id }) => `${agency_id}/${person_id}`),
    ),
    ...insertIdentities(trx, identities),
    ...upsertLookups(
      trx,
      lastOf(lookups, ({ agency_id, lookup }) => `${agency_id}/${lookup}`),
    ),
  ];
}
