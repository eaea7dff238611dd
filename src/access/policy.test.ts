import { describe, expect, test } from 'vitest';
import {
  type AgencyProfile,
  type AgencyScope,
  CORRECTION_COMMANDS,
  IDENTITY_FIELDS,
  MATTERS,
} from '../register/index.ts';
import {
  ACTS,
  type AccessObject,
  type Act,
  FIELDS,
  type Grant,
  may,
  publicScope,
  type Reach,
  SENSITIVE_FIELDS,
  type SensitiveField,
  type StaffRole,
  type Subject,
  scopeOf,
  seesField,
} from './index.ts';

const BUREAU: AccessObject = {
  kind: 'agency',
  agency: 'bureau',
  above: { area: ['city', 'region'], line: ['province'] },
};

function somebody(...held: (readonly [StaffRole, string, Reach])[]): Subject {
  const grants = held.map(([role, agency, reach]): Grant => ({ role, agency, reach }));
  return { account: 'one', kind: 'person', readiness: 'ready', grants, session: null };
}

test('台账的每一种命令都在策略里，策略里的台账命令台账都有', () => {
  const commands = [
    ...Object.values(MATTERS).flatMap((matter) => Object.keys(matter.commands)),
    ...Object.keys(CORRECTION_COMMANDS),
  ];
  expect(commands.filter((type) => !Object.hasOwn(ACTS, type))).toEqual([]);
  const verbs = new Set([...Object.keys(MATTERS), 'correction']);
  const others = ['agency.list', 'agency.see', 'agency.staff'];
  const acts = Object.keys(ACTS).filter((act) => verbs.has(act.split('.')[0] ?? '') && !others.includes(act));
  expect(acts.toSorted()).toEqual(commands.toSorted());
});

test('上级的同意、退回：本机关自己不行，上级可以', () => {
  const judged = (...held: Parameters<typeof somebody>) => may(somebody(...held), 'year.accept', BUREAU);
  expect(judged(['supervisor', 'bureau', 'own'])).toMatchObject({ allowed: false, code: 'not-your-role' });
  expect(judged(['supervisor', 'bureau', 'area'])).toMatchObject({ allowed: false, code: 'not-your-role' });
  expect(judged(['supervisor', 'region', 'area'])).toEqual({ allowed: true, role: 'supervisor' });
  expect(judged(['supervisor', 'province', 'line'])).toEqual({ allowed: true, role: 'supervisor' });
  expect(judged(['supervisor', 'province', 'area'])).toMatchObject({ code: 'not-your-agency' });
});

test('管整个系统的，新登记的机关也管得到，只办那个角色的事', () => {
  const judged = (role: StaffRole, act: Act) => may(somebody([role, '*', 'own']), act, BUREAU);
  expect(judged('systemAdministrator', 'agency.change')).toEqual({
    allowed: true,
    role: 'systemAdministrator',
  });
  expect(judged('systemAdministrator', 'hook.add')).toMatchObject({ allowed: true });
  expect(judged('systemAdministrator', 'register.list')).toMatchObject({ code: 'not-your-role' });
  expect(judged('securityAdministrator', 'agency.see')).toMatchObject({ allowed: true });
  expect(judged('securityAdministrator', 'agency.change')).toMatchObject({ code: 'not-your-role' });
  expect(judged('auditor', 'register.list')).toEqual({ allowed: true, role: 'auditor' });
  for (const role of ['head', 'supervisor'] as const)
    expect(judged(role, 'register.list')).toMatchObject({ code: 'not-your-agency' });
});

test('身兼数职的，按台账认的那个角色办', () => {
  const both = somebody(['handler', 'bureau', 'own'], ['head', 'bureau', 'own']);
  expect(may(both, 'request.sign', BUREAU)).toEqual({ allowed: true, role: 'head' });
  expect(may(both, 'request.register', BUREAU)).toEqual({ allowed: true, role: 'handler' });
  expect(may(both, 'request.reviewSecrecy', BUREAU)).toMatchObject({ allowed: false });
});

