import { expect, test } from 'vitest';
import { SEPARATE_ROLES, STAFF_ROLES, type StaffRole, separationFaults } from './index.ts';

const ALL = Object.keys(STAFF_ROLES) as StaffRole[];
const BUSINESS = ALL.filter((role) => !SEPARATE_ROLES.some((one) => one === role));
const PAIRS = ALL.flatMap((one, at) => ALL.slice(at + 1).map((other) => [one, other] as const));

test.each(PAIRS)('%s 和 %s', (one, other) => {
  const apart = !(BUSINESS.includes(one) && BUSINESS.includes(other));
  const faults = separationFaults([{ role: one }, { role: other }]);
  expect(faults).toHaveLength(apart ? 1 : 0);
  if (apart) {
    expect(faults[0]).toContain(STAFF_ROLES[one]);
    expect(faults[0]).toContain(STAFF_ROLES[other]);
  }
  expect(separationFaults([{ role: other }, { role: one }])).toHaveLength(faults.length);
});

const ROWS: readonly (readonly [string, readonly StaffRole[], number])[] = [
  ['什么也没有', [], 0],
  ['一个角色', ['auditor'], 0],
  ['同一个角色在几个机关', ['auditor', 'auditor', 'auditor'], 0],
  ['业务角色可以兼任', BUSINESS, 0],
  ['三员两两不能兼任', SEPARATE_ROLES, 3],
  ['审计员兼两个业务角色，两条理由', ['auditor', 'handler', 'head'], 2],
];

test.each(ROWS)('%s', (_, roles, count) => {
  expect(separationFaults(roles.map((role) => ({ role })))).toHaveLength(count);
});
