/** Headers of every answer. Nothing may be framed, sniffed, cached by strangers or loaded from elsewhere. */
import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';

const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const CLOSED = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
const ONE_YEAR = 31_536_000;

/** What an answer carries where it says nothing else itself. */
export function securing(isSecure: boolean): Readonly<Record<string, string>> {
  return {
    ...ALWAYS,
    'Content-Security-Policy': CLOSED,
    'Cache-Control': 'no-store',
    ...(isSecure && { 'Strict-Transport-Security': `max-age=${ONE_YEAR}; includeSubDomains` }),
  };
}

/**
 * Puts headers beside those of an answer, which come first. Where the runtime sends it they wait with the connection: to open
 * the headers of a response it has made costs more than all of them.
 */
export function beside({ env, res }: Context, headers: Readonly<Record<string, string>>): void {
  const { outgoing } = (env ?? {}) as { outgoing?: ServerResponse };
  for (const [name, value] of Object.entries(headers)) {
    if (outgoing) outgoing.setHeader(name, value);
    else if (!res.headers.has(name)) res.headers.set(name, value);
  }
}

/** For a page of our own: its styles by nonce, pictures of its own, nothing else. @param hasScript one that calls the interface */
export function pagePolicy(nonce: string, hasScript = false): string {
  const script = hasScript ? ` script-src 'nonce-${nonce}'; connect-src 'self';` : '';
  return `default-src 'none';${script} style-src 'nonce-${nonce}'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
}
