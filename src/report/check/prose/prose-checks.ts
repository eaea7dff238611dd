/** A9: numbers in the prose against the tables. */
import { cite } from '../../../law/index.ts';
import type { Address } from '../../form/index.ts';
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
  const said = mentions.filter(({ topic }) => topics.includes(topic));
  if (said.length === 0) return notAssessable('正文没有写到这些数字。');
  const compared = said.map((mention) => ({ mention, sums: sumsOf(ledger, mention.topic) }));
  if (compared.every(({ sums }) => sums.length === 0))
    return notAssessable('表中相应的格没有数字或未能识别。');
  return compared.flatMap(({ mention, sums }): Fault[] =>
    sums.length === 0 || sums.some(({ value }) => same(value, mention.value))
      ? []
      : [disagreement(ledger, mention, sums)],
  );
}

interface Sum {
  readonly cells: readonly Address[];
  readonly value: number;
}

/** The sums the table offers, blanks as zero; none when a cell is unreadable or none of them is printed. */
function sumsOf(ledger: Ledger, topic: TopicId): Sum[] {
  const { network, states, numbers } = ledger;
  const sums = TOPICS[topic].sums.map((addresses) =>
    addresses.map((address) => network.positions.get(address)!),
  );
  const all = sums.flat();
  if (all.some((at) => states[at] === CELL.unknown) || !all.some((at) => states[at] === CELL.filled))
    return [];
  return sums.map((cells) => ({
    cells: cells.filter((at) => states[at] !== CELL.absent).map((at) => network.addresses[at]!),
    value: cells.reduce((sum, at) => sum + numbers[at]!, 0),
  }));
}

/** Amounts in the prose may be rounded to a tenth of a 万元. */
function same(one: number, other: number): boolean {
  return Math.abs(one - other) < (Number.isInteger(one) && Number.isInteger(other) ? 1e-9 : 0.05);
}

function disagreement(ledger: Ledger, { topic, value, words }: Mention, sums: readonly Sum[]): Fault {
  const [first] = sums;
  const names = first!.cells.map((address) => cellName(ledger.network.edition, address));
  const where = names.length > 3 ? `${names[0]}等 ${names.length} 格合计` : names.join(' 加 ');
  return {
    message: `正文写“${excerpt(words)}”，而${where}是 ${first!.value}。请核对“${TOPICS[topic].name}”的件数，使正文与表一致。`,
    equation: `正文 ${value} ≠ 表 ${first!.value}`,
    values: printed(ledger, first!.cells),
    difference: value - first!.value,
    cells: first!.cells,
  };
}

function excerpt(words: string): string {
  return words.length > 40 ? `…${words.slice(-40)}` : words;
}
