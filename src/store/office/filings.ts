/** 网上提交的申请: one row a submission, its content sealed until it is registered. */
import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { Filing, Filings } from '../../access/index.ts';
import { type Engine, type Migration, runAll } from '../engine/index.ts';

export interface FilingTables {
  filings: {
    agency_id: string;
    receipt: string;
    digest: string;
    at: string;
    sealed: string | null;
    request: string | null;
  };
}

export const FILINGS_MIGRATION: Migration = {
  name: '0007-filings',
  up: (db) =>
    runAll(db, [
      `create table filings (
        agency_id text not null, receipt text not null, digest text not null, at text not null, sealed text,
        request text, primary key (agency_id, receipt))`,
      'create index filings_waiting on filings (at, agency_id, receipt) where request is null',
    ]),
};

export function filingsOn({ db }: Engine<FilingTables>): Filings {
  return {
    async keep({ agency, ...filing }) {
      const row = { ...filing, agency_id: agency };
      await db
        .insertInto('filings')
        .values(row)
        .onConflict((conflict) => conflict.columns(['agency_id', 'receipt']).doNothing())
        .execute();
      return (await find(db, agency, filing.receipt)) ?? { agency, ...filing };
    },
    find: (agency, receipt) => find(db, agency, receipt),
    async waiting(limit, after) {
      let select = db.selectFrom('filings').selectAll().where('request', 'is', null).orderBy('at');
      select = select.orderBy('agency_id').orderBy('receipt').limit(limit);
      if (after) select = select.where(beyond(after));
      return (await select.execute()).map(filingOf);
    },
    async settle(agency, receipt, request) {
      await db
        .updateTable('filings')
        .set({ request, sealed: null })
        .where('agency_id', '=', agency)
        .where('receipt', '=', receipt)
        .execute();
    },
  };
}

function beyond({ at, agency, receipt }: Filing): Expression<SqlBool> {
  return sql<SqlBool>`(at, agency_id, receipt) > (${at}, ${agency}, ${receipt})`;
}

async function find(db: Kysely<FilingTables>, agency: string, receipt: string): Promise<Filing | undefined> {
  const row = await db
    .selectFrom('filings')
    .selectAll()
    .where('agency_id', '=', agency)
    .where('receipt', '=', receipt)
    .executeTakeFirst();
  return row && filingOf(row);
}

function filingOf({ agency_id: agency, ...filing }: FilingTables['filings']): Filing {
  return { agency, ...filing };
}
