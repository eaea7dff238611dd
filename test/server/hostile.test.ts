/** Every address × every field × every hostile value: no crash, no trace, nothing given back, nothing changed for all. */
import { expect, test } from 'vitest';
import { STAFF_ROLES, type StaffRole } from '../../src/access/index.ts';
import { type ApiDocument, type Located, operationsOf } from '../../src/api/openapi/index.ts';
import { type HostileCall, hostileCalls, type Known } from './hostile.ts';
import { TYPED } from './hostile.values.ts';
import { type House, house } from './house.ts';
import { PROFILE } from './profile.ts';
import { type Told, toldBy } from './told.ts';

const SLOWEST_MS = 2_000;
/** Of a stack, of a statement, of an engine. */
const TRACE =
  /\bat .+\.(ts|js|mjs):\d+|node_modules|\bselect .+ from |\binsert into |SQLITE|\bERR_[A-Z]|\bpg_/i;
/** What a library says where nobody has put it into words. */
const NO_CHINESE = /期望|无效|instanceof|\bundefined\b|\[object|Invalid /;
/**
 * A refusal in law may quote to whoever has typed it the number, office or cell it does not know: several may stand in one
 * command. Never a field that holds a person or what he asked for.
 */
const PERSONAL = /^(applicant|counterpart|content|claim|statement|opinion|login|password|token|code)\b/;
/** Heads of the columns of a file that is looked at before it is taken in. */
const LOOKED_AT = /\/preview$/;
const ROLES = Object.keys(STAFF_ROLES) as StaffRole[];
const ABOVE = 'yili';
/** One pixel. */
const PICTURE = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const SHARED = Object.getOwnPropertyNames(Object.prototype).toSorted().join();

interface Run {
  calls: number;
  fields: number;
  slowest: number;
  readonly statuses: Map<number, number>;
  readonly wrong: string[];
  readonly told: Told;
}

interface Prepared {
  readonly home: House;
  readonly document: ApiDocument;
  readonly operations: readonly Located[];
  readonly known: Known;
}

/** An agency with a matter of every kind that its orders open by themselves, and somebody for every role. */
async function prepared(dialect: Parameters<typeof house>[0]): Promise<Prepared> {
  const home = await house(dialect);
  for (const role of ROLES) home.person(role, 'yining', [role]);
  // Who supervises does so from above.
  home.person('supervisor', ABOVE, ['supervisor'], 'area');
  const body = { ...PROFILE, supervisors: { area: ABOVE, line: null } };
  const as = 'systemAdministrator';
  const made = await home.call('POST', '/api/agencies/yining/profile/establish', { as, body });
  expect(made.status).toBe(200);
  const document = (await home.call('GET', '/api/openapi.json')).json as ApiDocument;
  const operations = operationsOf(document).toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)));
  const file = await handedIn(home);
  const matters: Record<string, string> = { years: '2025' };
  for (const located of operations) {
    const { right } = hostileCalls(located, document, { file, staff: 'handler', matters });
    const [, folder] = /\{agency\}\/([a-z]+)\/(?:register|draft|open|collect)$/.exec(located.path) ?? [];
    const answer = folder === undefined ? undefined : await answered(home, right, 0);
    const opened = (await answer?.json()) as { matters?: [{ id: string }] } | undefined;
    if (folder !== undefined && opened?.matters) matters[folder] = opened.matters[0].id;
  }
  return { home, document, operations, known: { file, staff: 'handler', matters } };
}

/** What changes the ground on which all others stand. */
function isLast({ path }: Located): boolean {
  return /\/profile\/|\/settings\/|\/calendar\//.test(path);
}

