/** Signing in, step by step: password, then code or recovery code; the cookies the library gives are passed on. */
import { z } from '@hono/zod-openapi';
import { LONGEST_PASSWORD } from '../../access/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { digestOf } from './hashed-tokens.ts';
import { readinessOf } from './identify.ts';
import { later, type SignInMeans } from './means.ts';
import { type Attempt, countFailure, deviceSign, forgetFailures, waitBefore } from './throttling.ts';

export const LOGIN_FIELD = z.string().trim().toLowerCase().max(40);
export const PASSWORD_FIELD = z.string().min(1).max(LONGEST_PASSWORD);
const CODE = z.string().regex(/^\d{6}$/, '应为六位数字。');

export const NEXT = z.object({
  /** What is still to be done before anything else. */
  next: z.enum(['code', 'enrol', 'changePassword', 'nothing']),
});

/** In a code's life it may be used once; the library lets one stand for the period before and after, too. */
const CODE_SECONDS = 120;

const WRONG = { code: 'not-signed-in', detail: '登录名或者密码不对。' } as const;
const WRONG_CODE = {
  code: 'not-signed-in',
  detail: '口令不对或者已经过期，请用新的口令；多次不对的请重新登录。',
} as const;

const ASKS = { unkept: '登录每次都是新的一次' } as const;
const PUBLIC = { public: '还没有登录' } as const;

export function stepRoutes(means: SignInMeans): Hung[] {
  const common = { method: 'post', admission: PUBLIC, repetition: ASKS, tag: '登录' } as const;
  return [
    route(
      {
        ...common,
        path: '/sign-in',
        summary: '用登录名和密码登录',
        body: z.strictObject({ login: LOGIN_FIELD, password: PASSWORD_FIELD }),
        sensitive: ['password'],
        answer: { body: NEXT, description: '密码对；接着要做的一步' },
      },
      (call) => byPassword(call, call.body, means),
    ),
    route(
      {
        ...common,
        path: '/sign-in/code',
        summary: '第二步：动态口令',
        body: z.strictObject({ code: CODE }),
        sensitive: ['code'],
        answer: { body: NEXT, description: '已经登录' },
      },
      (call) => bySecond(call, call.body.code, 'verifyTOTP', means),
    ),
    route(
      {
        ...common,
        path: '/sign-in/recovery',
        summary: '第二步：恢复码（每个只能用一次）',
        body: z.strictObject({ code: z.string().min(8).max(20) }),
        sensitive: ['code'],
        answer: { body: NEXT, description: '已经登录' },
      },
      (call) => bySecond(call, call.body.code, 'verifyBackupCode', means),
    ),
  ];
}

async function byPassword(
  call: Call,
  { login, password }: { readonly login: string; readonly password: string },
  means: SignInMeans,
): Promise<Given> {
  const attempt = attemptOf(call, login);
  const wait = await waitBefore(attempt, means);
  if (wait > 0) return tooMany(wait);
  const account = await means.accounts.byLogin(login);
  const answer = await signedIn(call, { username: login, password }, means);
  const usable = account && !account.disabled && (account.givenUntil ?? '9') > means.now();
  if (!answer || !usable) {
    if (answer) await means.accounts.endSessions(account?.id ?? '');
    await countFailure(attempt, means);
    return { problem: WRONG };
  }
  const body = (await answer.json()) as { readonly twoFactorRedirect?: boolean };
  if (body.twoFactorRedirect) return passedOn(answer, 'code');
  await forgetFailures(attempt, means);
  return passedOn(answer, nextOf(readinessOf(account, means, means.now())));
}

/** Null where login and password do not fit; unknown logins take as long as wrong passwords. */
async function signedIn(
  call: Call,
  body: { readonly username: string; readonly password: string },
  { auth }: SignInMeans,
): Promise<Response | null> {
  const headers = new Headers({ 'user-agent': (call.headers.get('user-agent') ?? '').slice(0, 200) });
  const answer = await auth.api.signInUsername({ body, headers, asResponse: true });
  return answer.ok ? answer : null;
}

async function bySecond(
  call: Call,
  code: string,
  step: 'verifyTOTP' | 'verifyBackupCode',
  means: SignInMeans,
): Promise<Given> {
  const { headers } = call;
  const own = new Headers({
    cookie: headers.get('cookie') ?? '',
    'user-agent': headers.get('user-agent') ?? '',
  });
  const answer = await means.auth.api[step]({ body: { code }, headers: own, asResponse: true });
  if (!answer.ok) return { problem: WRONG_CODE };
  const { user, token } = (await answer.json()) as { user: { id: string }; token: string };
  const account = await means.accounts.byId(user.id);
  const now = means.now();
  const fresh = await claimed(user.id, code, means);
  if (!account || account.disabled || !fresh) {
    const found = await means.accounts.session(digestOf(token));
    if (found?.kind === 'session') await means.accounts.endSession(user.id, found.session.id);
    return { problem: WRONG_CODE };
  }
  await forgetFailures(attemptOf(call, account.login), means);
  const given = passedOn(answer, nextOf(readinessOf(account, means, now)));
  return withCookie(given, deviceSign(account.login, means));
}

/** False where this account used the code before: whoever looked over a shoulder comes too late. */
export function claimed(account: string, code: string, { accounts, now }: SignInMeans): Promise<boolean> {
  const at = now();
  return accounts.claimCode(digestOf(`${account} ${code}`), later(at, { seconds: CODE_SECONDS }), at);
}

function attemptOf(call: Call, login: string): Attempt {
  return { login, source: call.source, cookies: call.headers.get('cookie') ?? '' };
}

function tooMany(wait: number): Given {
  return { problem: { code: 'too-many', detail: '不对的次数太多，请过一会儿再试。', retryAfter: wait } };
}

export function nextOf(readiness: string): z.infer<typeof NEXT>['next'] {
  if (readiness === 'mustEnrol') return 'enrol';
  return readiness === 'mustChangePassword' ? 'changePassword' : 'nothing';
}

/** Only what the browser needs of the library's answer: its cookies. */
export function passedOn(
  answer: Response,
  next: z.infer<typeof NEXT>['next'],
  more: object = {},
): Given & { response: Response } {
  const headers = new Headers({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return { response: new Response(JSON.stringify({ next, ...more }), { headers }) };
}

function withCookie(given: { readonly response: Response }, cookie: string): Given {
  given.response.headers.append('set-cookie', cookie);
  return given;
}
