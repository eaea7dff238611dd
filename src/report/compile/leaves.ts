/** Which cells a group of the register's tally feeds. */
import { APPLICANTS, OUTCOMES, type OutcomeId, rowOf } from '../../law/index.ts';
import type { AgencySettings, GroupKey, TallyGroup } from '../../register/index.ts';
import { type Address, addressOf, cellsOf, type EditionId } from '../form/index.ts';

/** A cell straight from the register: 件, or 分 for money. */
export interface Leaf {
  amount: number;
  groups: GroupKey[];
}

/** What is counted in table two, each with the columns it can reach. 格式§表二 */
const TABLE_TWO: Readonly<Record<string, readonly string[]>> = {
  rules: ['made', 'repealed', 'valid'],
  normativeDocuments: ['made', 'repealed', 'valid'],
  licences: ['decided'],
  penalties: ['decided'],
  coercions: ['decided'],
  charges: ['amount'],
};

const DISPUTE_GROUPS = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'];
const DISPUTE_RESULTS = ['upheld', 'overturned', 'other'];

/** Results with which a document leaves those in force. Whether running out is repeal no text says, hence the setting. */
const DOCUMENT_RESULTS = ['repealed', 'expired', 'struck'] as const;

const KEPT: ReadonlySet<Address> = new Set(
  Object.entries(TABLE_TWO).flatMap(([row, columns]) =>
    columns.map((column) => addressOf('proactive', row, column)),
  ),
);

/** Whether the register keeps facts for a cell, so that nothing booked means zero. */
export function isKept(cell: Address): boolean {
  return !cell.startsWith('proactive.') || KEPT.has(cell);
}

/**
 * The leaf cells of an edition. Groups that the edition has no cell for (charges in 2019) feed none.
 *
 * @throws RangeError for an outcome, a result or a column nobody knows: a bug of whoever booked it
 */
export function leavesOf(
  tally: readonly TallyGroup[],
  edition: EditionId,
  settings: AgencySettings,
): Map<Address, Leaf> {
  const printed = new Set(cellsOf(edition).map(({ address }) => address));
  const leaves = new Map<Address, Leaf>();
  for (const group of tally) {
    for (const address of cellsFedBy(group, edition, settings)) {
      if (!printed.has(address)) continue;
      const leaf = leaves.get(address) ?? { amount: 0, groups: [] };
      leaf.amount += group.quantity;
      leaf.groups.push(keyOf(group));
      leaves.set(address, leaf);
    }
  }
  return leaves;
}

function cellsFedBy(group: TallyGroup, edition: EditionId, settings: AgencySettings): Address[] {
  if (group.table === 'requests') return requestCells(group, edition, settings);
  return group.table === 'disputes' ? disputeCells(group) : proactiveCells(group, settings);
}

/** @law 格式§表三 — by the day of receipt, of the reply, and what lasts beyond the year */
function requestCells(group: TallyGroup, edition: EditionId, { rows }: AgencySettings): Address[] {
  const { column, opened, closed, result } = group;
  if (!Object.hasOwn(APPLICANTS, column)) throw unknown('applicant class', group);
  const intake = opened === 'during' ? 'received' : 'carriedOver';
  if (closed === 'after') return [intake, 'carriedForward'].map((row) => addressOf('requests', row, column));
  if (result === null || !Object.hasOwn(OUTCOMES, result)) throw unknown('outcome', group);
  const row = rowOf(result as OutcomeId, edition, rows);
  return [intake, row].map((each) => addressOf('requests', each, column));
}

/** @law 格式§表四 — a case stands in every year in which it was open */
function disputeCells(group: TallyGroup): Address[] {
  const { column, closed, result } = group;
  if (!DISPUTE_GROUPS.includes(column)) throw unknown('group of disputes', group);
  if (closed === 'after') return [addressOf('disputes', column, 'pending')];
  if (result === null || !DISPUTE_RESULTS.includes(result)) throw unknown('result', group);
  return [addressOf('disputes', column, result)];
}

/** @law 格式§表二 — documents by what became of them, decisions and charges by the year in which they were made */
function proactiveCells(group: TallyGroup, settings: AgencySettings): Address[] {
  const columns = Object.hasOwn(TABLE_TWO, group.column) ? TABLE_TWO[group.column]! : undefined;
  if (!columns) throw unknown('item', group);
  const reached = columns.filter((column) => reaches(group, column, settings));
  return reached.map((column) => addressOf('proactive', group.column, column));
}

function reaches(group: TallyGroup, column: string, { expiryCountsAsRepeal }: AgencySettings): boolean {
  if (column === 'valid') return group.closed === 'after';
  if (column !== 'repealed') return group.opened === 'during';
  if (group.closed === 'after') return false;
  const result = DOCUMENT_RESULTS.find((each) => each === group.result);
  if (!result) throw unknown('result', group);
  return result === 'repealed' || (result === 'expired' && expiryCountsAsRepeal);
}

function keyOf({ table, column, result, opened, closed }: TallyGroup): GroupKey {
  return { table, column, result, opened, closed };
}

function unknown(what: string, { table, column, result }: TallyGroup): RangeError {
  return new RangeError(`unknown ${what} in ${table}: ${column}, ${result}`);
}
