/** The schema, step by step, in the order in which it is laid. A released step is never edited: a change is a new step. */
import type { Migration } from './engine/index.ts';
import { ACCOUNTS_MIGRATION } from './office/account-tables.ts';
import { ANSWERS_MIGRATION } from './office/answers.ts';
import { EVIDENCE_MIGRATION } from './office/evidence.ts';
import { FILINGS_MIGRATION } from './office/filings.ts';
import { DISPATCH_MIGRATION } from './office/hook-tables.ts';
import { IMPORTS_MIGRATION } from './office/imports.ts';
import { NOTICES_MIGRATION } from './office/notices.ts';
import { ROW_SECURITY_MIGRATION } from './office/row-security.ts';
import { SETTINGS_MIGRATION } from './office/settings.ts';
import { THROTTLE_MIGRATION } from './office/throttle.ts';
import { TRAIL_MIGRATION, TRAIL_SWEEP_MIGRATION } from './office/trail.ts';
import { REGISTER_MIGRATIONS } from './register/migrations.ts';

export const MIGRATIONS: readonly Migration[] = [
  ...REGISTER_MIGRATIONS,
  TRAIL_MIGRATION,
  ANSWERS_MIGRATION,
  THROTTLE_MIGRATION,
  ACCOUNTS_MIGRATION,
  DISPATCH_MIGRATION,
  NOTICES_MIGRATION,
  SETTINGS_MIGRATION,
  IMPORTS_MIGRATION,
  FILINGS_MIGRATION,
  EVIDENCE_MIGRATION,
  // After the tables: it walls in each with an agency that the steps before have laid.
  ROW_SECURITY_MIGRATION,
  TRAIL_SWEEP_MIGRATION,
];
