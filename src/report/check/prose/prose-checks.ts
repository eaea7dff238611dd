/** A9: numbers in the prose against the tables. */
import { cite } from '../../../law/index.ts';
import {
  type Check,
  type CheckContext,
  type Fault,
  notAssessable,
  type Severity,
  type Verdict,
} from '../finding.ts';
import { CELL, type Ledger, printed } from '../ledger.ts';
import { cellName } from '../names.ts';
import type { Network } from '../network.ts';
import type { Mention } from './mentions.ts';
import { TOPICS, type TopicId } from './topics.ts';

export const proseChecks: readonly Check[] = [
  agreement('TX-11', '正文的新收、结转件数与表三一致', '格式§表三', 'error', [
    'newlyReceived',
    'carriedOver',
    'carriedForward',
  ]),
  agreement('TX-12', '正文的收到、办结件数与表三一致', '格式§表三', 'warning', ['received', 'concluded']),
  agreement('TX-13', '正文的各种办理结果件数与表三一致', '格式§表三', 'warning', [
    'disclosed',
    'partlyDisclosed',
    'withheld',
    'unavailable',
    'notProcessed',
    'otherHandling',
  ]),
  agreement('TX-14', '正文的行政复议、行政诉讼件数与表四一致', '格式§表四', 'error', [
    'reconsideration',
    'litigation',
    'disputes',
  ]),
  agreement('TX-15', '正文的许可、处罚、强制、收费和文件数与表二一致', '格式§表二', 'warning', [
    'licences',
    'penalties',
    'coercions',
    'charges',
    'documentsMade',
    'documentsRepealed',
    'documentsValid',
  ]),
];

function agreement(
  id: string,
  title: string,
  citation: Parameters<typeof cite>[0],
  severity: Severity,
  topics: readonly TopicId[],
): Check {
  return {
    id,
    rule: 'A9',
    family: 'prose',
    title,
    severity,
    citation: cite(citation),
    judge: (_, context) => judge(topics, context),
  };
}

function judge(topics: readonly TopicId[], { ledger, mentions }: CheckContext): Verdict {
  const faults: Fault[] = [];
  let compared = 0;
  for (const mention of mentions) {
    if (!topics.includes(mention.topic)) continue;
    const sums = sumsOf(ledger, mention.topic);
    if (sums.length === 0) continue;
    compared++;
    if (!sums.some(({ value }) => same(value, mention.value)))
      faults.push(disagreement(ledger, mention, sums));
  }
  return compared > 0 ? faults : notAssessable('正文没有写到这些数字，或表中相应的格没有数字。');
}

interface Sum {
  /** Positions in the network. */
  readonly cells: readonly number[];
  readonly value: number;
}

/** The sums the table offers, blanks as zero; none when a cell is unreadable or none of them is printed. */
function sumsOf(ledger: Ledger, topic: TopicId): Sum[] {
  const { network, states, numbers } = ledger;
  const sums = positionsOf(network, topic);
  let printedCells = 0;
  for (const at of sums.flat()) {
    if (states[at] === CELL.unknown) return [];
    if (states[at] === CELL.filled) printedCells++;
  }
  if (printedCells === 0) return [];
  return sums.map((cells) => ({ cells, value: cells.reduce((sum, at) => sum + numbers[at]!, 0) }));
}

const positions = new WeakMap<Network, Map<TopicId, readonly (readonly number[])[]>>();

function positionsOf(network: Network, topic: TopicId): readonly (readonly number[])[] {
  const known = positions.get(network) ?? new Map<TopicId, readonly (readonly number[])[]>();
  positions.set(network, known);
  const found =
    known.get(topic) ??
    TOPICS[topic].sums.map((cells) => cells.map((address) => network.positions.get(address)!));
  known.set(topic, found);
  return found;
}

/** Amounts in the prose may be rounded to a tenth of a 万元. */
function same(one: number, other: number): boolean {
  return Math.abs(one - other) < (Number.isInteger(one) && Number.isInteger(other) ? 1e-9 : 0.05);
}

function disagreement(ledger: Ledger, { topic, value, words }: Mention, sums: readonly Sum[]): Fault {
  const [first] = sums;
  const cells = first!.cells
    .filter((at) => ledger.states[at] !== CELL.absent)
    .map((at) => ledger.network.addresses[at]!);
  const names = cells.map((address) => cellName(ledger.network.edition, address));
  const where = names.length > 3 ? `${names[0]}等 ${names.length} 格合计` : names.join(' 加 ');
  return {
    message: `正文写“${excerpt(words)}”，而${where}是 ${first!.value}。请核对“${TOPICS[topic].name}”的件数，使正文与表一致。`,
    equation: `正文 ${value} ≠ 表 ${first!.value}`,
    values: printed(ledger, cells),
    difference: value - first!.value,
    cells,
  };
}

function excerpt(words: string): string {
  return words.length > 40 ? `…${words.slice(-40)}` : words;
}
