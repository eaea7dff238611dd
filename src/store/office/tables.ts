/** What is kept beside the register for the interfaces: one file of this folder a subject, its tables told there. */
import type { AccountTables } from './account-tables.ts';
import type { AnswersTables } from './answers.ts';
import type { EvidenceTables } from './evidence.ts';
import type { FilingTables } from './filings.ts';
import type { HookTables } from './hook-tables.ts';
import type { ImportTables } from './imports.ts';
import type { JobTables } from './jobs.ts';
import type { NoticeTables } from './notices.ts';
import type { OrderTables } from './orders.ts';
import type { SettingsTables } from './settings.ts';
import type { ThrottleTables } from './throttle.ts';
import type { TrailTables } from './trail.ts';

export type OfficeTables = EvidenceTables &
  FilingTables &
  OrderTables &
  ImportTables &
  SettingsTables &
  NoticeTables &
  TrailTables &
  AnswersTables &
  ThrottleTables &
  AccountTables &
  HookTables &
  JobTables;
