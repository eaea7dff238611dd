import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';
import { type BackupPlan, JOBS, type Job, openJobs } from '../index.ts';
import { backup, backupReminder, sweep } from './upkeep.ts';

const APPLICANT = {
  nature: 'person',
  name: '赵示例',
  contact: '13900000000',
  paper: { kind: 'otherPaper', number: 'E00000002' },
};

const FILING = {
  channel: 'inPerson',
  content: { description: '某企业2024年自行监测报告' },
  supply: { form: 'paper', way: 'post' },
  applicant: APPLICANT,
};

/** An agency with one request, received on 2 March: due on 30 March. */
async function furnished(dialect: (typeof DIALECTS)[number]) {
  const { call, person, at, means, premises } = await house(dialect, undefined, { strict: true });
  const admin = person('system-1', 'yining', ['systemAdministrator']);
  const clerk = person('clerk-1', 'yining', ['handler']);
  await call('POST', '/api/agencies/yining/profile/establish', { as: admin, body: PROFILE });
  const order = async (path: string, body: object) => {
    const answer = await call('POST', `/api/agencies/yining/requests/${path}`, { as: clerk, body });
    expect([path, answer.status, answer.json]).toMatchObject([path, 200, {}]);
    return (answer.json as { matters: [{ id: string }] }).matters[0].id;
  };
  const id = await order('register', { on: '2026-03-02', ...FILING });
  const jobMeans = { ...means, ...premises.office, backup: null };
  const all = <T>(work: () => Promise<T>) => premises.register.within('all', work);
  const run = (job: Job) => all(() => job.run({ agency: 'yining' }, jobMeans, new AbortController().signal));
  const told = async (topic: string) =>
    (await all(() => premises.office.deliveries.messages('yining', { limit: 100 }))).rows
      .filter((one) => one.topic === topic)
      .map(({ facts, text }) => ({ facts, text }));
  return { at, order, id, run, told, all, jobMeans, premises };
}

