/**
 * Reads from a copy of the database that follows it. Only what was said to be a mere reading goes there (`reading`); whoever has
 * written names the place his write has in the primary's log, and reads there until the copy has come as far.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { KeptRegister } from '../../register/index.ts';
import type { Engine } from '../engine/index.ts';
import type { Tables } from './tables.ts';

/** A copy that lags more than this serves nobody; asked for once in that time. */
const LOOK_MS = 1_000;
const WORST_LAG_S = 10;

const PLACE = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/;

/** A place in the log as PostgreSQL writes it, as a number; undefined for anything else. */
function placeOf(text: string): bigint | undefined {
  const [, high, low] = PLACE.exec(text) ?? [];
  return high && low ? (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`) : undefined;
}

interface Reading {
  readonly since: bigint;
  /** Chosen at the first look: two looks of one reading shall not be at two states. */
  from?: Promise<KeptRegister>;
}

const running = new AsyncLocalStorage<Reading>();

interface Opened extends KeptRegister {
  readonly engine: Engine<Tables>;
}

/** The copy, and how far it has come. */
interface Copy {
  readonly register: Opened;
  replayed: bigint;
  /** Not to be asked before that moment, in milliseconds. */
  awayUntil: number;
  lookedAt: number;
}

export function withReplica(primary: Opened, register: Opened): Opened {
  const copy: Copy = { register, replayed: 0n, awayUntil: 0, lookedAt: Number.NEGATIVE_INFINITY };
  const read = <T>(ask: (from: KeptRegister) => Promise<T>) => readFrom(primary, copy, ask);
  return {
    ...primary,
    reading(since, work) {
      const place = since === null ? 0n : placeOf(since);
      // A place nobody can have been told of: he shall at least see what is true.
      return place === undefined ? work() : running.run({ since: place }, work);
    },
    async position() {
      const place = await sql<{ place: string }>`select pg_current_wal_lsn()::text as place`.execute(
        primary.engine.db,
      );
      return place.rows[0]?.place ?? null;
    },
    // A view is kept under the end it was made at: both are read at one place.
    end: (...given) => read((from) => from.end(...given)),
    entries: (...given) => read((from) => from.entries(...given)),
    heads: (...given) => read((from) => from.heads(...given)),
    cases: (...given) => read((from) => from.cases(...given)),
    tally: (...given) => read((from) => from.tally(...given)),
    counted: (...given) => read((from) => from.counted(...given)),
    late: (...given) => read((from) => from.late(...given)),
    async close() {
      await register.close().finally(() => primary.close());
    },
  };
}

/** What the copy cannot answer now, for whatever reason, the primary does: it has the last word on errors, too. */
async function readFrom<T>(
  primary: KeptRegister,
  copy: Copy,
  ask: (from: KeptRegister) => Promise<T>,
): Promise<T> {
  const reading = running.getStore();
  if (!reading) return ask(primary);
  reading.from ??= chosen(primary, copy, reading.since);
  const from = await reading.from;
  if (from === primary) return ask(primary);
  try {
    return await ask(from);
  } catch {
    copy.awayUntil = performance.now() + LOOK_MS;
    reading.from = Promise.resolve(primary);
    return ask(primary);
  }
}

async function chosen(primary: KeptRegister, copy: Copy, since: bigint): Promise<KeptRegister> {
  if (performance.now() < copy.awayUntil) return primary;
  try {
    return (await hasCome(copy, since)) ? copy.register : primary;
  } catch {
    copy.awayUntil = performance.now() + LOOK_MS;
    return primary;
  }
}

/** Asked only where it matters: once a second whether it still follows, and for places it was not yet seen at. */
async function hasCome(copy: Copy, since: bigint): Promise<boolean> {
  const isOld = performance.now() - copy.lookedAt >= LOOK_MS;
  if (!isOld && copy.replayed >= since) return true;
  const { replayed, lag } = await seen(copy.register.engine);
  copy.lookedAt = performance.now();
  copy.replayed = replayed;
  if (lag <= WORST_LAG_S) return replayed >= since;
  copy.awayUntil = copy.lookedAt + LOOK_MS;
  return false;
}

/**
 * All that has arrived has been applied: then it does not lag, however long ago somebody wrote. But only while something can
 * arrive: a copy that is cut off has applied all it has, and grows older.
 */
async function seen({ db }: Engine<Tables>): Promise<{ replayed: bigint; lag: number }> {
  const { rows } = await sql<{ replayed: string | null; lag: string | null }>`
    select pg_last_wal_replay_lsn()::text as replayed,
      case when pg_last_wal_replay_lsn() = pg_last_wal_receive_lsn()
          and exists (select pid from pg_stat_wal_receiver) then 0
        else extract(epoch from now() - pg_last_xact_replay_timestamp()) end::text as lag`.execute(db);
  const replayed = placeOf(rows[0]?.replayed ?? '');
  return {
    replayed: replayed ?? 0n,
    lag: replayed === undefined ? Infinity : Number(rows[0]?.lag ?? Infinity),
  };
}
