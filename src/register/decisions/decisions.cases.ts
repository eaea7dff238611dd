/** Decisions by order and outcome: single or summed, published or lawfully not, overturned, counted. */
import { D1, act as disclose, penalty, published, reviewed } from '../disclosures/disclosures.cases.ts';
import { type Command, type OrderCase, proof, type Step } from '../orders.cases.ts';

const K1 = { kind: 'decision', id: 'K2024-00001' } as const;

type More = Readonly<Record<string, unknown>>;

export const register = (more: More = {}): Command => ({
  type: 'decision.register',
  on: '2024-03-01',
  kind: 'penalty',
  number: '示例环罚〔2024〕1号',
  subject: '超标排放水污染物',
  source: '行政处罚系统',
  withheld: null,
  ...more,
});

const act = (verb: string, on: string, more: More = {}): Command => ({
  type: `decision.${verb}`,
  matter: K1.id,
  on,
  ...more,
});

export const openSeries = (more: More = {}): Command => ({
  type: 'decision.openSeries',
  kind: 'penalty',
  source: '行政处罚系统',
  from: '2023-11',
  ...more,
});

export const addTotal = (month: string, quantity: number, more: More = {}): Command => ({
  type: 'decision.addTotal',
  matter: K1.id,
  month,
  quantity,
  published: quantity,
  ...more,
});

const decided: Step = ['2024-03-01', register()];
const shown: Step = ['2024-03-11', act('publish', '2024-03-11', { where: '信用中国（示例）' })];
const overturn = (more: More = {}): Step => [
  '2024-05-09',
  act('overturn', '2024-05-09', { how: 'revoked', by: '示例市人民政府复议决定', ...more }),
];

