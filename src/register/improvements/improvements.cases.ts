/** 条例§50: problems, measures and what becomes of them; and what many applications are about. */
import type { Role } from '../entry/index.ts';
import type { ImprovementStage, ProblemInYear } from './index.ts';

/** Day of entry, command without `improvement.`, fields, role. */
export type ImprovementStep = readonly [
  day: string,
  verb: string,
  fields?: Readonly<Record<string, unknown>>,
  role?: Role,
];

export interface ImprovementCase {
  readonly title: string;
  readonly given: readonly ImprovementStep[];
  /** Beginnings of the reasons against the last step. */
  readonly refused?: readonly string[];
  readonly stage?: ImprovementStage;
  readonly open?: boolean;
  readonly due?: string | null;
  readonly handler?: string | null;
  /** Year → how it stands in that year's report; null: not in it. */
  readonly years?: Readonly<Record<number, Pick<ProblemInYear, 'since' | 'atYearEnd'> | null>>;
}

const PAPER = { kind: 'paper', note: '会议纪要' };
const found: ImprovementStep = [
  '2024-03-04',
  'open',
  { on: '2024-03-04', source: 'selfCheck', description: '解读材料与文件没有双向关联' },
];
const plan = (day: string, due: string, more: object = {}): ImprovementStep => [
  day,
  'plan',
  { measures: '发布时同步关联解读', inCharge: 'clerk-1', due, ...more },
];

export const IMPROVEMENT_CASES: readonly ImprovementCase[] = [
  {
    title: '发现问题，待定措施',
    given: [found],
    stage: 'found',
    open: true,
    due: null,
    handler: null,
    years: {
      2023: null,
      2024: { since: 'during', atYearEnd: 'goesOn' },
      2025: { since: 'before', atYearEnd: 'goesOn' },
    },
  },
  {
    title: '定措施、负责人和期限',
    given: [found, plan('2024-03-05', '2024-06-28')],
    stage: 'inProgress',
    open: true,
    due: '2024-06-28',
    handler: 'clerk-1',
  },
  {
    title: '完成，须有凭据',
    given: [
      found,
      plan('2024-03-05', '2024-06-28'),
      ['2024-05-06', 'note', { on: '2024-05-06', text: '已补关联二十件' }],
      ['2024-06-20', 'finish', { on: '2024-06-20', evidence: PAPER, text: '全部关联' }],
    ],
    stage: 'done',
    open: false,
    due: null,
    years: { 2024: { since: 'during', atYearEnd: 'done' }, 2025: null },
  },
  {
    title: '结转下一年，次年完成',
    given: [
      found,
      plan('2024-03-05', '2024-12-20'),
      ['2024-12-27', 'carryOver', { due: '2025-06-30', reason: '系统改造未验收' }],
      ['2025-05-12', 'finish', { on: '2025-05-12', evidence: PAPER, text: '验收' }],
    ],
    stage: 'done',
    years: {
      2024: { since: 'during', atYearEnd: 'goesOn' },
      2025: { since: 'before', atYearEnd: 'done' },
      2026: null,
    },
  },
  {
    title: '终止而未完成',
    given: [found, ['2024-09-02', 'giveUp', { on: '2024-09-02', reason: '职能划出' }]],
    stage: 'givenUp',
    open: false,
    years: { 2024: { since: 'during', atYearEnd: 'givenUp' } },
  },
  {
    title: '没有措施不能登记完成',
    given: [found, ['2024-06-20', 'finish', { on: '2024-06-20', evidence: PAPER, text: '完成' }]],
    refused: ['还没有登记改进措施', '没有改进措施，却登记了完成'],
  },
  {
    title: '期限早于发现之日',
    given: [found, plan('2024-03-05', '2024-03-01')],
    refused: ['期限2024-03-01早于发现问题之日'],
  },
  {
    title: '改动措施须写明理由',
    given: [found, plan('2024-03-05', '2024-06-28'), plan('2024-04-08', '2024-09-30')],
    refused: ['已有改进措施，改动须写明理由'],
  },
  {
    title: '写明理由的可以改动',
    given: [
      found,
      plan('2024-03-05', '2024-06-28'),
      plan('2024-04-08', '2024-09-30', { reason: '采购延期' }),
    ],
    due: '2024-09-30',
  },
  {
    title: '只能结转到今年或者明年，没有措施的不能结转',
    given: [found, ['2024-12-27', 'carryOver', { due: '2026-06-30', reason: '未完成' }]],
    refused: ['还没有改进措施', '只能结转到2024年或者2025年'],
  },
  {
    title: '同一年只结转一次',
    given: [
      found,
      plan('2024-03-05', '2024-12-20'),
      ['2024-12-27', 'carryOver', { due: '2025-06-30', reason: '未验收' }],
      ['2025-01-06', 'carryOver', { due: '2025-09-30', reason: '未验收' }],
    ],
    refused: ['已经由2024年结转过'],
  },
  {
    title: '进展早于发现之日',
    given: [found, ['2024-03-05', 'note', { on: '2024-03-01', text: '早先', evidence: PAPER }]],
    refused: ['进展2024-03-01早于发现问题之日'],
  },
  {
    title: '了结以后不再登记',
    given: [
      found,
      ['2024-09-02', 'giveUp', { on: '2024-09-02', reason: '职能划出' }],
      ['2024-09-03', 'note', { on: '2024-09-03', text: '又有进展' }],
    ],
    refused: ['这个问题已经了结'],
  },
  {
    title: '作废须由另一人办理',
    given: [found, ['2024-03-05', 'void', { reason: '重复' }]],
    refused: ['作废须由登记人以外的另一人办理'],
  },
  {
    title: '作废以后不进年度报告',
    given: [found, ['2024-03-05', 'void', { reason: '重复' }, 'head']],
    stage: 'void',
    open: false,
    years: { 2024: null },
  },
];

