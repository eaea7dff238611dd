/** Charges by order and outcome: what is taken, given back, refused and counted, in 分. */
import { type Command, type OrderCase, proof, type Step } from '../orders.cases.ts';

const F1 = { kind: 'charge', id: 'F2024-00001' } as const;

const collect = (more: Readonly<Record<string, unknown>> = {}): Command => ({
  type: 'charge.collect',
  on: '2024-03-05',
  item: '环境监测服务费',
  basis: '示例发改价〔2020〕1号',
  amount: 120_000,
  receipt: '票0001',
  ...more,
});

const total = (period: string, amount = 5_000_000): Command => ({
  type: 'charge.collectTotal',
  item: '污水处理费',
  basis: '示例财综〔2021〕3号',
  amount,
  period,
  source: '非税收入系统',
});

const refund = (on: string, amount: number, more: Readonly<Record<string, unknown>> = {}): Command => ({
  type: 'charge.refund',
  matter: F1.id,
  on,
  amount,
  receipt: '退0001',
  reason: '多收',
  ...more,
});

const APPLIED: Command = {
  type: 'request.register',
  on: '2024-03-04',
  channel: 'inPerson',
  content: { description: '2023年水质监测报告' },
  supply: { form: 'electronic', way: 'email' },
  applicant: { nature: 'person', name: '张某某', contact: '13800000000' },
};

const collected: Step = ['2024-03-05', collect()];

export const CHARGES: readonly OrderCase[] = [
  {
    law: '格式§表二',
    title: '一笔收费，计入收取之年',
    orders: [collected],
    row: { of: F1, stage: 'collected', open: false, opened: '2024-03-05', due: null },
    tally: { 2023: [], 2024: ['charges collected during/during 120000'], 2025: [] },
  },
  {
    law: '条例§45',
    title: '补记以前的收费，须有凭据',
    orders: [['2024-03-08', collect()]],
    refused: ['补记2024-03-05的事，请写明凭据（如邮戳、签收单、通话记录）。'],
  },
  {
    law: '格式§表二',
    title: '跨年补记，仍计入收取之年',
    orders: [['2024-01-10', collect({ on: '2023-12-29', ...proof('票据存根') })]],
    tally: { 2023: ['charges collected during/during 120000'], 2024: [] },
  },
  {
    law: '格式§表二',
    title: '期间合计数，期满以后登记',
    orders: [['2024-04-02', total('2024-Q1')]],
    row: { of: F1, stage: 'collected', opened: '2024-03-31', title: '污水处理费' },
    tally: { 2024: ['charges collected during/during 5000000'] },
  },
  {
    law: '格式§表二',
    title: '期间未满，不能登记合计数',
    orders: [['2024-03-31', total('2024-03')]],
    refused: ['2024-03还没有结束，合计数要等期满再登记。'],
  },
  {
    law: '格式§表二',
    title: '全年合计数',
    orders: [['2025-01-02', total('2024', 1)]],
    tally: { 2024: ['charges collected during/during 1'], 2025: [] },
  },
  {
    law: '格式§表二',
    title: '部分退还，计入退还之年',
    orders: [collected, ['2025-02-10', refund('2025-02-10', 20_000)]],
    row: { of: F1, stage: 'partlyRefunded' },
    tally: {
      2024: ['charges collected during/during 120000'],
      2025: ['charges collected during/during -20000'],
    },
  },
  {
    law: '格式§表二',
    title: '两次退还，退清',
    orders: [
      collected,
      ['2024-04-01', refund('2024-04-01', 100_000)],
      ['2024-05-06', refund('2024-05-06', 20_000)],
    ],
    row: { of: F1, stage: 'refunded' },
    tally: { 2024: ['charges collected during/during 0'] },
  },
  {
    law: '格式§表二',
    title: '退还不能多于收取',
    orders: [
      collected,
      ['2024-04-01', refund('2024-04-01', 100_000)],
      ['2024-05-06', refund('2024-05-06', 20_001)],
    ],
    refused: ['退还合计1200.01元，多于收取的1200.00元。'],
  },
  {
    law: '条例§20(8)',
    title: '退还不能早于收取，多退的一并指出',
    orders: [collected, ['2024-04-01', refund('2024-03-04', 120_001, proof('回单'))]],
    refused: ['退还合计1200.01元，多于收取的1200.00元。', '退还不能早于收取。'],
  },
  {
    law: '条例§20(8)',
    title: '季度合计数，季初当日可退，季前不可',
    orders: [
      ['2024-04-02', total('2024-Q1')],
      ['2024-04-02', refund('2024-01-01', 1, proof('回单'))],
      ['2024-04-02', refund('2023-12-31', 1, proof('回单'))],
    ],
    refused: ['退还不能早于收取。'],
  },
  {
    law: '条例§20(8)',
    title: '作废的不计，不能再退',
    orders: [
      collected,
      ['2024-03-06', { type: 'charge.void', matter: F1.id, reason: '重复录入' }],
      ['2024-03-07', refund('2024-03-07', 1)],
    ],
    refused: ['这笔收费已经作废。'],
    row: { of: F1, stage: 'voided' },
    tally: { 2024: [] },
  },
  {
    law: '条例§20(8)',
    title: '有退还的不能作废',
    orders: [
      collected,
      ['2024-03-06', refund('2024-03-06', 1)],
      ['2024-03-07', { type: 'charge.void', matter: F1.id, reason: '重复录入' }],
    ],
    refused: ['已有退还记录，不能作废；先更正退还记录。'],
  },
  {
    law: '条例§20(8)',
    title: '同一编号不能再登记一次',
    orders: [collected, ['2024-03-05', collect({ matter: F1.id })]],
    refused: ['这笔收费已经登记；记错的请用更正或者作废。'],
  },
  {
    law: '条例§20(8)',
    title: '没有编号的退还',
    orders: [['2024-03-05', refund('2024-03-05', 1, { matter: undefined })]],
    refused: ['没有这个编号的收费，请核对。'],
  },
  {
    law: '109号§8',
    title: '信息处理费须对应一件申请',
    orders: [['2024-03-05', collect({ item: '信息处理费', handlingFeeOf: 'R2024-00009' })]],
    refused: ['没有编号为R2024-00009的公开申请，信息处理费须对应一件申请。'],
  },
  {
    law: '109号§8',
    title: '信息处理费对应一件申请，计入收费',
    orders: [
      ['2024-03-04', APPLIED],
      ['2024-03-05', collect({ item: '信息处理费', handlingFeeOf: 'R2024-00001' })],
    ],
    row: { of: F1, stage: 'collected', title: '信息处理费' },
    tally: { 2024: ['charges handlingFee during/during 120000', 'natural null during/after 1'] },
  },
];
