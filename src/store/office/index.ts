/**
 * 内务的存放: what the interfaces keep beside the register: accounts, counts, audit trail, answers to
 * repeated writes. One file a subject, with
 * its tables, its step of the schema and its port. Read `tables.ts` first.
 */
import type { Accounts, KeptAnswers, Throttle, Trail } from '../../access/index.ts';
import type { Engine } from '../engine/index.ts';
import { accountsOn } from './accounts.ts';
import { answersOn } from './answers.ts';
import type { OfficeTables } from './tables.ts';
import { throttleOn } from './throttle.ts';
import { trailOn } from './trail.ts';

export interface Office {
  readonly trail: Trail;
  readonly answers: KeptAnswers;
  readonly throttle: Throttle;
  readonly accounts: Accounts;
  /** Tables of the sign-in library, in the form in which it takes a database; nobody else looks into it. */
  readonly authTables: unknown;
}

/** On the engine of a register, whose schema has been brought up to date. */
export function openOffice<Schema>(opened: Engine<Schema>): Office {
  const engine = opened as unknown as Engine<OfficeTables>;
  return {
    trail: trailOn(engine),
    answers: answersOn(engine),
    throttle: throttleOn(engine),
    accounts: accountsOn(engine),
    // Said to be SQLite on both engines: times then come as text and truth as 0 and 1, as this store keeps them.
    authTables: { db: engine.db, type: 'sqlite' },
  };
}
