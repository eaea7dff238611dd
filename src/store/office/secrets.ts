/** What an account proves itself by, as far as it is ours to keep: earlier passwords, used codes, outside names. */
import type { Kysely } from 'kysely';
import type { Accounts } from '../../access/index.ts';
import type { Engine } from '../engine/index.ts';
import type { AccountTables } from './account-tables.ts';

type Secrets = Pick<
  Accounts,
  | 'passwords'
  | 'rememberPassword'
  | 'claimCode'
  | 'releaseCode'
  | 'hasOutsideName'
  | 'setOutsideName'
  | 'forgetOutsideName'
  | 'firstToken'
  | 'setFirstToken'
  | 'takeFirstToken'
>;

export function secretsOn(engine: Engine<AccountTables>): Secrets {
  const { db } = engine;
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
    async releaseCode(digest) {
      await db.deleteFrom('used_codes').where('digest', '=', digest).execute();
    },
    ...outsideNamesOn(engine),
    ...firstTokenOn(db),
  };
}

function outsideNamesOn(
  engine: Engine<AccountTables>,
): Pick<Secrets, 'hasOutsideName' | 'setOutsideName' | 'forgetOutsideName'> {
  const { db } = engine;
  return {
    async hasOutsideName(account) {
      const row = await db
        .selectFrom('outside_names')
        .select('account')
        .where('account', '=', account)
        .executeTakeFirst();
      return row !== undefined;
    },
    setOutsideName: (account, digest, at) =>
      engine.write(async (trx) => {
        const taken = trx.selectFrom('outside_names').select('account').where('digest', '=', digest);
        const holder = await taken.executeTakeFirst();
        if (holder && holder.account !== account) return false;
        await trx.deleteFrom('outside_names').where('account', '=', account).execute();
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('outside_names')
          .values({ digest, account, at })
          .onConflict((conflict) => conflict.column('digest').doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      }),
    async forgetOutsideName(account) {
      const { numDeletedRows } = await db
        .deleteFrom('outside_names')
        .where('account', '=', account)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

function firstTokenOn(
  db: Kysely<AccountTables>,
): Pick<Secrets, 'firstToken' | 'setFirstToken' | 'takeFirstToken'> {
  return {
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
