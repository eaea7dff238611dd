/** The guard over real routes and a real database: what is turned away, under which name, and what every answer carries. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { house } from '../../../test/server/house.ts';
import { type ApiMeans, createApi } from '../index.ts';
import { watchLoad } from './load.ts';
import { sourceOf } from './source.ts';

const home = await house('sqlite');
const admin = home.person('first', 'office', ['systemAdministrator']);

type Change = Partial<ApiMeans['guard']>;

/** The same interface behind another guard. */
function behind(guard: Change, change: Partial<ApiMeans> = {}, means = home.means) {
  return createApi({ ...means, ...change, guard: { ...means.guard, ...guard } });
}

async function problem(answer: Response) {
  const { code } = (await answer.json()) as { code: string };
  return { status: answer.status, code, retry: answer.headers.get('retry-after') };
}

describe('每个回答', () => {
  test.each([
    ['首页', 'GET', '/'],
    ['要登录的地址', 'GET', '/api/agencies'],
    ['没有的地址', 'GET', '/nothing'],
    ['不能这样用的地址', 'DELETE', '/api/agencies'],
    ['说明', 'GET', '/api/openapi.json'],
  ])('%s 都带安全头和请求编号', async (_, method, path) => {
    const { headers } = await home.call(method, path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*/);
    expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.has('strict-transport-security')).toBe(false);
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });

  test('对外是 https 的才要求浏览器以后只用 https', async () => {
    const app = behind({ publicUrl: 'https://gk.example.cn', hosts: ['localhost'] });
    const { headers } = await app.request('/livez');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });
});

test('同一轮里来的，都办完了才一起答复', async () => {
  const seen: string[] = [];
  const { metrics } = home.means;
  const count: typeof metrics.count = (...call) => {
    seen.push('done');
    metrics.count(...call);
  };
  const app = behind({}, { metrics: { ...metrics, count } });
  const ask = async () => {
    await app.request('/livez');
    seen.push('out');
  };
  await Promise.all([ask(), ask(), ask()]);
  expect(seen).toEqual(['done', 'done', 'done', 'out', 'out', 'out']);
});

