/**
 * 已公布的年报: reports read from files and kept for an agency and a year, as what the next year is compared with. Kept
 * beside the register: they are what was printed, not what happened.
 */
import type { AgencyId } from '../register/index.ts';
import type { AccountId } from './subject.ts';

export interface ImportLine {
  readonly id: string;
  readonly agency: AgencyId;
  readonly year: number;
  /** UTC, ISO text with milliseconds. */
  readonly at: string;
  readonly by: AccountId;
  /** How it came in, as `pdf`. */
  readonly from: string;
}

export interface KeptImport extends ImportLine {
  /** JSON of `gongkai/annual-report@1`. */
  readonly report: string;
}

export interface Imports {
  /** Its id. */
  keep(one: Omit<KeptImport, 'id'>): Promise<string>;
  /** The newest first. */
  list(agency: AgencyId, year: number): Promise<readonly ImportLine[]>;
  one(agency: AgencyId, year: number, id: string): Promise<KeptImport | undefined>;
  /** The newest, which counts. */
  latest(agency: AgencyId, year: number): Promise<KeptImport | undefined>;
  /** False where there was none. */
  remove(agency: AgencyId, year: number, id: string): Promise<boolean>;
}
