/** 放假安排: rows are only ever added, an adoption or the withdrawal of one; how many there are tells whether one knows all. */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { AdoptedNotice, Notices } from '../../access/index.ts';
import type { HolidayNotice } from '../../law/index.ts';
import type { KnownNotices } from '../calendars.ts';
import { type Engine, KEYED, type Migration, runAll } from '../engine/index.ts';

export interface NoticeTables {
  calendar_notices: {
    /** Time and a random part. */
    place: string;
    at: string;
    by_account: string;
    /** JSON; null in a withdrawal. */
    notice: string | null;
    /** Place of what is withdrawn. */
    withdraws: string | null;
  };
  /** By which notices the lines of an agency's open matters were last derived all together. */
  calendar_derived: { agency_id: string; mark: string };
}

export const NOTICES_MIGRATION: Migration = {
  name: '0008-notices',
  up: (db, dialect) =>
    runAll(db, [
      `create table calendar_notices (
        place text primary key, at text not null, by_account text not null, notice text, withdraws text) ${KEYED[dialect]}`,
      `create table calendar_derived (agency_id text primary key, mark text not null) ${KEYED[dialect]}`,
    ]),
};

export function noticesOn({ db }: Engine<NoticeTables>, known: KnownNotices): Notices {
  const add = async (row: NoticeTables['calendar_notices']): Promise<string> => {
    await db.insertInto('calendar_notices').values(row).execute();
    await readNotices(db, known);
    return row.place;
  };
  return {
    all: () => readNotices(db, known),
    adopt(notice, by, at) {
      const place = `${at.replaceAll(/\D/g, '')}-${randomUUID()}`;
      return add({ place, at, by_account: by, notice: JSON.stringify(notice), withdraws: null });
    },
    async withdraw(id, by, at) {
      const place = `${at.replaceAll(/\D/g, '')}-${randomUUID()}`;
      await add({ place, at, by_account: by, notice: null, withdraws: id });
    },
  };
}

/** Every notice, and from now on the calendars by them. */
export async function readNotices<T>(db: Kysely<T>, known: KnownNotices): Promise<readonly AdoptedNotice[]> {
  const rows = await (db as unknown as Kysely<NoticeTables>)
    .selectFrom('calendar_notices')
    .selectAll()
    .orderBy('place')
    .execute();
  const gone = new Map(rows.map(({ withdraws, at, by_account: by }) => [withdraws, { at, by }]));
  const all = rows.flatMap(({ place, at, by_account: by, notice }): AdoptedNotice[] =>
    notice === null
      ? []
      : [
          {
            id: place,
            notice: JSON.parse(notice) as HolidayNotice,
            at,
            by,
            withdrawn: gone.get(place) ?? null,
          },
        ],
  );
  known.take(
    rows.length,
    all.filter(({ withdrawn }) => withdrawn === null).map(({ notice }) => notice),
  );
  return all;
}

/** How many rows there are, to be asked within a statement that is sent anyway. */
export const NOTICE_COUNT = sql<number>`(select cast(count(*) as integer) from calendar_notices)`;
