import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { type House, house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';
import { filingJobs, settleFilings } from './registering.ts';

const GOING_ON = new AbortController().signal;
const ADDRESS = '/api/public/agencies/yining/filings';
const FILED = {
  content: { description: '城区噪声监测年度数据' },
  supply: { form: 'electronic', way: 'email' },
  applicant: { nature: 'person', name: '赵示例', contact: '13900000000' },
};

interface Received {
  readonly receipt: string;
  readonly code: string;
  readonly received: string;
  readonly state: string;
  readonly request: string | null;
}

async function furnished(dialect: (typeof DIALECTS)[number]): Promise<House> {
  const home = await house(dialect);
  const admin = home.person('first', 'yining', ['systemAdministrator']);
  await home.call('POST', '/api/agencies/yining/profile/establish', { as: admin, body: PROFILE });
  home.person('clerk', 'yining', ['handler']);
  return home;
}

const from = (source: string) => ({ 'x-forwarded-for': source });

async function filed(home: House, key: string, source = '203.0.113.7', body: object = FILED) {
  const answer = await home.call('POST', ADDRESS, { body, key, headers: from(source) });
  return { ...answer, said: answer.json as Received };
}

async function status(home: House, receipt: string, code: string) {
  return home.call('POST', `${ADDRESS}/status`, { body: { receipt, code } });
}

async function cases(home: House) {
  const { json } = await home.call('GET', '/api/agencies/yining/requests', { as: 'clerk' });
  return (json as { rows: { id: string; opened: string }[] }).rows;
}

describe.each(DIALECTS)('%s：网上提交的申请', (dialect) => {
  test('不用登录就能申请，凭回执号和查询码看到办到哪里', async () => {
    const home = await furnished(dialect);
    const { status: code, said, headers } = await filed(home, 'filing-0001');
    expect([code, said.state, said.request, said.received]).toEqual([
      202,
      'registered',
      'R2026-00001',
      '2026-03-02',
    ]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect((await status(home, said.receipt, said.code)).json).toMatchObject({
      state: 'registered',
      request: 'R2026-00001',
      stage: { id: 'registered', label: '已登记，待分办' },
      due: '2026-03-30',
    });
    const { json } = await home.call('GET', '/api/agencies/yining/requests/R2026-00001', { as: 'clerk' });
    expect(json).toMatchObject({
      history: [{ actor: { role: 'applicant', id: said.receipt }, event: { channel: 'online' } }],
    });
    expect(JSON.stringify(json)).not.toContain('13900000000');
  });

  test('同一个键只有一件，回执相同；四十个同时来也一样；内容不同的不收', async () => {
    const home = await furnished(dialect);
    const all = await Promise.all(Array.from({ length: 40 }, () => filed(home, 'filing-0001')));
    const again = await filed(home, 'filing-0001');
    expect(new Set(all.map(({ said }) => said.receipt))).toEqual(new Set([again.said.receipt]));
    expect(await cases(home)).toHaveLength(1);
    const other = await filed(home, 'filing-0001', '203.0.113.7', {
      ...FILED,
      content: { description: '别的' },
    });
    expect(other).toMatchObject({ status: 409, json: { code: 'key-reused' } });
    expect(JSON.stringify(other.json)).not.toContain(again.said.code);
  });

  test('一下子来得太多：收下、有回执、加密等候；过后登记，收到的日期不变', async () => {
    const home = await furnished(dialect);
    const answers = [];
    for (let n = 0; n < 25; n += 1) answers.push(await filed(home, `filing-1-${n}`));
    expect(answers.map(({ status: code }) => code)).toEqual(answers.map(() => 202));
    const waiting = answers.filter(({ said }) => said.state === 'waiting');
    expect(waiting).toHaveLength(5);
    // Others are not held up by it.
    expect((await filed(home, 'filing-2-0', '203.0.113.8')).said.state).toBe('registered');
    const [kept] = await home.means.filings.waiting(10);
    expect(JSON.stringify(kept)).not.toMatch(/赵示例|13900000000|噪声/);
    const [first] = waiting;
    expect((await status(home, first?.said.receipt ?? '', first?.said.code ?? '')).json).toMatchObject({
      state: 'waiting',
      received: '2026-03-02',
      request: null,
    });

    home.at('2026-03-04T01:00:00Z');
    await filingJobs(home.means.filings).settleFilings.run({}, { ...home.means, backup: null }, GOING_ON);
    expect(await settleFilings(home.means)).toBe(0);
    const rows = await cases(home);
    expect([rows.length, new Set(rows.map(({ opened }) => opened))]).toEqual([26, new Set(['2026-03-02'])]);
    const after = await filed(home, 'filing-1-24');
    expect(after.said).toMatchObject({ state: 'registered', received: '2026-03-02' });
    expect((await home.means.filings.find('yining', after.said.receipt))?.sealed).toBeNull();
  });

  test('一条线路换着 IPv6 地址提交，算同一个来源', async () => {
    const home = await furnished(dialect);
    const states = [];
    for (let n = 0; n < 22; n += 1)
      states.push((await filed(home, `filing-6-${n}`, `2408:8000:1:2::${n}`)).said.state);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(2);
  });

  test('登记到一半就断了的，再来一次还是那一件', async () => {
    const home = await furnished(dialect);
    for (let n = 0; n < 21; n += 1) await filed(home, `filing-1-${n}`);
    const { filings } = home.means;
    // As if the process had ended between the register's answer and the note of it.
    const settle = () => Promise.reject(new Error('killed'));
    await expect(settleFilings({ ...home.means, filings: { ...filings, settle } })).rejects.toThrow('killed');
    expect(await settleFilings(home.means)).toBe(1);
    expect(await cases(home)).toHaveLength(21);
  });

  test('听说了回执号的工作人员，占不了这一件登记要用的键', async () => {
    const home = await furnished(dialect);
    const answers = [];
    for (let n = 0; n < 21; n += 1) answers.push(await filed(home, `filing-7-${n}`));
    const { said } = answers.find((one) => one.said.state === 'waiting') ?? answers[0] ?? {};
    const body = { on: '2026-03-02', source: 'selfCheck', description: '占键。' };
    const as = home.person('clerk-1', 'yining', ['handler']);
    const key = `filing/${said?.receipt}`;
    const taken = await home.call('POST', '/api/agencies/yining/improvements/open', { as, body, key });
    expect(taken.status).toBe(200);
    expect(await settleFilings(home.means)).toBe(1);
    expect(await home.means.filings.waiting(9)).toEqual([]);
  });

  test('登记不了的一件不挡住后面的，也不算丢了', async () => {
    const home = await furnished(dialect);
    const lost = { agency: 'nowhere', receipt: 'F-1', digest: '', at: '2026-03-01T00:00:00.000Z' };
    await home.means.filings.keep({ ...lost, sealed: '{"keyId":"none"}', request: null });
    for (let n = 0; n < 21; n += 1) await filed(home, `filing-1-${n}`);
    await expect(settleFilings(home.means)).rejects.toThrow();
    expect(await cases(home)).toHaveLength(21);
    expect(await home.means.filings.waiting(10)).toHaveLength(1);
  });

  test('查询码不对：不说有没有这件；错得太多要等，拿着对的码的人不受影响', async () => {
    const home = await furnished(dialect);
    const { said } = await filed(home, 'filing-0001');
    const wrong = await status(home, said.receipt, '0000-0000-0000-0000');
    const nobody = await status(home, 'F-0000-0000-0000', said.code);
    expect([wrong.status, (wrong.json as { detail: string }).detail]).toEqual([
      nobody.status,
      (nobody.json as { detail: string }).detail,
    ]);
    for (let n = 0; n < 9; n += 1) await status(home, said.receipt, '0000-0000-0000-0000');
    const held = await status(home, said.receipt, '0000-0000-0000-0001');
    expect(held).toMatchObject({ status: 429, json: { code: 'too-many' } });
    expect((await status(home, said.receipt, said.code.toLowerCase())).status).toBe(200);
    home.at('2026-03-02T03:00:00Z');
    expect((await status(home, said.receipt, '0000-0000-0000-0001')).status).toBe(404);
  });

  test('没有这个机关、想自己定渠道和日期的，不收；审计里没有申请人', async () => {
    const home = await furnished(dialect);
    const nowhere = await home.call('POST', '/api/public/agencies/nowhere/filings', { body: FILED });
    expect(nowhere.status).toBe(404);
    const more = { ...FILED, channel: 'inPerson', on: '2025-01-01' };
    expect((await filed(home, 'filing-0009', '203.0.113.7', more)).status).toBe(400);
    await filed(home, 'filing-0010');
    const { rows } = await home.means.trail.lines({ limit: 50 });
    const own = rows.filter(({ about }) => about?.startsWith('F-'));
    expect(own.map(({ outcome }) => outcome).toSorted()).toEqual(['begun', 'done']);
    expect(JSON.stringify(rows)).not.toMatch(/赵示例|13900000000/);
  });
});
