/** Several processes over one PostgreSQL behind one address; one is killed, then the database is. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PostgresHandle, startPostgres } from '../postgres/server.ts';
import { client, emptyBook, filedCases } from './filing.ts';
import { filingToken, type Running, signedIn, started } from './running.ts';

const PROCESSES = 3;
const CLIENTS = 12;

const folder = mkdtempSync(join(tmpdir(), 'gongkai-cluster-'));
let postgres: PostgresHandle;
let servers: Running[];
let token: string;
let front: { readonly url: string; readonly server: Server };

beforeAll(async () => {
  postgres = await startPostgres();
  const administrator = new Client({ connectionString: postgres.url('postgres') });
  await administrator.connect();
  await administrator.query(
    "create database gongkai template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'",
  );
  await administrator.end();
  const environment = { DATA: folder, DATABASE_URL: postgres.url('gongkai') };
  // The first makes the schema, the keys and the example; the others find them.
  const first = await started(environment);
  servers = [first, ...(await Promise.all([started(environment), started(environment)]))];
  front = await frontOf(servers.map(({ url }) => Number(new URL(url).port)));
  // A code of an authenticator counts once: the token serves all tests.
  token = await filingToken(first.url);
}, 120_000);

afterAll(async () => {
  front.server.close();
  for (const server of servers) await server.kill();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** One port before all: each connection goes to the next that takes it. */
async function frontOf(ports: readonly number[]) {
  let turn = 0;
  const server = createServer((incoming) => {
    const attempt = (left: number): void => {
      turn += 1;
      const outgoing = connect(ports[turn % ports.length] ?? 0, '127.0.0.1');
      outgoing.once('connect', () => incoming.pipe(outgoing).pipe(incoming));
      outgoing.on('error', () =>
        left > 0 && outgoing.bytesRead === 0 && outgoing.connecting ? attempt(left - 1) : incoming.destroy(),
      );
      incoming.on('error', () => outgoing.destroy());
      incoming.on('close', () => outgoing.destroy());
      outgoing.on('close', () => incoming.destroy());
    };
    attempt(ports.length);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, server };
}

test('一个进程里登录，另两个进程都认；一处退出，处处退出', { timeout: 60_000 }, async () => {
  const [one, two, three] = servers;
  const browser = await signedIn(one?.url ?? '', 'demo-handler', 'handler');
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  for (const server of [one, two, three])
    expect((await fetch(`${server?.url}/api/self`, { headers: { cookie } })).status).toBe(200);
  await browser.ask('POST', '/api/self/sign-out');
  for (const server of [one, two, three])
    expect((await fetch(`${server?.url}/api/self`, { headers: { cookie } })).status).toBe(401);
});

test(`${PROCESSES} 个进程同一个地址，杀掉一个：客户端重试以后一件不少、一件不重`, {
  timeout: 120_000,
}, async () => {
  const before = await filedCases(front.url, token);
  const book = emptyBook();
  let going = true;
  const clients = Array.from({ length: CLIENTS }, (_, at) =>
    client(
      `three-${at}`,
      () => front.url,
      token,
      book,
      () => going,
    ),
  );
  await pause(3000);
  await servers[2]?.kill();
  const atKill = book.matters.size;
  await pause(3000);
  going = false;
  await Promise.all(clients);
  const after = await filedCases(front.url, token);
  process.stdout.write(
    `${PROCESSES} processes, one killed: ${book.matters.size} filings acknowledged (${book.matters.size - atKill} after the kill), ${after.length - before.length} cases, ${book.broken} broken connections\n`,
  );
  expect(book.matters.size).toBeGreaterThan(atKill);
  expect(after.length - before.length).toBe(book.matters.size);
  expect(new Set(book.matters.values()).size).toBe(book.matters.size);
  expect([...book.statuses.keys()].filter((status) => status !== 503)).toEqual([]);
});

test('数据库在办事中重启：进程不死，只回 503 并说何时再来，五秒内恢复', { timeout: 120_000 }, async () => {
  const [one] = servers;
  const url = one?.url ?? '';
  const before = await filedCases(url, token);
  const book = emptyBook();
  let going = true;
  const clients = Array.from({ length: CLIENTS }, (_, at) =>
    client(
      `restart-${at}`,
      () => url,
      token,
      book,
      () => going,
    ),
  );
  await pause(2000);
  await postgres.kill9();
  await pause(1000);
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '2']);
  await postgres.restart();
  const back = performance.now();
  const told = book.matters.size;
  while (book.matters.size === told) await pause(10);
  const recovered = performance.now() - back;
  await pause(1000);
  going = false;
  await Promise.all(clients);
  const after = await filedCases(url, token);
  const statuses = [...book.statuses].map(([status, n]) => `${status}: ${n}`).join(', ');
  process.stdout.write(
    `PostgreSQL killed under load: ${book.matters.size} filings acknowledged, ${after.length - before.length} cases, answers besides 200: ${statuses}; first success ${Math.round(recovered)} ms after it was back\n`,
  );
  expect(one?.child.exitCode).toBeNull();
  expect(after.length - before.length).toBe(book.matters.size);
  expect([...book.statuses.keys()]).toEqual([503]);
  expect(recovered).toBeLessThan(5000);
});
