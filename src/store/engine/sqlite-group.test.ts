import { expect, test } from 'vitest';
import { freshFile } from '../../../test/postgres/fresh.ts';
import { WriteGroup } from './sqlite-group.ts';
import { SqliteHandle } from './sqlite-handle.ts';

/** @returns a group, and how many of its members each commit told */
function grouping() {
  const handle = new SqliteHandle(freshFile(), 'write');
  handle.exec('create table entry (place integer primary key)');
  const commits: number[] = [];
  const group = new WriteGroup(
    handle,
    async () => () => undefined,
    () => commits.push(0),
  );
  const write = async (place: number) => {
    group.begin();
    handle.run('insert into entry values (?)', [place]);
    await group.keep();
    commits[commits.length - 1]! += 1;
  };
  return { handle, commits, write };
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('一轮接一轮都有人来，一起存；没有人再来的那一轮就存', async () => {
  const { handle, commits, write } = grouping();
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

test('一直有人来，也不等过三十二个', async () => {
  const { handle, commits, write } = grouping();
  const writing: Promise<void>[] = [];
  for (let place = 0; place < 70; place += 1) {
    writing.push(write(place));
    await turn();
  }
  await Promise.all(writing);
  expect(commits.reduce((sum, count) => sum + count)).toBe(70);
  expect(Math.max(...commits)).toBeLessThanOrEqual(33);
  expect(commits.length).toBe(3);
  handle.close();
});
