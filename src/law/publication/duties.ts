/** Duties to publish that come round or follow an event, as data: period, due day, basis. */
import type { Notation } from '../citation/index.ts';
import { PERIODS } from '../clock/index.ts';

export type DutyId =
  | 'guide'
  | 'catalogue'
  | 'institution'
  | 'proactive'
  | 'licenceDecision'
  | 'penaltyDecision'
  | 'enforcementDecision'
  | 'penaltyWithdrawal'
  | 'annualReport'
  | 'governmentAnnualReport'
  | 'enforcementTotals'
  | 'penaltyList'
  | 'drinkingWater'
  | 'environmentMonthly'
  | 'environmentYearly'
  | 'environmentInspection'
  | 'environmentEmergency'
  | 'impactAssessment'
  | 'hazardousWasteLicence'
  | 'dischargePermit'
  | 'disclosingEnterprises';

/** Last day for a period: a day of the n-th month counted from the period's first month (0 is that month itself). */
export interface DueDay {
  readonly month: number;
  readonly day: number | 'last';
}

export type Rhythm =
  /** Always there and kept up to date. */
  | { readonly kind: 'kept' }
  /** So many working days after each event. */
  | {
      readonly kind: 'each';
      readonly workingDays: number;
      readonly from: 'formedOrChanged' | 'decided' | 'overturned';
    }
  | { readonly kind: 'every'; readonly period: 'month' | 'quarter' | 'year'; readonly due: DueDay };

export interface Duty {
  readonly zh: string;
  readonly item: Notation;
  readonly rhythm: Rhythm;
  readonly bases: readonly Notation[];
  /** `law` and `document` bind; `practice` is a local timetable or custom whose due day the agency sets. */
  readonly force: 'law' | 'document' | 'practice';
  readonly field: 'every' | 'ecology';
}

const within = (workingDays: number, from: 'formedOrChanged' | 'decided' | 'overturned'): Rhythm => ({
  kind: 'each',
  workingDays,
  from,
});

const kept: Rhythm = { kind: 'kept' };

