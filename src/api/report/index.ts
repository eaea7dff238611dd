/**
 * 年报的地址: the report of a year as the register gives it, every cell opened to its cause, signed and closed with the figures
 * that were seen; reports of others read from their files. Read `drafts.ts` first. What passes a report on (submitted,
 * returned, accepted, published) are commands of the register.
 */
import type { Imports } from '../../access/index.ts';
import type { Readers } from '../../report/pool/index.ts';
import type { Hung } from '../door/index.ts';
import { comparisonRoute } from './comparison.ts';
import { draftRoutes } from './draft-routes.ts';
import { importRoutes } from './imports.ts';
import { keptImportRoutes } from './kept-imports.ts';
import { signingRoutes } from './signing.ts';
import { tableRoutes } from './table.ts';

export { BUSY } from './imports.ts';
export { signedGuards } from './passing.ts';
export { waiverGuards } from './waiving.ts';

export interface ReportMeans {
  readonly readers: Readers;
  readonly imports: Imports;
}

export function reportRoutes({ readers, imports }: ReportMeans): Hung[] {
  return [
    ...draftRoutes(imports),
    ...signingRoutes(imports),
    comparisonRoute(imports),
    ...tableRoutes(),
    ...importRoutes(readers, imports),
    ...keptImportRoutes(imports),
  ];
}
