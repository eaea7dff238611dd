import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import {
  administrator,
  clerk,
  FIRST_PASSWORD as FIRST,
  OWN_PASSWORD as OWN,
  signedHouse,
} from '../../../test/server/signed-house.ts';
import type { SettingsTables } from '../../store/office/settings.ts';

const DAY = 86_400;

describe.each(DIALECTS)('%s：登录怎样设置', (dialect) => {
  test('对外是 https 的：cookie 只给这一个主机、只走 https、脚本读不到、别的网站带不来', async () => {
    const home = await signedHouse(dialect, { publicUrl: 'https://gk.example.cn' });
    const { uri } = await administrator(home);
    const own = home.browser();
    const first = await own.ask('POST', '/api/sign-in', { login: 'security', password: FIRST });
    const second = await own.ask('POST', '/api/sign-in/code', { code: home.code(uri) });
    const given = [first, second].flatMap(({ headers }) => headers.getSetCookie());
    expect(given.map((cookie) => cookie.split('=')[0])).toEqual(
      expect.arrayContaining(['__Host-gongkai.session_token', '__Host-gongkai.two_factor']),
    );
    expect(given.some((cookie) => cookie.startsWith('__Host-gongkai.device-'))).toBe(true);
    for (const cookie of given) {
      expect(cookie).toMatch(/^__Host-gongkai\./);
      for (const part of ['; HttpOnly', '; SameSite=Strict', '; Secure', '; Path=/'])
        expect(cookie).toContain(part);
      expect(cookie).not.toMatch(/; Domain=/i);
    }
    // The browser keeps it as long as any session may last; the server ends it before.
    expect(given.find((cookie) => /session_token=[^;]/.test(cookie))).toContain('; Max-Age=86400');
    expect((await own.ask('GET', '/api/self')).status).toBe(200);
    // A neighbour under the same domain can set only what has no such prefix.
    const planted = home.browser();
    const session = own.cookies.get('__Host-gongkai.session_token') ?? '';
    planted.cookies.set('gongkai.session_token', session);
    planted.cookies.set('__Secure-gongkai.session_token', session);
    expect((await planted.ask('GET', '/api/self')).status).toBe(401);
  }, 60_000);

  test('空闲、满时多久，照设置', async () => {
    const home = await signedHouse(dialect, { signIn: { idleMinutes: 5, absoluteHours: 1 } });
    const { own } = await administrator(home);
    for (let minutes = 0; minutes < 60; minutes += 4) {
      home.clock.shift = minutes * 60;
      expect((await own.ask('GET', '/api/self')).status).toBe(200);
    }
    const { sessions } = (await own.ask('GET', '/api/self/sessions')).json as {
      sessions: { createdAt: string; endsAt: string }[];
    };
    const { createdAt = '', endsAt = '' } = sessions[0] ?? {};
    expect(Date.parse(endsAt) - Date.parse(createdAt)).toBe(3_600_000);
    home.clock.shift = 3_601;
    expect((await own.ask('GET', '/api/self')).status).toBe(401);
  }, 60_000);

  test('等保：九十天须改密码，改以前办不了事；最近五个和现在的不能再用', async () => {
    const home = await signedHouse(dialect);
    const { own: admin } = await administrator(home);
    const { uri, login, account } = await clerk(home, admin);
    const passwordSetAt = Temporal.Now.instant()
      .subtract({ hours: 91 * 24 })
      .toString();
    await home.premises.office.accounts.change(account, { passwordSetAt });
    const own = home.browser();
    await own.ask('POST', '/api/sign-in', { login, password: OWN });
    const second = await own.ask('POST', '/api/sign-in/code', { code: home.code(uri) });
    expect(second.json.next).toBe('changePassword');
    expect((await own.ask('GET', '/api/self/sessions')).json.code).toBe('password-change-required');
    const used = [OWN];
    for (const next of ['甲-Qw7!rT2x', '乙-Er8@tY3c', '丙-Rt9#yU4v', '丁-Ty1$uI5b', '戊-Yu2%iO6n']) {
      const current = used.at(-1);
      const changed = await own.ask('POST', '/api/self/password', { current, next });
      expect(changed).toMatchObject({ status: 200, json: { next: 'nothing' } });
      used.push(next);
    }
    for (const next of used) {
      const answer = await own.ask('POST', '/api/self/password', { current: used.at(-1), next });
      expect(answer.status).toBe(400);
      expect(answer.json.issues).toMatchObject([{ path: 'next' }]);
    }
    const sixth = { current: used.at(-1), next: '己-Ui3^oP7m' };
    expect((await own.ask('POST', '/api/self/password', sixth)).status).toBe(200);
    const first = { current: sixth.next, next: OWN };
    expect((await own.ask('POST', '/api/self/password', first)).status).toBe(200);
  }, 120_000);

  test('ASVS：十二个字符以上，不问种类，不因时间作废', async () => {
    const home = await signedHouse(dialect, { signIn: { passwords: 'asvs' } });
    const own = home.browser();
    const token = await home.signIn.firstToken();
    const open = (password: string) =>
      own.ask('POST', '/api/sign-in/first', { token, login: 'security', password });
    expect((await open('初始-Kx7#pQ9')).status).toBe(400);
    expect((await open('password1234')).status).toBe(400);
    expect((await open('qmwzpbtyhcrx')).status).toBe(200);
    home.clock.shift = 400 * DAY;
    const signed = await own.ask('POST', '/api/sign-in', { login: 'security', password: 'qmwzpbtyhcrx' });
    expect(signed.json.next).toBe('enrol');
  }, 60_000);

  test.each(['这个进程改的，立即', '别的进程改的，两秒以内'])(
    '改了设置：%s生效',
    async (who) => {
      const home = await signedHouse(dialect);
      const { own } = await administrator(home);
      home.clock.shift = 20 * 60;
      expect((await own.ask('GET', '/api/self')).status).toBe(200);
      const { settings, authTables } = home.premises.office;
      const { values, version } = await settings.part('signIn');
      const change = { expected: version, by: 'nobody', at: '2026-03-02T00:00:00.000Z', secrets: {} };
      const shorter = { ...values, idleMinutes: 5 };
      if (who.startsWith('这个')) await settings.change('signIn', { ...change, values: shorter });
      else {
        const { db } = authTables as { db: Kysely<Pick<SettingsTables, 'settings'>> };
        const row = { body: JSON.stringify(shorter), secrets: '{}', at: change.at, by_account: change.by };
        await db
          .insertInto('settings')
          .values({ part: 'signIn', version: version + 1, ...row })
          .onConflict((conflict) => conflict.column('part').doUpdateSet(row))
          .execute();
        // Asked before, it would have been in use.
        await pause(2_100);
      }
      home.clock.shift += 6 * 60;
      expect((await own.ask('GET', '/api/self')).status).toBe(401);
    },
    60_000,
  );

  test('账号一页一页地列', async () => {
    const home = await signedHouse(dialect);
    const { own } = await administrator(home);
    for (const login of ['clerk.c', 'clerk.a', 'clerk.d', 'clerk.b'])
      await own.ask('POST', '/api/accounts/invite', { login });
    const seen: string[][] = [];
    for (let after = ''; ; ) {
      const { json } = await own.ask('GET', `/api/accounts?limit=2${after && `&after=${after}`}`);
      const { accounts, next } = json as { accounts: { login: string }[]; next: string | null };
      seen.push(accounts.map(({ login }) => login));
      if (next === null) break;
      after = next;
    }
    expect(seen).toEqual([['clerk.a', 'clerk.b'], ['clerk.c', 'clerk.d'], ['security']]);
  }, 60_000);
});
