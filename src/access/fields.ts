/**
 * Fields that not everybody sees who may see what they stand in. What is not listed here under the act is seen by nobody:
 * a view that shows a sensitive field asks first.
 */
import { IDENTITY_FIELDS, type IdentityField } from '../register/index.ts';
import type { Act } from './acts.ts';
import { type AccessObject, covers, may } from './policy.ts';
import type { StaffRole } from './roles.ts';
import type { Subject } from './subject.ts';

export type SensitiveField =
  /** What an applicant said of himself, opened from its seal. */
  | `identity.${IdentityField}`
  /** Masked name of whoever applied, in lists. */
  | 'applicant'
  /** What members of the staff sign in with. */
  | 'account.login'
  /** Network address a call came from. */
  | 'trail.source'
  /** Where a hook goes and what it is signed with: kept, used, never shown again. */
  | 'hook.address'
  | 'hook.secret';

interface FieldRule {
  readonly acts: readonly Act[];
  readonly roles: readonly StaffRole[];
}

const IDENTITY: FieldRule = { acts: ['person.reveal'], roles: ['handler', 'reviewer', 'head'] };

export const FIELDS: Readonly<Record<SensitiveField, FieldRule>> = {
  ...(Object.fromEntries(
    Object.keys(IDENTITY_FIELDS).map((field) => [`identity.${field}`, IDENTITY]),
  ) as Record<`identity.${IdentityField}`, FieldRule>),
  // Whoever publishes has no need to know who asked (个人信息保护法§6: no more than the purpose needs).
  applicant: {
    acts: ['register.list', 'register.see', 'export.cases'],
    roles: ['handler', 'reviewer', 'head', 'supervisor', 'auditor'],
  },
  'account.login': {
    acts: ['account.list', 'audit.see', 'audit.export'],
    roles: ['securityAdministrator', 'auditor'],
  },
  'trail.source': { acts: ['audit.see', 'audit.export'], roles: ['auditor'] },
  'hook.address': { acts: [], roles: [] },
  'hook.secret': { acts: [], roles: [] },
};

export const SENSITIVE_FIELDS = Object.keys(FIELDS) as readonly SensitiveField[];

/** Whether an account, doing this to that, is shown the field: in a role of its own that reaches there. */
export function seesField(subject: Subject, act: Act, object: AccessObject, field: SensitiveField): boolean {
  const { acts, roles } = FIELDS[field];
  if (!acts.includes(act) || !may(subject, act, object).allowed) return false;
  return subject.grants.some((grant) => roles.includes(grant.role) && covers(grant, object));
}
