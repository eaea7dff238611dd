/** 词: the closed lists a request is described with, each word with its label. */
import type { ExemptionFact, OutcomeFact } from '../../law/index.ts';

/** Where a request stands, derived from its events and clocks as of a day; in the order of the work. */
export const STAGES = {
  unconfirmed: '待与申请人确认',
  registered: '已登记，待分办',
  processing: '办理中',
  clarifying: '待申请人补正',
  clarificationOverdue: '补正期满，待认定',
  consulting: '征求意见中',
  charging: '待申请人缴费',
  feeOverdue: '缴费期满，待认定',
  drafted: '已拟决定，待审核签发',
  signed: '已签发，待答复',
  replied: '已答复，待送达',
  served: '已送达',
  lapsed: '不再处理',
  withdrawn: '申请人撤回',
  split: '已拆分',
  merged: '已并案',
  transferred: '已转出',
  void: '已作废',
} as const;
export type Stage = keyof typeof STAGES;

/** What an application turns out to be at first sight; the outcome is decided later and separately. */
export const TRIAGES = {
  disclosure: '公开申请',
  petition: '信访、投诉、举报',
  inquiry: '咨询',
  publication: '索要公开出版物',
  administrativeQuery: '行政查询事项',
  rectification: '更正申请',
} as const;
export type Triage = keyof typeof TRIAGES;

/** 条例§29.2(3), §40: the form in which the information is wanted. */
export const SUPPLY_FORMS = {
  paper: '纸质',
  electronic: '电子文件',
  disc: '光盘等载体',
  inspection: '查阅、抄录',
  any: '不限',
} as const;
export type SupplyForm = keyof typeof SUPPLY_FORMS;

export const SUPPLY_WAYS = {
  post: '邮寄',
  collection: '自行领取',
  email: '电子邮件',
  online: '网上获取',
  fax: '传真',
  onSite: '当场查阅',
} as const;
export type SupplyWay = keyof typeof SUPPLY_WAYS;

/** 条例§17: what the secrecy review comes to. */
export const SECRECY = {
  disclosable: '可以公开',
  partlyDisclosable: '部分可以公开',
  notDisclosable: '不得公开',
  referred: '不能确定，报请主管部门或者保密行政管理部门确定',
} as const;
export type Secrecy = keyof typeof SECRECY;

export const LEGALITY = {
  agreed: '审核同意',
  returned: '退回修改',
  notRequired: '不需要法制审核',
} as const;
export type Legality = keyof typeof LEGALITY;

export const SIGNATURES = { approved: '签发', returned: '退回' } as const;
export type SignatureWord = keyof typeof SIGNATURES;

export const OPINIONS = { agrees: '同意公开', objects: '不同意公开' } as const;
export type Opinion = keyof typeof OPINIONS;

export const PROPOSERS = { applicant: '申请人', agency: '本机关' } as const;

/** Facts of the law's tests that somebody must judge; all others are read from the register and no command may state them. */
export const JUDGED = [
  'separable',
  'placeVerified',
  'rightAgencySettled',
  'needsCompiling',
  'petition',
  'publicPrint',
  'reasonsUnreasonable',
  'alreadyObtained',
  'notGovernmentInformation',
  'classified',
  'lawNamed',
  'articleNamed',
  'rankSufficient',
  'harmLikely',
  'harmAssessed',
  'concernsThirdParty',
  'harmsThirdParty',
  'objectionUnfounded',
  'publicInterestPrevails',
  'oneOfThreeKinds',
  'oneOfFourKinds',
  'inEnforcementFile',
  'otherRulesRequireDisclosure',
  'officeNamed',
] as const satisfies readonly (OutcomeFact | ExemptionFact)[];
export type JudgedFact = (typeof JUDGED)[number];
