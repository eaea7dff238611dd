/**
 * How fast the register is kept and read, on both databases, as ratios taken in one run. The large tables are filled by
 * SQL from a few real histories (`register/grounds.ts`); the chain is made entry by entry, since digests cannot be copied.
 * GONGKAI_BENCH_ROWS makes a smaller run.
 */
import { sql } from 'kysely';
import { judgeChains } from '../src/register/index.ts';
import type { OpenedRegister } from '../src/store/register/index.ts';
import { chainOf } from './register/chains.ts';
import { durable } from './register/durable.ts';
import {
  ENGINES,
  type EngineName,
  Grounds,
  median,
  multiplyBookings,
  multiplyCases,
  PATTERN,
  ROWS,
  report,
  timed,
} from './register/grounds.ts';
import { walls } from './register/walls.ts';

const RUNS = 7;
/** Two agencies with the same year: behind one earlier year, and behind ten. */
const YOUNG = 'young';
const OLD = 'old';

/** What anybody would write who has the table before him. */
const BARE = sql`select table_id, column_id, closed, result, sum(quantity), count(*) from bookings
  where agency_id = ${YOUNG} and known_to is null and opened = 2024 group by table_id, column_id, closed, result`;

async function compiling(engine: EngineName, store: OpenedRegister): Promise<void> {
  for (const agency of [YOUNG, OLD]) await multiplyBookings(store, agency, 2024, ROWS);
  for (let year = 2023; year >= 2014; year -= 1) {
    await multiplyBookings(store, OLD, year, ROWS / 10);
    if (year === 2023) await multiplyBookings(store, YOUNG, year, ROWS / 10);
  }
  const [bare, young, old] = await inTurn([
    () => BARE.execute(store.engine.db),
    () => store.tally([YOUNG], 2024),
    () => store.tally([OLD], 2024),
  ]);
  const counted = (await store.tally([YOUNG], 2024)).reduce((sum, { cases }) => sum + cases, 0);
  report(
    engine,
    `a year's groups over ${ROWS.toLocaleString('en')} requests, ${counted.toLocaleString('en')} counted`,
    `${young!.toFixed(0)} ms, bare SQL ${bare!.toFixed(0)} ms: ${(young! / bare!).toFixed(2)}× (at most 1.3)`,
  );
  report(
    engine,
    'the same year behind ten earlier years instead of one',
    `${old!.toFixed(0)} ms: ${(old! / young!).toFixed(2)}×`,
  );
  const asOf = Temporal.PlainDate.from('2024-12-31');
  const [then] = await inTurn([() => store.tally([YOUNG], 2024, asOf)]);
  report(engine, 'the same as of an earlier day', `${then!.toFixed(0)} ms`);
}

/** Medians of works done turn by turn, so that whatever else the machine does falls on all alike. */
async function inTurn(works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  // The first turn warms up.
  for (let run = 0; run <= RUNS; run += 1)
    for (const [at, work] of works.entries()) {
      const time = await timed(work);
      if (run > 0) times[at]?.push(time);
    }
  return times.map(median);
}

const OFFICES = 101;
const PAGES = 4000;

async function listing(engine: EngineName, store: OpenedRegister): Promise<void> {
  // Half of all lie with one agency.
  await multiplyCases(store, [1, 1], ROWS / 2);
  await multiplyCases(store, [2, OFFICES], ROWS / 2 / (OFFICES - 1));
  const queries = [
    { order: 'due' },
    { order: 'newest' },
    { order: 'due', handler: 'clerk-3' },
    { order: 'newest', open: true },
    { order: 'newest', handler: 'clerk-3' },
    { order: 'newest', stage: 'served' },
    { order: 'newest', stage: 'void' },
    { order: 'newest', person: 'U0000008' },
  ] as const;
  const after = new Map<string, string>();
  const times: number[] = [];
  for (let at = 0; at < PAGES; at += 1) {
    const which = (at >> 1) % queries.length;
    const agency = `office-${at % 2 === 0 ? 1 : 2 + ((at * 7919) % (OFFICES - 1))}`;
    const place = `${agency} ${which}`;
    const deep = at % 3 === 0 ? after.get(place) : undefined;
    const query = {
      kind: 'request',
      limit: 50,
      ...queries[which]!,
      ...(deep !== undefined && { after: deep }),
    } as const;
    const start = performance.now();
    const { next } = await store.cases(agency, query);
    times.push(performance.now() - start);
    if (next !== undefined) after.set(place, next);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(PAGES * share)] ?? 0).toFixed(2);
  report(
    engine,
    `a page of one agency's cases among ${ROWS.toLocaleString('en')}, eight kinds of question`,
    `median ${at(0.5)} ms, 99% ${at(0.99)} ms (at most 20), worst ${(sorted.at(-1) ?? 0).toFixed(2)} ms`,
  );
}

async function judging(engine: EngineName, store: OpenedRegister, grounds: Grounds): Promise<void> {
  const { digest } = grounds.means.crypto;
  const taken = await timed(async () =>
    store.append(chainOf(await Array.fromAsync(store.chain(PATTERN)), ROWS, digest)),
  );
  const seconds = await timed(async () => {
    const { breaks, entries } = await judgeChains(store, digest);
    if (breaks.length > 0 || entries < ROWS) throw new Error(`Judged ${entries}: ${breaks.join()}`);
  });
  report(engine, `${ROWS.toLocaleString('en')} entries taken in by append`, `${(taken / 1000).toFixed(1)} s`);
  report(
    engine,
    `${ROWS.toLocaleString('en')} entries judged, digest by digest`,
    `${(seconds / 1000).toFixed(1)} s (at most 30 for 1,000,000)`,
  );
}

const grounds = new Grounds();
try {
  await walls(grounds);
  for (const engine of ENGINES) {
    await durable(engine, grounds);
    const store = await grounds.register(engine);
    await compiling(engine, store);
    await listing(engine, store);
    await judging(engine, store, grounds);
    await store.close();
  }
} finally {
  await grounds.close();
}