describe('地址', () => {
  test.each([
    ['GET', '/api/nothing', 404, null],
    ['POST', '/api/nothing', 404, null],
    ['OPTIONS', '/api/nothing', 404, null],
    ['DELETE', '/api/agencies', 405, 'GET, HEAD, OPTIONS'],
    ['GET', '/api/sign-in/code', 405, 'POST, OPTIONS'],
    ['OPTIONS', '/api/sign-in/code', 204, 'POST, OPTIONS'],
    ['HEAD', '/', 200, null],
    ['HEAD', '/api/sign-in/code', 405, 'POST, OPTIONS'],
  ])('%s %s → %i', async (method, path, status, allow) => {
    const answer = await home.app.request(path, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([status, allow]);
    if (method === 'HEAD') expect(await answer.text()).toBe('');
  });

  test('太长的不看内容就拒绝', async () => {
    const answer = await home.app.request(`/api/agencies?q=${'长'.repeat(2000)}`);
    expect(await problem(answer)).toMatchObject({ status: 413, code: 'too-large' });
  });
});

describe('从哪里发出', () => {
  const write = (headers: Record<string, string>) =>
    home.app.request('/api/sign-in', { method: 'POST', headers: { cookie: 'gongkai.x=1', ...headers } });

  test.each([
    ['别的网站', { 'sec-fetch-site': 'cross-site' }, true],
    ['同域的别的主机', { 'sec-fetch-site': 'same-site' }, true],
    ['自己的页面', { 'sec-fetch-site': 'same-origin' }, false],
    ['旧浏览器，别的来源', { origin: 'https://evil.example' }, true],
    ['旧浏览器，自己的来源', { origin: 'http://localhost:3000' }, false],
    ['沙箱里的页面', { origin: 'null' }, true],
    ['不是浏览器', {}, false],
  ])('带 cookie 的写，%s：挡住是 %s', async (_, headers, stopped) => {
    const { code } = await problem(await write(headers as Record<string, string>));
    expect(code === 'foreign-origin').toBe(stopped);
  });

  test('不带 cookie 的不问来源', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await home.app.request('/api/sign-in', { method: 'POST', headers });
    expect((await problem(answer)).code).not.toBe('foreign-origin');
  });

  test('只有写明的来源能读到回答，且没有 cookie', async () => {
    const app = behind({ origins: ['https://portal.example.cn'] });
    const ask = (origin: string, method = 'GET') =>
      app.request('/api/agencies', { method, headers: { origin } });
    const known = (await ask('https://portal.example.cn')).headers;
    expect(known.get('access-control-allow-origin')).toBe('https://portal.example.cn');
    expect(known.has('access-control-allow-credentials')).toBe(false);
    expect(known.get('vary')).toContain('Origin');
    const asked = (await ask('https://portal.example.cn', 'OPTIONS')).headers;
    expect(asked.get('access-control-allow-headers')).toContain('Idempotency-Key');
    expect((await ask('https://evil.example')).headers.has('access-control-allow-origin')).toBe(false);
  });

  test.each([
    ['localhost:3000', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
    ['GK.example.cn', 200],
    ['inner.example.cn:8080', 200],
    ['evil.example', 404],
    ['localhost.evil.example', 404],
  ])('以 %s 为名 → %i', async (host, status) => {
    const app = behind({ publicUrl: 'https://gk.example.cn', hosts: ['inner.example.cn'] });
    expect((await app.request('/', { headers: { host } })).status).toBe(status);
    expect((await app.request('/livez', { headers: { host } })).status).toBe(200);
  });
});

describe('来源地址', () => {
  test.each([
    [0, '9.9.9.9', '10.0.0.1', '10.0.0.1'],
    [1, '6.6.6.6, 9.9.9.9', '10.0.0.1', '9.9.9.9'],
    [2, '6.6.6.6, 9.9.9.9, 10.0.0.2', '10.0.0.1', '9.9.9.9'],
    [1, null, '10.0.0.1', '10.0.0.1'],
    [2, '9.9.9.9', '10.0.0.1', '10.0.0.1'],
    [1, 'unknown', '10.0.0.1', null],
    [1, '', '10.0.0.1', null],
    [0, null, '::ffff:10.0.0.1', '10.0.0.1'],
    [1, '2001:db8::1', '10.0.0.1', '2001:db8::1'],
    // As some proxies write them (RFC 7239 §6): without a source nothing would be counted, and none entered in the trail.
    [1, '203.0.113.7:51234', '10.0.0.1', '203.0.113.7'],
    [1, '[2001:db8::1]:51234', '10.0.0.1', '2001:db8::1'],
    [1, '[2001:db8::1]', '10.0.0.1', '2001:db8::1'],
    [1, '::ffff:203.0.113.7', '10.0.0.1', '203.0.113.7'],
  ])('前面有 %i 层代理，头里是 %s，对端是 %s → %s', (proxies, forwarded, peer, source) => {
    expect(sourceOf(forwarded, peer, proxies)).toBe(source);
  });
});

test('忙不过来时先说 503 和何时再来，不碰数据库；健康页照答', async () => {
  const load = { ...home.means.load, full: () => true };
  const app = behind({}, { load, identify: () => Promise.reject(new Error('asked the database')) });
  const answer = await problem(
    await app.request('/api/agencies', { headers: { authorization: `Bearer ${admin}` } }),
  );
  expect(answer).toMatchObject({ status: 503, code: 'busy' });
  expect(Number(answer.retry)).toBeGreaterThanOrEqual(1);
  expect((await app.request('/livez')).status).toBe(200);
});

test('被请走的等一会儿才听到，等的时候不算在手上', async () => {
  const load = watchLoad();
  const app = behind({}, { load: { ...load, full: () => true } });
  const began = performance.now();
  const away = app.request('/api/agencies');
  await pause(20);
  expect(load.inFlight).toBe(0);
  expect((await away).status).toBe(503);
  expect(performance.now() - began).toBeGreaterThan(200);
  load.close();
});

describe('在停机或者数据库问不到时不算就绪，照样活着', () => {
  test.each([
    ['在停机', { stopping: () => true }],
    ['数据库出错', { ask: () => Promise.reject(new Error('away')) }],
    ['数据库不答', { ask: () => new Promise<void>(() => undefined) }],
  ])('%s', async (_, change) => {
    const app = behind({}, { pages: { ...home.means.pages, ...change } });
    const ready = await app.request('/readyz');
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '2']);
    expect((await app.request('/livez')).status).toBe(200);
  });
});

test('循环一直迟，不算就绪', async () => {
  const app = behind({}, { load: { ...home.means.load, late: () => true } });
  expect((await app.request('/readyz')).status).toBe(503);
});

