/** Every address × every field × every hostile value: no crash, no trace, no change of what all objects share. */
import { expect, test } from 'vitest';
import { exampleOf, fieldsOf, type Schema, type Schemas } from '../../src/api/pages/fields.ts';
import { HOSTILE } from './hostile.values.ts';
import { house } from './house.ts';
import { PROFILE } from './profile.ts';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
}
interface OpenApi {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Schemas };
}

const SLOWEST_MS = 2_000;
const TRACE = /\bat .+\.(ts|js|mjs):\d+|node_modules|select .+ from |SQLITE|ERR_/i;

const home = await house('sqlite');
const admin = home.person('first', 'yining', ['systemAdministrator']);
await home.call('POST', '/api/agencies/yining/profile/establish', { as: admin, body: PROFILE });
// Everything at once, which no account can hold: so that the policy turns nothing away.
const everybody = home.person('everybody', 'yining', [
  'handler',
  'reviewer',
  'head',
  'publisher',
  'supervisor',
  'auditor',
  'securityAdministrator',
  'systemAdministrator',
]);
const document = (await home.call('GET', '/api/openapi.json')).json as OpenApi;
const { schemas } = document.components;
const counts = { calls: 0, fields: 0, slowest: 0, statuses: new Map<number, number>() };
const wrong: string[] = [];

/** Sends it and judges what comes back, whatever it is. */
async function probe(
  where: string,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const began = performance.now();
  const text = body === undefined ? undefined : JSON.stringify(body);
  const answer = await home.app.request(path, {
    method: method.toUpperCase(),
    headers: {
      authorization: `Bearer ${everybody}`,
      ...(method !== 'get' && { 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' }),
      ...headers,
    },
    ...(text !== undefined && method !== 'get' && { body: text }),
  });
  const said = await answer.text();
  const ms = performance.now() - began;
  counts.calls += 1;
  counts.slowest = Math.max(counts.slowest, ms);
  counts.statuses.set(answer.status, (counts.statuses.get(answer.status) ?? 0) + 1);
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  if (answer.status >= 500) wrong.push(`${where}: ${answer.status}`);
  if (answer.status >= 400 && !isJson) wrong.push(`${where}: no problem but ${said.slice(0, 50)}`);
  if (answer.status >= 400 && TRACE.test(said)) wrong.push(`${where}: a trace`);
  if (ms > SLOWEST_MS) wrong.push(`${where}: ${Math.round(ms)} ms`);
  if (({} as { admin?: unknown }).admin !== undefined) wrong.push(`${where}: prototype`);
  return answer.status;
}

test('每个地址 × 每个字段 × 各种坏值', { timeout: 300_000 }, async () => {
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, { parameters = [], requestBody }] of Object.entries(methods)) {
      const schema = requestBody?.content['application/json']?.schema;
      const base = schema ? exampleOf(schema, schemas) : undefined;
      const address = filled(path, parameters);
      if (schema) {
        const strict = await probe(`${path} unknown`, method, address, { ...(base as object), unheardOf: 1 });
        if (!path.endsWith('/calendar/preview')) expect([path, method, strict]).toEqual([path, method, 400]);
        await probe(`${path} whole`, method, address, []);
        for (const { name } of fieldsOf(schema, schemas))
          for (const [kind, value] of HOSTILE)
            await probe(`${method} ${path} ${name} ${kind}`, method, address, withField(base, name, value));
        counts.fields += fieldsOf(schema, schemas).length;
      }
      for (const { name, in: place } of parameters) {
        counts.fields += 1;
        for (const [kind, value] of HOSTILE) {
          const text = String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 3000);
          const where = `${method} ${path} ${name} ${kind}`;
          if (place === 'path') await probe(where, method, filled(path, parameters, { [name]: text }), base);
          if (place === 'query') await probe(where, method, withQuery(address, name, text), base);
          if (place === 'header') await probe(where, method, address, base, { [name]: printable(text) });
        }
      }
    }
  }
  const statuses = [...counts.statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`);
  process.stdout.write(
    `hostile: ${counts.fields} fields × ${HOSTILE.length} values = ${counts.calls} calls; ${statuses.join(', ')}; slowest ${Math.round(counts.slowest)} ms\n`,
  );
  expect(wrong).toEqual([]);
  expect(counts.fields).toBeGreaterThan(500);
});

function filled(
  path: string,
  parameters: NonNullable<Operation['parameters']>,
  change: Readonly<Record<string, string>> = {},
): string {
  const usual: Readonly<Record<string, string>> = { agency: 'yining', year: '2025', matter: 'R2026-00001' };
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encoded(change[name] ?? usual[name] ?? 'x'),
  );
  const needed = parameters.filter((one) => one.in === 'query' && one.name === 'address');
  return needed.reduce((to) => withQuery(to, 'address', 'requests.received/natural'), address);
}

function withQuery(address: string, name: string, value: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${name}=${encoded(value)}`;
}

/** As a browser would, and a lone surrogate as what it becomes. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** What may stand in a header at all. */
function printable(text: string): string {
  return text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?');
}

/** A copy with one field set; `a[].b` in the first of the list. */
function withField(base: unknown, name: string, value: unknown): unknown {
  const steps = name
    .replaceAll('[]', '.0')
    .split('.')
    .filter((step) => step !== '');
  const copy: unknown = structuredClone(base);
  let at = copy as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) {
    if (typeof at[step] !== 'object' || at[step] === null) at[step] = {};
    at = at[step] as Record<string, unknown>;
  }
  const last = steps.at(-1);
  if (last !== undefined)
    Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}
