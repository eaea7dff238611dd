/** All that goes on in the background of a process, set going and stopped as one. */
import { deliverDue } from './hooks/deliver.ts';
import type { Outbox } from './hooks/ports.ts';
import { openReceiver } from './hooks/seals.ts';
import type { Job, JobMeans } from './jobs/job.ts';
import { type BegunJob, DIED, type JobQueue, type Rounds } from './jobs/queue.ts';
import { JOBS } from './jobs/registry.ts';
import { beginRounds } from './jobs/rounds.ts';
import { repeat, startWorker, type Working } from './jobs/worker.ts';
import { messageOf } from './messages/message.ts';

export interface BackgroundMeans extends JobMeans {
  readonly jobs: JobQueue;
  readonly rounds: Rounds;
  readonly outbox: Outbox;
}

export interface BackgroundOptions {
  /** Jobs of other rooms, by names that `JOBS` does not have. */
  readonly more?: Readonly<Record<string, Job>>;
  readonly lanes?: number;
  /** Pause of each loop where there is nothing to do. */
  readonly pollMs?: number;
}

export interface Background {
  start(): void;
  /** False where something was still going on when the time was over; it is done again by whoever comes next. */
  stop(withinMs: number): Promise<boolean>;
  /** One step of everything but jobs, for whoever will not wait: rounds begun, outbox laid out, what is due delivered. */
  step(): Promise<void>;
}

const EVENTS_AT_ONCE = 500;
const DEAD_AT_ONCE = 200;
const LANES = 2;
const POLL_MS = 1000;
const ROUNDS_MS = 20_000;

export function openJobs(means: BackgroundMeans, options: BackgroundOptions = {}): Background {
  const all: Readonly<Record<string, Job>> = { ...options.more, ...JOBS };
  const { lanes = LANES, pollMs = POLL_MS } = options;
  const steps = forItself(stepsOf(means, all), means.register);
  const ending = new AbortController();
  const loops: Promise<void>[] = [];
  let working: Working | undefined;
  return {
    start() {
      const loop = (name: string, step: () => Promise<boolean>, everyMs: number) =>
        void loops.push(repeat(name, step, everyMs, ending.signal, means.log));
      loop('rounds', steps.rounds, Math.max(pollMs, ROUNDS_MS));
      loop('outbox', steps.outbox, pollMs);
      loop('deliveries', steps.deliveries, pollMs);
      working = startWorker(all, means, { lanes, pollMs, putAside: (job) => tellPutAside(job, means) });
    },
    async stop(withinMs) {
      ending.abort();
      const [worked, ...rest] = await Promise.all([
        working?.stop(withinMs) ?? true,
        ...loops.map((loop) => endedWithin(loop, withinMs)),
      ]);
      return worked && rest.every(Boolean);
    },
    async step() {
      await steps.rounds();
      while (await steps.outbox());
      while (await steps.deliveries());
    },
  };
}

function stepsOf(means: BackgroundMeans, all: Readonly<Record<string, Job>>) {
  const { register, jobs, rounds, outbox, deliveries, settings, moment } = means;
  const open = (hook: Parameters<typeof openReceiver>[1]) => openReceiver(means.means.crypto, hook);
  const agencies = async () => (await register.agencies()).map(({ id }) => id);
  return {
    async rounds() {
      await beginRounds(all, { jobs, rounds, agencies }, moment().now);
      // A job that kills its process cannot be told of by the worker that had it.
      const { rows } = await jobs.lines({ state: 'dead', limit: DEAD_AT_ONCE });
      for (const job of rows) if (job.fault === DIED) await tellPutAside(job, means);
      return false;
    },
    async outbox() {
      let laid = 0;
      for (const agency of await outbox.waiting()) laid += await outbox.layOut(agency, EVENTS_AT_ONCE);
      return laid > 0;
    },
    async deliveries() {
      return (await deliverDue({ deliveries, open, settings, moment })) > 0;
    },
  };
}

/** Nobody asks here: the process works for itself, over all agencies. */
function forItself(
  { rounds, outbox, deliveries }: ReturnType<typeof stepsOf>,
  register: BackgroundMeans['register'],
): ReturnType<typeof stepsOf> {
  return {
    rounds: () => register.within('all', rounds),
    outbox: () => register.within('all', outbox),
    deliveries: () => register.within('all', deliveries),
  };
}

/** Somebody has to look at it: what is put aside stays undone. */
async function tellPutAside(
  { name, key, id }: Pick<BegunJob, 'name' | 'key' | 'id'>,
  { deliveries, moment }: BackgroundMeans,
): Promise<void> {
  const text = `后台作业 ${name}（${key}）多次失败，已经搁置。请管理员查看日志，排除原因后在“作业”中重试。`;
  const draft = { key: `job/${id}`, topic: 'message.job', facts: { job: name, key }, text } as const;
  await deliveries.keep(messageOf(draft, null, moment().now));
}

function endedWithin(loop: Promise<void>, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    loop.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
