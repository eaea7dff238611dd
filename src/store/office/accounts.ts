/** Accounts with what they hold, their sessions and tokens. */
import type { Kysely } from 'kysely';
import type { Account, Accounts, Found, Grant, SessionLine, TokenLine } from '../../access/index.ts';
import type { Engine } from '../engine/index.ts';
import type { AccountTables } from './account-tables.ts';

export function accountsOn(engine: Engine<AccountTables>): Accounts {
  const { db } = engine;
  return {
    ...sessionsOn(db),
    ...rightsOn(engine),
    ...secretsOn(db),
    ...tokensOn(db),
    list: () => accountsIn(db),
    byLogin: async (login) => (await accountsIn(db, { login }))[0],
    byId: async (account) => (await accountsIn(db, { account }))[0],
    async none() {
      return (await db.selectFrom('accounts').select('account').limit(1).executeTakeFirst()) === undefined;
    },
    async add({ id, login, mustChange, givenUntil, createdAt }) {
      const row = { account: id, login, must_change: mustChange ? 1 : 0, given_until: givenUntil };
      const rest = { disabled: 0, password_set_at: null, created_at: createdAt };
      await db
        .insertInto('accounts')
        .values({ ...row, ...rest })
        .execute();
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

function sessionsOn(
  db: Kysely<AccountTables>,
): Pick<Accounts, 'session' | 'token' | 'touch' | 'sessions' | 'endSession' | 'endSessions'> {
  return {
    session: (digest) => sessionWith(db, digest),
    token: (digest) => tokenWith(db, digest),
    async touch(id, seenAt, endsAt) {
      await db
        .updateTable('auth_session')
        .set({ updatedAt: seenAt, expiresAt: endsAt })
        .where('id', '=', id)
        .execute();
    },
    async sessions(account) {
      const rows = await db
        .selectFrom('auth_session')
        .selectAll()
        .where('userId', '=', account)
        .orderBy('createdAt', 'desc')
        .execute();
      return rows.map(sessionLine);
    },
    async endSession(account, id) {
      const { numDeletedRows } = await db
        .deleteFrom('auth_session')
        .where('userId', '=', account)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
    async endSessions(account) {
      await db.deleteFrom('auth_session').where('userId', '=', account).execute();
    },
  };
}

/** One look at every call: session, account and what it holds. */
async function sessionWith(db: Kysely<AccountTables>, digest: string): Promise<Found | undefined> {
  const rows = await accountRows(db)
    .innerJoin('auth_session', 'auth_session.userId', 'accounts.account')
    .select([
      'auth_session.id as id',
      'auth_session.createdAt as createdAt',
      'auth_session.updatedAt as updatedAt',
      'auth_session.expiresAt as expiresAt',
      'auth_session.userAgent as userAgent',
    ])
    .where('auth_session.token', '=', digest)
    .execute();
  const [first] = rows;
  const [account] = accountsFrom(rows);
  return first && account && { kind: 'session', account, session: sessionLine(first) };
}

function sessionLine({
  id,
  createdAt,
  updatedAt,
  expiresAt,
  userAgent,
}: Pick<
  AccountTables['auth_session'],
  'id' | 'createdAt' | 'updatedAt' | 'expiresAt' | 'userAgent'
>): SessionLine {
  return { id, createdAt, seenAt: updatedAt, endsAt: expiresAt, agent: userAgent };
}

function accountRows(db: Kysely<AccountTables>) {
  return db
    .selectFrom('accounts')
    .innerJoin('auth_user', 'auth_user.id', 'accounts.account')
    .leftJoin('grants', 'grants.account', 'accounts.account')
    .selectAll('accounts')
    .select(['auth_user.twoFactorEnabled as enrolled', 'grants.agency_id', 'grants.role', 'grants.reach']);
}

type AccountRow = AccountTables['accounts'] & {
  enrolled: number | null;
  agency_id: string | null;
  role: string | null;
  reach: string | null;
};

async function accountsIn(
  db: Kysely<AccountTables>,
  only: { readonly login?: string; readonly account?: string } = {},
): Promise<Account[]> {
  let select = accountRows(db).orderBy('accounts.login').orderBy('grants.agency_id').orderBy('grants.role');
  if (only.login !== undefined) select = select.where('accounts.login', '=', only.login);
  if (only.account !== undefined) select = select.where('accounts.account', '=', only.account);
  return accountsFrom(await select.execute());
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

function grantsFrom({
  agency_id: agency,
  role,
  reach,
}: Pick<AccountRow, 'agency_id' | 'role' | 'reach'>): Grant[] {
  return agency === null ? [] : [{ agency, role, reach } as Grant];
}

const GIVES_RIGHTS = 'securityAdministrator';

function rightsOn(engine: Engine<AccountTables>): Pick<Accounts, 'setGrants' | 'disable' | 'forgetFactor'> {
  return {
    setGrants: (account, grants) =>
      changed(engine, async (trx) => {
        await trx.deleteFrom('grants').where('account', '=', account).execute();
        const rows = grants.map(({ agency, role, reach }) => ({ agency_id: agency, account, role, reach }));
        if (rows.length > 0) await trx.insertInto('grants').values(rows).execute();
      }),
    disable: (account) =>
      changed(engine, async (trx) => {
        await trx.updateTable('accounts').set({ disabled: 1 }).where('account', '=', account).execute();
        await trx.deleteFrom('auth_session').where('userId', '=', account).execute();
      }),
    async forgetFactor(account) {
      await engine.write(async (trx) => {
        await trx.deleteFrom('auth_factor').where('userId', '=', account).execute();
        await trx.updateTable('auth_user').set({ twoFactorEnabled: 0 }).where('id', '=', account).execute();
        await trx.deleteFrom('auth_session').where('userId', '=', account).execute();
      });
    },
  };
}

/** A change of rights after which somebody must still be there to give them; such changes wait for one another. */
async function changed(
  engine: Engine<AccountTables>,
  work: (trx: Kysely<AccountTables>) => Promise<void>,
): Promise<'kept' | 'last-administrator'> {
  const none = new Error('last administrator');
  try {
    await engine.write(async (trx) => {
      const holders = trx
        .selectFrom('accounts')
        .innerJoin('grants', 'grants.account', 'accounts.account')
        .select('accounts.account')
        .where('accounts.disabled', '=', 0)
        .where('grants.role', '=', GIVES_RIGHTS);
      const before = await (engine.dialect === 'postgres' ? holders.forUpdate() : holders).execute();
      await work(trx);
      if (before.length > 0 && (await holders.execute()).length === 0) throw none;
    });
    return 'kept';
  } catch (error) {
    if (error === none) return 'last-administrator';
    throw error;
  }
}

function secretsOn(
  db: Kysely<AccountTables>,
): Pick<
  Accounts,
  'passwords' | 'rememberPassword' | 'claimCode' | 'firstToken' | 'setFirstToken' | 'takeFirstToken'
> {
  return {
    async passwords(account) {
      const rows = await db
        .selectFrom('passwords')
        .select('hash')
        .where('account', '=', account)
        .orderBy('at', 'desc')
        .execute();
      return rows.map(({ hash }) => hash);
    },
    async rememberPassword(account, hash, at) {
      await db.insertInto('passwords').values({ account, hash, at }).execute();
    },
    async claimCode(digest, until, now) {
      await db.deleteFrom('used_codes').where('until', '<=', now).execute();
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('used_codes')
        .values({ digest, until })
        .onConflict((conflict) => conflict.column('digest').doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async firstToken() {
      const row = await db.selectFrom('first_token').select('digest').executeTakeFirst();
      return row?.digest ?? null;
    },
    async setFirstToken(digest) {
      await db
        .insertInto('first_token')
        .values({ place: 1, digest })
        .onConflict((conflict) => conflict.column('place').doUpdateSet({ digest }))
        .execute();
    },
    async takeFirstToken(digest) {
      const { numUpdatedRows } = await db
        .updateTable('first_token')
        .set({ digest: null })
        .where('digest', '=', digest)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
  };
}

function tokensOn(db: Kysely<AccountTables>): Pick<Accounts, 'tokens' | 'addToken' | 'revokeToken'> {
  return {
    tokens: () => tokensIn(db),
    async addToken({ id, name, createdAt, endsAt, grants }, digest) {
      const row = { id, digest, name, created_at: createdAt, ends_at: endsAt, revoked: 0 };
      const held = grants.map(({ agency, role, reach }) => ({ agency_id: agency, account: id, role, reach }));
      await db.transaction().execute(async (trx) => {
        await trx.insertInto('tokens').values(row).execute();
        if (held.length > 0) await trx.insertInto('grants').values(held).execute();
      });
    },
    async revokeToken(id) {
      const { numUpdatedRows } = await db
        .updateTable('tokens')
        .set({ revoked: 1 })
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
  };
}

async function tokensIn(db: Kysely<AccountTables>, digest?: string): Promise<TokenLine[]> {
  let select = db
    .selectFrom('tokens')
    .leftJoin('grants', 'grants.account', 'tokens.id')
    .selectAll('tokens')
    .select(['grants.agency_id', 'grants.role', 'grants.reach'])
    .orderBy('tokens.created_at', 'desc')
    .orderBy('tokens.id');
  if (digest !== undefined) select = select.where('tokens.digest', '=', digest);
  const found = new Map<string, TokenLine & { grants: Grant[] }>();
  for (const row of await select.execute()) {
    const { id, name, created_at, ends_at, revoked } = row;
    const times = { createdAt: created_at, endsAt: ends_at };
    const token = found.get(id) ?? { id, name, ...times, revoked: revoked === 1, grants: [] };
    found.set(id, token);
    token.grants.push(...grantsFrom(row));
  }
  return [...found.values()];
}

async function tokenWith(db: Kysely<AccountTables>, digest: string): Promise<Found | undefined> {
  const [token] = await tokensIn(db, digest);
  return token && { kind: 'token', token };
}
