/** Where the register is measured: a fresh database of each kind, real histories in it, and many times their rows. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { EnginePlace } from '../../src/store/engine/index.ts';
import { type OpenedRegister, openRegister, type StoreMeans } from '../../src/store/register/index.ts';
import { Clerk } from '../../src/store/register/orders.cases.ts';
import { storeMeans } from '../../src/store/register/places.cases.ts';
import { type PostgresHandle, startPostgres } from '../../test/postgres/server.ts';

export const ROWS = Number(process.env.GONGKAI_BENCH_ROWS ?? 1_000_000);

export const ENGINES = ['SQLite', 'PostgreSQL'] as const;
export type EngineName = (typeof ENGINES)[number];

/** The agency whose rows are multiplied. */
export const PATTERN = 'pattern';

export class Grounds {
  readonly means: StoreMeans;
  readonly #folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  #server: PostgresHandle | undefined;
  #places = 0;

  constructor() {
    this.means = storeMeans(join(this.#folder, 'keys.json'));
  }

  async place(engine: EngineName): Promise<EnginePlace> {
    this.#places += 1;
    if (engine === 'SQLite') return { file: join(this.#folder, `${this.#places}.db`) };
    this.#server ??= await startPostgres();
    const client = new Client({ connectionString: this.#server.url('postgres') });
    await client.connect();
    await client.query(`create database bench${this.#places} template template0 lc_collate 'C' lc_ctype 'C'`);
    await client.end();
    return { url: this.#server.url(`bench${this.#places}`) };
  }

  /** A register with the pattern: requests served in their year, carried over, and still open. */
  async register(engine: EngineName): Promise<OpenedRegister> {
    const store = await openRegister(await this.place(engine), this.means, { statementTimeoutMs: 3_600_000 });
    const clerk = new Clerk(store, PATTERN);
    await clerk.on('2024-03-04').establish();
    for (let n = 1; n <= 6; n += 1) await clerk.on('2024-03-04').tell(n);
    await clerk.on('2024-12-27').tell(7);
    await clerk.on('2024-12-27').tell(8, 3);
    return store;
  }

  async close(): Promise<void> {
    await this.#server?.stop();
    rmSync(this.#folder, { recursive: true });
  }
}

/** Places a pattern has in the numbers: with 200, `served` of them in the year, three carried over, one open. */
const CYCLE = 200;
const PLACE = sql`case when n % ${sql.lit(CYCLE)} = 0 then 8 when n % ${sql.lit(CYCLE)} < 4 then 7 else n % 6 + 1 end`;

/** So many requests' bookings for an agency, as if received in `year`; superseded ones too. */
export async function multiplyBookings(
  { engine }: OpenedRegister,
  agency: string,
  year: number,
  count: number,
): Promise<void> {
  const shift = sql.lit(year - 2024);
  // Of an earlier year nothing is open any more.
  const place = year === 2024 ? PLACE : sql`case when n % ${sql.lit(CYCLE)} < 4 then 7 else n % 6 + 1 end`;
  await sql`insert into bookings
    with recursive numbered (n) as (select 1 union all select n + 1 from numbered where n < ${sql.lit(count)}),
      placed as (select n, 'R2024-0000' || (${place}) as pattern from numbered)
    select ${sql.lit(agency)}, kind, ${sql.lit(`R${year}-`)} || substr(cast(10000000 + n as text), 2), part,
      known_from + ${sql.lit((year - 2000) * 100_000_000)} + n * 20,
      known_to + ${sql.lit((year - 2000) * 100_000_000)} + n * 20,
      table_id, column_id, opened + ${shift}, case when closed = 9999 then 9999 else closed + ${shift} end,
      result, quantity, late
    from placed join bookings on agency_id = ${sql.lit(PATTERN)} and kind = 'request' and matter_id = pattern`.execute(
    engine.db,
  );
  await settled(engine);
}

/** Case lines of agencies from one number to another, so many each, due dates and handlers spread. */
export async function multiplyCases(
  { engine }: OpenedRegister,
  [from, to]: readonly [number, number],
  each: number,
): Promise<void> {
  await sql`insert into cases
    with recursive numbered (n) as (select 1 union all select n + 1 from numbered where n < ${sql.lit(each)}),
      offices (a) as (select ${sql.lit(from)} as a union all select a + 1 from offices where a < ${sql.lit(to)}),
      placed as (select n, a, 'R2024-0000' || (case when n % 20 = 0 then 8 else n % 7 + 1 end) as pattern
        from numbered, offices)
    select 'office-' || a, kind, 'R2024-' || substr(cast(10000000 + n as text), 2), version, title, stage, open,
      opened, case when due is null then null else '2025-01-' || substr(cast(110 + n % 21 as text), 2) end,
      provisional, result, 'clerk-' || (n % 9), unit, person
    from placed join cases on agency_id = ${sql.lit(PATTERN)} and kind = 'request' and matter_id = pattern`.execute(
    engine.db,
  );
  await sql`insert into people select 'office-' || a, person_id, nature, masked_name, masked_contact, details
    from people, (with recursive offices (a) as (select ${sql.lit(from)} as a union all select a + 1 from offices
      where a < ${sql.lit(to)}) select a from offices) as every_office where agency_id = ${sql.lit(PATTERN)}`.execute(
    engine.db,
  );
  await settled(engine);
}

/** What PostgreSQL does by itself within a minute or so of a load. */
async function settled({ db, dialect }: OpenedRegister['engine']): Promise<void> {
  if (dialect === 'postgres') await sql`vacuum analyze`.execute(db);
}

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function report(engine: EngineName, title: string, figure: string): void {
  process.stdout.write(`${engine.padEnd(11)} ${title.padEnd(66)} ${figure}\n`);
}
