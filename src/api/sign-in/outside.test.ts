import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import type { Browser } from '../../../test/server/signed.ts';
import {
  administrator,
  clerk,
  FIRST_PASSWORD as FIRST,
  type SignedHouse,
  signedHouse,
} from '../../../test/server/signed-house.ts';
import { CLIENT, type Fault, OTHER, type Provider, startProvider } from './provider.cases.ts';

let provider: Provider;
beforeAll(async () => {
  provider = await startProvider();
});
beforeEach(() => {
  provider.fault = {};
});
afterAll(() => provider.close());

function opened(dialect: (typeof DIALECTS)[number], inside = true): Promise<SignedHouse> {
  const { discoveryUrl, origin } = provider;
  return signedHouse(dialect, {
    signIn: { oidc: { id: 'unified', discoveryUrl, clientId: CLIENT.id } },
    general: { outbound: { origins: [{ origin, inside }], timeoutMs: 2_000, mostBytes: 65_536 } },
    secret: CLIENT.secret,
  });
}

async function begun(browser: Browser, path = '/api/sign-in/outside'): Promise<string> {
  const { status, json } = await browser.ask('POST', path);
  expect(status).toBe(200);
  return String(json.address);
}

async function linked(own: Browser, person: string) {
  const brought = provider.agree(await begun(own, '/api/self/outside'), person);
  return own.ask('POST', '/api/self/outside/finish', brought);
}

async function signedIn(browser: Browser, person: string) {
  const brought = provider.agree(await begun(browser), person);
  return browser.ask('POST', '/api/sign-in/outside/finish', brought);
}

