/** The chain: each entry's digest covers the one ahead, so that nothing can be altered, removed or put between unseen. */
import { canonicalJson } from '../../law/index.ts';
import type { AgencyId, Entry } from './entry.ts';

/** SM3 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export type Digest = (text: string) => string;

export const NO_ENTRY = '0'.repeat(64);

/** The end of a chain: what the next entry joins on to. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
  readonly enteredAt: string;
}

export const EMPTY_CHAIN: ChainEnd = { seq: 0, hash: NO_ENTRY, enteredAt: '' };

export function digestOf({ hash: _, ...rest }: Entry, digest: Digest): string {
  return digest(canonicalJson(rest));
}

/** The entry behind `end`; the clock may stand still or run back, the chain's time does not. */
export function joined<E extends Entry['event']>(
  unplaced: Pick<Entry<E>, 'agency' | 'matter' | 'version' | 'event' | 'actor'>,
  end: ChainEnd,
  now: string,
  digest: Digest,
): Entry<E> {
  const enteredAt = now < end.enteredAt ? end.enteredAt : now;
  const entry = { ...unplaced, seq: end.seq + 1, enteredAt, previous: end.hash, hash: '' };
  return { ...entry, hash: digestOf(entry, digest) };
}

/** The first entry that does not stand, and why. */
export interface Break {
  readonly agency: AgencyId;
  readonly seq: number;
  readonly why: string;
}

/** Judges a chain entry by entry, in constant memory but for the versions of its matters. */
export class ChainCheck {
  #end: ChainEnd = EMPTY_CHAIN;
  readonly #versions = new Map<string, number>();
  readonly #digest: Digest;

  constructor(digest: Digest) {
    this.#digest = digest;
  }

  /** The end so far. */
  get end(): ChainEnd {
    return this.#end;
  }

  /** Undefined while the chain holds. */
  take(entry: Entry): Break | undefined {
    const why = this.#fault(entry);
    if (why !== undefined) return { agency: entry.agency, seq: entry.seq, why };
    this.#end = { seq: entry.seq, hash: entry.hash, enteredAt: entry.enteredAt };
    return undefined;
  }

  #fault(entry: Entry): string | undefined {
    const { seq, hash, enteredAt } = this.#end;
    if (entry.seq !== seq + 1) return `序号应为${seq + 1}，实为${entry.seq}：有记录缺失、重复或者错位。`;
    if (entry.previous !== hash) return '与上一条记录接不上：上一条被改动、删除或者替换。';
    if (entry.enteredAt < enteredAt) return '录入时间早于上一条记录。';
    if (digestOf(entry, this.#digest) !== entry.hash) return '内容与摘要不符：这一条被改动。';
    const matter = `${entry.matter.kind}/${entry.matter.id}`;
    const version = (this.#versions.get(matter) ?? 0) + 1;
    if (entry.version !== version) return `事项内的序号应为${version}，实为${entry.version}。`;
    this.#versions.set(matter, version);
    return undefined;
  }
}