async function handedIn({ app }: House): Promise<string> {
  const answer = await app.request('/api/agencies/yining/files', {
    method: 'POST',
    headers: { authorization: 'Bearer handler', 'content-type': 'application/octet-stream' },
    body: PICTURE,
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** Whoever may, in turn: a role that the policy turns away would see nothing but the policy. */
function callerOf({ located: { operation } }: HostileCall, turn: number): string {
  const { 'x-roles': roles = 'everyone' } = operation;
  const may = roles === 'everyone' ? ROLES : roles;
  return may[turn % may.length] ?? 'handler';
}

async function answered(home: House, call: HostileCall, turn: number): Promise<Response> {
  const { method, operation, path } = call.located;
  const type = Object.keys(operation.requestBody?.content ?? {})[0] ?? 'application/json';
  const as = callerOf(call, turn);
  // Settings are changed only by whoever has seen them.
  const seen =
    /^\/api\/settings\//.test(path) && method === 'put' ? await home.call('GET', path, { as }) : undefined;
  return home.app.request(call.path, {
    method: method.toUpperCase(),
    headers: {
      authorization: `Bearer ${as}`,
      ...(seen && { 'if-match': seen.headers.get('etag') ?? '' }),
      ...(method !== 'get' && { 'idempotency-key': crypto.randomUUID(), 'content-type': type }),
      ...call.headers,
    },
    ...(call.body !== undefined && method !== 'get' && { body: call.body }),
  });
}

async function send(home: House, call: HostileCall, turn: number, run: Run): Promise<void> {
  const { method, path } = call.located;
  const began = performance.now();
  const answer = await answered(home, call, turn);
  const said = await answer.text();
  const ms = performance.now() - began;
  run.calls += 1;
  run.slowest = Math.max(run.slowest, ms);
  run.statuses.set(answer.status, (run.statuses.get(answer.status) ?? 0) + 1);
  const type = answer.headers.get('content-type') ?? '';
  // Two dots lead elsewhere.
  const at = run.told.operationAt(method, new URL(call.path, 'http://localhost').pathname);
  const told = at ? run.told.faults(at, { status: answer.status, type, text: said }) : [];
  const faults = [...faultsOf(call, answer, said, ms), ...told];
  run.wrong.push(...faults.map((fault) => `${method} ${path} ${call.what}: ${fault} ${said.slice(0, 200)}`));
}

function faultsOf(
  { refused, located, what }: HostileCall,
  { status, headers }: Response,
  said: string,
  ms: number,
): string[] {
  const isProblem = headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  const mayQuote = (status === 422 && !PERSONAL.test(what)) || LOOKED_AT.test(located.path);
  const found = [
    status >= 500 && `${status}`,
    status >= 400 && !isProblem && 'no problem',
    status >= 400 && TRACE.test(said) && 'a trace',
    status >= 400 && NO_CHINESE.test(said) && 'the words of a library',
    status >= 400 && said.includes(TYPED) && !mayQuote && 'gives back what was typed',
    refused && status !== 400 && `an unknown field: ${status}`,
    ms > SLOWEST_MS && `${Math.round(ms)} ms`,
    headers.has('set-cookie') && headers.get('set-cookie')?.includes('a=b') && 'a header injected',
    'hostile' in {} && 'what all objects share was changed',
  ];
  return found.filter((one) => typeof one === 'string');
}

/** Sends one in so many, those the seed chooses; counts are printed. */
async function run(dialect: Parameters<typeof house>[0], oneIn: number): Promise<Run> {
  const { home, document, operations, known } = await prepared(dialect);
  const result: Run = {
    calls: 0,
    fields: 0,
    slowest: 0,
    statuses: new Map(),
    wrong: [],
    told: toldBy(document),
  };
  let turn = 0;
  for (const located of operations) {
    const { calls, fields } = hostileCalls(located, document, known);
    result.fields += fields;
    for (const call of calls) {
      turn += 1;
      if (hashed(turn + SEED) % oneIn === 0) await send(home, call, turn, result);
    }
  }
  const statuses = [...result.statuses].toSorted(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`);
  process.stdout.write(
    `hostile ${dialect}: ${operations.length} operations, ${result.fields} fields, ${result.calls} calls; ${statuses.join(', ')}; slowest ${Math.round(result.slowest)} ms\n`,
  );
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted().join()).toBe(SHARED);
  return result;
}

const SEED = 2026;

/** Knuth's multiplicative hash: neighbours fall far apart. */
function hashed(n: number): number {
  return Math.imul(n, 2_654_435_761) >>> 8;
}

test('sqlite：每个地址 × 每个字段 × 各种坏值', { timeout: 300_000 }, async () => {
  const { wrong, calls, fields } = await run('sqlite', 1);
  expect(wrong.slice(0, 40)).toEqual([]);
  expect(fields).toBeGreaterThan(2_000);
  expect(calls).toBeGreaterThan(fields * 30);
});

/** The schema cannot say everything: what is refused as input all the same, and why no example can be right. */
const BEYOND_EXAMPLES =
  /\/self\/(factor|recovery-codes|password)|\/accounts\/.*grants|\/tokens\/issue|\/imports$|\/readings$|\/tables\/|\/files$|\/sign-in|\/hooks$|\/comparison$/;

test('没有坏值时，说明书里的例子都读得进去', async () => {
  const { home, document, operations, known } = await prepared('sqlite');
  const refused: string[] = [];
  for (const located of operations) {
    if (BEYOND_EXAMPLES.test(located.path)) continue;
    const answer = await answered(home, hostileCalls(located, document, known).right, 0);
    const said = await answer.text();
    if (answer.status === 400 || answer.status >= 500)
      refused.push(`${located.method} ${located.path} ${said}`);
  }
  expect(refused).toEqual([]);
});

test('postgres：其中抽取的一部分', { timeout: 300_000 }, async () => {
  const { wrong, calls } = await run('postgres', 50);
  expect(wrong.slice(0, 40)).toEqual([]);
  expect(calls).toBeGreaterThan(1_000);
});
