/** What an account sees and ends of itself: its roles, its sessions. */
import { z } from '@hono/zod-openapi';
import type { Account, Subject } from '../../access/index.ts';
import { type Hung, ProblemError, route } from '../door/index.ts';
import { DONE, NEXT, nextOf, passedOn } from './answers.ts';
import { GRANT } from './grant.ts';
import { endOf } from './identify.ts';
import type { SignInMeans } from './means.ts';

const SELF = z.object({
  account: z.string(),
  login: z.string().openapi({ description: '登录名；其他系统的为空' }),
  next: NEXT.shape.next,
  outside: z.boolean().openapi({ description: '有没有关联统一身份认证' }),
  grants: z.array(GRANT),
});

const SESSION = z.object({
  id: z.string(),
  current: z.boolean(),
  createdAt: z.string(),
  seenAt: z.string(),
  endsAt: z.string(),
  agent: z.string().nullable(),
});

const OVER = '做两遍和做一遍一样';

export function selfRoutes(means: SignInMeans): Hung[] {
  const common = { tag: '本人账号', fails: ['not-found'] } as const;
  return [
    route(
      {
        ...common,
        method: 'get',
        path: '/self',
        admission: { act: 'self.see', on: 'self' },
        summary: '本人的账号和角色',
        answer: { body: SELF, description: '账号' },
        fails: ['not-found'],
      },
      async ({ subject }) => ({ json: await selfOf(subject, means) }),
    ),
    route(
      {
        ...common,
        method: 'get',
        path: '/self/sessions',
        admission: { act: 'self.sessions', on: 'self' },
        summary: '本人的登录',
        answer: { body: z.object({ sessions: z.array(SESSION) }), description: '现有的登录' },
      },
      async ({ subject }) => ({ json: { sessions: await sessionsOf(subject, means) } }),
    ),
    route(
      {
        ...common,
        method: 'delete',
        path: '/self/sessions/{session}',
        admission: { act: 'self.endSession', on: 'self' },
        repetition: { unkept: OVER },
        summary: '结束一个登录',
        params: z.strictObject({ session: z.string().max(64) }),
        answer: { body: DONE, description: '已经结束' },
      },
      async ({ subject, params }) =>
        (await means.accounts.endSession(subject?.account ?? '', params.session))
          ? { json: { done: true } }
          : { problem: { code: 'not-found', detail: '没有这个登录，可能已经结束。' } },
    ),
    route(
      {
        ...common,
        method: 'post',
        path: '/self/sign-out',
        admission: { act: 'self.signOut', on: 'self' },
        repetition: { unkept: OVER },
        summary: '退出登录',
        answer: { body: NEXT, description: '已经退出' },
      },
      async (call) => {
        // By itself the library says the same where it has ended nothing.
        const { account = '', session } = call.subject ?? {};
        if (session) await means.accounts.endSession(account, session);
        return passedOn(await means.auth.api.signOut({ headers: call.headers, asResponse: true }), 'nothing');
      },
    ),
  ];
}

/** Those that would still let somebody in. */
async function sessionsOf(
  subject: Subject | null,
  means: SignInMeans,
): Promise<readonly z.infer<typeof SESSION>[]> {
  const { signIn } = await means.chosen();
  const now = means.now();
  const lines = await means.accounts.sessions(subject?.account ?? '');
  return lines
    .map((line) => ({ ...line, endsAt: endOf(line, signIn), current: line.id === subject?.session }))
    .filter(({ endsAt }) => endsAt > now);
}

async function selfOf(subject: Subject | null, means: SignInMeans): Promise<z.infer<typeof SELF>> {
  const { account = '', grants = [] } = subject ?? {};
  if (subject?.kind === 'system')
    return { account, login: '', next: 'nothing', outside: false, grants: [...grants] };
  const { login } = await accountOf(subject, means);
  const outside = await means.accounts.hasOutsideName(account);
  return { account, login, next: nextOf(subject?.readiness ?? 'ready'), outside, grants: [...grants] };
}

/** @throws ProblemError where the account has gone since the call was let in, or is another system's */
export async function accountOf(subject: Subject | null, { accounts }: SignInMeans): Promise<Account> {
  const account = await accounts.byId(subject?.account ?? '');
  if (!account)
    throw new ProblemError({ code: 'not-found', detail: '只有登录的人有这个账号，请用登录名重新登录。' });
  return account;
}
