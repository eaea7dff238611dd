/** Accounts of others: given, limited, taken away. By the security administrator, never about himself. */
import { randomBytes } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { Account, Act, Grant, Subject } from '../../access/index.ts';
import { type Call, cursorOf, type Given, type Hung, placeOf, route } from '../door/index.ts';
import { DONE, LOGIN_FIELD } from './answers.ts';
import { LOGIN } from './auth.ts';
import { GRANT, grantProblem, toldGrants } from './grant.ts';
import { openAccount, setPassword } from './making.ts';
import { later, type SignInMeans } from './means.ts';
import { PAGE } from './page.ts';

const ACCOUNT = z.object({
  id: z.string(),
  login: z.string(),
  disabled: z.boolean(),
  enrolled: z.boolean(),
  mustChange: z.boolean(),
  givenUntil: z.string().nullable(),
  createdAt: z.string(),
  grants: z.array(GRANT),
});

const GIVEN = z.object({ account: z.string(), login: z.string(), password: z.string(), until: z.string() });
const PARAMS = z.strictObject({ account: z.string().max(64) });
/** A given password is for the first sign-in, which should come soon. */
const GIVEN_HOURS = 72;

const IS_DONE: Given = { json: { done: true } };
const LAST = '这是最后一个能用的安全管理员，先让另一个人担任，再改这一个。';
const NOBODY = { code: 'not-found', detail: '没有这个账号。' } as const;

export function staffRoutes(means: SignInMeans): Hung[] {
  const kept = { tag: '账号', repetition: 'kept' } as const;
  const on = 'installation' as const;
  return [
    route(
      {
        method: 'get',
        path: '/accounts',
        admission: { act: 'account.list', on },
        tag: '账号',
        summary: '账号，按登录名',
        query: PAGE,
        answer: {
          body: z.object({ accounts: z.array(ACCOUNT), next: z.string().nullable() }),
          description: '一页账号',
        },
      },
      ({ query }) => listed(query, means),
    ),
    route(
      {
        ...kept,
        method: 'post',
        path: '/accounts/invite',
        admission: { act: 'account.invite', on },
        summary: '开一个账号，给一个只用于第一次登录的密码',
        body: z.strictObject({
          login: LOGIN_FIELD.regex(LOGIN, '应为小写字母、数字、点和连字符，三至四十位。'),
        }),
        answer: { body: GIVEN, description: '密码只显示这一次' },
      },
      ({ body }) => invite(body.login, means),
    ),
    route(
      {
        ...kept,
        method: 'put',
        path: '/accounts/{account}/grants',
        admission: { act: 'account.grant', on },
        summary: '账号担任的全部角色',
        params: PARAMS,
        body: z.strictObject({ grants: z.array(GRANT).max(200) }),
        answer: { body: z.object({ grants: z.array(GRANT) }), description: '已经改为这些' },
      },
      (call) => granted(call, call.params.account, call.body.grants, means),
    ),
    ...stateRoutes(means),
  ];
}

/** What is done to another's account, one word each. */
interface State {
  readonly word: string;
  readonly act: Act;
  readonly summary: string;
  readonly given?: true;
  readonly work: (account: Account, means: SignInMeans) => Promise<Given>;
}

const STATES: readonly State[] = [
  {
    word: 'disable',
    act: 'account.disable',
    summary: '停用账号，登录随之结束',
    work: async ({ id }, { accounts }) =>
      (await accounts.disable(id)) === 'kept' ? IS_DONE : { problem: { code: 'refused', detail: LAST } },
  },
  {
    word: 'enable',
    act: 'account.disable',
    summary: '恢复停用的账号',
    async work({ id }, { accounts }) {
      await accounts.change(id, { disabled: false });
      return IS_DONE;
    },
  },
  {
    word: 'reset',
    act: 'account.resetFactor',
    summary: '重置：第二因素作废，另给一个密码（本人须当面核实身份）',
    given: true,
    async work({ id, login }, means) {
      // The old password first: were it to break off here, nobody could bind a new factor with it.
      const given = await givePassword(id, login, means);
      await means.accounts.forgetFactor(id);
      return { json: given };
    },
  },
  {
    word: 'end-sessions',
    act: 'account.endSessions',
    summary: '结束账号的全部登录',
    async work({ id }, { accounts }) {
      await accounts.endSessions(id);
      return IS_DONE;
    },
  },
];

function stateRoutes(means: SignInMeans): Hung[] {
  return STATES.map(({ word, act, summary, given, work }) =>
    route(
      {
        method: 'post',
        path: `/accounts/{account}/${word}`,
        admission: { act, on: 'installation' },
        repetition: 'kept',
        tag: '账号',
        summary,
        params: PARAMS,
        answer: given
          ? { body: GIVEN, description: '密码只显示这一次' }
          : { body: DONE, description: '已经办好' },
      },
      ({ subject, params }) => other(subject, params.account, means, (account) => work(account, means)),
    ),
  );
}

async function listed({ limit, after }: z.output<typeof PAGE>, { accounts }: SignInMeans): Promise<Given> {
  const place = placeOf(after);
  const found = await accounts.list({ limit: limit + 1, ...(place !== undefined && { after: place }) });
  const page = found.slice(0, limit);
  const next = cursorOf(found.length > limit ? page.at(-1)?.login : undefined);
  return { json: { accounts: page.map(shown), next } };
}

function shown({ passwordSetAt: _, ...account }: Account): z.infer<typeof ACCOUNT> {
  return { ...account, grants: [...account.grants] };
}

/** Nobody acts on his own account here. */
async function other(
  subject: Subject | null,
  id: string,
  { accounts }: SignInMeans,
  work: (account: Account) => Promise<Given>,
): Promise<Given> {
  if (subject?.account === id)
    return { problem: { code: 'refused', detail: '不能改自己的账号，请另一位安全管理员办理。' } };
  const account = await accounts.byId(id);
  return account ? work(account) : { problem: NOBODY };
}

async function granted(call: Call, id: string, grants: readonly Grant[], means: SignInMeans): Promise<Given> {
  const problem = await grantProblem(grants, call);
  if (problem) return problem;
  return other(call.subject, id, means, async () => {
    const kept = await means.accounts.setGrants(id, grants);
    if (kept === 'not-separate') throw new Error('roles that must be apart came past their own check');
    if (kept === 'last-administrator') return { problem: { code: 'refused', detail: LAST } };
    // What an account holds is replaced whole: who held what, and when, can only be read here.
    return { json: { grants }, about: toldGrants(grants) };
  });
}

async function invite(login: string, means: SignInMeans): Promise<Given> {
  const taken = await means.accounts.byLogin(login);
  const id = taken ? null : await openAccount({ login }, means);
  if (id !== null) return { json: await givePassword(id, login, means), about: id };
  return { problem: { code: 'bad-input', issues: [{ path: 'login', message: '这个登录名已经有了。' }] } };
}

/** Sets a password that was drawn by lot and is good for the first sign-in only. */
async function givePassword(id: string, login: string, means: SignInMeans): Promise<z.infer<typeof GIVEN>> {
  const password = randomBytes(15).toString('base64url');
  const until = later(means.now(), { hours: GIVEN_HOURS });
  await setPassword(id, password, means);
  await means.accounts.change(id, { mustChange: true, givenUntil: until });
  await means.accounts.endSessions(id);
  return { account: id, login, password, until };
}
