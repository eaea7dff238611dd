/** The key file on disk: made once, read at every start, extended by rotation; readable by its owner alone. */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { KeyError } from './key-error.ts';
import { freshRing, type KeyRing, newestKey, parseRing, withFreshKey } from './key-ring.ts';

/**
 * Makes the file on first use; an existing one is never overwritten: what it sealed could not be opened again.
 *
 * @param made ISO date, recorded with the key
 * @returns the id of the only key
 * @throws KeyError `keyFileExists`, `keyFileBusy`, `cannotWrite`
 */
export function createKeyFile(file: string, made: string): string {
  makeFolder(dirname(resolve(file)), file);
  return replaceKeyFile(file, () => {
    if (existsSync(file)) throw new KeyError('keyFileExists', `密钥文件 ${file} 已经存在，没有改动它。`);
    return freshRing(made);
  });
}

/**
 * Rotation, first half: adds a key that seals from now on; the older ones stay for opening. Sealing the rows again is the
 * store's half.
 *
 * @returns the id of the new key
 * @throws KeyError as `readKeyFile`, and `keyFileBusy`, `cannotWrite`
 */
export function addKey(file: string, made: string): string {
  return replaceKeyFile(file, () => withFreshKey(readKeyFile(file), made));
}

/** @throws KeyError `noKeyFile`, `keyFileOpen` (others may read it), `keyFileBad` */
export function readKeyFile(file: string): KeyRing {
  const handle = openOrRefuse(file);
  try {
    const { mode } = fstatSync(handle);
    // Windows has no permission bits to check; the folder's access list guards the file there.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw new KeyError(
        'keyFileOpen',
        `密钥文件 ${file} 的权限是 ${(mode & 0o777).toString(8)}，别的用户也能读到。请执行 chmod 600，并考虑更换密钥。`,
      );
    return parseRing(readFileSync(handle, 'utf8'), `文件 ${file} `);
  } finally {
    closeSync(handle);
  }
}

function makeFolder(folder: string, file: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw notWritten(file, error);
  }
}

function openOrRefuse(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new KeyError(
      'noKeyFile',
      `打不开密钥文件 ${file}（${code}）。没有它，已加密的申请人信息无法读出。请从保管处取回原来的密钥文件，放回这个位置；不要新建。`,
    );
  }
}

/**
 * The new content stands in `FILE.new` until it is safe on disk, then takes the name in one step. Creating `FILE.new`
 * exclusively is also the lock between two rotations.
 */
function replaceKeyFile(file: string, next: () => KeyRing): string {
  const fresh = `${file}.new`;
  const handle = createExclusively(fresh);
  try {
    const ring = next();
    writeFileSync(handle, `${JSON.stringify(ring, null, 2)}\n`);
    fsyncSync(handle);
    renameSync(fresh, file);
    syncFolder(dirname(resolve(file)));
    return newestKey(ring).id;
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error instanceof KeyError ? error : notWritten(file, error);
  } finally {
    closeSync(handle);
  }
}

function createExclusively(fresh: string): number {
  try {
    return openSync(fresh, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw notWritten(fresh, error);
    throw new KeyError(
      'keyFileBusy',
      `${fresh} 已经存在：另一次换钥正在进行，或者上次中断了。确认没有别的进程后删除它，再试一次。`,
    );
  }
}

function notWritten(file: string, error: unknown): KeyError {
  const { code } = error as NodeJS.ErrnoException;
  return new KeyError(
    'cannotWrite',
    `密钥文件 ${file} 没有确认写到磁盘上（${code}）。已有的密钥都还在，请查明原因后再试。`,
  );
}

/** Without this a power cut may take the new name back, and with it the key that sealed since. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
