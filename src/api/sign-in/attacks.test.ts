import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import type { Answered, Browser } from '../../../test/server/signed.ts';
import {
  administrator,
  clerk,
  FIRST_PASSWORD as FIRST,
  OWN_PASSWORD as OWN,
  type SignedHouse,
  signedHouse,
} from '../../../test/server/signed-house.ts';

const LOGIN = 'security';
const SIGN_IN = '/api/sign-in';
const CODE = '/api/sign-in/code';

function byPassword(browser: Browser, login = LOGIN, password = FIRST): Promise<Answered> {
  return browser.ask('POST', SIGN_IN, { login, password });
}

/** A browser on which the account has signed in before, and has signed out. */
async function knownDevice(home: SignedHouse, uri: string, login = LOGIN, password = FIRST) {
  const known = home.browser();
  await byPassword(known, login, password);
  expect((await known.ask('POST', CODE, { code: home.code(uri) })).status).toBe(200);
  await known.ask('POST', '/api/self/sign-out');
  return known;
}

async function lines(home: SignedHouse) {
  const { rows } = await home.premises.office.trail.lines({ limit: 500 });
  return rows.filter(({ act }) => act.startsWith('signIn'));
}

describe.each(DIALECTS)('%s：登录受到攻击', (dialect) => {
  test('一百次同时猜密码，和一次接一次一样，只有五次真的试了', async () => {
    const home = await signedHouse(dialect);
    await administrator(home);
    home.clock.source = '198.51.100.7';
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) => byPassword(home.browser(), LOGIN, `Guess-${at}-Zz`)),
    );
    const statuses = answers.map(({ status }) => status);
    const tried = statuses.filter((status) => status === 401).length;
    expect(tried).toBeLessThanOrEqual(5);
    expect(statuses.every((status) => status === 401 || status === 429 || status === 503)).toBe(true);
    // Those who come at once also keep one another out: what they left of the five is there, and no more.
    for (let at = tried; at < 5; at += 1)
      expect((await byPassword(home.browser(), LOGIN, 'Guess-0001-Zz')).status).toBe(401);
    expect((await byPassword(home.browser())).status).toBe(429);
  }, 60_000);

  test('接着猜的，越等越久；被挡住的不算，挡住的时候说要等多久', async () => {
    const home = await signedHouse(dialect);
    await administrator(home);
    const waits: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      let answer = await byPassword(home.browser(), LOGIN, 'Guess-0001-Zz');
      while (answer.status === 401) answer = await byPassword(home.browser(), LOGIN, 'Guess-0001-Zz');
      for (let more = 0; more < 20; more += 1) await byPassword(home.browser(), LOGIN, 'Guess-0001-Zz');
      const wait = Number(answer.headers.get('retry-after'));
      waits.push(wait);
      home.clock.shift += wait + 1;
    }
    expect(waits[0]).toBeGreaterThan(890);
    expect(waits[0]).toBeLessThanOrEqual(900);
    // The third round has used up what is let through in two hours.
    expect(waits[2]).toBeGreaterThan(4_000);
    expect(waits[2]).toBeLessThanOrEqual(7_200);
  }, 120_000);

  test('一个网段换着地址猜，算同一个来源', async () => {
    const home = await signedHouse(dialect);
    await administrator(home);
    const seen: number[] = [];
    for (let at = 1; at <= 7; at += 1) {
      home.clock.source = `2408:8000:1:2::${at}`;
      seen.push((await byPassword(home.browser(), LOGIN, 'Guess-0001-Zz')).status);
    }
    expect(seen).toEqual([401, 401, 401, 401, 401, 429, 429]);
    home.clock.source = '2408:8000:1:3::1';
    expect((await byPassword(home.browser())).status).toBe(200);
  }, 60_000);

  test('知道密码的人猜动态口令：换着来源也很快被放慢；本人在用过的设备上照样登录', async () => {
    const home = await signedHouse(dialect);
    const { uri, recoveryCodes } = await administrator(home);
    const known = await knownDevice(home, uri);
    const seen: number[] = [];
    for (let at = 0; at < 16; at += 1) {
      home.clock.source = `198.51.100.${at}`;
      const thief = home.browser();
      expect((await byPassword(thief)).json.next).toBe('code');
      seen.push((await thief.ask('POST', CODE, { code: '000000' })).status);
    }
    expect(seen.filter((status) => status === 401)).toHaveLength(10);
    expect(seen.slice(10).every((status) => status === 429)).toBe(true);
    await byPassword(known);
    const done = await known.ask('POST', '/api/sign-in/recovery', { code: recoveryCodes[3] });
    expect(done).toMatchObject({ status: 200, json: { next: 'nothing' } });
  }, 60_000);

  test('别的账号用过的设备不算这个账号的；一台设备两个人用，各算各的', async () => {
    const home = await signedHouse(dialect);
    const { own: admin, uri } = await administrator(home);
    const { uri: other, login } = await clerk(home, admin);
    const shared = await knownDevice(home, other, login, OWN);
    for (let at = 0; at < 5; at += 1) await byPassword(shared, LOGIN, 'Guess-0001-Zz');
    expect((await byPassword(shared)).status).toBe(429);
    home.clock.shift = 901;
    await byPassword(shared);
    expect((await shared.ask('POST', CODE, { code: home.code(uri) })).status).toBe(200);
    expect([...shared.cookies.keys()].filter((name) => name.includes('device'))).toHaveLength(2);
  }, 60_000);

  test('带着一个账号的登录去答另一个账号的口令，不能答到自己头上', async () => {
    const home = await signedHouse(dialect);
    const { own: admin } = await administrator(home);
    const { own, uri } = await clerk(home, admin);
    const session = [...own.cookies].find(([name]) => name.includes('session')) ?? ['', ''];
    await byPassword(own);
    own.cookies.set(...session);
    expect((await own.ask('POST', CODE, { code: home.code(uri) })).status).toBe(401);
    own.cookies.set(...session);
    expect((await own.ask('GET', '/api/self')).json.login).toBe('clerk.one');
  }, 60_000);

  test('没有第一步，答对口令也不算；伪造、借用第一步的 cookie 也不算', async () => {
    const home = await signedHouse(dialect);
    const { uri } = await administrator(home);
    const code = home.code(uri);
    expect((await home.browser().ask('POST', CODE, { code })).status).toBe(401);
    for (const value of ['', '2fa-aaaaaaaaaaaaaaaaaaaa.x', '2fa-aaaaaaaaaaaaaaaaaaaa%2Ex', '%00', '.']) {
      const forged = home.browser();
      forged.cookies.set('gongkai.two_factor', value);
      expect((await forged.ask('POST', CODE, { code })).status).toBe(401);
    }
    const first = home.browser();
    await byPassword(first);
    const challenge = first.cookies.get('gongkai.two_factor') ?? '';
    const altered = home.browser();
    altered.cookies.set(
      'gongkai.two_factor',
      challenge.replace(/.(?=%3D$)/, (sign) => (sign === 'A' ? 'Q' : 'A')),
    );
    expect((await altered.ask('POST', CODE, { code })).status).toBe(401);
    expect((await first.ask('POST', CODE, { code })).status).toBe(200);
    const again = home.browser();
    again.cookies.set('gongkai.two_factor', challenge);
    expect((await again.ask('POST', CODE, { code: home.code(uri, 1) })).status).toBe(401);
  }, 60_000);

  test('答完第一步才停用的，第二步不算；停用时已经登录的立即失效，恢复以后也不复活', async () => {
    const home = await signedHouse(dialect);
    const { own: admin } = await administrator(home);
    const { own, uri, account, login } = await clerk(home, admin);
    const half = home.browser();
    await byPassword(half, login, OWN);
    await admin.ask('POST', `/api/accounts/${account}/disable`);
    expect((await half.ask('POST', CODE, { code: home.code(uri) })).status).toBe(401);
    expect((await own.ask('GET', '/api/self')).status).toBe(401);
    await admin.ask('POST', `/api/accounts/${account}/enable`);
    expect((await own.ask('GET', '/api/self')).status).toBe(401);
    expect((await byPassword(home.browser(), login, OWN)).json.next).toBe('code');
  }, 60_000);

  test('第二个标签页：一页改了密码，另一页随之要重新登录；一页退出，另一页也退出', async () => {
    const home = await signedHouse(dialect);
    const { own } = await administrator(home);
    const second = home.browser();
    for (const [name, value] of own.cookies) second.cookies.set(name, value);
    expect((await second.ask('GET', '/api/self')).status).toBe(200);
    const next = '另一个-Wr5?cP1k';
    expect((await own.ask('POST', '/api/self/password', { current: FIRST, next })).status).toBe(200);
    expect((await second.ask('GET', '/api/self')).status).toBe(401);
    expect((await own.ask('GET', '/api/self')).status).toBe(200);
    const third = home.browser();
    for (const [name, value] of own.cookies) third.cookies.set(name, value);
    expect((await own.ask('POST', '/api/self/sign-out')).status).toBe(200);
    expect((await third.ask('GET', '/api/self')).status).toBe(401);
  }, 60_000);

  test('捡到开着的屏幕，也猜不了屏幕后面的密码；每一次都不因此结束本人的登录', async () => {
    const home = await signedHouse(dialect);
    const { own } = await administrator(home);
    const seen: number[] = [];
    for (let at = 0; at < 7; at += 1) {
      const body = { current: `Guess-000${at}-Zz`, next: '另一个-Wr5?cP1k' };
      seen.push((await own.ask('POST', '/api/self/password', body)).status);
    }
    expect(seen).toEqual([400, 400, 400, 400, 400, 429, 429]);
    expect((await own.ask('POST', '/api/self/recovery-codes', { password: FIRST })).status).toBe(429);
    expect((await own.ask('GET', '/api/self')).status).toBe(200);
    home.clock.shift = 901;
    expect((await own.ask('POST', '/api/self/recovery-codes', { password: FIRST })).status).toBe(200);
  }, 60_000);

  test('换过恢复码，旧的作废', async () => {
    const home = await signedHouse(dialect);
    const { own, recoveryCodes } = await administrator(home);
    const { json } = await own.ask('POST', '/api/self/recovery-codes', { password: FIRST });
    const [fresh] = json.recoveryCodes as string[];
    const lost = home.browser();
    await byPassword(lost);
    const old = await lost.ask('POST', '/api/sign-in/recovery', { code: recoveryCodes[0] });
    expect(old.status).toBe(401);
    expect((await lost.ask('POST', '/api/sign-in/recovery', { code: fresh })).status).toBe(200);
  }, 60_000);

  test('密码错和没有这个登录名，用的时间差不多', async () => {
    const home = await signedHouse(dialect);
    await administrator(home);
    const took = async (login: string) => {
      const times: number[] = [];
      for (let at = 0; at < 8; at += 1) {
        home.clock.source = `198.51.100.${at}`;
        const began = performance.now();
        expect((await byPassword(home.browser(), login, 'Guess-0001-Zz')).status).toBe(401);
        times.push(performance.now() - began);
      }
      return times.toSorted((a, b) => a - b)[1] ?? 0;
    };
    await took('warm-up');
    const [known, unknown] = [await took(LOGIN), await took('nobody')];
    expect(known / unknown).toBeGreaterThan(0.5);
    expect(known / unknown).toBeLessThan(2);
  }, 60_000);

  test('每次登录、失败都在审计里，写明是谁的账号、为什么；没有的登录名不写', async () => {
    const home = await signedHouse(dialect);
    const { own, uri } = await administrator(home);
    const { account } = (await own.ask('GET', '/api/self')).json;
    await byPassword(home.browser(), 'secret-typed-here', 'Guess-0001-Zz');
    await byPassword(home.browser(), LOGIN, 'Guess-0001-Zz');
    const known = home.browser();
    await byPassword(known);
    await known.ask('POST', CODE, { code: '000000' });
    await known.ask('POST', CODE, { code: home.code(uri) });
    const found = (await lines(home)).toReversed();
    expect(found.map(({ act, outcome, code, account: whose }) => [act, outcome, code, whose])).toEqual([
      ['signIn.first', 'done', null, account],
      ['signIn.password', 'done', null, account],
      ['signIn.password', 'refused', 'wrong', null],
      ['signIn.password', 'refused', 'wrong', account],
      ['signIn.password', 'done', null, account],
      ['signIn.code', 'refused', 'wrong', account],
      ['signIn.code', 'done', null, account],
    ]);
    const all = JSON.stringify(await home.premises.office.trail.lines({ limit: 500 }));
    for (const typed of ['secret-typed-here', 'Guess-0001', FIRST]) expect(all).not.toContain(typed);
  }, 60_000);

  test('绑定、授权、停用、重置、收回令牌都在审计里', async () => {
    const home = await signedHouse(dialect);
    const { own: admin } = await administrator(home);
    const { account } = await clerk(home, admin);
    const grants = [{ agency: '*', role: 'auditor' }];
    await admin.ask('PUT', `/api/accounts/${account}/grants`, { grants });
    const token = await admin.ask('POST', '/api/tokens/issue', { name: '平台', days: 1, grants });
    await admin.ask('POST', `/api/tokens/${token.json.id}/revoke`);
    await admin.ask('POST', `/api/accounts/${account}/end-sessions`);
    await admin.ask('POST', `/api/accounts/${account}/reset`);
    await admin.ask('POST', `/api/accounts/${account}/disable`);
    const { rows } = await home.premises.office.trail.lines({ limit: 500, outcome: 'done' });
    const acts = rows.map(({ act, about }) => `${act} ${about ?? ''}`.trim());
    for (const act of ['invite', 'endSessions', 'resetFactor', 'disable'])
      expect(acts).toContain(`account.${act} ${account}`);
    expect(acts).toContain(`account.grant ${account} auditor@*`);
    for (const act of ['self.changePassword', 'self.enrol']) expect(acts).toContain(act);
    expect(acts).toContain(`token.issue ${token.json.id} auditor@*`);
    expect(acts).toContain(`token.revoke ${token.json.id}`);
  }, 60_000);

  test('同一个登录名同时开十次，只开成一个，给的密码能用', async () => {
    const home = await signedHouse(dialect);
    const { own: admin } = await administrator(home);
    const invite = () => admin.ask('POST', '/api/accounts/invite', { login: 'clerk.race' });
    const answers = await Promise.all(Array.from({ length: 10 }, invite));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, ...Array.from({ length: 9 }, () => 400)]);
    const given = answers.find(({ status }) => status === 200);
    const signed = await byPassword(home.browser(), 'clerk.race', String(given?.json.password));
    expect(signed.json.next).toBe('changePassword');
    expect((await invite()).status).toBe(400);
  }, 60_000);

  test('第一个令牌同时用十次，只开成一个账号', async () => {
    const home = await signedHouse(dialect);
    const token = await home.signIn.firstToken();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        home.browser().ask('POST', '/api/sign-in/first', { token, login: `first.${at}`, password: FIRST }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await home.premises.office.accounts.list()).toHaveLength(1);
  }, 60_000);
});
