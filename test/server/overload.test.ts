/** Ten times what the server can do: it says so early, loses nothing it took, and is itself again when they have gone. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILING, file, filedCases } from './filing.ts';
import { filingToken, type Running, started } from './running.ts';

const SATURATING = 64;
const SECONDS = 8;
const NORMAL_WITHIN_MS = 30_000;

const folder = mkdtempSync(join(tmpdir(), 'gongkai-overloaded-'));
let server: Running;
let token: string;

beforeAll(async () => {
  server = await started({ DATA: folder });
  token = await filingToken(server.url);
}, 90_000);
afterAll(async () => {
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
});

function load(connections: number): Promise<autocannon.Result> {
  const on = Temporal.Now.zonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  return autocannon({
    url: server.url,
    connections,
    duration: SECONDS,
    timeout: 20,
    requests: [
      {
        method: 'POST',
        path: '/api/agencies/yining-sthj/requests/register',
        body: JSON.stringify({ ...FILING, on }),
        setupRequest: (one) => ({
          ...one,
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'idempotency-key': randomUUID(),
          },
        }),
      },
    ],
  });
}

/** The middle one of thirty filings, one after the other. */
async function usualMs(): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 30; n += 1) {
    const began = performance.now();
    const { status } = await file(server.url, token, `calm-${randomUUID()}`);
    times.push(status === 200 ? performance.now() - began : Number.POSITIVE_INFINITY);
  }
  return times.toSorted((a, b) => a - b)[15] ?? Number.POSITIVE_INFINITY;
}

function counts(result: autocannon.Result): Record<string, number> {
  const stats = (result as { statusCodeStats?: Record<string, { count: number }> }).statusCodeStats ?? {};
  return Object.fromEntries(Object.entries(stats).map(([status, { count }]) => [status, count]));
}

test('十倍于饱和的负载：除了办成的只有 429 和 503，没有断开和超时；之后三十秒内恢复如常', {
  timeout: 180_000,
}, async () => {
  const calm = await usualMs();
  const before = (await filedCases(server.url, token)).length;
  const saturated = counts(await load(SATURATING));
  const result = await load(10 * SATURATING);
  const overloaded = counts(result);
  const began = performance.now();
  let usual = await usualMs();
  while (usual > 3 * calm + 20 && performance.now() - began < NORMAL_WITHIN_MS) usual = await usualMs();
  const recovered = performance.now() - began;
  process.stdout.write(
    `${SATURATING} at once: ${JSON.stringify(saturated)} in ${SECONDS} s; ${10 * SATURATING} at once: ${JSON.stringify(overloaded)}, ${result.errors} errors, ${result.timeouts} timeouts, slowest ${result.latency.max} ms; one filing ${calm.toFixed(1)} ms before, ${usual.toFixed(1)} ms ${(recovered / 1000).toFixed(1)} s after\n`,
  );
  expect(Object.keys(overloaded).filter((status) => !['200', '429', '503'].includes(status))).toEqual([]);
  expect([result.errors, result.timeouts]).toEqual([0, 0]);
  expect(overloaded['200'] ?? 0).toBeGreaterThan(0);
  expect(recovered).toBeLessThan(NORMAL_WITHIN_MS);
  // Answers that were on their way when the load tool hung up were still filed.
  const filed = (await filedCases(server.url, token)).length - before;
  expect(filed).toBeGreaterThanOrEqual((saturated['200'] ?? 0) + (overloaded['200'] ?? 0));
});
