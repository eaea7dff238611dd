import { beforeAll, describe, expect, test } from 'vitest';
import type { StaffRole } from '../../src/access/index.ts';
import { DIALECTS } from '../postgres/fresh.ts';
import { type House, house } from './house.ts';
import { LETTERS, MAY } from './matrix/expected.ts';
import { APPLICANT, addressOf, MASKED, settle } from './matrix/world.ts';

const ROLES = Object.values(LETTERS);
/** By hand, as in the matrix: who is shown what, of those who may ask at all. */
const OPENS: readonly StaffRole[] = ['handler', 'reviewer', 'head'];
const SEES_MASKED: readonly StaffRole[] = ['handler', 'reviewer', 'head', 'supervisor', 'auditor'];

describe.each(DIALECTS)('%s：敏感字段给谁看', (dialect) => {
  let home: House;

  beforeAll(async () => {
    home = await house(dialect);
    await settle(home);
    for (const role of ROLES) {
      home.person(`${role}-own`, 'bureau', [role]);
      home.person(`${role}-above`, 'city', [role], 'area');
      home.person(`${role}-elsewhere`, 'elsewhere', [role]);
    }
  }, 60_000);

  test.each(['own', 'above', 'elsewhere'])('列表、今天、导出里隐去部分的姓名：%s', async (standing) => {
    const reaches = standing !== 'elsewhere';
    for (const [path, act] of [
      ['requests', 'register.list'],
      ['today', 'register.list'],
      ['exports/requests', 'export.cases'],
    ] as const) {
      for (const role of ROLES) {
        const answer = await home.call('GET', `/api/agencies/bureau/${path}`, { as: `${role}-${standing}` });
        const text = JSON.stringify(answer.json);
        const allowed = reaches && MAY.get(act)?.has(role) === true;
        expect([path, role, answer.status]).toEqual([path, role, allowed ? 200 : 403]);
        expect(text).not.toContain(APPLICANT);
        // An application of today is due in twenty working days, not within the week.
        const shown = allowed && path !== 'today' && SEES_MASKED.includes(role);
        expect([path, role, text.includes(MASKED)]).toEqual([path, role, shown]);
      }
    }
  });

  test('凡是读取的地址，不该看的人连隐去部分的姓名也看不到；全名谁也看不到', async () => {
    const reads = home.routes.filter(({ route: { method } }) => method === 'get');
    expect(reads.length).toBeGreaterThan(50);
    for (const role of ROLES)
      for (const hung of reads) {
        // Of the year that runs there is a forecast as well.
        const address = addressOf(hung).replace(/\/years\/\d+/, '/years/2026');
        const answer = await home.call('GET', address, { as: `${role}-own` });
        const text = JSON.stringify(answer.json);
        expect([hung.route.path, role, text.includes(APPLICANT)]).toEqual([hung.route.path, role, false]);
        if (SEES_MASKED.includes(role)) continue;
        expect([hung.route.path, role, text.includes(MASKED)]).toEqual([hung.route.path, role, false]);
      }
  });

  test.each(['own', 'above', 'elsewhere'])('打开申请人的信息：%s', async (standing) => {
    const body = { fields: ['name', 'contact', 'paperNumber'], reason: '寄送答复书' };
    for (const role of ROLES) {
      const path = '/api/agencies/bureau/people/U0000001/reveal';
      const { status, json } = await home.call('POST', path, { as: `${role}-${standing}`, body });
      const opens = standing !== 'elsewhere' && OPENS.includes(role);
      expect([role, status]).toEqual([role, opens ? 200 : 403]);
      expect([role, JSON.stringify(json).includes(APPLICANT)]).toEqual([role, opens]);
    }
  });

  test('看过的都登记了，没有看成的记在审计里', async () => {
    const looks = await home.premises.register.entries('bureau', { kind: 'person', id: 'U0000001' });
    expect(looks.map(({ event }) => event.type)).toEqual(Array.from({ length: 6 }, () => 'person.revealed'));
    const refused = await home.premises.office.trail.lines({ act: 'person.reveal', limit: 100 });
    const wanted = ROLES.length * 3 - looks.length;
    expect(refused.rows.filter(({ outcome }) => outcome === 'refused')).toHaveLength(wanted);
  });

  test('登录名只给安全管理员', async () => {
    for (const role of ROLES) {
      const { status } = await home.call('GET', '/api/accounts', { as: `${role}-own` });
      expect([role, status]).toEqual([role, role === 'securityAdministrator' ? 200 : 403]);
    }
  });
});
