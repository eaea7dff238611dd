/** The clocks through the register. Dates counted by hand from the holiday notices. */
import { type Line, type RequestCase, received, replied } from './scene.cases.ts';

/** Day of receipt → last day for the reply, and with the longest extension. */
const TERMS: readonly (readonly [string, string, string])[] = [
  ['2024-02-09', '2024-03-14', '2024-04-12'],
  ['2024-09-13', '2024-10-17', '2024-11-14'],
  ['2025-01-20', '2025-02-21', '2025-03-21'],
  ['2025-09-26', '2025-10-30', '2025-11-27'],
  ['2026-01-05', '2026-02-02', '2026-03-06'],
  ['2026-02-10', '2026-03-16', '2026-04-14'],
  ['2026-02-14', '2026-03-20', '2026-04-20'],
  ['2026-02-18', '2026-03-20', '2026-04-20'],
  ['2026-04-03', '2026-05-07', '2026-06-03'],
  ['2026-09-19', '2026-10-22', '2026-11-19'],
  ['2026-09-20', '2026-10-23', '2026-11-20'],
  ['2026-09-30', '2026-11-03', '2026-12-01'],
];

export const TERM_CASES: readonly RequestCase[] = TERMS.flatMap(([day, due, extended]) => [
  { law: '条例§33.2', title: `${day}收到，二十个工作日`, given: [received(day)], due, stage: 'registered' },
  {
    law: '条例§33.2',
    title: `${day}收到，延期二十个工作日`,
    given: [received(day), [day, 'approveExtension'], [day, 'notifyExtension']],
    due: extended,
  },
]);

const ASKED: readonly Line[] = [
  received('2026-03-02'),
  ['2026-03-05', 'askClarification'],
  ['2026-03-06', 'recordClarificationServed'],
];

export const CLARIFICATION_CASES: readonly RequestCase[] = [
  {
    law: '条例§30',
    title: '补正收到之日重新起算',
    given: [...ASKED, ['2026-03-20', 'recordClarificationReceived']],
    due: '2026-04-20',
    stage: 'registered',
  },
  {
    law: '条例§30',
    title: '等待补正时显示补正期满日',
    given: ASKED,
    due: '2026-03-27',
    stage: 'clarifying',
    counts: 'natural 2026 - -',
  },
  {
    law: '条例§30',
    title: '期满未补正，待认定',
    given: ASKED,
    asOf: '2026-03-28',
    stage: 'clarificationOverdue',
  },
  {
    law: '条例§30',
    title: '第七个工作日仍可告知',
    given: [received('2026-03-02'), ['2026-03-11', 'askClarification']],
  },
  {
    law: '条例§30',
    title: '过了七个工作日，当日告知不准',
    given: [received('2026-03-02'), ['2026-03-12', 'askClarification']],
    refused: ['告知补正应当在2026-03-11前作出'],
  },
  {
    law: '条例§30',
    title: '过期的告知事后补记，留存而无效',
    given: [received('2026-03-02'), ['2026-03-16', 'askClarification', { on: '2026-03-13' }]],
    due: '2026-03-30',
    idle: ['告知补正'],
  },
  {
    law: '条例§30',
    title: '只能告知一次',
    given: [...ASKED, ['2026-03-09', 'askClarification']],
    refused: ['只能一次性告知'],
  },
  {
    law: '条例§30',
    title: '逾期的补正照样登记，没有效力',
    given: [...ASKED, ['2026-03-31', 'recordClarificationReceived']],
    idle: ['收到补正'],
  },
  {
    law: '条例§30',
    title: '逾期有正当理由的，重新起算',
    given: [...ASKED, ['2026-03-31', 'recordClarificationReceived', { justification: '住院' }]],
    due: '2026-04-29',
  },
  {
    law: '条例§30',
    title: '期满才能认定逾期',
    given: [...ASKED, ['2026-03-27', 'lapseClarification']],
    refused: ['补正期限到2026-03-27才届满', '补正期限未满'],
  },
  {
    law: '条例§30',
    title: '没有送达凭证不能认定逾期',
    given: [...ASKED.slice(0, 2), ['2026-04-27', 'lapseClarification']],
    refused: ['没有告知补正，或者没有送达凭证', '补正期限未满'],
  },
  {
    law: '条例§30',
    title: '有正当理由的不能认定逾期',
    given: [...ASKED, ['2026-03-30', 'lapseClarification', { unjustified: false }]],
    refused: ['逾期有正当理由，应当继续办理'],
  },
  {
    law: '条例§30',
    title: '认定后办结',
    given: [...ASKED, ['2026-03-30', 'lapseClarification']],
    stage: 'lapsed',
    due: null,
    counts: 'natural 2026 2026 otherHandling.clarificationLapsed',
  },
  {
    law: '条例§30',
    title: '事后得知期内已补正的，认定不成立，继续办理',
    given: [
      ...ASKED,
      ['2026-03-30', 'lapseClarification'],
      ['2026-03-31', 'recordClarificationReceived', { on: '2026-03-27' }],
    ],
    stage: 'registered',
    due: '2026-04-27',
    counts: 'natural 2026 - -',
    idle: ['认定逾期不补正'],
  },
];

