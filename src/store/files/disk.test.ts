/** 磁盘特有的故障：断电、磁盘满、残留草稿。 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDiskFiles } from './index.ts';
import { runOn, SMALL_DISKS } from './small-disk.ts';

const DISK = join(import.meta.dirname, 'disk.ts');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program of its own, with `openDiskFiles` at hand. */
function program(body: string): string[] {
  return ['--input-type=module', '-e', `import { openDiskFiles } from ${JSON.stringify(DISK)};\n${body}`];
}

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(path, name)).isFile(),
  );
}

test('写到一半被 kill -9：看不到半个文件，草稿下次打开时清掉', async () => {
  const child = spawn(
    process.execPath,
    program(`
      const files = await openDiskFiles(${JSON.stringify(folder)});
      async function* slow() {
        yield Buffer.alloc(200_000, 1);
        process.stdout.write('half');
        await new Promise((done) => setTimeout(done, 60_000));
      }
      await files.put(slow(), { maxBytes: 1e9 });`),
  );
  await new Promise((done) => child.stdout.once('data', done));
  child.kill('SIGKILL');
  await new Promise((done) => child.once('exit', done));
  expect(filesBelow(folder).map((name) => name.slice(0, 4))).toEqual(['tmp/']);
  await openDiskFiles(folder);
  expect(filesBelow(folder), '刚写的草稿可能属于另一个进程').toHaveLength(1);
  await openDiskFiles(folder, { sweepAfterMs: -1 });
  expect(filesBelow(folder)).toEqual([]);
});

test('一小时前的草稿打开时清掉，正在写的留着', async () => {
  mkdirSync(join(folder, 'tmp'));
  writeFileSync(join(folder, 'tmp/old'), 'x');
  writeFileSync(join(folder, 'tmp/new'), 'x');
  const past = Date.now() / 1000 - 3700;
  utimesSync(join(folder, 'tmp/old'), past, past);
  await openDiskFiles(folder);
  expect(filesBelow(folder)).toEqual(['tmp/new']);
});

test('已确认的文件在 kill -9 之后仍在', async () => {
  const child = spawn(
    process.execPath,
    program(`
      const files = await openDiskFiles(${JSON.stringify(folder)});
      async function* one(n) { yield Buffer.from('公文 ' + n); }
      for (let n = 0; ; n += 1) process.stdout.write((await files.put(one(n), { maxBytes: 1000 })).id + '\\n');`),
  );
  let printed = '';
  await new Promise<void>((done) => {
    child.stdout.on('data', (text) => {
      printed += text;
      if (printed.split('\n').length > 20) done();
    });
  });
  child.kill('SIGKILL');
  await new Promise((done) => child.once('close', done));
  const files = await openDiskFiles(folder);
  const ids = printed.split('\n').slice(0, -1);
  expect(ids.length).toBeGreaterThanOrEqual(20);
  for (const id of ids) for await (const _ of await files.get(id));
});

test.each(SMALL_DISKS)('磁盘满（$way）：报磁盘已满，不留半个文件，之前的还在，之后还能用', (disk) => {
  const printed = runOn(
    disk,
    folder,
    `import { readdirSync } from 'node:fs';
    import { openDiskFiles } from ${JSON.stringify(DISK)};
    const folder = ${JSON.stringify(folder)};
    const files = await openDiskFiles(folder);
    async function* big() { for (let n = 0; n < 40; n += 1) yield Buffer.alloc(100_000, n); }
    async function* small() { yield Buffer.from('小文件'); }
    const before = await files.put(small(), { maxBytes: 1e9 });
    const failed = await files.put(big(), { maxBytes: 1e9 }).catch((error) => error.code);
    const after = await files.put(small(), { maxBytes: 1e9 });
    const names = readdirSync(folder, { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(name));
    const drafts = readdirSync(folder + '/tmp').length;
    console.log(JSON.stringify({ failed, same: before.id === after.id, names: names.length, drafts }));`,
  );
  expect(JSON.parse(printed)).toEqual({ failed: 'diskFull', same: true, names: 1, drafts: 0 });
});

test('数据目录其实是一个文件：报不能写，不抛系统错误', async () => {
  writeFileSync(join(folder, 'plain'), '');
  await expect(openDiskFiles(join(folder, 'plain'))).rejects.toMatchObject({ code: 'cannotWrite' });
});

test('再存一次会修好坏掉的那份', async () => {
  const files = await openDiskFiles(folder);
  const whole = async function* () {
    yield Buffer.from('公文');
  };
  const { id } = await files.put(whole(), { maxBytes: 100 });
  const hex = createHash('sm3').update('公文').digest('hex');
  const path = join(folder, hex.slice(0, 2), hex.slice(2, 4), hex);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  writeFileSync(path, '假文');
  await expect(Array.fromAsync(await files.get(id))).rejects.toMatchObject({ code: 'changed' });
  await files.put(whole(), { maxBytes: 100 });
  expect(Buffer.concat(await Array.fromAsync(await files.get(id))).toString()).toBe('公文');
});
