/** All connections to one SQLite file: the writer with its queue, and readers that are idle. */
import { setTimeout as pause } from 'node:timers/promises';
import { isBusy, storeError } from './errors.ts';
import { WriteGroup } from './sqlite-group.ts';
import { SqliteHandle } from './sqlite-handle.ts';
import { type GiveBack, Turns } from './turns.ts';

export interface SqliteOptions {
  readonly file: string;
  /** How long a write waits for other processes, and for its turn in this one, before `busy`. */
  readonly patienceMs: number;
}

const READERS_KEPT = 4;
/**
 * To ask the file takes longer than most of what hangs on the answer. What another process has kept may be seen so much later:
 * less than it needs to end and tell somebody.
 */
const STAMP_MS = 2;

export interface Lease {
  readonly handle: SqliteHandle;
  /** Of the writer only. */
  readonly group?: WriteGroup;
  readonly giveBack: GiveBack;
}

export class Handles {
  readonly patienceMs: number;
  readonly #file: string;
  readonly #turns = new Turns();
  readonly #idle: SqliteHandle[] = [];
  #group: WriteGroup | undefined;
  #watcher: SqliteHandle | undefined;
  #stamp: { readonly version: number; readonly at: number } | undefined;
  #closed = false;

  constructor({ file, patienceMs }: SqliteOptions) {
    this.#file = file;
    this.patienceMs = patienceMs;
  }

  async open(): Promise<void> {
    const writer = await whenFree(this.patienceMs, () => new SqliteHandle(this.#file, 'write'));
    try {
      await whenFree(this.patienceMs, () => writer.useWriteAheadLog());
    } catch (error) {
      writer.close();
      throw error;
    }
    this.#group = new WriteGroup(
      writer,
      () => this.#turns.take(this.patienceMs),
      () => this.#forget(),
    );
  }

  #forget(): void {
    this.#stamp = undefined;
  }

  async writer(): Promise<Lease> {
    const giveBack = await this.#turns.take(this.patienceMs);
    const group = this.#group;
    // Beside what the group keeps, a statement may have been a transaction of its own.
    const ended = () => {
      this.#forget();
      giveBack();
    };
    if (group) return { handle: group.handle, group, giveBack: ended };
    giveBack();
    throw new Error('the SQLite file is closed');
  }

  reader(): Lease {
    if (this.#closed) throw new Error('the SQLite file is closed');
    const handle = this.#idle.pop() ?? new SqliteHandle(this.#file, 'read');
    return { handle, giveBack: () => this.#keep(handle) };
  }

  /** Changes with whatever is kept, by this process or another: a connection is told of all others' commits, and this one has none. */
  stamp(): number {
    const at = performance.now();
    if (this.#stamp && at - this.#stamp.at < STAMP_MS) return this.#stamp.version;
    this.#watcher ??= new SqliteHandle(this.#file, 'read');
    const version = this.#watcher.dataVersion();
    this.#stamp = { version, at };
    return version;
  }

  #keep(handle: SqliteHandle): void {
    if (this.#closed || this.#idle.length >= READERS_KEPT) handle.close();
    else this.#idle.push(handle);
  }

  async close(): Promise<void> {
    const giveBack = await this.#turns.take(this.patienceMs);
    this.#closed = true;
    for (const reader of this.#idle.splice(0)) reader.close();
    this.#watcher?.close();
    this.#group?.commit();
    this.#group?.handle.close();
    this.#group = undefined;
    giveBack();
  }
}

const LONGEST_PAUSE_MS = 50;

/** Tries again while another process holds the file. Only for what has no effect when it fails. */
export async function whenFree<T>(patienceMs: number, attempt: () => T): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let wait = 2; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(storeError(error)) || performance.now() >= deadline) throw error;
    }
    await pause(wait * (0.5 + Math.random()));
  }
}
