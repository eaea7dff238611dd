import { OpenAPIHono, z } from '@hono/zod-openapi';
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { house } from '../../../test/server/house.ts';
import type { Trail, TrailLine } from '../../access/index.ts';
import { type DoorEnv, type DoorMeans, type Given, type Hung, hang, route } from './index.ts';

const KEY = 'key-0001';
const TYPE = { 'content-type': 'application/json' };

/** A door with one address for each way of being asked; `done` counts how often the counter was really moved. */
async function door(dialect: (typeof DIALECTS)[number], change: Partial<DoorMeans> = {}) {
  const { means, person } = await house(dialect);
  const logged: object[] = [];
  const log = { ...means.log, error: (fields: object) => void logged.push(fields) };
  const counter = { done: 0, next: (): Promise<Given> | Given => ({ json: { count: counter.done } }) };
  const app = new OpenAPIHono<DoorEnv>();
  app.use((c, next) => {
    c.set('requestId', 'request-1');
    c.set('source', null);
    return next();
  });
  hang(app, routesOn(counter), { ...means, log, ...change }, false);
  const ask = async (method: string, path: string, headers: Record<string, string> = {}, body?: string) => {
    const all = {
      authorization: `Bearer ${person('kept-1', 'yining', ['systemAdministrator'])}`,
      ...headers,
    };
    const answer = await app.request(path, { method, headers: all, ...(body !== undefined && { body }) });
    const text = await answer.text();
    return { status: answer.status, json: text === '' ? null : JSON.parse(text), headers: answer.headers };
  };
  return { ask, counter, trail: means.trail, logged };
}

function routesOn(counter: { done: number; next: () => Promise<Given> | Given }): Hung[] {
  const common = { tag: '试', summary: '试', answer: { description: '好' } } as const;
  const act = { act: 'hook.add', on: 'installation' } as const;
  const count = () => {
    counter.done += 1;
    return counter.next();
  };
  const body = z.strictObject({ name: z.string().max(20) });
  return [
    route(
      {
        ...{ ...common, method: 'post', path: '/kept', admission: act, repetition: 'kept', body },
        answer: { status: 201, description: '好' },
      },
      count,
    ),
    route({ ...common, method: 'post', path: '/free', admission: act, repetition: { unkept: '试' } }, count),
    route(
      {
        ...common,
        method: 'get',
        path: '/read',
        admission: { public: '试' },
        query: z.strictObject({ n: z.string().optional() }),
      },
      () => ({ json: { some: 'thing' }, etag: '"7"' }),
    ),
  ];
}

/** As the store fails. */
function failure(code: string): Error {
  return Object.assign(new Error('没有存下'), { name: 'StoreError', code });
}

