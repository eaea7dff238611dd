import { expect, test } from 'vitest';
import { house } from '../../test/server/house.ts';
import { sweepCounts } from './background.ts';

test('留存的回答过了期限就清掉，没有过的照样答复', async () => {
  const { premises, means, at } = await house('sqlite');
  const { answers } = premises.office;
  const keep = async (key: string, on: string) => {
    await answers.begin('one', key, 'digest', on);
    await answers.settle('one', key, { status: 200, body: '{}' });
  };
  await keep('old', '2025-12-01T02:00:00.000Z');
  await keep('new', '2025-12-03T02:00:00.000Z');
  at('2026-03-02T02:00:00Z');
  await sweepCounts(premises).run({}, { ...means, backup: null }, new AbortController().signal);
  expect(await answers.begin('one', 'old', 'digest', '2026-03-02T02:00:00.000Z')).toEqual({ kind: 'fresh' });
  expect(await answers.begin('one', 'new', 'digest', '2026-03-02T02:00:00.000Z')).toMatchObject({
    kind: 'answered',
  });
});