export interface TopicCase {
  readonly title: string;
  /** `MM-DD source text`, of 2024. */
  readonly texts: readonly string[];
  /** `topic count`. */
  readonly topics: readonly string[];
}

export const TOPIC_CASES: readonly TopicCase[] = [
  { title: '没有文本就没有热点', texts: [], topics: [] },
  {
    title: '清单上的主题，每个来源只计一次',
    texts: [
      '01-05 R1 申请公开某项目环境影响评价文件及环境影响评价批复',
      '02-05 R2 环境影响评价报告书全文',
      '03-05 R3 某厂环境影响评价审批意见',
      '03-06 R4 某小区噪声污染',
    ],
    topics: ['环境影响评价 3'],
  },
  {
    title: '清单以外的，按字串找出最长的一段',
    texts: [
      '01-05 R1 请公开北山路沿线绿化养护合同',
      '02-05 R2 北山路的路灯维修',
      '03-05 R3 咨询北山路限行',
      '04-05 R4 南环路',
    ],
    topics: ['北山路 3'],
  },
  {
    title: '更长的一段占五分之四的，取更长的',
    texts: ['01-05 R1 石桥段', '01-06 R2 石桥段', '01-07 R3 石桥段', '01-08 R4 石桥段', '01-09 R5 石桥'],
    topics: ['石桥段 4'],
  },
  {
    title: '更长的一段不到五分之四的，取短的',
    texts: ['01-05 R1 石桥段', '01-06 R2 石桥段', '01-07 R3 石桥段', '01-08 R4 石桥', '01-09 R5 石桥'],
    topics: ['石桥 5'],
  },
  {
    title: '两个来源不成热点',
    texts: ['01-05 R1 北山路绿化', '02-05 R2 北山路路灯'],
    topics: [],
  },
  {
    title: '同一来源说多少遍也只算一个',
    texts: ['01-05 R1 北山路', '01-06 R1 北山路', '01-07 R1 北山路', '01-08 R2 北山路'],
    topics: [],
  },
  {
    title: '期间以外的不计',
    texts: ['01-05 R1 学区划分', '02-05 R2 学区划分', '07-01 R3 学区划分'],
    topics: [],
  },
  {
    title: '申请书的套话不算',
    texts: [
      '01-05 R1 申请公开有关政府信息',
      '01-06 R2 申请公开有关政府信息',
      '01-07 R3 申请公开有关政府信息',
    ],
    topics: [],
  },
  {
    title: '多的在前，同数按字序',
    texts: [
      '01-05 R1 征地补偿、学区划分、饮用水水源',
      '01-06 R2 征地补偿、学区划分、饮用水水源',
      '01-07 R3 征地补偿、学区划分、饮用水水源',
      '01-08 R4 学区划分',
    ],
    topics: ['学区划分 4', '征地补偿 3', '饮用水水源 3'],
  },
];