export const DECISIONS: readonly OrderCase[] = [
  {
    law: '格式§表二',
    title: '单件处罚决定：当年一件，七个工作日内公示',
    orders: [decided],
    row: { of: K1, stage: 'pending', open: true, opened: '2024-03-01', due: '2024-03-12', result: null },
    tally: { 2023: [], 2024: ['penalties decided during/during 1'], 2025: [] },
  },
  {
    law: '118号',
    title: '强制决定：二十个工作日内公示',
    orders: [['2024-03-01', register({ kind: 'coercion' })]],
    row: { of: K1, stage: 'pending', due: '2024-03-29' },
    tally: { 2024: ['coercions decided during/during 1'] },
  },
  {
    law: '424号',
    title: '公示以后没有期限',
    orders: [decided, shown],
    row: { of: K1, stage: 'published', open: false, due: null },
  },
  {
    law: '格式§表二',
    title: '依法不公开的照样计数',
    orders: [['2024-03-01', register({ withheld: { ground: 'noSocialEffect', note: '个案轻微' } })]],
    row: { of: K1, stage: 'withheld', open: false, due: null },
    tally: { 2024: ['penalties decided during/during 1'] },
  },
  {
    law: '条例§20(6)',
    title: '许可不能以没有社会影响为由不公开；文号括号也不对',
    orders: [
      [
        '2024-03-01',
        register({
          kind: 'licence',
          number: '示例环许[2024]1号',
          withheld: { ground: 'noSocialEffect', note: '个案' },
        }),
      ],
    ],
    refused: [
      '文号“示例环许[2024]1号”的年份应写在六角括号里，如〔2024〕。',
      '“不具有一定社会影响”只适用于行政处罚；许可和强制决定请写明其他不公开的依据。',
    ],
  },
  {
    law: '条例§20(6)',
    title: '公开以后不能再定为不公开',
    orders: [
      decided,
      shown,
      ['2024-03-12', { type: 'decision.withhold', matter: K1.id, ground: 'noSocialEffect', note: '个案' }],
    ],
    refused: ['这项决定已经公开，不能再定为不公开。'],
  },
  {
    law: '条例§45',
    title: '公开日期早于决定日期',
    orders: [decided, ['2024-03-04', act('publish', '2024-02-29', { where: '网站', ...proof('截屏') })]],
    refused: ['公开日期2024-02-29早于决定日期2024-03-01。'],
  },
  {
    law: '处罚法§48',
    title: '处罚被撤销：三个工作日内撤回，计数不变',
    orders: [decided, shown, overturn()],
    // 2024-05-11 is a Saturday on which people work.
    row: { of: K1, stage: 'toWithdraw', open: true, due: '2024-05-13', result: 'revoked' },
    tally: { 2024: ['penalties decided during/during 1'] },
  },
  {
    law: '处罚法§48',
    title: '撤回以后没有期限',
    orders: [
      decided,
      shown,
      overturn(),
      ['2024-05-13', act('withdrawPublication', '2024-05-13', { reason: '复议撤销' })],
    ],
    row: { of: K1, stage: 'withdrawn', open: false, due: null },
  },
  {
    law: '处罚法§48',
    title: '没有公开过的被撤销，无从撤回',
    orders: [
      decided,
      overturn(),
      ['2024-05-13', act('withdrawPublication', '2024-05-13', { reason: '复议撤销' })],
    ],
    refused: ['这项决定没有公开过，无从撤回。'],
  },
  {
    law: '处罚法§48',
    title: '被撤销的不能再公开',
    orders: [decided, overturn(), ['2024-05-13', act('publish', '2024-05-13', { where: '网站' })]],
    refused: ['这项决定已被变更、撤销或者确认违法、无效，不能再公开。'],
  },
  {
    law: '条例§20(6)',
    title: '对应的公开信息尚未发布',
    orders: [
      decided,
      ['2024-03-01', penalty()],
      ['2024-03-05', act('publish', '2024-03-05', { where: '平台', disclosure: D1.id })],
    ],
    refused: ['D2024-00001尚未发布，发布后再登记公开情况。'],
  },
  {
    law: '条例§20(6)',
    title: '所填日期与公开信息的发布日期不符',
    orders: [
      decided,
      ['2024-03-01', penalty()],
      reviewed(),
      published('2024-03-05'),
      ['2024-03-06', act('publish', '2024-03-06', { where: '平台', disclosure: D1.id })],
    ],
    refused: ['D2024-00001发布于2024-03-05，与所填日期不符。'],
  },
  {
    law: '处罚法§48',
    title: '被撤销时，公开信息一并进入待撤回',
    orders: [
      decided,
      ['2024-03-01', penalty()],
      ['2024-03-05', disclose('publishCredit', '2024-03-05')],
      reviewed('2024-03-05'),
      published('2024-03-05'),
      ['2024-03-05', act('publish', '2024-03-05', { where: '平台', disclosure: D1.id })],
      overturn({ disclosure: D1.id }),
    ],
    row: { of: D1, stage: 'toWithdraw', due: '2024-05-13' },
  },
  {
    law: '处罚法§48',
    title: '有公开信息的，撤销时须写明',
    orders: [
      decided,
      ['2024-03-01', penalty()],
      reviewed(),
      published('2024-03-05'),
      ['2024-03-05', act('publish', '2024-03-05', { where: '平台', disclosure: D1.id })],
      overturn(),
    ],
    refused: ['这项决定由D2024-00001公开，请一并写明，以便撤回。'],
  },
  {
    law: '格式§表二',
    title: '月度汇总：各月计入各年',
    orders: [
      ['2024-01-02', openSeries()],
      ['2024-01-02', addTotal('2023-12', 4)],
      ['2024-02-01', addTotal('2024-01', 3, { published: 1 })],
      ['2024-03-01', addTotal('2024-02', 0)],
    ],
    row: {
      of: K1,
      stage: 'series',
      open: false,
      opened: '2023-11-01',
      title: '行政处罚月度汇总（行政处罚系统）',
    },
    tally: {
      2023: ['penalties decided during/during 4'],
      2024: ['penalties decided during/during 3'],
    },
  },
  {
    law: '格式§表二',
    title: '同一月份不能再登记一次',
    orders: [
      ['2024-01-02', openSeries()],
      ['2024-01-02', addTotal('2023-12', 4)],
      ['2024-01-03', addTotal('2023-12', 5)],
    ],
    refused: ['2023-12的合计数已经登记；数字有误的请用更正，不能再登记一次。'],
    tally: { 2023: ['penalties decided during/during 4'] },
  },
  {
    law: '格式§表二',
    title: '月份未满',
    orders: [
      ['2024-01-02', openSeries()],
      ['2024-01-31', addTotal('2024-01', 4)],
    ],
    refused: ['2024-01还没有结束，合计数要等月末以后再登记。'],
  },
  {
    law: '格式§表二',
    title: '早于起始月份，公开数多于全部',
    orders: [
      ['2024-01-02', openSeries()],
      ['2024-01-31', addTotal('2023-10', 4, { published: 5 })],
    ],
    refused: ['2023-10早于汇总起始月份2023-11。', '2023-10已公开5件，多于全部4件。'],
  },
  {
    law: '格式§表二',
    title: '汇总不是单件，不能公开、撤销',
    orders: [
      ['2024-01-02', openSeries()],
      ['2024-01-03', act('publish', '2024-01-03', { where: '网站' })],
    ],
    refused: ['这是月度汇总，没有单件决定可以办理。'],
  },
  {
    law: '格式§表二',
    title: '作废的不计',
    orders: [decided, ['2024-03-04', { type: 'decision.void', matter: K1.id, reason: '重复录入' }]],
    row: { of: K1, stage: 'voided', open: false },
    tally: { 2024: [] },
  },
  {
    law: '处罚法§48',
    title: '由公开信息公开的，撤回期限在公开信息上，不在决定上',
    orders: [
      decided,
      ['2024-03-01', penalty()],
      reviewed(),
      published('2024-03-05'),
      ['2024-03-05', act('publish', '2024-03-05', { where: '平台', disclosure: D1.id })],
      overturn({ disclosure: D1.id }),
    ],
    row: { of: K1, stage: 'published', open: false, due: null, result: 'revoked' },
  },
  {
    law: '处罚法§48',
    title: '许可被撤销，没有三个工作日的撤回期限',
    orders: [['2024-03-01', register({ kind: 'licence' })], shown, overturn()],
    row: { of: K1, stage: 'published', open: false, due: null, result: 'revoked' },
  },
  {
    law: '处罚法§48',
    title: '撤销早于决定',
    orders: [
      decided,
      ['2024-03-04', act('overturn', '2024-02-29', { how: 'void', by: '法院', ...proof('判决书') })],
    ],
    refused: ['变更、撤销的日期2024-02-29早于决定日期2024-03-01。'],
  },
  {
    law: '处罚法§48',
    title: '撤回早于公开',
    orders: [
      decided,
      shown,
      ['2024-05-13', act('withdrawPublication', '2024-03-08', { reason: '复议撤销', ...proof('日志') })],
    ],
    refused: ['撤回早于公开。'],
  },
];
