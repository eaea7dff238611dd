/** 审计的保存期: what is old enough goes, the rest stays whatever is asked; also where the application may delete nothing. */
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { house } from '../../../test/server/house.ts';

const LINE = {
  requestId: 'r',
  account: 'a',
  act: 'file.see',
  about: null,
  outcome: 'done',
  code: null,
  source: null,
} as const;

const daysAgo = (days: number) =>
  Temporal.Now.instant()
    .subtract({ hours: 24 * days })
    .toString({ smallestUnit: 'millisecond' });

describe.each(DIALECTS)('%s：审计的保存期', (dialect) => {
  test('过了保存期的去掉，不分机关；没过的一行不少；比法定最短还短的不办', async () => {
    const { means, premises } = await house(dialect);
    const { trail } = premises.office;
    for (const agency of ['one', 'two', null])
      for (const days of [1_200, 1_100, 500, 1]) await trail.enter({ ...LINE, at: daysAgo(days), agency });
    await expect(trail.sweep(daysAgo(399))).rejects.toThrow('are kept');
    expect(await trail.sweep(daysAgo(1_150))).toBe(3);
    expect(await trail.sweep(daysAgo(1_095))).toBe(3);
    expect(await trail.sweep(daysAgo(1_095))).toBe(0);
    const { rows } = await means.register.within('all', () => trail.lines({ limit: 50 }));
    expect(rows).toHaveLength(6);
  });
});
