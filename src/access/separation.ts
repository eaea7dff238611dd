/** Which roles one account may hold: whoever keeps the machine, gives rights or audits does nothing else. */
import { type Grant, SEPARATE_ROLES, STAFF_ROLES, type StaffRole } from './roles.ts';

const SEPARATE: ReadonlySet<StaffRole> = new Set(SEPARATE_ROLES);

export function isSeparate(role: StaffRole): boolean {
  return SEPARATE.has(role);
}

/** Every reason against an account holding these; source: GB/T 22239—2019 8.1.7 (三权分立). */
export function separationFaults(grants: readonly Pick<Grant, 'role'>[]): string[] {
  const roles = [...new Set(grants.map(({ role }) => role))];
  return roles
    .filter((role) => SEPARATE.has(role))
    .flatMap((role) =>
      roles
        .filter((other) => other !== role && (!SEPARATE.has(other) || role < other))
        .map((other) => `${STAFF_ROLES[role]}与${STAFF_ROLES[other]}不能由同一账号担任。`),
    );
}
