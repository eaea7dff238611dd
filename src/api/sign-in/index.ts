/**
 * 登录: passwords, second factors, sessions, accounts and tokens, on better-auth; who asks, for the door.
 * Not here: who may do what (`access`), where anything is kept (`store/office`). Read `auth.ts` and `steps.ts` first;
 * `throttling.ts` says how guessing is slowed without locking anybody out, `outside.ts` how another system vouches for somebody.
 */
import type { Accounts, Settings, Throttle, Trail } from '../../access/index.ts';
import type { CryptoProvider } from '../../register/index.ts';
import type { Hung, Identify } from '../door/index.ts';
import { authOn } from './auth.ts';
import { factorRoutes } from './factor.ts';
import { firstRoute, firstToken } from './first.ts';
import { identifyWith } from './identify.ts';
import type { SignInMeans } from './means.ts';
import { outsideRoutes } from './outside.ts';
import { passwordRoute } from './password.ts';
import { selfRoutes } from './self.ts';
import { chosenFrom, type SignInSettings } from './settings.ts';
import { staffRoutes } from './staff.ts';
import { stepRoutes } from './steps.ts';
import { tokenRoutes } from './tokens.ts';

export { demoAccounts } from './demo.ts';
export { BACK } from './outside.ts';
export type { SignInSettings } from './settings.ts';

export interface SignIn {
  readonly identify: Identify;
  readonly routes: readonly Hung[];
  readonly means: SignInMeans;
  /** To be printed at the first start; null once there is an account. */
  firstToken(): Promise<string | null>;
}

export interface SignInTables {
  readonly accounts: Accounts;
  readonly throttle: Throttle;
  readonly trail: Trail;
  readonly settings: Pick<Settings, 'current' | 'changes'>;
  readonly authTables: unknown;
}

export function openSignIn(
  { authTables, settings, accounts, throttle, trail }: SignInTables,
  crypto: CryptoProvider,
  { publicUrl }: SignInSettings,
  now: () => string,
): SignIn {
  const auth = authOn(authTables, crypto, publicUrl);
  const kept = { accounts, throttle, trail, chosen: chosenFrom(settings) };
  const means: SignInMeans = { ...kept, auth, crypto, publicUrl, now };
  const routes = [
    firstRoute(means),
    ...stepRoutes(means),
    ...outsideRoutes(means),
    ...selfRoutes(means),
    ...factorRoutes(means),
    passwordRoute(means),
    ...staffRoutes(means),
    ...tokenRoutes(means),
  ];
  return { identify: identifyWith(means), routes, means, firstToken: () => firstToken(means) };
}
