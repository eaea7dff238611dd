/** A database knows its keys by their check values: nothing is sealed or opened with others. */
import { type Kysely, sql } from 'kysely';
import { type Engine, type EnginePlace, openEngine } from '../engine/index.ts';
import { KeyError, type KeyFingerprint, type OpenedKeys } from '../keys/index.ts';
import type { Tables } from './tables.ts';

/** Twice, since another process may start for the first time beside this one, with other keys. */
export async function checkKeys(engine: Engine<Tables>, crypto: OpenedKeys): Promise<void> {
  await engine.write(async (trx) => {
    const fresh = await unknownKeys(trx, crypto);
    if (fresh.length === 0) return;
    await trx
      .insertInto('keys')
      .values(fresh.map(({ keyId, value }) => ({ key_id: keyId, fingerprint: value })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await unknownKeys(trx, crypto);
  });
}

/** Keys the database has not met yet; refuses those that are not its own. */
async function unknownKeys(trx: Kysely<Tables>, crypto: OpenedKeys): Promise<readonly KeyFingerprint[]> {
  const rows = await trx.selectFrom('keys').selectAll().execute();
  const check = crypto.checkFingerprints(
    rows.map(({ key_id, fingerprint }) => ({ keyId: key_id, value: fingerprint })),
  );
  if (check.ok) return check.fresh;
  throw new KeyError('wrongKeys', check.text);
}

/** Whether a register lies there in which something may be sealed. Makes no tables. */
export async function hasKeys(place: EnginePlace): Promise<boolean> {
  const engine = await openEngine<Tables>(place);
  try {
    const { rows } =
      engine.dialect === 'postgres'
        ? await sql`select 1 as one where to_regclass('keys') is not null`.execute(engine.db)
        : await sql`select 1 as one from sqlite_master where name = 'keys'`.execute(engine.db);
    if (rows.length === 0) return false;
    return (await engine.db.selectFrom('keys').select('key_id').limit(1).execute()).length > 0;
  } finally {
    await engine.close();
  }
}
