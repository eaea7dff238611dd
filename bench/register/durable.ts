/**
 * Orders kept durably, against bare inserts of the same rows: per order one transaction with one prepared statement a
 * row, straight through the driver. What an order overwrites (the end of its agency's chain, the head of the day, the line
 * of its case, the last number) is one row each in the bare run as well. What it reads first is not.
 */
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { EnginePlace } from '../../src/store/engine/index.ts';
import { type OpenedRegister, openRegister } from '../../src/store/register/index.ts';
import { Clerk } from '../../src/store/register/orders.cases.ts';
import { type EngineName, type Grounds, report, timed } from './grounds.ts';

const REQUESTS = 10;
const ACTS = 4;
const ROUNDS = 30;

/** One row, by table. */
export type Row = readonly [table: string, values: Readonly<Record<string, unknown>>];

export interface Bare {
  keep(rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

export async function durable(engine: EngineName, grounds: Grounds): Promise<void> {
  const store = await openRegister(await grounds.place(engine), grounds.means);
  const place = await grounds.place(engine);
  await (await openRegister(place, grounds.means)).close();
  const bare = 'file' in place ? bareSqlite(place.file) : await barePostgres(place);
  const ratios: { own: number; bare: number; ratio: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    let own = 0;
    const execute: OpenedRegister['execute'] = async (order, moment) => {
      const start = performance.now();
      const answer = await store.execute(order, moment);
      if (order.command.type !== 'agency.establish') own += performance.now() - start;
      return answer;
    };
    const clerk = new Clerk({ execute }, `round-${round}`);
    await clerk.establish();
    for (let n = 1; n <= REQUESTS; n += 1) await clerk.tell(n, ACTS);
    const orders = await rowsOf(store, clerk.agency);
    const bareTime = await timed(async () => {
      for (const rows of orders) await bare.keep(rows);
    });
    // The first round warms both up.
    if (round > 0) ratios.push({ own, bare: bareTime, ratio: bareTime / own });
  }
  const { own, bare: bareTime, ratio } = ratios.toSorted((a, b) => a.ratio - b.ratio)[ROUNDS >> 1]!;
  const each = (time: number) => (time / (REQUESTS * (ACTS + 1))).toFixed(2);
  report(
    engine,
    `orders kept durably, one after the other (${REQUESTS} requests, ${ACTS} acts each)`,
    `${each(own)} ms an order, bare inserts ${each(bareTime)} ms: ${ratio.toFixed(2)} of their speed (at least 0.3)`,
  );
  await store.close();
  await bare.close();
}

const OWN = ['audit', 'entries', 'outbox', 'bookings', 'answers', 'people', 'identities', 'lookups'];

/** Tables in which an order overwrites, by their keys. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  cases: ['agency_id', 'kind', 'matter_id'],
  heads: ['agency_id', 'day'],
  numbers: ['agency_id', 'kind', 'year'],
  agencies: ['agency_id'],
};

const TABLES = [...OWN, ...Object.keys(KEYS)];

type Placed = Readonly<Record<string, unknown>> & { readonly seq: number; readonly known_from: number };

/** What each order of an agency wrote, in order; the order that established it is left out. */
export async function rowsOf({ engine: { db } }: OpenedRegister, agency: string): Promise<Row[][]> {
  const rows: Placed[][] = [];
  for (const table of TABLES) {
    const found = await sql<Placed>`select * from ${sql.table(table)} where agency_id = ${agency}`.execute(
      db,
    );
    rows.push(found.rows);
  }
  const [
    audit,
    entries,
    outbox,
    bookings,
    answers,
    people,
    identities,
    lookups,
    cases,
    heads,
    numbers,
    agencies,
  ] = rows;
  const [{ profile: _, ...end }] = agencies as [Placed];
  const answered = new Map(answers!.map((row) => [JSON.parse(String(row.answer)).entries[0], row]));
  const found: Row[][] = [];
  for (const row of audit!.toSorted((a, b) => Number(a.first_seq) - Number(b.first_seq)).slice(1)) {
    const within = ({ seq }: { seq: number }) => seq >= Number(row.first_seq) && seq <= Number(row.last_seq);
    const own = entries!.filter(within);
    const opened = own.find(({ event }) => String(event).includes('"request.registered"'));
    const person = /"U\d+"/.exec(String(opened?.event))?.[0].slice(1, -1);
    found.push([
      ...own.map((one): Row => ['entries', one]),
      ...outbox!.filter(within).map((one): Row => ['outbox', one]),
      ...bookings!
        .filter(({ known_from }) => within({ seq: known_from }))
        .map((one): Row => ['bookings', one]),
      ...people!.filter((one) => one.person_id === person).map((one): Row => ['people', one]),
      ...identities!.filter((one) => one.person_id === person).map((one): Row => ['identities', one]),
      ...lookups!.filter((one) => one.person_id === person).map((one): Row => ['lookups', one]),
      ...cases!
        .filter(({ matter_id }) => own.some((one) => one.matter_id === matter_id))
        .map((one): Row => ['cases', one]),
      ['heads', heads!.at(-1)!],
      ['agencies', end],
      ...numbers!.filter(({ kind }) => opened && kind === 'request').map((one): Row => ['numbers', one]),
      ['answers', answered.get(row.first_seq)!],
      ['audit', row],
    ]);
  }
  return found;
}

function insertOf(table: string, columns: readonly string[], mark: (at: number) => string): string {
  const insert = `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => mark(at)).join(', ')})`;
  const key = KEYS[table];
  if (!key) return insert;
  const changed = columns.filter((column) => !key.includes(column));
  return `${insert} on conflict (${key.join(', ')}) do update set ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}`;
}

export function bareSqlite(file: string): Bare {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  return {
    async keep(rows) {
      database.exec('begin immediate');
      for (const [table, values] of rows) {
        const statement =
          statements.get(table) ?? database.prepare(insertOf(table, Object.keys(values), () => '?'));
        statements.set(table, statement);
        statement.run(...(Object.values(values) as never[]));
      }
      database.exec('commit');
    },
    close: async () => database.close(),
  };
}

export async function barePostgres(place: EnginePlace): Promise<Bare> {
  const client = new Client({ connectionString: 'url' in place ? place.url : '' });
  await client.connect();
  return {
    async keep(rows) {
      await client.query('begin');
      for (const [table, values] of rows) {
        const text = insertOf(table, Object.keys(values), (at) => `$${at + 1}`);
        await client.query({ name: table, text, values: Object.values(values) });
      }
      await client.query('commit');
    },
    close: () => client.end(),
  };
}
