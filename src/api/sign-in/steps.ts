/** Signing in, step by step: password, then code or recovery code; the cookies the library gives are passed on. */
import { z } from '@hono/zod-openapi';
import type { Account } from '../../access/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { CODE_FIELD, LOGIN_FIELD, NEXT, nextFor, PASSWORD_FIELD, passedOn, tooMany } from './answers.ts';
import { cookieIn, cookiePrefix } from './cookies.ts';
import { enter, type Way, type Why } from './entering.ts';
import { digestOf } from './hashed-tokens.ts';
import { isCrowded } from './hashing.ts';
import { later, type SignInMeans } from './means.ts';
import { attemptOf, begin, deviceSign, forgetOwn } from './throttling.ts';

/** In a code's life it may be used once; the library lets one stand for the period before and after, too. */
const CODE_SECONDS = 120;

const WRONG = { code: 'not-signed-in', detail: '登录名或者密码不对。' } as const;
const WRONG_CODE = {
  code: 'not-signed-in',
  detail: '口令不对或者已经过期，请用新的口令；多次不对的请重新登录。',
} as const;
const CROWDED = { code: 'busy', detail: '现在登录的人太多，请稍后再试。', retryAfter: 2 } as const;

const ASKS = { unkept: '登录每次都是新的一次' } as const;
const PUBLIC = { public: '还没有登录' } as const;

export function stepRoutes(means: SignInMeans): Hung[] {
  const common = {
    method: 'post',
    admission: PUBLIC,
    repetition: ASKS,
    tag: '登录',
    fails: ['not-signed-in'],
  } as const;
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
        body: z.strictObject({ code: CODE_FIELD }),
        sensitive: ['code'],
        answer: { body: NEXT, description: '已经登录' },
      },
      (call) => bySecond(call, call.body.code, 'signIn.code', means),
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
      (call) => bySecond(call, call.body.code, 'signIn.recovery', means),
    ),
  ];
}

async function byPassword(
  call: Call,
  { login, password }: { readonly login: string; readonly password: string },
  means: SignInMeans,
): Promise<Given> {
  if (isCrowded()) return { problem: CROWDED };
  const known = await means.accounts.byLogin(login);
  const entered = (why: Why) =>
    enter(call, { way: 'signIn.password', account: known?.id ?? null, why }, means);
  const trying = await begin('password', attemptOf(call, login), means);
  if (trying.wait > 0) {
    await entered('slowed');
    return tooMany(trying.wait);
  }
  const answer = await signedIn(call, { username: login, password }, means);
  const { token = null, twoFactorRedirect = false } = answer ? ((await answer.json()) as Passed) : {};
  // As it is behind the session: meanwhile it may have been closed, its password changed, a second factor bound.
  const account = answer ? await means.accounts.byLogin(login) : known;
  const why = account ? hindrance(account, known, twoFactorRedirect, means.now()) : 'unknown';
  if (!answer || !account || why !== null) {
    // The session of a right password; its token has not left the house.
    if (token !== null && account) await endSession(account.id, token, means);
    await entered(answer ? why : 'wrong');
    return { problem: WRONG };
  }
  if (twoFactorRedirect) await trying.takeBack();
  else await trying.forget();
  await entered(null);
  return passedOn(answer, twoFactorRedirect ? 'code' : nextFor(account, await means.chosen(), means.now()));
}

/** What the library says of a right password: a session, or that a code is to come. */
interface Passed {
  readonly token?: string | null;
  readonly twoFactorRedirect?: boolean;
}

function hindrance(account: Account, before: Account | undefined, asksCode: boolean, now: string): Why {
  const { passwordSetAt, givenUntil, enrolled } = account;
  const isSame = passwordSetAt === before?.passwordSetAt && givenUntil === before.givenUntil;
  return isSame && (asksCode || !enrolled) ? unusable(account, now) : 'changed';
}

/** Why an account cannot be signed in to, though the password be right. */
export function unusable({ disabled, givenUntil }: Account, now: string): Why {
  if (disabled) return 'disabled';
  return givenUntil !== null && givenUntil <= now ? 'expired' : null;
}

