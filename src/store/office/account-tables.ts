/** Tables of accounts. Those named `auth_…` belong to better-auth, which names their columns; ours stand beside them. */
import type { Grant } from '../../access/index.ts';
import { type Migration, runAll } from '../engine/index.ts';

export interface AccountTables {
  accounts: {
    account: string;
    login: string;
    disabled: number;
    must_change: number;
    password_set_at: string | null;
    given_until: string | null;
    created_at: string;
  };
  /** What accounts and tokens hold. */
  grants: { agency_id: string; account: string; role: string; reach: string };
  passwords: { account: string; at: string; hash: string };
  used_codes: { digest: string; until: string };
  tokens: { id: string; digest: string; name: string; created_at: string; ends_at: string; revoked: number };
  first_token: { place: number; digest: string | null };
  /** By what name another system knows an account. */
  outside_names: { digest: string; account: string; at: string };
  auth_user: { id: string; twoFactorEnabled: number | null; username: string | null };
  auth_session: {
    id: string;
    token: string;
    userId: string;
    createdAt: string;
    updatedAt: string;
    expiresAt: string;
    userAgent: string | null;
  };
  auth_verification: { identifier: string; value: string; expiresAt: string };
  auth_factor: { id: string; userId: string };
}

/** An account with one of its grants, or none. */
export type AccountRow = AccountTables['accounts'] & {
  enrolled: number | null;
  agency_id: string | null;
  role: string | null;
  reach: string | null;
};

export function grantsFrom({
  agency_id: agency,
  role,
  reach,
}: Pick<AccountRow, 'agency_id' | 'role' | 'reach'>): Grant[] {
  return agency === null ? [] : [{ agency, role, reach } as Grant];
}

// Times are ISO text and truth is 0 and 1 on both engines, as everywhere in the store.
const STATEMENTS = [
  `create table auth_user (
    id text primary key, name text not null, email text not null unique, "emailVerified" integer not null,
    image text, "createdAt" text not null, "updatedAt" text not null, username text unique,
    "displayUsername" text, "twoFactorEnabled" integer)`,
  `create table auth_session (
    id text primary key, "expiresAt" text not null, token text not null unique, "createdAt" text not null,
    "updatedAt" text not null, "ipAddress" text, "userAgent" text, "userId" text not null)`,
  'create index auth_session_by_user on auth_session ("userId")',
  `create table auth_account (
    id text primary key, "accountId" text not null, "providerId" text not null, issuer text, "userId" text not null,
    "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" text,
    "refreshTokenExpiresAt" text, scope text, password text, "createdAt" text not null,
    "updatedAt" text not null)`,
  'create index auth_account_by_user on auth_account ("userId")',
  `create table auth_verification (
    id text primary key, identifier text not null, value text not null, "expiresAt" text not null,
    "createdAt" text not null, "updatedAt" text not null)`,
  'create index auth_verification_by_identifier on auth_verification (identifier)',
  `create table auth_factor (
    id text primary key, secret text not null, "backupCodes" text not null, "userId" text not null unique,
    verified integer, "failedVerificationCount" integer, "lockedUntil" text)`,
  `create table accounts (
    account text primary key, login text not null unique, disabled integer not null, must_change integer not null,
    password_set_at text, given_until text, created_at text not null)`,
  `create table grants (
    agency_id text not null, account text not null, role text not null, reach text not null,
    primary key (agency_id, account, role))`,
  'create index grants_by_account on grants (account)',
  `create table passwords (
    account text not null, at text not null, hash text not null, primary key (account, at, hash))`,
  'create table used_codes (digest text primary key, until text not null)',
  `create table tokens (
    id text primary key, digest text not null unique, name text not null, created_at text not null,
    ends_at text not null, revoked integer not null)`,
  'create table first_token (place integer primary key, digest text)',
  'create table outside_names (digest text primary key, account text not null unique, at text not null)',
];

export const ACCOUNTS_MIGRATION: Migration = {
  name: '0005-accounts',
  up: (db) => runAll(db, STATEMENTS),
};
