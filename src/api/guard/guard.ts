/** Stands before the door: names the call, turns away what is foreign or too much, writes its line when it has gone. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Throttle } from '../../access/index.ts';
import { type DoorEnv, isSecure, type Log, type Problem, problemResponse } from '../door/index.ts';
import { beside, securing } from './headers.ts';
import { type CallKind, type Limits, type SourceLimits, sourceLimits } from './limits.ts';
import type { Load } from './load.ts';
import type { Metrics } from './metrics.ts';
import { isForeign, isOurName, sharedWith } from './origin.ts';
import { atHand, sourceOf } from './source.ts';
import { fairTurns } from './turns.ts';

export interface GuardSettings {
  readonly publicUrl: string;
  /** Names under which the server may be called besides its own. */
  readonly hosts: readonly string[];
  /** Origins whose pages may read answers, by tokens. */
  readonly origins: readonly string[];
  readonly trustedProxies: number;
  readonly limits: Limits;
}

export interface GuardMeans {
  readonly settings: GuardSettings;
  readonly load: Load;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly throttle: Pick<Throttle, 'addAll'>;
  /** Whether it hands in an application, which is never denied for want of time. */
  isFiling(method: string, path: string): boolean;
  /** A digest by which calls of one source are told from others, and nobody finds the source. */
  named(source: string): string;
  now(): string;
}

const LONGEST_URL = 4000;

export function guard(means: GuardMeans): MiddlewareHandler<DoorEnv> {
  const { settings, load } = means;
  const ours = new URL(settings.publicUrl);
  const secure = securing(isSecure(settings.publicUrl));
  const named = atHand(means.named);
  const limits = sourceLimits(settings.limits, { ...means, named });
  const turns = fairTurns();
  const tell = teller({ ...means, named });
  const hold = holder();
  return async (c, next) => {
    const began = performance.now();
    const requestId = crypto.randomUUID();
    const common = { ...secure, 'X-Request-Id': requestId };
    c.set('requestId', requestId);
    c.set('common', common);
    const forwarded = c.req.header('x-forwarded-for') ?? null;
    c.set('source', sourceOf(forwarded, peerOf(c), settings.trustedProxies));
    c.set('aside', (waiting) => aside(load, waiting));
    load.enter();
    let problem: Problem | null = null;
    try {
      if (!ALWAYS_LET_IN.has(c.req.path)) {
        problem = refusalOf(c, ours, settings.hosts, load, limits, kindOf(c, means));
        const turn = problem ? undefined : turns.mine();
        if (turn) await turn;
      }
      if (problem) c.res = problemResponse(problem, requestId);
      else await next();
    } finally {
      load.leave();
    }
    if (problem && TOO_MUCH.has(problem.code)) await hold();
    if (settings.origins.length > 0)
      sharedWith(c.req.header('origin') ?? null, settings.origins, c.res.headers);
    if (!c.get('isDressed')) beside(c, common);
    tell(c, problem, (performance.now() - began) / 1000);
    await turns.end();
  };
}

/** So long a caller may take to send what he has begun to send and still count as work at hand. */
const SLOW_MS = 100;

/** One that sends slowly keeps nobody out: after a while he no longer counts, until what he sends is there. */
async function aside<T>(load: Load, waiting: () => Promise<T>): Promise<T> {
  let hasLeft = false;
  const slow = setTimeout(() => {
    hasLeft = true;
    load.leave();
  }, SLOW_MS);
  try {
    return await waiting();
  } finally {
    clearTimeout(slow);
    if (hasLeft) load.enter();
  }
}

/** Health is asked for by whoever wonders whether the server is too busy, under whatever name it finds it. */
const ALWAYS_LET_IN: ReadonlySet<string> = new Set(['/livez', '/readyz', '/metrics']);

/** The cheapest questions first: what is refused here has cost nothing yet. */
function refusalOf(
  c: Context<DoorEnv>,
  ours: URL,
  hosts: readonly string[],
  load: Load,
  limits: SourceLimits,
  kind: CallKind,
): Problem | null {
  const { req } = c;
  if (load.full()) return { code: 'busy', detail: '现在办事的人太多，请稍后再试。', retryAfter: soon() };
  if (req.url.length > LONGEST_URL) return { code: 'too-large', detail: '地址太长。' };
  if (!isOurName(req.header('host') ?? null, ours, hosts))
    return {
      code: 'not-found',
      detail: '这个域名没有登记在本系统。请用公布的网址；确是本系统的，请管理员写进设置 HOSTS。',
    };
  if (isForeign(req.method, req.raw.headers, ours))
    return { code: 'foreign-origin', detail: '这次提交不是从本系统的页面发出的，没有受理。' };
  const source = c.get('source');
  const wait = source === null ? 0 : limits.take(source, kind);
  return wait === 0
    ? null
    : { code: 'too-many', detail: `请求太频繁，请 ${wait} 秒后再试。`, retryAfter: wait };
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

function kindOf({ req }: Context<DoorEnv>, { isFiling }: GuardMeans): CallKind {
  if (SAFE.has(req.method)) return 'reads';
  return isFiling(req.method, req.path) ? 'filings' : 'writes';
}

const SOONEST_S = 1;
const LATEST_S = 5;

/** Not the same for all: those sent away together would come back together. */
function soon(): number {
  return SOONEST_S + Math.floor(Math.random() * LATEST_S);
}

const TOO_MUCH: ReadonlySet<string> = new Set<Problem['code']>(['busy', 'too-many']);
const TOGETHER_MS = 1_000;
/** So long one who is turned away hears nothing: one who asks again at once would have the process do nothing but refuse. */
const HELD_MS = 250;
/** Each of them is memory: those beyond hear at once. */
const MOST_HELD = 1_000;

function holder(): () => Promise<void> | undefined {
  let held = 0;
  return () => {
    if (held >= MOST_HELD) return undefined;
    held += 1;
    return pause(HELD_MS).then(() => {
      held -= 1;
    });
  };
}

/** Writes a call's line when it has gone. Those turned away because there are too many are told together, as a number. */
function teller({ metrics, log, named }: GuardMeans) {
  let turnedAway = 0;
  const together = (): void => {
    log.warn({ count: turnedAway }, 'turned away');
    turnedAway = 0;
  };
  return (c: Context<DoorEnv>, problem: Problem | null, seconds: number): void => {
    const { method } = c.req;
    const { status } = c.res;
    const route = routePath(c, -1);
    metrics.count(method, route, status, seconds);
    if (problem && TOO_MUCH.has(problem.code)) {
      if (turnedAway === 0) setTimeout(together, TOGETHER_MS).unref();
      turnedAway += 1;
      return;
    }
    const [source, account] = [c.get('source'), c.get('account') ?? null];
    const ms = Math.round(seconds * 1000);
    // Never the address itself: what is searched for stands in it. The source only as far as it tells calls apart.
    const from = source === null ? null : named(source).slice(0, 12);
    log.info({ requestId: c.get('requestId'), method, route, status, ms, account, source: from }, 'call');
  };
}

/** The address at the other end of the connection; undefined where there is none, as in a test. */
function peerOf({ env }: Context): string | undefined {
  const { incoming } = (env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress;
}
