/** A data folder (or a PostgreSQL database) with its keys and files: opened, backed up, restored. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Done, Keeper, Premises } from '../register/index.ts';
import { LOOK_MS, openCalendars } from './calendars.ts';
import { type Connections, type EnginePlace, unwalled } from './engine/index.ts';
import { backupSqlite, openDiskFiles, openS3Files, restoreBackup, type S3Settings } from './files/index.ts';
import { addKey, createKeyFile, KeyError, type OpenedKeys, openKeys } from './keys/index.ts';
import { mustBeCurrent, wallsOf } from './lay.ts';
import { type Office, openOffice } from './office/index.ts';
import { breaksInFile, hasKeys, openRegister, type StoreMeans } from './register/index.ts';
import { holdAlone } from './sole.ts';

/** What the environment says; all of it may be left out. */
export interface Surroundings {
  /** PostgreSQL instead of the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** The same database under the role that owns its tables, where the one above does not. */
  readonly ownerUrl?: string | undefined;
  /** A copy that follows it, for reading. */
  readonly replicaUrl?: string | undefined;
  /** What work reaches that was not told whose it is: nothing, or all where the process works for itself. */
  readonly unscoped?: 'all';
  /** The key file's JSON in base64, where no file is wanted. */
  readonly keys?: string | undefined;
  /** Files in an S3-compatible store instead of the data folder. */
  readonly s3?: S3Settings | undefined;
  /** Day on which a key made now is dated, ISO text. */
  readonly today: string;
}

const DATABASE = 'gongkai.db';
const FILES = 'files';
const KEYS = 'keys.json';

/** Premises with everything kept beside the register for the interfaces. */
export interface HousedPremises extends Premises {
  readonly office: Office;
  /** Between agencies: two only where the database keeps them apart, too. */
  readonly walls: 1 | 2;
  /** Rejects where the database cannot be asked now, or is not of this program's version. */
  current(): Promise<void>;
  /** Null for the embedded database. */
  connections(): Connections | null;
}

export interface HouseKeeper extends Keeper {
  open(folder: string): Promise<HousedPremises>;
  /** To be had before `open` by whoever serves: null where another process serves from that folder already. */
  hold(folder: string): (() => void) | null;
}

export function keeperIn(surroundings: Surroundings): HouseKeeper {
  return {
    open: (folder) => open(folder, surroundings),
    hold: (folder) => (surroundings.databaseUrl ? () => undefined : holdAlone(folder)),
    backup: (folder, target, made) => backup(folder, target, made, surroundings),
    restore: (source, folder) => restore(source, folder, surroundings),
    rotateKey: (folder, made) => rotateKey(folder, made, surroundings),
  };
}

async function open(folder: string, surroundings: Surroundings): Promise<HousedPremises> {
  const { databaseUrl, s3 } = surroundings;
  const notices = openCalendars();
  const crypto = await keysIn(folder, surroundings);
  const means: StoreMeans = { crypto, notices, calendar: (region) => notices.calendar(region) };
  const { ownerUrl, replicaUrl, unscoped = [] } = surroundings;
  const register = await openRegister(placeIn(folder, surroundings), means, {
    ownerUrl,
    replicaUrl,
    unscoped,
  });
  try {
    const files = s3 ? openS3Files(s3) : await openDiskFiles(join(folder, FILES));
    const place = databaseUrl ? 'PostgreSQL 数据库' : join(folder, DATABASE);
    const office = openOffice(register.engine, { crypto, calendars: notices, url: databaseUrl });
    const stopLooking = await lookForNotices(office);
    const close = () => {
      stopLooking();
      return office.jobs.close().finally(() => register.close());
    };
    const walls = await wallsOf(register.engine);
    const { engine } = register;
    const { current } = unwalled({ current: () => mustBeCurrent(engine) });
    const connections = () => engine.connections();
    return { register, files, means, office, place, walls, current, connections, close };
  } catch (error) {
    await register.close();
    throw error;
  }
}

