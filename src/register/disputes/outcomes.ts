/** How an instance can end, under which article, and where 格式§表四 counts it; what no text settles is said beside it. */
import { type Citation, cite, type Notation } from '../../law/index.ts';

export const DISPUTE_GROUPS = {
  reconsideration: '行政复议',
  'litigation.direct': '未经复议直接起诉',
  'litigation.afterReconsideration': '复议后起诉',
} as const;
export type DisputeGroup = keyof typeof DISPUTE_GROUPS;

export const DISPUTE_RESULTS = { upheld: '结果维持', overturned: '结果纠正', other: '其他结果' } as const;
export type DisputeResult = keyof typeof DISPUTE_RESULTS;

/** What no text decides, with the default this register follows. */
export const DISPUTE_DOUBTS = {
  dismissed: {
    question: '驳回起诉、驳回复议申请计入维持还是其他结果',
    answer: '计入其他结果：没有对答复作实体审查。',
  },
  notAccepted: { question: '不予受理、不予立案是否计数', answer: '计数，计入其他结果。' },
  lapsed: { question: '复议机关逾期未作决定如何计数', answer: '计入其他结果，其后的起诉另计复议后起诉。' },
  transferred: { question: '移送其他法院如何计数', answer: '计入其他结果，受移送法院立案后另行登记。' },
  instances: {
    question: '一审、二审、再审计一件还是几件',
    answer: '同一争议计一件，裁判生效前为尚未审结；可以设定为每一审级计一件。',
  },
  retrial: {
    question: '裁判生效后又再审的如何计数',
    answer: '生效当年已计的结果不变，再审立案之年起另计一件；同年再审的合为一件。',
  },
  coDefendant: {
    question: '复议机关作共同被告的，是否也计入复议机关的年度报告',
    answer: '不计入，由作出答复的机关计数，以免汇总时重复。',
  },
  joined: { question: '并案审理的计一件还是几件', answer: '仍按各自的案号分别计数。' },
} as const;
export type DisputeDoubt = keyof typeof DISPUTE_DOUBTS;

interface OutcomeRule {
  readonly zh: string;
  /** Before which body: a reviewing body, any court, or only a court that judges another court's decision. */
  readonly at: 'reconsideration' | 'court' | 'higherCourt';
  readonly law: Notation;
  /** The article before 2024-01-01; left out where it lay in an instrument that is not registered here. */
  readonly earlier?: Notation;
  /** `asBefore`: the earlier instance's result holds. `none`: the case goes on. */
  readonly result: DisputeResult | 'asBefore' | 'none';
  /** Whether a first-instance court's decision of this kind waits for an appeal before it takes effect. 行诉法§85 */
  readonly appealable: boolean;
  readonly doubt?: DisputeDoubt;
}

function review(
  zh: string,
  law: Notation,
  result: DisputeResult,
  more: Pick<OutcomeRule, 'earlier' | 'doubt'> = {},
): OutcomeRule {
  return { zh, at: 'reconsideration', law, result, appealable: false, ...more };
}

function court(
  zh: string,
  law: Notation,
  result: DisputeResult,
  appealable: boolean,
  doubt?: DisputeDoubt,
): OutcomeRule {
  return { zh, at: 'court', law, result, appealable, ...(doubt ? { doubt } : {}) };
}

const DECIDED_EARLIER = { earlier: '复议法2017§28' } as const;

/** @law 复议法§30, 复议法§33, 复议法§34, 复议法§41, 复议法§63, 行诉法§69, 行诉法§89 — and the places named in the rows */
const RULES = {
  'reconsideration.upheld': review('维持', '复议法§68', 'upheld', DECIDED_EARLIER),
  'reconsideration.requestDismissed': review('驳回行政复议请求', '复议法§69', 'upheld'),
  'reconsideration.changed': review('变更', '复议法§63', 'overturned', DECIDED_EARLIER),
  'reconsideration.revoked': review('撤销', '复议法§64', 'overturned', DECIDED_EARLIER),
  'reconsideration.partlyRevoked': review('部分撤销', '复议法§64', 'overturned', DECIDED_EARLIER),
  'reconsideration.declaredUnlawful': review('确认违法', '复议法§65', 'overturned', DECIDED_EARLIER),
  'reconsideration.performanceOrdered': review('责令履行', '复议法§66', 'overturned', DECIDED_EARLIER),
  'reconsideration.declaredVoid': review('确认无效', '复议法§67', 'overturned'),
  'reconsideration.terminated': review('终止', '复议法§41', 'other'),
  'reconsideration.settled': review('和解后撤回，终止', '复议法§74', 'other'),
  'reconsideration.mediated': review('调解', '复议法§73', 'other'),
  'reconsideration.applicationDismissed': review('驳回行政复议申请', '复议法§33', 'other', {
    doubt: 'dismissed',
  }),
  'reconsideration.notAccepted': review('不予受理', '复议法§30', 'other', { doubt: 'notAccepted' }),
  'reconsideration.lapsed': review('逾期未作决定', '复议法§34', 'other', { doubt: 'lapsed' }),
  'court.claimsDismissed': court('判决驳回诉讼请求', '行诉法§69', 'upheld', true),
  'court.revoked': court('判决撤销', '行诉法§70', 'overturned', true),
  'court.partlyRevoked': court('判决部分撤销', '行诉法§70', 'overturned', true),
  'court.performanceOrdered': court('判决履行', '行诉法§72', 'overturned', true),
  'court.declaredUnlawful': court('判决确认违法', '行诉法§74', 'overturned', true),
  'court.declaredVoid': court('判决确认无效', '行诉法§75', 'overturned', true),
  'court.suitDismissed': court('裁定驳回起诉', '行诉法§49', 'other', true, 'dismissed'),
  'court.notFiled': court('裁定不予立案', '行诉法§51', 'other', true, 'notAccepted'),
  'court.withdrawn': court('裁定准许撤诉', '行诉法§62', 'other', false),
  'court.mediated': court('调解', '行诉法§60', 'other', false),
  'court.terminated': court('裁定终结诉讼', '行诉法§101', 'other', false),
  'court.transferred': court('移送其他法院', '行诉法§22', 'other', false, 'transferred'),
  'higherCourt.affirmed': {
    zh: '驳回上诉或者再审请求，维持原裁判',
    at: 'higherCourt',
    law: '行诉法§89',
    result: 'asBefore',
    appealable: true,
  },
  'higherCourt.appealWithdrawn': {
    zh: '准许撤回上诉或者再审申请',
    at: 'higherCourt',
    law: '行诉法§101',
    result: 'asBefore',
    appealable: false,
  },
  'higherCourt.remanded': {
    zh: '发回重审',
    at: 'higherCourt',
    law: '行诉法§89',
    result: 'none',
    appealable: false,
  },
} as const satisfies Record<string, OutcomeRule>;

export type DisputeOutcome = keyof typeof RULES;

export const DISPUTE_OUTCOMES: Readonly<Record<DisputeOutcome, OutcomeRule>> = RULES;

/** First day of the present reconsideration law. 复议法§90 */
const PRESENT_LAW = '2024-01-01';

/** The article a decision of that day rests on; the whole of the earlier law where its article is not registered. */
export function outcomeLaw(outcome: DisputeOutcome, on: string): Citation {
  const { at, law, earlier = '复议法2017' } = DISPUTE_OUTCOMES[outcome];
  return cite(at === 'reconsideration' && on < PRESENT_LAW ? earlier : law);
}
