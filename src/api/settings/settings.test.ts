import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { house } from '../../../test/server/house.ts';

const MAIL = {
  host: 'smtp.example.cn',
  port: 465,
  secure: true,
  plain: false,
  user: 'notice',
  from: 'notice@example.cn',
};

async function opened(dialect: (typeof DIALECTS)[number]) {
  const { call, person, means, premises } = await house(dialect);
  const system = person('system-1', 'yining', ['systemAdministrator']);
  const security = person('security-1', 'yining', ['securityAdministrator']);
  const put = (part: string, as: string, etag: string, body: unknown, key?: string) =>
    call('PUT', `/api/settings/${part}`, {
      as,
      body,
      headers: { 'if-match': etag },
      ...(key !== undefined && { key }),
    });
  const get = (part: string, as: string) => call('GET', `/api/settings/${part}`, { as });
  return { call, person, means, premises, system, security, put, get };
}

describe.each(DIALECTS)('%s：设置', (dialect) => {
  test('没有改过的是默认值，版本为零', async () => {
    const { get, system, security, means } = await opened(dialect);
    const general = await get('general', system);
    expect(general).toMatchObject({
      status: 200,
      json: {
        version: 0,
        values: {
          name: '政府信息公开',
          mail: null,
          outbound: { origins: [] },
          retention: { trailDays: 1_095, answerDays: 90 },
        },
        secrets: [],
      },
    });
    expect(general.headers.get('etag')).toBe('"0"');
    expect((await get('sign-in', security)).json).toMatchObject({
      values: { passwords: 'dengbao', idleMinutes: 30, absoluteHours: 12, oidc: null },
    });
    expect(await means.settings.current()).toMatchObject({ general: { consultationDays: 15 } });
  });

  test('统一身份认证的地址没有列入对外连接的，先说，不等登录的人碰上', async () => {
    const { put, system, security } = await opened(dialect);
    const discoveryUrl = 'https://id.example.cn/.well-known/openid-configuration';
    const values = { oidc: { id: 'unified', discoveryUrl, clientId: 'gongkai' } };
    const early = await put('sign-in', security, '"0"', { values });
    expect(early).toMatchObject({
      status: 400,
      json: {
        issues: [{ path: 'values.oidc.discoveryUrl', message: expect.stringContaining('id.example.cn') }],
      },
    });
    const outbound = { origins: [{ origin: 'https://id.example.cn', inside: false }] };
    expect((await put('general', system, '"0"', { values: { outbound } })).status).toBe(200);
    expect((await put('sign-in', security, '"0"', { values })).status).toBe(200);
  });

  test('改了即时生效；没有写的恢复默认；密码只进不出，库里加密，不写就不变，写 null 去掉', async () => {
    const { put, get, system, means, premises } = await opened(dialect);
    const secret = '示例口令-不外传';
    const first = await put('general', system, '"0"', {
      values: { name: '示例县政府信息公开', mail: MAIL, consultationDays: 10 },
      secrets: { mailPassword: secret },
    });
    expect(first).toMatchObject({ status: 200, json: { version: 1, secrets: ['mailPassword'] } });
    const [entered] = (await means.trail.lines({ limit: 9, act: 'settings.change', outcome: 'done' })).rows;
    expect(entered?.about).toBe('name, mail, consultationDays, mailPassword');
    expect(first.headers.get('etag')).toBe('"1"');
    expect(JSON.stringify([first.json, (await get('general', system)).json])).not.toContain(secret);
    const current = await means.settings.current();
    expect(current.general).toMatchObject({ name: '示例县政府信息公开', mail: MAIL, consultationDays: 10 });
    expect([current.secret('mailPassword'), current.secret('smsToken')]).toEqual([secret, null]);
    const second = await put('general', system, '"1"', { values: { mail: MAIL } });
    expect(second).toMatchObject({
      json: { version: 2, values: { name: '政府信息公开', consultationDays: 15 }, secrets: ['mailPassword'] },
    });
    expect((await premises.office.settings.current()).secret('mailPassword')).toBe(secret);
    const third = await put('general', system, '"2"', { values: {}, secrets: { mailPassword: null } });
    expect(third).toMatchObject({ json: { version: 3, secrets: [] } });
    expect((await means.settings.current()).secret('mailPassword')).toBeNull();
  });

  test('别人先改了的不覆盖；没有说看过哪一版的不收；同一个键只改一次', async () => {
    const { call, put, system } = await opened(dialect);
    const body = { values: { name: '甲' } };
    const once = await put('general', system, '"0"', body, 'settings-1');
    expect(await put('general', system, '"0"', body, 'settings-1')).toMatchObject({ json: once.json });
    expect(await put('general', system, '"0"', { values: { name: '乙' } })).toMatchObject({
      status: 412,
      json: { code: 'version-old' },
    });
    expect(await put('general', system, '"7"', { values: { name: '乙' } })).toMatchObject({ status: 412 });
    expect(await call('PUT', '/api/settings/general', { as: system, body })).toMatchObject({
      status: 400,
      json: { code: 'bad-input', detail: expect.stringContaining('If-Match') },
    });
  });

  test('两人同时改，只成一人', async () => {
    const { put, system } = await opened(dialect);
    const names = ['甲', '乙', '丙', '丁'];
    const answers = await Promise.all(
      names.map((name) => put('general', system, '"0"', { values: { name } })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
  });

  test('机器归系统管理员，登录归安全管理员，别人都不能看', async () => {
    const { put, get, system, security, person } = await opened(dialect);
    const head = person('head-1', 'yining', ['head']);
    expect((await get('general', head)).status).toBe(403);
    expect((await get('sign-in', system)).status).toBe(403);
    expect((await put('general', security, '"0"', { values: {} })).status).toBe(403);
    expect((await put('sign-in', system, '"0"', { values: {} })).status).toBe(403);
    const changed = await put('sign-in', security, '"0"', { values: { passwords: 'asvs', idleMinutes: 15 } });
    expect(changed).toMatchObject({
      status: 200,
      json: { values: { passwords: 'asvs', absoluteHours: 12 } },
    });
  });

  test.each([
    ['不认识的项', { name: '甲', colour: 'red' }],
    ['不是网址', { outbound: { origins: [{ origin: 'https://x.example.cn/path' }] } }],
    ['主机名里有空格', { mail: { ...MAIL, host: 'smtp .example.cn' } }],
    ['发件人夹带换行', { mail: { ...MAIL, from: 'a@example.cn\nBcc: b@example.cn' } }],
    ['审计留存不足', { retention: { trailDays: 180 } }],
    ['端口不存在', { scanner: { host: '127.0.0.1', port: 70_000 } }],
  ])('%s：不收', async (_, values) => {
    const { put, get, system } = await opened(dialect);
    expect(await put('general', system, '"0"', { values })).toMatchObject({
      status: 400,
      json: { code: 'bad-input' },
    });
    expect((await get('general', system)).json).toMatchObject({ version: 0 });
  });

  test('别的部分的密码不收', async () => {
    const { put, system } = await opened(dialect);
    const body = { values: {}, secrets: { oidcClientSecret: 'x' } };
    expect((await put('general', system, '"0"', body)).status).toBe(400);
  });
});