function placeIn(folder: string, { databaseUrl }: Surroundings): EnginePlace {
  return databaseUrl ? { url: databaseUrl } : { file: join(folder, DATABASE) };
}

/** A new key only where nothing was ever sealed: a lost key file must be missed, not replaced. */
async function keysIn(folder: string, surroundings: Surroundings): Promise<OpenedKeys> {
  const { databaseUrl, keys, today } = surroundings;
  if (keys) return openKeys({ text: keys });
  const file = join(folder, KEYS);
  if (!existsSync(file)) {
    const isNew = !databaseUrl && !existsSync(join(folder, DATABASE));
    if (!isNew && (await hasKeys(placeIn(folder, surroundings)))) {
      throw new KeyError(
        'noKeyFile',
        `密钥文件 ${file} 不见了，而数据库里有用它加密的申请人信息。没有新建密钥：新的读不出旧的。请从保管处取回原来的密钥文件放回此处，或者用环境变量 GONGKAI_KEYS 给出。`,
      );
    }
    createKeyFile(file, today);
  }
  return openKeys({ file });
}

/** For what is only shown: another process may have adopted a notice. A look that fails is made up for by the next. */
async function lookForNotices({ notices }: Office): Promise<() => void> {
  await notices.all();
  const timer = setInterval(() => notices.all().catch(() => undefined), LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

async function backup(
  folder: string,
  target: string,
  made: string,
  { databaseUrl, s3 }: Surroundings,
): Promise<Done> {
  if (databaseUrl) {
    const lines = ['PostgreSQL 数据库请用 pg_basebackup 或者 pg_dump 备份，步骤见 docs/operations.md。'];
    return { ok: false, lines };
  }
  const filesDir = s3 ? undefined : join(folder, FILES);
  const done = await backupSqlite({ dbFile: join(folder, DATABASE), filesDir, target, made });
  return { ok: done.damaged.length === 0, lines: [done.text] };
}

async function restore(source: string, folder: string, { databaseUrl }: Surroundings): Promise<Done> {
  if (databaseUrl) {
    const lines = [
      '环境变量 DATABASE_URL 指向 PostgreSQL，而这份备份是内置数据库的。请先去掉 DATABASE_URL；恢复 PostgreSQL 的步骤见 docs/operations.md。',
    ];
    return { ok: false, lines };
  }
  const check = await restoreBackup(source, folder, { verifyChain: breaksInFile });
  return check.ok
    ? { ok: true, lines: [check.text] }
    : { ok: false, lines: check.faults.map(({ text }) => text) };
}

/** A server that goes on has the old keys in memory, and opens nothing any more that was sealed anew. */
async function rotateKey(folder: string, made: string, given: Surroundings): Promise<Done> {
  const release = given.databaseUrl ? () => undefined : holdAlone(folder);
  if (!release)
    return { ok: false, lines: [`有一个服务正在用数据目录 ${folder}。请先停掉它再换密钥，换好再启动。`] };
  try {
    return await rotated(folder, made, given);
  } finally {
    release();
  }
}

/** Opened before anything is added: a key belongs into the right file only. */
async function rotated(folder: string, made: string, given: Surroundings): Promise<Done> {
  const surroundings: Surroundings = { ...given, unscoped: 'all' };
  const kept = await open(folder, surroundings);
  await kept.close();
  const id = surroundings.keys ? undefined : addKey(join(folder, KEYS), made);
  const premises = await open(folder, surroundings);
  try {
    const sealed = await premises.register.reseal();
    const begun = id
      ? `已启用新密钥 ${id}`
      : '密钥由环境变量 GONGKAI_KEYS 给出，没有新建，已用其中最新的一把';
    return { ok: true, lines: [`${begun}，重新加密申请人 ${sealed} 名。请立即另行备份密钥文件。`] };
  } finally {
    await premises.close();
  }
}