export const RECEIPT_CASES: readonly RequestCase[] = [
  {
    law: '条例§31',
    title: '互联网以确认日为收到日，计入确认之年',
    given: [received('2025-12-31', { channel: 'online' }), ['2026-01-04', 'confirm']],
    due: '2026-01-30',
    counts: 'natural 2026 - -',
  },
  {
    law: '条例§31',
    title: '确认之后答复，收到仍计确认之年',
    given: [
      received('2025-12-31', { channel: 'online' }),
      ['2026-01-04', 'confirm'],
      ...replied('2026-01-12'),
    ],
    counts: 'natural 2026 2026 disclosed.provided',
  },
  {
    law: '条例§31',
    title: '当面提交的，事后补记的确认留存而无效',
    given: [received('2025-12-31'), ['2026-01-05', 'confirm', { on: '2026-01-04' }]],
    counts: 'natural 2025 - -',
    idle: ['与申请人确认'],
  },
  {
    law: '条例§31',
    title: '设定须确认而没有确认就答复的，以答复之日为收到',
    given: [received('2025-12-31', { channel: 'online' }), ...replied('2026-01-12')],
    settings: { unconfirmedReceipt: 'wait' },
    counts: 'natural 2026 2026 disclosed.provided',
  },
  {
    law: '条例§31',
    title: '未确认的暂按到达日',
    given: [received('2025-12-31', { channel: 'online' })],
    counts: 'natural 2025 - -',
  },
  {
    law: '条例§31',
    title: '设定须确认的，确认前不起算也不计',
    given: [received('2025-12-31', { channel: 'online' })],
    settings: { unconfirmedReceipt: 'wait' },
    stage: 'unconfirmed',
    due: null,
    counts: null,
  },
  {
    law: '条例§31',
    title: '设定须确认的，确认后才计',
    given: [received('2025-12-31', { channel: 'fax' }), ['2026-01-05', 'confirm']],
    settings: { unconfirmedReceipt: 'wait' },
    counts: 'natural 2026 - -',
  },
  {
    law: '条例§31',
    title: '当面提交的不须确认',
    given: [received('2026-03-02'), ['2026-03-03', 'confirm']],
    refused: ['确认日不影响收到日'],
  },
  {
    law: '条例§31',
    title: '昨日收到的信，今日登记要有凭据',
    given: [['2026-03-03', 'register', { on: '2026-03-02', evidence: undefined }]],
    refused: ['请写明凭据'],
  },
  {
    law: '条例§31',
    title: '昨日收到的信按昨日起算',
    given: [['2026-02-11', 'register', { on: '2026-02-10', channel: 'registeredMail' }]],
    due: '2026-03-16',
  },
  {
    law: '条例§31',
    title: '早于收到的事不登记',
    given: [received('2026-03-02'), ['2026-03-03', 'withdraw', { on: '2026-03-01' }]],
    refused: ['2026-03-01早于2026-03-02收到申请'],
  },
  {
    law: '条例§29.1',
    title: '口头申请写明由谁代填',
    given: [received('2026-03-02', { channel: 'oral' })],
    refused: ['请写明由谁代填'],
  },
  {
    law: '条例§29.1',
    title: '书面申请没有代填人',
    given: [received('2026-03-02', { takenDownBy: 'handler' })],
    refused: ['只有口头申请'],
  },
  {
    law: '条例§31',
    title: '提交日不晚于收到日',
    given: [received('2026-03-02', { submittedAt: '2026-03-03' })],
    refused: ['提交的日期晚于收到的日期'],
  },
  {
    law: '条例§31',
    title: '日历不及的日期不登记',
    given: [received('2026-03-02', { on: '2001-03-02', evidence: { kind: 'paper', note: '信封' } })],
    refused: ['不作推算'],
  },
  {
    law: '条例§29.2',
    title: '缺身份证明照样登记，列入补正事项',
    given: [received('2026-03-02', { applicant: { nature: 'person', name: '张三', contact: '' } })],
    lacking: ['没有写明联系方式', '没有提供身份证明'],
    due: '2026-03-30',
  },
  {
    law: '条例§29.2',
    title: '委托申请缺委托书',
    given: [
      received('2026-03-02', {
        applicant: {
          nature: 'lawFirm',
          name: '示例律师事务所',
          contact: '0999-5550111',
          paper: { kind: 'otherPaper', number: 'L1' },
          agent: { name: '李四', contact: '13800000001', hasAuthority: false, showsIdentity: true },
        },
      }),
    ],
    lacking: ['没有委托书'],
    counts: 'legal 2026 - -',
  },
];

