/** From a backup to a data folder, checked part by part; and the same checks without restoring. */
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { copyPart, isFree, syncFolders } from './backup.ts';
import { databaseFaults } from './database-check.ts';
import { syncFolder } from './durable.ts';
import { FileError, writeError } from './file-error.ts';
import {
  type BackupFault,
  DATABASE,
  fault,
  KEYS_NOT_INCLUDED,
  type Manifest,
  type Part,
  readManifest,
  tallied,
} from './manifest.ts';

/** Checks the events of a database file nobody else has open; may write beside it. Reasons in Chinese, none when whole. */
type VerifyChain = (dbFile: string) => Promise<readonly string[]>;

export type BackupCheck =
  | { readonly ok: true; readonly manifest: Manifest; readonly text: string }
  /** Everything that is wrong. */
  | { readonly ok: false; readonly faults: readonly BackupFault[] };

interface Checks {
  readonly verifyChain?: VerifyChain;
}

/** Reads every byte of the backup and changes none; the chain is checked on a copy of the database. */
export async function verifyBackup(target: string, { verifyChain }: Checks = {}): Promise<BackupCheck> {
  const manifest = await readManifest(target);
  if ('code' in manifest) return { ok: false, faults: [manifest] };
  const faults = await partFaults(target, manifest, async (part, from) => {
    const seen = { path: part.path, bytes: 0, sm3: '' };
    for await (const _ of tallied(from, seen));
    return seen;
  });
  if (isWhole(faults)) faults.push(...(await databaseFaultsOf(join(target, DATABASE))));
  if (isWhole(faults) && verifyChain) faults.push(...(await chainFaultsOfCopy(target, verifyChain)));
  return outcome(manifest, faults, '备份完好');
}

/**
 * `dataDir` then holds `gongkai.db` and `files/`, whole, or is as it was before.
 *
 * @param dataDir absent or empty: nothing is ever overwritten
 * @throws FileError `diskFull`, `cannotWrite`
 */
export async function restoreBackup(
  target: string,
  dataDir: string,
  { verifyChain }: Checks = {},
): Promise<BackupCheck> {
  const place = resolve(dataDir);
  if (!(await isFree(place)))
    return {
      ok: false,
      faults: [fault('notEmpty', '', `${dataDir} 里已有内容，恢复不会覆盖它。请换一个空的目录。`)],
    };
  const manifest = await readManifest(target);
  if ('code' in manifest) return { ok: false, faults: [manifest] };
  await mkdir(dirname(place), { recursive: true }).catch(throwAsWriteError);
  const stage = await mkdtemp(`${place}.restoring-`).catch(throwAsWriteError);
  try {
    const faults = await stagedFaults(target, stage, manifest, verifyChain);
    if (faults.length === 0) await takePlace(stage, place).catch(throwAsWriteError);
    return outcome(manifest, faults, `已恢复到 ${dataDir}`);
  } finally {
    await rm(stage, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function stagedFaults(
  target: string,
  stage: string,
  manifest: Manifest,
  verifyChain: VerifyChain | undefined,
): Promise<BackupFault[]> {
  const faults = await partFaults(target, manifest, (part, from) => copyPart(from, stage, part.path));
  if (isWhole(faults)) faults.push(...(await databaseFaultsOf(join(stage, DATABASE))));
  if (isWhole(faults) && verifyChain) faults.push(...chainFaults(await verifyChain(join(stage, DATABASE))));
  return faults;
}

/** On POSIX one step, also over an empty folder. */
async function takePlace(stage: string, place: string): Promise<void> {
  await syncFolders(stage);
  await rename(stage, place);
  await syncFolder(dirname(place));
}

/** The database can be judged: its own part is right. */
function isWhole(faults: readonly BackupFault[]): boolean {
  return faults.every(({ path }) => path !== DATABASE);
}

async function partFaults(
  target: string,
  { parts }: Manifest,
  pass: (part: Part, from: string) => Promise<Part>,
): Promise<BackupFault[]> {
  const faults: BackupFault[] = [];
  for (const part of parts) {
    const found = await pass(part, join(target, part.path)).catch((error) =>
      unread(part, join(target, part.path), error),
    );
    const wrong = 'code' in found ? found : difference(part, found);
    if (wrong) faults.push(wrong);
  }
  return faults;
}

function difference(listed: Part, found: Part): BackupFault | undefined {
  const { path, bytes, sm3 } = listed;
  if (found.bytes !== bytes)
    return fault('truncated', path, `${path} 应有 ${bytes} 字节，实有 ${found.bytes} 字节。`);
  if (found.sm3 !== sm3) return fault('changed', path, `${path} 的内容与清单里的摘要不符。`);
  return undefined;
}

/** Trouble with the backup is a finding; trouble with the place written to is thrown. */
function unread({ path }: Part, from: string, error: NodeJS.ErrnoException): BackupFault {
  const opening = error.syscall === 'open' && error.path === from;
  if (opening && error.code === 'ENOENT') return fault('missing', path, `备份里缺少 ${path}。`);
  if (opening || error.syscall === 'read')
    return fault('unreadable', path, `${path} 读不出来（${error.code}）。`);
  throw writeError(error);
}

async function databaseFaultsOf(file: string): Promise<BackupFault[]> {
  return (await databaseFaults(file)).map((text) =>
    fault('database', DATABASE, `数据库自检不通过：${text}。`),
  );
}

function chainFaults(reasons: readonly string[]): BackupFault[] {
  return reasons.map((text) => fault('chain', DATABASE, text));
}

async function chainFaultsOfCopy(target: string, verifyChain: VerifyChain): Promise<BackupFault[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-verify-'));
  try {
    await copyPart(join(target, DATABASE), folder, DATABASE);
    return chainFaults(await verifyChain(join(folder, DATABASE)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function outcome(manifest: Manifest, faults: readonly BackupFault[], done: string): BackupCheck {
  if (faults.length > 0) return { ok: false, faults };
  const files = manifest.parts.length - 1;
  const damaged = manifest.damaged.length;
  return {
    ok: true,
    manifest,
    text: [
      `${done}：数据库和 ${files} 个文件，备份于 ${manifest.made}。`,
      ...(damaged > 0 ? [`其中 ${damaged} 个文件在备份前就已损坏。`] : []),
      KEYS_NOT_INCLUDED,
    ].join('\n'),
  };
}

function throwAsWriteError(error: unknown): never {
  throw error instanceof FileError ? error : writeError(error);
}
