/** 台账的地址: every command and every view of the register. Read `commands.ts` first, then `matters.ts`. */
import type { Hung } from '../door/index.ts';
import { agencyRoutes } from './agencies.ts';
import { commandRoutes } from './commands.ts';
import { exportRoutes } from './exports.ts';
import { matterRoutes } from './matters.ts';
import { peopleRoutes } from './people.ts';

export { csvFile, fileOf, harmless } from './exports.ts';
export { ACCEPTED, give } from './ordered.ts';
export { AGENCY, CURSOR, LIMIT } from './params.ts';
export { plain } from './plain.ts';

export function registerRoutes(): Hung[] {
  return [...agencyRoutes(), ...matterRoutes(), ...commandRoutes(), ...peopleRoutes(), ...exportRoutes()];
}