describe.each(DIALECTS)('%s：统一身份认证', (dialect) => {
  test('没有接入的，说没有接入', async () => {
    const home = await signedHouse(dialect);
    expect((await home.browser().ask('GET', '/api/sign-in')).json).toEqual({ outside: null });
    expect((await home.browser().ask('POST', '/api/sign-in/outside')).status).toBe(404);
  });

  test('本人关联以后可以凭它登录，第二步仍要动态口令；取消、重置以后不行', async () => {
    const home = await opened(dialect);
    const { own: admin } = await administrator(home);
    const { own, uri, account } = await clerk(home, admin);
    expect((await home.browser().ask('GET', '/api/sign-in')).json).toEqual({ outside: 'unified' });
    expect((await signedIn(home.browser(), 'person-1')).status).toBe(401);
    expect((await own.ask('GET', '/api/self')).json.outside).toBe(false);
    expect((await linked(own, 'person-1')).status).toBe(200);
    expect((await own.ask('GET', '/api/self')).json.outside).toBe(true);
    const fresh = home.browser();
    expect(await signedIn(fresh, 'person-1')).toMatchObject({ status: 200, json: { next: 'code' } });
    expect((await fresh.ask('GET', '/api/self')).status).toBe(401);
    expect((await fresh.ask('POST', '/api/sign-in/code', { code: home.code(uri) })).status).toBe(200);
    expect((await fresh.ask('GET', '/api/self')).json).toMatchObject({ account, next: 'nothing' });
    expect((await own.ask('DELETE', '/api/self/outside')).status).toBe(200);
    expect((await signedIn(home.browser(), 'person-1')).status).toBe(401);
    await linked(own, 'person-1');
    await admin.ask('POST', `/api/accounts/${account}/reset`);
    expect((await signedIn(home.browser(), 'person-1')).status).toBe(401);
  }, 60_000);

  test('别人关联了的拿不走；停用的账号登录不了；那边叫什么名字，库里和审计里都没有', async () => {
    const home = await opened(dialect);
    const { own: admin } = await administrator(home);
    const { own, account } = await clerk(home, admin);
    expect((await linked(own, 'person-secret')).status).toBe(200);
    expect((await linked(admin, 'person-secret')).status).toBe(409);
    await admin.ask('POST', `/api/accounts/${account}/disable`);
    expect((await signedIn(home.browser(), 'person-secret')).status).toBe(401);
    const { rows } = await home.premises.office.trail.lines({ limit: 500 });
    const outside = rows.filter(({ act }) => act === 'signIn.outside');
    expect(outside.map(({ account: whose, code }) => [whose, code])).toEqual([[account, 'disabled']]);
    const { db } = home.premises.office.authTables as {
      db: { selectFrom(table: string): { selectAll(): { execute(): Promise<object[]> } } };
    };
    const kept = await db.selectFrom('outside_names').selectAll().execute();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify([rows, kept])).not.toContain('person-secret');
  }, 60_000);

  test('state 不是这个浏览器发起的、用过的、隔得太久的，都不认', async () => {
    const home = await opened(dialect);
    const { own } = await administrator(home);
    await linked(own, 'person-1');
    const finish = '/api/sign-in/outside/finish';
    const victim = home.browser();
    const attacker = provider.agree(await begun(home.browser()), 'person-1');
    expect((await victim.ask('POST', finish, attacker)).status).toBe(401);
    await begun(victim);
    const before = provider.calls.length;
    expect((await victim.ask('POST', finish, attacker)).status).toBe(401);
    expect(provider.calls.slice(before)).not.toContain('/token');
    const once = home.browser();
    const brought = provider.agree(await begun(once), 'person-1');
    const kept = new Map(once.cookies);
    expect((await once.ask('POST', finish, brought)).status).toBe(200);
    for (const [name, value] of kept) once.cookies.set(name, value);
    expect((await once.ask('POST', finish, brought)).status).toBe(401);
    const late = home.browser();
    const old = provider.agree(await begun(late), 'person-1');
    home.clock.shift = 601;
    expect((await late.ask('POST', finish, old)).status).toBe(401);
  }, 60_000);

  test('关联只认发起它的那一次登录：骗本人点一个链接，关联不上别人的身份', async () => {
    const home = await opened(dialect);
    const { own: admin } = await administrator(home);
    const { own: attacker } = await clerk(home, admin);
    const brought = provider.agree(await begun(attacker, '/api/self/outside'), 'attacker');
    const cookie = [...attacker.cookies].find(([name]) => name.endsWith('.outside')) ?? ['', ''];
    admin.cookies.set(...cookie);
    expect((await admin.ask('POST', '/api/self/outside/finish', brought)).status).toBe(400);
    const asSignIn = provider.agree(await begun(admin), 'attacker');
    expect((await admin.ask('POST', '/api/self/outside/finish', asSignIn)).status).toBe(400);
    expect((await admin.ask('GET', '/api/self')).json.outside).toBe(false);
  }, 60_000);

  test('没有第二因素的不能关联；第二因素作废，关联随之作废', async () => {
    const home = await opened(dialect);
    const { own } = await administrator(home);
    await linked(own, 'person-1');
    const { accounts } = home.premises.office;
    const [admin] = await accounts.list();
    await accounts.forgetFactor(admin?.id ?? '');
    expect((await signedIn(home.browser(), 'person-1')).status).toBe(401);
    const again = home.browser();
    const byPassword = { login: 'security', password: FIRST };
    expect((await again.ask('POST', '/api/sign-in', byPassword)).json.next).toBe('enrol');
    expect((await again.ask('POST', '/api/self/outside')).json.code).toBe('second-factor-required');
  }, 60_000);

  const soon = Math.floor(Date.now() / 1000);
  const FAULTS: readonly (readonly [string, Fault, number])[] = [
    ['别的签发者', { claims: { iss: 'https://elsewhere.example.cn' } }, 401],
    ['给别的系统的', { claims: { aud: 'another' } }, 401],
    ['给几个系统、没有写明是给谁用的', { claims: { aud: [CLIENT.id, 'another'] } }, 401],
    ['过期的', { claims: { exp: soon - 3_600 } }, 401],
    ['将来才签发的', { claims: { iat: soon + 3_600 } }, 401],
    ['另一次的 nonce', { claims: { nonce: 'another' } }, 401],
    ['没有 nonce', { claims: { nonce: undefined } }, 401],
    ['没有说是谁', { claims: { sub: '' } }, 401],
    ['别的钥匙签的', { key: OTHER.privateKey }, 401],
    ['没有签名算法', { header: { alg: 'none' } }, 401],
    ['用对称的算法', { header: { alg: 'HS256' } }, 401],
    ['不认识的钥匙', { header: { kid: 'another' } }, 401],
    ['带着看不懂的要求', { header: { crit: ['b64'] } }, 401],
    ['对方出错', { status: 500 }, 503],
    ['对方不给', { status: 400 }, 401],
  ];

  test('对方说的有一点不对，就不算数', async () => {
    const home = await opened(dialect);
    const { own } = await administrator(home);
    await linked(own, 'person-1');
    for (const [title, fault, status] of FAULTS) {
      provider.fault = fault;
      expect([title, (await signedIn(home.browser(), 'person-1')).status]).toEqual([title, status]);
    }
    provider.fault = {};
    expect((await signedIn(home.browser(), 'person-1')).status).toBe(200);
  }, 60_000);

  test('没有列入可以访问的地址、没有写明在内网的，一个字也不发过去', async () => {
    const home = await opened(dialect, false);
    const before = provider.calls.length;
    const other = await signedHouse(dialect, {
      signIn: { oidc: { id: 'unified', discoveryUrl: `${provider.origin}/x`, clientId: CLIENT.id } },
    });
    for (const { browser } of [home, other]) {
      const { status, headers } = await browser().ask('POST', '/api/sign-in/outside');
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('30');
    }
    expect(provider.calls).toHaveLength(before);
  });
});
