/** Takes jobs from the queue and does them, a few at a time, until it is told to stop. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Job, JobLog, JobMeans } from './job.ts';
import type { BegunJob, JobQueue } from './queue.ts';

export interface WorkerMeans extends JobMeans {
  readonly jobs: JobQueue;
}

export interface WorkerOptions {
  /** Jobs at once. */
  readonly lanes: number;
  /** Pause where nothing is due. */
  readonly pollMs: number;
  /** Told of a job that has been put aside. */
  readonly putAside: (job: BegunJob) => Promise<void>;
}

export interface Working {
  /** Begins nothing more and waits for what is being done; false where that took too long: it will be begun again later. */
  stop(withinMs: number): Promise<boolean>;
}

export function startWorker(
  all: Readonly<Record<string, Job>>,
  means: WorkerMeans,
  options: WorkerOptions,
): Working {
  const ending = new AbortController();
  const { signal } = ending;
  // Nobody asks here: the process works for itself, over all agencies.
  const step = () => means.register.within('all', () => workOnce(all, means, signal, options.putAside));
  const lanes = Array.from({ length: options.lanes }, () =>
    repeat('job', step, options.pollMs, signal, means.log),
  );
  return {
    async stop(withinMs) {
      ending.abort();
      return Promise.race([Promise.all(lanes).then(() => true), pause(withinMs, false, { ref: false })]);
    },
  };
}

const LONGEST_PAUSE_MS = 30_000;

/**
 * Does a step again and again: at once while it says that there is more, after a pause otherwise, after ever longer ones
 * while it fails, as when the database is away.
 */
export async function repeat(
  name: string,
  step: () => Promise<boolean>,
  pauseMs: number,
  signal: AbortSignal,
  log: JobLog,
): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    let more = false;
    try {
      more = await step();
      failures = 0;
    } catch (error) {
      failures += 1;
      log.warn({ step: name, failures, fault: faultOf(error) }, 'background step failed');
    }
    const wait = Math.min(LONGEST_PAUSE_MS, pauseMs * 2 ** Math.min(failures, 10));
    if (!more) await pause(wait, undefined, { signal }).catch(() => undefined);
  }
}

/** Whether there was a job. */
async function workOnce(
  all: Readonly<Record<string, Job>>,
  means: WorkerMeans,
  signal: AbortSignal,
  putAside: (job: BegunJob) => Promise<void>,
): Promise<boolean> {
  const { jobs, log } = means;
  const begun = await jobs.begin();
  if (!begun) return false;
  const { name, key, attempt } = begun;
  const holding = setInterval(() => {
    jobs.hold(begun).catch((error) => log.warn({ job: name, fault: faultOf(error) }, 'job not held'));
  }, jobs.holdSeconds * 300);
  holding.unref();
  try {
    const job = Object.hasOwn(all, name) ? all[name] : undefined;
    // A job of a newer version of the program, left by a process that has been updated already.
    if (!job) throw new RangeError('no such job');
    await job.run(begun.payload, means, signal);
    await jobs.done(begun);
  } catch (error) {
    const fault = faultOf(error);
    log.warn({ job: name, key, attempt, fault }, 'job failed');
    if (await jobs.failed(begun, fault)) await putAside(begun);
  } finally {
    clearInterval(holding);
  }
  return true;
}

/** Kind of an error and where it arose in our own code, never what it says, which may quote somebody. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { readonly code?: unknown };
  const place = /\bsrc\/[\w./-]+:\d+/.exec(error.stack ?? '')?.[0];
  return [error.name, typeof code === 'string' ? code : undefined, place].filter(Boolean).join(' ');
}
