/** From the register's outbox to deliveries, in one transaction: nothing is lost between them, and nothing laid out twice. */
import type { Kysely, Transaction } from 'kysely';
import { type Happening, isTold, type Outbox, wants } from '../../dispatch/index.ts';
import type { Engine } from '../engine/index.ts';
import type { Tables } from '../register/tables.ts';
import type { HookTables } from './hook-tables.ts';
import { keyOf } from './hooks.ts';

type Both = HookTables & Pick<Tables, 'outbox' | 'entries'>;

export function outboxOn(engine: Engine<Both>): Outbox {
  return {
    async waiting() {
      const rows = await engine.db.selectFrom('outbox').select('agency_id').distinct().execute();
      return rows.map(({ agency_id }) => agency_id);
    },
    layOut: (agency, most) => engine.write((trx) => layOut(trx, engine, agency, most), { repeatable: true }),
  };
}

async function layOut(
  trx: Transaction<Both>,
  { dialect }: Engine<Both>,
  agency: string,
  most: number,
): Promise<number> {
  const next = trx
    .selectFrom('outbox')
    .select(['seq', 'topic'])
    .where('agency_id', '=', agency)
    .orderBy('seq')
    .limit(most);
  const rows = await (dialect === 'postgres' ? next.forUpdate().skipLocked() : next).execute();
  const [first, last] = [rows[0]?.seq, rows.at(-1)?.seq];
  if (first === undefined || last === undefined) return 0;
  // Another process holds what comes before: it is its turn, or the order of the chain would be lost.
  if (dialect === 'postgres' && (await firstOf(trx, agency)) !== first) return 0;
  const own = trx as unknown as Kysely<HookTables>;
  const hooks = await wanting(own, agency);
  if (hooks.length > 0) {
    const topics = new Map(rows.map(({ seq, topic }) => [seq, topic]));
    const entries = await trx
      .selectFrom('entries')
      .select(['seq', 'kind', 'matter_id', 'version', 'entered_at'])
      .where('agency_id', '=', agency)
      .where('seq', '>=', first)
      .where('seq', '<=', last)
      .orderBy('seq')
      .execute();
    const happenings = entries
      .map((entry) => happeningOf(agency, { ...entry, topic: topics.get(entry.seq) ?? '' }))
      .filter(({ topic, facts }) => isTold(topic) && facts.kind !== 'person');
    await spread(own, happenings, hooks);
  }
  await trx.deleteFrom('outbox').where('agency_id', '=', agency).where('seq', '<=', last).execute();
  return rows.length;
}

async function firstOf(trx: Transaction<Both>, agency: string): Promise<number | undefined> {
  const row = await trx
    .selectFrom('outbox')
    .select('seq')
    .where('agency_id', '=', agency)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();
  return row?.seq;
}

interface Told {
  readonly seq: number;
  readonly topic: string;
  readonly kind: string;
  readonly matter_id: string;
  readonly version: number;
  readonly entered_at: string;
}

function happeningOf(agency: string, { seq, topic, kind, matter_id, version, entered_at }: Told): Happening {
  const facts = { agency, kind, matter: matter_id, version, seq };
  return { id: `evt_${agency}_${seq}`, topic, agency, at: entered_at, facts, text: null };
}

interface Wanting {
  readonly owner: string;
  readonly id: string;
  readonly topics: readonly string[];
  /** Switched off after failing: what happens meanwhile is kept for it as given up, to be sent again by hand. */
  readonly failed: boolean;
}

/** Hooks that are told of an agency: its own, and the installation's. */
export async function wanting(db: Kysely<HookTables>, agency: string | null): Promise<Wanting[]> {
  const rows = await db
    .selectFrom('hooks')
    .select(['agency_id', 'id', 'topics', 'state'])
    .where('state', 'in', ['on', 'failed'])
    .where('agency_id', 'in', [...new Set(['', keyOf(agency)])])
    .execute();
  return rows.map(({ agency_id, id, topics, state }) => ({
    owner: agency_id,
    id,
    topics: JSON.parse(topics),
    failed: state === 'failed',
  }));
}

/** SQLite binds no more than 32,766 values; a row takes ten. */
const ROWS_AT_ONCE = 500;

export async function spread(
  db: Kysely<HookTables>,
  happenings: readonly Happening[],
  hooks: readonly Wanting[],
): Promise<void> {
  const rows = happenings.flatMap((one) =>
    hooks.filter(({ topics }) => wants(topics, one.topic)).map((hook) => deliveryOf(one, hook)),
  );
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('deliveries')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

function deliveryOf(
  { id, topic, agency, at, facts, text }: Happening,
  hook: Wanting,
): HookTables['deliveries'] {
  return {
    agency_id: hook.owner,
    hook_id: hook.id,
    id,
    topic,
    about: agency,
    at,
    facts: JSON.stringify(facts),
    text,
    state: hook.failed ? 'dead' : 'waiting',
    due: at,
    tries: 0,
    done: null,
    code: hook.failed ? 'hook-failed' : null,
  };
}
