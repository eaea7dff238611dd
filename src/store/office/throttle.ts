/** Counts within a time, one statement each, so that two processes cannot count past one another. */
import { sql } from 'kysely';
import type { Counted, Throttle } from '../../access/index.ts';
import { type Engine, KEYED, type Migration, runAll } from '../engine/index.ts';

export interface ThrottleTables {
  throttles: { key: string; ends: string; used: number };
}

export const THROTTLE_MIGRATION: Migration = {
  name: '0004-throttle',
  up: (db, dialect) =>
    runAll(db, [
      `create table throttles (key text primary key, ends text not null, used integer not null) ${KEYED[dialect]}`,
    ]),
};

export function throttleOn({ db }: Engine<ThrottleTables>): Throttle {
  return {
    async add(key, seconds, now) {
      const ends = Temporal.Instant.from(now).add({ seconds }).toString({ smallestUnit: 'millisecond' });
      const row = await db
        .insertInto('throttles')
        .values({ key, ends, used: 1 })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            used: sql`case when throttles.ends <= ${now} then 1 else throttles.used + 1 end`,
            ends: sql`case when throttles.ends <= ${now} then ${ends} else throttles.ends end`,
          }),
        )
        .returning(['used', 'ends'])
        .executeTakeFirstOrThrow();
      return counted(row, now);
    },
    async look(key, now) {
      const row = await db
        .selectFrom('throttles')
        .select(['used', 'ends'])
        .where('key', '=', key)
        .where('ends', '>', now)
        .executeTakeFirst();
      return row ? counted(row, now) : { used: 0, left: 0 };
    },
    async clear(key) {
      await db.deleteFrom('throttles').where('key', '=', key).execute();
    },
    async sweep(now) {
      await db.deleteFrom('throttles').where('ends', '<=', now).execute();
    },
  };
}

function counted({ used, ends }: { used: number; ends: string }, now: string): Counted {
  const left = Temporal.Instant.from(now).until(ends).total('seconds');
  return { used, left: Math.max(0, Math.ceil(left)) };
}
