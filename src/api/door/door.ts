/** The one door: every call comes through here, in this order: who, may he, what, once. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { admit, type Knock, lineOf } from './admit.ts';
import { problemOf, traceOf } from './faults.ts';
import { expectedFrom, isSame, keyFrom } from './headers.ts';
import type { DoorMeans } from './means.ts';
import { describe } from './openapi.ts';
import { type Problem, problemResponse } from './problem.ts';
import { jsonBody, queryOf, type Read, readWith } from './read.ts';
import { entered, onceOnly } from './repeat.ts';
import type { Call, Given, Hung, Route } from './route.ts';
import { readingWith, toldPlace } from './seen.ts';

/** What the guards before the door have found out of a call. */
export interface DoorEnv {
  Variables: {
    requestId: string;
    source: string | null;
    account?: string;
    /** Headers of every answer. Whoever makes one with them says so: to open a made answer costs more than all of them. */
    common?: Readonly<Record<string, string>>;
    isDressed?: boolean;
    /** Does what waits for the caller: whoever sends slowly does not count as work at hand. */
    aside?: <T>(waiting: () => Promise<T>) => Promise<T>;
  };
}

const API = '/api';

/** @param isHttps under which the browsers of callers reach it */
export function hang(
  app: OpenAPIHono<DoorEnv>,
  routes: readonly Hung[],
  means: DoorMeans,
  isHttps: boolean,
): void {
  for (const hung of routes) {
    describe(app.openAPIRegistry, hung.route);
    const path = `${API}${hung.route.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    app.on(hung.route.method.toUpperCase(), path, (c) => answer(hung, c, means, isHttps));
  }
}

async function answer(
  hung: Hung,
  c: Context<DoorEnv>,
  means: DoorMeans,
  isHttps: boolean,
): Promise<Response> {
  const requestId = c.get('requestId');
  try {
    const found = await given(hung, c, means);
    const common = c.get('common') ?? {};
    const response = responseOf(found, hung.route, c.req.raw.headers, { requestId, common });
    c.set('isDressed', !('problem' in found || 'response' in found));
    return hung.route.method === 'get' ? response : await toldPlace(means.register, response, isHttps);
  } catch (error) {
    return thrown(error, requestId, hung.route.path, means.log);
  }
}

/** The answer to whatever was thrown. What the operator must see to is logged: why, or where it arose, never what it says. */
export function thrown(error: unknown, requestId: string, route: string, log: DoorMeans['log']): Response {
  const problem = problemOf(error);
  // The policy had let it through: somebody must look into why.
  if (problem?.code === 'not-your-agency')
    log.error({ requestId, route, trace: traceOf(error) }, 'stopped by the wall');
  const { code } = error as { readonly code?: unknown };
  if (problem?.code === 'busy' || problem?.code === 'unavailable')
    log.warn({ requestId, route, code }, 'not served');
  if (problem) return problemResponse(problem, requestId);
  log.error({ requestId, route, trace: traceOf(error) }, 'unexpected error');
  const detail = '程序出了错，已经记入日志。请把编号 requestId 告诉系统管理员。';
  return problemResponse({ code: 'broken', detail }, requestId);
}

async function given(hung: Hung, c: Context<DoorEnv>, means: DoorMeans): Promise<Given> {
  const { route } = hung;
  const { headers } = c.req.raw;
  const moment = means.moment();
  const params = readWith(route.params, c.req.param(), '');
  if ('problem' in params) return params;
  const { agency = null } = params.value as { readonly agency?: string };
  const knock: Knock = { requestId: c.get('requestId'), at: moment.now, source: c.get('source'), agency };
  const subject = await means.identify(headers);
  if (subject) c.set('account', subject.account);
  const admitted = await admit(route.admission, subject, knock, means);
  if ('problem' in admitted) return admitted;
  const { scope, ...who } = admitted;
  const rest = await readRest(route, c);
  if ('problem' in rest) {
    // A change somebody asked for who may, and that came to nothing at the door.
    if (subject && route.method !== 'get' && 'act' in route.admission)
      await means.trail.enter(lineOf(knock, subject, route.admission.act, 'refused', rest.problem.code));
    return rest;
  }
  const about = { params: params.value, moment, means, headers, raw: c.req.raw, aside: asideOf(c) };
  const call: Call = { ...knock, ...who, ...rest, ...about };
  const { register } = means;
  const work = () => register.within(scope, () => done(hung, call, knock, `${route.method} ${c.req.path}`));
  return route.method === 'get' ? readingWith(register, headers, subject, work) : work();
}

async function done(hung: Hung, call: Call, knock: Knock, where: string): Promise<Given> {
  const { repetition } = hung.route;
  if (repetition === 'kept') return onceOnly(hung, call, knock, where);
  return typeof repetition === 'object' ? entered(hung, call, knock) : hung.handle(call);
}

type Rest = Pick<Call, 'query' | 'body' | 'key' | 'expected'>;

/** Everything of a call but its path; read only once it is known who asks. */
async function readRest(route: Route, c: Context<DoorEnv>): Promise<Rest | { readonly problem: Problem }> {
  const { req } = c;
  const searched = queryOf(req.url);
  const query = 'problem' in searched ? searched : readWith(route.query, searched.value, '');
  if ('problem' in query) return query;
  if (route.method === 'get') return { query: query.value, body: undefined, key: '', expected: undefined };
  const keyed = typeof route.repetition === 'object' ? { key: '' } : keyFrom(req.header('Idempotency-Key'));
  if ('problem' in keyed) return keyed;
  const seen = expectedFrom(req.header('If-Match'));
  if ('problem' in seen) return seen;
  const body = await asideOf(c)(() => bodyOf(route, req.raw));
  return 'problem' in body ? body : { query: query.value, body: body.value, ...keyed, ...seen };
}

function asideOf(c: Context<DoorEnv>): Call['aside'] {
  return c.get('aside') ?? ((waiting) => waiting());
}

async function bodyOf({ upload, body }: Route, request: globalThis.Request): Promise<Read> {
  if (!upload) {
    const read = await jsonBody(request);
    return 'problem' in read ? read : readWith(body, read.value, '');
  }
  const most = upload.maxBytes;
  if (Number(request.headers.get('content-length') ?? 0) <= most) return { value: undefined };
  return { problem: { code: 'too-large', detail: `文件最大 ${Math.floor(most / 1_000_000)} MB。` } };
}

function responseOf(
  given: Given,
  { answer, method }: Route,
  headers: Headers,
  { requestId, common }: { readonly requestId: string; readonly common: Readonly<Record<string, string>> },
): Response {
  if ('problem' in given) return problemResponse(given.problem, requestId);
  if ('response' in given) return given.response;
  const { etag } = given;
  const sent = {
    ...common,
    'Cache-Control': 'private, no-cache',
    ...(etag && { ETag: etag }),
    ...('headers' in given && given.headers),
  };
  if (method === 'get' && etag && isSame(headers.get('if-none-match') ?? undefined, etag))
    return new Response(null, { status: 304, headers: sent });
  const typed = { ...sent, 'Content-Type': 'application/json; charset=utf-8' };
  if ('bytes' in given) return new Response(given.bytes, { headers: typed });
  const status = given.status ?? answer.status ?? 200;
  if (status === 204) return new Response(null, { status, headers: sent });
  return new Response(JSON.stringify(given.json), { status, headers: typed });
}
