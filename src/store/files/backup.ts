/**
 * A backup of the embedded store while it is in use: the database first, the files after it. Files are never removed, and
 * each is safe before an event names it: so every file that the copied database names is among the copied ones.
 */
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { databaseFaults } from './database-check.ts';
import { syncFile, syncFolder, writeDurably } from './durable.ts';
import { FileError, writeError } from './file-error.ts';
import { DATABASE, FILES, KEYS_NOT_INCLUDED, type Part, tallied, writeManifest } from './manifest.ts';

export interface BackupOrder {
  readonly dbFile: string;
  /** Folder of the disk file store; undefined when the files lie in an object store, which has its own backups. */
  readonly filesDir: string | undefined;
  /** Folder to be made; it may exist if it is empty. */
  readonly target: string;
  /** Instant, ISO: recorded in the manifest. */
  readonly made: string;
}

export interface BackupDone {
  readonly files: number;
  readonly bytes: number;
  /** Digest of the manifest: written down elsewhere, it proves the whole backup. */
  readonly digest: string;
  /** Files that no longer match their own digest; copied as they are. Not empty: the operator must act. */
  readonly damaged: readonly string[];
  /** For the operator, in Chinese. */
  readonly text: string;
}

/** In one step: with more, every commit of another connection starts the copy anew and a busy store is never copied. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * The target appears whole or not at all.
 *
 * @throws FileError `noDatabase`, `notEmpty`, `diskFull`, `cannotWrite`; `changed` when the database fails its own check
 */
export async function backupSqlite(order: BackupOrder): Promise<BackupDone> {
  const target = resolve(order.target);
  // Asked, not opened: closing any other handle on the file would drop this process's SQLite locks on it.
  if (!(await isFile(order.dbFile))) throw new FileError('noDatabase', `没有数据库文件 ${order.dbFile}。`);
  if (!(await isFree(target)))
    throw new FileError('notEmpty', `${order.target} 里已有内容，请换一个空的位置存放备份。`);
  let stage: string | undefined;
  try {
    await mkdir(dirname(target), { recursive: true });
    stage = await mkdtemp(`${target}.partial-`);
    const done = await fill(stage, order);
    await rename(stage, target);
    await syncFolder(dirname(target));
    return done;
  } catch (error) {
    if (stage) await rm(stage, { recursive: true, force: true }).catch(() => undefined);
    throw writeError(error);
  }
}

async function fill(stage: string, { dbFile, filesDir, made }: BackupOrder): Promise<BackupDone> {
  const parts = [await copyDatabase(dbFile, stage)];
  for (const place of filesDir === undefined ? [] : await placesIn(filesDir))
    parts.push(await copyPart(join(filesDir ?? '', place), stage, `${FILES}/${place}`));
  const damaged = parts.filter(isDamaged).map(({ path }) => path);
  const manifest = { schema: 'gongkai/backup@1', made, note: KEYS_NOT_INCLUDED, parts, damaged } as const;
  const digest = await writeManifest(stage, { ...manifest, parts, damaged });
  await syncFolders(stage);
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const files = parts.length - 1;
  return { files, bytes, digest, damaged, text: report(files, bytes, digest, damaged, filesDir) };
}

async function copyDatabase(dbFile: string, stage: string): Promise<Part> {
  const copy = join(stage, DATABASE);
  const source = new DatabaseSync(dbFile, { timeout: 10_000 });
  try {
    await backup(source, copy, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
  settleJournal(copy);
  const faults = await databaseFaults(copy);
  if (faults.length > 0)
    throw new FileError(
      'changed',
      `数据库自检不通过，没有生成备份：${faults.join('；')}。请保留已有的备份，并从中恢复。`,
    );
  await chmod(copy, 0o600);
  await syncFile(copy);
  const seen = { bytes: 0, sm3: '' };
  for await (const _ of tallied(copy, seen));
  return { path: DATABASE, ...seen };
}

/** Out of WAL: the copy is then one file, which can be read from a medium that cannot be written. */
function settleJournal(copy: string): void {
  const database = new DatabaseSync(copy);
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } finally {
    database.close();
  }
}

/** Copies into `folder/path` and says what went by; used by restoring as well. */
export async function copyPart(from: string, folder: string, path: string): Promise<Part> {
  const to = join(folder, path);
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const seen = { bytes: 0, sm3: '' };
  await writeDurably(to, tallied(from, seen));
  return { path, ...seen };
}

function isDamaged({ path, sm3 }: Part): boolean {
  return path !== DATABASE && !path.endsWith(sm3);
}

/** `ab/cd/abcd…`, in order; drafts and strangers are left out. */
async function placesIn(filesDir: string): Promise<string[]> {
  const entries = await readdir(filesDir, { recursive: true });
  return entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter((entry) => /^([0-9a-f]{2})\/([0-9a-f]{2})\/\1\2[0-9a-f]{60}$/.test(entry))
    .sort();
}

export async function syncFolders(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  for (const entry of entries) if (entry.isDirectory()) await syncFolder(join(entry.parentPath, entry.name));
  await syncFolder(root);
}

/** Nothing there, or an empty folder. @throws FileError where it cannot be looked into: that is another reason than being full */
export async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return true;
    if (code === 'ENOTDIR') return false;
    throw writeError(error);
  }
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}

function report(
  files: number,
  bytes: number,
  digest: string,
  damaged: readonly string[],
  filesDir: string | undefined,
): string {
  return [
    `备份完成：数据库和 ${files} 个文件，共 ${bytes} 字节。清单摘要 sm3:${digest}。`,
    ...(filesDir === undefined ? ['文件在对象存储中，不在这份备份内。'] : []),
    ...(damaged.length > 0
      ? [`有 ${damaged.length} 个文件与自己的摘要不符，已照原样备份，请查明：`, ...damaged]
      : []),
    KEYS_NOT_INCLUDED,
  ].join('\n');
}
