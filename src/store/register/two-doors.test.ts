import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS, freshFile, freshPlace } from '../../../test/postgres/fresh.ts';
import { judgeChains, KeyReused } from '../../register/index.ts';
import { type EnginePlace, migrate, openEngine } from '../engine/index.ts';
import { MIGRATIONS } from '../migrations.ts';
import { type OpenedRegister, openRegister, type Tables } from './index.ts';
import { Clerk, intake } from './orders.cases.ts';
import { storeMeans } from './places.cases.ts';

describe.each(DIALECTS)('%s：两扇门，一个台账', (dialect) => {
  const means = storeMeans(join(dirname(freshFile()), 'keys.json'));
  let place: EnginePlace;
  let doors: [OpenedRegister, OpenedRegister];

  beforeAll(async () => {
    place = await freshPlace(dialect);
    doors = [await openRegister(place, means), await openRegister(place, means)];
  });
  afterAll(async () => {
    for (const door of doors) await door.close();
  });

  async function clerks(agency: string): Promise<[Clerk, Clerk]> {
    const [one, two] = doors.map((door, at) => new Clerk(door, at === 0 ? agency : `${agency}-second`));
    await one!.establish();
    return [one!, Object.assign(two!, { agency })];
  }

  async function breaks(): Promise<readonly string[]> {
    return (await judgeChains(doors[0], means.crypto.digest)).breaks;
  }

  test('两边同时收十六件：编号不重不漏，同一申请人只有一个编号，链完整', async () => {
    const both = await clerks('intakes');
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        both[n % 2]!.accept(intake(n % 5, { on: '2024-03-04' }), 'handler', { key: `intake-${n}` }),
      ),
    );
    const wanted = Array.from({ length: 16 }, (_, n) => `R2024-${String(n + 1).padStart(5, '0')}`);
    expect(answers.toSorted()).toEqual(wanted);
    const { rows } = await doors[0].cases('intakes', { kind: 'request', order: 'newest', limit: 50 });
    expect(new Set(rows.map(({ person }) => person)).size).toBe(5);
    expect(await breaks()).toEqual([]);
  });

  test('同一键从两边同时来：只做一次，答复相同；内容不同的一个不收', async () => {
    const [one, two] = await clerks('keys');
    const order = one.order(intake(1, { on: '2024-03-04' }));
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => doors[n % 2]!.execute(order, one.moment)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await doors[0].tally(['keys'], 2024)).map(({ quantity }) => quantity)).toEqual([1]);
    const rival = [intake(2, { on: '2024-03-04' }), intake(3, { on: '2024-03-04' })].map((command, at) =>
      [one, two][at]!.do(command, 'handler', { key: 'rival' }),
    );
    const ends = await Promise.allSettled(rival);
    const lost = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(lost).toEqual([expect.any(KeyReused)]);
  });

  test('没有登记的机关，同一键同时来：都得到同样的拒绝', async () => {
    const nowhere = new Clerk(doors[0], 'nowhere');
    const order = nowhere.order(intake(1, { on: '2024-03-04' }));
    const answers = await Promise.all(doors.map((door) => door.execute(order, nowhere.moment)));
    expect(answers.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
  });

  test('两人同时改同一件：一人成，另一人得知其间发生了什么', async () => {
    const both = await clerks('rivals');
    const change = (shortName: string) => ({ type: 'agency.change', shortName, reason: '争' });
    const answers = await Promise.all(
      both.map((clerk, at) => clerk.do(change(`第${at}名`), 'head', { expected: 1, key: `rival-${at}` })),
    );
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'conflict']);
    const lost = answers.find(({ kind }) => kind === 'conflict');
    expect(lost).toMatchObject({ since: [{ version: 2, event: { type: 'agency.changed' } }] });
  });

  test('两机关同时互相转送：谁也不卡死，件数守恒', async () => {
    const pair = [new Clerk(doors[0], 'east'), new Clerk(doors[1], 'west')];
    await pair[0]!.establish();
    await pair[1]!.establish({ reportsThrough: 'east' });
    const sent = [];
    for (const [at, clerk] of pair.entries())
      for (let n = 1; n <= 5; n += 1) {
        const matter = await clerk.tell(n, 0);
        sent.push({
          clerk,
          command: { type: 'request.transfer', matter, agency: pair[1 - at]!.agency, reason: '互转' },
        });
      }
    const answers = await Promise.all(sent.map(({ clerk, command }) => clerk.do(command)));
    expect(answers.map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'accepted'));
    const groups = await doors[0].tally(['east', 'west'], 2024);
    expect(groups.reduce((sum, { cases }) => sum + cases, 0)).toBe(10);
    expect(await breaks()).toEqual([]);
  });

  test('关了再开：答复、拒绝、编号都接着', async () => {
    const first = await openRegister(place, means);
    const clerk = new Clerk(first, 'restart');
    await clerk.establish();
    const orders = [
      clerk.order(intake(1, { on: '2024-03-04' })),
      clerk.order({ type: 'request.triage', matter: 'R2024-00009', as: 'disclosure' }),
    ];
    const before = [];
    for (const order of orders) before.push(await first.execute(order, clerk.moment));
    await first.close();
    const second = await openRegister(place, means);
    const after = [];
    for (const order of orders) after.push(await second.execute(order, clerk.moment));
    expect(after).toEqual(before);
    const next = clerk.order(intake(2, { on: '2024-03-04' }));
    expect(await second.execute(next, clerk.moment)).toMatchObject({ matters: [{ id: 'R2024-00002' }] });
    await second.close();
  });

  test('升级中途出错：原来的结构和数据不动，照常能开', async () => {
    const clerk = (await clerks('upgrade'))[0];
    await clerk.tell(1, 0);
    const engine = await openEngine<Tables>(place);
    const broken = {
      name: '0002-broken',
      async up(db: Parameters<(typeof MIGRATIONS)[number]['up']>[0]) {
        await db.schema.alterTable('cases').addColumn('colour', 'text').execute();
        await db.schema.dropTable('bookings').execute();
        await db.schema.alterTable('nothing').addColumn('x', 'text').execute();
      },
    };
    await expect(migrate(engine, [...MIGRATIONS, broken])).rejects.toThrow();
    await engine.close();
    const again = await openRegister(place, means);
    expect((await again.tally(['upgrade'], 2024)).map(({ cases }) => cases)).toEqual([1]);
    const { rows } = await again.cases('upgrade', { kind: 'request', order: 'newest', limit: 5 });
    expect(rows[0]).not.toHaveProperty('colour');
    expect(rows).toHaveLength(1);
    await again.close();
  });

  test('比程序新的库：不开，不改', async () => {
    const newer = await freshPlace(dialect);
    const engine = await openEngine<Tables>(newer);
    await migrate(engine, [...MIGRATIONS, { name: '9999-later', up: async () => undefined }]);
    await engine.close();
    await expect(openRegister(newer, means)).rejects.toMatchObject({ code: 'wrongVersion' });
  });
});
