/** The tables of hooks, deliveries, messages and jobs. The installation's own rows stand under an empty agency. */
import { type DialectName, KEYED, type Migration, runAll } from '../engine/index.ts';
import { bossSchema } from './jobs-boss.ts';

export interface HookTables {
  hooks: {
    agency_id: string;
    id: string;
    name: string;
    form: string;
    topics: string;
    address: string;
    secret: string | null;
    state: string;
    failing_since: string | null;
    /** Tries in a row that have failed. */
    fails: number;
    /** UTC: nothing is sent before; empty when all is well. */
    rest_until: string;
    created: string;
    version: number;
  };
  deliveries: {
    /** The hook's owner, as in its own table. */
    agency_id: string;
    hook_id: string;
    id: string;
    topic: string;
    /** Of which agency it tells. */
    about: string | null;
    at: string;
    facts: string;
    text: string | null;
    state: string;
    due: string;
    tries: number;
    done: string | null;
    code: string | null;
  };
  messages: {
    agency_id: string;
    key: string;
    id: string;
    topic: string;
    at: string;
    facts: string;
    text: string;
  };
}

const tables = (keyed: string): readonly string[] => [
  `create table hooks (
    agency_id text not null, id text not null, name text not null, form text not null, topics text not null,
    address text not null, secret text, state text not null, failing_since text, fails integer not null,
    rest_until text not null, created text not null, version integer not null,
    primary key (agency_id, id)) ${keyed}`,
  `create table deliveries (
    agency_id text not null, hook_id text not null, id text not null, topic text not null, about text,
    at text not null, facts text not null, text text, state text not null, due text not null,
    tries integer not null, done text, code text,
    primary key (agency_id, hook_id, id))`,
  `create index deliveries_due on deliveries (due) where state = 'waiting'`,
  'create index deliveries_newest on deliveries (agency_id, hook_id, at, id)',
  `create table messages (
    agency_id text not null, key text not null, id text not null, topic text not null, at text not null,
    facts text not null, text text not null,
    primary key (agency_id, key))`,
  'create index messages_newest on messages (agency_id, at, id)',
  `create table job_rounds (name text primary key, period text not null) ${keyed}`,
];

/** On PostgreSQL jobs lie in the library's own tables. */
const JOBS: Readonly<Record<DialectName, () => readonly string[]>> = {
  sqlite: () => [
    `create table jobs (
      id text primary key, name text not null, key text not null, payload text not null, state text not null,
      due integer not null, tries integer not null, most integer not null, delay integer not null,
      since text not null, fault text)`,
    `create unique index jobs_alive on jobs (name, key) where state <> 'dead'`,
    `create index jobs_due on jobs (due) where state <> 'dead'`,
  ],
  postgres: () => [bossSchema()],
};

export const DISPATCH_MIGRATION: Migration = {
  name: '0005-dispatch',
  up: (db, dialect) => runAll(db, [...tables(KEYED[dialect]), ...JOBS[dialect]()]),
};
