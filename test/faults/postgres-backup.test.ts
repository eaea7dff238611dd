import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeChains } from '../../src/register/index.ts';
import { openRegister } from '../../src/store/register/index.ts';
import { storeMeans } from '../../src/store/register/places.cases.ts';
import { baseBackup } from '../postgres/base-backup.ts';
import { freshFile } from '../postgres/fresh.ts';
import { type PostgresHandle, startPostgres } from '../postgres/server.ts';
import { founded, startWriter } from './rounds.ts';

let server: PostgresHandle;
let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-base-'));
  // The server may run as another account.
  chmodSync(root, 0o755);
  server = await startPostgres({ dir: join(root, 'running') });
});
afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true });
});

test('PostgreSQL：边写边作基础备份，另起服务器恢复：链完整，备份结束前已确认的都在，合计相符', async () => {
  const keyFile = join(dirname(freshFile()), 'keys.json');
  const means = storeMeans(keyFile);
  const target = { place: { url: server.url('postgres') }, keyFile, means, agency: 'busy' };
  await founded(target);
  const writer = startWriter(target, 'w');
  writer.go();
  while (writer.acknowledged().length < 20) await pause(5);
  const before = writer.acknowledged();
  await baseBackup(server, join(root, 'running'), join(root, 'copy'));
  const during = writer.acknowledged().length;
  while (writer.acknowledged().length < during + 5) await pause(5);
  writer.child.kill('SIGKILL');
  await writer.closed;
  expect(during).toBeGreaterThan(before.length);

  const second = await startPostgres({ dir: join(root, 'copy') });
  try {
    const store = await openRegister({ url: second.url('postgres') }, means);
    for (const [, id] of before) expect(await store.entries('busy', { kind: 'request', id })).toHaveLength(1);
    const { breaks, entries } = await judgeChains(store, means.crypto.digest);
    expect(breaks).toEqual([]);
    const counted = (await store.tally(['busy'], 2024)).reduce((sum, { cases }) => sum + cases, 0);
    expect(counted).toBe(entries - 1);
    await store.close();
  } finally {
    await second.stop();
  }
});
