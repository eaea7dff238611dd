/** 条例§30, §35–§39 and 109号§6: every way a request can end, as data. */
import type { Notation } from '../citation/index.ts';
import type { Condition } from '../exemptions/index.ts';
import type { ExemptionId, OutcomeId } from '../glossary/index.ts';

/** Result rows of 格式§表三; the key is the same in the report's JSON. */
export type ResultRow =
  | 'disclosed'
  | 'partlyDisclosed'
  | `withheld.${ExemptionId}`
  | 'unavailable.notHeld'
  | 'unavailable.needsCompilation'
  | 'unavailable.unclearAfterClarification'
  | 'notProcessed.petition'
  | 'notProcessed.repeated'
  | 'notProcessed.publication'
  | 'notProcessed.excessive'
  | 'notProcessed.confirmation'
  | 'otherHandling.clarificationLapsed'
  | 'otherHandling.feeLapsed'
  | 'otherHandling.other';

/** Number of the letter's template. */
export type LetterId =
  | `D${14 | 15 | 16 | 17 | 18 | 19}`
  | `D${20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29}`
  | `D${30 | 31 | 32 | 33 | 34 | 35 | 36 | 37}`;

export type OutcomeFact =
  | 'reviewed'
  | 'separable'
  | 'placeVerified'
  | 'partsReasoned'
  | 'searched'
  | 'rightAgencySettled'
  | 'needsCompiling'
  | 'clarificationAsked'
  | 'clarificationReceived'
  | 'clarificationTermOver'
  | 'lapseUnjustified'
  | 'petition'
  | 'earlierReply'
  | 'publicPrint'
  | 'reasonsAsked'
  | 'reasonsUnreasonable'
  | 'alreadyObtained'
  | 'feeNoticed'
  | 'feeTermOver'
  | 'withdrawalRecorded'
  | 'notGovernmentInformation';

export interface Outcome {
  /** Row in the 2021 edition; see `rowOf` for the 2019 one and for what an agency may set otherwise. */
  readonly row: ResultRow;
  /** None where no template is settled; optional where a note in the file is enough. */
  readonly letter?: { readonly id: LetterId; readonly optional?: true };
  /** What the applicant has got in the end. */
  readonly effect: 'given' | 'partlyGiven' | 'notGiven' | 'dropped';
  /** Ends the matter without a decision on it: the letter carries no remedy. */
  readonly procedural?: true;
  /** The exemption whose conditions must hold. */
  readonly exemption?: ExemptionId;
  readonly conditions: readonly Condition<OutcomeFact>[];
}

/** A condition in which the law wants the fact to be true. */
function must(
  fact: OutcomeFact,
  law: Notation,
  met: string,
  unmet: string,
  ask: string,
): Condition<OutcomeFact> {
  return { fact, wanted: true, law, met, unmet, ask };
}

const REVIEWED = must('reviewed', '条例§17', '已经公开审查。', '没有经过公开审查。', '是否已经公开审查？');

const CLARIFICATION_ASKED = must(
  'clarificationAsked',
  '条例§30',
  '已一次性告知补正，并有送达凭证。',
  '没有告知补正，或者没有送达凭证。',
  '是否已告知补正并留有送达凭证？',
);

function withheld(exemption: ExemptionId, id: LetterId): Outcome {
  return { row: `withheld.${exemption}`, letter: { id }, effect: 'notGiven', exemption, conditions: [] };
}

