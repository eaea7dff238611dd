/** The schema, step by step, in the order in which it is laid. A released step is never edited: a change is a new step. */
import type { Migration } from './engine/index.ts';
import { ACCOUNTS_MIGRATION } from './office/account-tables.ts';
import { ANSWERS_MIGRATION } from './office/answers.ts';
import { THROTTLE_MIGRATION } from './office/throttle.ts';
import { TRAIL_MIGRATION } from './office/trail.ts';
import { REGISTER_MIGRATIONS } from './register/migrations.ts';

export const MIGRATIONS: readonly Migration[] = [
  ...REGISTER_MIGRATIONS,
  TRAIL_MIGRATION,
  ANSWERS_MIGRATION,
  THROTTLE_MIGRATION,
  ACCOUNTS_MIGRATION,
];
