/** The order of reviews and signature, the work inside, and what may be done again. */
import { type Line, type RequestCase, received, replied, signed } from './scene.cases.ts';

const DAY = '2026-03-02';
const REPLY = '2026-03-20';
const OPEN: readonly Line[] = [received(DAY)];
const DRAFTED: readonly Line[] = [...OPEN, ...signed(REPLY).slice(0, 2)];
const REVIEWED: readonly Line[] = [...OPEN, ...signed(REPLY).slice(0, 3)];
const SIGNED: readonly Line[] = [...OPEN, ...signed(REPLY)];
const DONE: readonly Line[] = [...OPEN, ...replied(REPLY)];

export const ORDER_CASES: readonly RequestCase[] = [
  {
    law: '条例§45',
    title: '没有决定和签发不能答复',
    given: [...OPEN, [REPLY, 'reply']],
    refused: ['还没有拟定决定，不能答复', '还没有签发，不能答复'],
  },
  {
    law: '条例§45',
    title: '没有签发不能答复',
    given: [...REVIEWED, [REPLY, 'reply']],
    refused: ['还没有签发，不能答复'],
  },
  {
    law: '条例§45',
    title: '答复不能早于签发',
    given: [...SIGNED, ['2026-03-23', 'reply', { on: '2026-03-19' }]],
    refused: ['答复不能早于2026-03-20的签发'],
  },
  {
    law: '条例§45',
    title: '退回的不能答复',
    given: [...REVIEWED, [REPLY, 'sign', { conclusion: 'returned' }], [REPLY, 'reply']],
    refused: ['签发时已经退回'],
  },
  {
    law: '条例§45',
    title: '退回后重新拟定，重新审核签发',
    given: [
      ...REVIEWED,
      [REPLY, 'sign', { conclusion: 'returned' }],
      [REPLY, 'decide'],
      [REPLY, 'reviewLegality'],
      [REPLY, 'sign'],
      [REPLY, 'reply'],
    ],
    stage: 'replied',
  },
  {
    law: '条例§45',
    title: '重新拟定后以前的签发不再有效',
    given: [...SIGNED, [REPLY, 'decide'], [REPLY, 'reply']],
    refused: ['还没有签发，不能答复'],
  },
  {
    law: '条例§45',
    title: '没有法制审核不能签发',
    given: [...DRAFTED, [REPLY, 'sign']],
    refused: ['还没有法制审核'],
  },
  {
    law: '条例§45',
    title: '法制审核退回的不能签发',
    given: [...DRAFTED, [REPLY, 'reviewLegality', { conclusion: 'returned' }], [REPLY, 'sign']],
    refused: ['法制审核已经退回'],
  },
  {
    law: '条例§45',
    title: '没有决定不能审核、不能签发',
    given: [...OPEN, [REPLY, 'sign']],
    refused: ['还没有拟定决定，不能签发'],
  },
  {
    law: '条例§45',
    title: '没有决定无从法制审核',
    given: [...OPEN, [REPLY, 'reviewLegality']],
    refused: ['无从审核'],
  },
  {
    law: '条例§45',
    title: '法制审核不能早于决定',
    given: [...DRAFTED, ['2026-03-23', 'reviewLegality', { on: '2026-03-19' }]],
    refused: ['法制审核不能早于2026-03-20拟定的决定'],
  },
  {
    law: '条例§45',
    title: '签发须由负责人或者受委托人',
    given: [...REVIEWED, [REPLY, 'sign', {}, 'publisher']],
    refused: ['没有委托记录'],
  },
  {
    law: '条例§45',
    title: '受委托人可以签发',
    given: [...REVIEWED, [REPLY, 'delegate'], [REPLY, 'sign', {}, 'publisher']],
    stage: 'signed',
  },
  {
    law: '条例§4',
    title: '只有负责人可以委托',
    given: [...OPEN, [REPLY, 'delegate', {}, 'handler']],
    refused: ['只有公开工作机构负责人可以委托'],
  },
  {
    law: '条例§17',
    title: '保密审查由审核人作出',
    given: [...OPEN, [REPLY, 'reviewSecrecy', {}, 'handler']],
    refused: ['保密审查由审核人作出'],
  },
  {
    law: '条例§17',
    title: '审查人不能自己拟定',
    given: [...OPEN, [REPLY, 'reviewSecrecy'], [REPLY, 'decide', {}, 'reviewer']],
    refused: ['作过保密审查的人不能拟定决定'],
  },
  {
    law: '条例§17',
    title: '拟稿人不能审查自己拟的决定',
    given: [
      ...OPEN,
      [
        REPLY,
        'decide',
        { parts: [{ what: '全部', outcome: 'notProcessed.petition', facts: { petition: true } }] },
        'reviewer',
      ],
      [REPLY, 'reviewSecrecy'],
    ],
    refused: ['拟稿人不能审查自己拟的决定'],
  },
  {
    law: '条例§45',
    title: '签发之后又退回的审核使签发失效',
    given: [...SIGNED, [REPLY, 'reviewLegality', { conclusion: 'returned' }], [REPLY, 'reply']],
    refused: ['还没有签发，不能答复'],
  },
  {
    law: '条例§45',
    title: '拟稿人不能审核自己拟的决定',
    given: [...DRAFTED, [REPLY, 'reviewLegality', {}, 'handler']],
    refused: ['拟稿人不能审核自己拟的决定'],
  },
  {
    law: '条例§45',
    title: '答复后不再拟定',
    given: [...DONE, ['2026-03-23', 'decide']],
    refused: ['2026-03-20已经答复'],
  },
  {
    law: '条例§45',
    title: '答复只有一次',
    given: [...DONE, ['2026-03-23', 'reply']],
    refused: ['2026-03-20已经办结', '2026-03-20已经作出答复'],
  },
];

