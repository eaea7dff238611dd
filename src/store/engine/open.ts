/** The door of the engine: one way to read and to write, on SQLite and on PostgreSQL. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Dialect, Kysely, sql, type Transaction } from 'kysely';
import { isBusy, StoreError, storeError } from './errors.ts';
import { type Connections, StorePostgresDialect } from './postgres.ts';
import type { Scope } from './scope.ts';
import { SqliteDialect } from './sqlite.ts';

export type DialectName = 'sqlite' | 'postgres';

export interface EngineOptions {
  /** How long to wait for locks, turns and connections before `busy`. Default 10 s. */
  readonly patienceMs?: number;
  /** PostgreSQL: how long one statement may run before `timeout`; 0: as long as it likes. Default 60 s. */
  readonly statementTimeoutMs?: number;
  /** PostgreSQL: the most connections at once. Default 10. */
  readonly poolSize?: number;
  /** PostgreSQL: what is within reach of work that was not put `within` anything. Default: nothing. */
  readonly unscoped?: Scope;
}

/** Exactly one of a PostgreSQL address and a SQLite file (made, with its folder, where it is missing). */
export type EnginePlace = { readonly url: string } | { readonly file: string };

export interface Engine<Schema> {
  /** For single statements and streams. A single writing statement is a transaction of its own. */
  readonly db: Kysely<Schema>;
  readonly dialect: DialectName;
  /** Several reads over one snapshot; writing in it fails with `readOnly`. */
  read<T>(work: Work<Schema, T>): Promise<T>;
  /**
   * One transaction: all of it is kept, or nothing. SQLite: alone (BEGIN IMMEDIATE). PostgreSQL: READ COMMITTED, so the
   * work must lock what it decides upon (`for update`). `busy` is tried again, a bounded number of times, only when
   * `repeatable` says that the work has no effect outside the transaction.
   * Inside the work use only its own transaction: `db` or a second `write` would wait for this one.
   */
  write<T>(work: Work<Schema, T>, options?: { readonly repeatable?: boolean }): Promise<T>;
  /**
   * The answer given before, as long as nothing has been written since; asked each time where the engine cannot tell that for
   * less than it takes to ask. Not to be changed by whoever gets it.
   */
  remembered<T>(question: string, ask: () => Promise<T>): Promise<T>;
  /** PostgreSQL only. */
  connections(): Connections | null;
  close(): Promise<void>;
}

type Work<Schema, T> = (trx: Transaction<Schema>) => Promise<T>;

const PATIENCE_MS = 10_000;
const STATEMENT_TIMEOUT_MS = 60_000;
const POOL_SIZE = 10;

/**
 * Opens and checks the database; makes no tables. Fails with `unreachable`, `denied`, `corrupt`, `readOnly`, or with
 * `unsuitable` and every reason: PostgreSQL older than 15, another encoding or order of text, settings that lose writes.
 */
export async function openEngine<Schema>(
  place: EnginePlace,
  options: EngineOptions = {},
): Promise<Engine<Schema>> {
  const engine = engineAt<Schema>(place, options);
  const { db, dialect } = engine;
  try {
    await (dialect === 'postgres' ? refuseUnsuitable(db) : sql`pragma schema_version`.execute(db));
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw error;
  }
  return engine;
}

/** For reading from a copy of the database. It is asked for nothing yet: a copy may be away, now or later. */
export function openCopy<Schema>(url: string, options: EngineOptions = {}): Engine<Schema> {
  return engineAt({ url }, options);
}

function engineAt<Schema>(place: EnginePlace, options: EngineOptions): Engine<Schema> {
  const dialect: DialectName = 'url' in place ? 'postgres' : 'sqlite';
  const made = dialectFor(place, options);
  const db = new Kysely<Schema>({ dialect: made });
  return {
    db,
    dialect,
    read: (work) => {
      const snapshot = db.transaction().setAccessMode('read only');
      return (dialect === 'sqlite' ? snapshot : snapshot.setIsolationLevel('repeatable read')).execute(work);
    },
    write: (work, { repeatable = false } = {}) => write(db, dialect, work, repeatable),
    remembered: (question, ask) =>
      made instanceof SqliteDialect ? made.remembered.of(question, ask) : ask(),
    connections: () => (made instanceof StorePostgresDialect ? made.connections : null),
    close: () => db.destroy(),
  };
}

