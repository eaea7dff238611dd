/** What is chosen about signing in, by whoever sets the server up. */
import type { PasswordProfileId } from '../../access/index.ts';

/** Another system that knows who somebody is (统一身份认证), by OpenID Connect. */
export interface OidcSettings {
  readonly id: string;
  readonly discoveryUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface SignInSettings {
  /** Where browsers find the server: `https://gk.example.cn`. */
  readonly publicUrl: string;
  readonly passwords: PasswordProfileId;
  /** Minutes without a call after which a session ends. */
  readonly idleMinutes: number;
  /** Hours after which it ends whatever is done. */
  readonly absoluteHours: number;
  readonly oidc?: OidcSettings | undefined;
}

export const SIGN_IN_DEFAULTS = {
  passwords: 'dengbao',
  idleMinutes: 30,
  absoluteHours: 12,
} as const satisfies Partial<SignInSettings>;

/** Cookies are only sent back over TLS, but where there is none: a server tried out on one's own machine. */
export function isSecure({ publicUrl }: SignInSettings): boolean {
  return publicUrl.startsWith('https:');
}