const LATER = '2026-03-23';
const BEHIND = { on: '2026-03-19' };

/** What else stands against it: the order of the drafts already made. */
const BEHIND_ORDER = {
  reviewSecrecy: [],
  decide: ['没有经过公开审查'],
  reviewLegality: ['法制审核不能早于'],
  sign: ['签发不能早于', '已经签批'],
} as const;

/** Behind a reply nothing it rests on is changed by naming an earlier day. */
export const BEHIND_CASES: readonly RequestCase[] = [
  ...(['reviewSecrecy', 'decide', 'reviewLegality', 'sign'] as const).map((verb) => ({
    law: '条例§45',
    title: `答复之后不能补记在前的${verb}`,
    given: [...DONE, [LATER, verb, BEHIND] as const],
    refused: ['2026-03-20已经答复，此前的办理不能再补', ...BEHIND_ORDER[verb]],
    counts: 'natural 2026 2026 disclosed.provided',
  })),
  {
    law: '条例§33.2',
    title: '答复之后不能补批延期',
    given: [...DONE, [LATER, 'approveExtension', BEHIND]],
    refused: ['2026-03-20已经答复，此前的办理不能再补'],
  },
];

export const WORK_CASES: readonly RequestCase[] = [
  {
    law: '条例§45',
    title: '分办后为办理中',
    given: [...OPEN, [DAY, 'triage'], [DAY, 'assign']],
    stage: 'processing',
  },
  {
    law: '条例§45',
    title: '没有这个内设机构',
    given: [...OPEN, [DAY, 'assign', { unit: 'sea' }]],
    refused: ['没有代码为“sea”的内设机构'],
  },
  {
    law: '条例§45',
    title: '转交其他机构要写明理由',
    given: [...OPEN, [DAY, 'assign'], [DAY, 'assign', { unit: 'law' }]],
    refused: ['请写明理由'],
  },
  {
    law: '条例§45',
    title: '转交',
    given: [...OPEN, [DAY, 'assign'], [DAY, 'assign', { unit: 'law', reason: '职责调整' }]],
    stage: 'processing',
  },
  {
    law: '条例§45',
    title: '内部期限已经过去',
    given: [...OPEN, [DAY, 'assign', { due: '2026-03-01' }]],
    refused: ['内部期限已经过去'],
  },
  {
    law: '条例§45',
    title: '没有主办不能协办',
    given: [...OPEN, [DAY, 'involve']],
    refused: ['先确定主办机构'],
  },
  {
    law: '条例§45',
    title: '主办不能同时协办',
    given: [...OPEN, [DAY, 'assign'], [DAY, 'involve', { units: ['air'] }]],
    refused: ['主办机构不能同时协办'],
  },
  {
    law: '条例§45',
    title: '几个机构一起办',
    given: [...OPEN, [DAY, 'assign'], [DAY, 'involve']],
    stage: 'processing',
  },
  {
    law: '条例§45',
    title: '办结后不再分办',
    given: [...DONE, ['2026-03-23', 'assign']],
    refused: ['申请已经办结'],
  },
  { law: '条例§45', title: '作废的不计', given: [...OPEN, [DAY, 'void']], stage: 'void', counts: null },
  {
    law: '条例§45',
    title: '作废后不再办理',
    given: [...OPEN, [DAY, 'void'], ['2026-03-03', 'askClarification']],
    refused: ['登记已经作废'],
  },
  {
    law: '条例§45',
    title: '办结的不能作废',
    given: [...DONE, ['2026-03-23', 'void']],
    refused: ['已经办结的申请不能作废', '已经拟定决定的申请不能作废'],
  },
  {
    law: '条例§45',
    title: '登记的人不能自己作废，逾期的申请不能作废了再登记',
    given: [...OPEN, ['2026-05-20', 'void', {}, 'handler']],
    refused: ['登记人、承办人以外'],
  },
  {
    law: '条例§44',
    title: '申请人建议主动公开',
    given: [...DONE, ['2026-03-23', 'suggestDisclosure']],
    stage: 'replied',
  },
];

