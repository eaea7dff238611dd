/** Sessions as the doors ask for them; the sign-in library makes them. */
import type { Kysely } from 'kysely';
import type { Accounts, SessionLine } from '../../access/index.ts';
import type { AccountTables } from './account-tables.ts';

type SessionRow = Pick<AccountTables['auth_session'], 'id' | 'createdAt' | 'updatedAt' | 'userAgent'>;

export function sessionsOn(
  db: Kysely<AccountTables>,
): Pick<Accounts, 'touch' | 'sessions' | 'endSession' | 'endSessions' | 'sweep'> {
  return {
    async touch(id, seenAt) {
      await db.updateTable('auth_session').set({ updatedAt: seenAt }).where('id', '=', id).execute();
    },
    async sessions(account) {
      const rows = await db
        .selectFrom('auth_session')
        .select(['id', 'createdAt', 'updatedAt', 'userAgent'])
        .where('userId', '=', account)
        .orderBy('createdAt', 'desc')
        .orderBy('id')
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
    async endSessions(account, but) {
      await endAll(db, account, but);
    },
    async sweep(now) {
      await db.deleteFrom('auth_session').where('expiresAt', '<=', now).execute();
      await db.deleteFrom('auth_verification').where('expiresAt', '<=', now).execute();
      await db.deleteFrom('used_codes').where('until', '<=', now).execute();
    },
  };
}

/** Also what was begun and waits for its code: of a challenge the value is the account. */
export async function endAll(db: Kysely<AccountTables>, account: string, but?: string): Promise<void> {
  await db.deleteFrom('auth_verification').where('value', '=', account).execute();
  const all = db.deleteFrom('auth_session').where('userId', '=', account);
  await (but === undefined ? all : all.where('id', '<>', but)).execute();
}

export function sessionLine({ id, createdAt, updatedAt, userAgent }: SessionRow): SessionLine {
  return { id, createdAt, seenAt: updatedAt, agent: userAgent };
}