describe('敏感字段', () => {
  const ROWS: readonly (readonly [SensitiveField, Act, string])[] = [
    ...Object.keys(IDENTITY_FIELDS).map(
      (field) => [`identity.${field}` as SensitiveField, 'person.reveal', 'handler reviewer head'] as const,
    ),
    ['identity.name', 'register.see', ''],
    ['applicant', 'register.list', 'handler reviewer head supervisor auditor'],
    ['applicant', 'export.cases', 'handler reviewer head supervisor auditor'],
    ['applicant', 'report.see', ''],
    ['account.login', 'account.list', 'securityAdministrator'],
    ['account.login', 'audit.see', 'auditor'],
    ['trail.source', 'audit.see', 'auditor'],
    ['hook.address', 'hook.list', ''],
    ['hook.secret', 'hook.list', ''],
  ];
  const ROLES: readonly StaffRole[] = [
    'handler',
    'reviewer',
    'head',
    'publisher',
    'supervisor',
    'auditor',
    'securityAdministrator',
    'systemAdministrator',
  ];

  test.each(ROWS)('%s，在 %s：%s', (field, act, seen) => {
    const sees = (role: StaffRole, agency: string) =>
      seesField(somebody([role, agency, 'own']), act, BUREAU, field);
    expect(ROLES.filter((role) => sees(role, 'bureau')).join(' ')).toBe(seen);
    expect(ROLES.filter((role) => sees(role, 'elsewhere'))).toEqual([]);
  });

  test('没有写明的，谁也看不到；没有一个字段漏写', () => {
    for (const field of SENSITIVE_FIELDS) expect(FIELDS[field]).toBeDefined();
    const everybody = somebody(...ROLES.map((role) => [role, 'bureau', 'own'] as const));
    const acts = Object.keys(ACTS) as Act[];
    const shown = SENSITIVE_FIELDS.flatMap((field) =>
      acts.filter((act) => seesField(everybody, act, BUREAU, field)).map((act) => `${act} ${field}`),
    );
    expect(shown).toHaveLength(Object.keys(IDENTITY_FIELDS).length + 3 + 3 + 2);
  });
});

describe('一次办理够得着哪些机关', () => {
  const profile = (id: string, area: string | null, line: string | null = null) =>
    ({ id, parent: area, supervisors: { area, line } }) as AgencyProfile;
  const TREE = [
    profile('region', null),
    profile('city', 'region'),
    profile('bureau', 'city', 'province'),
    profile('province', null),
    profile('elsewhere', null),
  ];
  const INSTALLATION: AccessObject = { kind: 'installation' };
  const ROWS: readonly (readonly [string, Subject, AccessObject, string | null, AgencyScope])[] = [
    ['本机关', somebody(['handler', 'bureau', 'own']), BUREAU, 'bureau', ['bureau']],
    ['地区的上级', somebody(['supervisor', 'region', 'area']), BUREAU, 'bureau', ['bureau']],
    ['没有下延的上级', somebody(['supervisor', 'city', 'own']), BUREAU, 'bureau', []],
    ['别的机关', somebody(['handler', 'elsewhere', 'area']), BUREAU, 'bureau', []],
    ['本人的事', somebody(['handler', 'bureau', 'own']), { kind: 'self' }, null, []],
    ['不论哪个机关', somebody(['handler', 'bureau', 'own']), INSTALLATION, null, ['bureau']],
    ['所管的全部', somebody(['supervisor', 'city', 'area']), INSTALLATION, null, ['city', 'bureau']],
    [
      '本系统的全部',
      somebody(['supervisor', 'province', 'line']),
      INSTALLATION,
      null,
      ['province', 'bureau'],
    ],
    ['审计员，连同不属于哪个机关的', somebody(['auditor', 'city', 'own']), INSTALLATION, null, ['city', '']],
    ['整个系统的审计员', somebody(['auditor', '*', 'own']), INSTALLATION, null, 'all'],
    ['整个系统的审计员看一个机关', somebody(['auditor', '*', 'own']), BUREAU, 'bureau', ['bureau']],
    [
      '整个系统的系统管理员改一个机关',
      somebody(['systemAdministrator', '*', 'own']),
      BUREAU,
      'bureau',
      ['bureau'],
    ],
    ['业务角色没有整个系统的', somebody(['handler', '*', 'area']), BUREAU, 'bureau', []],
    ['系统管理员', somebody(['systemAdministrator', 'city', 'own']), INSTALLATION, null, 'all'],
    [
      '系统管理员登记一个机关',
      somebody(['systemAdministrator', 'city', 'own']),
      INSTALLATION,
      'new',
      ['new'],
    ],
    ['管整个系统的，到一个机关', somebody(['systemAdministrator', '*', 'own']), BUREAU, 'bureau', ['bureau']],
    ['没有角色', somebody(), INSTALLATION, null, []],
  ];

  test.each(ROWS)('%s', async (_, subject, object, named, scope) => {
    expect(await scopeOf(subject, object, named, async () => TREE)).toEqual(scope);
  });

  test('公众办的，只有地址里的那个机关', () => {
    expect(publicScope('bureau')).toEqual(['bureau']);
    expect(publicScope(null)).toEqual([]);
  });
});
