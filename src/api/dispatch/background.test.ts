import { describe, expect, test, vi } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { furnished, HOOKS, STANDARD } from './scene.cases.ts';

describe.each(DIALECTS)('%s：发件箱', (dialect) => {
  test('几个进程同时分发：不丢、不重、各机关按次序', async () => {
    const origin = 'https://hooks.example.cn';
    const { improve, add, premises } = await furnished(dialect, [origin]);
    const hook = await add(HOOKS, { ...STANDARD, topics: ['*'], address: origin });
    for (let n = 0; n < 30; n += 1) await improve();
    const { outbox, deliveries } = premises.office;
    const all = <T>(work: () => Promise<T>) => premises.register.within('all', work);
    const drain = async () => {
      for (let idle = 0; idle < 5; ) idle = (await all(() => outbox.layOut('yining', 4))) > 0 ? 0 : idle + 1;
    };
    await Promise.all([drain(), drain(), drain()]);
    expect(await all(outbox.waiting)).not.toContain('yining');
    const { rows } = await all(() => deliveries.lines('yining', hook.id, { limit: 100 }));
    const seqs = rows.map(({ id }) => Number(id.split('_').at(-1)));
    expect(new Set(seqs).size).toBe(seqs.length);
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 31 }, (_, n) => n + 1));
    const at = '2026-03-02T03:00:00.000Z';
    const until = '2026-03-02T03:10:00.000Z';
    const hands = await Promise.all(
      [1, 2].map(() => all(() => deliveries.claim(at, until, { hooks: 1, each: 20 }))),
    );
    const claimed = hands.flatMap((hand) => hand.map(({ happening }) => happening.id));
    expect(new Set(claimed).size).toBe(claimed.length);
    const inHand = hands.map((hand) => hand.map(({ happening }) => Number(happening.id.split('_').at(-1))));
    for (const hand of inHand) expect(hand).toEqual(hand.toSorted((a, b) => a - b));
  });

  test('没有人要听的，也不积压', async () => {
    const { improve, background, premises } = await furnished(dialect, []);
    await improve();
    await background.step();
    expect(await premises.register.within('all', premises.office.outbox.waiting)).toEqual([]);
  });
});

describe.each(DIALECTS)('%s：时钟', (dialect) => {
  test('走快过、拨了回来：当天的提醒、备份照做，一天一次，不等到那个错的日子', async () => {
    const { at, background, premises } = await furnished(dialect, []);
    const queued = async (day: string) => {
      const { rows } = await premises.office.jobs.lines({ state: 'waiting', limit: 200 });
      return rows.filter(({ key }) => key.endsWith(day)).map(({ name }) => name);
    };
    at('2036-05-05T02:00:00Z');
    await background.step();
    at('2026-03-02T02:00:00Z');
    await background.step();
    const names = await queued('2026-03-02');
    expect(names).toEqual(expect.arrayContaining(['dueReminders', 'dailyHeads', 'backup', 'sweep']));
    expect(await queued('2026-03')).toContain('backupReminder');
    expect(new Set(names).size).toBe(names.length);
    for (let job = await premises.office.jobs.begin(); job; job = await premises.office.jobs.begin())
      await premises.office.jobs.done(job);
    await background.step();
    expect(await queued('2026-03-02')).toEqual([]);
    at('2026-03-03T02:00:00Z');
    await background.step();
    expect(await queued('2026-03-03')).toContain('dueReminders');
  });
});

test('每次都把进程弄死的作业：搁置以后也有消息，只有一条', async () => {
  const { call, admin, background, premises } = await furnished('sqlite', []);
  const { jobs } = premises.office;
  while (await jobs.begin());
  await jobs.enqueue({ name: 'dailyHeads', key: 'yining/x', payload: {}, tries: 1, delay: 1 });
  expect(await jobs.begin()).toMatchObject({ key: 'yining/x', attempt: 1 });
  const later = Date.now() + 60_000;
  const clock = vi.spyOn(Date, 'now').mockReturnValue(later);
  expect(await jobs.begin()).toBeUndefined();
  clock.mockRestore();
  await background.step();
  await background.step();
  const { json } = await call('GET', '/api/messages', { as: admin });
  const { rows } = json as { rows: { topic: string; text: string }[] };
  expect(rows.filter(({ topic }) => topic === 'message.job')).toMatchObject([
    { text: expect.stringContaining('dailyHeads（yining/x）多次失败，已经搁置') },
  ]);
});

describe.each(DIALECTS)('%s：作业的地址', (dialect) => {
  test('搁置的看得见、可以重试；别人不行', async () => {
    const { call, admin, premises } = await furnished(dialect, []);
    const { jobs } = premises.office;
    await jobs.enqueue({
      name: 'dailyHeads',
      key: 'yining/x',
      payload: { agency: 'yining' },
      tries: 1,
      delay: 1,
    });
    const begun = await jobs.begin();
    await jobs.failed(begun as NonNullable<typeof begun>, 'RangeError src/x.ts:1');
    expect((await call('GET', '/api/jobs', { as: 'clerk-1' })).status).toBe(403);
    const { json } = await call('GET', '/api/jobs?state=dead', { as: admin });
    const { rows } = json as { rows: { id: string }[] };
    expect(rows).toMatchObject([
      { name: 'dailyHeads', label: '每日链尾', tries: 1, fault: 'RangeError src/x.ts:1' },
    ]);
    const retry = () => call('POST', `/api/jobs/${rows[0]?.id}/retry`, { as: admin });
    expect(await retry()).toMatchObject({ status: 200, json: { queued: true } });
    expect((await retry()).status).toBe(404);
    expect(await jobs.begin()).toMatchObject({ name: 'dailyHeads', attempt: 1 });
  });
});
