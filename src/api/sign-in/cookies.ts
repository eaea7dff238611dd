/** Names of cookies, and what a browser sends of them. */
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

/** @param seconds 0: the browser forgets it */
export function cookieFor(name: string, value: string, seconds: number, publicUrl: string): string {
  const secure = isSecure(publicUrl) ? '; Secure' : '';
  return `${cookiePrefix(publicUrl)}.${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}
