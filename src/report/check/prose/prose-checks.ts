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
    const meant = cellsMeant(ledger.network, mention.topic);
    if (!isKnown(ledger, meant.all)) continue;
    compared++;
    if (!meant.sums.some((cells) => same(sumOf(ledger, cells), mention.value)))
      faults.push(disagreement(ledger, mention, meant.sums[0]!));
  }
  return compared > 0 ? faults : notAssessable('正文没有写到这些数字，或表中相应的格没有数字。');
}

/** Positions in the network of the sums a topic may mean, and of all their cells. */
interface Meant {
  readonly sums: readonly (readonly number[])[];
  readonly all: readonly number[];
}

const meantCells = new WeakMap<Network, Map<TopicId, Meant>>();

function cellsMeant(network: Network, topic: TopicId): Meant {
  const known = meantCells.get(network) ?? new Map<TopicId, Meant>();
  meantCells.set(network, known);
  const found = known.get(topic) ?? meantBy(network, topic);
  known.set(topic, found);
  return found;
}

function meantBy({ positions }: Network, topic: TopicId): Meant {
  const sums = TOPICS[topic].sums.map((cells) => cells.map((address) => positions.get(address)!));
  return { sums, all: [...new Set(sums.flat())] };
}

/** Whether any of the cells is printed and none is unreadable. */
function isKnown({ states }: Ledger, cells: readonly number[]): boolean {
  let printedCells = 0;
  for (const at of cells) {
    if (states[at] === CELL.unknown) return false;
    if (states[at] === CELL.filled) printedCells++;
  }
  return printedCells > 0;
}

/** Blanks as zero. */
function sumOf({ numbers }: Ledger, cells: readonly number[]): number {
  let sum = 0;
  for (const at of cells) sum += numbers[at]!;
  return sum;
}

/** Amounts in the prose may be rounded to a tenth of a 万元. */
function same(one: number, other: number): boolean {
  return Math.abs(one - other) < (Number.isInteger(one) && Number.isInteger(other) ? 1e-9 : 0.05);
}

/** @param meant what the words mean in the first place */
function disagreement(ledger: Ledger, { topic, value, words }: Mention, meant: readonly number[]): Fault {
  const sum = sumOf(ledger, meant);
  const cells = meant
    .filter((at) => ledger.states[at] !== CELL.absent)
    .map((at) => ledger.network.addresses[at]!);
  const names = cells.map((address) => cellName(ledger.network.edition, address));
  const where = names.length > 3 ? `${names[0]}等 ${names.length} 格合计` : names.join(' 加 ');
  return {
    message: `正文写“${excerpt(words)}”，而${where}是 ${sum}。请核对“${TOPICS[topic].name}”的件数，使正文与表一致。`,
    equation: `正文 ${value} ≠ 表 ${sum}`,
    values: printed(ledger, cells),
    difference: value - sum,
    cells,
  };
}

function excerpt(words: string): string {
  return words.length > 40 ? `…${words.slice(-40)}` : words;
}