export const DUTIES: Readonly<Record<DutyId, Duty>> = {
  guide: {
    zh: '政府信息公开指南',
    item: '条例§20(2)',
    rhythm: kept,
    bases: ['条例§12'],
    force: 'law',
    field: 'every',
  },
  catalogue: {
    zh: '政府信息公开目录',
    item: '条例§20(15)',
    rhythm: kept,
    bases: ['条例§12'],
    force: 'law',
    field: 'every',
  },
  institution: {
    zh: '机构职能与联系方式',
    item: '条例§20(2)',
    rhythm: kept,
    bases: ['条例§20(2)'],
    force: 'law',
    field: 'every',
  },
  proactive: {
    zh: '主动公开的政府信息',
    item: '条例§20',
    rhythm: within(PERIODS.publication.n, 'formedOrChanged'),
    bases: ['条例§26'],
    force: 'law',
    field: 'every',
  },
  licenceDecision: {
    zh: '行政许可决定公示',
    item: '条例§20(5)',
    rhythm: within(PERIODS.creditPublication.n, 'decided'),
    bases: ['424号', '118号'],
    force: 'document',
    field: 'every',
  },
  penaltyDecision: {
    zh: '行政处罚决定公示',
    item: '条例§20(6)',
    rhythm: within(PERIODS.creditPublication.n, 'decided'),
    bases: ['处罚法§48', '424号', '118号'],
    force: 'document',
    field: 'every',
  },
  enforcementDecision: {
    zh: '其他行政执法决定公示',
    item: '条例§20(6)',
    rhythm: within(20, 'decided'),
    bases: ['118号'],
    force: 'document',
    field: 'every',
  },
  penaltyWithdrawal: {
    zh: '撤回已公开的处罚决定并说明理由',
    item: '条例§20(6)',
    rhythm: within(PERIODS.penaltyWithdrawal.n, 'overturned'),
    bases: ['处罚法§48', '处罚法§85'],
    force: 'law',
    field: 'every',
  },
  annualReport: {
    zh: '本机关政府信息公开工作年度报告',
    item: '条例§20(15)',
    rhythm: { kind: 'every', period: 'year', due: { month: 12, day: 31 } },
    bases: ['条例§49'],
    force: 'law',
    field: 'every',
  },
  governmentAnnualReport: {
    zh: '本级政府信息公开工作年度报告',
    item: '条例§20(15)',
    rhythm: { kind: 'every', period: 'year', due: { month: 14, day: 31 } },
    bases: ['条例§49'],
    force: 'law',
    field: 'every',
  },
  enforcementTotals: {
    zh: '上年度行政执法总体情况',
    item: '条例§20(6)',
    rhythm: { kind: 'every', period: 'year', due: { month: 12, day: 31 } },
    bases: ['118号'],
    force: 'document',
    field: 'every',
  },
  penaltyList: {
    zh: '行政处罚月度公示',
    item: '条例§20(6)',
    rhythm: { kind: 'every', period: 'month', due: { month: 1, day: 10 } },
    bases: ['处罚法§48'],
    force: 'practice',
    field: 'every',
  },
  drinkingWater: {
    zh: '饮用水安全状况',
    item: '条例§20(13)',
    rhythm: { kind: 'every', period: 'quarter', due: { month: 2, day: 'last' } },
    bases: ['水法§72', '水十条'],
    force: 'law',
    field: 'ecology',
  },
  environmentMonthly: {
    zh: '空气、地表水、饮用水水源水质月报',
    item: '条例§20(13)',
    rhythm: { kind: 'every', period: 'month', due: { month: 1, day: 10 } },
    bases: ['环保法§54.2'],
    force: 'practice',
    field: 'ecology',
  },
  environmentYearly: {
    zh: '生态环境状况公报',
    item: '条例§20(13)',
    rhythm: { kind: 'every', period: 'year', due: { month: 17, day: 5 } },
    bases: ['环保法§54.2'],
    force: 'practice',
    field: 'ecology',
  },
  environmentInspection: {
    zh: '生态环境监督检查情况',
    item: '条例§20(13)',
    rhythm: within(PERIODS.publication.n, 'formedOrChanged'),
    bases: ['条例§26', '环保法§54.2', '672号'],
    force: 'law',
    field: 'ecology',
  },
  environmentEmergency: {
    zh: '突发环境事件应对情况',
    item: '条例§20(12)',
    rhythm: within(PERIODS.publication.n, 'formedOrChanged'),
    bases: ['条例§26', '环保法§54.2', '672号'],
    force: 'law',
    field: 'ecology',
  },
  impactAssessment: {
    zh: '建设项目环境影响评价文件审批',
    item: '条例§20(5)',
    rhythm: within(PERIODS.publication.n, 'formedOrChanged'),
    bases: ['条例§26', '环评法', '672号'],
    force: 'law',
    field: 'ecology',
  },
  hazardousWasteLicence: {
    zh: '危险废物经营许可证',
    item: '条例§20(5)',
    rhythm: within(PERIODS.publication.n, 'formedOrChanged'),
    bases: ['条例§26', '固废法', '672号'],
    force: 'law',
    field: 'ecology',
  },
  dischargePermit: {
    zh: '排污许可证核发',
    item: '条例§20(5)',
    rhythm: within(PERIODS.publication.n, 'formedOrChanged'),
    bases: ['条例§26', '排污条例', '672号'],
    force: 'law',
    field: 'ecology',
  },
  disclosingEnterprises: {
    zh: '环境信息依法披露企业名单',
    item: '条例§20(15)',
    rhythm: { kind: 'every', period: 'year', due: { month: 2, day: 'last' } },
    bases: ['披露办法'],
    force: 'document',
    field: 'ecology',
  },
};
