/** Corrections: nothing is overwritten; what was said first stays, and what stands is computed. */
import type { BaseEvent, Entry } from './entry.ts';

/** A correction as proposed by one person: the entry it is about, and what should stand instead (null: nothing). */
export interface CorrectionProposed extends BaseEvent {
  readonly type: 'correction.proposed';
  readonly reason: string;
  /** Version, within the matter, of the entry to be corrected. */
  readonly of: number;
  readonly instead: BaseEvent | null;
}

/** The second person's answer. */
export interface CorrectionAnswered extends BaseEvent {
  readonly type: 'correction.approved' | 'correction.declined';
  /** Version of the proposal. */
  readonly proposal: number;
}

export type CorrectionEvent = CorrectionProposed | CorrectionAnswered;

/** One event as it stands, with the entry it was first said in. */
export interface Standing<E extends BaseEvent = BaseEvent> {
  readonly event: E;
  readonly entry: Entry;
  /** Versions of the approved corrections that changed it. */
  readonly correctedBy: readonly number[];
}

export function isCorrection(event: BaseEvent): event is CorrectionEvent {
  return event.type.startsWith('correction.');
}

/** The history of a matter as it stands after its approved corrections, in the order of first entry. */
export function standing(entries: readonly Entry[]): Standing[] {
  const standingAt = new Map<number, Standing>();
  for (const entry of entries) {
    const { event } = entry;
    if (!isCorrection(event)) standingAt.set(entry.version, { event, entry, correctedBy: [] });
    else if (event.type === 'correction.approved')
      correct(standingAt, entries, entry, event as CorrectionAnswered);
  }
  return [...standingAt.values()];
}

function correct(
  standingAt: Map<number, Standing>,
  entries: readonly Entry[],
  approval: Entry,
  { proposal }: CorrectionAnswered,
): void {
  const proposed = entries[proposal - 1]?.event as CorrectionProposed | undefined;
  const before = proposed && standingAt.get(proposed.of);
  if (!before) return;
  const { of, instead } = proposed;
  if (instead === null) standingAt.delete(of);
  else
    standingAt.set(of, { ...before, event: instead, correctedBy: [...before.correctedBy, approval.version] });
}

/** Proposals nobody has answered yet, by version. */
export function openProposals(entries: readonly Entry[]): Map<number, Entry<CorrectionProposed>> {
  const open = new Map<number, Entry<CorrectionProposed>>();
  for (const entry of entries) {
    const { event } = entry;
    if (event.type === 'correction.proposed') open.set(entry.version, entry as Entry<CorrectionProposed>);
    else if (isCorrection(event)) open.delete((event as CorrectionAnswered).proposal);
  }
  return open;
}