export const OUTCOME_RULES: Readonly<Record<OutcomeId, Outcome>> = {
  'disclosed.alreadyPublic': {
    row: 'disclosed',
    letter: { id: 'D15' },
    effect: 'given',
    conditions: [
      must(
        'placeVerified',
        '条例§36(1)',
        '所告知的途径经核实确能查到该信息。',
        '所告知的途径查不到该信息。',
        '所告知的网址或者地点是否核实过？',
      ),
    ],
  },
  'disclosed.provided': { row: 'disclosed', letter: { id: 'D14' }, effect: 'given', conditions: [REVIEWED] },
  partlyDisclosed: {
    row: 'partlyDisclosed',
    letter: { id: 'D16' },
    effect: 'partlyGiven',
    conditions: [
      must('separable', '条例§37', '能够区分处理。', '不能区分处理，不是部分公开。', '能否区分处理？'),
      must(
        'partsReasoned',
        '条例§37',
        '对不公开的每一部分都说明了理由。',
        '没有对不公开的每一部分说明理由。',
        '对不公开的每一部分是否都说明了理由？',
      ),
      REVIEWED,
    ],
  },
  'withheld.stateSecret': withheld('stateSecret', 'D17'),
  'withheld.prohibitedByLaw': withheld('prohibitedByLaw', 'D18'),
  'withheld.securityAndStability': withheld('securityAndStability', 'D19'),
  'withheld.thirdPartyRights': withheld('thirdPartyRights', 'D20'),
  'withheld.internalAffairs': withheld('internalAffairs', 'D21'),
  'withheld.processInformation': withheld('processInformation', 'D22'),
  'withheld.enforcementFile': withheld('enforcementFile', 'D23'),
  'withheld.administrativeQuery': withheld('administrativeQuery', 'D24'),
  'unavailable.notExisting': {
    row: 'unavailable.notHeld',
    letter: { id: 'D25' },
    effect: 'notGiven',
    conditions: [
      must(
        'searched',
        '条例§36(4)',
        '已经检索，有检索记录。',
        '没有检索，或者没有检索记录。',
        '在哪里、用什么词、由谁检索过，是否有记录？',
      ),
    ],
  },
  'unavailable.notOurs': {
    row: 'unavailable.notHeld',
    letter: { id: 'D26' },
    effect: 'notGiven',
    conditions: [
      must(
        'rightAgencySettled',
        '条例§36(5)',
        '已写明负责公开的机关及联系方式，或者已说明无法确定。',
        '没有写明负责公开的机关，也没有说明无法确定。',
        '由哪个机关负责公开，能否确定？',
      ),
    ],
  },
  'unavailable.needsCompilation': {
    row: 'unavailable.needsCompilation',
    letter: { id: 'D27' },
    effect: 'notGiven',
    conditions: [
      must(
        'needsCompiling',
        '条例§38',
        '没有现成信息，需要加工、分析。',
        '有现成信息，应当提供。',
        '是否有现成的信息可以提供？',
      ),
    ],
  },
  'unavailable.unclearAfterClarification': {
    row: 'unavailable.unclearAfterClarification',
    letter: { id: 'D28' },
    effect: 'notGiven',
    conditions: [
      CLARIFICATION_ASKED,
      must(
        'clarificationReceived',
        '条例§30',
        '申请人已补正，内容仍不明确。',
        '申请人没有补正，不属于补正后仍不明确。',
        '申请人是否已补正？',
      ),
    ],
  },
  'notProcessed.petition': {
    row: 'notProcessed.petition',
    letter: { id: 'D29' },
    effect: 'notGiven',
    conditions: [
      must(
        'petition',
        '条例§39.1',
        '内容实为信访、投诉、举报等。',
        '内容不是信访、投诉、举报。',
        '申请的内容是要信息，还是信访、投诉、举报？',
      ),
    ],
  },
  'notProcessed.repeated': {
    row: 'notProcessed.repeated',
    letter: { id: 'D30' },
    effect: 'notGiven',
    conditions: [
      must(
        'earlierReply',
        '条例§36(6)',
        '同一申请人就同一信息已得到答复，答复的日期和文号在案。',
        '没有就同一信息答复过该申请人。',
        '以前哪一天、以哪个文号答复过？',
      ),
    ],
  },
  'notProcessed.publication': {
    row: 'notProcessed.publication',
    letter: { id: 'D31' },
    effect: 'notGiven',
    conditions: [
      must(
        'publicPrint',
        '条例§39.2',
        '所要的是公报、报刊、书籍等公开出版物。',
        '所要的不是公开出版物。',
        '所要的是不是公开出版物？',
      ),
    ],
  },
  'notProcessed.excessive': {
    row: 'notProcessed.excessive',
    letter: { id: 'D32' },
    effect: 'notGiven',
    conditions: [
      must(
        'reasonsAsked',
        '条例§35',
        '已要求申请人说明理由。',
        '没有要求申请人说明理由。',
        '是否已要求说明理由？',
      ),
      must(
        'reasonsUnreasonable',
        '条例§35',
        '所说理由不合理。',
        '所说理由合理，应当办理，可以延迟答复。',
        '所说理由是否合理？',
      ),
    ],
  },
  'notProcessed.confirmation': {
    row: 'notProcessed.confirmation',
    letter: { id: 'D33' },
    effect: 'notGiven',
    conditions: [
      must(
        'alreadyObtained',
        '格式§表三',
        '申请人已获取该信息，只要求确认或者重新出具。',
        '申请人没有获取过该信息。',
        '申请人是否已获取该信息？',
      ),
    ],
  },
  'otherHandling.clarificationLapsed': {
    row: 'otherHandling.clarificationLapsed',
    letter: { id: 'D34', optional: true },
    effect: 'dropped',
    conditions: [
      CLARIFICATION_ASKED,
      must('clarificationTermOver', '条例§30', '补正期限已满。', '补正期限未满。', '补正期限是否已满？'),
      must(
        'lapseUnjustified',
        '条例§30',
        '逾期没有正当理由。',
        '逾期有正当理由，应当继续办理。',
        '申请人逾期有没有正当理由？',
      ),
    ],
  },
  'otherHandling.feeLapsed': {
    row: 'otherHandling.feeLapsed',
    letter: { id: 'D35', optional: true },
    effect: 'dropped',
    conditions: [
      must(
        'feeNoticed',
        '109号§6',
        '收费通知已在办理期限内送达，有凭证。',
        '没有送达收费通知，或者没有凭证。',
        '收费通知何时送达，有无凭证？',
      ),
      must(
        'feeTermOver',
        '109号§6',
        '二十个工作日的缴费期已满，没有缴费。',
        '缴费期未满。',
        '缴费期是否已满？',
      ),
    ],
  },
  'otherHandling.withdrawn': {
    row: 'otherHandling.other',
    letter: { id: 'D36' },
    effect: 'dropped',
    procedural: true,
    conditions: [
      must(
        'withdrawalRecorded',
        '条例§45',
        '申请人撤回的意思有记录。',
        '没有申请人撤回的记录。',
        '申请人撤回是否有书面或者电话记录？',
      ),
    ],
  },
  'otherHandling.notGovernmentInformation': {
    row: 'otherHandling.other',
    letter: { id: 'D37' },
    effect: 'notGiven',
    conditions: [
      must(
        'notGovernmentInformation',
        '条例§2',
        '不是履行行政管理职能中制作或者获取的信息。',
        '属于政府信息，应当按申请办理。',
        '是不是履行行政管理职能中制作或者获取的信息？',
      ),
    ],
  },
  'otherHandling.other': { row: 'otherHandling.other', effect: 'notGiven', conditions: [] },
};
