/** Counts within a time, kept where every process sees them. Keys are digests: no address is kept for longer than the time. */
export interface Throttle {
  /** Counts one more. */
  add(key: string, seconds: number, now: string): Promise<Counted>;
  /**
   * Adds to many keys at once, as those that count for themselves do from time to time. No key twice. Fewer than none takes back
   * what was counted before it was known whether it should be.
   */
  addAll(
    counts: ReadonlyMap<string, number>,
    seconds: number,
    now: string,
  ): Promise<ReadonlyMap<string, Counted>>;
  /** Without counting. */
  look(key: string, now: string): Promise<Counted>;
  clear(key: string): Promise<void>;
  /** Removes what is over. */
  sweep(now: string): Promise<void>;
}

export interface Counted {
  readonly used: number;
  /** Seconds until it begins anew. */
  readonly left: number;
}
