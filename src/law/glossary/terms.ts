/** The vocabulary: one Chinese term, one English word, and the article the term comes from. */
import type { Notation } from '../citation/index.ts';

export interface Term {
  readonly zh: string;
  /** Where the term is defined or used; none for words of the trade. */
  readonly law?: Notation;
}

type Terms = Record<string, Term>;

export const PEOPLE = {
  agency: { zh: '行政机关', law: '条例§10' },
  disclosureOffice: { zh: '公开工作机构', law: '条例§4' },
  supervisor: { zh: '主管部门', law: '条例§3' },
  branchOffice: { zh: '派出机构', law: '条例§10' },
  leadAgency: { zh: '牵头机关', law: '条例§10' },
  jointAgency: { zh: '共同制作机关', law: '条例§34' },
  applicant: { zh: '申请人', law: '条例§27' },
  thirdParty: { zh: '第三方', law: '条例§15' },
  reviewBody: { zh: '复议机关', law: '复议法§24' },
} as const satisfies Terms;

/** 格式§表三, the applicant columns. */
export const APPLICANTS = {
  natural: { zh: '自然人', law: '格式§表三' },
  enterprise: { zh: '商业企业', law: '格式§表三' },
  research: { zh: '科研机构', law: '格式§表三' },
  charity: { zh: '社会公益组织', law: '格式§表三' },
  legal: { zh: '法律服务机构', law: '格式§表三' },
  otherOrg: { zh: '其他组织', law: '格式§表三' },
} as const satisfies Terms;

export const HANDLING = {
  governmentInformation: { zh: '政府信息', law: '条例§2' },
  disclosureRequest: { zh: '政府信息公开申请', law: '条例§27' },
  receipt: { zh: '收到申请', law: '条例§31' },
  clarification: { zh: '补正', law: '条例§30' },
  consultation: { zh: '征求意见', law: '条例§32' },
  extension: { zh: '延长答复', law: '条例§33.2' },
  delayedReply: { zh: '延迟答复', law: '条例§35' },
  reasonsAsked: { zh: '说明理由', law: '条例§35' },
  disclosureReview: { zh: '公开审查', law: '条例§17' },
  secrecyReview: { zh: '保密审查', law: '保密法§35' },
  rectification: { zh: '更正', law: '条例§41' },
  reply: { zh: '答复', law: '条例§33.2' },
  decision: { zh: '决定', law: '条例§36' },
  notice: { zh: '告知', law: '条例§36' },
  service: { zh: '送达', law: '235号' },
  handlingFee: { zh: '信息处理费', law: '109号§3' },
  feeNotice: { zh: '收费通知', law: '109号§6' },
  register: { zh: '台账' },
} as const satisfies Terms;

export const TIME = {
  workingDay: { zh: '工作日', law: '条例§33.2' },
  makeUpWorkday: { zh: '调休上班', law: '放假办法' },
  statutoryHoliday: { zh: '法定休假日', law: '民诉法§85' },
  provisional: { zh: '暂定' },
} as const satisfies Terms;

export const RESULT_GROUPS = {
  disclosed: { zh: '予以公开', law: '条例§36(2)' },
  partlyDisclosed: { zh: '部分公开', law: '条例§37' },
  withheld: { zh: '不予公开', law: '条例§36(3)' },
  unavailable: { zh: '无法提供', law: '格式§表三' },
  notProcessed: { zh: '不予处理', law: '格式§表三' },
  otherHandling: { zh: '其他处理', law: '格式§表三' },
} as const satisfies Terms;

/** The grounds on which something may be kept back: 条例§14 to §16, and the special rules of 条例§36(7). */
export const EXEMPTIONS = {
  stateSecret: { zh: '国家秘密', law: '条例§14' },
  prohibitedByLaw: { zh: '法律、行政法规禁止公开', law: '条例§14' },
  securityAndStability: { zh: '危及“三安全一稳定”', law: '条例§14' },
  thirdPartyRights: { zh: '第三方合法权益', law: '条例§15' },
  internalAffairs: { zh: '内部事务信息', law: '条例§16.1' },
  processInformation: { zh: '过程性信息', law: '条例§16.2' },
  enforcementFile: { zh: '行政执法案卷信息', law: '条例§16.2' },
  administrativeQuery: { zh: '行政查询事项', law: '条例§36(7)' },
} as const satisfies Terms;

