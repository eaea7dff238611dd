/** Case lists, page by page. */
import { type Kysely, sql } from 'kysely';
import type { AgencyId, CaseQuery, ListedCase, Page } from '../../register/index.ts';
import { listedCase } from './rows.ts';
import type { Tables } from './tables.ts';

const MOST_ROWS = 500;
const DUE = sql<string>`coalesce(due, '9999')`;

/** Lists by place in an index, never by counting rows off: page one thousand is as quick as the first. */
export async function listCases(
  db: Kysely<Tables>,
  agency: AgencyId,
  query: CaseQuery,
): Promise<Page<ListedCase>> {
  const limit = Math.min(Math.max(1, query.limit), MOST_ROWS);
  const byDue = query.order === 'due';
  let select = db
    .selectFrom('cases')
    .leftJoin('people', (join) =>
      join.onRef('people.agency_id', '=', 'cases.agency_id').onRef('people.person_id', '=', 'cases.person'),
    )
    .selectAll('cases')
    .select('people.masked_name as applicant')
    .where('cases.agency_id', '=', agency)
    .where('cases.kind', '=', query.kind)
    .limit(limit + 1);
  const open = query.open ?? (byDue ? true : undefined);
  // Written out, not bound: only so can an index of open cases be seen to fit.
  if (open !== undefined) select = select.where('cases.open', '=', sql.lit(open ? 1 : 0));
  if (query.stage !== undefined) select = select.where('cases.stage', '=', query.stage);
  if (query.handler !== undefined) select = select.where('cases.handler', '=', query.handler);
  if (query.person !== undefined) select = select.where('cases.person', '=', query.person);
  if (byDue) {
    select = select.orderBy(DUE).orderBy('cases.matter_id');
    const [due, id] = readCursor(query.after);
    // The pair says where to go on; the first half alone is what SQLite finds in the index.
    if (due !== undefined && id !== undefined)
      select = select.where(sql<boolean>`${DUE} >= ${due} and (${DUE}, matter_id) > (${due}, ${id})`);
  } else {
    select = select.orderBy('cases.matter_id', 'desc');
    const [id] = readCursor(query.after);
    if (id !== undefined) select = select.where('cases.matter_id', '<', id);
  }
  const found = (await select.execute()).map(listedCase);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  if (found.length <= limit || !last) return { rows };
  return { rows, next: cursor(byDue ? [last.due ?? '9999', last.id] : [last.id]) };
}

function cursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** A cursor nobody gave out leads to the first page. */
function readCursor(text: string | undefined): string[] {
  if (text === undefined) return [];
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch {
    return [];
  }
}
