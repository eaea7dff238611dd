/**
 * 凭证文件: handed in as evidence, told by their content, scanned, given out only as files to be saved. Not here: where the
 * content lies (`store/files`), what a file is evidence of (the register's entries name it by its digest).
 * Read `adding.ts` first, then `kind.ts`.
 */
import type { Hung } from '../door/index.ts';
import { addRoute } from './adding.ts';
import { fileRoutes } from './giving.ts';
import type { EvidenceMeans } from './means.ts';

export type { EvidenceMeans } from './means.ts';
export { scanJobs } from './rescan.ts';

export function evidenceRoutes(means: EvidenceMeans): Hung[] {
  return [addRoute(means), ...fileRoutes(means)];
}