describe('数字', () => {
  test('本机可以看，别处凭令牌；按地址的样子数，不按地址', async () => {
    const metricsToken = 'figures-for-the-monitor';
    const app = behind({}, { pages: { ...home.means.pages, metricsToken } });
    const ask = (from: string, token?: string) =>
      app.request('/metrics', {
        headers: { 'x-forwarded-for': from, ...(token && { authorization: `Bearer ${token}` }) },
      });
    await app.request('/api/agencies/secretly/requests/R2026-00001');
    expect((await ask('203.0.113.5')).status).toBe(404);
    expect((await ask('203.0.113.5', 'wrong')).status).toBe(404);
    expect((await ask('203.0.113.5', metricsToken)).status).toBe(200);
    const text = await (await ask('127.0.0.1')).text();
    expect(text).toContain('gongkai_calls_total{method="GET",route="/api/agencies/:agency/requests/:matter"');
    expect(text).toMatch(/^gongkai_loop_lag_ms \d/m);
    expect(text).not.toContain('secretly');
  });

  test('没有数进去的代理，就在本机也不算本机', async () => {
    const app = behind({ trustedProxies: 0 });
    const incoming = { socket: { remoteAddress: '127.0.0.1' } };
    expect((await app.request('/metrics', {}, { incoming })).status).toBe(200);
    const headers = { 'x-forwarded-for': '203.0.113.5' };
    expect((await app.request('/metrics', { headers }, { incoming })).status).toBe(404);
  });
});

describe.each(DIALECTS)('%s：一个来源一分钟', (dialect) => {
  test('超过了就说 429 和何时再来；别的来源不受影响；另一个进程一秒后也知道；过了一分钟重新数', async () => {
    const { means, at } = await house(dialect);
    const limits = { reads: 60, writes: 30 };
    const [one, two] = [behind({ limits }, {}, means), behind({ limits }, {}, means)];
    const ask = async (app: typeof one, from: string, method = 'GET') =>
      (await app.request('/livez-not', { method, headers: { 'x-forwarded-for': from } })).status;
    for (let n = 0; n < 60; n += 1) expect(await ask(one, '203.0.113.7')).toBe(404);
    const over = await one.request('/nothing', { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(await problem(over)).toEqual({ status: 429, code: 'too-many', retry: '60' });
    expect(await ask(one, '203.0.113.8')).toBe(404);
    expect(await ask(one, '203.0.113.7', 'POST')).toBe(404);
    expect(await ask(one, '127.0.0.1')).toBe(404);
    // The other has twenty of its own to tell, and learns of the sixty by telling them.
    for (let n = 0; n < 20; n += 1) expect(await ask(two, '203.0.113.7')).toBe(404);
    await expect.poll(() => ask(two, '203.0.113.7'), { timeout: 5000, interval: 300 }).toBe(429);
    // Applications wait their turn elsewhere; a flood of them does not come in either.
    const filing = { method: 'POST', headers: { 'x-forwarded-for': '203.0.113.9' } };
    const file = () => one.request('/api/public/agencies/nowhere/filings', filing);
    for (let n = 0; n < 300; n += 1) expect((await file()).status).not.toBe(429);
    expect((await file()).status).toBe(429);
    expect(await ask(one, '203.0.113.9', 'POST')).toBe(404);
    // Of IPv6 a line has more addresses than there are calls.
    for (let n = 0; n < 60; n += 1) expect(await ask(one, `2408:8000:1:2::${n}`)).toBe(404);
    expect(await ask(one, '2408:8000:1:2:ffff::1')).toBe(429);
    expect(await ask(one, '2408:8000:1:3::1')).toBe(404);
    at('2026-03-02T02:01:01Z');
    expect([await ask(one, '203.0.113.7'), await ask(two, '203.0.113.7')]).toEqual([404, 404]);
  });

  test('走快的时钟拨了回来：不让人等到那个错的时间', async () => {
    const { means, at } = await house(dialect);
    const app = behind({ limits: { reads: 2, writes: 2 } }, {}, means);
    const ask = async () =>
      (await app.request('/nothing', { headers: { 'x-forwarded-for': '203.0.113.7' } })).status;
    at('2026-03-03T02:00:00Z');
    expect([await ask(), await ask(), await ask()]).toEqual([404, 404, 429]);
    at('2026-03-02T02:00:00Z');
    expect(await ask()).toBe(404);
  });
});
