/**
 * Signing in by way of another system, and binding its name for somebody to an account. It stands in for the password; the
 * second factor stays ours. Whoever it names is known only if he bound the name himself, signed in here.
 */
import { z } from '@hono/zod-openapi';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { DONE, NEXT, passedOn, tooMany } from './answers.ts';
import { cookieFor, cookieIn } from './cookies.ts';
import { enter } from './entering.ts';
import type { SignInMeans } from './means.ts';
import { addressFor, clientFrom, fresh, type Sent, vouchedBy } from './oidc.ts';
import { unusable } from './steps.ts';
import { beginRound } from './throttling.ts';

/** Where the other system sends the browser back to: a page that hands on what it was given (`pages/back.ts`). */
export const BACK = '/sign-in/back';

const COOKIE = 'outside';
const ROUND_SECONDS = 600;

const ADDRESS = z.object({ address: z.string().openapi({ description: '请把浏览器转到这个地址' }) });
const BROUGHT = z.strictObject({
  code: z.string().min(1).max(4000).openapi({ description: '统一身份认证给的授权码' }),
  state: z.string().min(20).max(100).openapi({ description: '发起时的 state，原样带回' }),
});

const NOT_SET = { code: 'not-found', detail: '没有接入统一身份认证，请用登录名和密码登录。' } as const;
const UNREACHABLE = {
  code: 'unavailable',
  detail: '连不上统一身份认证，请稍后再试，或者用登录名和密码登录。',
  retryAfter: 30,
} as const;
const REFUSED = {
  code: 'not-signed-in',
  detail: '统一身份认证没有通过，或者隔得太久，请重新发起。',
} as const;
const UNKNOWN = {
  code: 'not-signed-in',
  detail: '这个身份没有可用的账号。请先用登录名和密码登录，再在本人账号里关联。',
} as const;

const ONCE = { unkept: '每次都是新的一次' } as const;

export function outsideRoutes(means: SignInMeans): Hung[] {
  const common = { tag: '登录', admission: { public: '还没有登录' } } as const;
  return [
    route(
      {
        ...common,
        method: 'get',
        path: '/sign-in',
        summary: '可以怎样登录',
        answer: {
          body: z.object({
            outside: z.string().nullable().openapi({ description: '统一身份认证的代号；没有接入的为 null' }),
          }),
          description: '密码登录总是可以的',
        },
      },
      async () => ({ json: { outside: (await means.chosen()).signIn.oidc?.id ?? null } }),
    ),
    route(
      {
        ...common,
        method: 'post',
        path: '/sign-in/outside',
        repetition: ONCE,
        summary: '经统一身份认证登录：取得地址',
        fails: ['not-found'],
        answer: { body: ADDRESS, description: '十分钟内有效' },
      },
      (call) => sendTo(call, 'in', means),
    ),
    route(
      {
        ...common,
        method: 'post',
        path: '/sign-in/outside/finish',
        repetition: ONCE,
        summary: '经统一身份认证登录：带回授权码',
        body: BROUGHT,
        sensitive: ['code', 'state'],
        fails: ['not-signed-in', 'not-found'],
        answer: { body: NEXT, description: '身份对；接着要做的一步' },
      },
      (call) => signedIn(call, call.body, means),
    ),
    ...linkRoutes(means),
  ];
}

function linkRoutes(means: SignInMeans): Hung[] {
  const link = { tag: '本人账号', admission: { act: 'self.link', on: 'self' }, repetition: ONCE } as const;
  return [
    route(
      {
        ...link,
        method: 'post',
        path: '/self/outside',
        summary: '关联统一身份认证：取得地址',
        fails: ['not-found'],
        answer: { body: ADDRESS, description: '十分钟内有效' },
      },
      (call) => sendTo(call, 'link', means),
    ),
    route(
      {
        ...link,
        method: 'post',
        path: '/self/outside/finish',
        summary: '关联统一身份认证：带回授权码',
        body: BROUGHT,
        sensitive: ['code', 'state'],
        fails: ['not-found', 'conflict'],
        answer: { body: DONE, description: '已经关联' },
      },
      (call) => linked(call, call.body, means),
    ),
    route(
      {
        ...link,
        method: 'delete',
        path: '/self/outside',
        admission: { act: 'self.unlink', on: 'self' },
        summary: '取消与统一身份认证的关联',
        fails: ['not-found'],
        answer: { body: DONE, description: '已经取消' },
      },
      async ({ subject }) =>
        (await means.accounts.forgetOutsideName(subject?.account ?? ''))
          ? { json: { done: true } }
          : { problem: { code: 'not-found', detail: '没有关联统一身份认证。' } },
    ),
  ];
}

