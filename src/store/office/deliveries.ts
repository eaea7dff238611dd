/** Deliveries and messages: kept once, claimed for a while, settled, shown, sent again. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Claimed, Deliveries, DeliveryLine, Happening, Settled } from '../../dispatch/index.ts';
import type { Engine } from '../engine/index.ts';
import type { HookTables } from './hook-tables.ts';
import { hookOf, keyOf } from './hooks.ts';
import { spread, wanting } from './outbox.ts';

type Row = HookTables['deliveries'];

export function deliveriesOn(engine: Engine<HookTables>): Deliveries {
  return {
    keep: (message) =>
      engine.write(async (trx) => {
        const { id, key, topic, agency, at, facts, text } = message;
        const row = { id, key, topic, at, facts: JSON.stringify(facts), text: text ?? '' };
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('messages')
          .values({ ...row, agency_id: keyOf(agency) })
          .onConflict((conflict) => conflict.columns(['agency_id', 'key']).doNothing())
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows !== 1n) return false;
        await spread(trx, [message], await wanting(trx, agency));
        return true;
      }),
    messages: (agency, query) => messagesOf(engine, agency, query),
    claim: (at, until, most) =>
      engine.write((trx) => claim(trx, engine, at, until, most), { repeatable: true }),
    settle: (claimed, settled, at) => engine.write((trx) => settle(trx, claimed, settled, at)),
    async release({ hook, happening }, due) {
      await engine.db
        .updateTable('deliveries')
        .set({ due })
        .where('agency_id', '=', keyOf(hook.owner))
        .where('hook_id', '=', hook.id)
        .where('id', '=', happening.id)
        .where('state', '=', 'waiting')
        .execute();
    },
    lines: (owner, hook, query) => linesOf(engine, owner, hook, query),
    async replay(owner, hook, which, at) {
      let update = engine.db
        .updateTable('deliveries')
        .set({ state: 'waiting', due: at, tries: 0, done: null, code: null })
        .where('agency_id', '=', keyOf(owner))
        .where('hook_id', '=', hook);
      update =
        'id' in which
          ? update.where('id', '=', which.id)
          : update.where('state', '=', 'dead').where('at', '>=', which.since);
      const { numUpdatedRows } = await update.executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
    async sweep(before) {
      await engine.db
        .deleteFrom('deliveries')
        .where('state', '<>', 'waiting')
        .where('at', '<', before)
        .execute();
      // Its key stays: what was told once would be told again as long as it holds.
      await engine.db
        .updateTable('messages')
        .set({ text: '', facts: '{}' })
        .where('at', '<', before)
        .where('text', '<>', '')
        .execute();
    },
  };
}

async function claim(
  trx: Transaction<HookTables>,
  { dialect }: Engine<HookTables>,
  at: string,
  until: string,
  most: Parameters<Deliveries['claim']>[2],
): Promise<Claimed[]> {
  const claimed: Claimed[] = [];
  for (const hook of await hooksDue(trx, at, most.hooks)) {
    const due = trx
      .selectFrom('deliveries')
      .selectAll()
      .where('agency_id', '=', keyOf(hook.owner))
      .where('hook_id', '=', hook.id)
      .where('state', '=', 'waiting')
      .where('due', '<=', at)
      .orderBy('due')
      .orderBy(sql`length(id)`)
      .orderBy('id')
      .limit(most.each);
    const rows = await (dialect === 'postgres' ? due.forUpdate().skipLocked() : due).execute();
    for (const row of rows) {
      await chosen(trx.updateTable('deliveries').set({ due: until }), row).execute();
      claimed.push({ hook, happening: happeningOf(row), tries: row.tries });
    }
  }
  return claimed;
}

/** Those for whom something is due, whose oldest has waited longest first. */
async function hooksDue(trx: Kysely<HookTables>, at: string, most: number) {
  const rows = await trx
    .selectFrom('hooks')
    .innerJoin(
      trx
        .selectFrom('deliveries')
        .select(['agency_id', 'hook_id', (eb) => eb.fn.min('due').as('oldest')])
        .where('state', '=', 'waiting')
        .where('due', '<=', at)
        .groupBy(['agency_id', 'hook_id'])
        .as('waiting'),
      (join) =>
        join.onRef('hooks.agency_id', '=', 'waiting.agency_id').onRef('hooks.id', '=', 'waiting.hook_id'),
    )
    .selectAll('hooks')
    .where('hooks.state', '=', 'on')
    .where('hooks.rest_until', '<=', at)
    .orderBy('waiting.oldest')
    .limit(most)
    .execute();
  return rows.map(hookOf);
}

