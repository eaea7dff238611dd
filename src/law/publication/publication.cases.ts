/** Due days on a given day: what was published, what happened → the state of one line. Working days by the real calendar. */
import type { Notation } from '../citation/index.ts';
import type { DueDay, DutyId, DutyLine } from './index.ts';

type Dated = readonly [about: string, on: string];

export const LINES: readonly {
  law: Notation;
  title: string;
  duty: DutyId;
  asOf: string;
  since?: string;
  published?: readonly Dated[];
  occurred?: readonly Dated[];
  dueDay?: DueDay;
  /** Each line: what it is about, last day, state. */
  lines: readonly (readonly [about: string, due: string, state: DutyLine['state']])[];
}[] = [
  {
    law: '水法§72',
    title: '饮用水：季度内未公开，期限未到',
    duty: 'drinkingWater',
    asOf: '2026-02-28',
    lines: [['2026-Q1', '2026-03-31', 'due']],
  },
  {
    law: '水法§72',
    title: '饮用水：季末当日仍未逾期',
    duty: 'drinkingWater',
    asOf: '2026-03-31',
    lines: [['2026-Q1', '2026-03-31', 'due']],
  },
  {
    law: '水法§72',
    title: '饮用水：上季度漏公开',
    duty: 'drinkingWater',
    asOf: '2026-04-01',
    lines: [
      ['2026-Q1', '2026-03-31', 'late'],
      ['2026-Q2', '2026-06-30', 'due'],
    ],
  },
  {
    law: '水法§72',
    title: '饮用水：季末公开',
    duty: 'drinkingWater',
    asOf: '2026-04-10',
    published: [['2026-Q1', '2026-03-31']],
    lines: [
      ['2026-Q1', '2026-03-31', 'publishedInTime'],
      ['2026-Q2', '2026-06-30', 'due'],
    ],
  },
  {
    law: '水法§72',
    title: '饮用水：迟一日公开',
    duty: 'drinkingWater',
    asOf: '2026-04-10',
    published: [['2026-Q1', '2026-04-01']],
    lines: [
      ['2026-Q1', '2026-03-31', 'publishedLate'],
      ['2026-Q2', '2026-06-30', 'due'],
    ],
  },
  {
    law: '水法§72',
    title: '饮用水：以后才公开的，当日看不见',
    duty: 'drinkingWater',
    asOf: '2026-03-01',
    published: [['2026-Q1', '2026-03-20']],
    lines: [['2026-Q1', '2026-03-31', 'due']],
  },
  {
    law: '水法§72',
    title: '饮用水：重复公开，以最早为准',
    duty: 'drinkingWater',
    asOf: '2026-03-30',
    published: [
      ['2026-Q1', '2026-03-20'],
      ['2026-Q1', '2026-02-20'],
    ],
    lines: [['2026-Q1', '2026-03-31', 'publishedInTime']],
  },
  {
    law: '水法§72',
    title: '饮用水：本机关设为次季首月十五日',
    duty: 'drinkingWater',
    asOf: '2026-04-15',
    dueDay: { month: 3, day: 15 },
    lines: [
      ['2026-Q1', '2026-04-15', 'due'],
      ['2026-Q2', '2026-07-15', 'due'],
    ],
  },
  {
    law: '处罚法§48',
    title: '处罚月度公示：一月的二月十日前',
    duty: 'penaltyList',
    asOf: '2026-02-11',
    lines: [
      ['2026-01', '2026-02-10', 'late'],
      ['2026-02', '2026-03-10', 'due'],
    ],
  },
  {
    law: '处罚法§48',
    title: '处罚月度公示：设为当月末，二月也有末日',
    duty: 'penaltyList',
    asOf: '2026-02-28',
    since: '2026-02-01',
    dueDay: { month: 0, day: 31 },
    lines: [['2026-02', '2026-02-28', 'due']],
  },
  {
    law: '条例§49',
    title: '年度报告：次年一月三十一日',
    duty: 'annualReport',
    asOf: '2027-01-31',
    since: '2026-05-01',
    published: [['2026', '2027-01-29']],
    lines: [
      ['2026', '2027-01-31', 'publishedInTime'],
      ['2027', '2028-01-31', 'due'],
    ],
  },
  {
    law: '条例§49',
    title: '年度报告：二月一日公布已逾期',
    duty: 'annualReport',
    asOf: '2026-12-31',
    since: '2025-01-01',
    published: [['2025', '2026-02-01']],
    lines: [
      ['2025', '2026-01-31', 'publishedLate'],
      ['2026', '2027-01-31', 'due'],
    ],
  },
  {
    law: '条例§49',
    title: '政府年度报告：次年三月三十一日',
    duty: 'governmentAnnualReport',
    asOf: '2026-04-01',
    since: '2025-01-01',
    lines: [
      ['2025', '2026-03-31', 'late'],
      ['2026', '2027-03-31', 'due'],
    ],
  },
  {
    law: '118号',
    title: '执法总体情况：次年一月三十一日',
    duty: 'enforcementTotals',
    asOf: '2026-02-01',
    since: '2025-01-01',
    lines: [
      ['2025', '2026-01-31', 'late'],
      ['2026', '2027-01-31', 'due'],
    ],
  },
  {
    law: '环保法§54.2',
    title: '状况公报：次年六月五日',
    duty: 'environmentYearly',
    asOf: '2026-06-05',
    since: '2025-01-01',
    lines: [
      ['2025', '2026-06-05', 'due'],
      ['2026', '2027-06-05', 'due'],
    ],
  },
  {
    law: '披露办法',
    title: '披露企业名单：当年三月底',
    duty: 'disclosingEnterprises',
    asOf: '2026-04-01',
    lines: [['2026', '2026-03-31', 'late']],
  },
  {
    law: '条例§26',
    title: '主动公开：二十个工作日',
    duty: 'proactive',
    asOf: '2026-03-02',
    occurred: [['青环发〔2026〕3号', '2026-03-02']],
    lines: [['青环发〔2026〕3号', '2026-03-30', 'due']],
  },
  {
    law: '条例§26',
    title: '主动公开：跨春节和调休',
    duty: 'proactive',
    asOf: '2026-03-31',
    occurred: [['青环发〔2026〕1号', '2026-02-10']],
    published: [['青环发〔2026〕1号', '2026-03-16']],
    lines: [['青环发〔2026〕1号', '2026-03-16', 'publishedInTime']],
  },
  {
    law: '条例§26',
    title: '主动公开：变更后重新起算，旧的公开不算',
    duty: 'proactive',
    asOf: '2026-06-30',
    occurred: [
      ['指南', '2026-05-06'],
      ['指南', '2026-03-02'],
    ],
    published: [['指南', '2026-03-10']],
    lines: [
      ['指南', '2026-03-30', 'publishedInTime'],
      ['指南', '2026-06-02', 'late'],
    ],
  },
  {
    law: '424号',
    title: '处罚公示：七个工作日',
    duty: 'penaltyDecision',
    asOf: '2026-03-12',
    occurred: [['青环罚〔2026〕5号', '2026-03-02']],
    lines: [['青环罚〔2026〕5号', '2026-03-11', 'late']],
  },
  {
    law: '424号',
    title: '许可公示：七个工作日',
    duty: 'licenceDecision',
    asOf: '2026-03-11',
    occurred: [['青环许〔2026〕5号', '2026-03-02']],
    lines: [['青环许〔2026〕5号', '2026-03-11', 'due']],
  },
  {
    law: '118号',
    title: '其他执法决定：二十个工作日',
    duty: 'enforcementDecision',
    asOf: '2026-03-11',
    occurred: [['青环封〔2026〕1号', '2026-03-02']],
    lines: [['青环封〔2026〕1号', '2026-03-30', 'due']],
  },
  {
    law: '处罚法§48',
    title: '处罚被撤销：三个工作日内撤回',
    duty: 'penaltyWithdrawal',
    asOf: '2026-03-10',
    occurred: [['青环罚〔2026〕5号', '2026-03-05']],
    lines: [['青环罚〔2026〕5号', '2026-03-10', 'due']],
  },
  {
    law: '条例§26',
    title: '当日以后发生的、起点以前发生的不看',
    duty: 'proactive',
    asOf: '2026-03-02',
    since: '2026-02-01',
    occurred: [
      ['甲', '2026-03-03'],
      ['乙', '2026-01-31'],
    ],
    lines: [],
  },
  { law: '条例§12', title: '常设内容没有期次', duty: 'guide', asOf: '2026-03-02', lines: [] },
];

/** Bases on both sides of the ecology code's first day. */
export const BASES: readonly { duty: DutyId; on: string; gone: readonly Notation[] }[] = [
  { duty: 'drinkingWater', on: '2026-08-14', gone: [] },
  { duty: 'drinkingWater', on: '2026-08-15', gone: ['水法§72'] },
  { duty: 'impactAssessment', on: '2026-11-23', gone: ['环评法'] },
  { duty: 'hazardousWasteLicence', on: '2026-11-23', gone: ['固废法'] },
  { duty: 'environmentMonthly', on: '2026-11-23', gone: ['环保法§54.2'] },
  { duty: 'dischargePermit', on: '2026-11-23', gone: [] },
  { duty: 'penaltyDecision', on: '2026-11-23', gone: [] },
  { duty: 'annualReport', on: '2026-11-23', gone: [] },
];
