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

/** Rows of one statement, well below what either engine takes as parameters. */
const MOST_AT_ONCE = 1000;

export function throttleOn({ db }: Engine<ThrottleTables>): Throttle {
  /** In the order of their keys, so that two processes cannot wait for one another. */
  async function addTo(counts: readonly (readonly [string, number])[], seconds: number, now: string) {
    const later = (span: number) =>
      Temporal.Instant.from(now).add({ seconds: span }).toString({ smallestUnit: 'millisecond' });
    const ends = later(seconds);
    // An end twice as far away was set by a clock that ran ahead: waiting for it would shut somebody out until then.
    const isOver = sql<boolean>`(throttles.ends <= ${now} or throttles.ends > ${later(2 * seconds)})`;
    return db
      .insertInto('throttles')
      .values(counts.map(([key, used]) => ({ key, ends, used })))
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          // Below nothing stands what was taken back behind its time: it must not let more through in the next.
          used: sql`excluded.used + case when ${isOver} or throttles.used < 0 then 0 else throttles.used end`,
          ends: sql`case when ${isOver} then excluded.ends else throttles.ends end`,
        }),
      )
      .returning(['key', 'used', 'ends'])
      .execute();
  }
  return {
    async add(key, seconds, now) {
      const [row] = await addTo([[key, 1]], seconds, now);
      if (!row) throw new Error('an insert that returned nothing');
      return counted(row, now);
    },
    async addAll(counts, seconds, now) {
      const sorted = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const found = new Map<string, Counted>();
      for (let from = 0; from < sorted.length; from += MOST_AT_ONCE) {
        const rows = await addTo(sorted.slice(from, from + MOST_AT_ONCE), seconds, now);
        for (const row of rows) found.set(row.key, counted(row, now));
      }
      return found;
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
  return { used: Math.max(0, used), left: Math.max(0, Math.ceil(left)) };
}
