/** Accounts, their sessions and tokens, as the doors need them kept. Names of persons are not part of an account. */
import type { AgencyId } from '../register/index.ts';
import type { Grant, StaffRole } from './roles.ts';
import type { AccountId } from './subject.ts';

export interface Account {
  readonly id: AccountId;
  /** What is typed to sign in; a code, not a person's name. */
  readonly login: string;
  readonly disabled: boolean;
  readonly enrolled: boolean;
  /** The password was given by another, and waits to be changed. */
  readonly mustChange: boolean;
  /** UTC; null where no password was ever set. */
  readonly passwordSetAt: string | null;
  /** UTC: a given password is good until then. */
  readonly givenUntil: string | null;
  readonly createdAt: string;
  readonly grants: readonly Grant[];
}

/** Whoever works at an agency, as his colleagues see him. */
export interface StaffMember {
  readonly account: AccountId;
  readonly login: string;
  readonly roles: readonly StaffRole[];
}

/** A session as its owner sees it. */
export interface SessionLine {
  readonly id: string;
  readonly createdAt: string;
  /** Of the last call, to the minute. */
  readonly seenAt: string;
  /** What the browser said of itself, cut short. */
  readonly agent: string | null;
}

export interface TokenLine {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly endsAt: string;
  readonly revoked: boolean;
  readonly grants: readonly Grant[];
}

export type RightsRefused = 'last-administrator' | 'not-separate';

export interface AccountPage {
  /** Where the page before ended: for accounts the login of its last one. */
  readonly after?: string;
  readonly limit: number;
}

/** A session or token with its account, in one look. */
export type Found =
  | { readonly kind: 'session'; readonly account: Account; readonly session: SessionLine }
  | { readonly kind: 'token'; readonly token: TokenLine };

export interface Accounts {
  /** @param digest of the secret that was shown; the secret itself is not kept */
  session(digest: string): Promise<Found | undefined>;
  token(digest: string): Promise<Found | undefined>;
  /** Somebody is still there. */
  touch(session: string, seenAt: string): Promise<void>;
  sessions(account: AccountId): Promise<readonly SessionLine[]>;
  /** False where there was none of that account. */
  endSession(account: AccountId, session: string): Promise<boolean>;
  /** Also those that wait for their code. @param but the one that stays */
  endSessions(account: AccountId, but?: string): Promise<void>;

  /** By login: who is enabled and has a role of the agency's own work there, and which. */
  staff(agency: AgencyId): Promise<readonly StaffMember[]>;
  /** By login. @param page left out: all of them */
  list(page?: AccountPage): Promise<readonly Account[]>;
  byLogin(login: string): Promise<Account | undefined>;
  byId(id: AccountId): Promise<Account | undefined>;
  none(): Promise<boolean>;
  /** False where the login is taken. */
  add(account: Pick<Account, 'id' | 'login' | 'mustChange' | 'givenUntil' | 'createdAt'>): Promise<boolean>;
  change(
    id: AccountId,
    change: Partial<Pick<Account, 'disabled' | 'mustChange' | 'passwordSetAt' | 'givenUntil'>>,
  ): Promise<void>;
  /**
   * What an account holds, in place of what it held. `last-administrator` where nobody enabled would be left to give rights,
   * `not-separate` where one account would hold what must be apart; decided in the same transaction as it is kept.
   */
  setGrants(id: AccountId, grants: readonly Grant[]): Promise<'kept' | RightsRefused>;
  disable(id: AccountId): Promise<'kept' | 'last-administrator'>;
  /** Takes the second factor away: it must be enrolled anew. */
  forgetFactor(id: AccountId): Promise<void>;

  /** The account that goes by a name another system gave it. @param digest of that name */
  byOutsideName(digest: string): Promise<Account | undefined>;
  hasOutsideName(id: AccountId): Promise<boolean>;
  /** In place of an earlier one; false where the name is another account's. */
  setOutsideName(id: AccountId, digest: string, at: string): Promise<boolean>;
  /** False where it had none. */
  forgetOutsideName(id: AccountId): Promise<boolean>;

  /** Every password it had, the present one among them: hashed, newest first. */
  passwords(id: AccountId): Promise<readonly string[]>;
  rememberPassword(id: AccountId, hash: string, at: string): Promise<void>;
  /** False where the code was used before; the code's digest is forgotten after `until`. */
  claimCode(digest: string, until: string, now: string): Promise<boolean>;
  /** One that turned out not to be right, and was not used up. */
  releaseCode(digest: string): Promise<void>;

  /** Newest first. @param page `after`: its `next` before */
  tokens(page: AccountPage): Promise<{ readonly rows: readonly TokenLine[]; readonly next?: string }>;
  addToken(token: TokenLine, digest: string): Promise<'kept' | 'not-separate'>;
  revokeToken(id: string): Promise<boolean>;

  /** Removes sessions and codes that are over. */
  sweep(now: string): Promise<void>;

  /** The one-time token of the first administrator, by digest; null: none is open. */
  firstToken(): Promise<string | null>;
  setFirstToken(digest: string): Promise<void>;
  /** Takes it, if it is this one and nobody took it before. */
  takeFirstToken(digest: string): Promise<boolean>;
}
