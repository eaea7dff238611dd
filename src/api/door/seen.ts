/**
 * Reading what one has written, where reads may go to a copy of the database: a write is answered with its place in the log, and
 * whoever brings the place along reads from where it has arrived. Kept by the caller, so that every process knows it.
 */
import type { Subject } from '../../access/index.ts';
import type { KeptRegister } from '../../register/index.ts';

const COOKIE = 'gongkai.seen';
const HEADER = 'X-Gongkai-Seen';
const REMEMBERED_S = 3600;

/** Does it where it may be read; other systems, which keep no cookies, are served by the copy only if they bring the header. */
export function readingWith<T>(
  register: KeptRegister,
  headers: Headers,
  subject: Subject | null,
  work: () => Promise<T>,
): Promise<T> {
  const since = headers.get(HEADER) ?? cookieOf(headers.get('cookie') ?? '');
  return since === null && subject?.kind === 'system' ? work() : register.reading(since, work);
}

function cookieOf(cookies: string): string | null {
  const pair = cookies.split(/;\s*/).find((one) => one.startsWith(`${COOKIE}=`));
  return pair === undefined ? null : pair.slice(COOKIE.length + 1).replace('-', '/');
}

/** Says with an answer where the writes before it stand; nothing where there is no copy to read from. */
export async function toldPlace(
  register: Pick<KeptRegister, 'position'>,
  response: Response,
  isHttps: boolean,
): Promise<Response> {
  const place = await register.position().catch(() => null);
  if (place === null) return response;
  response.headers.set(HEADER, place);
  const value = `${COOKIE}=${place.replace('/', '-')}`;
  response.headers.append(
    'Set-Cookie',
    `${value}; Path=/; Max-Age=${REMEMBERED_S}; HttpOnly; SameSite=Strict${isHttps ? '; Secure' : ''}`,
  );
  return response;
}
