/** The schema, step by step. A released step is never edited: a change is a new step at the end. */
import { KEYED, type Migration, runAll } from '../engine/index.ts';

const register = (keyed: string): readonly string[] => [
  `create table agencies (
    agency_id text primary key, end_seq bigint not null, end_hash text not null, end_at text not null,
    closed_through integer not null, profile text)`,
  `create table entries (
    agency_id text not null, seq bigint not null, kind text not null, matter_id text not null,
    version integer not null, event text not null, actor_id text not null, actor_role text not null,
    entered_at text not null, previous text not null, hash text not null,
    primary key (agency_id, seq))`,
  'create unique index entries_by_matter on entries (agency_id, kind, matter_id, version)',
  `create table heads (
    agency_id text not null, day text not null, seq bigint not null, hash text not null,
    primary key (agency_id, day)) ${keyed}`,
  `create table cases (
    agency_id text not null, kind text not null, matter_id text not null, version integer not null,
    title text not null, stage text not null, open integer not null, opened text not null, due text,
    provisional integer not null, result text, handler text, unit text, person text,
    primary key (agency_id, kind, matter_id))`,
  // What is due first: the list an officer opens in the morning, of open cases only. No due date sorts last, as 9999.
  `create index cases_by_due on cases (agency_id, kind, coalesce(due, '9999'), matter_id) where open = 1`,
  `create index cases_due_by_handler on cases (agency_id, kind, handler, coalesce(due, '9999'), matter_id)
    where open = 1 and handler is not null`,
  'create index cases_by_handler on cases (agency_id, kind, handler, matter_id) where handler is not null',
  'create index cases_by_stage on cases (agency_id, kind, stage, matter_id)',
  'create index cases_by_person on cases (agency_id, person, kind, matter_id) where person is not null',
  `create table bookings (
    agency_id text not null, kind text not null, matter_id text not null, part text not null,
    known_from bigint not null, known_to bigint, table_id text not null, column_id text not null,
    opened integer not null, closed integer not null, result text, quantity bigint not null,
    late integer not null,
    primary key (agency_id, kind, matter_id, part, known_from))`,
  // The year's own, in the order in which they are summed; the few that pass from year to year; and what was known once
  // and is not so any more, which only a report as of an earlier day asks for.
  `create index bookings_of_year on bookings
    (agency_id, opened, table_id, column_id, closed, result, quantity, known_from)
    where known_to is null`,
  `create index bookings_carried on bookings
    (agency_id, closed, opened, table_id, column_id, result, quantity, known_from)
    where known_to is null and closed > opened`,
  `create index bookings_superseded on bookings
    (agency_id, known_to, known_from, opened, closed, table_id, column_id, result, quantity)
    where known_to is not null`,
  'create index bookings_late on bookings (agency_id, opened, closed) where known_to is null and late = 1',
  `create table numbers (
    agency_id text not null, kind text not null, year integer not null, last integer not null,
    primary key (agency_id, kind, year)) ${keyed}`,
  `create table people (
    agency_id text not null, person_id text not null, nature text not null, masked_name text not null,
    masked_contact text not null, details text not null,
    primary key (agency_id, person_id))`,
  `create table identities (
    agency_id text not null, person_id text not null, since bigint not null, fields text not null,
    key_id text not null, primary key (agency_id, person_id, since))`,
  'create index identities_by_key on identities (key_id, agency_id, person_id, since)',
  `create table lookups (
    agency_id text not null, lookup text not null, person_id text not null,
    primary key (agency_id, lookup)) ${keyed}`,
  `create table answers (
    agency_id text not null, key text not null, order_digest text not null, answer text not null,
    primary key (agency_id, key)) ${keyed}`,
  `create table audit (
    agency_id text not null, id text not null, at text not null, actor_id text not null,
    actor_role text not null, command text not null, matter text, outcome text not null,
    first_seq bigint, last_seq bigint,
    primary key (agency_id, id)) ${keyed}`,
  `create table outbox (
    agency_id text not null, seq bigint not null, topic text not null,
    primary key (agency_id, seq)) ${keyed}`,
  'create table keys (key_id text primary key, fingerprint text not null)',
];

export const REGISTER_MIGRATIONS: readonly Migration[] = [
  { name: '0001-register', up: (db, dialect) => runAll(db, register(KEYED[dialect])) },
];