function dialectFor(place: EnginePlace, options: EngineOptions): Dialect {
  const patienceMs = options.patienceMs ?? PATIENCE_MS;
  if ('file' in place) {
    makeFile(place.file);
    return new SqliteDialect({ file: place.file, patienceMs });
  }
  return new StorePostgresDialect({
    url: place.url,
    patienceMs,
    poolSize: options.poolSize ?? POOL_SIZE,
    statementTimeoutMs: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    unscoped: options.unscoped ?? [],
  });
}

/** Readable by its owner only: it holds applications. SQLite gives its -wal and -shm files the same rights. */
function makeFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
  } catch (error) {
    throw storeError(error);
  }
}

const ATTEMPTS = 5;
/** The write that the running code is inside of. Work left behind by a write that is over may write again. */
const inside = new AsyncLocalStorage<{ readonly db: unknown; open: boolean }>();

async function write<Schema, T>(
  db: Kysely<Schema>,
  dialect: DialectName,
  work: Work<Schema, T>,
  repeatable: boolean,
): Promise<T> {
  const outer = inside.getStore();
  if (outer?.open && outer.db === db)
    throw new Error('a write inside a write: use the transaction of the outer one');
  for (let attempt = 1; ; attempt += 1) {
    const frame = { db, open: true };
    try {
      return await inside.run(frame, () => writeOnce(db, dialect, work));
    } catch (error) {
      if (!repeatable || !isBusy(error) || attempt === ATTEMPTS) throw error;
    } finally {
      frame.open = false;
    }
    await pause(attempt * 20 * (0.5 + Math.random()));
  }
}

async function writeOnce<Schema, T>(
  db: Kysely<Schema>,
  dialect: DialectName,
  work: Work<Schema, T>,
): Promise<T> {
  let committing = false;
  const plain = db.transaction();
  try {
    return await (dialect === 'sqlite' ? plain : plain.setIsolationLevel('read committed')).execute(
      async (trx) => {
        const result = await work(trx);
        committing = true;
        return result;
      },
    );
  } catch (error) {
    const lost = committing && error instanceof StoreError && UNKNOWN_AT_COMMIT.has(error.code);
    throw lost ? new StoreError('uncertain', { cause: error }) : error;
  }
}

/** The server may have kept the transaction and failed only to say so. */
const UNKNOWN_AT_COMMIT: ReadonlySet<string> = new Set(['unreachable', 'ioFailed', 'timeout']);

const OLDEST_POSTGRES = 150_000;

interface Found {
  version: number;
  encoding: string;
  fsync: string;
  pages: string;
  commits: string;
  ordered: number;
}

async function refuseUnsuitable<Schema>(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<Found>`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
      current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
      current_setting('synchronous_commit') as commits, 'Z' < 'a' as ordered`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('current_setting gave no row');
  const reasons = [
    found.version < OLDEST_POSTGRES && '需要 PostgreSQL 15 或更新的版本。',
    found.encoding !== 'UTF8' && '数据库的编码须为 UTF8。',
    found.ordered !== 1 && '数据库的排序规则须为 C（建库时写 TEMPLATE template0 LC_COLLATE "C"）。',
    found.fsync !== 'on' && '服务器关闭了 fsync，断电会丢失数据，请打开。',
    found.pages !== 'on' && '服务器关闭了 full_page_writes，断电会损坏数据，请打开。',
    found.commits === 'off' && '服务器关闭了 synchronous_commit，已确认的登记可能丢失，请打开。',
  ].filter((reason) => reason !== false);
  if (reasons.length > 0) throw new StoreError('unsuitable', { detail: reasons.join('') });
}
