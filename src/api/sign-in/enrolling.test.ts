import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import type { Browser } from '../../../test/server/signed.ts';
import {
  administrator,
  clerk,
  enrolled,
  FIRST_PASSWORD as FIRST,
  OWN_PASSWORD as OWN,
  type SignedHouse,
  signedHouse,
} from '../../../test/server/signed-house.ts';

const LOGIN = 'clerk.one';

function byPassword(browser: Browser, login = LOGIN) {
  return browser.ask('POST', '/api/sign-in', { login, password: OWN });
}

/** Invited, with a password of his own, no factor bound yet. */
async function newcomer(home: SignedHouse): Promise<Browser> {
  const { own: admin } = await administrator(home);
  const given = await admin.ask('POST', '/api/accounts/invite', { login: LOGIN });
  const { password } = given.json as { password: string };
  const own = home.browser();
  await own.ask('POST', '/api/sign-in', { login: LOGIN, password });
  await own.ask('POST', '/api/self/password', { current: password, next: OWN });
  return own;
}

describe.each(DIALECTS)('%s：开始了、还没有完的登录', (dialect) => {
  test('绑定以前只凭密码登录的，绑定以后一律作废，不能跟着本人变成办得了事的登录', async () => {
    const home = await signedHouse(dialect);
    const own = await newcomer(home);
    const thief = home.browser();
    expect((await byPassword(thief)).json.next).toBe('enrol');
    await enrolled(home, own, OWN);
    expect((await thief.ask('GET', '/api/self')).status).toBe(401);
    expect((await own.ask('GET', '/api/self')).json.next).toBe('nothing');
    const { sessions } = (await own.ask('GET', '/api/self/sessions')).json;
    expect(sessions).toMatchObject([{ current: true }]);
  }, 60_000);

  test.each(['改了密码', '结束了全部登录', '停用又恢复'])(
    '密码对了、口令还没有答：%s以后，那一步不再算数',
    async (what) => {
      const home = await signedHouse(dialect);
      const { own: admin } = await administrator(home);
      const { own, uri, account, login } = await clerk(home, admin);
      const thief = home.browser();
      expect((await byPassword(thief, login)).json.next).toBe('code');
      const next = '另一个-Wr5?cP1k';
      if (what === '改了密码') await own.ask('POST', '/api/self/password', { current: OWN, next });
      else if (what === '停用又恢复') {
        await admin.ask('POST', `/api/accounts/${account}/disable`);
        await admin.ask('POST', `/api/accounts/${account}/enable`);
      } else await admin.ask('POST', `/api/accounts/${account}/end-sessions`);
      const late = await thief.ask('POST', '/api/sign-in/code', { code: home.code(uri) });
      expect(late.status).toBe(401);
      const password = what === '改了密码' ? next : OWN;
      const again = home.browser();
      expect((await again.ask('POST', '/api/sign-in', { login, password })).json.next).toBe('code');
      expect((await again.ask('POST', '/api/sign-in/code', { code: home.code(uri) })).status).toBe(200);
    },
    60_000,
  );

  test('绑定过的，不能用“确认”一遍遍试口令', async () => {
    const home = await signedHouse(dialect);
    const { own, uri } = await administrator(home);
    for (const code of ['000000', home.code(uri)]) {
      const tried = await own.ask('POST', '/api/self/factor/confirm', { code });
      expect(tried.json.detail).toContain('已经绑定过动态口令');
      expect(tried.headers.getSetCookie()).toEqual([]);
    }
  }, 60_000);

  test('cookie 的签名坏了：哪一步都算没有登录，本人的登录照旧', async () => {
    const home = await signedHouse(dialect);
    const { own } = await administrator(home);
    const [name, value = ''] = [...own.cookies].find(([one]) => one.includes('session')) ?? [''];
    const [token, sign = ''] = value.split('.');
    const other = `${sign.startsWith('A') ? 'B' : 'A'}${sign.slice(1)}`;
    for (const broken of [`${token}.x`, `${token}.`, `${token}.${other}`, `${token}`, `${token}.%E4%`]) {
      own.cookies.set(name, broken);
      expect((await own.ask('GET', '/api/self')).status).toBe(401);
      for (const [path, body] of [
        ['/api/self/recovery-codes', { password: FIRST }],
        ['/api/self/factor', { password: FIRST }],
        ['/api/self/factor/confirm', { code: '000000' }],
        ['/api/self/password', { current: FIRST, next: '另一个-Wr5?cP1k' }],
        ['/api/self/sign-out', undefined],
      ] as const)
        expect([path, (await own.ask('POST', path, body)).status]).toEqual([path, 401]);
    }
    for (const same of [value.replace('.', '%2E'), `"${value}"`, `${value} `]) {
      own.cookies.set(name, same);
      expect((await own.ask('GET', '/api/self')).status).toBe(200);
    }
    own.cookies.set(name, value);
    expect((await own.ask('POST', '/api/self/recovery-codes', { password: FIRST })).status).toBe(200);
    expect((await own.ask('POST', '/api/self/sign-out')).status).toBe(200);
    own.cookies.set(name, value);
    expect((await own.ask('GET', '/api/self')).status).toBe(401);
  }, 60_000);

  test('密码正在核对、本人恰好绑定：没有答过口令的登录不成立，再来一次要口令', async () => {
    const home = await signedHouse(dialect);
    const own = await newcomer(home);
    const { internalAdapter } = await home.signIn.means.auth.$context;
    const { createSession } = internalAdapter;
    internalAdapter.createSession = async (...given) => {
      internalAdapter.createSession = createSession;
      await enrolled(home, own, OWN);
      return createSession(...given);
    };
    const thief = home.browser();
    expect((await byPassword(thief)).status).toBe(401);
    expect((await thief.ask('GET', '/api/self')).status).toBe(401);
    expect((await own.ask('GET', '/api/self')).json.next).toBe('nothing');
    expect((await byPassword(thief)).json.next).toBe('code');
    const { rows } = await home.premises.office.trail.lines({ limit: 500, act: 'signIn.password' });
    expect(rows.map(({ code }) => code)).toContain('changed');
  }, 60_000);
});
