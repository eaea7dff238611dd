/** better-auth as it is used here: passwords, second factors, sessions; none of its own addresses is open. */
import { betterAuth } from 'better-auth';
import { genericOAuth, twoFactor, username } from 'better-auth/plugins';
import { LONGEST_PASSWORD } from '../../access/index.ts';
import type { CryptoProvider } from '../../register/index.ts';
import { hashedTokens } from './hashed-tokens.ts';
import { hashPassword, isPassword } from './hashing.ts';
import { isSecure, type SignInSettings } from './settings.ts';

export const LOGIN = /^[a-z0-9][a-z0-9._-]{2,39}$/;

/** Beside the settings, what it needs: its tables, and keys from which its own secret is made on every node alike. */
export function authOn(tables: unknown, crypto: CryptoProvider, settings: SignInSettings) {
  const { publicUrl, idleMinutes, oidc } = settings;
  return betterAuth({
    appName: '政府信息公开',
    baseURL: publicUrl,
    secret: crypto.lookup('sign-in', 'secret of sessions and second factors'),
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
      expiresIn: idleMinutes * 60,
      // The door prolongs a session with the same look in which it finds it.
      disableSessionRefresh: true,
      storeSessionInDatabase: true,
    },
    advanced: {
      cookiePrefix: 'gongkai',
      useSecureCookies: isSecure(settings),
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
      // Only called from our own routes, which have looked at the origin.
      disableCSRFCheck: true,
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      username({ usernameValidator: (login) => LOGIN.test(login), maxUsernameLength: 40 }),
      twoFactor({ issuer: '政府信息公开', schema: { twoFactor: { modelName: 'auth_factor' } } }),
      ...(oidc ? [genericOAuth({ config: [oidcOf(oidc)] })] : []),
    ],
  });
}

function oidcOf({ id, discoveryUrl, clientId, clientSecret }: NonNullable<SignInSettings['oidc']>) {
  // Whoever is not known here is not made known by another system's word.
  const closed = { disableSignUp: true, disableImplicitSignUp: true, pkce: true };
  return { providerId: id, discoveryUrl, clientId, clientSecret, scopes: ['openid'], ...closed };
}

export type Auth = ReturnType<typeof authOn>;
