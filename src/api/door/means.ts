/** What the interface is handed; it makes none of it. */
import type { KeptAnswers, may, Subject, Trail } from '../../access/index.ts';
import type { FileStore, KeptRegister, Means, Moment } from '../../register/index.ts';

/** A line of the log: what happened, never to whom. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, text: string): void;
  warn(fields: Readonly<Record<string, unknown>>, text: string): void;
  error(fields: Readonly<Record<string, unknown>>, text: string): void;
}

/** Finds out who asks; null for nobody. Never throws for what a caller sent. */
export type Identify = (headers: Headers) => Promise<Subject | null>;

export interface DoorMeans {
  readonly register: KeptRegister;
  readonly files: FileStore;
  readonly means: Means;
  readonly trail: Trail;
  readonly answers: KeptAnswers;
  readonly identify: Identify;
  readonly log: Log;
  /** Left out: the policy of `access`. Another one only to try the wall behind it. */
  readonly policy?: typeof may;
  /** The moment a call came in. */
  moment(): Moment;
}
