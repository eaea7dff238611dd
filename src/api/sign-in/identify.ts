/** Who asks: the session of a cookie or the token of another system, found with everything it holds in one look. */
import {
  type Account,
  type Found,
  PASSWORD_PROFILES,
  type Readiness,
  type Subject,
} from '../../access/index.ts';
import type { Identify } from '../door/index.ts';
import { digestOf } from './hashed-tokens.ts';
import { later, type SignInMeans } from './means.ts';
import { isSecure } from './settings.ts';

/** Marks a secret as one of ours, so that it is known for one where it should not be. */
export const TOKEN_PREFIX = 'gk_';
const TOUCH_SECONDS = 60;

export function identifyWith(means: SignInMeans): Identify {
  const cookie = `${isSecure(means.settings) ? '__Secure-' : ''}gongkai.session_token`;
  return async (headers) => {
    const bearer = /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(headers.get('authorization') ?? '')?.[1];
    if (bearer?.startsWith(TOKEN_PREFIX))
      return systemOf(await means.accounts.token(digestOf(bearer)), means.now());
    const session = sessionTokenIn(headers.get('cookie') ?? '', cookie);
    return session === undefined ? null : personOf(await means.accounts.session(digestOf(session)), means);
  };
}

/** The token before the signature; it is long enough that nobody guesses one, signed or not. */
export function sessionTokenIn(cookies: string, name: string): string | undefined {
  const pair = cookies.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return /^([A-Za-z0-9]{32,64})(?:\.|%2E)/.exec(pair?.slice(name.length + 1) ?? '')?.[1];
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
  const { idleMinutes, absoluteHours } = means.settings;
  const over = later(session.createdAt, { hours: absoluteHours });
  if (account.disabled || session.endsAt <= now || over <= now) return null;
  // Once a minute is enough to know that somebody is still there; not every call shall write.
  if (later(session.seenAt, { seconds: TOUCH_SECONDS }) <= now)
    await means.accounts.touch(session.id, now, later(now, { minutes: idleMinutes }));
  const readiness = readinessOf(account, means, now);
  return { account: account.id, kind: 'person', readiness, grants: account.grants, session: session.id };
}

/** A password of one's own comes first: enrolling under a password that others know would bind their factor. */
export function readinessOf(
  account: Account,
  { settings }: Pick<SignInMeans, 'settings'>,
  now: string,
): Readiness {
  const { lasts } = PASSWORD_PROFILES[settings.passwords];
  const { mustChange, passwordSetAt, enrolled } = account;
  if (mustChange) return 'mustChangePassword';
  if (lasts !== null && passwordSetAt !== null && later(passwordSetAt, { hours: lasts * 24 }) <= now)
    return 'mustChangePassword';
  return enrolled ? 'ready' : 'mustEnrol';
}
