/**
 * 准入: roles, grants and the one policy over them; what the doors ask of whoever keeps accounts, throttles, the audit trail.
 * No session is made here and no password is checked (`api/sign-in`); nothing is kept (`store/office`).
 * Read `roles.ts`, then `policy.ts` with its table `acts.ts`.
 */

export type { Account, Accounts, Found, SessionLine, TokenLine } from './accounts.ts';
export { ACTS, type Act, type ActRule } from './acts.ts';
export type { GivenAnswer, KeptAnswers, KeyState } from './answers.ts';
export {
  LONGEST_PASSWORD,
  PASSWORD_PROFILES,
  type PasswordProfile,
  type PasswordProfileId,
  passwordFaults,
} from './passwords.ts';
export {
  type AccessDecision,
  type AccessObject,
  type DenialCode,
  type Lineage,
  lineageOf,
  may,
  NO_LINEAGE,
  needsLineage,
} from './policy.ts';
export {
  type Grant,
  REACHES,
  type Reach,
  registerRole,
  SEPARATE_ROLES,
  type SeparateRole,
  STAFF_ROLES,
  type StaffRole,
} from './roles.ts';
export { separationFaults } from './separation.ts';
export type { AccountId, Readiness, Subject } from './subject.ts';
export type { Counted, Throttle } from './throttle.ts';
export type { Trail, TrailLine, TrailQuery } from './trail.ts';
