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

/** A year and more (GB/T 22239—2019 8.1.5.4): the same as the shortest the settings allow, and here whatever they say. */
const SHORTEST_DAYS = 400;
/** Taken away at a time, so that nobody who enters a line waits long. */
const SWEPT_AT_ONCE = 5_000;

/**
 * On PostgreSQL the application's role may not delete lines. It may ask the owner's function to, which takes only what is older
 * than any setting allows, whatever it is told.
 */
export const TRAIL_SWEEP_MIGRATION: Migration = {
  name: '0100-trail-sweep',
  async up(db, dialect) {
    if (dialect === 'sqlite') return;
    await runAll(db, [
      `create function sweep_trail(before text) returns integer language plpgsql security definer
        set search_path from current as $$
        declare
          latest constant text := to_char((now() - interval '${SHORTEST_DAYS} days') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS');
          reach constant text := coalesce(current_setting('gongkai.agencies', true), '{}');
          gone integer;
        begin
          if before > latest then raise exception 'lines of the trail from after % are kept', latest; end if;
          perform set_config('gongkai.agencies', '*', true);
          delete from trail where place in (select place from trail where place < before order by place limit ${SWEPT_AT_ONCE});
          get diagnostics gone = row_count;
          perform set_config('gongkai.agencies', reach, true);
          return gone;
        end $$`,
      `revoke all on function sweep_trail(text) from public`,
    ]);
  },
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
    sweep: (before) => swept(engine, before),
    lines: (query) => linesOf(engine, query),
  };
}

async function swept(engine: Engine<TrailTables>, before: string): Promise<number> {
  const latest = Temporal.Now.instant().subtract({ hours: 24 * SHORTEST_DAYS });
  if (Temporal.Instant.compare(Temporal.Instant.from(before), latest) > 0)
    throw new RangeError(`lines of the trail from after ${latest} are kept`);
  let [all, gone] = [0, SWEPT_AT_ONCE];
  while (gone === SWEPT_AT_ONCE) {
    gone = await sweptOnce(engine, before);
    all += gone;
  }
  return all;
}

async function sweptOnce({ db, dialect }: Engine<TrailTables>, before: string): Promise<number> {
  if (dialect === 'postgres') {
    const { rows } = await sql<{ gone: number }>`select sweep_trail(${before}) as gone`.execute(db);
    return Number(rows[0]?.gone ?? 0);
  }
  const oldest = db.selectFrom('trail').select('place').where('place', '<', before);
  const { numDeletedRows } = await db
    .deleteFrom('trail')
    .where('place', 'in', oldest.orderBy('place').limit(SWEPT_AT_ONCE))
    .executeTakeFirst();
  return Number(numDeletedRows);
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
