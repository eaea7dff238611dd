/** Headers of every answer. Nothing may be framed, sniffed, cached by strangers or loaded from elsewhere. */

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

export function secured(headers: Headers, isSecure: boolean): void {
  for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value);
  if (!headers.has('Content-Security-Policy')) headers.set('Content-Security-Policy', CLOSED);
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  if (isSecure) headers.set('Strict-Transport-Security', `max-age=${ONE_YEAR}; includeSubDomains`);
}

/** For a page of our own: its styles by nonce, pictures of its own, nothing else. @param hasScript one that calls the interface */
export function pagePolicy(nonce: string, hasScript = false): string {
  const script = hasScript ? ` script-src 'nonce-${nonce}'; connect-src 'self';` : '';
  return `default-src 'none';${script} style-src 'nonce-${nonce}'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
}