/** Every way a request can end; what is before the dot is its result group. */
export const OUTCOMES = {
  'disclosed.alreadyPublic': { zh: '告知已主动公开', law: '条例§36(1)' },
  'disclosed.provided': { zh: '提供政府信息', law: '条例§36(2)' },
  partlyDisclosed: { zh: '区分处理后部分公开', law: '条例§37' },
  'withheld.stateSecret': { zh: '不予公开：国家秘密', law: '条例§14' },
  'withheld.prohibitedByLaw': { zh: '不予公开：法律、行政法规禁止', law: '条例§14' },
  'withheld.securityAndStability': { zh: '不予公开：三安全一稳定', law: '条例§14' },
  'withheld.thirdPartyRights': { zh: '不予公开：第三方合法权益', law: '条例§15' },
  'withheld.internalAffairs': { zh: '不予公开：内部事务信息', law: '条例§16.1' },
  'withheld.processInformation': { zh: '不予公开：过程性信息', law: '条例§16.2' },
  'withheld.enforcementFile': { zh: '不予公开：行政执法案卷', law: '条例§16.2' },
  'withheld.administrativeQuery': { zh: '告知按特别规定查询', law: '条例§36(7)' },
  'unavailable.notExisting': { zh: '告知信息不存在', law: '条例§36(4)' },
  'unavailable.notOurs': { zh: '告知非本机关负责公开', law: '条例§36(5)' },
  'unavailable.needsCompilation': { zh: '需要加工、分析，不予提供', law: '条例§38' },
  'unavailable.unclearAfterClarification': { zh: '补正后内容仍不明确', law: '条例§30' },
  'notProcessed.petition': { zh: '信访、投诉、举报，不作公开申请处理', law: '条例§39.1' },
  'notProcessed.repeated': { zh: '重复申请，不重复处理', law: '条例§36(6)' },
  'notProcessed.publication': { zh: '要求提供公开出版物', law: '条例§39.2' },
  'notProcessed.excessive': { zh: '无正当理由大量反复申请', law: '条例§35' },
  'notProcessed.confirmation': { zh: '要求确认或者重新出具已获取的信息', law: '格式§表三' },
  'otherHandling.clarificationLapsed': { zh: '逾期不补正，不再处理', law: '条例§30' },
  'otherHandling.feeLapsed': { zh: '逾期未缴费，不再处理', law: '109号§6' },
  'otherHandling.withdrawn': { zh: '申请人撤回申请', law: '格式§表三' },
  'otherHandling.notGovernmentInformation': { zh: '告知不属于政府信息', law: '条例§2' },
  'otherHandling.other': { zh: '其他情形', law: '格式§表三' },
} as const satisfies Terms;

export const PUBLISHING = {
  disclose: { zh: '公开', law: '条例§13' },
  publish: { zh: '发布', law: '条例§24' },
  publicise: { zh: '公示', law: '424号' },
  platform: { zh: '政府信息公开平台', law: '条例§24' },
  guide: { zh: '政府信息公开指南', law: '条例§12' },
  catalogue: { zh: '政府信息公开目录', law: '条例§12' },
  rules: { zh: '规章', law: '条例§20(1)' },
  normativeDocuments: { zh: '行政规范性文件', law: '条例§20(1)' },
  licences: { zh: '行政许可', law: '条例§20(5)' },
  penalties: { zh: '行政处罚', law: '条例§20(6)' },
  coercions: { zh: '行政强制', law: '条例§20(6)' },
  charges: { zh: '行政事业性收费', law: '条例§20(8)' },
} as const satisfies Terms;

export const REPORTING = {
  report: { zh: '政府信息公开工作年度报告', law: '条例§49' },
  relation: { zh: '勾稽关系', law: '格式§表三' },
  carriedOver: { zh: '上年结转', law: '格式§表三' },
  carriedForward: { zh: '结转下年度继续办理', law: '格式§表三' },
} as const satisfies Terms;

export const DISPUTES = {
  reconsideration: { zh: '行政复议', law: '条例§51' },
  litigation: { zh: '行政诉讼', law: '条例§51' },
  reconsiderationFirst: { zh: '复议前置', law: '复议法§23.1(4)' },
  upheld: { zh: '结果维持', law: '格式§表四' },
  overturned: { zh: '结果纠正', law: '格式§表四' },
} as const satisfies Terms;
