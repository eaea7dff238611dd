/** Hooks: who wants to be told, and how it goes with him. */
import type { Hook, HookForm, HookState, Hooks, SealedHook } from '../../dispatch/index.ts';
import type { Engine } from '../engine/index.ts';
import type { HookTables } from './hook-tables.ts';

export function hooksOn(engine: Engine<HookTables>): Hooks {
  const { db } = engine;
  return {
    async list(owner) {
      const rows = await db
        .selectFrom('hooks')
        .selectAll()
        .where('agency_id', '=', keyOf(owner))
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map((row) => withoutSeals(hookOf(row)));
    },
    async one(owner, id) {
      const row = await db
        .selectFrom('hooks')
        .selectAll()
        .where('agency_id', '=', keyOf(owner))
        .where('id', '=', id)
        .executeTakeFirst();
      return row && hookOf(row);
    },
    async add({ owner, topics, failingSince, ...rest }) {
      await db
        .insertInto('hooks')
        .values({
          ...rest,
          agency_id: keyOf(owner),
          topics: JSON.stringify(topics),
          failing_since: failingSince,
          fails: 0,
          rest_until: '',
        })
        .execute();
    },
    change: (owner, id, change, expected) => changed(engine, owner, id, change, expected),
    async remove(owner, id) {
      return engine.write(async (trx) => {
        await trx
          .deleteFrom('deliveries')
          .where('agency_id', '=', keyOf(owner))
          .where('hook_id', '=', id)
          .execute();
        const { numDeletedRows } = await trx
          .deleteFrom('hooks')
          .where('agency_id', '=', keyOf(owner))
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return numDeletedRows === 1n;
      });
    },
  };
}

async function changed(
  { db }: Engine<HookTables>,
  owner: string | null,
  id: string,
  { topics, ...rest }: Parameters<Hooks['change']>[2],
  expected: number | undefined,
): ReturnType<Hooks['change']> {
  let update = db
    .updateTable('hooks')
    .set((eb) => ({
      ...rest,
      ...(topics && { topics: JSON.stringify(topics) }),
      ...(rest.state === 'on' && { failing_since: null, fails: 0, rest_until: '' }),
      version: eb('version', '+', 1),
    }))
    .where('agency_id', '=', keyOf(owner))
    .where('id', '=', id);
  if (expected !== undefined) update = update.where('version', '=', expected);
  const row = await update.returningAll().executeTakeFirst();
  if (row) return withoutSeals(hookOf(row));
  const there = await db
    .selectFrom('hooks')
    .select('id')
    .where('agency_id', '=', keyOf(owner))
    .where('id', '=', id)
    .executeTakeFirst();
  return there ? 'overtaken' : 'absent';
}

export function keyOf(owner: string | null): string {
  return owner ?? '';
}

export function hookOf(row: HookTables['hooks']): SealedHook {
  const { agency_id, id, name, form, topics, address, secret, state, failing_since, created, version } = row;
  return {
    owner: agency_id === '' ? null : agency_id,
    id,
    name,
    form: form as HookForm,
    topics: JSON.parse(topics) as string[],
    state: state as HookState,
    failingSince: failing_since,
    created,
    version,
    address,
    secret,
  };
}

function withoutSeals({ address: _, secret: __, ...hook }: SealedHook): Hook {
  return hook;
}
