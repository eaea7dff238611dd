/** What no route answers: another way to use a known address, a question what may be done with it, an unknown one. */
import type { Context, Hono } from 'hono';
import { type DoorEnv, problemResponse } from '../door/index.ts';
import { preflight } from './origin.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** The guard itself stands before every address and answers none. */
const GUARDS = 1;

export function unanswered(app: Hono<DoorEnv>): (c: Context<DoorEnv>) => Response {
  return (c) => {
    const { method, path } = c.req;
    const allowed = methodsAt(app, path);
    const requestId = c.get('requestId');
    if (allowed.length === 0)
      return problemResponse({ code: 'not-found', detail: '没有这个地址，请看 /api/docs。' }, requestId);
    if (method === 'OPTIONS') return preflight(allowed);
    const detail = `这个地址只能用 ${allowed.join('、')}。`;
    const response = problemResponse({ code: 'method-not-allowed', detail }, requestId);
    response.headers.set('Allow', allowed.join(', '));
    return response;
  };
}

function methodsAt({ router }: Hono<DoorEnv>, path: string): string[] {
  const known = METHODS.filter((method) => router.match(method, path)[0].length > GUARDS);
  if (known.length === 0) return [];
  return [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}
