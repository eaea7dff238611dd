/** What a job is: a name in people's words, when it comes round, how often it is tried, what it does. */
import type { KeptAnswers, Settings, Trail } from '../../access/index.ts';
import type { AgencyId, Done, KeptRegister, Means, Moment } from '../../register/index.ts';
import type { Deliveries } from '../hooks/ports.ts';
import type { JobPayload } from './queue.ts';

/** How often, by the clock in China. */
export type Rhythm =
  /** Once a day, from that time on: a machine that was off then does it when it is on again. */
  | { readonly every: 'day'; readonly at: string }
  /** Once a month, from that day and time on; the day is at most the 28th. */
  | { readonly every: 'month'; readonly day: number; readonly at: string }
  | { readonly every: 'minutes'; readonly n: number };

/** A line of the log: what happened, never to whom. */
export interface JobLog {
  info(fields: Readonly<Record<string, unknown>>, text: string): void;
  warn(fields: Readonly<Record<string, unknown>>, text: string): void;
  error(fields: Readonly<Record<string, unknown>>, text: string): void;
}

/** Where backups of the embedded store go, and how they are made. */
export interface BackupPlan {
  readonly folder: string;
  /** How many are kept, the newest. */
  readonly keep: number;
  /** @param made instant, ISO text */
  make(target: string, made: string): Promise<Done>;
}

/** What jobs are done with. */
export interface JobMeans {
  readonly register: KeptRegister;
  readonly means: Means;
  readonly deliveries: Deliveries;
  readonly settings: Settings;
  readonly trail: Trail;
  readonly answers: KeptAnswers;
  readonly moment: () => Moment;
  readonly log: JobLog;
  /** Null where none is made: the operator of PostgreSQL makes his own. */
  readonly backup: BackupPlan | null;
}

export interface Job {
  readonly zh: string;
  /** Null: queued only by whoever needs it. */
  readonly rhythm: Rhythm | null;
  /** Whether a round is one job, or one for each agency, whose payload then names it as `agency`. */
  readonly per: 'installation' | 'agency';
  readonly tries: number;
  /** Seconds before the second try. */
  readonly delay: number;
  /** May be done twice: what it does the second time must change nothing. `signal` says that the process wants to end. */
  run(payload: JobPayload, means: JobMeans, signal: AbortSignal): Promise<void>;
}

/** The agency a job is about. @throws TypeError where it names none */
export function agencyIn({ agency }: JobPayload): AgencyId {
  if (typeof agency !== 'string') throw new TypeError('a job on an agency without one');
  return agency;
}
