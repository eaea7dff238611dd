/** One serving process a data folder: the embedded database has one scheduler and one writer, which two would wait for. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { storeError } from './engine/errors.ts';

const LOCK = 'serving.lock';

/**
 * Held until the returned function is called or the process ends, however it ends: it is a lock of the operating system, so
 * nothing is left behind by a process that was killed. Command lines are not hindered.
 *
 * @returns null where another process holds it
 * @throws StoreError where the folder cannot be made or written to
 */
export function holdAlone(folder: string): (() => void) | null {
  const lock = lockIn(folder);
  try {
    lock.exec('begin exclusive');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (isLocked(error)) return null;
    throw storeError(error);
  }
}

function lockIn(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return new DatabaseSync(join(folder, LOCK), { timeout: 0 });
  } catch (error) {
    throw storeError(error);
  }
}

const SQLITE_BUSY = 5;

function isLocked(error: unknown): boolean {
  return (error as { readonly errcode?: number }).errcode === SQLITE_BUSY;
}
