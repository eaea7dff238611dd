/** Many at once, all of it at the same time: the same key from many sides, connections that never finish. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { file, filedCases } from './filing.ts';
import { filingToken, type Running, started } from './running.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-strained-'));
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

const KEYS = 1000;
const AT_ONCE = 40;

test.concurrent(`${KEYS} 个键，每个 ${AT_ONCE} 次同时提交，恰好 ${KEYS} 件`, {
  timeout: 300_000,
}, async () => {
  const before = await filedCases(server.url, token);
  let refused = 0;
  for (let key = 0; key < KEYS; key += 1) {
    const name = `same-key-${String(key).padStart(4, '0')}`;
    const posted = async () => {
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => file(server.url, token, name)));
      refused += answers.filter(({ status }) => status !== 200).length;
      return answers;
    };
    let answers = await posted();
    // Hundreds that have just begun to speak count as work at hand for their first moment.
    while (answers.every(({ status }) => status === 503)) answers = await posted();
    const matters = new Set(answers.flatMap(({ matter }) => matter ?? []));
    expect(matters.size).toBe(1);
    for (const { status } of answers) expect([200, 503]).toContain(status);
  }
  const after = await filedCases(server.url, token);
  process.stdout.write(
    `${KEYS} keys × ${AT_ONCE} parallel posts: ${after.length - before.length} cases, ${refused} told to come again\n`,
  );
  expect(after.length - before.length).toBe(KEYS);
});

const HALF_OPEN = 500;
const WITHIN_MS = 35_000;

test.concurrent(`${HALF_OPEN} 个只说了一半的连接，三十五秒内都关掉，其间照常服务`, {
  timeout: 60_000,
}, async () => {
  const { port } = new URL(server.url);
  const began = performance.now();
  const sockets: Socket[] = [];
  for (let at = 0; at < HALF_OPEN; at += 1) {
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.resume();
    socket.write(
      at % 2
        ? 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '
        : 'POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{',
    );
    sockets.push(socket);
  }
  const closed = Promise.all(sockets.map((socket) => once(socket, 'close')));
  const list = `${server.url}/api/agencies/yining-sthj/requests`;
  const read = async () => (await fetch(list, { headers: { authorization: `Bearer ${token}` } })).status;
  await expect.poll(read, { timeout: 10_000, interval: 20 }).toBe(200);
  const heard = performance.now() - began;
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await closed;
  const ms = performance.now() - began;
  process.stdout.write(
    `${HALF_OPEN} half-open connections closed within ${(ms / 1000).toFixed(1)} s; others served after ${heard.toFixed(0)} ms\n`,
  );
  expect(ms).toBeLessThan(WITHIN_MS);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});
