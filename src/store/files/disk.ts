/**
 * Files on disk by content: `ROOT/ab/cd/abcd…`, drafts in `ROOT/tmp`, on the same file system so that taking the name is
 * one step. Whatever has a name is whole; whatever was interrupted is a draft and is swept.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '../../register/index.ts';
import { hexOf, idOf, measured, newSm3, verified } from './content.ts';
import { syncFolder, writeDurably } from './durable.ts';
import { absent, FileError, writeError } from './file-error.ts';

const DRAFTS = 'tmp';

/** Younger drafts may belong to another process on the same folder, in the middle of its upload. */
const SWEEP_AFTER_MS = 3_600_000;

/** @throws FileError `cannotWrite`, `diskFull` when the folder cannot be made */
export async function openDiskFiles(
  root: string,
  { sweepAfterMs = SWEEP_AFTER_MS } = {},
): Promise<FileStore> {
  try {
    await mkdir(join(root, DRAFTS), { recursive: true, mode: 0o700 });
    await sweep(join(root, DRAFTS), Date.now() - sweepAfterMs);
  } catch (error) {
    throw writeError(error);
  }
  return {
    put: (bytes, { maxBytes }) => put(root, bytes, maxBytes),
    get: (id) => get(root, id),
    has: async (id) => (await stateOf(pathOf(root, id))) === 'there',
  };
}

/** Relative to the store's folder. */
function placeOf(id: string): string {
  const hex = hexOf(id);
  return join(hex.slice(0, 2), hex.slice(2, 4), hex);
}

function pathOf(root: string, id: string): string {
  return join(root, placeOf(id));
}

async function put(
  root: string,
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<{ id: string; bytes: number }> {
  const draft = join(root, DRAFTS, randomUUID());
  const hash = newSm3();
  const source = new Source(measured(bytes, maxBytes, hash));
  try {
    const total = await writeDurably(draft, source);
    const id = idOf(hash);
    await settle(root, draft, pathOf(root, id));
    return { id, bytes: total };
  } catch (error) {
    // A draft that cannot be removed now is swept later; the first error is the one that matters.
    await rm(draft, { force: true }).catch(() => undefined);
    throw error === source.failure ? error : writeError(error);
  }
}

/** Remembers what the sender threw, to tell a broken upload from a broken disk. */
class Source implements AsyncIterable<Uint8Array> {
  failure: unknown;
  readonly #bytes: AsyncIterable<Uint8Array>;

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void> {
    try {
      yield* this.#bytes;
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}

/**
 * Takes the name, over a copy that may be there: equal if healthy, replaced if damaged. The folders are synced even if
 * they existed: another upload may have made them and not have synced them yet.
 */
async function settle(root: string, draft: string, path: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(draft, path);
  for (const each of [folder, dirname(folder), root]) await syncFolder(each);
}

async function get(root: string, id: string): Promise<AsyncIterable<Uint8Array>> {
  const path = pathOf(root, id);
  if ((await stateOf(path)) === 'absent') throw absent(id);
  return verified(id, read(path, id));
}

/** Opened when iteration begins: nothing stays open if it never does. */
async function* read(path: string, id: string): AsyncGenerator<Uint8Array, void> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new FileError('cannotRead', `文件 ${id} 读不出来（${code ?? message}）。`);
  }
}

async function stateOf(path: string): Promise<'there' | 'absent'> {
  try {
    await access(path);
    return 'there';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'absent';
    throw new FileError('cannotRead', `数据目录读不出来（${code}）。`);
  }
}

async function sweep(drafts: string, before: number): Promise<void> {
  for (const name of await readdir(drafts)) {
    const path = join(drafts, name);
    // Gone in between: another process sweeps too.
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() && found.mtimeMs < before) await rm(path, { force: true });
  }
}
