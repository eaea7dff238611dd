/** What each kind of slip should be recognised by: the cells changed from a lawful report, and what the answer must say. */
import { earlierReport, largeReport, smallReport } from '../check/lawful.cases.ts';
import type { Address } from '../form/index.ts';
import { blankReport, type CellValue, type Report, withCells } from '../model/index.ts';
import type { RepairOptions } from './index.ts';

export interface RepairCase {
  readonly title: string;
  readonly report: Report;
  readonly wrong: Readonly<Record<Address, CellValue>>;
  readonly options?: RepairOptions;
  readonly overview?: string;
  /** The first repair puts these cells back. */
  readonly restores: readonly Address[];
  /** Words its reason contains. */
  readonly why: string;
}

export const repairCases: readonly RepairCase[] = [
  {
    title: '相邻两位转位',
    report: largeReport,
    wrong: { 'requests.unavailable.notHeld/natural': 3705 },
    restores: ['requests.unavailable.notHeld/natural'],
    why: '转位',
  },
  {
    title: '一位数字打错',
    report: largeReport,
    wrong: { 'requests.disclosed/natural': 5745 },
    restores: ['requests.disclosed/natural'],
    why: '只差一位数字',
  },
  {
    title: '3 与 8 相混',
    report: largeReport,
    wrong: { 'requests.carriedForward/natural': 788 },
    restores: ['requests.carriedForward/natural'],
    why: '字形相近',
  },
  {
    title: '少打一位',
    report: largeReport,
    wrong: { 'requests.concluded/natural': 1364 },
    restores: ['requests.concluded/natural'],
    why: '少打了一位',
  },
  {
    title: '多打一个 0',
    report: smallReport,
    wrong: { 'requests.received/natural': 40 },
    restores: ['requests.received/natural'],
    why: '末尾的 0',
  },
  {
    title: '总计漏填',
    report: smallReport,
    wrong: { 'requests.received/total': null },
    restores: ['requests.received/total'],
    why: '是空的，按其余各格推得',
  },
  {
    title: '两行的总计都填了 0',
    report: smallReport,
    wrong: { 'requests.received/total': 0, 'requests.disclosed/total': 0 },
    restores: ['requests.received/total', 'requests.disclosed/total'],
    why: '填的是 0，而',
  },
  {
    title: '办理结果的总计一行填了 0',
    report: smallReport,
    wrong: { 'requests.concluded/natural': 0, 'requests.concluded/total': 1 },
    restores: ['requests.concluded/natural', 'requests.concluded/total'],
    why: '填的是 0，而',
  },
  {
    title: '已办结的申请又计入结转',
    report: withCells(blankReport('2021'), [
      ['requests.received/natural', 1],
      ['requests.received/total', 1],
      ['requests.carriedOver/natural', 0],
      ['requests.carriedOver/total', 0],
      ['requests.otherHandling.other/natural', 1],
      ['requests.otherHandling.other/total', 1],
      ['requests.concluded/natural', 1],
      ['requests.concluded/total', 1],
      ['requests.carriedForward/natural', 0],
      ['requests.carriedForward/total', 0],
    ]),
    wrong: { 'requests.carriedForward/natural': 1, 'requests.carriedForward/total': 1 },
    restores: ['requests.carriedForward/natural', 'requests.carriedForward/total'],
    why: '已全部列入办理结果',
  },
  {
    title: '一个数字填进了右边一格',
    report: smallReport,
    wrong: { 'requests.unavailable.notHeld/enterprise': 0, 'requests.unavailable.notHeld/research': 1 },
    restores: ['requests.unavailable.notHeld/enterprise', 'requests.unavailable.notHeld/research'],
    why: '填错了格',
  },
  {
    title: '整行右移一格',
    report: earlierReport,
    wrong: {
      'requests.disclosed/natural': 0,
      'requests.disclosed/enterprise': 9,
      'requests.disclosed/research': 1,
    },
    restores: ['requests.disclosed/natural', 'requests.disclosed/enterprise', 'requests.disclosed/research'],
    why: '整体右移了一格',
  },
  {
    title: '表四只凭勾稽分不出哪一格，正文指出总计',
    report: smallReport,
    wrong: { 'disputes.reconsideration/total': 4 },
    overview: '2024年，因政府信息公开被申请行政复议1件。',
    restores: ['disputes.reconsideration/total'],
    why: '正文写',
  },
  {
    title: '表四只凭勾稽分不出哪一格，文件另有读法',
    report: smallReport,
    wrong: { 'disputes.reconsideration/upheld': 7 },
    options: { candidates: { 'disputes.reconsideration/upheld': [7, 1] } },
    restores: ['disputes.reconsideration/upheld'],
    why: '本就有 1 的读法',
  },
  {
    title: '抄了上年的数',
    report: largeReport,
    wrong: { 'disputes.reconsideration/other': 180 },
    options: {
      lastYear: {
        ...largeReport,
        year: 2023,
        tables: {
          ...largeReport.tables,
          disputes: {
            ...largeReport.tables.disputes,
            reconsideration: { upheld: 1, overturned: 1, other: 180, pending: 1, total: 183 },
          },
        },
      },
    },
    restores: ['disputes.reconsideration/other'],
    why: '抄了上年的数',
  },
  {
    title: '有未能识别的格时绕开它',
    report: largeReport,
    wrong: { 'requests.withheld.stateSecret/natural': null, 'requests.disclosed/enterprise': 219 },
    options: { unknown: new Set<Address>(['requests.withheld.stateSecret/natural']) },
    restores: ['requests.disclosed/enterprise'],
    why: '只改这一格',
  },
  {
    title: '两种读法的格由勾稽关系定',
    report: largeReport,
    wrong: { 'requests.withheld.stateSecret/natural': null },
    options: {
      unknown: new Set<Address>(['requests.withheld.stateSecret/natural']),
      candidates: { 'requests.withheld.stateSecret/natural': [18, 13] },
    },
    restores: ['requests.withheld.stateSecret/natural'],
    why: '有几种读法，按勾稽关系是 13',
  },
];
