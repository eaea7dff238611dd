/** Many files on all cores: a worker a core, results in the order of the files, few of them in memory at a time. */
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { LIMITS, type Refusal, refused, type TableReading } from '../read/index.ts';
import type { Job, Outcome, TableJob } from './worker.ts';

/** A worker that has not given up by itself so long after its own limit is stopped. */
const GRACE_MS = 1_500;
/** Outcomes kept while an earlier file is still being read, for every worker. */
const AHEAD = 16;
/** Old-generation heap of one worker in MB: a file that needs more is refused, the others go on. */
const HEAP_MB = 1_024;

/**
 * Runs a job for each file and yields the outcomes in order. A file that hangs or bursts its worker costs that worker,
 * which is replaced, not the run.
 */
export async function* outcomes(jobs: readonly Job[]): AsyncGenerator<Outcome> {
  const threads = Math.max(1, Math.min(availableParallelism(), jobs.length));
  const pool = workers(threads, threads);
  const turn = turnstile(threads);
  const pending: Promise<Outcome>[] = [];
  let next = 0;
  try {
    for (let done = 0; done < jobs.length; done += 1) {
      for (; next < jobs.length && pending.length < threads * AHEAD; next += 1) {
        const job = jobs[next] as Job;
        pending.push(turn(() => outcomeOf(pool, job)));
      }
      yield (await pending.shift()) as Outcome;
    }
  } finally {
    await pool.destroy();
  }
}

type Pool = Piscina<Job | TableJob, Outcome | TableReading>;

function workers(minThreads: number, maxThreads: number): Pool {
  return new Piscina({
    filename: new URL('./worker.ts', import.meta.url).href,
    minThreads,
    maxThreads,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
}

/** Files at work and waiting for each worker of a server. */
const MOST_EACH = 8;

/** Workers that stay, for a server: files come one by one. */
export interface Readers {
  read(job: Job): Promise<Outcome>;
  /** A plain list: its rows, or why there are none. */
  readTable(bytes: Uint8Array): Promise<TableReading>;
  /** Whether so many are at work or waiting that another would wait for minutes. */
  busy(): boolean;
  close(): Promise<void>;
}

export function openReaders(threads: number): Readers {
  // None before the first file: most days bring none.
  const pool = workers(0, threads);
  const turn = turnstile(threads);
  let under = 0;
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    under += 1;
    try {
      return await turn(work);
    } finally {
      under -= 1;
    }
  };
  return {
    read: (job) => counted(() => outcomeOf(pool, job)),
    readTable: (table) => counted(() => tableOf(pool, table)),
    busy: () => under >= threads * MOST_EACH,
    close: () => pool.destroy(),
  };
}

async function outcomeOf(pool: Pool, job: Job): Promise<Outcome> {
  const done = await within(pool, job);
  return 'refusal' in done ? unread(job, done.refusal) : (done.value as Outcome);
}

async function tableOf(pool: Pool, table: Uint8Array): Promise<TableReading> {
  const done = await within(pool, { table });
  if (!('refusal' in done)) return done.value as TableReading;
  const { code, message, remedy } = done.refusal;
  return { code, message: `${message}。${remedy}。` };
}

type Done = { readonly value: Outcome | TableReading } | { readonly refusal: Refusal };

async function within(pool: Pool, job: Job | TableJob): Promise<Done> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), LIMITS.milliseconds + GRACE_MS);
  try {
    return { value: await pool.run(job, { signal: limit.signal }) };
  } catch (error) {
    if (limit.signal.aborted) return { refusal: TOO_SLOW };
    if ((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY') return { refusal: TOO_LARGE };
    return { refusal: faultOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

const TOO_SLOW = {
  code: 'tooSlow',
  message: `读了 ${LIMITS.milliseconds / 1_000} 秒还没有读完`,
  remedy: '请用 Word 或浏览器打开后另存，再试一次',
};
const TOO_LARGE = { code: 'tooLarge', message: '文件展开后太大', remedy: '请只保留年度报告正文再试' };

/** A bug of ours: told in full, but the other files are still read. */
function faultOf(error: unknown): Refusal {
  return {
    code: 'fault',
    message: `程序处理这个文件时出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    remedy: '请把文件和这段话一起报告',
  };
}

function unread({ file }: Job, reason: Refusal): Outcome {
  return { file, reading: refused(reason), findings: [], repairs: [] };
}

/** Lets so many pass at a time; the clock of a job starts when it passes, not while it waits. */
function turnstile(places: number): <T>(pass: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (pass) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await pass();
    } finally {
      const first = waiting.shift();
      if (first) first();
      else free += 1;
    }
  };
}
