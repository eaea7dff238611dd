/** What is asked of whoever keeps jobs: queued once under a key, begun by one worker, tried again, put aside at last. */

/** Numbers and names of matters; never personal data: it is kept, listed and logged in the clear. */
export type JobPayload = Readonly<Record<string, string | number>>;

export interface NewJob {
  readonly name: string;
  /** Names the job among those of its name that wait or are at work: a second one of the same key is not queued. */
  readonly key: string;
  readonly payload: JobPayload;
  /** How often it is tried, the first time included. */
  readonly tries: number;
  /** Seconds before the second try; each further one waits about twice as long, an hour at most. */
  readonly delay: number;
}

/** A job in somebody's hands, for as long as he keeps saying so. */
export interface BegunJob {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly payload: JobPayload;
  /** 1 for the first. */
  readonly attempt: number;
}

type JobState = 'waiting' | 'dead';

export interface JobLine {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly payload: JobPayload;
  readonly state: JobState;
  /** Tries made so far. */
  readonly tries: number;
  /** UTC: when it was queued, or put aside. */
  readonly since: string;
  /** Where its last try failed, never what the error said. */
  readonly fault: string | null;
}

/** The fault of a job whose worker died in its last try: nobody was left to say more. */
export const DIED = 'died';

interface JobPage {
  readonly rows: readonly JobLine[];
  readonly next?: string;
}

/**
 * A queue that all processes share. It goes by the machine's clock: these are delays of work, not periods of law.
 * At least once: a job whose worker died is begun again once its hold has run out.
 */
export interface JobQueue {
  /** False where a job of that name and key waits or is at work already. */
  enqueue(job: NewJob): Promise<boolean>;
  /** The next one that is due, now held by the caller; undefined where there is none. */
  begin(): Promise<BegunJob | undefined>;
  /** Holds on to a job that takes long; to be called well within `holdSeconds`. */
  hold(job: BegunJob): Promise<void>;
  done(job: BegunJob): Promise<void>;
  /** True where that was its last try and it has been put aside. */
  failed(job: BegunJob, fault: string): Promise<boolean>;
  /** Oldest first. */
  lines(query: {
    readonly state: JobState;
    readonly limit: number;
    readonly after?: string;
  }): Promise<JobPage>;
  /** Queues a job again that was put aside; false where there is none of that number. */
  retry(id: string): Promise<boolean>;
  /** For how long a job is held without another word. */
  readonly holdSeconds: number;
  close(): Promise<void>;
}

/** When each round of recurring work was last begun, for all processes. */
export interface Rounds {
  last(name: string): Promise<string | null>;
  /** Periods sort as text. An earlier one than is noted changes nothing, unless it comes `instead` of that very one. */
  begun(name: string, period: string, instead?: string): Promise<void>;
}