const CONSULTED: readonly Line[] = [
  received('2026-09-08'),
  ['2026-09-11', 'consult'],
  ['2026-09-14', 'recordConsultationReceived'],
];

export const CONSULTATION_CASES: readonly RequestCase[] = [
  {
    law: '条例§33.3',
    title: '第三方意见收到前的时间不计入',
    given: [...CONSULTED, ['2026-10-12', 'recordOpinion']],
    due: '2026-11-04',
    stage: 'registered',
  },
  { law: '条例§33.3', title: '征求意见中', given: CONSULTED, stage: 'consulting' },
  {
    law: '条例§32',
    title: '十五个工作日未满不能认定逾期',
    given: [...CONSULTED, ['2026-10-10', 'lapseConsultation']],
    refused: ['第三方的答复期限到2026-10-10才届满'],
  },
  {
    law: '条例§32',
    title: '期满可以认定',
    given: [...CONSULTED, ['2026-10-12', 'lapseConsultation']],
  },
  {
    law: '条例§33.3',
    title: '期限届满后征求意见不准',
    given: [received('2026-03-02'), ['2026-03-31', 'consult']],
    refused: ['此后征求意见不能使期限恢复'],
  },
  {
    law: '条例§32',
    title: '向第三方征求意见要写明是谁',
    given: [received('2026-03-02'), ['2026-03-03', 'consult', { counterpart: undefined }]],
    refused: ['请写明向谁征求意见'],
  },
  {
    law: '条例§33.3',
    title: '其他机关没有法定期限，不能认定逾期',
    given: [
      received('2026-03-02'),
      ['2026-03-03', 'consult', { party: 'otherAgency', ref: 'agency-1', counterpart: undefined }],
      ['2026-06-01', 'lapseConsultation', { party: 'otherAgency', ref: 'agency-1' }],
    ],
    refused: ['其他机关没有法定答复期限'],
  },
  {
    law: '条例§34',
    title: '共同制作机关逾期视为同意',
    given: [
      received('2026-03-02'),
      ['2026-03-03', 'consult', { party: 'jointAgency', ref: 'agency-1', counterpart: undefined }],
      ['2026-03-03', 'recordConsultationReceived', { party: 'jointAgency', ref: 'agency-1' }],
      ['2026-03-25', 'lapseConsultation', { party: 'jointAgency', ref: 'agency-1' }],
    ],
  },
];

