/** The first administrator: whoever stands at the server when it starts for the first time, and nobody else. */
import { randomBytes } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { INSTALLATION, passwordFaults } from '../../access/index.ts';
import { type Call, type Given, type Hung, route } from '../door/index.ts';
import { LOGIN_FIELD, NEXT, PASSWORD_FIELD } from './answers.ts';
import { LOGIN } from './auth.ts';
import { enter } from './entering.ts';
import { digestOf } from './hashed-tokens.ts';
import { addAccount, openUser, setPassword } from './making.ts';
import type { SignInMeans } from './means.ts';

const ASKED = z.strictObject({
  token: z.string().min(20).max(100),
  login: LOGIN_FIELD.regex(LOGIN, '应为小写字母、数字、点和连字符，三至四十位。'),
  password: PASSWORD_FIELD,
});

/** A new token where there is no account yet, to be printed; null where there is one. Only its digest is kept. */
export async function firstToken({ accounts }: SignInMeans): Promise<string | null> {
  if (!(await accounts.none())) return null;
  const token = randomBytes(24).toString('base64url');
  await accounts.setFirstToken(digestOf(token));
  return token;
}

export function firstRoute(means: SignInMeans): Hung {
  return route(
    {
      method: 'post',
      path: '/sign-in/first',
      admission: { public: '还没有任何账号；凭服务器第一次启动时印出的令牌' },
      repetition: { unkept: '令牌只能用一次' },
      tag: '登录',
      summary: '开第一个账号：安全管理员',
      body: ASKED,
      sensitive: ['token', 'password'],
      fails: ['not-signed-in'],
      answer: { body: NEXT, description: '已经开好，请登录并绑定动态口令' },
    },
    // Nobody is there yet within whose reach it could be done.
    (call) => call.means.register.within('all', () => first(call, call.body, means)),
  );
}

async function first(
  call: Call,
  { token, login, password }: z.infer<typeof ASKED>,
  means: SignInMeans,
): Promise<Given> {
  const { accounts } = means;
  const refusal = {
    problem: { code: 'not-signed-in', detail: '令牌不对，或者已经用过。请看服务器启动时印出的令牌。' },
  } as const;
  if ((await accounts.firstToken()) !== digestOf(token) || !(await accounts.none())) return refusal;
  const faults = passwordFaults(password, (await means.chosen()).signIn.passwords, [login]);
  if (faults.length > 0)
    return {
      problem: { code: 'bad-input', issues: faults.map((message) => ({ path: 'password', message })) },
    };
  if (!(await accounts.takeFirstToken(digestOf(token)))) return refusal;
  const id = await openUser({ login }, means);
  await setPassword(id, password, means);
  await accounts.setGrants(id, [{ agency: INSTALLATION, role: 'securityAdministrator', reach: 'own' }]);
  // Last: were it to break off before, there would still be no account, and the next start would give a new token.
  await addAccount(id, login, false, means);
  await accounts.change(id, { passwordSetAt: means.now() });
  await enter(call, { way: 'signIn.first', account: id, why: null }, means);
  return { json: { next: 'enrol' } };
}
