/** A chain of any length from a real one: the same events over again, each for a matter of its own, joined one by one. */
import { type Change, type Digest, EMPTY_CHAIN, type Entry, joined } from '../../src/register/index.ts';

const AGENCY = 'long';

/** The first entry must establish the agency: only what is established is judged. */
export function* chainOf(entries: readonly Entry[], count: number, digest: Digest): Generator<Change> {
  const [first, ...rest] = entries;
  if (!first) throw new Error('no entry to copy');
  const profile = { ...(first.event as unknown as { profile: object }).profile, id: AGENCY };
  let end = EMPTY_CHAIN;
  for (let seq = 1; seq <= count; seq += 1) {
    const { matter, event, actor } = (seq === 1 ? first : rest[seq % rest.length]) ?? first;
    const own = seq === 1 ? matter : { ...matter, id: `${matter.id}-${seq}` };
    const now = new Date(Date.UTC(2024, 0, 1) + seq * 1000).toISOString();
    const entry = joined({ agency: AGENCY, matter: own, version: 1, event, actor }, end, now, digest);
    end = { seq, hash: entry.hash, enteredAt: entry.enteredAt };
    const shelf = { end, closedThrough: 0, profile } as never;
    const touched = seq === 1 ? [{ agency: AGENCY, matter: own, version: 1, row: null, bookings: [] }] : [];
    yield { entries: [entry], touched, people: [], numbers: [], shelves: new Map([[AGENCY, shelf]]) };
  }
}
