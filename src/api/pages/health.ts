/** Whether the server lives, whether it can serve, and its figures, for whoever watches it. */
import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import type { DoorEnv } from '../door/index.ts';
import type { Load, Metrics } from '../guard/index.ts';

export interface HealthMeans {
  readonly load: Load;
  readonly metrics: Metrics;
  /** Rejects where the database cannot be asked. */
  ask(): Promise<void>;
  stopping(): boolean;
  /** Lets the figures be read from elsewhere than this machine; null: from nowhere else. */
  readonly metricsToken: string | null;
  readonly guard: { readonly trustedProxies: number };
}

/** Of the database a second is enough: a probe that waits longer is counted as failed anyway. */
const ASK_MS = 1000;

/** Not late, not stopping, and the database answers. */
async function ready({ load, ask, stopping }: HealthMeans): Promise<boolean> {
  if (stopping() || load.late()) return false;
  const slow = AbortSignal.timeout(ASK_MS);
  const late = new Promise<boolean>((resolve) => slow.addEventListener('abort', () => resolve(false)));
  return Promise.race([
    ask().then(
      () => true,
      () => false,
    ),
    late,
  ]);
}

export async function readyPage(means: HealthMeans): Promise<Response> {
  const isReady = await ready(means);
  const headers = { 'content-type': 'text/plain; charset=utf-8', ...(!isReady && { 'retry-after': '2' }) };
  return new Response(isReady ? '可以服务\n' : '暂时不能服务\n', { status: isReady ? 200 : 503, headers });
}

export async function metricsPage(
  c: Context<DoorEnv>,
  { metrics, metricsToken, guard }: HealthMeans,
): Promise<Response> {
  const source = c.get('source');
  // A proxy that nobody counted stands on this machine as well, and brings the whole world.
  const isBrought = guard.trustedProxies === 0 && c.req.header('x-forwarded-for') !== undefined;
  const local = !isBrought && (source === '::1' || source?.startsWith('127.'));
  const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  if (!local && !(metricsToken !== null && isSame(given, metricsToken)))
    return new Response(null, { status: 404 });
  return new Response(await metrics.text(), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
  });
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
