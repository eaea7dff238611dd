/** What speaks for a change, and how much (docs/decisions/0022). Lower is likelier. */
import { CELL, cellName, type Ledger, type Mention, TOPICS } from '../check/index.ts';
import type { Address } from '../form/index.ts';
import { type Report, valueAt } from '../model/index.ts';
import { SLIPS, type Slip, slipBetween } from './digits.ts';
import type { Solution } from './search.ts';

export interface Sources {
  readonly ledger: Ledger;
  readonly mentions: readonly Mention[];
  readonly lastYear: Report | undefined;
  /** Other readings of a cell, as the file reader saw them. */
  readonly candidates: Readonly<Record<Address, readonly number[]>>;
}

/** A judged solution: the changes in printed order, why, and how costly. */
export interface Weighed {
  readonly changes: readonly { readonly cell: Address; readonly from: number | null; readonly to: number }[];
  readonly reasons: readonly string[];
  readonly cost: number;
}

/** Changing a printed figure costs more than filling a blank; the rest are bonuses for evidence. */
const COST = { printed: 10, blank: 7 } as const;
const BONUS = {
  candidate: 8,
  prose: 6,
  lastYear: 6,
  copied: 3,
  total: 1,
  moved: 6,
  movedFar: 2,
} as const;
const SLIP_BONUS: Record<Slip, number> = {
  swapped: 4,
  similar: 4,
  doubled: 3,
  dropped: 3,
  tenfold: 3,
  oneDigit: 2,
};

type Reason = readonly [bonus: number, text: string];

export function weigh(solution: Solution, sources: Sources): Weighed {
  const { ledger } = sources;
  const changes = [...solution].map(([at, to]) => ({
    cell: ledger.network.addresses[at]!,
    from: ledger.states[at] === CELL.filled ? ledger.numbers[at]! : null,
    to,
  }));
  const reasons = [...changes.flatMap((change) => reasonsFor(change, sources)), ...moves(changes, ledger)];
  const base = changes.reduce((sum, { from }) => sum + (from === null ? COST.blank : COST.printed), 0);
  return {
    changes,
    reasons: reasons.map(([, text]) => text).filter((text) => text !== ''),
    cost: base - reasons.reduce((sum, [bonus]) => sum + bonus, 0),
  };
}

type Change = Weighed['changes'][number];

function reasonsFor(change: Change, { ledger, mentions, lastYear, candidates }: Sources): Reason[] {
  const { cell, from, to } = change;
  const name = cellName(ledger.network.edition, cell);
  const reasons: Reason[] = [];
  const total = /\/total$|^requests\.concluded\//.test(cell);
  if (from === null && to !== 0)
    reasons.push([total ? BONUS.total : 0, `${name}是空的${total ? '总计' : ''}，按其余各格推得 ${to}`]);
  else if (total) reasons.push([BONUS.total, '']);
  const slip = from === null ? undefined : slipBetween(from, to);
  if (slip) reasons.push([SLIP_BONUS[slip], `${name}的 ${from} 与 ${to} ${SLIPS[slip]}`]);
  if (candidates[cell]?.includes(to)) reasons.push([BONUS.candidate, `${name}在文件中本就有 ${to} 的读法`]);
  reasons.push(...proseFor(change, name, mentions), ...lastYearFor(change, name, lastYear));
  return reasons;
}

/** A sentence that speaks of just this cell, for the new number or for the printed one. */
function proseFor({ cell, from, to }: Change, name: string, mentions: readonly Mention[]): Reason[] {
  return mentions.flatMap(({ topic, value, words }): Reason[] => {
    const sums: readonly (readonly Address[])[] = TOPICS[topic].sums;
    if (sums[0]?.length !== 1 || sums[0][0] !== cell) return [];
    if (value === to) return [[BONUS.prose, `正文写“${words}”，与${name}应为 ${to} 一致`]];
    return value === from ? [[-BONUS.prose, '']] : [];
  });
}

function lastYearFor({ cell, from, to }: Change, name: string, lastYear: Report | undefined): Reason[] {
  if (!lastYear) return [];
  const reasons: Reason[] = [];
  if (from !== null && from !== 0 && valueAt(lastYear, cell) === from) {
    reasons.push([BONUS.copied, `${name}的 ${from} 与上年同一格相同，可能抄了上年的数`]);
  }
  if (cell.startsWith('requests.carriedOver/')) {
    const before = valueAt(lastYear, cell.replace('carriedOver', 'carriedForward') as Address);
    if (before === to) reasons.push([BONUS.lastYear, `上年报告的结转下年度正是 ${to}`]);
    else if (before === from) reasons.push([-BONUS.lastYear, '']);
  }
  return reasons;
}

/** Two changes that are one figure in the wrong place, or two figures in each other's. */
function moves(changes: readonly Change[], ledger: Ledger): Reason[] {
  const [one, other] = changes;
  if (changes.length !== 2 || !one || !other) return [];
  if ((one.from ?? 0) !== other.to || (other.from ?? 0) !== one.to) return [];
  const near = areNeighbours(one.cell, other.cell, ledger);
  const names = [one, other].map(({ cell }) => cellName(ledger.network.edition, cell));
  const exchanged = one.to !== 0 && other.to !== 0;
  const text = exchanged
    ? `${names[0]}与${names[1]}的数字互换了`
    : `${names.join('与')}之间有一个数字填错了格`;
  return [[near ? BONUS.moved : BONUS.movedFar, text]];
}

function areNeighbours(one: Address, other: Address, { network }: Ledger): boolean {
  const [a, b] = [one, other].map((address) => network.positions.get(address)!);
  const [p, q] = [network.places[a!]!, network.places[b!]!];
  if (p.table === q.table && p.row === q.row) return Math.abs(a! - b!) === 1;
  const rowAt = (at: number): number => network.rows.findIndex(({ positions }) => positions.includes(at));
  return p.table === q.table && p.column === q.column && Math.abs(rowAt(a!) - rowAt(b!)) === 1;
}
