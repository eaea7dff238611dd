/** The OpenAPI document and the routes are one thing seen twice. */
import { expect, test } from 'vitest';
import { ACTS } from '../../src/access/index.ts';
import { house } from './house.ts';
import { PROFILE } from './profile.ts';

/** Addresses that are pages, not calls; `src/api/pages/index.ts` lists the same. */
const PAGES = ['/', '/api/docs', '/api/openapi.json', '/livez', '/metrics', '/readyz', '/sign-in/back'];

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly parameters?: readonly { readonly name: string }[];
  readonly responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
}
interface OpenApi {
  readonly openapi: string;
  readonly tags: readonly { name: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
}

const { app, routes, call } = await house('sqlite');
const document = (await call('GET', '/api/openapi.json')).json as OpenApi;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

test('挂着的每个地址都在说明里，说明里的每个地址都挂着', () => {
  const hung = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !PAGES.includes(path))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  const told = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect([...new Set(hung)].toSorted()).toEqual(told.toSorted());
  expect(new Set(told).size).toBe(routes.length);
  expect(told.length).toBeGreaterThan(150);
});

test('不在门里的地址只有列出的几页', () => {
  const gets = app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
  const inside = operations.map(({ path }) => path.replaceAll(/\{(\w+)\}/g, ':$1'));
  expect([...new Set(gets.filter((path) => !inside.includes(path)))].toSorted()).toEqual(PAGES);
});

test('每一项有摘要、有分组、有回答、有错误的样子，编号不重', () => {
  expect(document.openapi).toBe('3.1.0');
  const tags = new Set(document.tags.map(({ name }) => name));
  for (const { operationId, summary, tags: own, responses, method, path } of operations) {
    const where = `${method} ${path}`;
    expect([where, summary.length > 1]).toEqual([where, true]);
    expect([where, own.every((tag) => tags.has(tag)) && own.length === 1]).toEqual([where, true]);
    const good = Object.keys(responses).filter((status) => !['304', 'default'].includes(status));
    expect([where, good.length]).toEqual([where, 1]);
    const problem = responses.default?.content?.['application/problem+json']?.schema.$ref;
    expect([where, problem]).toEqual([where, '#/components/schemas/Problem']);
    expect(operationId).toMatch(/^[a-z][A-Za-z0-9]+$/);
  }
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
});

test('写的地址都要幂等键，除非写明为什么不要', () => {
  for (const { route } of routes) {
    if (route.method === 'get') expect([route.path, route.repetition]).toEqual([route.path, undefined]);
    else expect([route.path, route.repetition !== undefined]).toEqual([route.path, true]);
  }
});

test('写明看 If-Match 的，带着旧版本真的不办；没有写明的，没有答应', async () => {
  const told = operations.filter(({ parameters = [] }) => parameters.some(({ name }) => name === 'If-Match'));
  const looked = routes.filter(({ route }) => route.versioned);
  expect(told.length).toBe(looked.length);
  for (const { repetition } of looked.map(({ route }) => route)) expect(repetition).toBeTypeOf('string');
  expect(told.map(({ path }) => path)).not.toContain('/api/accounts/{account}/grants');
  const { call: ask, person } = await house('sqlite');
  const as = person('keeper', '*', ['systemAdministrator']);
  const establish = '/api/agencies/yining/profile/establish';
  expect((await ask('POST', establish, { as, body: PROFILE })).status).toBe(200);
  const body = { shortName: '改', reason: '改名' };
  const headers = { 'if-match': '"0"' };
  const change = await ask('POST', '/api/agencies/yining/profile/change', { as, body, headers });
  expect(change).toMatchObject({ status: 409, json: { code: 'conflict', since: [{ version: 1 }] } });
  const newer = { 'if-match': '"7"' };
  expect(
    await ask('POST', '/api/agencies/yining/profile/change', { as, body, headers: newer }),
  ).toMatchObject({
    status: 409,
    json: { code: 'conflict', since: [], detail: expect.stringContaining('比这件事现在的还新') },
  });
});

test('政策表里的每一项都有地址用到', () => {
  const used = new Set(
    routes.flatMap(({ route: { admission } }) => ('act' in admission ? [admission.act] : [])),
  );
  const idle = Object.keys(ACTS).filter((act) => !used.has(act as keyof typeof ACTS));
  expect(idle).toEqual([]);
});