describe.each(DIALECTS)('%s：期限提醒', (dialect) => {
  test('一半、八成、届满各提醒一次，重复办也只有一次；文中没有个人信息', async () => {
    const { at, id, run, told } = await furnished(dialect);
    const shares: unknown[] = [];
    for (const day of ['2026-03-13', '2026-03-16', '2026-03-17', '2026-03-24', '2026-03-30', '2026-03-31']) {
      at(`${day}T00:00:00Z`);
      await run(JOBS.dueReminders);
      await run(JOBS.dueReminders);
      shares.push((await told('message.due')).length);
    }
    expect(shares).toEqual([0, 1, 1, 2, 3, 3]);
    const all = await told('message.due');
    expect(all.map(({ facts }) => facts.share).toSorted()).toEqual([100, 50, 80]);
    expect(all[0]?.facts).toMatchObject({ agency: 'yining', kind: 'request', matter: id, period: 'reply' });
    expect(JSON.stringify(all)).not.toMatch(/赵|监测|13900000000/);
  });

  test('一件读不出来：别的照样提醒，作业仍算没有办成', async () => {
    const { at, order, id, told, all, jobMeans } = await furnished(dialect);
    const other = await order('register', { on: '2026-03-02', ...FILING });
    const { register } = jobMeans;
    const entries: typeof register.entries = (agency, of, ...rest) =>
      of?.id === id ? Promise.reject(new TypeError('坏的')) : register.entries(agency, of, ...rest);
    const means = { ...jobMeans, register: Object.assign(Object.create(register), { entries }) };
    at('2026-03-31T00:00:00Z');
    const signal = new AbortController().signal;
    const run = all(() => JOBS.dueReminders.run({ agency: 'yining' }, means, signal));
    await expect(run).rejects.toThrow('坏的');
    expect((await told('message.due')).map(({ facts }) => facts.matter)).toEqual([other]);
  });

  test('清理过消息以后，还在的事不再提醒一遍；清理过的不再列出', async () => {
    const { at, run, told, all, jobMeans, premises } = await furnished(dialect);
    at('2026-03-31T00:00:00Z');
    await run(JOBS.dueReminders);
    expect(await told('message.due')).toHaveLength(1);
    at('2026-11-02T00:00:00Z');
    await all(() => JOBS.sweep.run({}, jobMeans, new AbortController().signal));
    expect(await told('message.due')).toEqual([]);
    await run(JOBS.dueReminders);
    expect(await told('message.due')).toEqual([]);
    const kept = await premises.register.within('all', () =>
      premises.office.deliveries.messages('yining', { limit: 10 }),
    );
    expect(kept.rows).toEqual([]);
  });

  test('征求其他机关意见久无答复：停着也提醒，答复期限不再提醒', async () => {
    const { at, order, id, run, told } = await furnished(dialect);
    await order(`${id}/triage`, { as: 'disclosure' });
    at('2026-03-03T01:00:00Z');
    const party = { party: 'otherAgency', ref: 'agency-1', about: '示例规划局保存的附件' };
    await order(`${id}/consult`, { on: '2026-03-03', ...party });
    at('2026-03-25T01:00:00Z');
    await run(JOBS.dueReminders);
    expect(await told('message.due')).toEqual([]);
    const [one, ...more] = await told('message.consultation');
    expect(more).toEqual([]);
    expect(one?.facts).toMatchObject({ matter: id, since: '2026-03-03', workingDays: 16 });
    expect(one?.text).not.toContain('规划局');
  });

  test('每日链尾：昨天的末条，一天一次', async () => {
    const { at, run, told, all, premises } = await furnished(dialect);
    await run(JOBS.dailyHeads);
    expect(await told('message.head')).toEqual([]);
    at('2026-03-03T01:00:00Z');
    await run(JOBS.dailyHeads);
    await run(JOBS.dailyHeads);
    const [head] = await all(() => premises.register.heads('yining'));
    expect(await told('message.head')).toMatchObject([
      { facts: { day: '2026-03-02', seq: head?.seq, hash: head?.hash } },
    ]);
  });

  test('年度报告：一月提醒，三月不再', async () => {
    const { at, run, told } = await furnished(dialect);
    await run(JOBS.reportReminders);
    expect(await told('message.report')).toEqual([]);
    at('2027-01-28T01:00:00Z');
    await run(JOBS.reportReminders);
    expect(await told('message.report')).toMatchObject([{ facts: { matter: '2026', due: '2027-01-31' } }]);
  });
});

describe.each(DIALECTS)('%s：后台', (dialect) => {
  test('开动以后：轮次到了就办，每个机关一件；毒件搁置并有消息；停得下来', async () => {
    const { jobMeans, premises, all } = await furnished(dialect);
    const ran: string[] = [];
    const common = { per: 'agency', tries: 1, delay: 1 } as const;
    const more: Record<string, Job> = {
      good: {
        ...common,
        zh: '好',
        rhythm: { every: 'day', at: '00:00' },
        run: async (p) => void ran.push(String(p.agency)),
      },
      poison: {
        ...common,
        zh: '坏',
        rhythm: { every: 'day', at: '00:00' },
        run: () => Promise.reject(new RangeError('赵示例的电话')),
      },
    };
    const background = openJobs(jobMeans, { more, pollMs: 50 });
    background.start();
    const dead = async () => (await premises.office.jobs.lines({ state: 'dead', limit: 10 })).rows;
    for (let n = 0; n < 200 && (ran.length === 0 || (await dead()).length === 0); n += 1) await pause(50);
    await pause(200);
    expect(await background.stop(5000)).toBe(true);
    expect(ran).toEqual(['yining']);
    const [job, ...others] = await dead();
    expect(others).toEqual([]);
    expect(job).toMatchObject({ name: 'poison', payload: { agency: 'yining', round: '2026-03-02' } });
    expect(job?.fault).toMatch(/^RangeError/);
    const { rows } = await all(() => premises.office.deliveries.messages(null, { limit: 10 }));
    const texts = rows.filter(({ topic }) => topic === 'message.job').map(({ text }) => text);
    expect(texts).toEqual([expect.stringContaining('后台作业 poison')]);
    expect(JSON.stringify([job, rows])).not.toContain('赵示例');
  });

  test('停的时候还没办完：说出来，不等', async () => {
    const { jobMeans, premises } = await furnished(dialect);
    let begun = false;
    const endless: Job = {
      zh: '长',
      rhythm: null,
      per: 'installation',
      tries: 3,
      delay: 1,
      run: () =>
        new Promise(() => {
          begun = true;
        }),
    };
    await premises.office.jobs.enqueue({ name: 'endless', key: '1', payload: {}, tries: 3, delay: 1 });
    const background = openJobs(jobMeans, { more: { endless }, pollMs: 50 });
    background.start();
    for (let n = 0; n < 200 && !begun; n += 1) await pause(50);
    expect(await background.stop(200)).toBe(false);
  });
});

