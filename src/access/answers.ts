/** Answers kept under the keys of writes that do not go to the register, which remembers its own. */

interface GivenAnswer {
  readonly status: number;
  /** JSON. */
  readonly body: string;
}

export type KeyState =
  /** The key is this call's: it goes on and must `settle` or `release`. */
  | { readonly kind: 'fresh' }
  | { readonly kind: 'answered'; readonly answer: GivenAnswer }
  /** The same key came with something else. */
  | { readonly kind: 'reused' }
  /** Another call with this key is at work, or died at it. */
  | { readonly kind: 'begun' };

export interface KeptAnswers {
  /** @param owner account that brought the key @param digest of what was asked, keyed, so that it tells nothing */
  begin(owner: string, key: string, digest: string, at: string): Promise<KeyState>;
  settle(owner: string, key: string, answer: GivenAnswer): Promise<void>;
  /** Nothing was done: the key may be used again. */
  release(owner: string, key: string): Promise<void>;
  /** Forgets those of before: one may hold a secret that was to be shown once. A key that comes again so late is a new one. */
  sweep(before: string): Promise<void>;
}
