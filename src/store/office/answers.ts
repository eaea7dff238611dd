/** Answers under the keys of writes that do not go to the register. */
import type { KeptAnswers, KeyState } from '../../access/index.ts';
import { type Engine, KEYED, type Migration, runAll } from '../engine/index.ts';

export interface AnswersTables {
  kept_answers: {
    owner: string;
    key: string;
    digest: string;
    at: string;
    /** Null while the call is at work. */
    status: number | null;
    body: string | null;
  };
}

export const ANSWERS_MIGRATION: Migration = {
  name: '0003-answers',
  up: (db, dialect) =>
    runAll(db, [
      `create table kept_answers (
        owner text not null, key text not null, digest text not null, at text not null,
        status integer, body text, primary key (owner, key)) ${KEYED[dialect]}`,
    ]),
};

export function answersOn({ db }: Engine<AnswersTables>): KeptAnswers {
  return {
    async begin(owner, key, digest, at) {
      // Whoever enters the key first has it; two processes at once cannot both be first.
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('kept_answers')
        .values({ owner, key, digest, at, status: null, body: null })
        .onConflict((conflict) => conflict.columns(['owner', 'key']).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) return { kind: 'fresh' };
      const row = await db
        .selectFrom('kept_answers')
        .selectAll()
        .where('owner', '=', owner)
        .where('key', '=', key)
        .executeTakeFirst();
      return stateOf(row, digest);
    },
    async settle(owner, key, { status, body }) {
      await db
        .updateTable('kept_answers')
        .set({ status, body })
        .where('owner', '=', owner)
        .where('key', '=', key)
        .execute();
    },
    async release(owner, key) {
      await db
        .deleteFrom('kept_answers')
        .where('owner', '=', owner)
        .where('key', '=', key)
        .where('status', 'is', null)
        .execute();
    },
    async sweep(before) {
      await db.deleteFrom('kept_answers').where('at', '<', before).execute();
    },
  };
}

function stateOf(row: AnswersTables['kept_answers'] | undefined, digest: string): KeyState {
  // Released between the two statements: the caller comes again.
  if (row === undefined) return { kind: 'begun' };
  if (row.digest !== digest) return { kind: 'reused' };
  if (row.status === null || row.body === null) return { kind: 'begun' };
  return { kind: 'answered', answer: { status: row.status, body: row.body } };
}
