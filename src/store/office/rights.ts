/** Rights given and taken away, each change whole and against what then holds. */
import type { Kysely } from 'kysely';
import { type Accounts, type Grant, type RightsRefused, separationFaults } from '../../access/index.ts';
import type { Engine } from '../engine/index.ts';
import type { AccountTables } from './account-tables.ts';
import { endAll } from './sessions.ts';

const GIVES_RIGHTS = 'securityAdministrator';

export function rightsOn(
  engine: Engine<AccountTables>,
): Pick<Accounts, 'setGrants' | 'disable' | 'forgetFactor'> {
  return {
    async setGrants(account, grants) {
      // The door has asked the same and given the reasons; whoever comes another way is stopped here.
      if (separationFaults(grants).length > 0) return 'not-separate';
      return changed(engine, async (trx) => {
        await trx.deleteFrom('grants').where('account', '=', account).execute();
        if (grants.length > 0) await trx.insertInto('grants').values(rowsOf(account, grants)).execute();
      });
    },
    disable: (account) =>
      changed(engine, async (trx) => {
        await trx.updateTable('accounts').set({ disabled: 1 }).where('account', '=', account).execute();
        await endAll(trx, account);
      }),
    async forgetFactor(account) {
      await engine.write(async (trx) => {
        await trx.deleteFrom('auth_factor').where('userId', '=', account).execute();
        await trx.deleteFrom('outside_names').where('account', '=', account).execute();
        await trx.updateTable('auth_user').set({ twoFactorEnabled: 0 }).where('id', '=', account).execute();
        await endAll(trx, account);
      });
    },
  };
}

export function rowsOf(account: string, grants: readonly Grant[]): AccountTables['grants'][] {
  return grants.map(({ agency, role, reach }) => ({ agency_id: agency, account, role, reach }));
}

/** A change of rights after which somebody must still be there to give them; such changes wait for one another. */
async function changed(
  engine: Engine<AccountTables>,
  work: (trx: Kysely<AccountTables>) => Promise<void>,
): Promise<'kept' | Extract<RightsRefused, 'last-administrator'>> {
  const none = new Error('last administrator');
  try {
    await engine.write(async (trx) => {
      const holders = trx
        .selectFrom('accounts')
        .innerJoin('grants', 'grants.account', 'accounts.account')
        .select('accounts.account')
        .where('accounts.disabled', '=', 0)
        .where('grants.role', '=', GIVES_RIGHTS)
        .orderBy('accounts.account');
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
