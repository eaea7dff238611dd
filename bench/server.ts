/**
 * How fast the server answers and files, as ratios taken in one run on one machine, the clients beside it: a case read
 * against a bare handler that sends the same bytes, filings against bare inserts of the same rows, and what happens at ten
 * times the load that saturates it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import autocannon from 'autocannon';
import { Client } from 'pg';
import { openRegister } from '../src/store/register/index.ts';
import { storeMeans } from '../src/store/register/places.cases.ts';
import { freePort } from '../test/postgres/machine.ts';
import { startPostgres } from '../test/postgres/server.ts';
import { FILING, filedCases } from '../test/server/filing.ts';
import { filingToken, type Running, started } from '../test/server/running.ts';
import { barePostgres, bareSqlite, type Row, rowsOf } from './register/durable.ts';
import { type EngineName, report } from './register/grounds.ts';

const AGENCY = 'yining-sthj';
const SECONDS = 5;
/** What else the machine does changes from second to second: short rounds in turn, of which the one in the middle counts. */
const ROUND_S = 4;
const ROUNDS = 9;
const SATURATING = 64;
const FILINGS = 2000;
const CLIENTS = 16;

interface Shot {
  readonly perSecond: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly errors: number;
  readonly p99: number;
}

async function shoot(url: string, token: string, connections: number, seconds = SECONDS): Promise<Shot> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { authorization: `Bearer ${token}` },
  });
  const {
    requests,
    statusCodeStats = {},
    errors,
    latency,
  } = result as autocannon.Result & {
    statusCodeStats?: Record<string, { count: number }>;
  };
  const statuses = Object.fromEntries(
    Object.entries(statusCodeStats).map(([status, { count }]) => [status, count ?? 0]),
  );
  return { perSecond: requests.average, statuses, errors, p99: latency.p99 };
}

async function reading(server: Running, token: string, folder: string): Promise<void> {
  const [matter = ''] = await filedCases(server.url, token);
  const path = `/api/agencies/${AGENCY}/requests/${matter}`;
  const answer = await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const bytes = join(folder, 'case.json');
  writeFileSync(bytes, await answer.text());
  const port = await freePort();
  const bare = spawn(process.execPath, [join(import.meta.dirname, 'server/bare.ts'), String(port), bytes]);
  await pause(1500);
  const [own, plain] = [server.url, `http://127.0.0.1:${port}`].map(
    (url) => async () => (await shoot(`${url}${path}`, token, SATURATING, ROUND_S)).perSecond,
  ) as [() => Promise<number>, () => Promise<number>];
  // Both have compiled what they need before anything counts.
  for (const warm of [plain, own]) await warm();
  const rounds: { plain: number; own: number; ratio: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [a, b] = [await plain(), await own()];
    rounds.push({ plain: a, own: b, ratio: b / a });
  }
  bare.kill();
  const [least, middle, most] = [0, ROUNDS >> 1, ROUNDS - 1].map(
    (place) => rounds.toSorted((a, b) => a.ratio - b.ratio)[place],
  );
  report(
    'SQLite',
    'one case read',
    `${middle?.own.toFixed(0)} a second, a bare handler ${middle?.plain.toFixed(0)}: ${middle?.ratio.toFixed(2)} in the middle of ${ROUNDS} rounds, ${least?.ratio.toFixed(2)}–${most?.ratio.toFixed(2)} (at least 0.3)`,
  );
}

/**
 * Each its own key; told to come again, a client does. Timed from the first answer to the last: the load tool's own clock knows
 * whole seconds only.
 * @returns how many a second were acknowledged
 */
async function fileMany(url: string, token: string, run: string): Promise<number> {
  const on = Temporal.Now.zonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
  const kept: number[] = [];
  const load = autocannon(
    {
      url: `${url}/api/agencies/${AGENCY}/requests/register`,
      method: 'POST',
      connections: CLIENTS,
      amount: FILINGS,
      idReplacement: true,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `${run}-[<id>]`,
      },
      body: JSON.stringify({ ...FILING, on }),
    },
    () => undefined,
  );
  load.on('response', (_, status) => {
    if (status === 200) kept.push(performance.now());
  });
  await once(load, 'done');
  const [first = 0, last = 0] = [kept.at(0), kept.at(-1)];
  return ((kept.length - 1) * 1000) / (last - first);
}

async function filing(engine: EngineName, folder: string, url?: string, bareUrl?: string): Promise<void> {
  const environment = { DATA: folder, ...(url && { DATABASE_URL: url }) };
  const server = await started(environment);
  const token = await filingToken(server.url);
  await fileMany(server.url, token, 'warm');
  const own = await fileMany(server.url, token, 'timed');
  await server.stop();
  const means = storeMeans(join(folder, 'keys.json'));
  const store = await openRegister(url ? { url } : { file: join(folder, 'gongkai.db') }, means);
  const orders = eachOnce((await rowsOf(store, AGENCY)).slice(-FILINGS));
  await store.close();
  const place = bareUrl === undefined ? { file: join(folder, 'bare.db') } : { url: bareUrl };
  await (await openRegister(place, means)).close();
  const bare = bareUrl === undefined ? bareSqlite(join(folder, 'bare.db')) : await barePostgres(place);
  const began = performance.now();
  for (const rows of orders) await bare.keep(rows);
  const bareSeconds = (performance.now() - began) / 1000;
  await bare.close();
  const plain = orders.length / bareSeconds;
  report(
    engine,
    `filings by ${CLIENTS} clients`,
    `${own.toFixed(0)} a second, bare inserts ${plain.toFixed(0)}: ${(own / plain).toFixed(2)} (at least 0.3)`,
  );
}

/** The same applicant comes again and again, and is kept once. */
function eachOnce(orders: readonly (readonly Row[])[]): Row[][] {
  const seen = new Set<string>();
  return orders.map((rows) =>
    rows.filter(([table, values]) => {
      if (!['people', 'identities', 'lookups'].includes(table)) return true;
      const row = `${table} ${JSON.stringify(values)}`;
      if (seen.has(row)) return false;
      seen.add(row);
      return true;
    }),
  );
}

async function overload(server: Running, token: string): Promise<void> {
  const url = `${server.url}/api/agencies/${AGENCY}/requests`;
  const usual = await shoot(url, token, SATURATING);
  const over = await shoot(url, token, SATURATING * 10, 10);
  const began = performance.now();
  let after = await shoot(url, token, SATURATING, 2);
  while (
    Object.keys(after.statuses).some((status) => status !== '200') ||
    after.perSecond < usual.perSecond * 0.7
  ) {
    if (performance.now() - began > 30_000) break;
    after = await shoot(url, token, SATURATING, 2);
  }
  const statuses = Object.entries(over.statuses)
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ');
  report(
    'SQLite',
    'at ten times the saturating load',
    `${statuses}, ${over.errors} broken connections; usual ${usual.perSecond.toFixed(0)} a second, normal again (${after.perSecond.toFixed(0)}) ${((performance.now() - began) / 1000).toFixed(0)} s after`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-server-'));
const server = await started({ DATA: join(folder, 'read') });
try {
  const token = await filingToken(server.url);
  await reading(server, token, folder);
  await overload(server, token);
} finally {
  await server.kill();
}
await filing('SQLite', join(folder, 'sqlite'));
const postgres = await startPostgres();
try {
  const client = new Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  for (const name of ['own', 'bare'])
    await client.query(
      `create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`,
    );
  await client.end();
  await filing('PostgreSQL', join(folder, 'postgres'), postgres.url('own'), postgres.url('bare'));
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
