/** Lines of the trail about signing in: whose account, by what, and what became of it; never what was typed. */
import type { Call } from '../door/index.ts';
import type { SignInMeans } from './means.ts';

export type Way = 'signIn.first' | 'signIn.password' | 'signIn.code' | 'signIn.recovery' | 'signIn.outside';
/** Why it came to nothing; null: it came to something. */
export type Why = 'wrong' | 'slowed' | 'disabled' | 'expired' | 'used-before' | 'changed' | 'unknown' | null;

/** @param account null where the login is nobody's: what stands there may be a password in the wrong field */
export function enter(
  { requestId, source }: Pick<Call, 'requestId' | 'source'>,
  { way, account, why }: { readonly way: Way; readonly account: string | null; readonly why: Why },
  { trail, now }: Pick<SignInMeans, 'trail' | 'now'>,
): Promise<void> {
  const outcome = why === null ? 'done' : 'refused';
  return trail.enter({
    at: now(),
    requestId,
    account,
    act: way,
    agency: null,
    about: null,
    outcome,
    code: why,
    source,
  });
}
