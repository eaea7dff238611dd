/** Every route × every role × from where × in which state: let in or not, and what is seen. Asked over the interface. */
import { describe, expect, test } from 'vitest';
import type { StaffRole } from '../../src/access/index.ts';
import { ACTS } from '../../src/access/index.ts';
import type { Hung } from '../../src/api/index.ts';
import { CORRECTION_COMMANDS, MATTERS } from '../../src/register/index.ts';
import { DIALECTS } from '../postgres/fresh.ts';
import { BEFORE_READY, LETTERS, rolesFor } from './expected.ts';
import { type House, house } from './house.ts';
import { travel } from './journey.ts';
import { PROFILE } from './profile.ts';

const ROLES = Object.keys(LETTERS) as StaffRole[];
/** What of the applicant and the third party nobody sees but by the command to reveal. */
const SEALED = ['赵示例', '13900000000', 'E00000002', '示例化工', '5550199'];
const DENIED = new Set([
  'not-signed-in',
  'second-factor-required',
  'password-change-required',
  'not-your-agency',
  'not-your-role',
]);

interface Caller {
  readonly token: string | undefined;
  readonly role: StaffRole | null;
  /** Whether his grant reaches the agency that is asked about. */
  readonly reaches: boolean;
  readonly ready: boolean;
}

/** Own, other, above by area and by line, not ready: for every role; and whoever has not signed in. */
function callers({ person }: House): Caller[] {
  const all = ROLES.flatMap((role): Caller[] => [
    { token: person(`${role}-own`, 'yining', [role]), role, reaches: true, ready: true },
    { token: person(`${role}-other`, 'other', [role]), role, reaches: false, ready: true },
    { token: person(`${role}-area`, 'above', [role], 'area'), role, reaches: true, ready: true },
    { token: person(`${role}-line`, 'ministry', [role], 'line'), role, reaches: true, ready: true },
    { token: person(`${role}-up`, 'above', [role], 'own'), role, reaches: false, ready: true },
    {
      token: person(`${role}-new`, 'yining', [role], 'own', { readiness: 'mustEnrol' }),
      role,
      reaches: true,
      ready: false,
    },
    {
      token: person(`${role}-old`, 'yining', [role], 'own', { readiness: 'mustChangePassword' }),
      role,
      reaches: true,
      ready: false,
    },
    {
      token: person(`${role}-system`, 'yining', [role], 'own', { kind: 'system' }),
      role,
      reaches: true,
      ready: true,
    },
  ]);
  return [
    ...all,
    { token: undefined, role: null, reaches: false, ready: true },
    { token: 'nobody', role: null, reaches: false, ready: true },
  ];
}

function mayEnter({ admission }: Hung['route'], { role, reaches, ready }: Caller): boolean {
  if ('public' in admission) return true;
  if (role === null) return false;
  if (!ready) return admission.on === 'self' && BEFORE_READY.test(admission.act);
  if (admission.on === 'self') return true;
  return rolesFor(admission.act).includes(LETTERS[role]) && (admission.on === 'installation' || reaches);
}

async function furnished(dialect: (typeof DIALECTS)[number]): Promise<{ home: House; request: string }> {
  const home = await house(dialect);
  const admin = home.person('first', 'yining', ['systemAdministrator']);
  const establish = (agency: string, change: object) =>
    home.call('POST', `/api/agencies/${agency}/profile/establish`, {
      as: admin,
      body: { ...PROFILE, ...change },
    });
  await establish('ministry', { name: '示例厅' });
  await establish('above', { name: '示例市人民政府', level: 'government' });
  await establish('other', { name: '另一示例局' });
  const supervisors = { area: 'above', line: 'ministry' };
  expect((await establish('yining', { parent: 'above', supervisors })).status).toBe(200);
  for (const role of ['handler', 'reviewer', 'head', 'publisher'] as const)
    home.person(`${role}-1`, 'yining', [role]);
  const { request } = await travel((who, method, path, body) =>
    home.call(method, `/api/agencies/yining${path}`, { as: `${who}-1`, ...(body && { body }) }),
  );
  return { home, request };
}

describe.each(DIALECTS)('%s：谁能做什么', (dialect) => {
  test('每个地址 × 每个角色 × 本机关、他机关、上级 × 各种状态', { timeout: 240_000 }, async () => {
    const { home, request } = await furnished(dialect);
    const people = callers(home);
    const wrong: string[] = [];
    let [asked, letIn, looked] = [0, 0, 0];
    for (const { route } of home.routes) {
      const path = `/api${addressOf(route.path, request)}`;
      for (const caller of people) {
        const as = caller.token === undefined ? {} : { as: caller.token };
        const body = route.method === 'get' ? {} : { body: {} };
        const answer = await home.call(route.method.toUpperCase(), path, { ...as, ...body });
        const { code = '' } = answer.json as { code?: string };
        const entered = !DENIED.has(code) || 'public' in route.admission;
        asked += 1;
        if (entered) letIn += 1;
        if (entered !== mayEnter(route, caller))
          wrong.push(`${route.method} ${route.path} ${caller.token}: ${answer.status} ${code}`);
        if (answer.status >= 500)
          wrong.push(`${route.method} ${route.path} ${caller.token}: ${answer.status}`);
        if (entered && answer.status === 200) {
          looked += 1;
          const text = typeof answer.json === 'string' ? answer.json : JSON.stringify(answer.json);
          const seen = SEALED.filter((secret) => text.includes(secret));
          if (seen.length > 0) wrong.push(`${route.path} shows ${seen.join()} to ${caller.token}`);
        }
      }
    }
    process.stdout.write(
      `${dialect}: ${home.routes.length} routes × ${people.length} callers = ${asked} calls, ${letIn} let in, ${looked} answers searched for sealed fields, ${wrong.length} wrong\n`,
    );
    expect(wrong).toEqual([]);
    expect(asked).toBe(home.routes.length * people.length);
    expect(letIn).toBeGreaterThan(1000);
  });
});

test('台账的每个命令都在政策表里', () => {
  const commands = [
    ...Object.values(MATTERS).flatMap(({ commands: own }) => Object.keys(own)),
    ...Object.keys(CORRECTION_COMMANDS),
  ];
  expect(commands.filter((command) => !Object.hasOwn(ACTS, command))).toEqual([]);
});

function addressOf(path: string, request: string): string {
  const filled: Readonly<Record<string, string>> = {
    agency: 'yining',
    year: '2025',
    matter: request,
    address: 'x',
  };
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => filled[name] ?? 'R2025-00001');
  return path.endsWith('/cell') ? `${address}?address=requests.received/natural` : address;
}