/** Null where login and password do not fit; unknown logins take as long as wrong passwords. */
async function signedIn(
  call: Call,
  body: { readonly username: string; readonly password: string },
  { auth }: SignInMeans,
): Promise<Response | null> {
  const answer = await auth.api.signInUsername({ body, headers: agentOf(call), asResponse: true });
  return answer.ok ? answer : null;
}

/** What the session will be listed under. */
function agentOf({ headers }: Pick<Call, 'headers'>): Headers {
  return new Headers({ 'user-agent': (headers.get('user-agent') ?? '').slice(0, 200) });
}

async function bySecond(
  call: Call,
  code: string,
  way: Extract<Way, 'signIn.code' | 'signIn.recovery'>,
  means: SignInMeans,
): Promise<Given> {
  const account = await challenged(call, means);
  if (!account) return { problem: WRONG_CODE };
  const entered = (why: Why) => enter(call, { way, account: account.id, why }, means);
  const trying = await begin('code', attemptOf(call, account.login), means);
  if (trying.wait > 0) {
    await entered('slowed');
    return tooMany(trying.wait);
  }
  const answer = await verified(call, code, way, means);
  const token = answer && ((await answer.json()) as { readonly token: string }).token;
  const why = token ? await refusal(account, code, means) : 'wrong';
  if (!answer || !token || why !== null) {
    if (token) await endSession(account.id, token, means);
    await entered(why);
    return { problem: WRONG_CODE };
  }
  await trying.forget();
  await forgetOwn('password', attemptOf(call, account.login), means);
  await entered(null);
  const next = nextFor(account, await means.chosen(), means.now());
  return passedOn(answer, next, [deviceSign(account.login, means)]);
}

/** Whose password was right a moment ago; the name of the challenge is long enough that nobody guesses one. */
async function challenged(call: Call, means: SignInMeans): Promise<Account | undefined> {
  const cookie = cookieIn(call.headers.get('cookie') ?? '', 'two_factor', means.publicUrl);
  const name = /^(2fa-[A-Za-z0-9_-]{10,64})(?:\.|%2E)/.exec(cookie ?? '')?.[1];
  if (name === undefined) return undefined;
  const { internalAdapter } = await means.auth.$context;
  const challenge = await internalAdapter.findVerificationValue(name);
  return challenge ? means.accounts.byId(challenge.value) : undefined;
}

async function verified(call: Call, code: string, way: Way, means: SignInMeans): Promise<Response | null> {
  const headers = agentOf(call);
  const cookie = cookieIn(call.headers.get('cookie') ?? '', 'two_factor', means.publicUrl) ?? '';
  // Of the cookies this one alone: with a session in hand the library would take the code for that account's.
  headers.set('cookie', `${cookiePrefix(means.publicUrl)}.two_factor=${cookie}`);
  const verify = means.auth.api[way === 'signIn.code' ? 'verifyTOTP' : 'verifyBackupCode'];
  const answer = await verify({ body: { code }, headers, asResponse: true });
  return answer.ok ? answer : null;
}

/** Why a right code does not help: the account is closed, or somebody looked over a shoulder and comes too late. */
async function refusal(account: Account, code: string, means: SignInMeans): Promise<Why> {
  const now = means.now();
  const why = unusable((await means.accounts.byId(account.id)) ?? account, now);
  if (why !== null) return why;
  return (await claimed(account.id, code, means)) ? null : 'used-before';
}

/** False where this account used the code before. */
export function claimed(account: string, code: string, { accounts, now }: SignInMeans): Promise<boolean> {
  const at = now();
  return accounts.claimCode(digestOf(`${account} ${code}`), later(at, { seconds: CODE_SECONDS }), at);
}

async function endSession(account: string, token: string, { accounts }: SignInMeans): Promise<void> {
  const found = await accounts.session(digestOf(token));
  if (found?.kind === 'session') await accounts.endSession(account, found.session.id);
}
