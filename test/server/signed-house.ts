/** A house with its real sign-in: real accounts, codes and cookies, on the clock of the machine shifted by seconds. For tests. */
import { expect } from 'vitest';
import type { CurrentSettings } from '../../src/access/index.ts';
import { createApi, openSignIn, type SignIn } from '../../src/api/index.ts';
import type { HousedPremises } from '../../src/store/index.ts';
import type { DIALECTS } from '../postgres/fresh.ts';
import { house } from './house.ts';
import { Browser, codeAt } from './signed.ts';

const HALF_MINUTE_MS = 30_000;
export const FIRST_PASSWORD = '初始-Kx7#pQ9z';
export const OWN_PASSWORD = '自己的-Vt4!mN2w';

export interface SignedHouse {
  readonly premises: HousedPremises;
  readonly signIn: SignIn;
  /** Seconds by which it is later than on the machine, and the address from which browsers call. */
  readonly clock: { shift: number; source: string };
  browser(): Browser;
  /** The six digits of now, or of so many half minutes later. */
  code(uri: string, periods?: number): string;
}

type Chosen = {
  readonly signIn?: Partial<CurrentSettings['signIn']>;
  readonly general?: object;
  readonly secret?: string;
  readonly publicUrl?: string;
};

/** @param chosen what an administrator would have set before */
export async function signedHouse(
  dialect: (typeof DIALECTS)[number],
  { signIn: values = {}, general, secret, publicUrl = 'http://localhost:3000' }: Chosen = {},
): Promise<SignedHouse> {
  const { premises, means } = await house(dialect);
  const { settings } = premises.office;
  const made = { expected: 0, by: 'nobody', at: '2026-03-02T00:00:00.000Z' };
  const whole = { ...(await settings.part('signIn')).values, ...values };
  const secrets = secret === undefined ? {} : { oidcClientSecret: secret };
  await settings.change('signIn', { ...made, values: whole, secrets });
  if (general) {
    const all = { ...(await settings.part('general')).values, ...general };
    await settings.change('general', { ...made, values: all, secrets: {} });
  }
  const clock = { shift: 0, source: '192.0.2.1' };
  const instant = () => Temporal.Now.instant().add({ seconds: clock.shift });
  const now = () => instant().toString({ smallestUnit: 'millisecond' });
  const signIn = openSignIn(premises.office, premises.means.crypto, { publicUrl }, now);
  const moment = () => ({
    now: now(),
    today: instant().toZonedDateTimeISO('Asia/Shanghai').toPlainDate(),
  });
  const guard = { ...means.guard, publicUrl };
  const app = createApi({ ...means, guard, identify: signIn.identify, moment }, signIn.routes);
  return {
    premises,
    signIn,
    clock,
    browser: () => new Browser(async (path, init) => app.request(path, withSource(init, clock.source))),
    code: (uri, periods = 0) => codeAt(uri, Date.now() / 1000 + periods * 30),
  };
}

/** As the trusted proxy would write it down. */
function withSource(init: RequestInit, source: string): RequestInit {
  return { ...init, headers: { ...(init.headers as Record<string, string>), 'x-forwarded-for': source } };
}

export interface Enrolled {
  readonly own: Browser;
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/** The first administrator, with his factor: ready to work. */
export async function administrator(home: SignedHouse): Promise<Enrolled> {
  const own = home.browser();
  const token = await home.signIn.firstToken();
  const login = 'security';
  await own.ask('POST', '/api/sign-in/first', { token, login, password: FIRST_PASSWORD });
  const signed = await own.ask('POST', '/api/sign-in', { login, password: FIRST_PASSWORD });
  expect(signed.json.next).toBe('enrol');
  return { own, ...(await enrolled(home, own, FIRST_PASSWORD)) };
}

const halfMinute = () => Math.floor(Date.now() / HALF_MINUTE_MS);

/** Binds a factor, with a code of the half minute before: that of now is still to be used. */
export async function enrolled(
  home: SignedHouse,
  own: Browser,
  password: string,
): Promise<Omit<Enrolled, 'own'>> {
  const factor = await own.ask('POST', '/api/self/factor', { password });
  expect(factor.status).toBe(200);
  const { uri, recoveryCodes } = factor.json as { uri: string; recoveryCodes: string[] };
  const confirm = () => own.ask('POST', '/api/self/factor/confirm', { code: home.code(uri, -1) });
  const began = halfMinute();
  let confirmed = await confirm();
  // A code of the half minute before is no longer taken when this one ended on the way.
  if (confirmed.status === 400 && halfMinute() !== began) confirmed = await confirm();
  expect(confirmed).toMatchObject({ status: 200, json: { next: 'nothing' } });
  return { uri, recoveryCodes };
}

/** A clerk who was invited, chose his password and enrolled. */
export async function clerk(
  home: SignedHouse,
  admin: Browser,
  login = 'clerk.one',
): Promise<Enrolled & { readonly account: string; readonly login: string }> {
  const given = await admin.ask('POST', '/api/accounts/invite', { login });
  const { account, password } = given.json as { account: string; password: string };
  const own = home.browser();
  await own.ask('POST', '/api/sign-in', { login, password });
  await own.ask('POST', '/api/self/password', { current: password, next: OWN_PASSWORD });
  return { own, account, login, ...(await enrolled(home, own, OWN_PASSWORD)) };
}
