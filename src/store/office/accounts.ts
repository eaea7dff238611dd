/** Accounts with what they hold, and who stands behind a session. */
import type { Kysely } from 'kysely';
import {
  type Account,
  type AccountPage,
  type Accounts,
  type Found,
  type Grant,
  SEPARATE_ROLES,
  type StaffMember,
  type StaffRole,
} from '../../access/index.ts';
import type { Engine } from '../engine/index.ts';
import { prepared } from '../register/prepared.ts';
import { type AccountRow, type AccountTables, grantsFrom } from './account-tables.ts';
import { rightsOn } from './rights.ts';
import { secretsOn } from './secrets.ts';
import { sessionLine, sessionsOn } from './sessions.ts';
import { tokensOn, tokenWith } from './tokens.ts';

export function accountsOn(engine: Engine<AccountTables>): Accounts {
  const { db } = engine;
  return {
    session: (digest) => engine.remembered(`session ${digest}`, () => sessionWith(db, digest)),
    token: (digest) => engine.remembered(`token ${digest}`, () => tokenWith(db, digest)),
    ...sessionsOn(db),
    ...rightsOn(engine),
    ...secretsOn(engine),
    ...tokensOn(engine),
    staff: (agency) => staffAt(db, agency),
    list: (page) => accountsIn(db, { page }),
    byLogin: async (login) => (await accountsIn(db, { login }))[0],
    byId: async (account) => (await accountsIn(db, { account }))[0],
    byOutsideName: async (outside) => (await accountsIn(db, { outside }))[0],
    async none() {
      return (await db.selectFrom('accounts').select('account').limit(1).executeTakeFirst()) === undefined;
    },
    async add({ id, login, mustChange, givenUntil, createdAt }) {
      const row = { account: id, login, must_change: mustChange ? 1 : 0, given_until: givenUntil };
      const rest = { disabled: 0, password_set_at: null, created_at: createdAt };
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('accounts')
        .values({ ...row, ...rest })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async change(id, { disabled, mustChange, passwordSetAt, givenUntil }) {
      await db
        .updateTable('accounts')
        .set({
          ...(disabled !== undefined && { disabled: disabled ? 1 : 0 }),
          ...(mustChange !== undefined && { must_change: mustChange ? 1 : 0 }),
          ...(passwordSetAt !== undefined && { password_set_at: passwordSetAt }),
          ...(givenUntil !== undefined && { given_until: givenUntil }),
        })
        .where('account', '=', id)
        .execute();
    },
  };
}

type SessionRow = AccountRow &
  Pick<AccountTables['auth_session'], 'id' | 'createdAt' | 'updatedAt' | 'userAgent'>;

const sessionRows = prepared<{ digest: string }, SessionRow, AccountTables>((db, slot) =>
  accountRows(db)
    .innerJoin('auth_session', 'auth_session.userId', 'accounts.account')
    .select([
      'auth_session.id as id',
      'auth_session.createdAt as createdAt',
      'auth_session.updatedAt as updatedAt',
      'auth_session.userAgent as userAgent',
    ])
    .where('auth_session.token', '=', slot('digest')),
);

/** One look at every call: session, account and what it holds. */
async function sessionWith(db: Kysely<AccountTables>, digest: string): Promise<Found | undefined> {
  const rows = await sessionRows(db, { digest });
  const [first] = rows;
  const [account] = accountsFrom(rows);
  return first && account && { kind: 'session', account, session: sessionLine(first) };
}

function accountRows(db: Kysely<AccountTables>) {
  return db
    .selectFrom('accounts')
    .innerJoin('auth_user', 'auth_user.id', 'accounts.account')
    .leftJoin('grants', 'grants.account', 'accounts.account')
    .selectAll('accounts')
    .select(['auth_user.twoFactorEnabled as enrolled', 'grants.agency_id', 'grants.role', 'grants.reach']);
}

interface Only {
  readonly login?: string;
  readonly account?: string;
  /** Digest of a name that another system gave. */
  readonly outside?: string;
  readonly page?: AccountPage | undefined;
}

async function accountsIn(
  db: Kysely<AccountTables>,
  { login, account, outside, page }: Only,
): Promise<Account[]> {
  let select = accountRows(db).orderBy('accounts.login').orderBy('grants.agency_id').orderBy('grants.role');
  if (login !== undefined) select = select.where('accounts.login', '=', login);
  if (account !== undefined) select = select.where('accounts.account', '=', account);
  if (outside !== undefined) {
    const named = db.selectFrom('outside_names').select('account').where('digest', '=', outside);
    select = select.where('accounts.account', 'in', named);
  }
  if (page) select = select.where('accounts.account', 'in', pageOf(db, page));
  return accountsFrom(await select.execute());
}

async function staffAt(db: Kysely<AccountTables>, agency: string): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('grants', 'grants.account', 'accounts.account')
    .select(['accounts.account', 'accounts.login', 'grants.role'])
    .where('grants.agency_id', '=', agency)
    .where('grants.role', 'not in', SEPARATE_ROLES)
    .where('accounts.disabled', '=', 0)
    .orderBy('accounts.login')
    .orderBy('grants.role')
    .execute();
  const found = new Map<string, StaffMember & { roles: StaffRole[] }>();
  for (const { account, login, role } of rows) {
    const member = found.get(account) ?? { account, login, roles: [] };
    found.set(account, member);
    member.roles.push(role as StaffRole);
  }
  return [...found.values()];
}

/** Counted in accounts, not in rows: one has as many as it has grants. */
function pageOf(db: Kysely<AccountTables>, { after, limit }: AccountPage) {
  const page = db.selectFrom('accounts').select('account').orderBy('login').limit(limit);
  return after === undefined ? page : page.where('login', '>', after);
}

/** Rows of one account follow one another, one a grant. */
function accountsFrom(rows: readonly AccountRow[]): Account[] {
  const found = new Map<string, Account & { grants: Grant[] }>();
  for (const row of rows) {
    const account = found.get(row.account) ?? {
      id: row.account,
      login: row.login,
      disabled: row.disabled === 1,
      enrolled: row.enrolled === 1,
      mustChange: row.must_change === 1,
      passwordSetAt: row.password_set_at,
      givenUntil: row.given_until,
      createdAt: row.created_at,
      grants: [],
    };
    found.set(row.account, account);
    account.grants.push(...grantsFrom(row));
  }
  return [...found.values()];
}
