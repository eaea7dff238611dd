/** Where a call from a browser was sent from: a cookie alone does not show that its owner meant it. */

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Programs without cookies are not asked where they come from. A browser says so by `Sec-Fetch-Site` or `Origin`; where it says
 * neither, it is no browser that knows of them, and the cookie is `SameSite=Strict`.
 */
export function isForeign(method: string, headers: Headers, ours: URL): boolean {
  if (SAFE.has(method) || !headers.has('cookie')) return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  return origin !== null && origin !== ours.origin;
}

/** These never leave the machine a browser runs on: no stranger's name can be made to point here and carry one of them. */
const OWN_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether the name a call was sent to is one of ours. Another name that points here is somebody else's page, which would be of
 * the same origin as the interface (DNS rebinding). Without a name it was no browser.
 */
export function isOurName(host: string | null, ours: URL, more: readonly string[]): boolean {
  if (host === null) return true;
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return name === ours.hostname || OWN_NAMES.has(name) || more.includes(name);
}

const ASKED_FROM_ELSEWHERE =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Gongkai-Seen';
const TOLD_ELSEWHERE = 'ETag, Link, Location, Retry-After, X-Gongkai-Seen, X-Request-Id';
const REMEMBERED_SECONDS = 600;

/** Lets pages of the configured origins read answers, with tokens and never with cookies. No other page may. */
export function sharedWith(origin: string | null, origins: readonly string[], headers: Headers): void {
  headers.append('Vary', 'Origin');
  if (origin === null || !origins.includes(origin)) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Expose-Headers', TOLD_ELSEWHERE);
}

/** A browser's question whether a page of another origin may send what it wants to send. */
export function preflight(allowed: readonly string[]): Response {
  const headers = {
    Allow: allowed.join(', '),
    'Access-Control-Allow-Methods': allowed.join(', '),
    'Access-Control-Allow-Headers': ASKED_FROM_ELSEWHERE,
    'Access-Control-Max-Age': String(REMEMBERED_SECONDS),
  };
  return new Response(null, { status: 204, headers });
}
