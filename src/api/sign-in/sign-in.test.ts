import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import type { Browser } from '../../../test/server/signed.ts';
import {
  administrator,
  clerk,
  enrolled,
  FIRST_PASSWORD as FIRST,
  OWN_PASSWORD as OWN,
  signedHouse,
} from '../../../test/server/signed-house.ts';

describe.each(DIALECTS)('%s：登录', (dialect) => {
  test('新装的系统没有账号；第一个管理员凭令牌开，令牌只能用一次', async () => {
    const home = await signedHouse(dialect);
    const own = home.browser();
    const token = await home.signIn.firstToken();
    expect(token).not.toBeNull();
    const body = { token, login: 'security', password: FIRST };
    const wrong = await own.ask('POST', '/api/sign-in/first', { ...body, token: `${token}x` });
    expect(wrong.status).toBe(401);
    expect((await own.ask('POST', '/api/sign-in/first', { ...body, password: 'Security1' })).status).toBe(
      400,
    );
    expect((await own.ask('POST', '/api/sign-in/first', body)).status).toBe(200);
    expect((await own.ask('POST', '/api/sign-in/first', { ...body, login: 'second' })).status).toBe(401);
    expect(await home.signIn.firstToken()).toBeNull();
  });

  test('没有第二因素，除了绑定什么也不能做；绑定以后可以', async () => {
    const home = await signedHouse(dialect);
    const own = home.browser();
    const token = await home.signIn.firstToken();
    await own.ask('POST', '/api/sign-in/first', { token, login: 'security', password: FIRST });
    await own.ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
    expect((await own.ask('GET', '/api/self')).json).toMatchObject({ login: 'security', next: 'enrol' });
    expect((await own.ask('GET', '/api/accounts')).json.code).toBe('second-factor-required');
    await enrolled(home, own, FIRST);
    expect((await own.ask('GET', '/api/accounts')).status).toBe(200);
  });

  test('密码和口令两步都对才算登录；用过的口令、用过的恢复码不能再用', async () => {
    const home = await signedHouse(dialect);
    const { uri, recoveryCodes } = await administrator(home);
    const own = home.browser();
    expect((await own.ask('POST', '/api/sign-in', { login: 'security', password: FIRST })).json.next).toBe(
      'code',
    );
    expect((await own.ask('GET', '/api/self')).status).toBe(401);
    expect((await own.ask('POST', '/api/sign-in/code', { code: '000000' })).status).toBe(401);
    const code = home.code(uri);
    expect((await own.ask('POST', '/api/sign-in/code', { code })).status).toBe(200);
    expect((await own.ask('GET', '/api/self')).json.next).toBe('nothing');
    const thief = home.browser();
    await thief.ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
    expect((await thief.ask('POST', '/api/sign-in/code', { code })).status).toBe(401);
    expect((await thief.ask('GET', '/api/self')).status).toBe(401);
    const lost = home.browser();
    await lost.ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
    const recovery = { code: recoveryCodes[0] };
    expect((await lost.ask('POST', '/api/sign-in/recovery', recovery)).status).toBe(200);
    const again = home.browser();
    await again.ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
    expect((await again.ask('POST', '/api/sign-in/recovery', recovery)).status).toBe(401);
  });

  test('口令刚用过：说明要等新的，等到了接着登录；恢复码带空格、不带横线的也认；没有第一步的从头来', async () => {
    const home = await signedHouse(dialect);
    const { uri, recoveryCodes } = await administrator(home);
    const step = (browser: Browser, code: string, way = 'code') =>
      browser.ask('POST', `/api/sign-in/${way}`, { code });
    const begun = async () => {
      const browser = home.browser();
      await browser.ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
      return browser;
    };
    const code = home.code(uri);
    expect((await step(await begun(), code)).status).toBe(200);
    const own = await begun();
    const used = await step(own, code);
    expect([used.status, used.json.detail]).toEqual([401, expect.stringContaining('等验证器换出新的口令')]);
    expect((await step(own, home.code(uri, 1))).status).toBe(200);
    const [first = '', second = ''] = recoveryCodes;
    expect((await step(await begun(), ` ${first} `, 'recovery')).status).toBe(200);
    expect((await step(await begun(), second.replace('-', ''), 'recovery')).status).toBe(200);
    const spent = await step(await begun(), second, 'recovery');
    expect([spent.status, spent.json.detail]).toEqual([401, expect.stringContaining('恢复码')]);
    const late = await begun();
    const [, , third = ''] = recoveryCodes;
    const { db } = home.premises.office.authTables as {
      db: Kysely<{ auth_verification: { expiresAt: string } }>;
    };
    await db.updateTable('auth_verification').set({ expiresAt: '2020-01-01T00:00:00.000Z' }).execute();
    expect((await step(late, third, 'recovery')).json.detail).toContain('请从登录名和密码重新开始');
    expect((await step(await begun(), third, 'recovery')).status).toBe(200);
    const none = await step(home.browser(), home.code(uri));
    expect(none.json.detail).toContain('请从登录名和密码重新开始');
  }, 60_000);

  test('受邀的人先换密码、再绑定，才能办事；换密码以后旧的登录失效', async () => {
    const home = await signedHouse(dialect);
    const { own: admin } = await administrator(home);
    const given = await admin.ask('POST', '/api/accounts/invite', { login: 'clerk.two' });
    const { password } = given.json as { password: string };
    const own = home.browser();
    const other = home.browser();
    const signed = await own.ask('POST', '/api/sign-in', { login: 'clerk.two', password });
    await other.ask('POST', '/api/sign-in', { login: 'clerk.two', password });
    expect(signed.json.next).toBe('changePassword');
    expect((await own.ask('GET', '/api/agencies/yining/requests')).status).not.toBe(200);
    const weak = await own.ask('POST', '/api/self/password', { current: password, next: 'short' });
    expect(weak.json.issues).not.toHaveLength(0);
    const same = await own.ask('POST', '/api/self/password', { current: password, next: password });
    expect(same.status).toBe(400);
    const before = new Map(own.cookies);
    expect((await own.ask('POST', '/api/self/password', { current: password, next: OWN })).json.next).toBe(
      'enrol',
    );
    expect((await other.ask('GET', '/api/self')).status).toBe(401);
    const stolen = home.browser();
    for (const [name, value] of before) stolen.cookies.set(name, value);
    expect((await stolen.ask('GET', '/api/self')).status).toBe(401);
    expect((await own.ask('GET', '/api/self')).json.next).toBe('enrol');
  });

  test('停用的账号立即失效；最后一个安全管理员不能停用；自己的角色不能自己改', async () => {
    const home = await signedHouse(dialect);
    const { own: admin } = await administrator(home);
    const { own, account } = await clerk(home, admin);
    const { json } = await admin.ask('GET', '/api/self');
    const self = String(json.account);
    expect((await admin.ask('PUT', `/api/accounts/${self}/grants`, { grants: [] })).status).toBe(422);
    expect((await admin.ask('POST', `/api/accounts/${self}/disable`)).status).toBe(422);
    const clash = ['auditor', 'systemAdministrator'].map((role) => ({ agency: '*', role }));
    expect((await admin.ask('PUT', `/api/accounts/${account}/grants`, { grants: clash })).status).toBe(400);
    const second = [{ agency: '*', role: 'securityAdministrator' }];
    expect((await admin.ask('PUT', `/api/accounts/${account}/grants`, { grants: second })).status).toBe(200);
    expect((await own.ask('POST', `/api/accounts/${self}/disable`)).status).toBe(200);
    expect((await admin.ask('GET', '/api/self')).status).toBe(401);
    const back = await admin.ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
    expect(back.status).toBe(401);
    expect((await own.ask('POST', `/api/accounts/${account}/disable`)).status).toBe(422);
  });

  test('空闲、满时都要重新登录；本人能看见并结束别处的登录', async () => {
    const home = await signedHouse(dialect);
    const { own, uri } = await administrator(home);
    const other = home.browser();
    await other.ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
    await other.ask('POST', '/api/sign-in/code', { code: home.code(uri) });
    const { sessions } = (await own.ask('GET', '/api/self/sessions')).json as {
      sessions: { id: string; current: boolean }[];
    };
    expect(sessions).toHaveLength(2);
    const elsewhere = sessions.find(({ current }) => !current);
    expect((await own.ask('DELETE', `/api/self/sessions/${elsewhere?.id}`)).status).toBe(200);
    expect((await other.ask('GET', '/api/self')).status).toBe(401);
    for (let minutes = 0; minutes < 12 * 60; minutes += 29) {
      home.clock.shift = minutes * 60;
      expect((await own.ask('GET', '/api/self')).status).toBe(200);
    }
    home.clock.shift = 12 * 3600 + 1;
    expect((await own.ask('GET', '/api/self')).status).toBe(401);
  });

  test('半小时没有动作就失效', async () => {
    const home = await signedHouse(dialect);
    const { own } = await administrator(home);
    home.clock.shift = 29 * 60;
    expect((await own.ask('GET', '/api/self')).status).toBe(200);
    home.clock.shift += 31 * 60;
    expect((await own.ask('GET', '/api/self')).status).toBe(401);
  });

  test('陌生人反复猜，被放慢；本人在用过的设备上照样登录', async () => {
    const home = await signedHouse(dialect);
    const { uri, recoveryCodes } = await administrator(home);
    const known = home.browser();
    await known.ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
    await known.ask('POST', '/api/sign-in/code', { code: home.code(uri) });
    const guess = { login: 'security', password: 'Guess-0001' };
    const seen: number[] = [];
    for (let at = 0; at < 40; at += 1) {
      home.clock.source = `198.51.100.${at % 8}`;
      seen.push((await home.browser().ask('POST', '/api/sign-in', guess)).status);
    }
    expect(seen.filter((status) => status === 401)).toHaveLength(30);
    expect(seen.slice(30).every((status) => status === 429)).toBe(true);
    home.clock.source = '192.0.2.1';
    const stranger = await home.browser().ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
    expect(stranger.status).toBe(429);
    expect(Number(stranger.headers.get('retry-after'))).toBeGreaterThan(0);
    const officer = await known.ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
    expect(officer).toMatchObject({ status: 200, json: { next: 'code' } });
    expect((await known.ask('POST', '/api/sign-in/recovery', { code: recoveryCodes[1] })).status).toBe(200);
  }, 60_000);

  test('登录名存不存在，回答一样', async () => {
    const home = await signedHouse(dialect);
    await administrator(home);
    const wrong = await home
      .browser()
      .ask('POST', '/api/sign-in', { login: 'security', password: 'Guess-0001' });
    const nobody = await home
      .browser()
      .ask('POST', '/api/sign-in', { login: 'nobody', password: 'Guess-0001' });
    expect({ ...nobody.json, requestId: '' }).toEqual({ ...wrong.json, requestId: '' });
    expect(nobody.status).toBe(401);
  });

  test('伪造的 cookie、别人给的会话号，都不认', async () => {
    const home = await signedHouse(dialect);
    const { own } = await administrator(home);
    for (const value of ['', 'x', `${'a'.repeat(32)}.${'b'.repeat(43)}%3D`, '%00', '../../x.y']) {
      const forged = home.browser();
      forged.cookies.set('gongkai.session_token', value);
      expect((await forged.ask('GET', '/api/self')).status).toBe(401);
    }
    const fixed = home.browser();
    fixed.cookies.set('gongkai.session_token', `${'f'.repeat(32)}.sign`);
    await fixed.ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
    expect(fixed.cookies.get('gongkai.session_token') ?? '').not.toContain('f'.repeat(32));
    const [, value = ''] = [...own.cookies].find(([name]) => name.includes('session')) ?? [];
    const { db } = home.premises.office.authTables as { db: { selectFrom(table: string): never } };
    const rows = await (db.selectFrom('auth_session') as { selectAll(): { execute(): Promise<object[]> } })
      .selectAll()
      .execute();
    expect(JSON.stringify(rows)).not.toContain(value.slice(0, 32));
  });

  test('其他系统凭令牌办事：只显示一次，可以收回，不能担任需要第二因素的角色', async () => {
    const home = await signedHouse(dialect);
    const { own: admin } = await administrator(home);
    const grants = [{ agency: '*', role: 'auditor', reach: 'own' }];
    const body = { name: '省级平台', days: 30, grants };
    const head = { ...body, grants: [{ agency: '*', role: 'head' }] };
    expect((await admin.ask('POST', '/api/tokens/issue', head)).status).toBe(400);
    const issued = await admin.ask('POST', '/api/tokens/issue', body);
    const { token, id } = issued.json as { token: string; id: string };
    const system = home.browser();
    const bearer = { authorization: `Bearer ${token}` };
    expect((await system.ask('GET', '/api/self', undefined, bearer)).json).toMatchObject({
      account: id,
      grants,
    });
    expect(JSON.stringify((await admin.ask('GET', '/api/tokens')).json)).not.toContain(token);
    home.clock.shift = 31 * 86_400;
    expect((await system.ask('GET', '/api/self', undefined, bearer)).status).toBe(401);
    home.clock.shift = 0;
    await admin.ask('POST', `/api/tokens/${id}/revoke`);
    expect((await system.ask('GET', '/api/self', undefined, bearer)).status).toBe(401);
  });

  test('重置以后：第二因素和旧密码作废，给的密码过期也作废', async () => {
    const home = await signedHouse(dialect);
    const { own: admin } = await administrator(home);
    const { own, account, login } = await clerk(home, admin);
    const reset = await admin.ask('POST', `/api/accounts/${account}/reset`);
    expect((await own.ask('GET', '/api/self')).status).toBe(401);
    const fresh = home.browser();
    expect((await fresh.ask('POST', '/api/sign-in', { login, password: OWN })).status).toBe(401);
    const given = { login, password: String(reset.json.password) };
    home.clock.shift = 73 * 3600;
    expect((await fresh.ask('POST', '/api/sign-in', given)).status).toBe(401);
    home.clock.shift = 0;
    expect((await fresh.ask('POST', '/api/sign-in', given)).json.next).toBe('changePassword');
  });
});
