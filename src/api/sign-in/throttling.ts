/**
 * Guessing is slowed, nobody is locked out by others: failures are counted for a login from one source, for a source, and for
 * a login from devices that never signed in with it. A device that has carries a sign of it and is counted by itself.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { PASSWORD_PROFILES } from '../../access/index.ts';
import type { SignInMeans } from './means.ts';
import { isSecure } from './settings.ts';

const SOURCE_FAILURES = 50;
const STRANGER_FAILURES = 30;
const DEVICE_DAYS = 180;

export interface Attempt {
  readonly login: string;
  readonly source: string | null;
  readonly cookies: string;
}

interface Limit {
  readonly key: string;
  readonly most: number;
}

/** What an attempt is counted under. A known device shares no count with strangers. */
function limitsOf({ login, source, cookies }: Attempt, means: SignInMeans): Limit[] {
  const { failures } = PASSWORD_PROFILES[means.settings.passwords];
  const name = (kind: string, text: string) => `sign-in/${kind}/${means.crypto.lookup('sign-in', text)}`;
  const device = knownDevice(cookies, login, means);
  if (device !== undefined) return [{ key: name('device', `${login} ${device}`), most: failures }];
  const from = source ?? 'unknown';
  return [
    { key: name('pair', `${login} ${from}`), most: failures },
    { key: name('source', from), most: SOURCE_FAILURES },
    { key: name('login', login), most: STRANGER_FAILURES },
  ];
}

/** Seconds to wait; 0: it may be tried. */
export async function waitBefore(attempt: Attempt, means: SignInMeans): Promise<number> {
  const now = means.now();
  const waits = await Promise.all(
    limitsOf(attempt, means).map(async ({ key, most }) => {
      const { used, left } = await means.throttle.look(key, now);
      return used >= most ? left : 0;
    }),
  );
  return Math.max(...waits);
}

export async function countFailure(attempt: Attempt, means: SignInMeans): Promise<void> {
  const { waitSeconds } = PASSWORD_PROFILES[means.settings.passwords];
  for (const { key } of limitsOf(attempt, means)) await means.throttle.add(key, waitSeconds, means.now());
}

/** A success clears what was counted for the pair or the device; what strangers did stays counted. */
export async function forgetFailures(attempt: Attempt, means: SignInMeans): Promise<void> {
  const [own] = limitsOf(attempt, means);
  if (own) await means.throttle.clear(own.key);
}

function deviceCookie(means: SignInMeans): string {
  return `${isSecure(means.settings) ? '__Host-' : ''}gongkai.device`;
}

/** Says that this device signed in with this login once. */
export function deviceSign(login: string, means: SignInMeans): string {
  const id = randomUUID();
  const secure = isSecure(means.settings) ? '; Secure' : '';
  const value = `${id}.${signed(id, login, means)}`;
  return `${deviceCookie(means)}=${value}; Path=/; Max-Age=${DEVICE_DAYS * 86_400}; HttpOnly; SameSite=Strict${secure}`;
}

function knownDevice(cookies: string, login: string, means: SignInMeans): string | undefined {
  const name = `${deviceCookie(means)}=`;
  const pair = cookies.split(/;\s*/).find((one) => one.startsWith(name));
  const [, id, sign] = /^([0-9a-f-]{36})\.([0-9a-f]{64})$/.exec(pair?.slice(name.length) ?? '') ?? [];
  if (id === undefined || sign === undefined) return undefined;
  const own = Buffer.from(signed(id, login, means));
  return timingSafeEqual(own, Buffer.from(sign)) ? id : undefined;
}

function signed(id: string, login: string, { crypto }: SignInMeans): string {
  const key = crypto.lookup('sign-in', 'secret of devices');
  return createHmac('sha256', key).update(`${id} ${login}`).digest('hex');
}
