/** One order in one transaction: locked, loaded, decided, kept, answered. */
import { randomUUID } from 'node:crypto';
import type { CompiledQuery, Kysely, Transaction } from 'kysely';
import { canonicalJson } from '../../law/index.ts';
import {
  type Answer,
  handle,
  KeyReused,
  type Means,
  type Moment,
  needsOf,
  type Order,
} from '../../register/index.ts';
import { type Engine, together, widened } from '../engine/index.ts';
import { NOTICE_COUNT, readNotices } from '../office/notices.ts';
import { insertInto } from './insert.ts';
import { keeping } from './keep.ts';
import { load, lock } from './load.ts';
import type { StoreMeans } from './means.ts';
import { prepared } from './prepared.ts';
import type { Tables } from './tables.ts';

/**
 * Carries an order out and answers it. The answer is durable before it is given.
 *
 * @throws KeyReused where the key was used for another order; StoreError where nothing could be kept
 */
export function execute(
  engine: Engine<Tables>,
  means: StoreMeans,
  order: Order,
  moment: Moment,
): Promise<Answer> {
  const digest = orderDigest(order, means);
  const needs = needsOf(order, means);
  // Whom an order may touch beside its own agency is the register's rule, which has named them.
  return widened(order.agency, needs.agencies, () =>
    // Nothing outside the transaction is touched, so that a lost race may be run again.
    engine.write((trx) => executeIn(trx, engine, means, order, moment, { digest, needs }), {
      repeatable: true,
    }),
  );
}

/** What the order was answered before, under its key. */
export async function given({ db }: Engine<Tables>, means: Means, order: Order): Promise<Answer | undefined> {
  return (await givenAnswer(db, order, orderDigest(order, means))).given;
}

/** Keyed, since a command may hold what identifies a person: a bare digest could be guessed. */
function orderDigest({ agency, command, actor }: Order, { crypto }: Means): string {
  return crypto.lookup(
    agency,
    `order:${crypto.digest(canonicalJson(JSON.parse(JSON.stringify([command, actor]))))}`,
  );
}

async function executeIn(
  trx: Transaction<Tables>,
  { dialect }: Engine<Tables>,
  means: StoreMeans,
  order: Order,
  moment: Moment,
  { digest, needs }: { readonly digest: string; readonly needs: ReturnType<typeof needsOf> },
): Promise<Answer> {
  const shelves = await lock(trx, dialect, needs.agencies, [order.agency]);
  const { given, notices } = await givenAnswer(trx, order, digest);
  if (given) return given;
  // Behind the lock: whoever derives an agency's lines anew holds it, and every later order counts as he did.
  if (means.notices && means.notices.count() < notices) await readNotices(trx, means.notices);
  const { answer, change } = handle(order, moment, await load(trx, order.agency, needs, shelves), means);
  const kept = change ? keeping(trx, [change]) : [];
  await together(trx, [...kept, ...remembering(trx, order, moment, digest, answer)]);
  return answer;
}

interface Keyed {
  readonly agency: string;
  readonly key: string;
}

interface Known {
  readonly order_digest: string | null;
  readonly answer: string | null;
  /** Rows of adopted holiday notices: asked along, so that it costs no way to the database. */
  readonly notices: number;
}

const knownOf = prepared<Keyed, Known>((db, slot) => {
  const given = <C extends 'order_digest' | 'answer'>(column: C) =>
    db
      .selectFrom('answers')
      .select(column)
      .where('agency_id', '=', slot('agency'))
      .where('key', '=', slot('key'));
  return db.selectNoFrom([
    given('order_digest').as('order_digest'),
    given('answer').as('answer'),
    NOTICE_COUNT.as('notices'),
  ]) as never;
});

async function givenAnswer(
  trx: Kysely<Tables>,
  { agency, key }: Order,
  digest: string,
): Promise<{ readonly given: Answer | undefined; readonly notices: number }> {
  const [known] = await knownOf(trx, { agency, key });
  const { order_digest, answer, notices } = known as Known;
  if (order_digest !== null && order_digest !== digest) throw new KeyReused();
  return { given: answer === null ? undefined : (JSON.parse(answer) as Answer), notices };
}

const insertAnswers = insertInto('answers', ['agency_id', 'key', 'order_digest', 'answer']);
const AUDIT = ['agency_id', 'id', 'at', 'actor_id', 'actor_role', 'command', 'matter', 'outcome'] as const;
const insertAudit = insertInto('audit', [...AUDIT, 'first_seq', 'last_seq']);

/** A conflict is not kept under its key: nothing was decided, and the order may be given again with fresh eyes. */
function remembering(
  trx: Transaction<Tables>,
  { agency, key, command, actor }: Order,
  { now }: Moment,
  digest: string,
  answer: Answer,
): CompiledQuery[] {
  const given = { agency_id: agency, key, order_digest: digest, answer: JSON.stringify(answer) };
  const entries = answer.kind === 'accepted' ? answer.entries : [];
  const row = {
    agency_id: agency,
    // In the order of time, as it is read: the newest first.
    id: `${now} ${randomUUID()}`,
    at: now,
    actor_id: actor.id,
    actor_role: actor.role,
    command: command.type,
    matter: command.matter ?? null,
    outcome: answer.kind,
    first_seq: entries[0] ?? null,
    last_seq: entries.at(-1) ?? null,
  };
  return [...insertAnswers(trx, answer.kind === 'conflict' ? [] : [given]), ...insertAudit(trx, [row])];
}
