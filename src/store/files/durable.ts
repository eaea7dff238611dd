/** Writing so that a power cut takes back nothing that was acknowledged. */
import { open } from 'node:fs/promises';

/** A new name is safe only when its folder is. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await syncFile(folder);
}

export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Creates `path`, which must not exist, readable by its owner alone, and resolves when its bytes are on disk. */
export async function writeDurably(path: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await open(path, 'wx', 0o600);
  let total = 0;
  try {
    for await (const piece of bytes) {
      await handle.writeFile(piece);
      total += piece.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return total;
}
