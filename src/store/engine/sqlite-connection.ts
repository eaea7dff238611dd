/** What Kysely holds while it runs a query or a transaction: it takes the writer or a reader at its first statement. */
import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  SelectQueryNode,
  type TransactionSettings,
} from 'kysely';
import { storeError } from './errors.ts';
import type { SqliteHandle } from './sqlite-handle.ts';
import { type Handles, type Lease, whenFree } from './sqlite-handles.ts';

export class SqliteConnection implements DatabaseConnection {
  readonly #handles: Handles;
  #lease: Lease | undefined;
  #begun = false;
  /** PostgreSQL refuses to commit after any failed statement; SQLite would keep the rest. One rule for both. */
  #failure: unknown;

  constructor(handles: Handles) {
    this.#handles = handles;
  }

  async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      if (this.#begun) return this.#inTransaction<Row>(sql, parameters);
      if (!this.#lease && reads(sql, SelectQueryNode.is(query))) return this.#beside<Row>(sql, parameters);
      if (!this.#lease && CHANGES.test(sql)) return await this.#alone<Row>(sql, parameters);
      this.#lease ??= await this.#handles.writer();
      const { handle, group } = this.#lease;
      // It may be what cannot be done in a transaction: what others have written is kept before.
      group?.commit();
      return await whenFree(this.#handles.patienceMs, () => handle.run<Row>(sql, parameters));
    } catch (error) {
      throw storeError(error);
    }
  }

  /** A statement that is a transaction of its own. */
  async #alone<Row>(sql: string, parameters: readonly unknown[]): Promise<QueryResult<Row>> {
    await this.begin({});
    try {
      const result = this.#inTransaction<Row>(sql, parameters);
      await this.commit();
      return result;
    } catch (error) {
      await this.rollback();
      throw error;
    } finally {
      this.release();
    }
  }

  #inTransaction<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    if (this.#failure !== undefined) throw new AbortedTransactionError();
    try {
      return this.#held().run<Row>(sql, parameters);
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  }

  #beside<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    const { handle, giveBack } = this.#handles.reader();
    try {
      return handle.run<Row>(sql, parameters);
    } finally {
      giveBack();
    }
  }

  /** Outside a transaction on a reader of its own: an open cursor would keep other reads at its old snapshot. */
  async *streamQuery<Row>(
    { sql, parameters }: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<Row>> {
    const lease = this.#lease ?? this.#handles.reader();
    try {
      const source = lease.handle.iterate<Row>(sql, parameters);
      try {
        for (let rows = take(source, chunkSize); rows.length > 0; rows = take(source, chunkSize))
          yield { rows };
      } finally {
        source.return?.();
      }
    } catch (error) {
      throw storeError(error);
    } finally {
      if (lease !== this.#lease) lease.giveBack();
    }
  }

  async begin({ accessMode }: TransactionSettings): Promise<void> {
    try {
      this.#lease ??= accessMode === 'read only' ? this.#handles.reader() : await this.#handles.writer();
      const { handle, group } = this.#lease;
      await whenFree(this.#handles.patienceMs, () => (group ? group.begin() : handle.exec('BEGIN')));
      this.#begun = true;
    } catch (error) {
      throw storeError(error);
    }
  }

  /** Others write while this one waits to be kept. */
  async commit(): Promise<void> {
    if (this.#failure !== undefined) {
      await this.rollback();
      throw new AbortedTransactionError();
    }
    try {
      const { handle, group } = this.#leased();
      if (!group) return void handle.exec('COMMIT');
      const kept = group.keep();
      this.release();
      await kept;
    } catch (error) {
      throw storeError(error);
    } finally {
      this.#begun = false;
    }
  }

  /** Where it failed only to be kept, it has been taken back with all that was to be kept together. */
  async rollback(): Promise<void> {
    const { handle, group } = this.#lease ?? {};
    const over = group?.undo(this.#failure);
    if (!group && handle?.inTransaction) handle.exec('ROLLBACK');
    this.#begun = false;
    this.#failure = undefined;
    this.release();
    await over;
  }

  savepoint(command: 'SAVEPOINT' | 'ROLLBACK TO' | 'RELEASE', name: string): void {
    if (this.#failure !== undefined && command !== 'ROLLBACK TO') throw new AbortedTransactionError();
    this.#held().exec(`${command} "${name.replaceAll('"', '""')}"`);
    this.#failure = undefined;
  }

  release(): void {
    this.#lease?.giveBack();
    this.#lease = undefined;
  }

  #held(): SqliteHandle {
    return this.#leased().handle;
  }

  #leased(): Lease {
    if (!this.#lease) throw new Error('no transaction was begun');
    return this.#lease;
  }
}

/** What may be kept together with others. */
const CHANGES = /^\s*(insert|update|delete)\b/i;

/** Anything not surely a read goes to the writer, which is always right and only slower. */
function reads(sql: string, isSelect: boolean): boolean {
  return isSelect || /^\s*(select|values)\b/i.test(sql);
}

function take<Row>(source: Iterator<Row>, count: number): Row[] {
  const rows: Row[] = [];
  while (rows.length < count) {
    const { value, done } = source.next();
    if (done) break;
    rows.push(value);
  }
  return rows;
}
