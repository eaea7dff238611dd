/**
 * Kysely on PostgreSQL 15 or newer through `pg`. Values come back as SQLite gives them: whole numbers as numbers or an
 * error, truth values as 0 and 1, dates, times, numerics and JSON as text, bytes as Uint8Array.
 */

import { accessSync, constants } from 'node:fs';
import { Socket } from 'node:net';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { type CustomTypesConfig, Pool, types } from 'pg';
import { StoreError, storeError } from './errors.ts';
import { NOTHING_TOLD, type Scope, settingNow } from './scope.ts';
import { storable } from './values.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database?…`; settings in it win over those below. */
  readonly url: string;
  readonly poolSize: number;
  /** How long a statement waits for a lock, and a caller for a connection, before `busy`. */
  readonly patienceMs: number;
  readonly statementTimeoutMs: number;
  /** What is within reach of work that says nothing of it. */
  readonly unscoped: Scope;
}

/** Connections at this moment, and callers that wait for one. */
export interface Connections {
  readonly open: number;
  readonly idle: number;
  readonly awaited: number;
}

/** A transaction whose process has hung would hold its locks for ever. */
const IDLE_IN_TRANSACTION_MS = 60_000;
/** Longer than that after a statement's own limit nothing comes from a server that is there. */
const SILENT_MS = 10_000;

export class StorePostgresDialect extends PostgresDialect {
  readonly #config: { pool: PostgresPool };
  readonly #unscoped: Scope;
  readonly #pool: Pool;

  constructor(options: PostgresOptions) {
    const pool = openPool(options);
    const config = { pool };
    super(config);
    this.#config = config;
    this.#pool = pool;
    this.#unscoped = options.unscoped;
  }

  get connections(): Connections {
    const { totalCount, idleCount, waitingCount } = this.#pool;
    return { open: totalCount, idle: idleCount, awaited: waitingCount };
  }

  override createDriver(): Driver {
    return new StorePostgresDriver(this.#config, this.#unscoped);
  }
}

const CERTIFICATES = ['sslrootcert', 'sslcert', 'sslkey'] as const;

/** The driver reads them when it first connects, and the error would be that of a database file. */
function mustHaveCertificates(url: string): void {
  const given = URL.parse(url)?.searchParams;
  for (const name of CERTIFICATES) {
    const file = given?.get(name);
    if (!file) continue;
    try {
      accessSync(file, constants.R_OK);
    } catch {
      throw new StoreError('unsuitable', { detail: `地址里 ${name} 所写的证书文件读不到：${file}。` });
    }
  }
}

function openPool({ url, poolSize, patienceMs, statementTimeoutMs }: PostgresOptions): Pool {
  mustHaveCertificates(url);
  const pool = new Pool({
    connectionString: url,
    application_name: 'gongkai',
    max: poolSize,
    connectionTimeoutMillis: patienceMs,
    lock_timeout: patienceMs,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    // What is told in one go (`together.ts`) is sent without waiting for each answer.
    pipeline: true,
    stream: () => (statementTimeoutMs === 0 ? new Socket() : endingInSilence(statementTimeoutMs + SILENT_MS)),
    types: VALUES,
  });
  // A server that goes away emits "error" on idle connections (through the pool) and on borrowed ones that run no
  // query (only on the client). Unheard, either would end the process. The next query meets the error and reports it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * A machine that lost its power, or a network that swallows everything, closes no connection: whoever waits on one would wait
 * for a quarter of an hour, and hold it.
 */
export function endingInSilence(ms: number): Socket {
  const socket = new Socket();
  return socket.setTimeout(ms, () => socket.destroy());
}

type Parse = (text: string) => unknown;

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new StoreError('unstorable', { detail: '（整数太大）' });
}

const asText: Parse = (text) => text;

/** By type number, `select oid, typname from pg_type`. */
const PARSERS: Readonly<Record<number, Parse>> = {
  16: (text) => (text === 't' ? 1 : 0), // bool
  17: (text) => Uint8Array.from(Buffer.from(text.slice('\\x'.length), 'hex')), // bytea, always hex since version 9
  20: wholeNumber, // int8
  114: asText, // json
  3802: asText, // jsonb
  1082: asText, // date
  1083: asText, // time
  1266: asText, // timetz
  1114: asText, // timestamp
  1184: asText, // timestamptz
  1186: asText, // interval
  1700: asText, // numeric
};

const VALUES: CustomTypesConfig = {
  getTypeParser: (oid, format) => PARSERS[oid] ?? types.getTypeParser(oid, format),
};

/** Kysely does not export the name of its connection class. */
type Rollbackable = Parameters<PostgresDriver['rollbackTransaction']>[0];
type Releasable = Parameters<PostgresDriver['releaseConnection']>[0];

class StorePostgresDriver extends PostgresDriver {
  readonly #unscoped: Scope;
  readonly #adapted = new WeakSet<DatabaseConnection>();
  readonly #inTransaction = new WeakSet<DatabaseConnection>();
  /** Scope a connection was told last. */
  readonly #told = new WeakMap<DatabaseConnection, string>();

