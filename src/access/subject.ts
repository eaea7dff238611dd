/** Whoever asks for something, as the policy sees him. */
import type { Grant } from './roles.ts';

export type AccountId = string;

/**
 * What keeps a signed-in account from its work: nothing (`ready`), no second factor yet (`mustEnrol`), a password that was
 * given to it or has run out (`mustChangePassword`). Until it is ready it can do nothing but mend that.
 */
export type Readiness = 'ready' | 'mustEnrol' | 'mustChangePassword';

export interface Subject {
  readonly account: AccountId;
  /** A person who signed in, or another system with a token. */
  readonly kind: 'person' | 'system';
  readonly readiness: Readiness;
  readonly grants: readonly Grant[];
  /** The session signed in with; null for a token. */
  readonly session: string | null;
}
