import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileStore } from '../../register/index.ts';
import { type BackupCheck, backupSqlite, openDiskFiles, restoreBackup, verifyBackup } from './index.ts';
import { runOn, SMALL_DISKS } from './small-disk.ts';

const MADE = '2026-03-02T08:00:00Z';
let folder: string;
let dbFile: string;
let filesDir: string;
let target: string;
let restored: string;
let files: FileStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-backup-'));
  dbFile = join(folder, 'data/gongkai.db');
  filesDir = join(folder, 'data/files');
  target = join(folder, 'backups/2026-03-02');
  restored = join(folder, 'restored');
  files = await openDiskFiles(filesDir);
  const database = new DatabaseSync(dbFile);
  database.exec(`PRAGMA journal_mode = WAL;
    CREATE TABLE a (n INTEGER PRIMARY KEY, x BLOB);
    CREATE TABLE b (n INTEGER PRIMARY KEY, x BLOB);
    WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 2000)
      INSERT INTO a SELECT n, randomblob(400) FROM t;
    INSERT INTO b SELECT n, randomblob(400) FROM a;`);
  database.close();
});
afterEach(() => rmSync(folder, { recursive: true }));

const order = () => ({ dbFile, filesDir, target, made: MADE });

async function keep(text: string): Promise<string> {
  const bytes = (async function* () {
    yield Buffer.from(text);
  })();
  return (await files.put(bytes, { maxBytes: 1000 })).id;
}

const placeOf = (id: string) => `files/${id.slice(4, 6)}/${id.slice(6, 8)}/${id.slice(4)}`;

function codesOf(check: BackupCheck): string[] {
  return check.ok ? [] : check.faults.map(({ code, path }) => `${code} ${path}`);
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = bytes.readUInt8(at) ^ 1;
  writeFileSync(path, bytes);
}

function counts(path: string): { a: number; b: number } {
  const database = new DatabaseSync(path, { readOnly: true });
  const row = database.prepare('SELECT (SELECT count(*) FROM a) a, (SELECT count(*) FROM b) b').get();
  database.close();
  return { a: Number(row?.a), b: Number(row?.b) };
}

test('目标看不了：说看不了，不说里面有东西', async () => {
  const loop = join(folder, 'loop');
  symlinkSync(loop, loop);
  await expect(backupSqlite({ ...order(), target: loop })).rejects.toMatchObject({ code: 'cannotWrite' });
});

