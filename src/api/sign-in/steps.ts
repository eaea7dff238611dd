/** Signing in, step by step: password, then code or recovery code; the cookies the library gives are passed on. */
import { z } from '@hono/zod-openapi';
import type { Account } from '../../access/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import {
  CODE_FIELD,
  codeOf,
  LOGIN_FIELD,
  NEXT,
  nextFor,
  PASSWORD_FIELD,
  passedOn,
  tooMany,
} from './answers.ts';
import { secretOf } from './auth.ts';
import { cookieIn, cookiePrefix, valueSigned } from './cookies.ts';
import { enter, type Way, type Why } from './entering.ts';
import { digestOf } from './hashed-tokens.ts';
import { isCrowded } from './hashing.ts';
import { later, type SignInMeans } from './means.ts';
import { attemptOf, begin, deviceSign, forgetOwn } from './throttling.ts';

/** In a code's life it may be used once; the library lets one stand for the period before and after, too. */
const CODE_SECONDS = 120;

const WRONG = { code: 'not-signed-in', detail: '登录名或者密码不对。' } as const;
const WRONG_SECOND = {
  'signIn.code': '口令不对或者已经过期。请核对手机的时间，用新的口令再试。',
  'signIn.recovery': '恢复码不对，或者已经用过。每个恢复码只能用一次。',
} as const;
const TRIED = '这个口令刚试过，不能再用。请等验证器换出新的口令再试。';
/** What the library says when no code will do any more: too old, or too many that were wrong. */
const STEP_IS_OVER: ReadonlySet<string> = new Set([
  'INVALID_TWO_FACTOR_COOKIE',
  'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE',
]);
const BEGIN_ANEW = '这次登录已经失效，请从登录名和密码重新开始。';
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
      (call) => bySecond(call, asPrinted(call.body.code), 'signIn.recovery', means),
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

function refusedSecond(detail: string): Given {
  return { problem: { code: 'not-signed-in', detail } };
}

/** As it stands on the sheet: whoever types it leaves out its dash, or takes a blank along. */
function asPrinted(code: string): string {
  return code.replaceAll(/\s/g, '').replace(/^([A-Za-z0-9]{5})([A-Za-z0-9]{5})$/, '$1-$2');
}

async function bySecond(
  call: Call,
  code: string,
  way: Extract<Way, 'signIn.code' | 'signIn.recovery'>,
  means: SignInMeans,
): Promise<Given> {
  const account = await challenged(call, means);
  if (!account) return refusedSecond(BEGIN_ANEW);
  const entered = (why: Why) => enter(call, { way, account: account.id, why }, means);
  const trying = await begin('code', attemptOf(call, account.login), means);
  if (trying.wait > 0) {
    await entered('slowed');
    return tooMany(trying.wait);
  }
  // Before the library looks: a right code it would use up together with the step, and the right one after it came too late.
  if (!(await claimed(account.id, code, means))) {
    await entered('used-before');
    return refusedSecond(way === 'signIn.code' ? TRIED : WRONG_SECOND[way]);
  }
  // One that was not used up may be brought again.
  const release = () => means.accounts.releaseCode(claimOf(account.id, code));
  const answer = await verified(call, code, way, means).catch(async (error: unknown) => {
    await release();
    throw error;
  });
  if (!answer.ok) {
    await release();
    await entered('wrong');
    return refusedSecond(STEP_IS_OVER.has(await codeOf(answer)) ? BEGIN_ANEW : WRONG_SECOND[way]);
  }
  const { token } = (await answer.json()) as { readonly token: string };
  const why = unusable((await means.accounts.byId(account.id)) ?? account, means.now());
  if (why !== null) {
    await endSession(account.id, token, means);
    await entered(why);
    return refusedSecond(BEGIN_ANEW);
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
  const name = valueSigned(cookie ?? '', secretOf(means.crypto));
  if (!name?.startsWith('2fa-')) return undefined;
  const { internalAdapter } = await means.auth.$context;
  const challenge = await internalAdapter.findVerificationValue(name);
  // By the library's own clock, which set its end.
  const isOver = !challenge || challenge.expiresAt.getTime() <= Date.now();
  return isOver ? undefined : means.accounts.byId(challenge.value);
}

async function verified(call: Call, code: string, way: Way, means: SignInMeans): Promise<Response> {
  const headers = agentOf(call);
  const cookie = cookieIn(call.headers.get('cookie') ?? '', 'two_factor', means.publicUrl) ?? '';
  // Of the cookies this one alone: with a session in hand the library would take the code for that account's.
  headers.set('cookie', `${cookiePrefix(means.publicUrl)}.two_factor=${cookie}`);
  const verify = means.auth.api[way === 'signIn.code' ? 'verifyTOTP' : 'verifyBackupCode'];
  return verify({ body: { code }, headers, asResponse: true });
}

/** Somebody who looked over a shoulder comes too late: false where this account has tried the code before. */
export function claimed(account: string, code: string, { accounts, now }: SignInMeans): Promise<boolean> {
  const at = now();
  return accounts.claimCode(claimOf(account, code), later(at, { seconds: CODE_SECONDS }), at);
}

function claimOf(account: string, code: string): string {
  return digestOf(`${account} ${code}`);
}

async function endSession(account: string, token: string, { accounts }: SignInMeans): Promise<void> {
  const found = await accounts.session(digestOf(token));
  if (found?.kind === 'session') await accounts.endSession(account, found.session.id);
}
