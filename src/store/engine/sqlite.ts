/**
 * Kysely on `node:sqlite`. One connection writes, in turns; others read beside it from the write-ahead log. A Kysely
 * connection decides only at its first statement which of them it needs, so that a read never waits for a writer.
 */
import {
  type Dialect,
  type Driver,
  type Kysely,
  type QueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import { storeError } from './errors.ts';
import { SqliteConnection } from './sqlite-connection.ts';
import { Handles, type SqliteOptions } from './sqlite-handles.ts';

export class SqliteDialect implements Dialect {
  readonly #options: SqliteOptions;

  constructor(options: SqliteOptions) {
    this.#options = options;
  }

  createDriver(): Driver {
    return new SqliteDriver(new Handles(this.#options));
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new ConcurrentSqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }
}

/** Kysely's own adapter makes it hand out one connection at a time, also for reading. */
class ConcurrentSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class SqliteDriver implements Driver {
  readonly #handles: Handles;

  constructor(handles: Handles) {
    this.#handles = handles;
  }

  async init(): Promise<void> {
    await this.#handles.open().catch((error: unknown) => {
      throw storeError(error);
    });
  }

  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection(this.#handles);
  }

  async beginTransaction(connection: SqliteConnection, settings: TransactionSettings): Promise<void> {
    await connection.begin(settings);
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await connection.commit();
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    await connection.rollback();
  }

  async savepoint(connection: SqliteConnection, name: string): Promise<void> {
    connection.savepoint('SAVEPOINT', name);
  }

  async rollbackToSavepoint(connection: SqliteConnection, name: string): Promise<void> {
    connection.savepoint('ROLLBACK TO', name);
  }

  async releaseSavepoint(connection: SqliteConnection, name: string): Promise<void> {
    connection.savepoint('RELEASE', name);
  }

  async releaseConnection(connection: SqliteConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.#handles.close();
  }
}
