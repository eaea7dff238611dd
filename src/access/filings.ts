/**
 * 网上提交的申请: what anybody hands in without signing in. Kept sealed from the moment it came until it is registered, so
 * that a burst waits and nothing that was acknowledged is lost.
 */
import type { AgencyId } from '../register/index.ts';

export interface Filing {
  readonly agency: AgencyId;
  /** What the applicant goes by; follows from his key, so that the same submission has the same one. */
  readonly receipt: string;
  /** Keyed hash of what was submitted. */
  readonly digest: string;
  /** UTC, ISO text with milliseconds: when it came. */
  readonly at: string;
  /** JSON of a seal; null once it is registered. */
  readonly sealed: string | null;
  /** Number of the request it became. */
  readonly request: string | null;
}

export interface Filings {
  /** Keeps it, unless something lies there under its receipt already; what lies there now. */
  keep(filing: Filing): Promise<Filing>;
  find(agency: AgencyId, receipt: string): Promise<Filing | undefined>;
  /** Those not registered yet, in the order in which they came, of all agencies within reach. */
  waiting(limit: number, after?: Filing): Promise<readonly Filing[]>;
  /** It has become this request; what was sealed is forgotten. */
  settle(agency: AgencyId, receipt: string, request: string): Promise<void>;
}
