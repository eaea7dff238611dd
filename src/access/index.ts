/**
 * 准入: roles, grants and the one policy over them; what the doors ask of whoever keeps accounts, throttles, the audit trail.
 * No session is made here and no password is checked (`api/sign-in`); nothing is kept (`store/office`).
 * Read `roles.ts`, then `policy.ts` with its table `acts.ts`.
 */

export type {
  Account,
  AccountPage,
  Accounts,
  Found,
  RightsRefused,
  SessionLine,
  StaffMember,
  TokenLine,
} from './accounts.ts';
export { ACTS, type Act } from './acts.ts';
export type { KeptAnswers, KeyState } from './answers.ts';
export {
  type EvidenceFile,
  type EvidenceFiles,
  FILE_KINDS,
  type FileKind,
  type ScanState,
} from './evidence.ts';
export { FIELDS, SENSITIVE_FIELDS, type SensitiveField, seesField } from './fields.ts';
export type { Filing, Filings } from './filings.ts';
export type { ImportLine, Imports, KeptImport } from './imports.ts';
export type { AdoptedNotice, Notices } from './notices.ts';
export type { OrderLine, OrderQuery, Orders } from './orders.ts';
export { LONGEST_PASSWORD, PASSWORD_PROFILES, type PasswordProfileId, passwordFaults } from './passwords.ts';
export {
  type AccessDecision,
  type AccessObject,
  lineageOf,
  may,
  NO_LINEAGE,
  needsLineage,
} from './policy.ts';
export {
  type Grant,
  INSTALLATION,
  REACHES,
  type Reach,
  registerRole,
  SEPARATE_ROLES,
  STAFF_ROLES,
  type StaffRole,
} from './roles.ts';
export { publicScope, scopeOf } from './scope.ts';
export { isSeparate, separationFaults } from './separation.ts';
export {
  type CurrentSettings,
  type KeptSettings,
  SETTING_SECRETS,
  SETTINGS,
  type SettingSecret,
  type Settings,
  type SettingsChange,
  type SettingsOf,
  type SettingsPart,
  secretsOf,
} from './settings.ts';
export type { Readiness, Subject } from './subject.ts';
export type { Counted, Throttle } from './throttle.ts';
export type { Trail, TrailLine, TrailQuery } from './trail.ts';
