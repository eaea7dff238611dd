/** Who works at an agency, and that nobody else is given a case. */
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { FILING } from '../../../test/server/filing.ts';
import { house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';

const BASE = '/api/agencies/yining';

describe.each(DIALECTS)('%s：在本机关工作的人', (dialect) => {
  test('列出启用的、在本机关有业务角色的账号；停用的、别的机关的、三员不在其中', async () => {
    const { premises } = await house(dialect);
    const { accounts } = premises.office;
    const add = async (id: string, roles: readonly (readonly [string, string])[], disabled = false) => {
      const createdAt = '2026-03-02T02:00:00.000Z';
      // The library's part of an account, which the sign-in makes.
      await accounts.add({ id, login: `login.${id}`, mustChange: false, givenUntil: null, createdAt });
      const grants = roles.map(([agency, role]) => ({ agency, role: role as 'head', reach: 'own' as const }));
      await accounts.setGrants(id, grants);
      if (disabled) await accounts.change(id, { disabled: true });
    };
    await add('b', [
      ['yining', 'reviewer'],
      ['yining', 'handler'],
      ['huocheng', 'head'],
    ]);
    await add('a', [['yining', 'publisher']]);
    await add('c', [['huocheng', 'handler']]);
    await add('d', [['yining', 'handler']], true);
    await add('e', [['yining', 'auditor']]);
    expect(await accounts.staff('yining')).toEqual([
      { account: 'a', login: 'login.a', roles: ['publisher'] },
      { account: 'b', login: 'login.b', roles: ['handler', 'reviewer'] },
    ]);
    expect(await accounts.staff('nowhere')).toEqual([]);
  });

  test('分办、授权只能给本机关办事的人，写账号；写登录名、别的机关的人、只管发布的人，都不收', async () => {
    const home = await house(dialect);
    const admin = home.person('system-1', 'yining', ['systemAdministrator']);
    await home.call('POST', `${BASE}/profile/establish`, { as: admin, body: PROFILE });
    for (const role of ['handler', 'head', 'publisher'] as const) home.person(`${role}-1`, 'yining', [role]);
    home.person('handler-2', 'huocheng', ['handler']);
    const as = 'handler-1';
    await home.call('POST', `${BASE}/requests/register`, { as, body: { ...FILING, on: '2026-03-02' } });
    const assign = (handler: string) =>
      home.call('POST', `${BASE}/requests/R2026-00001/assign`, { as, body: { unit: 'business', handler } });
    for (const handler of ['login.handler', 'handler-2', 'publisher-1', 'system-1'])
      expect([handler, await assign(handler)]).toMatchObject([
        handler,
        { status: 400, json: { code: 'bad-input', issues: [{ path: 'handler' }] } },
      ]);
    expect(await assign('handler-1')).toMatchObject({ status: 200 });
    const body = { to: 'publisher-1', reason: '出差' };
    const delegated = await home.call('POST', `${BASE}/requests/R2026-00001/delegate`, {
      as: 'head-1',
      body,
    });
    expect(delegated).toMatchObject({ status: 400, json: { issues: [{ path: 'to' }] } });
    const { json } = await home.call('GET', `${BASE}/staff`, { as });
    expect((json as { staff: { account: string }[] }).staff.map(({ account }) => account)).toEqual([
      'handler-1',
      'head-1',
      'publisher-1',
    ]);
  });
});
