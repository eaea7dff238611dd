/** 台账的地址: every command and every view of the register. Read `commands.ts` first, then `matters.ts`. */
import type { EvidenceFiles } from '../../access/index.ts';
import type { Hung } from '../door/index.ts';
import { agencyRoutes } from './agencies.ts';
import { type CommandGuards, commandRoutes } from './commands.ts';
import { exportRoutes } from './exports.ts';
import { matterRoutes } from './matters.ts';
import { peopleRoutes } from './people.ts';
import { proofRoutes } from './proofs.ts';
import { type Staff, staffGuards, staffRoute } from './staff.ts';

export type { CommandGuards } from './commands.ts';
export { EVENT_LABELS, labelOfEvent } from './events.ts';
export { missingFiles } from './evidence.ts';
export { csvFile, enterExport, fileOf } from './exports.ts';
export { labelOfCommand } from './labels.ts';
export { ACCEPTED, give, givenBefore, orderOf } from './ordered.ts';
export { paged } from './paged.ts';
export { AGENCY, CURSOR, INSTANT, LIMIT } from './params.ts';
export { plain } from './plain.ts';
export type { Staff } from './staff.ts';
export { STAGE_WORDS } from './words.ts';

/** @param guards what must still be asked before a command, by rooms that look at more than the register */
export function registerRoutes(evidence: EvidenceFiles, accounts: Staff, guards: CommandGuards): Hung[] {
  return [
    ...agencyRoutes(),
    staffRoute(accounts),
    ...matterRoutes(),
    ...commandRoutes(evidence, { ...staffGuards(accounts), ...guards }),
    ...peopleRoutes(),
    ...proofRoutes(),
    ...exportRoutes(),
  ];
}