  constructor(config: { pool: PostgresPool }, unscoped: Scope) {
    super(config);
    this.#unscoped = unscoped;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await coded(super.acquireConnection());
    if (!this.#adapted.has(connection)) this.#adapt(connection);
    try {
      await this.#tell(connection);
    } catch (error) {
      await this.releaseConnection(connection as Releasable);
      throw error;
    }
    return connection;
  }

  /** Before anything else is said on it, outside any transaction, so that no rollback takes it back. */
  async #tell(connection: DatabaseConnection): Promise<void> {
    const scope = settingNow(this.#unscoped);
    if (scope === undefined || scope === (this.#told.get(connection) ?? NOTHING_TOLD)) return;
    const literal = `'${scope.replaceAll("'", "''")}'`;
    await connection.executeQuery(CompiledQuery.raw(`set gongkai.agencies to ${literal}`));
    this.#told.set(connection, scope);
  }

  /** On the object itself, because PostgresDriver reaches into its own connection class when it rolls back. */
  #adapt(connection: DatabaseConnection): void {
    const execute = connection.executeQuery.bind(connection);
    const run = async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
      storable(query.parameters);
      return coded(execute<Row>(named(query)));
    };
    connection.executeQuery = run;
    connection.streamQuery = (query, chunkSize) =>
      stream(run, query, chunkSize, this.#inTransaction.has(connection));
    this.#adapted.add(connection);
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    await super.beginTransaction(connection, settings);
    this.#inTransaction.add(connection);
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    this.#inTransaction.delete(connection);
  }

  /** Where even this fails the connection is gone and so is its transaction; the first error is the one to report. */
  override async rollbackTransaction(connection: Rollbackable): Promise<void> {
    this.#inTransaction.delete(connection);
    await super.rollbackTransaction(connection).catch(() => undefined);
  }
}

/** A query that the server keeps parsed and planned for each connection, under a name of its own. */
export interface KeptQuery extends CompiledQuery {
  readonly keptAs: string;
}

/** Kysely hands `sql` on to `pg` as it is, and `pg` takes a text or a text with its name. */
function named(query: CompiledQuery | KeptQuery): CompiledQuery {
  if (!('keptAs' in query)) return query;
  const text: unknown = { text: query.sql, name: query.keptAs };
  return { ...query, sql: text as string };
}

async function coded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw storeError(error);
  }
}

let cursors = 0;

/** Rows in chunks through a cursor of the server, outside a transaction over one snapshot. */
async function* stream<Row>(
  run: <R>(query: CompiledQuery) => Promise<QueryResult<R>>,
  query: CompiledQuery,
  chunkSize: number,
  inTransaction: boolean,
): AsyncIterableIterator<QueryResult<Row>> {
  cursors += 1;
  const name = `gongkai_${cursors}`;
  const say = (sql: string): Promise<QueryResult<Row>> => run<Row>({ ...query, sql, parameters: [] });
  if (!inTransaction) await say('begin isolation level repeatable read read only');
  try {
    await run({ ...query, sql: `declare ${name} no scroll cursor for ${query.sql}` });
    for (;;) {
      const { rows } = await say(`fetch ${chunkSize} from ${name}`);
      if (rows.length === 0) break;
      yield { rows };
    }
  } finally {
    // After an error the transaction is closed to every statement but the end of it.
    await say(inTransaction ? `close ${name}` : 'rollback').catch(() => undefined);
  }
}
