/** 复议法、行诉法 and 格式§表四: what is entered → where the dispute stands, when something is due, what it counts for. */
import type { Notation } from '../../law/index.ts';
import type { Role } from '../entry/index.ts';
import type { DisputeStage } from './index.ts';

/** Day of entry, command without `dispute.`, fields (`on` is the day of entry unless given), role. */
export type DisputeStep = readonly [
  day: string,
  verb: string,
  fields?: Readonly<Record<string, unknown>>,
  role?: Role,
];

export interface DisputeCase {
  readonly law: Notation;
  readonly title: string;
  readonly countedBy?: 'instance';
  readonly given: readonly DisputeStep[];
  /** Beginnings of the reasons against the last step. */
  readonly refused?: readonly string[];
  readonly id?: string;
  readonly stage?: DisputeStage;
  readonly due?: string | null;
  /** `part column opened→closed result`; an empty part is left out. */
  readonly counts?: readonly string[];
}

const LETTER = { kind: 'post', note: '送达回证' };

const REVIEW = {
  group: 'reconsideration',
  body: '伊宁市人民政府',
  caseNumber: '伊市政复〔2024〕12号',
  subject: '不服不予公开答复',
  capacity: 'respondent',
};
const SUIT = {
  group: 'litigation.direct',
  body: '伊宁市人民法院',
  caseNumber: '（2024）新4002行初8号',
  subject: '不服信息不存在答复',
  capacity: 'respondent',
};
const APPEAL = { body: '伊犁州分院', caseNumber: '（2025）新40行终3号', by: 'otherParty' };
const reviewed = (day: string, more: object = {}): DisputeStep => [day, 'open', { ...REVIEW, ...more }];
const sued = (day: string, more: object = {}): DisputeStep => [day, 'open', { ...SUIT, ...more }];
const decided = (day: string, outcome: string, more: object = {}): DisputeStep => [
  day,
  'decide',
  { outcome, ...more },
];

