/** Whether a write was sent by a page of our own: a cookie alone does not show that its owner meant it. */

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Programs without cookies are not asked where they come from. A browser says so by `Sec-Fetch-Site` or `Origin`; where it says
 * neither, it is no browser that knows of them, and the cookie is `SameSite=Strict`.
 */
export function isForeign(method: string, headers: Headers, publicUrl: string): boolean {
  if (SAFE.has(method) || !headers.has('cookie')) return false;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = headers.get('origin');
  return origin !== null && origin !== new URL(publicUrl).origin;
}
