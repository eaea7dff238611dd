/** Case lists, page by page. */
import { type Kysely, sql } from 'kysely';
import {
  type AgencyId,
  type CaseQuery,
  type ListedCase,
  type Page,
  unkeepable,
} from '../../register/index.ts';
import { prepared } from './prepared.ts';
import { listedCase } from './rows.ts';
import type { Tables } from './tables.ts';

const MOST_ROWS = 500;
const DUE = sql<string>`coalesce(due, '9999')`;

interface Values {
  readonly agency: AgencyId;
  readonly kind: string;
  readonly most: number;
  readonly stage: string | undefined;
  readonly handler: string | undefined;
  readonly unit: string | undefined;
  readonly person: string | undefined;
  readonly due: string | undefined;
  readonly id: string | undefined;
}

/** Which conditions a list has: each shape is a statement of its own, kept by the server like every other. */
interface Shape {
  readonly byDue: boolean;
  readonly open: boolean | undefined;
  readonly given: ReadonlySet<keyof Values>;
}

type Row = Parameters<typeof listedCase>[0];
type List = (db: Kysely<Tables>, values: Values) => Promise<Row[]>;

const lists = new Map<string, List>();

/** Lists by place in an index, never by counting rows off: page one thousand is as quick as the first. */
export async function listCases(
  db: Kysely<Tables>,
  agency: AgencyId,
  { kind, order, stage, handler, unit, person, ...query }: CaseQuery,
): Promise<Page<ListedCase>> {
  const limit = Math.min(Math.max(1, query.limit), MOST_ROWS);
  const byDue = order === 'due';
  const cursor = readCursor(query.after);
  // The pair says where to go on; a half of it is nobody's cursor.
  const [due, id] = byDue ? (cursor[1] === undefined ? [] : cursor) : [undefined, cursor[0]];
  const values = { agency, kind, most: limit + 1, stage, handler, unit, person, due, id };
  const given = new Set((Object.keys(values) as (keyof Values)[]).filter((key) => values[key] !== undefined));
  const list = listOf({ byDue, open: query.open ?? (byDue ? true : undefined), given });
  const found = (await list(db, values)).map(listedCase);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  if (found.length <= limit || !last) return { rows };
  return { rows, next: cursorOf(byDue ? [last.due ?? '9999', last.id] : [last.id]) };
}

function listOf(shape: Shape): List {
  const name = JSON.stringify({ ...shape, given: [...shape.given] });
  const list = lists.get(name) ?? prepared<Values, Row>((db, slot) => composed(db, slot as SlotOf, shape));
  lists.set(name, list);
  return list;
}

type SlotOf = (name: keyof Values) => never;

function composed(db: Kysely<Tables>, slot: SlotOf, { byDue, open, given }: Shape) {
  let select = db
    .selectFrom('cases')
    .leftJoin('people', (join) =>
      join.onRef('people.agency_id', '=', 'cases.agency_id').onRef('people.person_id', '=', 'cases.person'),
    )
    .selectAll('cases')
    .select('people.masked_name as applicant')
    .where('cases.agency_id', '=', slot('agency'))
    .where('cases.kind', '=', slot('kind'))
    .limit(slot('most'));
  // Written out, not bound: only so can an index of open cases be seen to fit.
  if (open !== undefined) select = select.where('cases.open', '=', sql.lit(open ? 1 : 0));
  for (const column of ['stage', 'handler', 'unit', 'person'] as const)
    if (given.has(column)) select = select.where(`cases.${column}`, '=', slot(column));
  if (!byDue) {
    if (given.has('id')) select = select.where('cases.matter_id', '<', slot('id'));
    return select.orderBy('cases.matter_id', 'desc');
  }
  // The first half alone is what SQLite finds in the index.
  if (given.has('due'))
    select = select.where(
      sql<boolean>`${DUE} >= ${slot('due')} and (${DUE}, matter_id) > (${slot('due')}, ${slot('id')})`,
    );
  return select.orderBy(DUE).orderBy('cases.matter_id');
}

function cursorOf(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** A cursor nobody gave out leads to the first page. */
function readCursor(text: string | undefined): string[] {
  if (text === undefined) return [];
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const isList = Array.isArray(parts) && parts.every((part) => typeof part === 'string');
    return isList && unkeepable(parts, '').length === 0 ? parts : [];
  } catch {
    return [];
  }
}
