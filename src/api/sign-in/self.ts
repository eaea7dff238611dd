/** What an account does about itself: second factor, password, sessions. */
import { z } from '@hono/zod-openapi';
import {
  type Account,
  PASSWORD_PROFILES,
  passwordFaults,
  REACHES,
  STAFF_ROLES,
  type Subject,
} from '../../access/index.ts';
import { type Call, type Given, type Hung, ProblemError, route } from '../door/index.ts';
import { isPassword } from './hashing.ts';
import { readinessOf } from './identify.ts';
import type { SignInMeans } from './means.ts';
import { claimed, NEXT, nextOf, PASSWORD_FIELD, passedOn } from './steps.ts';

export const GRANT = z.strictObject({
  agency: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, '应为机关代号。'),
  role: z.enum(Object.keys(STAFF_ROLES) as [keyof typeof STAFF_ROLES]),
  reach: z.enum(Object.keys(REACHES) as [keyof typeof REACHES]).default('own'),
});

const SELF = z.object({
  account: z.string(),
  login: z.string(),
  next: NEXT.shape.next,
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

const FACTOR = z.object({
  /** To be scanned or typed into an authenticator. */
  uri: z.string(),
  recoveryCodes: z.array(z.string()),
});

const DONE = z.object({ done: z.literal(true) });
const OVER = '做两遍和做一遍一样';
const ANEW = '每次都是新的秘密';

export function selfRoutes(means: SignInMeans): Hung[] {
  const see = { act: 'self.see', on: 'self' } as const;
  const common = { tag: '本人账号' } as const;
  return [
    route(
      {
        ...common,
        method: 'get',
        path: '/self',
        admission: see,
        summary: '本人的账号和角色',
        answer: { body: SELF, description: '账号' },
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
      async ({ subject }) => {
        const lines = await means.accounts.sessions(subject?.account ?? '');
        return {
          json: { sessions: lines.map((line) => ({ ...line, current: line.id === subject?.session })) },
        };
      },
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
      async (call) =>
        passedOn(await means.auth.api.signOut({ headers: call.headers, asResponse: true }), 'nothing'),
    ),
    ...factorRoutes(means),
    passwordRoute(means),
  ];
}

function factorRoutes(means: SignInMeans): Hung[] {
  const enrol = { act: 'self.enrol', on: 'self' } as const;
  const common = { tag: '本人账号', method: 'post', repetition: { unkept: ANEW } } as const;
  const password = z.strictObject({ password: PASSWORD_FIELD });
  return [
    route(
      {
        ...common,
        path: '/self/factor',
        admission: enrol,
        summary: '绑定动态口令：先取得密钥和恢复码',
        body: password,
        sensitive: ['password'],
        answer: { body: FACTOR, description: '密钥；用下一步的口令确认以后才生效' },
      },
      async ({ headers, body }) => {
        const given = await means.auth.api.enableTwoFactor({ headers, body, asResponse: true });
        if (!given.ok) return wrongPassword(await codeOf(given));
        const { totpURI, backupCodes } = (await given.json()) as { totpURI: string; backupCodes: string[] };
        return {
          json: { uri: totpURI, recoveryCodes: backupCodes },
          headers: { 'Cache-Control': 'no-store' },
        };
      },
    ),
    route(
      {
        ...common,
        path: '/self/factor/confirm',
        admission: enrol,
        summary: '绑定动态口令：用口令确认',
        body: z.strictObject({ code: z.string().regex(/^\d{6}$/, '应为六位数字。') }),
        sensitive: ['code'],
        answer: { body: NEXT, description: '已经绑定' },
      },
      async ({ headers, body, subject }) => {
        const given = await means.auth.api.verifyTOTP({ headers, body, asResponse: true });
        if (given.ok && (await claimed(subject?.account ?? '', body.code, means)))
          return passedOn(given, 'nothing');
        return { problem: { code: 'bad-input', detail: '口令不对。请核对手机的时间，用新的口令再试。' } };
      },
    ),
    route(
      {
        ...common,
        path: '/self/recovery-codes',
        admission: { act: 'self.renewRecoveryCodes', on: 'self' },
        summary: '换一套恢复码，旧的作废',
        body: password,
        sensitive: ['password'],
        answer: { body: FACTOR.pick({ recoveryCodes: true }), description: '新的恢复码，只显示这一次' },
      },
      async ({ headers, body }) => {
        const given = await means.auth.api.generateBackupCodes({ headers, body, asResponse: true });
        if (!given.ok) return wrongPassword(await codeOf(given));
        const { backupCodes } = (await given.json()) as { backupCodes: string[] };
        return { json: { recoveryCodes: backupCodes }, headers: { 'Cache-Control': 'no-store' } };
      },
    ),
  ];
}

function passwordRoute(means: SignInMeans): Hung {
  return route(
    {
      method: 'post',
      path: '/self/password',
      admission: { act: 'self.changePassword', on: 'self' },
      repetition: { unkept: '新密码不能与旧的相同，做两遍没有害处' },
      tag: '本人账号',
      summary: '更改密码，其他登录随之结束',
      body: z.strictObject({ current: PASSWORD_FIELD, next: PASSWORD_FIELD }),
      sensitive: ['current', 'next'],
      answer: { body: NEXT, description: '已经更改' },
    },
    (call) => changed(call, call.body, means),
  );
}

async function changed(
  { subject, headers }: Call,
  { current, next }: { readonly current: string; readonly next: string },
  means: SignInMeans,
): Promise<Given> {
  const account = await accountOf(subject, means);
  const faults = [...passwordFaults(next, means.settings.passwords, [account.login])];
  if (await usedBefore(account.id, next, means)) faults.push('这个密码不久前用过，请换一个。');
  if (faults.length > 0)
    return { problem: { code: 'bad-input', issues: faults.map((message) => ({ path: 'next', message })) } };
  const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
  const given = await means.auth.api.changePassword({ headers, body, asResponse: true });
  if (!given.ok) return wrongPassword(await codeOf(given));
  const now = means.now();
  await means.accounts.rememberPassword(account.id, await hashOf(account.id, means), now);
  const change = { mustChange: false, passwordSetAt: now, givenUntil: null };
  await means.accounts.change(account.id, change);
  return passedOn(given, nextOf(readinessOf({ ...account, ...change }, means, now)));
}

async function hashOf(account: string, { auth }: SignInMeans): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const kept = await internalAdapter.findAccounts(account);
  return kept.find(({ providerId }) => providerId === 'credential')?.password ?? '';
}

async function usedBefore(account: string, password: string, means: SignInMeans): Promise<boolean> {
  const { remembered } = PASSWORD_PROFILES[means.settings.passwords];
  const earlier = [await hashOf(account, means), ...(await means.accounts.passwords(account))];
  for (const hash of [...new Set(earlier)].slice(0, remembered + 1))
    if (await isPassword(hash, password)) return true;
  return false;
}

async function accountOf(subject: Subject | null, { accounts }: SignInMeans): Promise<Account> {
  const account = await accounts.byId(subject?.account ?? '');
  if (!account) throw new ProblemError({ code: 'not-found', detail: '这个账号已经不在了，请重新登录。' });
  return account;
}

async function selfOf(subject: Subject | null, means: SignInMeans): Promise<z.infer<typeof SELF>> {
  if (subject?.kind === 'system')
    return { account: subject.account, login: '', next: 'nothing', grants: [...subject.grants] };
  const { id, login, grants } = await accountOf(subject, means);
  return { account: id, login, next: nextOf(subject?.readiness ?? 'ready'), grants: [...grants] };
}

async function codeOf(answer: Response): Promise<string> {
  const { code = '' } = (await answer.json().catch(() => ({}))) as { code?: string };
  return code;
}

function wrongPassword(code: string): Given {
  const detail =
    code === 'TOTP_ALREADY_ENABLED' ? '已经绑定过动态口令；要换手机的请安全管理员重置。' : '密码不对。';
  return { problem: { code: 'bad-input', detail } };
}
