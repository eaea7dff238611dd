/** What the routes of signing in have in common: their next step, their answers, their cookies. */
import { z } from '@hono/zod-openapi';
import type { CurrentSettings } from '../../access/index.ts';
import { type Account, LONGEST_PASSWORD } from '../../access/index.ts';
import type { Given } from '../door/index.ts';
import { readinessOf } from './identify.ts';

export const LOGIN_FIELD = z.string().trim().toLowerCase().max(40);
export const PASSWORD_FIELD = z.string().min(1).max(LONGEST_PASSWORD);
export const CODE_FIELD = z.string().regex(/^\d{6}$/, '应为六位数字。');

/** What is still to be done before anything else. */
export const NEXT = z.object({ next: z.enum(['code', 'enrol', 'changePassword', 'nothing']) });
export type Next = z.infer<typeof NEXT>['next'];

export const DONE = z.object({ done: z.literal(true) });

export function nextFor(account: Account, { signIn }: CurrentSettings, now: string): Next {
  return nextOf(readinessOf(account, signIn, now));
}

export function nextOf(readiness: ReturnType<typeof readinessOf>): Next {
  if (readiness === 'mustEnrol') return 'enrol';
  return readiness === 'mustChangePassword' ? 'changePassword' : 'nothing';
}

export function tooMany(wait: number): Given {
  return { problem: { code: 'too-many', detail: '不对的次数太多，请过一会儿再试。', retryAfter: wait } };
}

/** Only what the browser needs of the library's answer: its cookies. */
export function passedOn(answer: Response, next: Next, cookies: readonly string[] = []): Given {
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  for (const cookie of [...answer.headers.getSetCookie(), ...cookies]) headers.append('set-cookie', cookie);
  return { response: new Response(JSON.stringify({ next }), { headers }) };
}

/** Of an answer of the library that says no. */
export async function codeOf(answer: Response): Promise<string> {
  const { code = '' } = (await answer.json().catch(() => ({}))) as { code?: string };
  return code;
}