type Purpose = 'in' | 'link';

async function sendTo(call: Call, purpose: Purpose, means: SignInMeans): Promise<Given> {
  const client = clientFrom(await means.chosen());
  if (!client) return { problem: NOT_SET };
  const { wait } = await beginRound(call.source, means);
  if (wait > 0) return tooMany(wait);
  const sent = fresh(purpose);
  const address = await addressFor(client, sent, `${means.publicUrl}${BACK}`);
  if (address === undefined) return { problem: UNREACHABLE };
  const until = epochSeconds(means) + ROUND_SECONDS;
  const sealed = means.crypto.seal(JSON.stringify({ ...sent, until }), boundTo(purpose, call));
  const value = Buffer.from(JSON.stringify(sealed)).toString('base64url');
  return { json: { address }, headers: { 'Set-Cookie': cookie(value, ROUND_SECONDS, means) } };
}

/** A name is bound to the account in whose session that was begun, and to no other. */
function boundTo(purpose: Purpose, { subject }: Call): string {
  return `sign-in/outside/${purpose}/${purpose === 'link' ? (subject?.session ?? '') : ''}`;
}

function cookie(value: string, seconds: number, { publicUrl }: SignInMeans): string {
  return cookieFor(COOKIE, value, seconds, publicUrl);
}

interface Brought {
  readonly code: string;
  readonly state: string;
}

/** The digest of who it is; or why it is not known. */
async function nameOf(
  call: Call,
  { code, state }: Brought,
  purpose: Purpose,
  means: SignInMeans,
): Promise<string | Extract<Given, { problem: unknown }>> {
  const client = clientFrom(await means.chosen());
  if (!client) return { problem: NOT_SET };
  const sent = sentBy(call, boundTo(purpose, call), means);
  if (sent?.state !== state) return { problem: REFUSED };
  const at = { back: `${means.publicUrl}${BACK}`, now: epochSeconds(means) };
  const vouched = await vouchedBy(client, code, sent, at);
  if (vouched === 'unreachable') return { problem: UNREACHABLE };
  if (vouched === 'refused') return { problem: REFUSED };
  return means.crypto.lookup('sign-in', `outside ${vouched.issuer} ${vouched.subject}`);
}

function sentBy({ headers }: Call, bound: string, means: SignInMeans): Sent | undefined {
  const value = cookieIn(headers.get('cookie') ?? '', COOKIE, means.publicUrl);
  try {
    const sealed = JSON.parse(Buffer.from(value ?? '', 'base64url').toString());
    const opened = JSON.parse(means.crypto.open(sealed, bound)) as Sent & { readonly until: number };
    return opened.until > epochSeconds(means) ? opened : undefined;
  } catch {
    // Not ours, of another session, or altered on the way.
    return undefined;
  }
}

async function signedIn(call: Call, brought: Brought, means: SignInMeans): Promise<Given> {
  const name = await nameOf(call, brought, 'in', means);
  if (typeof name !== 'string') return name;
  const account = await means.accounts.byOutsideName(name);
  // Only who has a second factor can bind a name, and one who loses it loses the name.
  const why = account?.enrolled ? unusable(account, means.now()) : 'unknown';
  await enter(call, { way: 'signIn.outside', account: account?.id ?? null, why }, means);
  if (!account || why !== null) return { problem: UNKNOWN };
  const body = { account: account.id };
  const answer = await means.auth.api.challengeVouched({ body, asResponse: true });
  return passedOn(answer, 'code', [cookie('', 0, means)]);
}

async function linked(call: Call, brought: Brought, means: SignInMeans): Promise<Given> {
  const { account = '' } = call.subject ?? {};
  const name = await nameOf(call, brought, 'link', means);
  if (typeof name !== 'string') return asInput(name);
  const own = await means.accounts.setOutsideName(account, name, means.now());
  if (!own) return { problem: { code: 'conflict', detail: '这个身份已经关联了另一个账号。' } };
  return { json: { done: true }, headers: { 'Set-Cookie': cookie('', 0, means) } };
}

/** Somebody who is signed in is not told that he is not. */
function asInput(name: Extract<Given, { problem: unknown }>): Given {
  const { problem } = name;
  return problem === REFUSED ? { problem: { code: 'bad-input', detail: REFUSED.detail } } : name;
}

function epochSeconds({ now }: SignInMeans): number {
  return Math.floor(Temporal.Instant.from(now()).epochMilliseconds / 1000);
}
