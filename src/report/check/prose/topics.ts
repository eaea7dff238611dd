/** What a sentence of the report may state about the tables, and which cells it may mean. */
import type { Address } from '../../form/index.ts';

export interface Topic {
  /** As a finding names it. */
  readonly name: string;
  /** Sums of cells the wording may mean. The sentence agrees when any of them fits. */
  readonly sums: readonly (readonly Address[])[];
}

const total = (row: string): Address => `requests.${row}/total`;
const totals = (prefix: string, ...rows: readonly string[]): Address[] =>
  rows.map((row) => total(`${prefix}.${row}`));

const withheld = totals(
  'withheld',
  'stateSecret',
  'prohibitedByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'processInformation',
  'enforcementFile',
  'administrativeQuery',
);
const unavailable = totals('unavailable', 'notHeld', 'needsCompilation', 'unclearAfterClarification');
const notProcessed = totals(
  'notProcessed',
  'petition',
  'repeated',
  'publication',
  'excessive',
  'confirmation',
);
const otherHandling = [
  total('otherHandling'),
  ...totals('otherHandling', 'clarificationLapsed', 'feeLapsed', 'other'),
];
const disclosed = [total('disclosed'), total('partlyDisclosed')];
const direct: Address = 'disputes.litigation.direct/total';
const afterReconsideration: Address = 'disputes.litigation.afterReconsideration/total';
const reconsideration: Address = 'disputes.reconsideration/total';

export const TOPICS = {
  newlyReceived: { name: '本年新收申请', sums: [[total('received')]] },
  received: {
    name: '收到申请',
    sums: [[total('received')], [total('received'), total('carriedOver')], [total('concluded')]],
  },
  carriedOver: { name: '上年结转', sums: [[total('carriedOver')]] },
  carriedForward: { name: '结转下年度', sums: [[total('carriedForward')]] },
  concluded: {
    name: '办结或答复申请',
    sums: [
      [total('concluded')],
      [total('received')],
      [total('received'), total('carriedOver')],
      [...disclosed, ...withheld, ...unavailable, ...notProcessed],
      [...disclosed, ...withheld, ...unavailable],
      [...disclosed, ...withheld],
    ],
  },
  disclosed: { name: '予以公开', sums: [[total('disclosed')], disclosed] },
  partlyDisclosed: { name: '部分公开', sums: [[total('partlyDisclosed')]] },
  withheld: {
    name: '不予公开',
    sums: [withheld, [...withheld, total('partlyDisclosed')], withheld.slice(0, -1)],
  },
  unavailable: { name: '无法提供', sums: [unavailable, ...unavailable.map((cell) => [cell])] },
  notProcessed: { name: '不予处理', sums: [notProcessed, ...notProcessed.map((cell) => [cell])] },
  otherHandling: { name: '其他处理', sums: [otherHandling, ...otherHandling.map((cell) => [cell])] },
  reconsideration: { name: '行政复议', sums: [[reconsideration]] },
  litigation: { name: '行政诉讼', sums: [[direct, afterReconsideration]] },
  disputes: {
    name: '行政复议、行政诉讼',
    sums: [
      [reconsideration, direct, afterReconsideration],
      [reconsideration],
      [direct, afterReconsideration],
    ],
  },
  licences: { name: '行政许可', sums: [['proactive.licences/decided']] },
  penalties: { name: '行政处罚', sums: [['proactive.penalties/decided']] },
  coercions: { name: '行政强制', sums: [['proactive.coercions/decided']] },
  charges: { name: '行政事业性收费', sums: [['proactive.charges/amount']] },
  documentsMade: { name: '制发行政规范性文件', sums: [['proactive.normativeDocuments/made']] },
  documentsRepealed: { name: '废止行政规范性文件', sums: [['proactive.normativeDocuments/repealed']] },
  documentsValid: { name: '现行有效行政规范性文件', sums: [['proactive.normativeDocuments/valid']] },
} as const satisfies Record<string, Topic>;

export type TopicId = keyof typeof TOPICS;
