/** What each entry of a history is called: what happened, where `labels.ts` says what is to be done. */
import type {
  agencies,
  CorrectionCommand,
  charges,
  decisions,
  disclosures,
  disputes,
  documents,
  improvements,
  Matter,
  persons,
  rectifications,
  requests,
  years,
} from '../../register/index.ts';

type AnyMatter =
  | typeof agencies
  | typeof charges
  | typeof decisions
  | typeof disclosures
  | typeof disputes
  | typeof documents
  | typeof improvements
  | typeof persons
  | typeof rectifications
  | typeof requests
  | typeof years;
type EventsOf<M> = M extends Matter<infer _State, infer E, infer _Command> ? E['type'] : never;
type CommandsOf<M> = M extends Matter<infer _State, infer _Event, infer C> ? C['type'] : never;

type EventType = EventsOf<AnyMatter> | 'correction.proposed' | 'correction.approved' | 'correction.declined';
/** Every command there is. */
export type AnyCommandType = CommandsOf<AnyMatter> | CorrectionCommand['type'];

// One that is missing here does not compile.
const EVENTS: Readonly<Record<EventType, string>> = {
  'agency.established': '登记机关',
  'agency.changed': '变更机关登记',
  'person.revealed': '查看申请人信息',
  'correction.proposed': '提出更正',
  'correction.approved': '更正获准',
  'correction.declined': '更正未获准',

  'request.registered': '收到申请',
  'request.splitOff': '由拆分而来',
  'request.transferredIn': '由其他机关转来',
  'request.confirmed': '与申请人确认',
  'request.clarificationAsked': '告知补正',
  'request.clarificationServed': '补正告知送达',
  'request.clarificationReceived': '收到补正',
  'request.clarificationLapsed': '认定逾期不补正',
  'request.consulted': '征求意见',
  'request.consultationReceived': '对方收到征求意见书',
  'request.opinionReceived': '收到意见',
  'request.consultationLapsed': '认定逾期未答复意见',
  'request.extensionApproved': '批准延期',
  'request.extensionNotified': '告知延期',
  'request.reasonsAsked': '要求说明理由',
  'request.reasonsReceived': '收到理由说明',
  'request.delayNotified': '告知延迟答复期限',
  'request.feeProposed': '计算信息处理费',
  'request.feeApproved': '批准收费',
  'request.feeNoticed': '发出收费通知',
  'request.feeNoticeServed': '收费通知送达',
  'request.feePaid': '申请人缴费',
  'request.feeLapsed': '认定逾期未缴费',
  'request.withdrawn': '申请人撤回',
  'request.replied': '答复',
  'request.served': '答复送达',
  'request.triaged': '辨别事项',
  'request.assigned': '分办',
  'request.unitsInvolved': '请其他机构协办',
  'request.split': '拆分',
  'request.merged': '并入另一件',
  'request.duplicateTaken': '并入了另一件',
  'request.transferredOut': '转其他机关',
  'request.voided': '作废',
  'request.searched': '检索',
  'request.secrecyReviewed': '保密审查',
  'request.decided': '拟定决定',
  'request.legalityReviewed': '法制审核',
  'request.signingDelegated': '委托签发',
  'request.signed': '签发',
  'request.reopened': '重新办理',
  'request.disclosureSuggested': '建议主动公开',

  'rectification.registered': '收到更正申请',
  'rectification.proofAdded': '补充证据',
  'rectification.checked': '核实',
  'rectification.corrected': '予以更正',
  'rectification.forwarded': '转送有权更正的机关',
  'rectification.directed': '告知向有权更正的机关提出',
  'rectification.replied': '答复更正申请',
  'rectification.withdrawn': '申请人撤回',
  'rectification.voided': '作废',

  'disclosure.drafted': '起草',
  'disclosure.edited': '修改草稿',
  'disclosure.reviewed': '公开审查',
  'disclosure.published': '发布',
  'disclosure.creditPublished': '信用网站公示',
  'disclosure.revised': '修改已发布的信息',
  'disclosure.validitySet': '效力变动',
  'disclosure.interpretationLinked': '关联政策解读',
  'disclosure.overturned': '所依据的决定被撤销',
  'disclosure.withdrawn': '撤下',
  'disclosure.delivered': '送查阅场所',
  'disclosure.reassessed': '定期评估审查',
  'disclosure.voided': '作废',

  'document.registered': '登记文件',
  'document.amended': '修改',
  'document.prolonged': '延长有效期',
  'document.repealed': '废止',
  'document.expired': '失效',
  'document.interpretationLinked': '关联政策解读',
  'document.voided': '作废',

  'decision.registered': '登记决定',
  'decision.published': '公示',
  'decision.withheld': '依法不公示',
  'decision.overturned': '被撤销、变更',
  'decision.publicationWithdrawn': '撤下公示',
  'decision.seriesOpened': '开立按月汇总',
  'decision.totalAdded': '填报一个月的合计',
  'decision.voided': '作废',

  'charge.collected': '收费',
  'charge.totalled': '一段时间的收费合计',
  'charge.refunded': '退费',
  'charge.voided': '作废',

  'dispute.opened': '登记案件',
  'dispute.procedureSet': '适用的程序',
  'dispute.answered': '提交答复、答辩',
  'dispute.hearingScheduled': '定下开庭、听证日期',
  'dispute.heard': '开庭、听证',
  'dispute.decided': '结果',
  'dispute.settled': '裁判生效',
  'dispute.appealed': '上诉',
  'dispute.reheard': '发回重审',
  'dispute.retrialOpened': '再审',
  'dispute.joined': '合并审理',
  'dispute.imposed': '须履行的事项',
  'dispute.fulfilled': '履行完毕',
  'dispute.linked': '关联公开申请',
  'dispute.assigned': '分办',
  'dispute.voided': '作废',

  'improvement.opened': '立项',
  'improvement.planned': '定措施',
  'improvement.noted': '进展',
  'improvement.finished': '完成',
  'improvement.givenUp': '不再进行',
  'improvement.carriedOver': '转入下一年度',
  'improvement.voided': '作废',

  'year.adjusted': '提出数字调整',
  'year.amended': '提出已关账年度的数字调整',
  'year.textAmended': '提出已关账年度的正文更正',
  'year.adjustmentApproved': '调整或者更正获准',
  'year.adjustmentWithdrawn': '撤回调整或者更正',
  'year.written': '填写文字部分',
  'year.contextSet': '填写台账以外的数字',
  'year.waived': '说明核查发现的一项问题',
  'year.waiverWithdrawn': '撤回说明',
  'year.signedOff': '签发',
  'year.closed': '关账',
  'year.revised': '撤回签发',
  'year.submitted': '报送主管部门',
  'year.returned': '退回',
  'year.accepted': '审核通过',
  'year.published': '公布',
};

/** Every event there is, by its type. */
export const EVENT_LABELS: Readonly<Record<string, string>> = EVENTS;

/** Its own name for an event of a later version of the program. */
export function labelOfEvent(type: string): string {
  return (Object.hasOwn(EVENT_LABELS, type) ? EVENT_LABELS[type] : undefined) ?? type;
}
