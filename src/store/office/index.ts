/**
 * 内务的存放: what the interfaces keep beside the register: audit trail, answers to repeated writes. One file a subject, with
 * its tables, its step of the schema and its port. Read `tables.ts` first.
 */
import type { KeptAnswers, Trail } from '../../access/index.ts';
import type { Engine } from '../engine/index.ts';
import { answersOn } from './answers.ts';
import type { OfficeTables } from './tables.ts';
import { trailOn } from './trail.ts';

export interface Office {
  readonly trail: Trail;
  readonly answers: KeptAnswers;
}

/** On the engine of a register, whose schema has been brought up to date. */
export function openOffice<Schema>(opened: Engine<Schema>): Office {
  const engine = opened as unknown as Engine<OfficeTables>;
  return { trail: trailOn(engine), answers: answersOn(engine) };
}
