/** Jobs of the embedded database, in a table: due by time, held for a while, put aside after their last try. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import {
  type BegunJob,
  DIED,
  type JobLine,
  type JobQueue,
  type NewJob,
  type Rounds,
} from '../../dispatch/index.ts';
import type { Engine } from '../engine/index.ts';

export interface JobTables {
  /** Of the embedded database only. */
  jobs: {
    id: string;
    name: string;
    key: string;
    payload: string;
    state: 'waiting' | 'begun' | 'dead';
    /** Milliseconds since 1970: due to be begun, or, while begun, until when it is held. */
    due: number;
    tries: number;
    most: number;
    delay: number;
    since: string;
    fault: string | null;
  };
  job_rounds: { name: string; period: string };
}

/** Long enough that a busy process keeps its jobs, short enough that those of a dead one are soon begun again. */
export const HOLD_SECONDS = 30;
const LONGEST_DELAY_SECONDS = 3600;

export function roundsOn({ db }: Engine<JobTables>): Rounds {
  return {
    async last(name) {
      const row = await db
        .selectFrom('job_rounds')
        .select('period')
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.period ?? null;
    },
    async begun(name, period, instead = '') {
      await db
        .insertInto('job_rounds')
        .values({ name, period })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet({ period })
            .where(({ eb, or }) =>
              or([eb('job_rounds.period', '<', period), eb('job_rounds.period', '=', instead)]),
            ),
        )
        .execute();
    },
  };
}

export function embeddedJobs(engine: Engine<JobTables>, holdSeconds = HOLD_SECONDS): JobQueue {
  return {
    holdSeconds,
    enqueue: (job) => enqueue(engine, job),
    begin: () => begin(engine, holdSeconds),
    async hold({ id, attempt }) {
      await engine.db
        .updateTable('jobs')
        .set({ due: Date.now() + holdSeconds * 1000 })
        .where('id', '=', id)
        .where('tries', '=', attempt)
        .where('state', '=', 'begun')
        .execute();
    },
    async done({ id, attempt }) {
      await engine.db.deleteFrom('jobs').where('id', '=', id).where('tries', '=', attempt).execute();
    },
    failed: (job, fault) => failed(engine, job, fault),
    lines: (query) => linesOf(engine, query),
    retry: (id) => retry(engine, id),
    close: async () => undefined,
  };
}

async function enqueue({ db }: Engine<JobTables>, job: NewJob): Promise<boolean> {
  const { name, key, payload, tries: most, delay } = job;
  const row = { id: randomUUID(), name, key, payload: JSON.stringify(payload), state: 'waiting' as const };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('jobs')
    .values({ ...row, due: Date.now(), tries: 0, most, delay, since: nowText(), fault: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * A try is counted when it begins: a job that kills the process each time comes to its end too. Where a worker died in
 * the last try, the job is put aside here.
 */
function begin(engine: Engine<JobTables>, holdSeconds: number): Promise<BegunJob | undefined> {
  return engine.write(
    async (trx) => {
      const now = Date.now();
      await trx
        .updateTable('jobs')
        .set({ state: 'dead', since: nowText(), fault: DIED })
        .where('state', '=', 'begun')
        .where('due', '<=', now)
        .whereRef('tries', '>=', 'most')
        .execute();
      const row = await trx
        .selectFrom('jobs')
        .selectAll()
        .where('state', '<>', 'dead')
        .where('due', '<=', now)
        .orderBy('due')
        .limit(1)
        .executeTakeFirst();
      if (!row) return undefined;
      const { id, name, key, payload } = row;
      const attempt = row.tries + 1;
      await trx
        .updateTable('jobs')
        .set({ state: 'begun', tries: attempt, due: now + holdSeconds * 1000 })
        .where('id', '=', id)
        .execute();
      return { id, name, key, payload: JSON.parse(payload), attempt };
    },
    { repeatable: true },
  );
}

async function failed({ db }: Engine<JobTables>, { id, attempt }: BegunJob, fault: string): Promise<boolean> {
  const row = await db
    .selectFrom('jobs')
    .select(['most', 'delay'])
    .where('id', '=', id)
    .where('tries', '=', attempt)
    .where('state', '=', 'begun')
    .executeTakeFirst();
  // Somebody else has begun it since: his try decides.
  if (!row) return false;
  const dead = attempt >= row.most;
  const wait = Math.min(LONGEST_DELAY_SECONDS, row.delay * 2 ** (attempt - 1));
  await db
    .updateTable('jobs')
    .set(
      dead
        ? { state: 'dead', since: nowText(), fault }
        : { state: 'waiting', due: Date.now() + wait * 1000, fault },
    )
    .where('id', '=', id)
    .where('tries', '=', attempt)
    .execute();
  return dead;
}

async function linesOf(
  { db }: Engine<JobTables>,
  { state, limit, after }: Parameters<JobQueue['lines']>[0],
): ReturnType<JobQueue['lines']> {
  let select = db
    .selectFrom('jobs')
    .selectAll()
    .where('state', state === 'dead' ? '=' : '<>', 'dead')
    .orderBy('since')
    .orderBy('id')
    .limit(limit + 1);
  const [since, id] = after?.split(' ') ?? [];
  if (since !== undefined && id !== undefined)
    select = select.where(sql<boolean>`(since, id) > (${since}, ${id})`);
  const found = await select.execute();
  const rows = found.slice(0, limit).map((row): JobLine => {
    const { id, name, key, payload, tries, since, fault } = row;
    return { id, name, key, payload: JSON.parse(payload), state, tries, since, fault };
  });
  const last = rows.at(-1);
  return found.length > limit && last ? { rows, next: `${last.since} ${last.id}` } : { rows };
}

/** Where a newer one of the same key waits already, that one does the work, and this one is no longer needed. */
function retry(engine: Engine<JobTables>, id: string): Promise<boolean> {
  return engine.write(async (trx) => {
    const row = await trx
      .deleteFrom('jobs')
      .where('id', '=', id)
      .where('state', '=', 'dead')
      .returningAll()
      .executeTakeFirst();
    if (!row) return false;
    await trx
      .insertInto('jobs')
      .values({ ...row, state: 'waiting', due: Date.now(), tries: 0, since: nowText(), fault: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return true;
  });
}

function nowText(): string {
  return Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
}