export const DISPUTE_CASES: readonly DisputeCase[] = [
  {
    law: '复议法§54',
    title: '程序没有写明，按简易程序五个工作日',
    given: [reviewed('2024-03-01')],
    stage: 'answering',
    due: '2024-03-08',
    counts: ['reconsideration 2024→ '],
  },
  {
    law: '复议法§48',
    title: '普通程序十个工作日',
    given: [reviewed('2024-03-01', { procedure: 'ordinary' })],
    stage: 'answering',
    due: '2024-03-15',
  },
  {
    law: '复议法§48',
    title: '后来知道是普通程序，期限随之改变',
    given: [
      reviewed('2024-03-01'),
      ['2024-03-04', 'setProcedure', { procedure: 'ordinary', reason: '受理通知书写明' }],
    ],
    stage: 'answering',
    due: '2024-03-15',
  },
  {
    law: '行诉法§67',
    title: '应诉答辩十五日，期满日是周六的顺延',
    given: [sued('2024-03-01')],
    stage: 'answering',
    due: '2024-03-18',
    counts: ['litigation.direct 2024→ '],
  },
  {
    law: '行诉法§67',
    title: '已答辩，待开庭',
    given: [
      sued('2024-03-01'),
      ['2024-03-10', 'answer'],
      ['2024-03-11', 'scheduleHearing', { day: '2024-04-02', place: '第三法庭' }],
    ],
    stage: 'pending',
    due: '2024-04-02',
  },
  {
    law: '行诉法§67',
    title: '已开庭，没有期限在走',
    given: [
      sued('2024-03-01'),
      ['2024-03-10', 'answer'],
      ['2024-03-11', 'scheduleHearing', { day: '2024-04-02', place: '第三法庭' }],
      ['2024-04-02', 'hear'],
    ],
    stage: 'pending',
    due: null,
  },
  {
    law: '复议法§68',
    title: '维持：收到即生效',
    given: [
      reviewed('2024-03-01'),
      ['2024-03-05', 'answer'],
      decided('2024-04-20', 'reconsideration.upheld'),
    ],
    stage: 'ended',
    due: null,
    counts: ['reconsideration 2024→2024 upheld'],
  },
  {
    law: '复议法§64',
    title: '撤销并责令重作：结果纠正，十日内重作',
    given: [
      reviewed('2024-03-01'),
      decided('2024-04-19', 'reconsideration.revoked'),
      ['2024-04-19', 'impose', { duty: 'redo', text: '重新答复', term: { n: 10, unit: 'day' } }],
    ],
    stage: 'duties',
    due: '2024-04-29',
    counts: ['reconsideration 2024→2024 overturned'],
  },
  {
    law: '复议法§77',
    title: '履行以后了结',
    given: [
      reviewed('2024-03-01'),
      decided('2024-04-19', 'reconsideration.revoked'),
      ['2024-04-19', 'impose', { duty: 'redo', text: '重新答复', term: { n: 10, unit: 'day' } }],
      ['2024-04-26', 'fulfil', { duty: 3, note: '已重新答复' }],
    ],
    stage: 'ended',
    due: null,
  },
  {
    law: '复议法§76',
    title: '意见书六十日内报告，期满日在五一假期内的顺延',
    given: [
      reviewed('2024-02-20'),
      decided('2024-03-03', 'reconsideration.declaredUnlawful'),
      ['2024-03-03', 'impose', { duty: 'report', text: '报告整改' }],
    ],
    stage: 'duties',
    due: '2024-05-06',
  },
  {
    law: '复议法§76',
    title: '意见书六十日内报告',
    given: [
      reviewed('2024-03-01'),
      decided('2024-04-19', 'reconsideration.declaredUnlawful'),
      ['2024-04-19', 'impose', { duty: 'report', text: '报告整改' }],
    ],
    due: '2024-06-18',
  },
  {
    law: '复议法§77',
    title: '写明工作日的期限按工作日计',
    given: [
      reviewed('2024-03-01'),
      decided('2024-04-19', 'reconsideration.performanceOrdered'),
      ['2024-04-19', 'impose', { duty: 'perform', text: '答复', term: { n: 10, unit: 'workingDay' } }],
    ],
    due: '2024-05-07',
  },
  {
    law: '复议法§77',
    title: '义务的期限早于义务本身',
    given: [
      reviewed('2024-03-01'),
      decided('2024-04-19', 'reconsideration.performanceOrdered'),
      ['2024-04-19', 'impose', { duty: 'perform', text: '答复', term: { until: '2024-04-18' } }],
    ],
    refused: ['义务“答复”的期限2024-04-18早于其日期2024-04-19'],
  },
  {
    law: '复议法§33',
    title: '驳回行政复议申请：没有定论，计入其他结果',
    given: [reviewed('2024-03-01'), decided('2024-04-20', 'reconsideration.applicationDismissed')],
    stage: 'ended',
    counts: ['reconsideration 2024→2024 other'],
  },
  {
    law: '复议法§69',
    title: '驳回行政复议请求：结果维持',
    given: [reviewed('2024-03-01'), decided('2024-04-20', 'reconsideration.requestDismissed')],
    counts: ['reconsideration 2024→2024 upheld'],
  },
  {
    law: '复议法§73',
    title: '调解：其他结果',
    given: [reviewed('2024-03-01'), decided('2024-04-20', 'reconsideration.mediated')],
    counts: ['reconsideration 2024→2024 other'],
  },
  {
    law: '格式§表四',
    title: '跨年未结：上年尚未审结，次年计结果',
    given: [reviewed('2024-12-20'), decided('2025-01-17', 'reconsideration.partlyRevoked')],
    counts: ['reconsideration 2024→2025 overturned'],
  },
  {
    law: '行诉法§85',
    title: '一审判决未生效，仍是尚未审结',
    given: [sued('2024-06-03'), decided('2024-12-10', 'court.claimsDismissed')],
    stage: 'decided',
    due: null,
    counts: ['litigation.direct 2024→ '],
  },
  {
    law: '行诉法§85',
    title: '一审判决次年生效，计入次年',
    given: [sued('2024-06-03'), decided('2024-12-25', 'court.claimsDismissed'), ['2025-01-10', 'settle']],
    stage: 'ended',
    counts: ['litigation.direct 2024→2025 upheld'],
  },
  {
    law: '行诉法§62',
    title: '准许撤诉的裁定不能上诉，收到即了结',
    given: [sued('2024-06-03'), decided('2024-07-10', 'court.withdrawn')],
    stage: 'ended',
    counts: ['litigation.direct 2024→2024 other'],
  },
  {
    law: '行诉法§89',
    title: '二审维持原判：结果随一审，计一件',
    given: [
      sued('2024-06-03'),
      decided('2024-11-11', 'court.revoked'),
      ['2024-11-20', 'appeal', { ...APPEAL, by: 'agency' }],
      decided('2025-02-18', 'higherCourt.affirmed'),
    ],
    stage: 'ended',
    counts: ['litigation.direct 2024→2025 overturned'],
  },
  {
    law: '行诉法§89',
    title: '二审改判：以二审为准',
    given: [
      sued('2024-06-03'),
      decided('2024-08-12', 'court.claimsDismissed'),
      ['2024-08-20', 'appeal', APPEAL],
      decided('2024-11-18', 'court.declaredUnlawful'),
    ],
    counts: ['litigation.direct 2024→2024 overturned'],
  },
  {
    law: '行诉法§89',
    title: '发回重审的裁判不是结果',
    given: [
      sued('2024-03-04'),
      decided('2024-06-12', 'court.revoked'),
      ['2024-06-20', 'appeal', { ...APPEAL, by: 'agency' }],
      decided('2024-09-18', 'higherCourt.remanded'),
    ],
    stage: 'pending',
    counts: ['litigation.direct 2024→ '],
  },
  {
    law: '行诉法§89',
    title: '发回重审：仍未审结，重审后再生效',
    given: [
      sued('2024-03-04'),
      decided('2024-06-12', 'court.revoked'),
      ['2024-06-20', 'appeal', { ...APPEAL, by: 'agency' }],
      decided('2024-09-18', 'higherCourt.remanded'),
      ['2024-10-08', 'rehear', { body: '伊宁市人民法院', caseNumber: '（2024）新4002行初88号' }],
      decided('2025-01-06', 'court.claimsDismissed'),
      ['2025-01-22', 'settle'],
    ],
    counts: ['litigation.direct 2024→2025 upheld'],
  },
  {
    law: '格式§表四',
    title: '设定为每一审级一件',
    countedBy: 'instance',
    given: [
      sued('2024-06-03'),
      decided('2024-11-11', 'court.claimsDismissed'),
      ['2024-11-20', 'appeal', APPEAL],
      decided('2025-02-18', 'higherCourt.affirmed'),
    ],
    counts: ['litigation.direct 2024→2024 upheld', 'instance2 litigation.direct 2024→2025 upheld'],
  },
  {
    law: '行诉法§90',
    title: '次年再审：生效当年的结果不变，另计一件',
    given: [
      sued('2024-03-04'),
      decided('2024-06-12', 'court.claimsDismissed'),
      ['2024-06-28', 'settle'],
      ['2025-03-03', 'openRetrial', APPEAL],
      decided('2025-06-03', 'court.revoked'),
      ['2025-06-20', 'settle'],
    ],
    counts: ['litigation.direct 2024→2024 upheld', 'retrial1 litigation.direct 2025→2025 overturned'],
  },
  {
    law: '行诉法§90',
    title: '同年再审：合为一件，重新成为尚未审结',
    given: [
      sued('2024-03-04'),
      decided('2024-06-12', 'court.claimsDismissed'),
      ['2024-06-28', 'settle'],
      ['2024-11-04', 'openRetrial', APPEAL],
    ],
    stage: 'pending',
    counts: ['litigation.direct 2024→ '],
  },
  {
    law: '行诉法§45',
    title: '复议后起诉：另成一件，原复议已计',
    given: [
      reviewed('2024-03-01'),
      decided('2024-04-20', 'reconsideration.upheld'),
      sued('2024-05-20', { group: 'litigation.afterReconsideration', after: 'P2024-00001' }),
    ],
    id: 'P2024-00002',
    stage: 'answering',
    due: '2024-06-04',
    counts: ['litigation.afterReconsideration 2024→ '],
  },
  {
    law: '复议法§34',
    title: '复议逾期未作决定后起诉',
    given: [
      reviewed('2024-03-01'),
      decided('2024-05-20', 'reconsideration.lapsed'),
      sued('2024-05-24', { group: 'litigation.afterReconsideration', after: 'P2024-00001' }),
    ],
    counts: ['reconsideration 2024→2024 other'],
  },
  {
    law: '行诉法§45',
    title: '复议还没有结果，不能登记复议后起诉',
    given: [
      reviewed('2024-03-01'),
      sued('2024-05-20', { group: 'litigation.afterReconsideration', after: 'P2024-00001' }),
    ],
    refused: ['P2024-00001还没有登记结果'],
  },
  {
    law: '行诉法§45',
    title: '收到起诉状副本早于复议结果',
    given: [
      reviewed('2024-03-01'),
      decided('2024-04-20', 'reconsideration.upheld'),
      sued('2024-05-20', {
        group: 'litigation.afterReconsideration',
        after: 'P2024-00001',
        on: '2024-04-10',
        evidence: LETTER,
      }),
    ],
    refused: ['收到起诉状副本（2024-04-10）早于复议结果（2024-04-20）'],
  },
  {
    law: '行诉法§45',
    title: '复议后起诉没有写明在先的复议',
    given: [sued('2024-05-20', { group: 'litigation.afterReconsideration' })],
    refused: ['复议后起诉的，请写明在先的复议案件'],
  },
  {
    law: '行诉法§45',
    title: '在先的复议不在本台账的，写明即可',
    given: [
      sued('2024-05-20', {
        group: 'litigation.afterReconsideration',
        afterNote: '伊市政复〔2023〕90号，2024年5月维持',
      }),
    ],
    counts: ['litigation.afterReconsideration 2024→ '],
  },
  {
    law: '行诉法§45',
    title: '写明了在先复议却登记为直接起诉；复议案件也不存在',
    given: [sued('2024-05-20', { after: 'P2024-00009' })],
    refused: ['有在先的复议案件的诉讼，应登记为复议后起诉', '没有编号为P2024-00009的复议案件'],
  },
  {
    law: '格式§表四',
    title: '作共同被告的复议机关不计数',
    given: [sued('2024-05-20', { capacity: 'coDefendant' })],
    stage: 'answering',
    counts: [],
  },
  {
    law: '格式§表四',
    title: '关联的公开申请不存在',
    given: [reviewed('2024-03-01', { request: 'R2024-00099' })],
    refused: ['没有编号为R2024-00099的公开申请'],
  },
  {
    law: '格式§表四',
    title: '被诉的答复晚于收到副本',
    given: [reviewed('2024-03-01', { contested: { on: '2024-03-05', bases: ['条例§14'] } })],
    refused: ['被申请复议或者被诉的答复（2024-03-05）晚于收到副本之日'],
  },
  {
    law: '复议法§54',
    title: '诉讼不登记程序种类',
    given: [sued('2024-03-01', { procedure: 'simplified' })],
    refused: ['程序种类只影响复议答复期限'],
  },
  {
    law: '复议法§48',
    title: '重复提交答复',
    given: [reviewed('2024-03-01'), ['2024-03-05', 'answer'], ['2024-03-06', 'answer']],
    refused: ['行政复议的答复已于2024-03-05提交'],
  },
  {
    law: '行诉法§69',
    title: '法院的判决不是复议的结果',
    given: [reviewed('2024-03-01'), decided('2024-04-20', 'court.claimsDismissed')],
    refused: ['“判决驳回诉讼请求”不是行政复议的结果'],
  },
  {
    law: '行诉法§89',
    title: '一审不能发回重审',
    given: [sued('2024-03-01'), decided('2024-06-20', 'higherCourt.remanded')],
    refused: ['“发回重审”不是一审的结果'],
  },
  {
    law: '格式§表四',
    title: '结果早于收到副本；补记须有凭据',
    given: [
      reviewed('2024-03-04'),
      decided('2024-03-10', 'reconsideration.upheld', { on: '2024-03-01', evidence: LETTER }),
    ],
    refused: ['行政复议结果的日期2024-03-01早于2024-03-04'],
  },
  {
    law: '行诉法§45',
    title: '复议决定不能上诉',
    given: [
      reviewed('2024-03-01'),
      decided('2024-04-20', 'reconsideration.upheld'),
      ['2024-05-06', 'appeal', APPEAL],
    ],
    refused: ['复议决定不能上诉', '裁判已于2024-04-20生效'],
  },
  {
    law: '行诉法§85',
    title: '没有裁判就登记上诉',
    given: [sued('2024-03-01'), ['2024-05-06', 'appeal', APPEAL]],
    refused: ['一审没有裁判，不能有二审'],
  },
  {
    law: '行诉法§85',
    title: '二审裁判不能再上诉',
    given: [
      sued('2024-03-04'),
      decided('2024-06-12', 'court.claimsDismissed'),
      ['2024-06-20', 'appeal', APPEAL],
      decided('2024-09-18', 'higherCourt.affirmed'),
      ['2024-09-30', 'appeal', APPEAL],
    ],
    refused: ['二审裁判是终审裁判', '裁判已于2024-09-18生效'],
  },
  {
    law: '行诉法§90',
    title: '裁判尚未生效不能再审',
    given: [
      sued('2024-03-04'),
      decided('2024-06-12', 'court.claimsDismissed'),
      ['2024-06-20', 'openRetrial', APPEAL],
    ],
    refused: ['裁判尚未生效，不能再审'],
  },
  {
    law: '行诉法§89',
    title: '没有裁判就没有重审',
    given: [sued('2024-03-04'), ['2024-06-20', 'rehear', { body: '伊宁市人民法院', caseNumber: '1' }]],
    refused: ['一审没有裁判，不能有发回重审后的一审'],
  },
  {
    law: '行诉法§89',
    title: '没有发回就没有重审',
    given: [
      sued('2024-03-04'),
      decided('2024-06-12', 'court.claimsDismissed'),
      ['2024-06-20', 'rehear', { body: '伊宁市人民法院', caseNumber: '1' }],
    ],
    refused: ['没有发回重审的裁判'],
  },
  {
    law: '行诉法§85',
    title: '没有裁判就登记生效',
    given: [sued('2024-03-04'), ['2024-06-20', 'settle']],
    refused: ['一审没有裁判，却登记了生效'],
  },
  {
    law: '行诉法§85',
    title: '收到即生效的不必登记生效',
    given: [sued('2024-06-03'), decided('2024-07-10', 'court.withdrawn'), ['2024-07-11', 'settle']],
    refused: ['结果已于2024-07-10生效'],
  },
  {
    law: '格式§表四',
    title: '并案审理仍分别计数',
    given: [
      reviewed('2024-03-01'),
      reviewed('2024-03-04', { caseNumber: '伊市政复〔2024〕13号' }),
      ['2024-03-11', 'join', { with: 'P2024-00002' }],
    ],
    counts: ['reconsideration 2024→ '],
  },
  {
    law: '格式§表四',
    title: '不能与自己并案',
    given: [reviewed('2024-03-01'), ['2024-03-11', 'join', { with: 'P2024-00001' }]],
    refused: ['不能与自己并案'],
  },
  {
    law: '复议法§77',
    title: '没有这一项义务',
    given: [reviewed('2024-03-01'), ['2024-03-11', 'fulfil', { duty: 7, note: '已办' }]],
    refused: ['没有这一项履行义务'],
  },
  {
    law: '条例§45',
    title: '作废不能由登记人自己办理',
    given: [reviewed('2024-03-01'), ['2024-03-04', 'void', { reason: '重复登记' }]],
    refused: ['作废须由登记人以外的另一人办理'],
  },
  {
    law: '条例§45',
    title: '作废以后不计数，编号仍在',
    given: [reviewed('2024-03-01'), ['2024-03-04', 'void', { reason: '重复登记' }, 'head']],
    stage: 'void',
    due: null,
    counts: [],
  },
];
