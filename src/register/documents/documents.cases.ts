/** Documents by order and outcome: made, changed, ended, refused; and what table two counts of them in each year. */
import { type Command, type OrderCase, proof, type Step } from '../orders.cases.ts';

const N1 = { kind: 'document', id: 'N2024-00001' } as const;

const register = (more: Readonly<Record<string, unknown>> = {}): Command => ({
  type: 'document.register',
  on: '2024-03-05',
  kind: 'normativeDocuments',
  name: '大气污染防治管理办法',
  number: '示例环规〔2024〕1号',
  joint: null,
  validUntil: null,
  ...more,
});

const act = (verb: string, on: string, more: Readonly<Record<string, unknown>> = {}): Command => ({
  type: `document.${verb}`,
  matter: N1.id,
  on,
  by: '示例环规〔2025〕3号',
  ...more,
});

const made: Step = ['2024-03-05', register()];
const limited = (validUntil: string): Step => ['2024-03-05', register({ validUntil })];

export const DOCUMENTS: readonly OrderCase[] = [
  {
    law: '格式§表二',
    title: '当年制发，以后每年有效',
    orders: [made],
    row: {
      of: N1,
      stage: 'valid',
      open: true,
      opened: '2024-03-05',
      due: null,
      title: '大气污染防治管理办法（示例环规〔2024〕1号）',
    },
    tally: {
      2023: [],
      2024: ['normativeDocuments null during/after 1'],
      2025: ['normativeDocuments null before/after 1'],
    },
  },
  {
    law: '格式§表二',
    title: '没有规章制定权的，规章一栏应为零',
    orders: [['2024-03-05', register({ kind: 'rules' })]],
    refused: [
      '伊犁州生态环境局伊宁市分局没有规章制定权，规章一栏应为0；请登记为行政规范性文件，或者先变更机关信息。',
    ],
  },
  {
    law: '格式§表二',
    title: '有规章制定权的，登记规章',
    orders: [
      ['2024-03-01', { type: 'agency.change', makesRules: true, reason: '自治州人民政府' }],
      ['2024-03-05', register({ kind: 'rules', number: '自治州政府令第8号' })],
    ],
    row: { of: N1, stage: 'valid' },
    tally: { 2024: ['rules null during/after 1'] },
  },
  {
    law: '条例§12',
    title: '文号年份用圆括号',
    orders: [['2024-03-05', register({ number: '示例环规(2024)1号' })]],
    refused: ['文号“示例环规(2024)1号”的年份应写在六角括号里，如〔2024〕。'],
  },
  {
    law: '条例§12',
    title: '文号年份差两年',
    orders: [['2024-03-05', register({ number: '示例环规〔2022〕1号' })]],
    refused: ['文号“示例环规〔2022〕1号”的年份与日期2024-03-05不符。'],
  },
  {
    law: '条例§12',
    title: '上年编号、年初签发',
    orders: [['2024-01-03', register({ on: '2024-01-03', number: '示例环规〔2023〕19号' })]],
    row: { of: N1, stage: 'valid' },
  },
  {
    law: '条例§45',
    title: '存量文件：没有凭据不能补记',
    orders: [['2024-01-08', register({ on: '2018-06-01', number: '示例环规〔2018〕2号' })]],
    refused: ['补记2018-06-01的事，请写明凭据（如邮戳、签收单、通话记录）。'],
  },
  {
    law: '格式§表二',
    title: '存量文件：按成文之年计，不算本年制发',
    orders: [
      ['2024-01-08', register({ on: '2018-06-01', number: '示例环规〔2018〕2号', ...proof('清理目录') })],
    ],
    tally: {
      2018: ['normativeDocuments null during/after 1'],
      2024: ['normativeDocuments null before/after 1'],
    },
  },
  {
    law: '格式§表二',
    title: '次年废止：当年计入废止',
    orders: [made, ['2025-05-06', act('repeal', '2025-05-06')]],
    row: { of: N1, stage: 'repealed', open: false, result: 'repealed' },
    tally: {
      2024: ['normativeDocuments null during/after 1'],
      2025: ['normativeDocuments repealed before/during 1'],
      2026: [],
    },
  },
  {
    law: '格式§表二',
    title: '当年制发当年废止',
    orders: [made, ['2024-11-01', act('repeal', '2024-11-01')]],
    tally: { 2024: ['normativeDocuments repealed during/during 1'] },
  },
  {
    law: '格式§表二',
    title: '有效期到年末：当年末仍有效，次年失效',
    orders: [limited('2024-12-31')],
    row: { of: N1, stage: 'valid', due: '2024-12-31' },
    tally: {
      2024: ['normativeDocuments null during/after 1'],
      2025: ['normativeDocuments expired before/during 1'],
    },
  },
  {
    law: '格式§表二',
    title: '有效期在年内届满：当年失效',
    orders: [limited('2024-12-30')],
    tally: { 2024: ['normativeDocuments expired during/during 1'] },
  },
  {
    law: '条例§20(1)',
    title: '届满以前延长',
    orders: [
      limited('2024-12-31'),
      ['2024-12-31', act('prolong', '2024-12-31', { validUntil: '2026-12-31' })],
    ],
    row: { of: N1, stage: 'valid', due: '2026-12-31' },
    tally: { 2025: ['normativeDocuments null before/after 1'] },
  },
  {
    law: '条例§20(1)',
    title: '届满以后不能延长',
    orders: [
      limited('2024-12-31'),
      ['2025-01-02', act('prolong', '2025-01-02', { validUntil: '2026-12-31' })],
    ],
    refused: ['有效期已于2024-12-31届满，文件失效，不能再延长；重新发布的另行登记。'],
    row: { of: N1, stage: 'expired', open: false, due: null },
  },
  {
    law: '条例§20(1)',
    title: '延长反而缩短；没有期限的不需要延长',
    orders: [
      limited('2024-12-31'),
      ['2024-06-03', act('prolong', '2024-06-03', { validUntil: '2024-12-31' })],
    ],
    refused: ['延长后的截止日2024-12-31应晚于原来的2024-12-31。'],
  },
  {
    law: '条例§20(1)',
    title: '没有设定期限的不需要延长',
    orders: [made, ['2024-06-03', act('prolong', '2024-06-03', { validUntil: '2026-12-31' })]],
    refused: ['没有设定有效期，不需要延长。'],
  },
  {
    law: '条例§20(1)',
    title: '截止日早于成文',
    orders: [limited('2024-03-04')],
    refused: ['有效期截止日2024-03-04早于成文日期2024-03-05。'],
  },
  {
    law: '格式§表二',
    title: '修改：仍是一件，仍然有效',
    orders: [made, ['2025-05-06', act('amend', '2025-05-06', { number: '示例环规〔2025〕3号' })]],
    row: { of: N1, stage: 'amended', open: true },
    tally: { 2025: ['normativeDocuments null before/after 1'] },
  },
  {
    law: '条例§20(1)',
    title: '废止以后不能修改',
    orders: [made, ['2024-05-06', act('repeal', '2024-05-06')], ['2024-05-07', act('amend', '2024-05-07')]],
    refused: ['这件文件已经废止或者宣布失效，不再变动。', '文件自2024-05-06起不再有效，其后不能修改。'],
  },
  {
    law: '条例§20(1)',
    title: '废止早于成文',
    orders: [made, ['2024-05-06', act('repeal', '2024-03-04', proof('公告'))]],
    refused: ['修改、废止或者失效早于成文日期2024-03-05。'],
  },
  {
    law: '格式§表二',
    title: '清理后宣布失效',
    orders: [made, ['2025-12-31', act('expire', '2025-12-31')]],
    row: { of: N1, stage: 'expired', open: false, result: 'expired' },
    tally: { 2025: ['normativeDocuments expired before/during 1'] },
  },
  {
    law: '格式§表二',
    title: '联合制发，本机关不是主办：登记而不计数',
    orders: [['2024-03-05', register({ joint: { lead: false, with: ['示例市水利局'] } })]],
    row: { of: N1, stage: 'valid' },
    tally: { 2024: [] },
  },
  {
    law: '格式§表二',
    title: '联合制发，本机关主办：计数',
    orders: [['2024-03-05', register({ joint: { lead: true, with: ['示例市水利局'] } })]],
    tally: { 2024: ['normativeDocuments null during/after 1'] },
  },
  {
    law: '格式§表二',
    title: '作废的登记不计数，废止了的也可以作废',
    orders: [
      made,
      ['2024-05-06', act('repeal', '2024-05-06')],
      ['2024-05-07', { type: 'document.void', matter: N1.id, reason: '不是规范性文件' }],
    ],
    row: { of: N1, stage: 'voided', open: false },
    tally: { 2024: [] },
  },
  {
    law: '条例§20(1)',
    title: '没有编号的废止',
    orders: [['2024-05-06', act('repeal', '2024-05-06', { matter: undefined })]],
    refused: ['没有这个编号的文件，请核对。'],
  },
  {
    law: '条例§20(1)',
    title: '废止只有一次；废止当日不能修改',
    orders: [made, ['2024-05-06', act('repeal', '2024-05-06')], ['2024-05-07', act('repeal', '2024-05-07')]],
    refused: ['这件文件已经废止或者宣布失效，不再变动。', '废止、失效只能登记一次。'],
  },
  {
    law: '条例§20(1)',
    title: '修改在前、补记当日的废止',
    orders: [
      made,
      ['2024-05-06', act('amend', '2024-05-06')],
      ['2024-05-07', act('repeal', '2024-05-06', proof('公告'))],
    ],
    refused: ['文件自2024-05-06起不再有效，其后不能修改。'],
  },
  {
    law: '条例§20(1)',
    title: '届满以后不能再废止',
    orders: [limited('2024-12-31'), ['2025-01-02', act('repeal', '2025-01-02')]],
    refused: ['有效期已于2024-12-31届满，其后不能再修改、废止或者宣布失效。'],
  },
];
