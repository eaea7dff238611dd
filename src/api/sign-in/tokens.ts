/** Tokens for other systems: a hotline, a document system, a provincial platform. Shown once; only the digest is kept. */
import { randomBytes, randomUUID } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { type Call, cursorOf, type Given, type Hung, placeOf, route } from '../door/index.ts';
import { DONE } from './answers.ts';
import { GRANT, grantProblem, toldGrants } from './grant.ts';
import { digestOf } from './hashed-tokens.ts';
import { TOKEN_PREFIX } from './identify.ts';
import { later, type SignInMeans } from './means.ts';
import { PAGE } from './page.ts';

const TOKEN = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  endsAt: z.string(),
  revoked: z.boolean(),
  grants: z.array(GRANT),
});

const ASKED = z.strictObject({
  name: z.string().trim().min(1, '不能为空。').max(100),
  days: z.int().min(1).max(366),
  grants: z.array(GRANT).min(1).max(200),
});

/** Roles that decide or give rights are for people with a second factor. */
const FOR_SYSTEMS: ReadonlySet<string> = new Set(['handler', 'publisher', 'supervisor', 'auditor']);

const FOR_PEOPLE = '其他系统只能担任承办人、发布人、主管部门或者审计员。';

export function tokenRoutes(means: SignInMeans): Hung[] {
  const on = 'installation' as const;
  return [
    route(
      {
        method: 'get',
        path: '/tokens',
        admission: { act: 'token.list', on },
        tag: '其他系统',
        summary: '其他系统的令牌',
        query: PAGE,
        answer: {
          body: z.object({ tokens: z.array(TOKEN), next: z.string().nullable() }),
          description: '一页令牌，不含内容，后发的在前',
        },
      },
      ({ query }) => listed(query, means),
    ),
    route(
      {
        method: 'post',
        path: '/tokens/issue',
        admission: { act: 'token.issue', on },
        repetition: 'kept',
        tag: '其他系统',
        summary: '发一个令牌',
        body: ASKED,
        answer: { body: TOKEN.extend({ token: z.string() }), description: '令牌只显示这一次' },
      },
      (call) => issue(call, call.body, means),
    ),
    route(
      {
        method: 'post',
        path: '/tokens/{token}/revoke',
        admission: { act: 'token.revoke', on },
        repetition: 'kept',
        tag: '其他系统',
        summary: '收回一个令牌',
        params: z.strictObject({ token: z.string().max(64) }),
        answer: { body: DONE, description: '已经收回' },
      },
      async ({ params }) =>
        (await means.accounts.revokeToken(params.token))
          ? { json: { done: true } }
          : { problem: { code: 'not-found', detail: '没有这个令牌。' } },
    ),
  ];
}

async function listed({ limit, after }: z.output<typeof PAGE>, { accounts }: SignInMeans): Promise<Given> {
  const place = placeOf(after);
  const { rows, next } = await accounts.tokens({ limit, ...(place !== undefined && { after: place }) });
  return { json: { tokens: rows, next: cursorOf(next) } };
}

async function issue(
  call: Call,
  { name, days, grants }: z.infer<typeof ASKED>,
  means: SignInMeans,
): Promise<Given> {
  const isForPeople = grants.some(({ role }) => !FOR_SYSTEMS.has(role));
  const problem = await grantProblem(grants, call, isForPeople ? [FOR_PEOPLE] : []);
  if (problem) return problem;
  const secret = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
  const createdAt = means.now();
  const endsAt = later(createdAt, { hours: days * 24 });
  const line = { id: `system-${randomUUID()}`, name, createdAt, endsAt, revoked: false, grants };
  if ((await means.accounts.addToken(line, digestOf(secret))) === 'not-separate')
    throw new Error('roles that must be apart came past their own check');
  return { json: { ...line, token: secret }, about: `${line.id} ${toldGrants(grants)}` };
}
