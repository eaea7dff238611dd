/** Names of cookies, and what a browser sends of them. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isSecure } from '../door/index.ts';

/** `__Host-`: a browser takes it over TLS only, for this very host and all of it; no neighbour under the domain can set one. */
export function cookiePrefix(publicUrl: string): string {
  return `${isSecure(publicUrl) ? '__Host-' : ''}gongkai`;
}

export function cookieIn(cookies: string, name: string, publicUrl: string): string | undefined {
  const start = `${cookiePrefix(publicUrl)}.${name}=`;
  const pair = cookies.split(/;\s*/).find((one) => one.startsWith(start));
  return pair?.slice(start.length).trim();
}

/** Of a value and its signature, all of it escaped. */
const LONGEST_SIGNED = 400;

/** What the library has signed, as it would find it (HMAC with SHA-256, in Base64 behind the last point); else undefined. */
export function valueSigned(sent: string, secret: string): string | undefined {
  if (sent.length > LONGEST_SIGNED) return undefined;
  const plain = sent.replaceAll(/%(2[BEF]|3D)/gi, decodeURIComponent).replaceAll(/^"|"$/g, '');
  const [, value, sign] = /^([A-Za-z0-9_-]+)\.([A-Za-z0-9+/]{43}=)$/.exec(plain) ?? [];
  if (value === undefined || sign === undefined) return undefined;
  const own = createHmac('sha256', secret).update(value).digest();
  return timingSafeEqual(own, Buffer.from(sign, 'base64')) ? value : undefined;
}

/** @param seconds 0: the browser forgets it */
export function cookieFor(name: string, value: string, seconds: number, publicUrl: string): string {
  const secure = isSecure(publicUrl) ? '; Secure' : '';
  return `${cookiePrefix(publicUrl)}.${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
