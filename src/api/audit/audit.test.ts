import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { type House, house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';

async function furnished(dialect: (typeof DIALECTS)[number]): Promise<House> {
  const home = await house(dialect);
  const admin = home.person('first', 'yining', ['systemAdministrator']);
  const establish = (agency: string, change: object) =>
    home.call('POST', `/api/agencies/${agency}/profile/establish`, {
      as: admin,
      body: { ...PROFILE, ...change },
    });
  await establish('above', { level: 'government' });
  await establish('other', {});
  await establish('yining', { parent: 'above', supervisors: { area: 'above', line: null } });
  home.person('clerk', 'yining', ['handler']);
  home.person('stranger', 'other', ['handler']);
  home.person('auditor', 'yining', ['auditor']);
  home.person('auditor-above', 'above', ['auditor'], 'area');
  home.person('auditor-other', 'other', ['auditor']);
  return home;
}

const IMPROVEMENT = { on: '2026-03-02', source: 'selfCheck', description: '一件申请超期答复。' };

async function worked(home: House): Promise<void> {
  const path = (agency: string) => `/api/agencies/${agency}/improvements/open`;
  home.at('2026-03-02T02:00:00.500Z');
  await home.call('POST', path('yining'), { as: 'clerk', body: IMPROVEMENT });
  home.at('2026-03-02T02:00:01Z');
  await home.call('POST', path('yining'), { as: 'clerk', body: { ...IMPROVEMENT, on: '2027-01-01' } });
  home.at('2026-03-02T02:00:02Z');
  // Turned away at the door: in the trail, not in the register.
  await home.call('POST', path('yining'), { as: 'stranger', body: IMPROVEMENT });
  await home.call('POST', path('other'), { as: 'clerk', body: IMPROVEMENT });
}

interface Rows<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

async function rowsOf<T = Record<string, unknown>>(
  home: House,
  path: string,
  as = 'auditor',
): Promise<Rows<T>> {
  const { status, json } = await home.call('GET', path, { as });
  expect([path, status]).toEqual([path, 200]);
  return json as Rows<T>;
}

describe.each(DIALECTS)('%s：审计', (dialect) => {
  test('台账的操作记录：谁、什么时候、办什么、结果；被拒绝的也在内', async () => {
    const home = await furnished(dialect);
    await worked(home);
    const { rows } = await rowsOf(home, '/api/agencies/yining/audit');
    expect(rows).toMatchObject([
      { at: '2026-03-02T02:00:01.000Z', account: 'clerk', command: 'improvement.open', outcome: 'refused' },
      { account: 'clerk', role: 'handler', label: '立项', outcome: 'accepted', first: 2, last: 2 },
      { account: 'first', command: 'agency.establish', label: '登记机关', outcome: 'accepted' },
    ]);
    const refused = await rowsOf(home, '/api/agencies/yining/audit?outcome=refused&account=clerk');
    expect(refused.rows).toHaveLength(1);
    const later = await rowsOf(home, '/api/agencies/yining/audit?from=2026-03-02T02:00:01Z');
    const beyond = encodeURIComponent('9999-12-31T23:59:59-23:59');
    expect(
      (await home.call('GET', `/api/agencies/yining/audit?to=${beyond}`, { as: 'auditor' })).status,
    ).toBe(400);
    const here = `/api/agencies/yining/audit?from=${encodeURIComponent('2026-03-02T10:00:01+08:00')}`;
    expect((await rowsOf(home, here)).rows).toEqual(later.rows);
    expect(later.rows).toHaveLength(1);
    const earlier = await rowsOf(home, '/api/agencies/yining/audit?to=2026-03-02T02:00:01Z');
    expect(earlier.rows).toHaveLength(2);
  });

  test('整个系统的审计员：各机关的、不属于哪个机关的，都在内', async () => {
    const home = await furnished(dialect);
    await worked(home);
    const whole = home.person('auditor-whole', '*', ['auditor']);
    const { rows } = await rowsOf<{ agency: string | null }>(home, '/api/audit?limit=200', whole);
    expect(new Set(rows.map(({ agency }) => agency))).toEqual(new Set(['yining', 'other']));
    expect((await rowsOf(home, '/api/audit?agency=other', whole)).rows).toHaveLength(1);
    expect((await rowsOf(home, '/api/agencies/other/audit', whole)).rows).toHaveLength(1);
    const clerk = home.person('clerk-whole', '*', ['handler']);
    expect((await home.call('GET', '/api/agencies/other/requests', { as: clerk })).status).toBe(403);
  });

  test('一页一页，不重不漏', async () => {
    const home = await furnished(dialect);
    for (let n = 0; n < 6; n += 1)
      await home.call('POST', '/api/agencies/yining/improvements/open', { as: 'clerk', body: IMPROVEMENT });
    const places: unknown[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: Rows<{ first: number }> = await rowsOf(
        home,
        `/api/agencies/yining/audit?limit=3${after && `&after=${after}`}`,
      );
      places.push(...page.rows.map(({ first }) => first));
      after = page.next;
    }
    expect(places.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(places).size).toBe(7);
  });

  test('门前的记录：审计员只看到自己范围里的机关', async () => {
    const home = await furnished(dialect);
    await worked(home);
    const refused = (as: string) => rowsOf(home, '/api/audit?outcome=refused', as);
    const about = ({ rows }: Rows<Record<string, unknown>>) =>
      rows.map(({ account, agency }) => [account, agency]);
    expect(about(await refused('auditor'))).toEqual([['stranger', 'yining']]);
    expect(about(await refused('auditor-above'))).toEqual([['stranger', 'yining']]);
    expect(about(await refused('auditor-other'))).toEqual([['clerk', 'other']]);
    const foreign = await home.call('GET', '/api/audit?agency=other', { as: 'auditor' });
    expect(foreign).toMatchObject({ status: 403, json: { code: 'not-your-agency' } });
    expect((await home.call('GET', '/api/agencies/other/audit', { as: 'auditor' })).status).toBe(403);
    expect((await home.call('GET', '/api/agencies/yining/audit', { as: 'clerk' })).status).toBe(403);
  });

  test('导出为 CSV，中文表头，只在自己的范围里', async () => {
    const home = await furnished(dialect);
    await worked(home);
    const orders = await home.call('GET', '/api/agencies/yining/audit/export', { as: 'auditor' });
    const lines = String(orders.json).trim().split('\r\n');
    expect(lines[0]).toContain('"时间（UTC）","机关","账号"');
    expect(lines).toHaveLength(4);
    const trail = await home.call('GET', '/api/audit/export', { as: 'auditor-other' });
    expect(String(trail.json)).toContain('"clerk"');
    expect(String(trail.json)).not.toContain('"stranger"');
    const { rows } = await home.means.trail.lines({ act: 'audit.export', limit: 9 });
    const told = rows.map(({ account, agency, about, outcome }) => [account, agency, about, outcome]);
    expect(told).toHaveLength(2);
    expect(told).toContainEqual(['auditor-other', null, 'audit.csv 1', 'done']);
    expect(told).toContainEqual(['auditor', 'yining', 'yining-audit.csv 3', 'done']);
    const { enter } = home.means.trail;
    Object.assign(home.means.trail, { enter: () => Promise.reject(new Error('full')) });
    const unkept = await home.call('GET', '/api/agencies/yining/audit/export', { as: 'auditor' });
    expect(unkept.status).toBe(500);
    Object.assign(home.means.trail, { enter });
  });
});
