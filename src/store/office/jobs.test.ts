import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { DIALECTS, freshPlace } from '../../../test/postgres/fresh.ts';
import type { BegunJob, JobQueue, NewJob } from '../../dispatch/index.ts';
import { meansForTests } from '../../register/testing.cases.ts';
import { openCalendars } from '../calendars.ts';
import { type Engine, migrate, openEngine } from '../engine/index.ts';
import { MIGRATIONS } from '../migrations.ts';
import { openOffice } from './index.ts';
import { embeddedJobs } from './jobs.ts';
import type { OfficeTables } from './tables.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

const JOB: NewJob = { name: 'count', key: 'one', payload: { agency: 'yining' }, tries: 2, delay: 1 };

async function open(dialect: (typeof DIALECTS)[number]) {
  const place = await freshPlace(dialect);
  const engine: Engine<OfficeTables> = await openEngine(place);
  opened.push(engine);
  await migrate(engine, MIGRATIONS);
  const office = () => {
    const { crypto } = meansForTests();
    const url = 'url' in place ? place.url : undefined;
    const one = openOffice(engine, { crypto, calendars: openCalendars(), url });
    opened.push(one.jobs);
    return one;
  };
  return { engine, office };
}

async function begun(jobs: JobQueue, patienceMs = 6000): Promise<BegunJob> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(50)) {
    const job = await jobs.begin();
    if (job) return job;
  }
  throw new Error('没有等到作业');
}

describe.each(DIALECTS)('%s：作业的队列', (dialect) => {
  test('同名同键的只排一次；办完了可以再排；别的键照排', async () => {
    const { jobs } = (await open(dialect)).office();
    expect(await jobs.enqueue(JOB)).toBe(true);
    expect(await jobs.enqueue(JOB)).toBe(false);
    expect(await jobs.enqueue({ ...JOB, key: 'two' })).toBe(true);
    const first = await begun(jobs);
    expect(first).toMatchObject({ name: 'count', payload: { agency: 'yining' }, attempt: 1 });
    expect(await jobs.enqueue(JOB)).toBe(false);
    await jobs.done(first);
    expect(await jobs.enqueue(JOB)).toBe(true);
  });

  test('两个办理者抢四十件，每件只到一个人手里', async () => {
    const { office } = await open(dialect);
    const [one, two] = [office().jobs, office().jobs];
    for (let n = 0; n < 40; n += 1) await one.enqueue({ ...JOB, key: String(n) });
    const hands: string[] = [];
    const take = async (jobs: JobQueue) => {
      for (let job = await jobs.begin(); job; job = await jobs.begin()) {
        hands.push(job.key);
        await jobs.done(job);
      }
    };
    await Promise.all([take(one), take(two)]);
    expect(hands.length).toBe(40);
    expect(new Set(hands).size).toBe(40);
  });

  test('毒件：试满次数后进死件，说明在哪里出错；人工再试，从头计数', async () => {
    const { jobs } = (await open(dialect)).office();
    await jobs.enqueue(JOB);
    expect(await jobs.failed(await begun(jobs), 'Error | at count.ts:1')).toBe(false);
    const { rows: waiting } = await jobs.lines({ state: 'waiting', limit: 10 });
    expect(waiting).toMatchObject([{ name: 'count', key: 'one', tries: 1, state: 'waiting' }]);
    const second = await begun(jobs);
    expect(second.attempt).toBe(2);
    expect(await jobs.failed(second, 'Error | at count.ts:2')).toBe(true);
    expect(await jobs.begin()).toBeUndefined();
    const { rows } = await jobs.lines({ state: 'dead', limit: 10 });
    expect(rows).toMatchObject([
      { name: 'count', key: 'one', payload: { agency: 'yining' }, tries: 2, fault: 'Error | at count.ts:2' },
    ]);
    expect(await jobs.retry('no-such-job')).toBe(false);
    expect(await jobs.retry(rows[0]?.id ?? '')).toBe(true);
    expect((await jobs.lines({ state: 'dead', limit: 10 })).rows).toEqual([]);
    expect((await begun(jobs)).attempt).toBe(1);
  });

  test('失败之后隔一段时间才再试', async () => {
    const { jobs } = (await open(dialect)).office();
    await jobs.enqueue({ ...JOB, delay: 2 });
    const at = Date.now();
    await jobs.failed(await begun(jobs), 'x');
    expect(await jobs.begin()).toBeUndefined();
    await begun(jobs);
    expect(Date.now() - at).toBeGreaterThan(1500);
  });

  test('死件分页：不重不漏；游标所指的已经不在，不出错', async () => {
    const { jobs } = (await open(dialect)).office();
    for (let n = 0; n < 5; n += 1) {
      await jobs.enqueue({ ...JOB, key: String(n), tries: 1 });
      await jobs.failed(await begun(jobs), 'x');
    }
    const keys: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await jobs.lines({ state: 'dead', limit: 2, ...(after !== undefined && { after }) });
      keys.push(...page.rows.map(({ key }) => key));
      after = page.next;
      if (after === undefined) break;
    }
    expect(keys).toEqual(['0', '1', '2', '3', '4']);
    expect((await jobs.lines({ state: 'dead', limit: 2, after: 'gone' })).rows.length).toBeLessThan(3);
  });

  test('轮次只往前记', async () => {
    const { rounds } = (await open(dialect)).office();
    expect(await rounds.last('daily')).toBeNull();
    await rounds.begun('daily', '2026-03-02');
    await rounds.begun('daily', '2026-03-01');
    expect(await rounds.last('daily')).toBe('2026-03-02');
    await rounds.begun('daily', '2026-03-01', '2026-03-03');
    expect(await rounds.last('daily')).toBe('2026-03-02');
    await rounds.begun('daily', '2026-03-01', '2026-03-02');
    expect(await rounds.last('daily')).toBe('2026-03-01');
  });
});

describe('内置库：办到一半没有了音讯', () => {
  test('过了保留时间由别人重办；原来的人再说什么都不算；最后一次也没有音讯的进死件', async () => {
    const { engine } = await open('sqlite');
    const jobs = embeddedJobs(engine, 1);
    await jobs.enqueue(JOB);
    const lost = await begun(jobs);
    expect(await jobs.begin()).toBeUndefined();
    const again = await begun(jobs);
    expect(again).toMatchObject({ id: lost.id, attempt: 2 });
    await jobs.done(lost);
    expect(await jobs.failed(lost, 'late')).toBe(false);
    await pause(1100);
    expect(await jobs.begin()).toBeUndefined();
    expect((await jobs.lines({ state: 'dead', limit: 1 })).rows).toMatchObject([{ fault: 'died', tries: 2 }]);
  });

  test('说一声还在办，就不会被人拿走', async () => {
    const { engine } = await open('sqlite');
    const jobs = embeddedJobs(engine, 1);
    await jobs.enqueue(JOB);
    const job = await begun(jobs);
    for (let n = 0; n < 4; n += 1) {
      await pause(500);
      await jobs.hold(job);
    }
    expect(await jobs.begin()).toBeUndefined();
  });
});
