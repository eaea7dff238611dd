/** What signing in needs beside the door's means. */
import type { Accounts, CurrentSettings, Throttle, Trail } from '../../access/index.ts';
import type { CryptoProvider } from '../../register/index.ts';
import type { Auth } from './auth.ts';
import type { SignInSettings } from './settings.ts';

export interface SignInMeans extends SignInSettings {
  readonly auth: Auth;
  readonly accounts: Accounts;
  readonly throttle: Throttle;
  readonly trail: Trail;
  readonly crypto: CryptoProvider;
  /** What the administrators have chosen, at most two seconds old. */
  chosen(): Promise<CurrentSettings>;
  /** UTC, ISO text with milliseconds. */
  now(): string;
}

export function later(now: string, duration: Temporal.DurationLike): string {
  return Temporal.Instant.from(now).add(duration).toString({ smallestUnit: 'millisecond' });
}
