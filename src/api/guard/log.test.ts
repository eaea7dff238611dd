/** What anybody sends, in whatever place, comes into no line of the log. */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { Writable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { house } from '../../../test/server/house.ts';
import { route } from '../door/index.ts';
import { createApi } from '../index.ts';
import { openLog } from './log.ts';

const SECRETS = {
  name: '欧阳示例',
  idNumber: '654002199001011234',
  phone: '13900001111',
  password: 'Mima-juebu-2026',
  token: 'gk_AbCdEfGhIjKlMnOpQrStUvWxYz012345',
  address: '203.0.113.77',
} as const;
/** As they stand in an address. */
const ENCODED = Object.values(SECRETS).flatMap((secret) => [secret, encodeURIComponent(secret)]);

const lines: string[] = [];
const into = new Writable({
  write(chunk, _, done) {
    lines.push(...String(chunk).split('\n').filter(Boolean));
    done();
  },
});
const log = openLog(into);
const home = await house('sqlite', log);

/** A bug that quotes what it was given, as bugs do. */
const buggy = route(
  {
    method: 'get',
    path: '/buggy',
    admission: { public: '只为这个测试' },
    tag: '测试',
    summary: '出错',
    answer: { description: '不会有' },
  },
  () => {
    throw new Error(`cannot read ${Object.values(SECRETS).join()}`);
  },
);
const app = createApi(home.means, [buggy]);

const HEADERS = {
  authorization: `Bearer ${SECRETS.token}`,
  cookie: `gongkai.session_token=${SECRETS.token}.x; name=${SECRETS.phone}`,
  'user-agent': `${SECRETS.phone} ${SECRETS.password}`,
  'x-forwarded-for': SECRETS.address,
  'x-request-id': SECRETS.idNumber,
  referer: `https://example.cn/${SECRETS.idNumber}`,
  'if-match': SECRETS.phone,
  'idempotency-key': SECRETS.idNumber,
  'content-type': 'application/json',
};
const BODY = JSON.stringify({ ...SECRETS, login: SECRETS.phone, content: { description: SECRETS.name } });

test('每个地址的路径、查询、头和内容里放进姓名、证件号、电话、密码和令牌，日志里一个也没有', async () => {
  const secret = encodeURIComponent(SECRETS.name);
  for (const { route: one } of home.routes) {
    const path = `/api${one.path.replaceAll(/\{\w+\}/g, secret)}?q=${secret}&phone=${SECRETS.phone}`;
    const init = { method: one.method.toUpperCase(), headers: HEADERS };
    await app.request(path, one.method === 'get' ? init : { ...init, body: BODY });
  }
  await app.request(`/${secret}/${SECRETS.idNumber}`, { method: 'PUT', headers: HEADERS, body: BODY });
  expect((await app.request('/api/buggy', { headers: HEADERS })).status).toBe(500);
  expect(lines.length).toBeGreaterThan(home.routes.length);
  expect(lines.filter((line) => ENCODED.some((one) => line.includes(one)))).toEqual([]);
});

test('出错的一行说得出在哪里、是哪一次，不说内容', () => {
  const line = lines.find((one) => one.includes('unexpected error'));
  expect(JSON.parse(line ?? '{}')).toMatchObject({
    level: 50,
    route: '/buggy',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    trace: expect.stringContaining('log.test.ts'),
  });
});

test('办成的一行有账号和来源的摘要，没有来源本身', async () => {
  const admin = home.person('account-7', 'office', ['auditor']);
  await home.call('GET', '/api/agencies', {
    as: admin,
    headers: { 'x-forwarded-for': SECRETS.address },
  });
  const last = JSON.parse(lines.at(-1) ?? '{}');
  expect(last).toMatchObject({ method: 'GET', route: '/api/agencies', account: 'account-7', text: 'call' });
  expect(last.source).toMatch(/^[0-9a-f]{12}$/);
});

test('没有列出的字段和不是数字、文字的值，给了也不写', () => {
  log.info({ name: SECRETS.name, body: BODY, status: { deep: SECRETS.phone }, ms: 3 }, 'call');
  expect(Object.keys(JSON.parse(lines.at(-1) ?? '{}')).toSorted()).toEqual(['level', 'ms', 'text', 'time']);
});

test('后台作业出错的一行说得出是哪一件、第几次、在哪里', () => {
  const fields = {
    job: 'dailyHeads',
    key: 'yining/2026-03-02',
    attempt: 2,
    fault: 'StoreError busy src/x.ts:1',
  };
  log.warn(fields, 'job failed');
  expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject(fields);
  const loop = { step: 'deliveries', failures: 3, fault: 'KeyError unknownKey' };
  log.warn(loop, 'background step failed');
  expect(JSON.parse(lines.at(-1) ?? '{}')).toMatchObject(loop);
});

test('首页出了错：和别处一样回答、一样记，不把错误原文写到别处', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const asked = (error: Error) => {
      const start = () => Promise.reject(error);
      return createApi({ ...home.means, pages: { ...home.means.pages, start } }).request('/');
    };
    const away = await asked(Object.assign(new Error('away'), { name: 'StoreError', code: 'unreachable' }));
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2']);
    expect(lines.some((one) => one.includes('not served') && one.includes('"code":"unreachable"'))).toBe(
      true,
    );
    const broken = await asked(new Error(`cannot read ${SECRETS.name}`));
    expect([broken.status, await broken.json()]).toMatchObject([500, { code: 'broken' }]);
    expect([printed.mock.calls, lines.filter((one) => one.includes(SECRETS.name))]).toEqual([[], []]);
  } finally {
    printed.mockRestore();
  }
});

test('日志所在的磁盘满了：丢的是日志，不是服务', () => {
  const script = `
    const { openLog } = await import(${JSON.stringify(new URL('./log.ts', import.meta.url).href)});
    const log = openLog();
    for (let n = 0; n < 2000; n += 1) log.info({ count: n }, 'call');
    for (let n = 0; n < 20; n += 1) {
      await new Promise((done) => setTimeout(done, 10));
      log.info({ count: n }, 'call');
    }
    process.exit(7);`;
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', full, 'pipe'],
    timeout: 20_000,
    encoding: 'utf8',
  });
  closeSync(full);
  expect([status, stderr]).toEqual([7, '']);
});
