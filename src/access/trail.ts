/** 审计: what was tried at the door and what became of it. Only ever added to; an act that cannot be entered is not done. */
import type { AgencyId } from '../register/index.ts';

export interface TrailLine {
  /** UTC, ISO text with milliseconds. */
  readonly at: string;
  /** The request's id, which the answer carried too. */
  readonly requestId: string;
  /** Account; null where nobody had signed in. */
  readonly account: string | null;
  /** An act of the policy, or `signIn`. */
  readonly act: string;
  /** The agency whose own was touched; null for the installation's. */
  readonly agency: AgencyId | null;
  /** What it was about: a matter, an account, a hook. Never a name of a person. */
  readonly about: string | null;
  readonly outcome: 'begun' | 'done' | 'refused' | 'failed';
  /** A code, never text somebody typed. */
  readonly code: string | null;
  /** Network address it came from, as the trusted proxies tell. */
  readonly source: string | null;
}

export interface TrailQuery {
  readonly from?: string;
  readonly to?: string;
  readonly account?: string;
  readonly act?: string;
  readonly agency?: AgencyId;
  /** Of these alone; the empty name stands for lines that are no agency's. Left out: of all within reach. */
  readonly agencies?: readonly AgencyId[];
  readonly outcome?: TrailLine['outcome'];
  readonly limit: number;
  readonly after?: string;
}

export interface Trail {
  /** Resolves when the line is kept for good. */
  enter(line: TrailLine): Promise<void>;
  /**
   * Takes away what is older, the oldest first; nothing else ever does.
   * @throws where that is younger than the shortest time a trail is kept @returns how many lines
   */
  sweep(before: string): Promise<number>;
  /** Newest first. */
  lines(query: TrailQuery): Promise<{ readonly rows: readonly TrailLine[]; readonly next?: string }>;
}