test('清理：各按设置的保存期；审计少了多少行，审计里说', async () => {
  const { at, jobMeans, premises } = await furnished('sqlite');
  const { trail, answers } = premises.office;
  const line = { requestId: 'r', account: 'a', act: 'file.see', agency: null, about: null, code: null };
  const ago = (days: number) =>
    new Date(Date.parse('2026-03-02T02:00:00Z') - days * 86_400_000).toISOString();
  for (const days of [1_096, 1_094])
    await trail.enter({ ...line, at: ago(days), outcome: 'done', source: null });
  for (const [key, days] of [
    ['old', 91],
    ['new', 89],
  ] as const)
    await answers.begin('a', key, 'd', ago(days));
  at('2026-03-02T02:00:00Z');
  for (let n = 0; n < 2; n += 1)
    await sweep.run({}, { ...jobMeans, backup: null }, new AbortController().signal);
  const { rows } = await trail.lines({ limit: 10 });
  expect(rows.map(({ act, about }) => [act, about])).toEqual([
    ['trail.sweep', `${ago(1_095)} 1`],
    ['file.see', null],
  ]);
  expect((await answers.begin('a', 'old', 'd', ago(0))).kind).toBe('fresh');
  expect((await answers.begin('a', 'new', 'd', ago(0))).kind).toBe('begun');
});

describe('备份', () => {
  test('一天一份，留最近几份；做到一半被杀的清掉，不动别的文件夹；没有备份计划的每月提醒', async () => {
    const { at, jobMeans, premises } = await furnished('sqlite');
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-backups-'));
    mkdirSync(join(folder, 'other-2026-01-01'));
    mkdirSync(join(folder, 'gongkai-2026-03-01.partial-aB3xYz'));
    let made = 0;
    const plan: BackupPlan = {
      folder,
      keep: 2,
      async make(target) {
        made += 1;
        mkdirSync(target);
        return { ok: true, lines: [] };
      },
    };
    const run = (job: Job, withPlan: BackupPlan | null = plan) =>
      job.run({}, { ...jobMeans, backup: withPlan }, new AbortController().signal);
    for (const day of ['2026-03-02', '2026-03-02', '2026-03-03', '2026-03-04']) {
      at(`${day}T02:00:00Z`);
      await run(backup);
    }
    expect(made).toBe(3);
    expect(readdirSync(folder).sort()).toEqual([
      'gongkai-2026-03-03',
      'gongkai-2026-03-04',
      'other-2026-01-01',
    ]);
    await run(backup, null);
    expect(made).toBe(3);
    await run(backupReminder, null);
    await run(backupReminder, null);
    const { rows } = await premises.office.deliveries.messages(null, { limit: 10 });
    expect(rows.map(({ topic }) => topic)).toEqual(['message.backup']);
    rmSync(folder, { recursive: true });
  });
});
