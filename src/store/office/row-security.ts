/**
 * The second wall, on PostgreSQL: whatever carries an `agency_id` is seen and changed only by work that has the agency
 * within reach (`engine/scope.ts`), and the application's role may only add to what must not be changed. The first wall
 * is `access/policy.ts`; the embedded database has that one alone.
 */
import { type Kysely, sql } from 'kysely';
import type { DialectName, Migration } from '../engine/index.ts';

const SETTING = "current_setting('gongkai.agencies', true)";
/** Looked up once a statement, not once a row. Unset: none; a star: null, for which `is not false` holds of every row. */
const REACH = `(select case ${SETTING} when '*' then null
  else coalesce(${SETTING}, '{}')::text[] end)::text[]`;
/** Rows of the installation itself have no agency, or the empty one. */
const WITHIN = `((coalesce(agency_id, '') = any (${REACH})) is not false)`;

type Deed = 'select' | 'insert' | 'update' | 'delete';

/** What deviates from `WITHIN` for everything. */
const POLICIES: Readonly<Record<string, Partial<Readonly<Record<Deed, string>>>>> = {
  // The directory of agencies is what lineages are read from, and public by law (条例§20(2)).
  agencies: { select: 'true' },
  // What scopes are made of; only accounts are read with them.
  grants: { select: 'true' },
  // Whoever is refused is entered too, with the agency he tried.
  trail: { insert: 'true' },
  // The last day's alone: a head that has been published stays.
  heads: {
    update: `${WITHIN} and day >= (select to_char(nullif(end_at, '')::timestamptz at time zone 'Asia/Shanghai',
      'YYYY-MM-DD') from agencies where agencies.agency_id = heads.agency_id)`,
  },
};

const DEEDS: readonly Deed[] = ['select', 'insert', 'update', 'delete'];

export const ROW_SECURITY_MIGRATION: Migration = {
  name: '0099-row-security',
  async up(db, dialect: DialectName) {
    if (dialect === 'sqlite') return;
    for (const table of await walledTables(db)) {
      await sql.raw(`alter table ${table} enable row level security`).execute(db);
      // Also against the owner, where an installation has but one role.
      await sql.raw(`alter table ${table} force row level security`).execute(db);
      for (const deed of DEEDS) await sql.raw(policy(table, deed)).execute(db);
    }
  },
};

/** Every table with an agency, whoever made it. */
async function walledTables(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = current_schema() and column_name = 'agency_id' order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

function policy(table: string, deed: Deed): string {
  const allowed = POLICIES[table]?.[deed] ?? WITHIN;
  const clause = deed === 'insert' ? `with check (${allowed})` : `using (${allowed})`;
  return `create policy within_${deed} on ${table} for ${deed} ${clause}`;
}

/** What the application's role may do to a table that must keep what it holds; anything, where it is not listed. */
const RIGHTS: Readonly<Record<string, string>> = {
  schema_migration: 'select',
  entries: 'select, insert',
  heads: 'select, insert, update',
  audit: 'select, insert',
  answers: 'select, insert',
  trail: 'select, insert',
  passwords: 'select, insert',
  keys: 'select, insert',
  calendar_notices: 'select, insert',
  evidence_files: 'select, insert, update (scan)',
  filings: 'select, insert, update (sealed, request)',
  agencies: 'select, insert, update',
  cases: 'select, insert, update',
  numbers: 'select, insert, update',
  people: 'select, insert, update',
  lookups: 'select, insert, update',
  // What was known stays known: only its end is entered.
  bookings: 'select, insert, update (known_to)',
  // Sealed anew, never given to another.
  identities: 'select, insert, update (fields, key_id)',
};
const ANYTHING = 'select, insert, update, delete';

/** Any fixed number beside the migrations' own: two processes that start at once must not grant at once. */
const GRANTING = 20_190_516;

/** Gives the application's role what it needs and takes the rest from it. To be run by the owner, after the migrations. */
export async function grantTo(role: string, owner: Kysely<unknown>): Promise<void> {
  const to = sql.id(role);
  await owner.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(GRANTING)})`.execute(trx);
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = current_schema() order by 1`.execute(trx);
    for (const { name } of rows) {
      await sql`revoke all on ${sql.id(name)} from ${to}`.execute(trx);
      await sql`grant ${sql.raw(RIGHTS[name] ?? ANYTHING)} on ${sql.id(name)} to ${to}`.execute(trx);
    }
    await sql`grant execute on function sweep_trail(text) to ${to}`.execute(trx);
    for (const schema of await queueSchemas(trx)) {
      const all = sql`in schema ${sql.id(schema)} to ${to}`;
      await sql`grant usage on schema ${sql.id(schema)} to ${to}`.execute(trx);
      await sql`grant ${sql.raw(ANYTHING)} on all tables ${all}`.execute(trx);
      await sql`grant usage on all sequences ${all}`.execute(trx);
      await sql`grant execute on all functions ${all}`.execute(trx);
    }
  });
}

/** The queue's own, where it has been laid. */
async function queueSchemas(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where nspname = 'pgboss'`.execute(db);
  return rows.map(({ name }) => name);
}
