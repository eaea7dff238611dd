/** Counts within a time, kept where every process sees them. Keys are digests: no address is kept for longer than the time. */
export interface Throttle {
  /** Counts one more. */
  add(key: string, seconds: number, now: string): Promise<Counted>;
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
