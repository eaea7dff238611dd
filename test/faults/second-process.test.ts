import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeChains } from '../../src/register/index.ts';
import { openRegister } from '../../src/store/register/index.ts';
import { Clerk, intake } from '../../src/store/register/orders.cases.ts';
import { storeMeans } from '../../src/store/register/places.cases.ts';
import { DIALECTS, freshFile, freshPlace } from '../postgres/fresh.ts';
import { founded, startWriter } from './rounds.ts';

const EACH = 40;

describe.each(DIALECTS)('%s', (dialect) => {
  test('两个别的进程和本进程同写一个台账：编号不重不漏，各写各的都在，链完整', async () => {
    const keyFile = join(dirname(freshFile()), 'keys.json');
    const means = storeMeans(keyFile);
    const target = { place: await freshPlace(dialect), keyFile, means, agency: 'shared' };
    await founded(target);
    const writers = ['a', 'b'].map((run) => startWriter(target, run, EACH));
    for (const writer of writers) writer.go();
    const store = await openRegister(target.place, means);
    const clerk = new Clerk(store, target.agency);
    const own: string[] = [];
    for (let n = 1; n <= EACH; n += 1)
      own.push(await clerk.accept(intake(n % 7, { on: '2024-03-04' }), 'handler', { key: `own-${n}` }));
    await Promise.all(writers.map(({ closed }) => closed));
    expect(writers.map(({ child }) => child.exitCode)).toEqual([0, 0]);
    const told = [...own, ...writers.flatMap((writer) => writer.acknowledged().map(([, matter]) => matter))];
    const wanted = Array.from({ length: 3 * EACH }, (_, n) => `R2024-${String(n + 1).padStart(5, '0')}`);
    expect(told.toSorted()).toEqual(wanted);
    const { breaks, entries } = await judgeChains(store, means.crypto.digest);
    expect([breaks, entries]).toEqual([[], 3 * EACH + 1]);
    await store.close();
  });
});
