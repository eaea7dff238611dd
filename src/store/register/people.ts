/** Applicants in the clear, and new seals for old when the key changes. */
import type { Kysely } from 'kysely';
import {
  type AgencyId,
  boundTo,
  type CryptoProvider,
  type IdentityField,
  type Sealed,
  type ShownPerson,
} from '../../register/index.ts';
import type { Engine } from '../engine/index.ts';
import type { Tables } from './tables.ts';

type Fields = Partial<Record<IdentityField, Sealed>>;

/** Opens the named fields as the applicant gave them last; the look must be on record before. */
export async function openFields(
  db: Kysely<Tables>,
  crypto: CryptoProvider,
  agency: AgencyId,
  person: string,
  wanted: readonly IdentityField[],
): Promise<Partial<Record<IdentityField, string>>> {
  const row = await db
    .selectFrom('identities')
    .select('fields')
    .where('agency_id', '=', agency)
    .where('person_id', '=', person)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst();
  const fields = JSON.parse(row?.fields ?? '{}') as Fields;
  const opened = wanted.flatMap((field) => {
    const sealed = fields[field];
    return sealed ? [[field, crypto.open(sealed, boundTo(agency, person, field))] as const] : [];
  });
  return Object.fromEntries(opened);
}

export async function shownPerson(
  db: Kysely<Tables>,
  agency: AgencyId,
  id: string,
): Promise<ShownPerson | undefined> {
  const row = await db
    .selectFrom('people')
    .select(['nature', 'masked_name', 'masked_contact'])
    .where('agency_id', '=', agency)
    .where('person_id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { nature, masked_name: name, masked_contact: contact } = row;
  return { id, nature: nature as ShownPerson['nature'], masked: { name, contact } };
}

const BATCH = 500;

/**
 * Seals everything again with the current key, batch by batch; may be stopped and called again. Returns how many
 * applicants were sealed anew.
 */
export async function resealAll(
  engine: Engine<Tables>,
  crypto: CryptoProvider,
  progress?: (done: number) => void,
): Promise<number> {
  let done = 0;
  for (;;) {
    const batch = await engine.write((trx) => resealBatch(trx, crypto));
    if (batch === 0) return done;
    done += batch;
    progress?.(done);
  }
}

async function resealBatch(trx: Kysely<Tables>, crypto: CryptoProvider): Promise<number> {
  const rows = await trx
    .selectFrom('identities')
    .select(['agency_id', 'person_id', 'since', 'fields'])
    .where('key_id', '<>', crypto.keyId)
    .limit(BATCH)
    .execute();
  for (const { agency_id, person_id, since, fields } of rows) {
    const old = Object.entries(JSON.parse(fields) as Fields);
    const anew = old.map(([field, sealed]) => {
      const bound = boundTo(agency_id, person_id, field);
      return [field, crypto.seal(crypto.open(sealed, bound), bound)];
    });
    await trx
      .updateTable('identities')
      .set({ fields: JSON.stringify(Object.fromEntries(anew)), key_id: crypto.keyId })
      .where('agency_id', '=', agency_id)
      .where('person_id', '=', person_id)
      .where('since', '=', since)
      .execute();
  }
  return rows.length;
}
