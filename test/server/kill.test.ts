/** The server killed again and again while clients file: nothing acknowledged is lost, nothing is there twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../postgres/machine.ts';
import { client, emptyBook, file, filedCases } from './filing.ts';
import { filingToken, type Running, started } from './running.ts';

const ROUNDS = Number(process.env.GONGKAI_KILLS ?? 50);
const CLIENTS = 16;

const folder = mkdtempSync(join(tmpdir(), 'gongkai-killed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`服务被强行终止 ${ROUNDS} 次，${CLIENTS} 个客户端边交边重试：确认过的一件不少、一件不重`, {
  timeout: 600_000,
}, async () => {
  const environment = { DATA: folder, PORT: String(await freePort()) };
  let server: Running = await started(environment);
  const token = await filingToken(server.url);
  const before = await filedCases(server.url, token);
  const book = emptyBook();
  let going = true;
  const clients = Array.from({ length: CLIENTS }, (_, at) =>
    client(
      `client-${at}`,
      () => server.url,
      token,
      book,
      () => going,
    ),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const told = book.matters.size;
    while (book.matters.size === told) await pause(5);
    await pause(Math.random() * 150);
    await server.kill();
    server = await started(environment);
  }
  going = false;
  await Promise.all(clients);
  const after = await filedCases(server.url, token);
  const keys = [...book.matters];
  for (const [key, matter] of [...keys.slice(0, 50), ...keys.slice(-50)])
    expect(await file(server.url, token, key)).toMatchObject({ status: 200, matter });
  process.stdout.write(
    `killed ${ROUNDS} times: ${book.matters.size} filings acknowledged to ${CLIENTS} clients, ${after.length - before.length} cases, ${book.broken} broken connections\n`,
  );
  expect(new Set(after).size).toBe(after.length);
  expect(new Set(book.matters.values()).size).toBe(book.matters.size);
  expect(after.length - before.length).toBe(book.matters.size);
  for (const matter of book.matters.values()) expect(after).toContain(matter);
  expect([...book.statuses.keys()].filter((status) => status !== 503)).toEqual([]);
  const { code, ms } = await server.stop();
  expect([code, ms < 10_000]).toEqual([0, true]);
});
