/**
 * 表格导入: lists kept in spreadsheets or exported from business systems, read row by row into commands of the register: first
 * looked at, then given, each row under a key of its own. Read `forms.ts` first, then `rows.ts`.
 * Not here: reports read from files (`api/report`), how cells are read (`report/read/table`).
 */
import type { EvidenceFiles } from '../../access/index.ts';
import type { Readers } from '../../report/pool/index.ts';
import type { Hung } from '../door/index.ts';
import { commitRoute } from './commit.ts';
import { LIST_FORMS } from './forms.ts';
import { previewRoute } from './preview.ts';

export function tableRoutes(readers: Readers, evidence: EvidenceFiles): Hung[] {
  return LIST_FORMS.flatMap((form) => [previewRoute(form, readers), commitRoute(form, evidence)]);
}
