import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { judgeChains } from '../../src/register/index.ts';
import { keeperIn } from '../../src/store/index.ts';
import { storeMeans } from '../../src/store/register/places.cases.ts';
import { founded, startWriter } from './rounds.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-faults-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('边写边备份：恢复出来的链完整，备份开始前已确认的都在，各表停在同一刻', async () => {
  const folder = join(root, 'data');
  const keeper = keeperIn({ today: '2026-03-02' });
  await (await keeper.open(folder)).close();
  const keyFile = join(folder, 'keys.json');
  const means = storeMeans(keyFile);
  const target = { place: { file: join(folder, 'gongkai.db') }, keyFile, means, agency: 'busy' };
  await founded(target);
  const writer = startWriter(target, 'w');
  writer.go();
  while (writer.acknowledged().length < 20) await pause(5);
  const before = writer.acknowledged();
  const done = await keeper.backup(folder, join(root, 'backup'), '2026-03-02T08:00:00Z');
  expect(done.ok, done.lines.join()).toBe(true);
  const atEnd = writer.acknowledged().length;
  while (writer.acknowledged().length < atEnd + 5) await pause(5);
  writer.child.kill('SIGKILL');
  await writer.closed;

  const restored = join(root, 'restored');
  const brought = await keeper.restore(join(root, 'backup'), restored);
  expect(brought.ok, brought.lines.join()).toBe(true);
  copyFileSync(keyFile, join(restored, 'keys.json'));
  const { register, close } = await keeper.open(restored);
  for (const [, id] of before)
    expect(await register.entries('busy', { kind: 'request', id })).toHaveLength(1);
  const { breaks, entries } = await judgeChains(register, means.crypto.digest);
  expect(breaks).toEqual([]);
  const counted = (await register.tally(['busy'], 2024)).reduce((sum, { cases }) => sum + cases, 0);
  expect(counted).toBe(entries - 1);
  expect(counted).toBeLessThan(writer.acknowledged().length + 1);
  await close();
});
