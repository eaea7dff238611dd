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
  lostTotal: 3,
  countedTwice: 2,
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
    reasons.push([total ? BONUS.total : 0, `${name}是空的，按其余各格推得 ${to}`]);
  else if (total) reasons.push([BONUS.total, '']);
  if (from === 0 && isSumOfTheRest(cell, to, ledger))
    reasons.push([BONUS.lostTotal, `${name}填的是 0，而各分项合计 ${to}`]);
  if (to === 0 && from !== 0 && allConcluded(cell, ledger))
    reasons.push([BONUS.countedTwice, '新收和上年结转的申请已全部列入办理结果，不应再结转下年度']);
  const slip = from === null ? undefined : slipBetween(from, to);
  if (slip) reasons.push([SLIP_BONUS[slip], `${name}的 ${from} 与 ${to} ${SLIPS[slip]}`]);
  if (candidates[cell]?.includes(to)) reasons.push([BONUS.candidate, `${name}在文件中本就有 ${to} 的读法`]);
  reasons.push(...proseFor(change, name, mentions), ...lastYearFor(change, name, lastYear));
  return reasons;
}

/** A total that equals the parts as printed. */
function isSumOfTheRest(cell: Address, value: number, { network, numbers }: Ledger): boolean {
  const at = network.positions.get(cell)!;
  return network.equationsAt[at]!.some((index) => {
    const { cells, signs, relation } = network.equations[index]!;
    if (relation.left.length !== 1 || relation.left[0] !== cell) return false;
    const rest = cells.reduce((sum, part, i) => (signs[i] === -1 ? sum + numbers[part]! : sum), 0);
    return rest === value;
  });
}

/** Whether a cell of 结转下年度 stands in a column whose requests all have their result. */
function allConcluded(cell: Address, { network, numbers }: Ledger): boolean {
  const column = /^requests\.carriedForward\/(.+)$/.exec(cell)?.[1];
  if (column === undefined) return false;
  const number = (row: string): number => numbers[network.positions.get(`requests.${row}/${column}`)!]!;
  return number('received') + number('carriedOver') === number('concluded');
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
  const apart = distanceOf(one.cell, other.cell, ledger);
  if (apart === undefined) return [];
  const names = [one, other].map(({ cell }) => cellName(ledger.network.edition, cell));
  const exchanged = one.to !== 0 && other.to !== 0;
  const text = exchanged
    ? `${names[0]}与${names[1]}的数字互换了`
    : `${names.join('与')}之间有一个数字填错了格`;
  return [[apart === 1 ? BONUS.moved : BONUS.movedFar, text]];
}

/** Cells apart in one row or one column; undefined elsewhere: no figure slips there. */
function distanceOf(one: Address, other: Address, { network }: Ledger): number | undefined {
  const [a, b] = [one, other].map((address) => network.positions.get(address)!);
  const [p, q] = [network.places[a!]!, network.places[b!]!];
  if (p.table !== q.table) return undefined;
  if (p.row === q.row) return Math.abs(a! - b!);
  const rowAt = (at: number): number => network.rows.findIndex(({ positions }) => positions.includes(at));
  return p.column === q.column ? Math.abs(rowAt(a!) - rowAt(b!)) : undefined;
}