describe.each(DIALECTS)('%s：门', (dialect) => {
  test('同一个键、同样的内容：只办一次，回答相同', async () => {
    const { ask, counter } = await door(dialect);
    const headers = { ...TYPE, 'idempotency-key': KEY };
    const one = await ask('POST', '/api/kept', headers, '{"name":"a"}');
    const two = await ask('POST', '/api/kept', headers, '{"name":"a"}');
    expect([one.status, two.status, counter.done]).toEqual([201, 201, 1]);
    expect(two.json).toEqual(one.json);
    expect(two.headers.get('idempotent-replayed')).toBe('true');
  });

  test('有权办的人提交得不对：没有办，审计里有一行；没有登录的没有', async () => {
    const { ask, counter, trail } = await door(dialect);
    const headers = { ...TYPE, 'idempotency-key': KEY };
    expect((await ask('POST', '/api/kept', headers, '{"name":1}')).status).toBe(400);
    expect((await ask('POST', '/api/kept', TYPE, '{"name":"a"}')).status).toBe(400);
    expect((await ask('POST', '/api/kept', { ...headers, 'content-type': 'text/plain' }, 'a')).status).toBe(
      415,
    );
    const nobody = { ...headers, authorization: 'Bearer nobody' };
    expect((await ask('POST', '/api/kept', nobody, '{"name":1}')).status).toBe(401);
    const { rows } = await trail.lines({ limit: 9 });
    expect(rows.map(({ act, outcome, code }) => `${act} ${outcome} ${code}`).toSorted()).toEqual([
      'hook.add refused bad-input',
      'hook.add refused key-required',
      'hook.add refused wrong-type',
    ]);
    expect(counter.done).toBe(0);
  });

  test('四十个同时来的同一个键，只办一次', async () => {
    const { ask, counter } = await door(dialect);
    const headers = { ...TYPE, 'idempotency-key': KEY };
    const all = await Promise.all(
      Array.from({ length: 40 }, () => ask('POST', '/api/kept', headers, '{"name":"a"}')),
    );
    expect(counter.done).toBe(1);
    for (const { status, json } of all) if (status !== 201) expect(json.code).toBe('still-working');
  });

  test('同一个键、别的内容：不办，说明换键', async () => {
    const { ask, counter } = await door(dialect);
    const headers = { ...TYPE, 'idempotency-key': KEY };
    await ask('POST', '/api/kept', headers, '{"name":"a"}');
    const other = await ask('POST', '/api/kept', headers, '{"name":"b"}');
    expect(other).toMatchObject({ status: 409, json: { code: 'key-reused' } });
    expect(counter.done).toBe(1);
  });

  test('没有办成的，同一个键可以再来', async () => {
    const { ask, counter } = await door(dialect);
    const headers = { ...TYPE, 'idempotency-key': KEY };
    counter.next = () => ({ problem: { code: 'busy' } });
    expect((await ask('POST', '/api/kept', headers, '{"name":"a"}')).status).toBe(503);
    counter.next = () => {
      throw new Error('fault');
    };
    expect((await ask('POST', '/api/kept', headers, '{"name":"a"}')).status).toBe(500);
    counter.next = () => ({ json: {} });
    expect((await ask('POST', '/api/kept', headers, '{"name":"a"}')).status).toBe(201);
    expect(counter.done).toBe(3);
  });

  test('办成了而结果没有记下来的，同一个键不再办一遍，请人先看', async () => {
    const { means } = await house(dialect);
    const away = () => Promise.reject(failure('busy'));
    const noEnd: Trail = {
      ...means.trail,
      enter: (line) => (line.outcome === 'begun' ? means.trail.enter(line) : away()),
    };
    const unkept = { ...means.answers, settle: away };
    for (const change of [{ trail: noEnd }, { answers: unkept }]) {
      const { ask, counter } = await door(dialect, change);
      const headers = { ...TYPE, 'idempotency-key': KEY };
      expect((await ask('POST', '/api/kept', headers, '{"name":"a"}')).status).toBe(503);
      const again = await ask('POST', '/api/kept', headers, '{"name":"a"}');
      expect(again).toMatchObject({ status: 409, json: { code: 'still-working' } });
      expect(counter.done).toBe(1);
    }
  });

  test.each(['uncertain', 'unreachable', 'ioFailed'])(
    '数据库没有说清是否存下（%s）：同一个键不再办一遍',
    async (code) => {
      const { ask, counter } = await door(dialect);
      const headers = { ...TYPE, 'idempotency-key': KEY };
      counter.next = () => Promise.reject(failure(code));
      expect((await ask('POST', '/api/kept', headers, '{"name":"a"}')).status).toBe(503);
      counter.next = () => ({ json: {} });
      expect((await ask('POST', '/api/kept', headers, '{"name":"a"}')).status).toBe(409);
      expect(counter.done).toBe(1);
    },
  );

  test('审计记不下来，事情就不办', async () => {
    const trail: Trail = {
      enter: () => Promise.reject(failure('diskFull')),
      sweep: () => Promise.resolve(0),
      lines: () => Promise.resolve({ rows: [] }),
    };
    const { ask, counter } = await door(dialect, { trail });
    expect(await ask('POST', '/api/free')).toMatchObject({ status: 503, json: { code: 'unavailable' } });
    const kept = await ask('POST', '/api/kept', { ...TYPE, 'idempotency-key': KEY }, '{"name":"a"}');
    expect(kept.status).toBe(503);
    expect(counter.done).toBe(0);
  });

  test('办之前、办之后都留有审计', async () => {
    const { ask, trail } = await door(dialect);
    await ask('POST', '/api/free');
    const { rows } = await trail.lines({ limit: 10 });
    const outcomes: TrailLine['outcome'][] = ['begun', 'done'];
    expect(rows.map(({ outcome }) => outcome).toSorted()).toEqual(outcomes);
    expect(rows[0]).toMatchObject({ account: 'kept-1', act: 'hook.add', requestId: 'request-1' });
  });

  test('程序的错只说编号，日志里有出处、没有内容', async () => {
    const { ask, counter, logged } = await door(dialect);
    counter.next = () => {
      throw new Error('张三的电话');
    };
    const answer = await ask('POST', '/api/free');
    expect(answer).toMatchObject({ status: 500, json: { code: 'broken', requestId: 'request-1' } });
    expect(JSON.stringify([answer.json, logged])).not.toContain('张三');
    expect(JSON.stringify(logged)).toContain('door.test.ts');
  });
});

describe('读得严', () => {
  const headers = { ...TYPE, 'idempotency-key': KEY };
  test.each([
    ['没有键', { ...TYPE }, '{"name":"a"}', 400, 'key-required'],
    ['键太短', { ...TYPE, 'idempotency-key': 'short' }, '{"name":"a"}', 400, 'key-required'],
    ['不是 JSON', headers, '{"name":', 400, 'bad-input'],
    ['不是对象', headers, '[]', 400, 'bad-input'],
    ['多余的字段', headers, '{"name":"a","more":1}', 400, 'bad-input'],
    ['原型', headers, '{"name":"a","__proto__":{"admin":true}}', 400, 'bad-input'],
    ['控制字符', headers, '{"name":"a\\u0000"}', 400, 'bad-input'],
    ['半个代理字符', headers, '{"name":"\\ud800"}', 400, 'bad-input'],
    ['层数太多', headers, `${'['.repeat(50)}${']'.repeat(50)}`, 400, 'bad-input'],
    ['别的类型', { 'content-type': 'text/plain', 'idempotency-key': KEY }, '{"name":"a"}', 415, 'wrong-type'],
    ['太大', headers, `{"name":"${'a'.repeat(1_100_000)}"}`, 413, 'too-large'],
    ['If-Match 写错', { ...headers, 'if-match': 'twelve' }, '{"name":"a"}', 400, 'bad-input'],
  ])('%s', async (_title, sent, body, status, code) => {
    const { ask, counter } = await door('sqlite');
    expect(await ask('POST', '/api/kept', sent, body)).toMatchObject({ status, json: { code } });
    expect(counter.done).toBe(0);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('同一个查询参数给两次、没有的参数，都不收', async () => {
    const { ask } = await door('sqlite');
    expect((await ask('GET', '/api/read?n=1&n=2')).status).toBe(400);
    expect((await ask('GET', '/api/read?m=1')).status).toBe(400);
    expect((await ask('GET', '/api/read?n=1')).status).toBe(200);
  });

  test('没有变过的，不再送一遍', async () => {
    const { ask } = await door('sqlite');
    const first = await ask('GET', '/api/read');
    expect(first.headers.get('etag')).toBe('"7"');
    const again = await ask('GET', '/api/read', { 'if-none-match': '"7"' });
    expect([again.status, again.json]).toEqual([304, null]);
  });
});
