/** 台账操作记录: every order given to an agency's register and what became of it, as the register itself noted it. */
import type { AgencyId, Answer, Role } from '../register/index.ts';

export interface OrderLine {
  /** UTC, ISO text with milliseconds. */
  readonly at: string;
  readonly agency: AgencyId;
  readonly account: string;
  readonly role: Role;
  readonly command: string;
  /** Null where it opened one, or where the agency has just one. */
  readonly matter: string | null;
  readonly outcome: Answer['kind'];
  /** First and last place in the chain; null where nothing was entered. */
  readonly first: number | null;
  readonly last: number | null;
}

export interface OrderQuery {
  readonly from?: string;
  readonly to?: string;
  readonly account?: string;
  readonly command?: string;
  readonly matter?: string;
  readonly outcome?: OrderLine['outcome'];
  readonly limit: number;
  readonly after?: string;
}

export interface Orders {
  /** Newest first. */
  lines(
    agency: AgencyId,
    query: OrderQuery,
  ): Promise<{ readonly rows: readonly OrderLine[]; readonly next?: string }>;
}
