/** 已公布的年报: one row a kept reading. */
import { randomUUID } from 'node:crypto';
import type { ImportLine, Imports, KeptImport } from '../../access/index.ts';
import { type Engine, KEYED, type Migration, runAll } from '../engine/index.ts';

export interface ImportTables {
  report_imports: {
    agency_id: string;
    year: number;
    /** Time and a random part: the newest is the last. */
    id: string;
    at: string;
    by_account: string;
    came_as: string;
    report: string;
  };
}

export const IMPORTS_MIGRATION: Migration = {
  name: '0010-imports',
  up: (db, dialect) =>
    runAll(db, [
      `create table report_imports (
        agency_id text not null, year integer not null, id text not null, at text not null, by_account text not null,
        came_as text not null, report text not null, primary key (agency_id, year, id)) ${KEYED[dialect]}`,
    ]),
};

const LINE = ['agency_id', 'year', 'id', 'at', 'by_account', 'came_as'] as const;
type Line = Pick<ImportTables['report_imports'], (typeof LINE)[number]>;

export function importsOn({ db }: Engine<ImportTables>): Imports {
  const of = (agency: string, year: number) =>
    db.selectFrom('report_imports').where('agency_id', '=', agency).where('year', '=', year);
  return {
    async keep({ agency, year, at, by, from, report }) {
      const id = `${at.replaceAll(/\D/g, '')}-${randomUUID()}`;
      await db
        .insertInto('report_imports')
        .values({ agency_id: agency, year, id, at, by_account: by, came_as: from, report })
        .execute();
      return id;
    },
    async list(agency, year) {
      return (await of(agency, year).select(LINE).orderBy('id', 'desc').execute()).map(lineOf);
    },
    async one(agency, year, id) {
      const row = await of(agency, year).selectAll().where('id', '=', id).executeTakeFirst();
      return row && keptOf(row);
    },
    async latest(agency, year) {
      const row = await of(agency, year).selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
      return row && keptOf(row);
    },
    async remove(agency, year, id) {
      const { numDeletedRows } = await db
        .deleteFrom('report_imports')
        .where('agency_id', '=', agency)
        .where('year', '=', year)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

function lineOf({ agency_id: agency, year, id, at, by_account: by, came_as: from }: Line): ImportLine {
  return { id, agency, year, at, by, from };
}

function keptOf({ report, ...line }: ImportTables['report_imports']): KeptImport {
  return { ...lineOf(line), report };
}
