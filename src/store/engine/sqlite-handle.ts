/** One open connection to the SQLite file, with its settings and its prepared statements. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { QueryResult } from 'kysely';
import { StoreError } from './errors.ts';
import { type StorableValue, storable } from './values.ts';

/** How many prepared statements a connection keeps; the least recently used goes first. */
const STATEMENTS_KEPT = 256;
/** node:sqlite waits for a lock inside this call and stops the whole process meanwhile: longer waits are the driver's. */
const BLOCKING_WAIT_MS = 100;

/** cache_size is in KiB when negative; fullfsync matters on macOS, where fsync alone does not reach the disk. */
const SETTINGS = `
  PRAGMA synchronous = FULL;
  PRAGMA fullfsync = ON;
  PRAGMA checkpoint_fullfsync = ON;
  PRAGMA temp_store = MEMORY;
  PRAGMA mmap_size = 1073741824;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA trusted_schema = OFF;
`;
const WRITER_CACHE_KIB = 65_536;
const READER_CACHE_KIB = 16_384;

interface Prepared {
  readonly statement: StatementSync;
  readonly givesRows: boolean;
}

export class SqliteHandle {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();
  #version: StatementSync | undefined;

  constructor(file: string, access: 'write' | 'read') {
    this.#database = new DatabaseSync(file, {
      readOnly: access === 'read',
      timeout: BLOCKING_WAIT_MS,
      enableForeignKeyConstraints: true,
      enableDoubleQuotedStringLiterals: false,
      defensive: true,
    });
    try {
      this.#database.exec(SETTINGS);
      const cache = access === 'write' ? WRITER_CACHE_KIB : READER_CACHE_KIB;
      this.#database.exec(`PRAGMA cache_size = -${cache}`);
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  /** WAL lets readers go on beside a writer. It is a property of the file; some network file systems cannot do it. */
  useWriteAheadLog(): void {
    const mode = this.#database.prepare('PRAGMA journal_mode = WAL').get()?.journal_mode;
    if (mode === 'wal') return;
    throw new StoreError('unsuitable', {
      detail: '数据目录所在的文件系统不支持预写日志，请改放到本机磁盘。',
    });
  }

  /** For statements without parameters that are not worth keeping: BEGIN, COMMIT, PRAGMA. */
  exec(sql: string): void {
    this.#database.exec(sql);
  }

  /** Another number whenever another connection has committed. Asked at every call, so without what `run` does for all. */
  dataVersion(): number {
    this.#version ??= this.#database.prepare('PRAGMA data_version');
    return Number(this.#version.get()?.data_version);
  }

  run<Row>(sql: string, parameters: readonly unknown[]): QueryResult<Row> {
    const values = bound(storable(parameters));
    const { statement, givesRows } = this.#prepare(sql);
    if (givesRows) return { rows: statement.all(...values) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  /** Rows one by one. A statement of its own: a kept one would be reset by the next use of the same text. */
  iterate<Row>(sql: string, parameters: readonly unknown[]): IterableIterator<Row> {
    const values = bound(storable(parameters));
    return this.#database
      .prepare(sql)
      .iterate(...values) as IterableIterator<unknown> as IterableIterator<Row>;
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const kept = this.#prepared.get(sql);
    if (kept) {
      this.#prepared.delete(sql);
      this.#prepared.set(sql, kept);
      return kept;
    }
    const statement = this.#database.prepare(sql);
    const fresh = { statement, givesRows: statement.columns().length > 0 };
    this.#prepared.set(sql, fresh);
    if (this.#prepared.size > STATEMENTS_KEPT) {
      const [oldest = sql] = this.#prepared.keys();
      this.#prepared.delete(oldest);
    }
    return fresh;
  }
}

/** node:sqlite binds a number as a float, so that `? / 2` would not be whole-number division: whole ones go as bigint. */
function bound(values: readonly StorableValue[]): SQLInputValue[] {
  return values.map((value) => (Number.isInteger(value) ? BigInt(value as number) : value));
}
