/** Brings the schema up to date, one transaction for each step: a step that fails leaves the schema as it was. */
import { type Kysely, sql, type Transaction } from 'kysely';
import { StoreError } from './errors.ts';
import type { DialectName, Engine } from './open.ts';

export interface Migration {
  /** Never changed once released: the name tells a database what it has had. */
  readonly name: string;
  /** Makes its changes through `db` only. Runs once; must not begin or end transactions. */
  up(db: Kysely<unknown>, dialect: DialectName): Promise<void>;
}

/** Statements that both engines read alike; each runs by itself. */
export async function runAll(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/**
 * Short rows found by their key alone lie in the key itself: SQLite then writes one page for them instead of two. Not so
 * tables with other indexes: each would carry the whole key, and SQLite would prefer the key to an index that fits better.
 */
export const KEYED: Readonly<Record<DialectName, string>> = { sqlite: 'without rowid', postgres: '' };

/** Any fixed number: processes that migrate the same database wait for each other on it. */
const ADVISORY_LOCK = 20_190_515;

/**
 * Runs what is missing of `migrations`, in order, and names it. Several processes may do so at once. Fails with
 * `wrongVersion`, changing nothing, when the database has had a step that this list does not have at that place.
 */
export async function migrate<Schema>(
  engine: Engine<Schema>,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  // A process that may only read and write comes after one that may lay tables, and must not try to.
  if (await isCurrent(engine, migrations)) return [];
  const done: string[] = [];
  for (;;) {
    const name = await engine.write((trx) => step(trx, engine.dialect, migrations), { repeatable: true });
    if (name === undefined) return done;
    done.push(name);
  }
}

async function isCurrent<Schema>(
  { db, dialect }: Engine<Schema>,
  migrations: readonly Migration[],
): Promise<boolean> {
  if (dialect === 'sqlite') return false;
  const found = await sql`select 1 as one where to_regclass('schema_migration') is not null`.execute(db);
  if (found.rows.length === 0) return false;
  const { rows } = await sql<{ name: string }>`select name from schema_migration order by place`.execute(db);
  return rows.length === migrations.length && rows.every(({ name }, at) => migrations[at]?.name === name);
}

/** The next missing step in the running transaction; its name, or undefined when none is missing. */
async function step<Schema>(
  trx: Transaction<Schema>,
  dialect: DialectName,
  migrations: readonly Migration[],
): Promise<string | undefined> {
  if (dialect === 'postgres') {
    // Rewriting a large table, and waiting for another process to do so, may take longer than a statement of the day.
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`set local lock_timeout = 0`.execute(trx);
    await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(trx);
  }
  await sql`create table if not exists schema_migration (
    place integer primary key, name text not null, applied_at text not null)`.execute(trx);
  const { rows } = await sql<{ name: string }>`select name from schema_migration order by place`.execute(trx);
  const known = rows.every(({ name }, place) => migrations[place]?.name === name);
  if (!known) throw new StoreError('wrongVersion');
  const place = rows.length;
  const next = migrations[place];
  if (!next) return undefined;
  await next.up(trx as unknown as Kysely<unknown>, dialect);
  const appliedAt = Temporal.Now.instant().toString();
  await sql`insert into schema_migration (place, name, applied_at)
    values (${place}, ${next.name}, ${appliedAt})`.execute(trx);
  return next.name;
}
