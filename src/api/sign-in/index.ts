/**
 * 登录: passwords, second factors, sessions, accounts and tokens, on better-auth; who asks, for the door.
 * Not here: who may do what (`access`), where anything is kept (`store/office`). Read `auth.ts` and `steps.ts` first;
 * `throttling.ts` says how guessing is slowed without locking anybody out.
 */
import type { Accounts, Throttle, Trail } from '../../access/index.ts';
import type { CryptoProvider } from '../../register/index.ts';
import type { Hung, Identify } from '../door/index.ts';
import { authOn } from './auth.ts';
import { firstRoute, firstToken } from './first.ts';
import { identifyWith } from './identify.ts';
import type { SignInMeans } from './means.ts';
import { selfRoutes } from './self.ts';
import type { SignInSettings } from './settings.ts';
import { staffRoutes } from './staff.ts';
import { stepRoutes } from './steps.ts';
import { tokenRoutes } from './tokens.ts';

export { demoAccounts } from './demo.ts';
export { SIGN_IN_DEFAULTS, type SignInSettings } from './settings.ts';

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
  readonly authTables: unknown;
}

export function openSignIn(
  { authTables, ...kept }: SignInTables,
  crypto: CryptoProvider,
  settings: SignInSettings,
  now: () => string,
): SignIn {
  const auth = authOn(authTables, crypto, settings);
  const means: SignInMeans = { ...kept, auth, crypto, settings, now };
  const routes = [
    firstRoute(means),
    ...stepRoutes(means),
    ...selfRoutes(means),
    ...staffRoutes(means),
    ...tokenRoutes(means),
  ];
  return { identify: identifyWith(means), routes, means, firstToken: () => firstToken(means) };
}
