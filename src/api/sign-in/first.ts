/** The first administrator: whoever stands at the server when it starts for the first time, and nobody else. */
import { randomBytes, randomUUID } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { passwordFaults } from '../../access/index.ts';
import { type Given, type Hung, route } from '../door/index.ts';
import { LOGIN } from './auth.ts';
import { digestOf } from './hashed-tokens.ts';
import type { SignInMeans } from './means.ts';
import { openAccount, setPassword } from './staff.ts';
import { LOGIN_FIELD, NEXT, PASSWORD_FIELD } from './steps.ts';

/** Stands for the whole installation in the grant of the first administrator; no agency need exist yet. */
export const INSTALLATION = 'installation';

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
      answer: { body: NEXT, description: '已经开好，请登录并绑定动态口令' },
    },
    ({ body }) => first(body, means),
  );
}

async function first({ token, login, password }: z.infer<typeof ASKED>, means: SignInMeans): Promise<Given> {
  const { accounts, settings } = means;
  const refusal = {
    problem: { code: 'not-signed-in', detail: '令牌不对，或者已经用过。请看服务器启动时印出的令牌。' },
  } as const;
  if ((await accounts.firstToken()) !== digestOf(token) || !(await accounts.none())) return refusal;
  const faults = passwordFaults(password, settings.passwords, [login]);
  if (faults.length > 0)
    return {
      problem: { code: 'bad-input', issues: faults.map((message) => ({ path: 'password', message })) },
    };
  if (!(await accounts.takeFirstToken(digestOf(token)))) return refusal;
  const id = randomUUID();
  await openAccount({ id, login }, means);
  await setPassword(id, password, means);
  await accounts.change(id, { mustChange: false, passwordSetAt: means.now() });
  await accounts.setGrants(id, [{ agency: INSTALLATION, role: 'securityAdministrator', reach: 'own' }]);
  return { json: { next: 'enrol' } };
}