export const EXTENSION_CASES: readonly RequestCase[] = [
  {
    law: '条例§33.2',
    title: '延期由负责人批准',
    given: [received('2026-03-02'), ['2026-03-03', 'approveExtension', {}, 'handler']],
    refused: ['须经政府信息公开工作机构负责人同意'],
  },
  {
    law: '条例§33.2',
    title: '没有批准不能告知',
    given: [received('2026-03-02'), ['2026-03-03', 'notifyExtension']],
    refused: ['没有批准记录'],
  },
  {
    law: '条例§33.2',
    title: '没有批准，事后补记告知也不行',
    given: [received('2026-03-02'), ['2026-03-04', 'notifyExtension', { on: '2026-03-03' }]],
    refused: ['没有批准记录'],
  },
  {
    law: '条例§33.2',
    title: '最多二十个工作日',
    given: [received('2026-03-02'), ['2026-03-03', 'approveExtension', { days: 21 }]],
    refused: ['21个工作日不合规定'],
  },
  {
    law: '条例§33.2',
    title: '首个期限届满后不能再批',
    given: [received('2026-03-02'), ['2026-03-31', 'approveExtension']],
    refused: ['首个答复期限2026-03-30已经届满'],
  },
  {
    law: '条例§33.2',
    title: '只延一次',
    given: [
      received('2026-03-02'),
      ['2026-03-03', 'approveExtension', { days: 5 }],
      ['2026-03-03', 'notifyExtension'],
      ['2026-03-04', 'approveExtension'],
    ],
    refused: ['已经延期一次'],
  },
  {
    law: '条例§33.2',
    title: '批准未告知的不重复批准',
    given: [received('2026-03-02'), ['2026-03-03', 'approveExtension'], ['2026-03-04', 'approveExtension']],
    refused: ['尚未告知申请人'],
  },
  {
    law: '条例§33.2',
    title: '逾期的告知事后补记，留存而无效',
    given: [
      received('2026-03-02'),
      ['2026-03-30', 'approveExtension'],
      ['2026-04-02', 'notifyExtension', { on: '2026-04-01' }],
    ],
    due: '2026-03-30',
    late: true,
    idle: ['告知延期'],
  },
];

const CHARGED: readonly Line[] = [
  received('2026-04-20'),
  ['2026-04-28', 'proposeFee'],
  ['2026-04-28', 'approveFee'],
  ['2026-04-30', 'noticeFee'],
  ['2026-05-06', 'recordFeeServed'],
];

export const FEE_CASES: readonly RequestCase[] = [
  { law: '109号§6', title: '等待缴费', given: CHARGED, stage: 'charging', due: '2026-06-02' },
  {
    law: '109号§6',
    title: '缴费完成重新起算',
    given: [...CHARGED, ['2026-05-20', 'recordFeePaid']],
    due: '2026-06-17',
  },
  {
    law: '109号§6',
    title: '没有缴清的不算缴费完成',
    given: [...CHARGED, ['2026-05-20', 'recordFeePaid', { amount: 37_000 }]],
    refused: ['与通知的数额不符'],
  },
  {
    law: '109号§6',
    title: '缴费期满才能认定',
    given: [...CHARGED, ['2026-06-02', 'lapseFee']],
    refused: ['缴费期限到2026-06-02才届满', '缴费期未满'],
  },
  {
    law: '109号§6',
    title: '逾期未缴，不再处理',
    given: [...CHARGED, ['2026-06-03', 'lapseFee']],
    stage: 'lapsed',
    counts: 'natural 2026 2026 otherHandling.feeLapsed',
  },
  { law: '109号§6', title: '缴费期满，待认定', given: CHARGED, asOf: '2026-06-03', stage: 'feeOverdue' },
  {
    law: '109号§5',
    title: '三十页以内不收费',
    given: [received('2026-04-20'), ['2026-04-28', 'proposeFee', { count: 30 }]],
    refused: ['没有超出免费的范围'],
  },
  {
    law: '条例§42',
    title: '没有明显超过合理范围的不收费',
    given: [received('2026-04-20'), ['2026-04-28', 'proposeFee', { excessive: false }]],
    refused: ['没有明显超过合理范围'],
  },
  {
    law: '109号§3',
    title: '两种标准不能并用',
    given: [
      received('2026-04-20'),
      ['2026-04-28', 'proposeFee'],
      ['2026-04-28', 'proposeFee', { standard: 'item', count: 11 }],
    ],
    refused: ['不能并用'],
  },
  {
    law: '条例§42',
    title: '没有批准不能通知',
    given: [received('2026-04-20'), ['2026-04-28', 'proposeFee'], ['2026-04-28', 'noticeFee']],
    refused: ['收费尚未批准'],
  },
  {
    law: '109号§3',
    title: '没有计算不能批准',
    given: [received('2026-04-20'), ['2026-04-28', 'approveFee']],
    refused: ['还没有计算收费数额'],
  },
  {
    law: '109号§6',
    title: '答复期限届满后不能通知收费',
    given: [
      received('2026-04-20'),
      ['2026-04-28', 'proposeFee'],
      ['2026-04-28', 'approveFee'],
      ['2026-05-21', 'noticeFee'],
    ],
    refused: ['收费通知应当在答复期限内'],
  },
];

