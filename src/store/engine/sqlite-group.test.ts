import { expect, test } from 'vitest';
import { freshFile } from '../../../test/postgres/fresh.ts';
import { WriteGroup } from './sqlite-group.ts';
import { SqliteHandle } from './sqlite-handle.ts';

/** @returns a group, and how many writes each commit kept */
function grouping(longestMs?: number) {
  const handle = new SqliteHandle(freshFile(), 'write');
  handle.exec('create table entry (place integer primary key)');
  const commits: number[] = [];
  let written = 0;
  const group = new WriteGroup(
    handle,
    async () => () => undefined,
    () => {
      commits.push(written);
      written = 0;
    },
    longestMs,
  );
  const write = async (place: number) => {
    group.begin();
    handle.run('insert into entry values (?)', [place]);
    written += 1;
    await group.keep();
  };
  return { handle, commits, write };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('一轮接一轮都有人来，一起存；没有人再来的那一轮就存', async () => {
  const { handle, commits, write } = grouping(60_000);
  const writing: Promise<void>[] = [];
  for (let place = 0; place < 5; place += 1) {
    writing.push(write(place));
    await turn();
  }
  expect(commits).toEqual([]);
  await turn();
  await Promise.all(writing);
  await write(9);
  expect(commits).toEqual([5, 1]);
  handle.close();
});

test('一直有人来，也不等过三十二个，哪怕一下子全来', async () => {
  const { handle, commits, write } = grouping(60_000);
  await Promise.all(Array.from({ length: 70 }, (_, place) => write(place)));
  expect(commits).toEqual([32, 32, 6]);
  handle.close();
});

test('一直有人来，也不等过二十毫秒', async () => {
  const { handle, commits, write } = grouping();
  const writing: Promise<void>[] = [];
  for (let place = 0; place < 70; place += 1) {
    writing.push(write(place));
    const until = performance.now() + 5;
    while (performance.now() < until);
    await turn();
  }
  await Promise.all(writing);
  expect(commits.reduce((sum, count) => sum + count)).toBe(70);
  // Five milliseconds each: the one that goes beyond twenty ends them.
  expect(Math.max(...commits)).toBeLessThanOrEqual(5);
  handle.close();
});
