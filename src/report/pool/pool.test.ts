/** Many files through real workers: in order, none lost, one that breaks costs only itself. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../model/index.ts';
import { outcomes } from './pool.ts';
import type { Job, Outcome } from './worker.ts';

const SEED = resolve(import.meta.dirname, '../../../fixtures/report-2021-seed.json');

async function all(jobs: readonly Job[]): Promise<Outcome[]> {
  const found: Outcome[] = [];
  for await (const outcome of outcomes(jobs)) found.push(outcome);
  return found;
}

test('次序不变，一份不少，找不到的也占一份', async () => {
  const files = Array.from({ length: 60 }, (_, at) => (at % 7 === 3 ? `没有${at}.docx` : SEED));
  const found = await all(files.map((file) => ({ file, judge: true })));
  expect(found.map(({ file }) => file)).toEqual(files);
  expect(found.map(({ reading }) => reading.report !== null)).toEqual(files.map((file) => file === SEED));
});

test('程序自己的错只算在那一份上，说明白，后面的照读', async () => {
  const broken = { year: 2023 } as unknown as Report;
  const [first, second] = await all([
    { file: SEED, judge: true, lastYear: broken },
    { file: SEED, judge: true },
  ]);
  expect(first?.reading.report).toBeNull();
  expect(first?.reading.issues[0]).toMatchObject({ path: 'fault', severity: 'error' });
  expect(first?.reading.issues[0]?.message).toContain('程序处理这个文件时出错');
  expect(second?.reading.report).not.toBeNull();
});
