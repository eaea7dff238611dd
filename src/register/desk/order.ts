/** An order: a command with who gave it, when, and under which key; and the three ways it can end. */
import type { Reason } from '../../law/index.ts';
import type { Actor, AgencyId, Entry, MatterRef } from '../entry/index.ts';
import type { BaseCommand } from '../matter.ts';

export interface Order {
  readonly agency: AgencyId;
  readonly command: BaseCommand;
  readonly actor: Actor;
  /** Idempotency key: the same key with the same command gives the same answer, for ever. */
  readonly key: string;
  /** Version of the matter the actor has seen; left out where it does not matter. */
  readonly expected?: number;
}

/** The system's time, given to every decision. */
export interface Moment {
  /** UTC, ISO text with milliseconds. */
  readonly now: string;
  /** The day in China. */
  readonly today: Temporal.PlainDate;
}

/** What became of it. Kept under the order's key, so that it holds nothing personal. */
export type Answer =
  | {
      readonly kind: 'accepted';
      /** The matters touched, the one the order was about first; of each the version it has reached. */
      readonly matters: readonly (MatterRef & { readonly agency: AgencyId; readonly version: number })[];
      /** Places in the ordering agency's chain. */
      readonly entries: readonly number[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  /** Somebody was faster: what has been entered since the version the actor saw. */
  | { readonly kind: 'conflict'; readonly since: readonly Entry[] };

/** The key was used before, for another command. */
export class KeyReused extends Error {
  constructor() {
    super('这个幂等键已经用于另一项操作，请换一个键重新提交。');
  }
}