interface Chooser<Self> {
  where(column: 'agency_id' | 'hook_id' | 'id', operator: '=', value: string): Self;
}

function chosen<Q extends Chooser<Q>>(query: Q, row: Pick<Row, 'agency_id' | 'hook_id' | 'id'>): Q {
  return query
    .where('agency_id', '=', row.agency_id)
    .where('hook_id', '=', row.hook_id)
    .where('id', '=', row.id);
}

async function settle(
  trx: Transaction<HookTables>,
  { hook, happening, tries }: Claimed,
  settled: Settled,
  at: string,
): Promise<void> {
  const { kind, code } = settled;
  const owner = keyOf(hook.owner);
  const outcome = {
    done: { state: 'done', done: at },
    again: { state: 'waiting', due: kind === 'again' ? settled.due : at },
    dead: { state: 'dead' },
  }[kind];
  await trx
    .updateTable('deliveries')
    .set({ ...outcome, tries: tries + 1, code })
    .where('agency_id', '=', owner)
    .where('hook_id', '=', hook.id)
    .where('id', '=', happening.id)
    .where('state', '=', 'waiting')
    .execute();
  const ofHook = trx.updateTable('hooks').where('agency_id', '=', owner).where('id', '=', hook.id);
  if (kind === 'done') {
    await ofHook.set({ failing_since: null, fails: 0, rest_until: '' }).where('fails', '>', 0).execute();
    return;
  }
  await ofHook
    .set((eb) => ({
      failing_since: eb.fn.coalesce('failing_since', eb.val(at)),
      fails: eb('fails', '+', 1),
      rest_until: settled.rest,
      ...(kind === 'dead' && settled.closes && { state: 'failed', version: eb('version', '+', 1) }),
    }))
    .execute();
}

function happeningOf({ id, topic, about, at, facts, text }: Row): Happening {
  return { id, topic, agency: about, at, facts: JSON.parse(facts), text };
}

async function linesOf(
  { db }: Engine<HookTables>,
  owner: string | null,
  hook: string,
  { state, limit, after }: Parameters<Deliveries['lines']>[2],
): ReturnType<Deliveries['lines']> {
  let select = db
    .selectFrom('deliveries')
    .selectAll()
    .where('agency_id', '=', keyOf(owner))
    .where('hook_id', '=', hook)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (state !== undefined) select = select.where('state', '=', state);
  const [at, id] = after?.split(' ') ?? [];
  if (at !== undefined && id !== undefined) select = select.where(sql<boolean>`(at, id) < (${at}, ${id})`);
  const found = await select.execute();
  const rows = found.slice(0, limit).map((row): DeliveryLine => {
    const { id, topic, about, tries, at, due, done, code } = row;
    return {
      id,
      topic,
      agency: about,
      state: row.state as DeliveryLine['state'],
      tries,
      at,
      due,
      done,
      code,
    };
  });
  return paged(rows, found.length > limit);
}

async function messagesOf(
  { db }: Engine<HookTables>,
  agency: string | null,
  { limit, after }: Parameters<Deliveries['messages']>[1],
): ReturnType<Deliveries['messages']> {
  let select = db
    .selectFrom('messages')
    .selectAll()
    .where('agency_id', '=', keyOf(agency))
    .where('text', '<>', '')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  const [at, id] = after?.split(' ') ?? [];
  if (at !== undefined && id !== undefined) select = select.where(sql<boolean>`(at, id) < (${at}, ${id})`);
  const found = await select.execute();
  const rows = found.slice(0, limit).map(({ id, topic, at, facts, text }): Happening => {
    return { id, topic, agency, at, facts: JSON.parse(facts), text };
  });
  return paged(rows, found.length > limit);
}

function paged<T extends { readonly at: string; readonly id: string }>(
  rows: readonly T[],
  more: boolean,
): { rows: readonly T[]; next?: string } {
  const last = rows.at(-1);
  return more && last ? { rows, next: `${last.at} ${last.id}` } : { rows };
}
