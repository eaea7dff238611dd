/** Changing one's own password. */
import { z } from '@hono/zod-openapi';
import { type Account, PASSWORD_PROFILES, passwordFaults } from '../../access/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { NEXT, nextFor, PASSWORD_FIELD, passedOn, tooMany } from './answers.ts';
import { digestOf } from './hashed-tokens.ts';
import { isPassword } from './hashing.ts';
import { sessionTokenIn } from './identify.ts';
import type { SignInMeans } from './means.ts';
import { accountOf } from './self.ts';
import { beginOwn } from './throttling.ts';

const WRONG = { code: 'bad-input', detail: '密码不对。' } as const;

export function passwordRoute(means: SignInMeans): Hung {
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
      fails: ['not-found'],
      answer: { body: NEXT, description: '已经更改' },
    },
    (call) => changed(call, call.body, means),
  );
}

interface Change {
  readonly current: string;
  readonly next: string;
}

async function changed(call: Call, { current, next }: Change, means: SignInMeans): Promise<Given> {
  const account = await accountOf(call.subject, means);
  const { passwords } = (await means.chosen()).signIn;
  const faults = passwordFaults(next, passwords, [account.login, ...agenciesOf(account)]);
  if (faults.length > 0) return refused(faults);
  return withPassword(call, current, means, async () => {
    // Only to whoever knows the present one: the answer tells of earlier ones.
    if (await usedBefore(account.id, next, means)) return refused(['这个密码不久前用过，请换一个。']);
    const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
    const given = await means.auth.api.changePassword({ headers: call.headers, body, asResponse: true });
    if (!given.ok) return { problem: WRONG };
    const now = means.now();
    await means.accounts.rememberPassword(account.id, await hashOf(account.id, means), now);
    const change = { mustChange: false, passwordSetAt: now, givenUntil: null };
    await means.accounts.change(account.id, change);
    await endOthers(account.id, given, means);
    return passedOn(given, nextFor({ ...account, ...change }, await means.chosen(), now));
  });
}

/** Ends whatever else was begun for the account but the session that an answer of the library brings. */
export async function endOthers(account: string, given: Response, means: SignInMeans): Promise<void> {
  const token = sessionTokenIn(given.headers.getSetCookie().join('; '), means);
  const own = token && (await means.accounts.session(digestOf(token)));
  if (own && own.kind === 'session') await means.accounts.endSessions(account, own.session.id);
}

/** Whoever found a screen unlocked shall not guess the password behind it. */
export async function withPassword(
  { subject }: Call,
  password: string,
  means: SignInMeans,
  work: () => Promise<Given>,
): Promise<Given> {
  const { id } = await accountOf(subject, means);
  const trying = await beginOwn(id, means);
  if (trying.wait > 0) return tooMany(trying.wait);
  if (!(await isPassword(await hashOf(id, means), password))) return { problem: WRONG };
  await trying.forget();
  return work();
}

/** Words that stand around the account are the first to be guessed (OWASP ASVS 5.0, 6.2.11). */
function agenciesOf({ grants }: Account): string[] {
  return grants.map(({ agency }) => agency);
}

function refused(faults: readonly string[]): Given {
  return { problem: { code: 'bad-input', issues: faults.map((message) => ({ path: 'next', message })) } };
}

async function hashOf(account: string, { auth }: SignInMeans): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const kept = await internalAdapter.findAccounts(account);
  return kept.find(({ providerId }) => providerId === 'credential')?.password ?? '';
}

async function usedBefore(account: string, password: string, means: SignInMeans): Promise<boolean> {
  const { remembered } = PASSWORD_PROFILES[(await means.chosen()).signIn.passwords];
  const earlier = await means.accounts.passwords(account);
  // The present one stands first.
  for (const hash of earlier.slice(0, remembered + 1)) if (await isPassword(hash, password)) return true;
  return false;
}
