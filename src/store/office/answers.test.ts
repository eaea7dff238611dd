import { expect, test } from 'vitest';
import { DIALECTS, freshPlace } from '../../../test/postgres/fresh.ts';
import { type Engine, openEngine } from '../engine/index.ts';
import { layTables } from '../lay.ts';
import { type AnswersTables, answersOn } from './answers.ts';

test.each(DIALECTS)('%s：过了保存期的键和回答清掉，没过的照旧', async (dialect) => {
  const engine: Engine<AnswersTables> = await openEngine(await freshPlace(dialect));
  await layTables(engine, undefined);
  const answers = answersOn(engine);
  for (const at of ['2026-03-01', '2026-03-02']) {
    await answers.begin('account', at, 'digest', `${at}T02:00:00.000Z`);
    await answers.settle('account', at, { status: 200, body: '{}' });
  }
  await answers.sweep('2026-03-02T00:00:00.000Z');
  const again = (key: string) => answers.begin('account', key, 'digest', '2026-03-02T03:00:00.000Z');
  expect(await again('2026-03-02')).toMatchObject({ kind: 'answered' });
  expect(await again('2026-03-01')).toEqual({ kind: 'fresh' });
  await engine.close();
});
