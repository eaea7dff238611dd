/** better-auth as it is used here: passwords, second factors, sessions; none of its own addresses is open. */
import { betterAuth } from 'better-auth';
import { twoFactor, username } from 'better-auth/plugins';
import { LONGEST_PASSWORD } from '../../access/index.ts';
import type { CryptoProvider } from '../../register/index.ts';
import { isSecure } from '../door/index.ts';
import { cookiePrefix } from './cookies.ts';
import { hashedTokens } from './hashed-tokens.ts';
import { hashPassword, isPassword } from './hashing.ts';
import { vouched } from './vouched.ts';

export const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** No setting lets a session live longer (`access/settings.ts`); within that, the door ends it (`identify.ts`). */
const LONGEST_SESSION_SECONDS = 86_400;

/** By which the library signs its cookies and seals what it keeps. */
export function secretOf(crypto: CryptoProvider): string {
  return crypto.lookup('sign-in', 'secret of sessions and second factors');
}

/** Beside the address, what it needs: its tables, and keys from which its own secret is made on every node alike. */
export function authOn(tables: unknown, crypto: CryptoProvider, publicUrl: string) {
  return betterAuth({
    appName: '政府信息公开',
    baseURL: publicUrl,
    secret: secretOf(crypto),
    database: hashedTokens(tables),
    telemetry: { enabled: false },
    // It would write logins into its log lines; what matters is a line of the trail.
    logger: { disabled: true },
    // Counted by our own throttle, which all nodes share and which tells a known device from a stranger.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    user: { modelName: 'auth_user' },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    session: {
      modelName: 'auth_session',
      expiresIn: LONGEST_SESSION_SECONDS,
      // The door notes that a session is in use with the same look in which it finds it.
      disableSessionRefresh: true,
      storeSessionInDatabase: true,
    },
    advanced: {
      cookiePrefix: cookiePrefix(publicUrl),
      // It would put `__Secure-` before a name that begins with `__Host-` already.
      useSecureCookies: false,
      defaultCookieAttributes: {
        sameSite: 'strict',
        httpOnly: true,
        path: '/',
        secure: isSecure(publicUrl),
      },
      // Only called from our own routes; the guard before them has looked at the origin.
      disableCSRFCheck: true,
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      username({ usernameValidator: (login) => LOGIN.test(login), maxUsernameLength: 40 }),
      twoFactor({
        issuer: '政府信息公开',
        schema: { twoFactor: { modelName: 'auth_factor' } },
        // It would lock the account for everybody, also for its owner on his own device (`throttling.ts`).
        accountLockout: { enabled: false },
      }),
      vouched(),
    ],
  });
}

export type Auth = ReturnType<typeof authOn>;
