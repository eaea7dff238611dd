/** 审计: lines are only ever added, by time and place; the newest are read first. */
import { randomUUID } from 'node:crypto';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Trail, TrailLine, TrailQuery } from '../../access/index.ts';
import { type Engine, KEYED, type Migration, runAll } from '../engine/index.ts';

export interface TrailTables {
  trail: {
    /** Time and a random part: lines of several processes fall into one order. */
    place: string;
    at: string;
    request_id: string;
    account: string | null;
    act: string;
    agency_id: string | null;
    about: string | null;
    outcome: TrailLine['outcome'];
    code: string | null;
    source: string | null;
  };
}

export const TRAIL_MIGRATION: Migration = {
  name: '0002-trail',
  up: (db, dialect) =>
    runAll(db, [
      `create table trail (
        place text primary key, at text not null, request_id text not null, account text, act text not null,
        agency_id text, about text, outcome text not null, code text, source text) ${KEYED[dialect]}`,
    ]),
};

const MOST_LINES = 500;

export function trailOn(engine: Engine<TrailTables>): Trail {
  return {
    async enter({ requestId, agency, ...line }) {
      const place = `${line.at} ${randomUUID()}`;
      await engine.db
        .insertInto('trail')
        .values({ ...line, place, request_id: requestId, agency_id: agency })
        .execute();
    },
    lines: (query) => linesOf(engine, query),
  };
}

async function linesOf({ db }: Engine<TrailTables>, query: TrailQuery): ReturnType<Trail['lines']> {
  const limit = Math.min(Math.max(1, query.limit), MOST_LINES);
  let select = db
    .selectFrom('trail')
    .selectAll()
    .orderBy('place', 'desc')
    .limit(limit + 1);
  if (query.from !== undefined) select = select.where('place', '>=', query.from);
  if (query.to !== undefined) select = select.where('place', '<', query.to);
  if (query.after !== undefined) select = select.where('place', '<', query.after);
  if (query.account !== undefined) select = select.where('account', '=', query.account);
  if (query.act !== undefined) select = select.where('act', '=', query.act);
  if (query.agency !== undefined) select = select.where('agency_id', '=', query.agency);
  if (query.agencies !== undefined) select = select.where(ownerIn(query.agencies));
  if (query.outcome !== undefined) select = select.where('outcome', '=', query.outcome);
  const found = await select.execute();
  const rows = found.slice(0, limit).map(lineOf);
  const last = found[limit - 1];
  return found.length > limit && last ? { rows, next: last.place } : { rows };
}

/** Some thousands at most, as a province has; both engines bind more than thirty thousand values. */
function ownerIn(agencies: readonly string[]): Expression<SqlBool> {
  return sql<SqlBool>`coalesce(agency_id, '') in (${sql.join(agencies)})`;
}

function lineOf({ place: _, request_id, agency_id, ...line }: TrailTables['trail']): TrailLine {
  return { ...line, requestId: request_id, agency: agency_id };
}
