/**
 * Writes that come together are kept together. Keeping costs a wait for the disk however much is kept, and while it lasts this
 * process does nothing else: so each write is a savepoint of one transaction, which is committed after the first turn of the
 * loop in which no further one joined it. Nobody is told that his write is kept before it is.
 */
import { storeError } from './errors.ts';
import type { SqliteHandle } from './sqlite-handle.ts';
import type { GiveBack } from './turns.ts';

/** Those who wait to hear that the transaction is kept. */
interface Member {
  resolve(): void;
  reject(error: unknown): void;
}

/** Then it is committed though others still join: neither they nor another process shall wait long for the file. */
const MOST_TOGETHER = 32;
const LONGEST_MS = 20;

export class WriteGroup {
  readonly handle: SqliteHandle;
  readonly #turn: () => Promise<GiveBack>;
  readonly #hasKept: () => void;
  readonly #longestMs: number;
  #members: Member[] = [];
  #began = 0;

  /**
   * @param turn resolves when nobody else writes, for whom wants to write or to commit
   * @param hasKept hears of it before anybody else is told
   * @param longestMs how long others may join
   */
  constructor(
    handle: SqliteHandle,
    turn: () => Promise<GiveBack>,
    hasKept: () => void,
    longestMs = LONGEST_MS,
  ) {
    this.handle = handle;
    this.#turn = turn;
    this.#hasKept = hasKept;
    this.#longestMs = longestMs;
  }

  /** Begins one write of the group. With the turn; fails as BEGIN IMMEDIATE does, and then may be tried again. */
  begin(): void {
    // Whoever waits for his turn comes at once behind the one before: the loop's own turn may be far.
    if (this.#isFull()) this.commit();
    if (!this.handle.inTransaction) {
      this.handle.exec('BEGIN IMMEDIATE');
      this.#began = performance.now();
    }
    this.handle.exec('SAVEPOINT member');
  }

  /** Ends a write that shall be kept. With the turn, which may then be given on. @returns when it is kept */
  keep(): Promise<void> {
    this.handle.exec('RELEASE member');
    if (this.#members.length === 0) this.#commitUnlessJoined(0);
    return this.#settled();
  }

  /**
   * Ends a write of which nothing shall be kept. With the turn, which may then be given on. It may have failed because of what
   * another had written before, as a name that is taken: it is over when that is kept, and with the same cause if it is not.
   */
  async undo(cause?: unknown): Promise<void> {
    // A full disk may have ended the whole transaction.
    if (!this.handle.inTransaction) this.#tell(storeError(cause ?? new Error('the transaction is gone')));
    else if (this.#members.length === 0) this.handle.exec('ROLLBACK');
    else {
      this.handle.exec('ROLLBACK TO member');
      this.handle.exec('RELEASE member');
      return this.#settled();
    }
  }

  /** Keeps what has been written, now. With the turn. */
  commit(): void {
    if (this.#members.length === 0) return;
    try {
      this.handle.exec('COMMIT');
      this.#hasKept();
      this.#tell();
    } catch (error) {
      if (this.handle.inTransaction) this.handle.exec('ROLLBACK');
      this.#tell(storeError(error));
    }
  }

  /** @param before how many they were a turn ago */
  #commitUnlessJoined(before: number): void {
    setImmediate(() => {
      const { length } = this.#members;
      if (length > before && !this.#isFull()) this.#commitUnlessJoined(length);
      else void this.#commitInTurn();
    });
  }

  #isFull(): boolean {
    return this.#members.length >= MOST_TOGETHER || performance.now() - this.#began > this.#longestMs;
  }

  async #commitInTurn(): Promise<void> {
    // Whoever has the turn for so long that this gives up goes on; what is written stays to be kept.
    const giveBack = await this.#turn().catch(() => undefined);
    if (!giveBack) return void setImmediate(() => void this.#commitInTurn());
    try {
      this.commit();
    } finally {
      giveBack();
    }
  }

  #settled(): Promise<void> {
    return new Promise((resolve, reject) => this.#members.push({ resolve, reject }));
  }

  #tell(error?: unknown): void {
    const members = this.#members;
    this.#members = [];
    for (const { resolve, reject } of members) error === undefined ? resolve() : reject(error);
  }
}
