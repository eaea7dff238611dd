import { describe, expect, test } from 'vitest';
import { ACTS, type Subject } from '../../src/access/index.ts';
import { type Api, createApi, demoAccounts, type Hung, openSignIn } from '../../src/api/index.ts';
import { DIALECTS } from '../postgres/fresh.ts';
import { type House, house } from './house.ts';
import {
  type Asker,
  expectedOf,
  LETTERS,
  MAY,
  SELF,
  STANDINGS,
  type StandingName,
} from './matrix/expected.ts';
import { addressOf, settle } from './matrix/world.ts';

const ROLES = Object.values(LETTERS);
const NAMES = Object.keys(STANDINGS) as StandingName[];
const STATES = ['mustEnrol', 'mustChangePassword'] as const;

/** Everybody who asks: each role from each standing, each role not ready, other systems, and nobody. */
const ASKERS: readonly Asker[] = [
  ...ROLES.flatMap((role) =>
    NAMES.map((standing): Asker => ({ name: `${role}-${standing}`, role, standing, state: 'ready' })),
  ),
  ...ROLES.flatMap((role) =>
    STATES.map((state): Asker => ({ name: `${role}-${state}`, role, standing: 'own', state })),
  ),
  ...ROLES.map((role): Asker => ({ name: `system-${role}`, role, standing: 'own', state: 'ready' })),
  { name: 'nobody', role: null, standing: 'own', state: 'nobody' },
];

/** More would say no more. */
const SHOWN = 20;

/** On PostgreSQL, where the policy is the same, who stands for all of a kind. */
const FEW: ReadonlySet<StandingName> = new Set(['own', 'elsewhere']);

async function answered({ call }: Pick<House, 'call'>, hung: Hung, as: string | undefined) {
  const method = hung.route.method.toUpperCase();
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
  return (await call(method, addressOf(hung), { ...(as !== undefined && { as }), ...body })).status;
}

function judged(status: number): 401 | 403 | 'in' {
  return status === 401 || status === 403 ? status : 'in';
}

/** Signing in refuses in the same words as the door, whoever asks: what it answers says nothing of the policy. */
function isSignIn({ route: { path } }: Hung): boolean {
  return path.startsWith('/sign-in');
}

describe.each(DIALECTS)('%s：谁能办什么', (dialect) => {
  test('每个地址，每种人', async () => {
    const home = await house(dialect);
    await settle(home);
    const askers = ASKERS.filter(({ standing }) => dialect === 'sqlite' || FEW.has(standing));
    for (const { name, role, standing, state } of askers) {
      if (role === null || state === 'nobody') continue;
      const { agency, reach } = STANDINGS[standing];
      const kind: Subject['kind'] = name.startsWith('system-') ? 'system' : 'person';
      home.person(name, agency, [role], reach, { readiness: state, kind });
    }
    const wrong: string[] = [];
    let asked = 0;
    for (const hung of home.routes.filter((one) => !isSignIn(one))) {
      const answers = await Promise.all(
        askers.map((asker) => answered(home, hung, asker.role === null ? undefined : asker.name)),
      );
      asked += answers.length;
      for (const [at, asker] of askers.entries()) {
        const [given, expected] = [answers[at] ?? 0, expectedOf(hung, asker)];
        if (judged(given) !== expected)
          wrong.push(`${hung.route.method} ${hung.route.path} ${asker.name}: ${given}, expected ${expected}`);
      }
    }
    process.stdout.write(
      `matrix on ${dialect}: ${home.routes.length} routes, ${askers.length} askers, ${asked} answers\n`,
    );
    expect(wrong.slice(0, SHOWN)).toEqual([]);
    expect(asked).toBeGreaterThan(dialect === 'sqlite' ? 15_000 : 5_000);
  }, 240_000);

  test('停用的账号、停用前留下的登录：什么也办不了', async () => {
    const { app, routes, own, stop } = await withAccount(dialect);
    expect((await own(app, 'GET', '/api/self')).status).toBe(200);
    await stop();
    const answers: string[] = [];
    for (const hung of routes.filter((one) => !('public' in one.route.admission)))
      answers.push(`${(await own(app, hung.route.method.toUpperCase(), addressOf(hung))).status}`);
    expect(new Set(answers)).toEqual(new Set(['401']));
  });
});

/** A head of an office with an account of his own; `stop` disables it and puts his session back, as a second node might. */
async function withAccount(dialect: (typeof DIALECTS)[number]) {
  const home = await house(dialect);
  await settle(home);
  const { office, means } = home.premises;
  const settings = {
    publicUrl: 'http://localhost:3000',
    passwords: 'asvs',
    idleMinutes: 30,
    absoluteHours: 12,
  } as const;
  const now = () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
  const signIn = openSignIn(office, means.crypto, settings, now);
  const app = createApi({ ...home.means, identify: signIn.identify }, signIn.routes);
  const head = (await demoAccounts(signIn.means, { agency: 'bureau', above: 'bureau' })).find(
    ({ role }) => role === 'head',
  );
  const ask = async (path: string, body: object, cookie = '') => {
    const headers = { 'content-type': 'application/json', cookie };
    const answer = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    return answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0] ?? '')
      .join('; ');
  };
  const half = await ask('/api/sign-in', { login: head?.login, password: head?.password });
  const cookie = await ask('/api/sign-in/code', { code: head?.code() }, half);
  const own = (on: Api, method: string, path: string) =>
    on.request(path, { method, headers: { cookie, 'idempotency-key': crypto.randomUUID() } });
  const stop = async () => {
    const account = await office.accounts.byLogin(head?.login ?? '');
    await office.accounts.change(account?.id ?? '', { disabled: true });
  };
  return { app, routes: home.routes, own, stop };
}

test('手写的表与策略说的是同样多的事，没有多也没有少', () => {
  expect([...MAY.keys(), ...SELF].toSorted()).toEqual(Object.keys(ACTS).toSorted());
});
