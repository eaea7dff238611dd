/** Article, row in both editions, remedy block on 2026-03-02, letter: the decision table of 条例§30, §35–§39. */
import type { Notation } from '../citation/index.ts';
import type { OutcomeId } from '../glossary/index.ts';
import type { LetterId, ResultRow } from './index.ts';

export const TABLE: readonly (readonly [
  outcome: OutcomeId,
  law: Notation,
  row: ResultRow,
  rowIn2019: string,
  block: 'A' | 'B' | 'S',
  letter: LetterId | undefined,
  effect: 'given' | 'partlyGiven' | 'notGiven' | 'dropped',
])[] = [
  ['disclosed.alreadyPublic', '条例§36(1)', 'disclosed', 'disclosed', 'B', 'D15', 'given'],
  ['disclosed.provided', '条例§36(2)', 'disclosed', 'disclosed', 'B', 'D14', 'given'],
  ['partlyDisclosed', '条例§37', 'partlyDisclosed', 'partlyDisclosed', 'B', 'D16', 'partlyGiven'],
  ['withheld.stateSecret', '条例§14', 'withheld.stateSecret', 'withheld.stateSecret', 'A', 'D17', 'notGiven'],
  [
    'withheld.prohibitedByLaw',
    '条例§14',
    'withheld.prohibitedByLaw',
    'withheld.prohibitedByLaw',
    'A',
    'D18',
    'notGiven',
  ],
  [
    'withheld.securityAndStability',
    '条例§14',
    'withheld.securityAndStability',
    'withheld.securityAndStability',
    'A',
    'D19',
    'notGiven',
  ],
  [
    'withheld.thirdPartyRights',
    '条例§15',
    'withheld.thirdPartyRights',
    'withheld.thirdPartyRights',
    'A',
    'D20',
    'notGiven',
  ],
  [
    'withheld.internalAffairs',
    '条例§16.1',
    'withheld.internalAffairs',
    'withheld.internalAffairs',
    'A',
    'D21',
    'notGiven',
  ],
  [
    'withheld.processInformation',
    '条例§16.2',
    'withheld.processInformation',
    'withheld.processInformation',
    'A',
    'D22',
    'notGiven',
  ],
  [
    'withheld.enforcementFile',
    '条例§16.2',
    'withheld.enforcementFile',
    'withheld.enforcementFile',
    'A',
    'D23',
    'notGiven',
  ],
  [
    'withheld.administrativeQuery',
    '条例§36(7)',
    'withheld.administrativeQuery',
    'withheld.administrativeQuery',
    'B',
    'D24',
    'notGiven',
  ],
  [
    'unavailable.notExisting',
    '条例§36(4)',
    'unavailable.notHeld',
    'unavailable.notHeld',
    'B',
    'D25',
    'notGiven',
  ],
  ['unavailable.notOurs', '条例§36(5)', 'unavailable.notHeld', 'unavailable.notHeld', 'B', 'D26', 'notGiven'],
  [
    'unavailable.needsCompilation',
    '条例§38',
    'unavailable.needsCompilation',
    'unavailable.needsCompilation',
    'B',
    'D27',
    'notGiven',
  ],
  [
    'unavailable.unclearAfterClarification',
    '条例§30',
    'unavailable.unclearAfterClarification',
    'unavailable.unclearAfterClarification',
    'B',
    'D28',
    'notGiven',
  ],
  [
    'notProcessed.petition',
    '条例§39.1',
    'notProcessed.petition',
    'notProcessed.petition',
    'B',
    'D29',
    'notGiven',
  ],
  [
    'notProcessed.repeated',
    '条例§36(6)',
    'notProcessed.repeated',
    'notProcessed.repeated',
    'B',
    'D30',
    'notGiven',
  ],
  [
    'notProcessed.publication',
    '条例§39.2',
    'notProcessed.publication',
    'notProcessed.publication',
    'B',
    'D31',
    'notGiven',
  ],
  [
    'notProcessed.excessive',
    '条例§35',
    'notProcessed.excessive',
    'notProcessed.excessive',
    'B',
    'D32',
    'notGiven',
  ],
  [
    'notProcessed.confirmation',
    '格式§表三',
    'notProcessed.confirmation',
    'notProcessed.confirmation',
    'B',
    'D33',
    'notGiven',
  ],
  [
    'otherHandling.clarificationLapsed',
    '条例§30',
    'otherHandling.clarificationLapsed',
    'otherHandling',
    'B',
    'D34',
    'dropped',
  ],
  ['otherHandling.feeLapsed', '109号§6', 'otherHandling.feeLapsed', 'otherHandling', 'B', 'D35', 'dropped'],
  ['otherHandling.withdrawn', '格式§表三', 'otherHandling.other', 'otherHandling', 'S', 'D36', 'dropped'],
  [
    'otherHandling.notGovernmentInformation',
    '条例§2',
    'otherHandling.other',
    'otherHandling',
    'B',
    'D37',
    'notGiven',
  ],
  ['otherHandling.other', '格式§表三', 'otherHandling.other', 'otherHandling', 'B', undefined, 'notGiven'],
];

/** 格式§表三: one request, one result. */
export const COUNTED: readonly {
  law: Notation;
  title: string;
  parts: readonly OutcomeId[];
  as?: OutcomeId;
  refused?: string;
}[] = [
  {
    law: '格式§表三',
    title: '一部分提供，一部分涉密',
    parts: ['disclosed.provided', 'withheld.stateSecret'],
    as: 'partlyDisclosed',
  },
  {
    law: '格式§表三',
    title: '一部分提供，一部分不存在',
    parts: ['disclosed.provided', 'unavailable.notExisting'],
    as: 'partlyDisclosed',
  },
  {
    law: '格式§表三',
    title: '部分公开，另列的事由不再计',
    parts: ['partlyDisclosed', 'withheld.thirdPartyRights'],
    as: 'partlyDisclosed',
  },
  {
    law: '格式§表三',
    title: '一部分已公开，一部分提供',
    parts: ['disclosed.alreadyPublic', 'disclosed.provided'],
    as: 'disclosed.provided',
  },
  {
    law: '格式§表三',
    title: '几部分同一结果',
    parts: ['unavailable.notOurs', 'unavailable.notOurs'],
    as: 'unavailable.notOurs',
  },
  { law: '格式§表三', title: '单一结果', parts: ['notProcessed.petition'], as: 'notProcessed.petition' },
  {
    law: '格式§表三',
    title: '两种事由，都不公开',
    parts: ['withheld.stateSecret', 'unavailable.notExisting'],
    refused: '请指定以哪一种为主',
  },
  { law: '格式§表三', title: '没有结果', parts: [], refused: '还没有办理结果' },
];

/** Partial disclosure: the parts withheld decide the remedy. */
export const PARTIAL_BLOCKS: readonly {
  law: Notation;
  parts: readonly OutcomeId[];
  on: string;
  block: 'A' | 'B';
}[] = [
  { law: '复议法§23.1(4)', parts: ['withheld.thirdPartyRights'], on: '2026-03-02', block: 'A' },
  {
    law: '复议法§23.1(4)',
    parts: ['unavailable.notExisting', 'withheld.processInformation'],
    on: '2026-03-02',
    block: 'A',
  },
  { law: '法释8§1(1)', parts: ['unavailable.notExisting'], on: '2026-03-02', block: 'B' },
  { law: '法释8§1(1)', parts: ['otherHandling.notGovernmentInformation'], on: '2026-03-02', block: 'B' },
  { law: '复议法2017§9', parts: ['withheld.thirdPartyRights'], on: '2023-12-31', block: 'B' },
];
