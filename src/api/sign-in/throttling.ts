/**
 * Guessing is slowed, nobody is locked out by others. Tries are counted for a login from one network, for a network, and for a
 * login from devices that never signed in with it; a device that has carries a sign of it and is counted by itself. Each
 * count runs over several times, so that whoever goes on waits longer. A try is counted before it is known whether it is
 * right, and taken back if it is: of a hundred at the same moment no more get through than one after the other.
 */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { PASSWORD_PROFILES } from '../../access/index.ts';
import type { Call } from '../door/index.ts';
import { networkOf } from '../guard/index.ts';
import { cookieFor, cookieIn } from './cookies.ts';
import type { SignInMeans } from './means.ts';

/** What is tried. A code has six digits: it must be tried far less often than a password. */
export type Tried = 'password' | 'code';

const NETWORK_FAILURES: Readonly<Record<Tried, number>> = { password: 50, code: 30 };
const STRANGER_FAILURES: Readonly<Record<Tried, number>> = { password: 30, code: 10 };

/** Times of the shortest wait, and of what is let through in it: 15 minutes, 2 hours, a day. */
const GROWTH = [
  { times: 1, share: 1 },
  { times: 8, share: 3 },
  { times: 96, share: 8 },
] as const;
/** A stranger can make other strangers wait, among them the owner with a new telephone: never for a day. */
const GROWTH_FOR_ALL = GROWTH.slice(0, 2);

const ROUNDS = 60;
const ROUND_SECONDS = 300;

const DEVICE_DAYS = 180;
const DAY_SECONDS = 86_400;

export interface Attempt {
  readonly login: string;
  readonly source: string | null;
  readonly cookies: string;
}

export function attemptOf({ source, headers }: Pick<Call, 'source' | 'headers'>, login: string): Attempt {
  return { login, source, cookies: headers.get('cookie') ?? '' };
}

interface Limit {
  readonly key: string;
  readonly seconds: number;
  readonly most: number;
}

export interface Trying {
  /** Seconds until it may be tried; 0: it may be, and counts as a failure until something else is said. */
  readonly wait: number;
  /** It was right, though there is a step to come. */
  takeBack(): Promise<void>;
  /** All is done: what this device or network failed at before is forgotten, what strangers did is not. */
  forget(): Promise<void>;
}

export async function begin(tried: Tried, attempt: Attempt, means: SignInMeans): Promise<Trying> {
  const { own, shared } = await limitsOf(tried, attempt, means);
  return beginWithin(own, shared, means);
}

/** Clears what a device or network failed at before, without a try. */
export async function forgetOwn(tried: Tried, attempt: Attempt, means: SignInMeans): Promise<void> {
  const { own } = await limitsOf(tried, attempt, means);
  for (const { key } of own) await means.throttle.clear(key);
}

/** For a password that is asked for again of somebody who is signed in. */
export async function beginOwn(account: string, means: SignInMeans): Promise<Trying> {
  const { failures, waitSeconds } = await profileOf(means);
  const key = `sign-in/own/${means.crypto.lookup('sign-in', account)}`;
  return beginWithin(grown(key, failures, waitSeconds), [], means);
}

/** For rounds by way of another system, where there is nothing to guess but much to keep busy. */
export function beginRound(source: string | null, means: SignInMeans): Promise<Trying> {
  const key = `sign-in/round/${means.crypto.lookup('sign-in', networkOf(source))}`;
  return beginWithin([{ key, seconds: ROUND_SECONDS, most: ROUNDS }], [], means);
}

async function beginWithin(
  own: readonly Limit[],
  shared: readonly Limit[],
  means: SignInMeans,
): Promise<Trying> {
  const limits = [...own, ...shared];
  const wait = await counted(limits, 1, means);
  const takeBack = async () => void (await counted(limits, -1, means));
  const forget = async () => {
    await counted(shared, -1, means);
    for (const { key } of own) await means.throttle.clear(key);
  };
  // What was not let through was no guess, and must not make the next wait longer.
  if (wait > 0) await takeBack();
  return { wait, takeBack, forget };
}

/** @returns seconds to wait, where one of them is beyond its limit */
async function counted(
  limits: readonly Limit[],
  by: 1 | -1,
  { throttle, now }: SignInMeans,
): Promise<number> {
  const at = now();
  let wait = 0;
  for (const seconds of new Set(limits.map((limit) => limit.seconds))) {
    const within = limits.filter((limit) => limit.seconds === seconds);
    const found = await throttle.addAll(new Map(within.map(({ key }) => [key, by])), seconds, at);
    for (const { key, most } of within) {
      const { used = 0, left = 0 } = found.get(key) ?? {};
      if (used > most) wait = Math.max(wait, left);
    }
  }
  return wait;
}

/** What a try is counted under. A known device shares no count with strangers. */
async function limitsOf(
  tried: Tried,
  { login, source, cookies }: Attempt,
  means: SignInMeans,
): Promise<{ readonly own: readonly Limit[]; readonly shared: readonly Limit[] }> {
  const { failures, waitSeconds } = await profileOf(means);
  const name = (kind: string, text: string) =>
    `sign-in/${tried}/${kind}/${means.crypto.lookup('sign-in', text)}`;
  const device = knownDevice(cookies, login, means);
  if (device !== undefined)
    return { own: grown(name('device', `${login} ${device}`), failures, waitSeconds), shared: [] };
  const network = networkOf(source);
  return {
    own: grown(name('pair', `${login} ${network}`), failures, waitSeconds),
    shared: [
      ...grown(name('network', network), NETWORK_FAILURES[tried], waitSeconds),
      ...grown(name('login', login), STRANGER_FAILURES[tried], waitSeconds, GROWTH_FOR_ALL),
    ],
  };
}

function grown(key: string, most: number, seconds: number, growth: readonly Growth[] = GROWTH): Limit[] {
  return growth.map(({ times, share }) => ({
    key: `${key}/${times}`,
    seconds: seconds * times,
    most: most * share,
  }));
}
type Growth = (typeof GROWTH)[number];

async function profileOf({ chosen }: SignInMeans) {
  return PASSWORD_PROFILES[(await chosen()).signIn.passwords];
}

/** One for each login: at a desk that two people share, each is known. */
function deviceCookie(login: string, { crypto }: SignInMeans): string {
  return `device-${crypto.lookup('sign-in', `device ${login}`).slice(0, 16)}`;
}

/** A cookie that says: this device signed in with this login. */
export function deviceSign(login: string, means: SignInMeans): string {
  const id = randomUUID();
  const value = `${id}.${signed(id, login, means)}`;
  return cookieFor(deviceCookie(login, means), value, DEVICE_DAYS * DAY_SECONDS, means.publicUrl);
}

function knownDevice(cookies: string, login: string, means: SignInMeans): string | undefined {
  const value = cookieIn(cookies, deviceCookie(login, means), means.publicUrl) ?? '';
  const [, id, sign] = /^([0-9a-f-]{36})\.([0-9a-f]{64})$/.exec(value) ?? [];
  if (id === undefined || sign === undefined) return undefined;
  const own = Buffer.from(signed(id, login, means));
  return timingSafeEqual(own, Buffer.from(sign)) ? id : undefined;
}

function signed(id: string, login: string, { crypto }: SignInMeans): string {
  const key = crypto.lookup('sign-in', 'secret of devices');
  return createHmac('sha256', key).update(`${id} ${login}`).digest('hex');
}
