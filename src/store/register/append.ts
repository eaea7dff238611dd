/** Takes in many changes made by the same rules elsewhere (examples, another register), a thousand to a transaction. */
import type { Change } from '../../register/index.ts';
import { type Engine, together } from '../engine/index.ts';
import { keeping } from './keep.ts';
import { lock } from './load.ts';
import type { Tables } from './tables.ts';

const BATCH = 1000;

/** @throws Error where a change does not join on to the chain that is kept: nothing of its batch is kept then */
export async function append(engine: Engine<Tables>, changes: Iterable<Change>): Promise<void> {
  let batch: Change[] = [];
  for (const change of changes) {
    batch.push(change);
    if (batch.length < BATCH) continue;
    await appendBatch(engine, batch);
    batch = [];
  }
  if (batch.length > 0) await appendBatch(engine, batch);
}

async function appendBatch(engine: Engine<Tables>, changes: readonly Change[]): Promise<void> {
  await engine.write(async (trx) => {
    const agencies = [...new Set(changes.flatMap(({ shelves }) => [...shelves.keys()]))];
    const shelves = await lock(trx, engine.dialect, agencies, agencies);
    const ends = new Map([...shelves].map(([id, { end }]) => [id, end.hash]));
    for (const { agency, seq, previous, hash } of changes.flatMap(({ entries }) => entries)) {
      if (ends.get(agency) !== previous) throw new Error(`${agency} ${seq}: 与已有的记录接不上。`);
      ends.set(agency, hash);
    }
    await together(trx, keeping(trx, changes));
  });
}