export const REPLY_CASES: readonly RequestCase[] = [
  {
    law: '条例§33.2',
    title: '最后一日答复为按期',
    given: [received('2026-02-10'), ...replied('2026-03-16')],
    asOf: '2026-12-31',
    stage: 'replied',
    late: false,
    due: null,
  },
  {
    law: '条例§33.2',
    title: '次日答复为逾期，照样登记',
    given: [received('2026-02-10'), ...replied('2026-03-17')],
    late: true,
    counts: 'natural 2026 2026 disclosed.provided',
  },
  {
    law: '235号',
    title: '直接送达以签收日为准',
    given: [
      received('2026-02-10'),
      ...replied('2026-03-16').slice(0, -1),
      ['2026-03-16', 'reply', { way: 'signed' }],
      ['2026-03-18', 'recordService', { way: 'signed' }],
    ],
    stage: 'served',
    late: true,
  },
  {
    law: '235号',
    title: '没有答复不能登记送达',
    given: [received('2026-02-10'), ['2026-03-16', 'recordService']],
    refused: ['没有作出答复的记录'],
  },
  {
    law: '条例§27',
    title: '撤回即办结',
    given: [received('2026-02-10'), ['2026-02-11', 'withdraw']],
    stage: 'withdrawn',
    counts: 'natural 2026 2026 otherHandling.withdrawn',
  },
  {
    law: '条例§27',
    title: '逾期答复不能由一人补记答复之前的撤回来遮盖',
    given: [
      received('2026-03-02'),
      ...replied('2026-05-20'),
      ['2026-05-21', 'withdraw', { on: '2026-03-20' }],
    ],
    refused: ['此前的办理不能再补'],
    late: true,
  },
  {
    law: '条例§33.3',
    title: '逾期答复以后不能补记征求意见',
    given: [
      received('2026-03-02'),
      ...replied('2026-04-15'),
      ['2026-04-25', 'consult', { on: '2026-03-10' }],
    ],
    refused: ['此前的办理不能再补'],
    late: true,
  },
  {
    law: '条例§30',
    title: '逾期答复以后不能补记补正告知',
    given: [
      received('2026-03-02'),
      ...replied('2026-04-15'),
      ['2026-04-25', 'askClarification', { on: '2026-03-09' }],
    ],
    refused: ['此前的办理不能再补'],
    late: true,
  },
  {
    law: '条例§33.2',
    title: '逾期答复以后不能补记延期告知',
    given: [
      received('2026-03-02'),
      ['2026-03-20', 'approveExtension'],
      ...replied('2026-04-21'),
      ['2026-04-25', 'notifyExtension', { on: '2026-03-26' }],
    ],
    refused: ['此前的办理不能再补'],
    late: true,
  },
  {
    law: '条例§31',
    title: '逾期答复以后不能补记确认',
    given: [
      received('2026-03-02', { channel: 'online' }),
      ...replied('2026-05-20'),
      ['2026-05-21', 'confirm', { on: '2026-05-15' }],
    ],
    refused: ['此前的办理不能再补'],
    late: true,
  },
  {
    law: '条例§27',
    title: '答复后没有可以撤回的',
    given: [received('2026-02-10'), ...replied('2026-03-02'), ['2026-03-03', 'withdraw']],
    refused: ['没有可以撤回的申请'],
  },
  {
    law: '条例§35',
    title: '没有要求说明理由不能延迟答复',
    given: [received('2026-03-02'), ['2026-03-20', 'notifyDelay']],
    refused: ['已要求说明理由为前提'],
  },
  {
    law: '条例§35',
    title: '说明理由合理的可以延迟答复',
    given: [
      received('2026-03-02'),
      ['2026-03-04', 'askReasons'],
      ['2026-03-10', 'recordReasons'],
      ['2026-03-20', 'notifyDelay'],
    ],
    due: '2026-06-30',
  },
  {
    law: '格式§表三',
    title: '上年收到、次年答复',
    given: [received('2025-12-25'), ...replied('2026-01-12')],
    counts: 'natural 2025 2026 disclosed.provided',
  },
];
