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
  #failed = false;

  constructor(handles: Handles) {
    this.#handles = handles;
  }

  async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      if (this.#begun) return this.#inTransaction<Row>(sql, parameters);
      if (!this.#lease && reads(sql, SelectQueryNode.is(query))) return this.#beside<Row>(sql, parameters);
      this.#lease ??= await this.#handles.writer();
      const { handle } = this.#lease;
      return await whenFree(this.#handles.patienceMs, () => handle.run<Row>(sql, parameters));
    } catch (error) {
      throw storeError(error);
    }
  }

  #inTransaction<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    if (this.#failed) throw new AbortedTransactionError();
    try {
      return this.#held().run<Row>(sql, parameters);
    } catch (error) {
      this.#failed = true;
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
      const { handle, writes } = this.#lease;
      await whenFree(this.#handles.patienceMs, () => handle.exec(writes ? 'BEGIN IMMEDIATE' : 'BEGIN'));
      this.#begun = true;
    } catch (error) {
      throw storeError(error);
    }
  }

  commit(): void {
    if (this.#failed) {
      this.rollback();
      throw new AbortedTransactionError();
    }
    try {
      this.#held().exec('COMMIT');
      this.#begun = false;
    } catch (error) {
      throw storeError(error);
    }
  }

  /** A full disk may have ended the transaction already. */
  rollback(): void {
    const handle = this.#held();
    if (handle.inTransaction) handle.exec('ROLLBACK');
    this.#begun = false;
    this.#failed = false;
  }

  savepoint(command: 'SAVEPOINT' | 'ROLLBACK TO' | 'RELEASE', name: string): void {
    if (this.#failed && command !== 'ROLLBACK TO') throw new AbortedTransactionError();
    this.#held().exec(`${command} "${name.replaceAll('"', '""')}"`);
    this.#failed = false;
  }

  release(): void {
    this.#lease?.giveBack();
    this.#lease = undefined;
  }

  #held(): SqliteHandle {
    if (!this.#lease) throw new Error('no transaction was begun');
    return this.#lease.handle;
  }
}

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
