/** 条例§49, §50: what an agency changes after it has closed a year leaves that year's report alone. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/register/index.ts';
import { ESTABLISH_SEED, meansForTests } from '../../src/register/testing.cases.ts';
import { reportFrom } from '../../src/report/compile/index.ts';
import { memoryStore } from '../../src/store/register/memory.cases.ts';
import { concluded, registration } from './asking.ts';
import { type Story, World } from './world.ts';

const BUREAU = 'shili-ju';
const BRANCH = 'shili-fen';
const FIGURES = 'a1'.repeat(32);
const PUBLIC = [{ what: '全部', outcome: 'disclosed.alreadyPublic', facts: { placeVerified: true } }];

const CHANGES = [
  { title: '更名', change: { name: '示例市新名称局' } },
  {
    title: '已主动公开的改计入其他处理',
    change: {
      settings: {
        ...(ESTABLISH_SEED.settings as object),
        rows: { alreadyPublic: 'otherHandling.other', notGovernmentInformation: 'otherHandling.other' },
      },
    },
  },
  { title: '分局改为自行报送', agency: BRANCH, change: { reportsThrough: null, ownName: true } },
] as const;

/** A bureau and the branch that reports through it, each with a case of 2023; both close that year. */
function closedWorld(): World {
  const world = new World(1, meansForTests(), Temporal.PlainDate.from('2023-03-01'));
  world.give(BUREAU, { ...ESTABLISH_SEED, name: '示例市生态环境局' }, 'head');
  world.give(BRANCH, { ...ESTABLISH_SEED, parent: BUREAU, reportsThrough: BUREAU, ownName: false }, 'head');
  for (const agency of [BUREAU, BRANCH]) world.start(answered(world, agency));
  while (world.goOn(Temporal.PlainDate.from('2023-12-31')));
  world.day = Temporal.PlainDate.from('2024-02-01');
  for (const agency of [BRANCH, BUREAU]) {
    const year = { agency, id: '2023' };
    for (const section of ['preface', 'overview', 'problems', 'other'] as const)
      world.act(year, 'year.write', { section, text: '本年新收申请{{requests.received/total}}件。' });
    world.act(year, 'year.signOff', { figures: FIGURES }, 'head');
    expect(world.act(year, 'year.close', { figures: FIGURES }, 'auditor')).toBe(true);
  }
  return world;
}

function* answered(world: World, agency: string): Story {
  const id = world.open(agency, { ...registration(world), channel: 'inPerson', takenDownBy: undefined });
  yield 5;
  yield* concluded(world, { agency, id: id ?? '' }, PUBLIC);
}

async function reportOn(world: World, year: number, asOf?: Temporal.PlainDate) {
  const store = memoryStore(meansForTests());
  for (const { order, moment } of world.given) await store.execute(order, moment);
  const report = await reportFrom(store, { agency: BUREAU, year, asOf });
  if (!report.ok) throw new Error(JSON.stringify(report.reasons));
  return report.value;
}

describe('关账以后变更机关信息', () => {
  test.each(CHANGES)('$title', async (row) => {
    const world = closedWorld();
    const before = await reportOn(world, 2023);
    expect(before.report.tables.requests).toMatchObject({ received: { total: 2 }, disclosed: { total: 2 } });
    world.day = Temporal.PlainDate.from('2024-06-03');
    const agency = 'agency' in row ? row.agency : BUREAU;
    const answer: Answer = world.give(
      agency,
      { type: 'agency.change', ...row.change, reason: '变更' },
      'reportsThrough' in row.change ? 'system' : 'head',
    );
    expect(answer.kind).toBe('accepted');
    const after = await reportOn(world, 2023);
    expect(after.report).toEqual(before.report);
    expect(after.coverage).toEqual(before.coverage);
    const open = await reportOn(world, 2024);
    const then = await reportOn(world, 2024, Temporal.PlainDate.from('2024-06-02'));
    expect([open.profile, open.coverage]).not.toEqual([then.profile, then.coverage]);
  });
});
