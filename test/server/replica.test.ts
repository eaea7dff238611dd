/** Reads from a real server that follows another: whoever has written reads his own, whatever the copy has seen. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standbyOf } from '../postgres/base-backup.ts';
import { type PostgresHandle, startPostgres } from '../postgres/server.ts';
import { FILING } from './filing.ts';
import { filingToken, type Running, started } from './running.ts';

const ORDER = "template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'";

const root = mkdtempSync(join(tmpdir(), 'gongkai-followed-'));
let primary: PostgresHandle;
let copy: PostgresHandle;
let server: Running;
let token: string;

beforeAll(async () => {
  // The databases may run as another account.
  chmodSync(root, 0o755);
  primary = await startPostgres({ dir: join(root, 'primary') });
  await at(primary, 'postgres', `create database gongkai ${ORDER}`);
  copy = await standbyOf(primary, join(root, 'primary'), join(root, 'copy'));
  const [DATABASE_URL, DATABASE_REPLICA_URL] = [primary.url('gongkai'), copy.url('gongkai')];
  server = await started({ DATA: join(root, 'data'), DATABASE_URL, DATABASE_REPLICA_URL });
  token = await filingToken(server.url);
}, 120_000);

afterAll(async () => {
  await server.kill();
  await copy.stop();
  await primary.stop();
  rmSync(root, { recursive: true, force: true });
});

async function at(one: PostgresHandle, database: string, statement: string): Promise<unknown> {
  const client = new Client({ connectionString: one.url(database) });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows[0] && Object.values(rows[0])[0];
}

/** Applied up to that place: the copy's lag counts from now, not from what it last applied before it was stopped. */
async function copyHasCome(place: string): Promise<void> {
  const come = () => at(copy, 'gongkai', `select pg_last_wal_replay_lsn() >= '${place}'`).catch(() => false);
  await expect.poll(come, { timeout: 30_000, interval: 200 }).toBe(true);
}

const AGENCY = '/api/agencies/yining-sthj';

const today = () => Temporal.Now.zonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();

function ordered(path: string, body: object): Promise<Response> {
  return fetch(`${server.url}${AGENCY}/requests/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ ...body, on: today() }),
  });
}

async function filed(): Promise<{ readonly id: string; readonly seen: string; readonly cookie: string }> {
  const answer = await ordered('register', FILING);
  const { matters } = (await answer.json()) as { matters: [{ id: string }] };
  const [cookie = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';');
  return { id: matters[0].id, seen: answer.headers.get('x-gongkai-seen') ?? '', cookie };
}

/** Whether the newest of the list is that one, for whoever brings these headers. */
async function isListed(id: string, headers: Record<string, string> = {}): Promise<boolean> {
  const answer = await fetch(`${server.url}${AGENCY}/requests?limit=1`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  expect(answer.status).toBe(200);
  const { rows } = (await answer.json()) as { rows: { id: string }[] };
  return rows[0]?.id === id;
}

/** He has read before, long ago. */
const LONG_AGO = { 'x-gongkai-seen': '0/1' };

test('副本没跟上：写过的人读到自己写的，别人读到副本上的；跟上以后都读到', { timeout: 60_000 }, async () => {
  await copyHasCome((await filed()).seen);
  await at(copy, 'gongkai', 'select pg_wal_replay_pause()');
  const second = await filed();
  expect(second.seen).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
  // One that was out of reach just now is asked again after a second.
  await expect.poll(() => isListed(second.id, LONG_AGO), { timeout: 5_000, interval: 200 }).toBe(false);
  expect(await isListed(second.id, { 'x-gongkai-seen': second.seen })).toBe(true);
  expect(await isListed(second.id, { cookie: second.cookie })).toBe(true);
  // Another system that brings no place is not sent to a copy.
  expect(await isListed(second.id)).toBe(true);
  expect(await isListed(second.id, { 'x-gongkai-seen': "1' or 1=1" })).toBe(true);
  await at(copy, 'gongkai', 'select pg_wal_replay_resume()');
  await expect.poll(() => isListed(second.id, LONG_AGO), { timeout: 10_000 }).toBe(true);
});

test('副本没跟上时看过的一件：跟上以后、写过的人，看到的都不是那时的', { timeout: 60_000 }, async () => {
  const { id, seen } = await filed();
  await copyHasCome(seen);
  const versionFor = async (headers: Record<string, string>) => {
    const answer = await fetch(`${server.url}${AGENCY}/requests/${id}`, {
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    return Number(/^"(\d+)/.exec(answer.headers.get('etag') ?? '')?.[1]);
  };
  await expect.poll(() => versionFor(LONG_AGO), { timeout: 5_000 }).toBe(1);
  await at(copy, 'gongkai', 'select pg_wal_replay_pause()');
  const done = await ordered(`${id}/withdraw`, { statement: '不再需要' });
  expect(done.status).toBe(200);
  const own = { 'x-gongkai-seen': done.headers.get('x-gongkai-seen') ?? '' };
  expect([await versionFor(LONG_AGO), await versionFor(own), await versionFor({})]).toEqual([1, 2, 2]);
  await at(copy, 'gongkai', 'select pg_wal_replay_resume()');
  await copyHasCome(own['x-gongkai-seen']);
  await expect.poll(() => versionFor(LONG_AGO), { timeout: 5_000 }).toBe(2);
});

test('副本与主库断开：不拿越来越旧的给人看；接上又用', { timeout: 90_000 }, async () => {
  const follows = async (from: string) => {
    await at(copy, 'gongkai', `alter system set primary_conninfo = '${from}'`);
    await at(copy, 'gongkai', 'select pg_reload_conf()');
  };
  await copyHasCome((await filed()).seen);
  const from = String(await at(copy, 'gongkai', 'show primary_conninfo'));
  await follows('');
  await pause(1000);
  const { id, seen } = await filed();
  await expect.poll(() => isListed(id, LONG_AGO), { timeout: 20_000, interval: 500 }).toBe(true);
  await follows(from.replaceAll("'", "''"));
  await copyHasCome(seen);
});

test('副本没了：照样读，读主库；副本回来又用', { timeout: 60_000 }, async () => {
  await copy.kill9();
  const { id } = await filed();
  expect(await isListed(id, LONG_AGO)).toBe(true);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  await copy.restart();
  await copyHasCome((await filed()).seen);
  await at(copy, 'gongkai', 'select pg_wal_replay_pause()');
  const later = await filed();
  await expect.poll(() => isListed(later.id, LONG_AGO), { timeout: 5_000, interval: 200 }).toBe(false);
  await at(copy, 'gongkai', 'select pg_wal_replay_resume()');
});