/** Attacked, so that it can be taken up again. */
const CONTESTED: readonly Line[] = [...DONE, ['2026-05-06', 'dispute.open']];
const REOPENED: readonly Line[] = [...CONTESTED, ['2026-07-01', 'reopen']];

export const REOPEN_CASES: readonly RequestCase[] = [
  {
    law: '条例§51',
    title: '重新办理另起期限，不另计件',
    given: REOPENED,
    stage: 'registered',
    due: '2026-07-29',
    counts: 'natural 2026 2026 disclosed.provided',
  },
  {
    law: '条例§51',
    title: '责令的期限更早的，以其为准',
    given: [...CONTESTED, ['2026-07-01', 'reopen', { until: '2026-07-10' }]],
    due: '2026-07-10',
  },
  {
    law: '条例§51',
    title: '责令的期限更晚的，法定期限仍在',
    given: [...CONTESTED, ['2026-07-01', 'reopen', { until: '2026-12-31' }]],
    due: '2026-07-29',
  },
  {
    law: '条例§51',
    title: '重新办理的当日重新答复',
    given: [...REOPENED, ...replied('2026-07-01')],
    stage: 'replied',
    counts: 'natural 2026 2026 disclosed.provided',
  },
  {
    law: '条例§51',
    title: '重新办理从责令之日起算，与当初如何到达无关',
    given: [
      received(DAY, { channel: 'online' }),
      [DAY, 'confirm'],
      ...replied(REPLY),
      ['2026-05-06', 'dispute.open'],
      ['2026-07-01', 'reopen'],
    ],
    settings: { unconfirmedReceipt: 'wait' },
    due: '2026-07-29',
  },
  {
    law: '格式§表三',
    title: '次年重新答复，仍计第一次的结果',
    given: [
      ...CONTESTED,
      ['2027-01-04', 'reopen'],
      ...replied('2027-01-11', 'withheld.internalAffairs', {
        facts: { oneOfThreeKinds: true, separable: false },
      }),
    ],
    stage: 'replied',
    counts: 'natural 2026 2026 disclosed.provided',
    block: 'A',
  },
  {
    law: '条例§45',
    title: '重新办理也要先签发',
    given: [...REOPENED, ['2026-07-02', 'reply']],
    refused: ['还没有拟定决定', '还没有签发'],
  },
  {
    law: '235号',
    title: '第一次答复的送达凭证后来补记，归第一次',
    given: [...REOPENED, ['2026-07-02', 'recordService', { on: '2026-03-23' }]],
    stage: 'registered',
    due: '2026-07-29',
  },
  {
    law: '条例§51',
    title: '没有答复无从重新办理',
    given: [...OPEN, [DAY, 'dispute.open'], [DAY, 'reopen']],
    refused: ['申请还在办理'],
  },
  {
    law: '条例§27',
    title: '撤回的不重新办理',
    given: [...OPEN, [DAY, 'dispute.open'], [DAY, 'withdraw'], ['2026-03-03', 'reopen']],
    refused: ['申请已经撤回'],
  },
  {
    law: '条例§51',
    title: '责令的期限不能早于重新办理',
    given: [...CONTESTED, ['2026-07-01', 'reopen', { until: '2026-06-30' }]],
    refused: ['责令答复的期限早于'],
  },
  {
    law: '条例§51',
    title: '没有登记的争议不能使期限重新起算',
    given: [...DONE, ['2026-07-01', 'reopen']],
    refused: ['没有编号为P2026-00001的复议诉讼案件'],
  },
  {
    law: '条例§51',
    title: '别的申请的争议不能使期限重新起算',
    given: [...DONE, ['2026-05-06', 'dispute.open', { request: undefined }], ['2026-07-01', 'reopen']],
    refused: ['P2026-00001不是关于这件申请的案件'],
  },
  {
    law: '条例§51',
    title: '重新办理不能早于收到副本',
    given: [...CONTESTED, ['2026-07-01', 'reopen', { on: '2026-05-05' }]],
    refused: ['重新办理不能早于2026-05-06'],
  },
  {
    law: '条例§33.2',
    title: '第一次答复逾期的，重新办理以后仍显示逾期',
    given: [...OPEN, ...replied('2026-05-20'), ['2026-05-25', 'dispute.open'], ['2026-07-01', 'reopen']],
    late: true,
    due: '2026-07-29',
  },
];