describe('备份', () => {
  test('数据库与文件都在，清单齐全，恢复后逐字节相同', async () => {
    const ids = [await keep('公文一'), await keep('公文二')];
    const done = await backupSqlite(order());
    expect(done).toMatchObject({ files: 2, damaged: [] });
    expect(readdirSync(target).sort()).toEqual(['files', 'gongkai.db', 'manifest.json', 'manifest.sm3']);
    expect(readdirSync(join(folder, 'backups')), '不留半成品').toEqual(['2026-03-02']);
    const manifest = readFileSync(join(target, 'manifest.json'));
    expect(createHash('sm3').update(manifest).digest('hex')).toBe(done.digest);
    expect((await verifyBackup(target)).ok).toBe(true);
    expect(await restoreBackup(target, restored)).toMatchObject({ ok: true });
    expect(counts(join(restored, 'gongkai.db'))).toEqual({ a: 2000, b: 2000 });
    const again = await openDiskFiles(join(restored, 'files'));
    const texts = await Promise.all(
      ids.map(async (id) => Buffer.concat(await Array.fromAsync(await again.get(id)))),
    );
    expect(texts.map(String)).toEqual(['公文一', '公文二']);
  });

  test('密钥文件不进备份，信息和清单里都说明', async () => {
    writeFileSync(join(folder, 'data/keys.json'), 'SECRET', { mode: 0o600 });
    writeFileSync(join(filesDir, 'keys.json'), 'SECRET', { mode: 0o600 });
    const done = await backupSqlite(order());
    const names = readdirSync(target, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.includes('key'))).toEqual([]);
    expect(done.text).toContain('密钥文件不在备份内');
    expect(readFileSync(join(target, 'manifest.json'), 'utf8')).toContain('密钥文件不在备份内');
  });

  test('另一个进程不停地写：备份照样完成，且停在一个事务的边界上', async () => {
    const database = new DatabaseSync(dbFile);
    database.exec(`WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 30000)
        INSERT INTO a (x) SELECT randomblob(400) FROM t;
      INSERT INTO b (x) SELECT randomblob(400) FROM a WHERE n > 2000;`);
    database.close();
    const writer = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { DatabaseSync } from 'node:sqlite';
       const database = new DatabaseSync(${JSON.stringify(dbFile)}, { timeout: 5000 });
       database.exec('PRAGMA synchronous = OFF');
       for (let n = 0; ; n += 1) {
         database.exec('BEGIN IMMEDIATE; INSERT INTO a (x) VALUES (randomblob(400)); INSERT INTO b (x) VALUES (randomblob(400)); COMMIT');
         if (n % 500 === 0) process.stdout.write(n + '\\n');
       }`,
    ]);
    try {
      const next = () => new Promise((done) => writer.stdout.once('data', done));
      await next();
      await next();
      const before = counts(dbFile);
      await backupSqlite(order());
      const copied = counts(join(target, 'gongkai.db'));
      expect(copied.a).toBe(copied.b);
      expect(copied.a).toBeGreaterThanOrEqual(before.a);
      await next();
      expect(counts(dbFile).a, '写的一方没有停').toBeGreaterThan(copied.a);
    } finally {
      writer.kill('SIGKILL');
    }
    expect((await verifyBackup(target)).ok).toBe(true);
  });

  test('没有数据库：拒绝，不新建空库', async () => {
    rmSync(join(folder, 'data'), { recursive: true });
    await expect(backupSqlite(order())).rejects.toMatchObject({ code: 'noDatabase' });
    expect(existsSync(dbFile)).toBe(false);
    expect(existsSync(target)).toBe(false);
  });

  test('目标非空：拒绝，不动里面的东西', async () => {
    mkdirSync(target, { recursive: true });
    writeFileSync(join(target, '旧备份'), '');
    await expect(backupSqlite(order())).rejects.toMatchObject({ code: 'notEmpty' });
    expect(readdirSync(target)).toEqual(['旧备份']);
  });

  test('数据库已损坏：不生成看似完好的备份', async () => {
    for (let page = 20; page < 60; page += 1) flip(dbFile, page * 4096);
    await expect(backupSqlite(order())).rejects.toMatchObject({ code: 'changed' });
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });

  test('文件已损坏：照样备份其余的，并逐个说出来', async () => {
    const id = await keep('公文');
    await keep('好的');
    flip(join(folder, 'data', placeOf(id)), 0);
    const done = await backupSqlite(order());
    expect(done).toMatchObject({ files: 2, damaged: [placeOf(id)] });
    expect(done.text).toContain(placeOf(id));
    const check = await verifyBackup(target);
    expect(check.ok && check.text).toContain('1 个文件在备份前就已损坏');
  });

  test.each(SMALL_DISKS)('磁盘满（$way）：报错，不留半成品', (disk) => {
    const backups = join(folder, 'backups');
    mkdirSync(backups);
    const printed = runOn(
      disk,
      backups,
      `import { readdirSync } from 'node:fs';
      import { backupSqlite } from ${JSON.stringify(join(import.meta.dirname, 'backup.ts'))};
      const code = await backupSqlite(${JSON.stringify(order())}).then(() => 'done', (error) => error.code);
      process.stdout.write(code + ' ' + readdirSync(${JSON.stringify(backups)}).length);`,
    );
    expect(printed).toBe(disk.full ? 'diskFull 0' : 'cannotWrite 0');
  });
});

describe('坏了的备份', () => {
  const DAMAGE: [string, (path: string) => void, (place: string) => string[]][] = [
    ['数据库被截断', () => truncateSync(join(target, 'gongkai.db'), 8192), () => ['truncated gongkai.db']],
    ['数据库被加长', () => appendFileSync(join(target, 'gongkai.db'), 'x'), () => ['truncated gongkai.db']],
    ['数据库改了一个字节', () => flip(join(target, 'gongkai.db'), 50_000), () => ['changed gongkai.db']],
    ['缺数据库', () => rmSync(join(target, 'gongkai.db')), () => ['missing gongkai.db']],
    ['文件改了一个字节', (path) => flip(path, 1), (place) => [`changed ${place}`]],
    ['缺一个文件', (path) => rmSync(path), (place) => [`missing ${place}`]],
    [
      '文件变成文件夹',
      (path) => {
        rmSync(path);
        mkdirSync(path);
      },
      (place) => [`unreadable ${place}`],
    ],
    ['清单改了一个字节', () => flip(join(target, 'manifest.json'), 200), () => ['badManifest manifest.json']],
    ['缺清单', () => rmSync(join(target, 'manifest.json')), () => ['badManifest manifest.json']],
    ['缺清单摘要', () => rmSync(join(target, 'manifest.sm3')), () => ['badManifest manifest.json']],
    [
      '几处同时坏：全部说出来',
      (path) => {
        rmSync(path);
        flip(join(target, 'gongkai.db'), 50_000);
      },
      (place) => ['changed gongkai.db', `missing ${place}`],
    ],
  ];

  test.each(DAMAGE)('%s：检查和恢复都拒绝，恢复不留痕迹', async (_, damage, expected) => {
    const place = placeOf(await keep('公文'));
    await backupSqlite(order());
    damage(join(target, place));
    expect(codesOf(await verifyBackup(target))).toEqual(expected(place));
    expect(codesOf(await restoreBackup(target, restored))).toEqual(expected(place));
    expect(readdirSync(folder).sort()).toEqual(['backups', 'data']);
  });

  test('清单指向备份之外：拒绝，哪怕摘要重新算过', async () => {
    await backupSqlite(order());
    const manifest = JSON.parse(readFileSync(join(target, 'manifest.json'), 'utf8'));
    manifest.parts.push({ ...manifest.parts[0], path: '../../data/gongkai.db' });
    const text = JSON.stringify(manifest);
    writeFileSync(join(target, 'manifest.json'), text);
    const digest = createHash('sm3').update(text).digest('hex');
    writeFileSync(join(target, 'manifest.sm3'), `${digest}  manifest.json\n`);
    expect(codesOf(await restoreBackup(target, restored))).toEqual(['badManifest manifest.json']);
  });
});

describe('恢复', () => {
  test('目录非空：拒绝，不覆盖；空目录可以', async () => {
    await backupSqlite(order());
    mkdirSync(restored);
    writeFileSync(join(restored, '已有'), '');
    expect(codesOf(await restoreBackup(target, restored))).toEqual(['notEmpty ']);
    expect(readdirSync(restored)).toEqual(['已有']);
    rmSync(join(restored, '已有'));
    expect((await restoreBackup(target, restored)).ok).toBe(true);
    expect(readdirSync(restored)).toEqual(['gongkai.db']);
  });

  test('事件链不通过：检查和恢复都拒绝，备份本身不被改动', async () => {
    await backupSqlite(order());
    cpSync(target, join(folder, 'untouched'), { recursive: true });
    const seen: string[] = [];
    const verifyChain = async (path: string) => {
      seen.push(path);
      const database = new DatabaseSync(path);
      database.exec('PRAGMA journal_mode = WAL; DELETE FROM a WHERE n = 1');
      database.close();
      return ['第 7 个事件与前一个接不上。'];
    };
    expect(codesOf(await verifyBackup(target, { verifyChain }))).toEqual(['chain gongkai.db']);
    expect(codesOf(await restoreBackup(target, restored, { verifyChain }))).toEqual(['chain gongkai.db']);
    expect(existsSync(restored)).toBe(false);
    expect(seen).toHaveLength(2);
    const bytes = (path: string) => readFileSync(join(path, 'gongkai.db'));
    expect(bytes(target).equals(bytes(join(folder, 'untouched')))).toBe(true);
    expect((await verifyBackup(target, { verifyChain: async () => [] })).ok).toBe(true);
    expect((await restoreBackup(target, restored, { verifyChain: async () => [] })).ok).toBe(true);
  });

  test.each(SMALL_DISKS)('磁盘满（$way）：报磁盘已满，目标目录不出现', async (disk) => {
    await backupSqlite(order());
    const above = join(folder, 'above');
    mkdirSync(above);
    const printed = runOn(
      disk,
      above,
      `import { readdirSync } from 'node:fs';
      import { restoreBackup } from ${JSON.stringify(join(import.meta.dirname, 'restore.ts'))};
      const act = restoreBackup(${JSON.stringify(target)}, ${JSON.stringify(join(above, 'data'))});
      const code = await act.then(() => 'done', (error) => error.code);
      process.stdout.write(code + ' ' + readdirSync(${JSON.stringify(above)}).length);`,
    );
    expect(printed).toBe('diskFull 0');
  });
});
