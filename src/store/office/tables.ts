/** What is kept beside the register for the interfaces: one file of this folder a subject, its tables told there. */
import type { AccountTables } from './account-tables.ts';
import type { AnswersTables } from './answers.ts';
import type { ThrottleTables } from './throttle.ts';
import type { TrailTables } from './trail.ts';

export type OfficeTables = TrailTables & AnswersTables & ThrottleTables & AccountTables;
