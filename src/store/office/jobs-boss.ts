/**
 * Jobs on PostgreSQL, by pg-boss in a schema of its own. It is used as a queue only (send, fetch, complete, fail): the worker
 * is ours, the same as over the embedded database. Its tables are laid by our own step of the schema, under the owner's
 * name; the application's role only reads and writes them.
 */
import { getConstructionPlans, PgBoss } from 'pg-boss';
import { type BegunJob, DIED, type JobLine, type JobPayload, type JobQueue } from '../../dispatch/index.ts';
import { storeError } from '../engine/errors.ts';
import { endingInSilence } from '../engine/postgres.ts';
import { HOLD_SECONDS } from './jobs.ts';

const BOSS_SCHEMA = 'pgboss';
const WORK = 'gongkai';
const ASIDE = 'gongkai-dead';

const HOUR = 3600;
/** However long a job holds on, it is not held longer than a night. */
const LONGEST_HOLD = 12 * HOUR;
const KEPT_ASIDE = 365 * 24 * HOUR;
/** Beside the engine's own: a worker holds none while it works. */
const CONNECTIONS = 3;
/** None of its statements takes a minute: after that nobody is there any more. */
const SILENT_MS = 60_000;

/** The library's tables, to be made in a transaction that is running already. */
export function bossSchema(): string {
  return getConstructionPlans(BOSS_SCHEMA)
    .replace(/^\s*BEGIN;/, '')
    .replace(/COMMIT;\s*$/, '');
}

interface Packed {
  readonly name: string;
  readonly key: string;
  readonly payload: JobPayload;
  readonly tries: number;
  readonly delay: number;
}

/** @param silentMs how long the database may say nothing to a connection that is kept */
export function bossJobs(
  url: string,
  warn: (text: string) => void = () => undefined,
  silentMs = SILENT_MS,
): JobQueue {
  const started = lazily(() => startBoss(url, warn, silentMs));
  const boss = started.get;
  return {
    holdSeconds: HOLD_SECONDS,
    enqueue: (job) => coded(async () => send(await boss(), job)),
    begin: () => coded(async () => begin(await boss())),
    hold: ({ id, attempt }) => coded(async () => void (await (await boss()).touch(WORK, held(id, attempt)))),
    done: ({ id, attempt }) =>
      coded(async () => void (await (await boss()).complete(WORK, held(id, attempt)))),
    failed: (job, fault) => coded(async () => failed(await boss(), job, fault)),
    lines: (query) => coded(async () => linesOf(await boss(), query)),
    retry: (id) => coded(async () => retry(await boss(), id)),
    close: async () => {
      if (started.begun()) await (await boss()).stop({ graceful: false });
    },
  };
}

/** Started when first needed; where that failed, tried again when next needed. */
function lazily<T>(start: () => Promise<T>): { get(): Promise<T>; begun(): boolean } {
  let running: Promise<T> | undefined;
  return {
    get() {
      running ??= start().catch((error) => {
        running = undefined;
        throw error;
      });
      return running;
    },
    begun: () => running !== undefined,
  };
}

async function startBoss(url: string, warn: (text: string) => void, silentMs: number): Promise<PgBoss> {
  // Goes through to the pool, of which the library's own type does not know all.
  const pool: object = { stream: () => endingInSilence(silentMs) };
  const boss = new PgBoss({
    ...pool,
    connectionString: url,
    schema: BOSS_SCHEMA,
    application_name: 'gongkai-jobs',
    max: CONNECTIONS,
    // Ours lays the tables, and ours are the rounds.
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    superviseIntervalSeconds: HOLD_SECONDS,
    monitorIntervalSeconds: HOLD_SECONDS,
  });
  // Unheard, an error of its upkeep would end the process; the next use meets it again and reports it.
  boss.on('error', (error) => warn(error.name));
  await boss.start();
  await boss.createQueue(ASIDE, { retentionSeconds: KEPT_ASIDE, retryLimit: 0 });
  await boss.createQueue(WORK, {
    policy: 'exclusive',
    deadLetter: ASIDE,
    expireInSeconds: LONGEST_HOLD,
    heartbeatSeconds: HOLD_SECONDS,
    deleteAfterSeconds: HOUR,
    retentionSeconds: KEPT_ASIDE,
    retryBackoff: true,
    retryDelayMax: HOUR,
  });
  return boss;
}

async function send(boss: PgBoss, job: Packed): Promise<boolean> {
  const { name, key, payload, tries, delay } = job;
  const options = { singletonKey: `${name}/${key}`, retryLimit: tries - 1, retryDelay: delay };
  return (await boss.send(WORK, { name, key, payload, tries, delay }, options)) !== null;
}

async function begin(boss: PgBoss): Promise<BegunJob | undefined> {
  const [job] = await boss.fetch<Packed>(WORK, { batchSize: 1 });
  if (!job) return undefined;
  const { name, key, payload } = job.data;
  return { id: job.id, name, key, payload, attempt: job.retryCount + 1 };
}

function held(id: string, attempt: number) {
  return { id, retryCount: attempt - 1 };
}

async function failed(boss: PgBoss, { id, attempt }: BegunJob, fault: string): Promise<boolean> {
  await boss.fail(WORK, held(id, attempt), { fault });
  const [job] = await boss.findJobs(WORK, { id });
  return job?.state === 'failed';
}

async function linesOf(
  boss: PgBoss,
  { state, limit, after }: Parameters<JobQueue['lines']>[0],
): ReturnType<JobQueue['lines']> {
  const queue = state === 'dead' ? ASIDE : WORK;
  // The job a page ended with may have been done meanwhile; the library would throw, so it is looked for first.
  if (after !== undefined && !(await isThere(boss, queue, after))) return { rows: [] };
  const options = { queued: true, limit: limit + 1, ...(after !== undefined && { after }) };
  const found = await boss.findJobs<Packed>(queue, options);
  const rows = found.slice(0, limit).map((one): JobLine => {
    const { name, key, payload, tries } = one.data;
    // Where a worker died the library writes a sentence of its own instead.
    const last = (state === 'dead' ? one.sourceOutput : one.output) as { fault?: string } | null;
    const fault = last?.fault ?? (last ? DIED : null);
    const made = state === 'dead' ? tries : one.state === 'retry' ? one.retryCount + 1 : 0;
    return { id: one.id, name, key, payload, state, tries: made, since: one.createdOn.toISOString(), fault };
  });
  const last = rows.at(-1);
  return found.length > limit && last ? { rows, next: last.id } : { rows };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function isThere(boss: PgBoss, queue: string, id: string): Promise<boolean> {
  return UUID.test(id) && (await boss.findJobs(queue, { id })).length > 0;
}

/** Queued before it is taken off the list: killed between the two, it is on both, and its key keeps it single. */
async function retry(boss: PgBoss, id: string): Promise<boolean> {
  const [job] = UUID.test(id) ? await boss.findJobs<Packed>(ASIDE, { id, queued: true }) : [];
  if (!job) return false;
  await send(boss, job.data);
  await boss.deleteJob(ASIDE, id);
  return true;
}

/** Errors of its own connections as the store's, so that a caller can tell a database that is away from a bug. */
async function coded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storeError(error);
  }
}
