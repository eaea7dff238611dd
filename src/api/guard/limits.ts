/**
 * How much one source may ask in a minute, over all processes. Each counts for itself and, from time to time, in the database,
 * where it learns what the others have counted: a call waits for nothing, and what is little is never written.
 */
import type { Counted, Throttle } from '../../access/index.ts';
import { networkOf } from './network.ts';

/** Calls a minute; 0: as many as it likes. */
export interface Limits {
  readonly reads: number;
  readonly writes: number;
}

/** Applications are taken in and wait their turn (`filings`): only a flood that would fill the disk is kept out. */
export type CallKind = 'reads' | 'writes' | 'filings';

/** How many applications one source may hand in for each other write it may do. */
const FILINGS_A_WRITE = 10;

export interface SourceLimits {
  /** Counts one call. @returns seconds to wait; 0: it may come in */
  take(source: string, kind: CallKind): number;
}

interface LimitMeans {
  readonly throttle: Pick<Throttle, 'addAll'>;
  /** A digest of an address. */
  named(source: string): string;
  now(): string;
}

interface Count {
  readonly key: string;
  /** Counted here since it was last told. */
  fresh: number;
  /** What all processes had counted when it was last told. */
  told: number;
  /** Milliseconds since 1970: counted anew from then on. */
  ends: number;
}

const WINDOW_S = 60;
const TELL_MS = 1_000;
/** A source that asks less than this in its minute is not worth a row. */
const WORTH_TELLING = 20;
/** More sources at once are an attack by many, before which only the limits on load help. */
const MOST_SOURCES = 20_000;

export function sourceLimits(limits: Limits, means: LimitMeans): SourceLimits {
  const counts = new Map<string, Count>();
  let telling: NodeJS.Timeout | undefined;
  const tell = async (): Promise<void> => {
    await told(counts, means).catch(() => undefined);
    telling = undefined;
  };
  return {
    take(source, kind) {
      const most = kind === 'filings' ? limits.writes * FILINGS_A_WRITE : limits[kind];
      if (most === 0 || isOwnMachine(source)) return 0;
      const now = Temporal.Instant.from(means.now()).epochMilliseconds;
      const count = counted(counts, `${kind}/${networkOf(source)}`, now, means);
      if (!count) return 0;
      count.fresh += 1;
      // One that is over its limit already adds nothing that the others need to know.
      if (count.told + count.fresh > most) return Math.max(1, Math.ceil((count.ends - now) / 1000));
      if (!telling) telling = setTimeout(tell, TELL_MS).unref();
      return 0;
    },
  };
}

/** The machine itself: whoever works on it, or a proxy of whose callers nothing is known. */
function isOwnMachine(source: string): boolean {
  return source === '::1' || source.startsWith('127.');
}

function counted(
  counts: Map<string, Count>,
  name: string,
  now: number,
  { named }: Pick<LimitMeans, 'named'>,
): Count | undefined {
  const found = counts.get(name);
  // One that ends beyond a whole minute was begun by a clock that ran ahead.
  if (found && found.ends > now && found.ends - now <= 2 * WINDOW_S * 1000) return found;
  if (!found && counts.size >= MOST_SOURCES) forgetOver(counts, now);
  if (!found && counts.size >= MOST_SOURCES) return undefined;
  const fresh = { key: `calls/${named(name)}`, fresh: 0, told: 0, ends: now + WINDOW_S * 1000 };
  counts.set(name, fresh);
  return fresh;
}

/** No address is kept for longer than its minute. */
function forgetOver(counts: Map<string, Count>, now: number): void {
  for (const [name, { ends }] of counts) if (ends <= now) counts.delete(name);
}

async function told(counts: Map<string, Count>, { throttle, now }: LimitMeans): Promise<void> {
  const at = now();
  forgetOver(counts, Temporal.Instant.from(at).epochMilliseconds);
  const worth = [...counts.values()].filter(({ fresh }) => fresh >= WORTH_TELLING);
  if (worth.length === 0) return;
  const sent = new Map(worth.map(({ key, fresh }) => [key, fresh]));
  const answers = await throttle.addAll(sent, WINDOW_S, at);
  for (const count of worth) learn(count, answers.get(count.key), sent.get(count.key) ?? 0, at);
}

function learn(count: Count, answer: Counted | undefined, sent: number, at: string): void {
  if (!answer) return;
  count.fresh -= sent;
  count.told = answer.used;
  count.ends = Temporal.Instant.from(at).epochMilliseconds + answer.left * 1000;
}
