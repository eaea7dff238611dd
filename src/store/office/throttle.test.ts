/** Counts within a time, on both engines, from more than one side. */
import { describe, expect, test } from 'vitest';
import { DIALECTS, freshPlace } from '../../../test/postgres/fresh.ts';
import { type Engine, openEngine } from '../engine/index.ts';
import { layTables } from '../lay.ts';
import { type ThrottleTables, throttleOn } from './throttle.ts';

const NOW = '2026-03-02T02:00:00.000Z';
const LATER = '2026-03-02T02:01:00.000Z';

describe.each(DIALECTS)('%s：计数', (dialect) => {
  test('同时数一百次，一次不少；到时间重新数；时钟拨回来不等那个错的时间；清掉的从头数', async () => {
    const engine: Engine<ThrottleTables> = await openEngine(await freshPlace(dialect));
    await layTables(engine, undefined);
    const throttle = throttleOn(engine);
    const counted = await Promise.all(Array.from({ length: 100 }, () => throttle.add('a', 60, NOW)));
    expect(counted.map(({ used }) => used).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, n) => n + 1),
    );
    expect(await throttle.look('a', NOW)).toEqual({ used: 100, left: 60 });
    expect(await throttle.look('a', LATER)).toEqual({ used: 0, left: 0 });
    expect(await throttle.add('a', 60, LATER)).toEqual({ used: 1, left: 60 });
    const yesterday = '2026-03-01T02:01:00.000Z';
    expect(await throttle.add('a', 60, yesterday)).toEqual({ used: 1, left: 60 });
    expect(await throttle.add('a', 60, '2026-03-01T02:00:59.000Z')).toEqual({ used: 2, left: 61 });
    await throttle.clear('a');
    expect(await throttle.add('a', 60, LATER)).toEqual({ used: 1, left: 60 });
    await engine.close();
  });

  test('到了时间、清掉了才退回的，不变成以后多给的次数', async () => {
    const engine: Engine<ThrottleTables> = await openEngine(await freshPlace(dialect));
    await layTables(engine, undefined);
    const throttle = throttleOn(engine);
    const back = new Map([['a', -1]]);
    for (let n = 0; n < 30; n += 1) await throttle.add('a', 60, NOW);
    await throttle.addAll(back, 60, NOW);
    expect(await throttle.look('a', NOW)).toEqual({ used: 29, left: 60 });
    for (let n = 0; n < 29; n += 1) expect((await throttle.addAll(back, 60, LATER)).get('a')?.used).toBe(0);
    expect(await throttle.look('a', LATER)).toEqual({ used: 0, left: 60 });
    expect(await throttle.add('a', 60, LATER)).toEqual({ used: 1, left: 60 });
    await throttle.clear('a');
    await throttle.addAll(back, 60, LATER);
    expect(await throttle.add('a', 60, LATER)).toEqual({ used: 1, left: 60 });
    await engine.close();
  });

  test('许多键一次加上去，两边顺序不同也不互相卡住；过期的清掉', async () => {
    const engine: Engine<ThrottleTables> = await openEngine(await freshPlace(dialect));
    await layTables(engine, undefined);
    const throttle = throttleOn(engine);
    const keys = Array.from({ length: 2500 }, (_, n) => `key-${n}`);
    const two = new Map(keys.map((key) => [key, 2]));
    const three = new Map(keys.toReversed().map((key) => [key, 3]));
    const answers = await Promise.all([
      throttle.addAll(two, 60, NOW),
      throttle.addAll(three, 60, NOW),
      throttle.addAll(two, 60, NOW),
    ]);
    expect(answers.map(({ size }) => size)).toEqual([2500, 2500, 2500]);
    expect(Math.max(...answers.map((answer) => answer.get('key-2499')?.used ?? 0))).toBe(7);
    expect(await throttle.look('key-7', NOW)).toEqual({ used: 7, left: 60 });
    await throttle.sweep(LATER);
    expect(await engine.db.selectFrom('throttles').selectAll().execute()).toEqual([]);
    await engine.close();
  });
});
