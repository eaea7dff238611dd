/** Who asks: the session of a cookie or the token of another system, found with everything it holds in one look. */
import {
  type Account,
  type CurrentSettings,
  type Found,
  PASSWORD_PROFILES,
  type Readiness,
  type SessionLine,
  type Subject,
} from '../../access/index.ts';
import type { Identify } from '../door/index.ts';
import { secretOf } from './auth.ts';
import { cookieIn, valueSigned } from './cookies.ts';
import { digestOf } from './hashed-tokens.ts';
import { later, type SignInMeans } from './means.ts';

/** Marks a secret as one of ours, so that it is known for one where it should not be. */
export const TOKEN_PREFIX = 'gk_';
/** Once a minute is enough to know that somebody is still there; not every call shall write. */
const TOUCH_SECONDS = 60;

type Chosen = CurrentSettings['signIn'];

export function identifyWith(means: SignInMeans): Identify {
  return async (headers) => {
    const bearer = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(headers.get('authorization') ?? '')?.[1];
    if (bearer?.startsWith(TOKEN_PREFIX))
      return systemOf(await means.accounts.token(digestOf(bearer)), means.now());
    const session = sessionTokenIn(headers.get('cookie') ?? '', means);
    return session === undefined ? null : personOf(await means.accounts.session(digestOf(session)), means);
  };
}

/** The token, if the library itself has signed it: what the library will not know at the next step, the door does not let in. */
export function sessionTokenIn(
  cookies: string,
  { publicUrl, crypto }: Pick<SignInMeans, 'publicUrl' | 'crypto'>,
): string | undefined {
  const token = valueSigned(cookieIn(cookies, 'session_token', publicUrl) ?? '', secretOf(crypto));
  return token !== undefined && /^[A-Za-z0-9_-]{32,64}$/.test(token) ? token : undefined;
}

function systemOf(found: Found | undefined, now: string): Subject | null {
  if (found?.kind !== 'token' || found.token.revoked || found.token.endsAt <= now) return null;
  const { id, grants } = found.token;
  return { account: id, kind: 'system', readiness: 'ready', grants, session: null };
}

async function personOf(found: Found | undefined, means: SignInMeans): Promise<Subject | null> {
  if (found?.kind !== 'session') return null;
  const { account, session } = found;
  const now = means.now();
  const { signIn } = await means.chosen();
  if (account.disabled || endOf(session, signIn) <= now) return null;
  if (later(session.seenAt, { seconds: TOUCH_SECONDS }) <= now) await means.accounts.touch(session.id, now);
  const readiness = readinessOf(account, signIn, now);
  return { account: account.id, kind: 'person', readiness, grants: account.grants, session: session.id };
}

/** When a session ends if nobody calls any more: idle too long, or over whatever is done. */
export function endOf({ createdAt, seenAt }: SessionLine, { idleMinutes, absoluteHours }: Chosen): string {
  const idle = later(seenAt, { minutes: idleMinutes });
  const over = later(createdAt, { hours: absoluteHours });
  if (over < idle) return over;
  return idle;
}

/** A password of one's own comes first: enrolling under a password that others know would bind their factor. */
export function readinessOf(account: Account, { passwords }: Chosen, now: string): Readiness {
  const { lasts } = PASSWORD_PROFILES[passwords];
  const { mustChange, passwordSetAt, enrolled } = account;
  if (mustChange) return 'mustChangePassword';
  if (lasts !== null && passwordSetAt !== null && later(passwordSetAt, { hours: lasts * 24 }) <= now)
    return 'mustChangePassword';
  return enrolled ? 'ready' : 'mustEnrol';
}
