/** Stands before the door: names the call, turns away what is foreign or too much, writes its line when it has gone. */
import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { type DoorEnv, type Log, type Problem, problemResponse } from '../door/index.ts';
import { secured } from './headers.ts';
import type { Load } from './load.ts';
import type { Metrics } from './metrics.ts';
import { isForeign } from './origin.ts';
import { sourceOf } from './source.ts';

export interface GuardSettings {
  readonly publicUrl: string;
  /** Names under which the server may be called besides its own; empty: any, for a server tried out at home. */
  readonly hosts: readonly string[];
  readonly trustedProxies: number;
}

export interface GuardMeans {
  readonly settings: GuardSettings;
  readonly load: Load;
  readonly metrics: Metrics;
  readonly log: Log;
}

const LONGEST_URL = 4000;

export function guard({ settings, load, metrics, log }: GuardMeans): MiddlewareHandler<DoorEnv> {
  const isSecure = settings.publicUrl.startsWith('https:');
  return async (c, next) => {
    const began = performance.now();
    const requestId = crypto.randomUUID();
    const source = sourceOf(c.req.header('x-forwarded-for') ?? null, peerOf(c), settings.trustedProxies);
    c.set('requestId', requestId);
    c.set('source', source);
    load.enter();
    try {
      const problem = refusalOf(c, settings, load);
      if (problem) c.res = problemResponse(problem, requestId);
      else await next();
    } finally {
      load.leave();
    }
    secured(c.res.headers, isSecure);
    c.res.headers.set('X-Request-Id', requestId);
    const seconds = (performance.now() - began) / 1000;
    const route = routePath(c, -1);
    metrics.count(c.req.method, route, c.res.status, seconds);
    // Never the address itself: what is searched for stands in it. The source only as far as it tells calls apart.
    const fields = {
      requestId,
      method: c.req.method,
      route,
      status: c.res.status,
      ms: Math.round(seconds * 1000),
    };
    log.info({ ...fields, source: source === null ? null : shortened(source) }, 'call');
  };
}

/** Health is asked for by whoever wonders whether the server is too busy. */
const ALWAYS_LET_IN: ReadonlySet<string> = new Set(['/livez', '/readyz', '/metrics']);

function refusalOf(
  { req }: Context<DoorEnv>,
  { publicUrl, hosts }: GuardSettings,
  load: Load,
): Problem | null {
  if (load.full() && !ALWAYS_LET_IN.has(req.path))
    return { code: 'busy', detail: '现在办事的人太多，请稍后再试。', retryAfter: 1 };
  if (req.url.length > LONGEST_URL) return { code: 'too-large', detail: '地址太长。' };
  const host = req.header('host')?.replace(/:\d+$/, '').toLowerCase() ?? '';
  if (hosts.length > 0 && !hosts.includes(host) && host !== new URL(publicUrl).hostname)
    return { code: 'not-found', detail: '这里没有这个网站。' };
  if (isForeign(req.method, req.raw.headers, publicUrl))
    return { code: 'foreign-origin', detail: '这次提交不是从本系统的页面发出的，没有受理。' };
  return null;
}

/** The address at the other end of the connection; undefined where there is none, as in a test. */
function peerOf({ env }: Context): string | undefined {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress;
}

function shortened(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 8);
}
