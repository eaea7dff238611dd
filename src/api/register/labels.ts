/** What every command does, in the words of the office; a command without its line does not compile. */
import {
  type AgencyCommand,
  COMMAND_LABELS,
  type CorrectionCommand,
  type DecisionCommand,
  type DisclosureCommand,
  type DisputeCommand,
  type DocumentCommand,
  type ImprovementCommand,
  type PersonCommand,
  type RectificationCommand,
  type YearCommand,
} from '../../register/index.ts';

type Labels<C extends { readonly type: string }> = Readonly<Record<C['type'], string>>;

const AGENCY: Labels<AgencyCommand> = { 'agency.establish': '登记机关', 'agency.change': '变更机关的登记' };

const PERSON: Labels<PersonCommand> = { 'person.reveal': '查看申请人信息' };

const RECTIFICATION: Labels<RectificationCommand> = {
  'rectification.register': '登记更正申请',
  'rectification.addProof': '补充证据',
  'rectification.check': '核对有无错误、有无权限',
  'rectification.correct': '更正信息',
  'rectification.forward': '转送有权更正的机关',
  'rectification.direct': '告知向有权更正的机关提出',
  'rectification.reply': '答复更正申请',
  'rectification.withdraw': '申请人撤回',
  'rectification.void': '作废误录的更正申请',
};

const DISCLOSURE: Labels<DisclosureCommand> = {
  'disclosure.draft': '拟稿',
  'disclosure.edit': '修改未发布的稿件',
  'disclosure.review': '公开属性审查',
  'disclosure.publish': '发布',
  'disclosure.publishCredit': '在信用网站公示',
  'disclosure.revise': '发布修改后的版本',
  'disclosure.setValidity': '登记效力',
  'disclosure.interpret': '登记解读',
  'disclosure.overturn': '登记被撤销或者确认违法',
  'disclosure.withdraw': '撤下',
  'disclosure.deliver': '送交查阅场所',
  'disclosure.reassess': '重新审查未公开的信息',
  'disclosure.void': '作废误录的信息',
};

const DOCUMENT: Labels<DocumentCommand> = {
  'document.register': '登记规章、行政规范性文件',
  'document.amend': '登记修改',
  'document.prolong': '登记延长有效期',
  'document.repeal': '登记废止',
  'document.expire': '登记失效',
  'document.void': '作废误录的文件',
};

const DECISION: Labels<DecisionCommand> = {
  'decision.register': '登记处理决定',
  'decision.publish': '登记公开处理决定',
  'decision.withhold': '登记不公开处理决定及理由',
  'decision.overturn': '登记被撤销、变更或者确认违法',
  'decision.withdrawPublication': '撤回公开',
  'decision.openSeries': '开一个批量登记的系列',
  'decision.addTotal': '登记系列的数量',
  'decision.void': '作废误录的决定',
};

const CHARGE = {
  'charge.collect': '登记收费',
  'charge.collectTotal': '登记一段时间的收费总额',
  'charge.refund': '登记退费',
  'charge.void': '作废误录的收费',
};

const DISPUTE: Labels<DisputeCommand> = {
  'dispute.open': '登记复议、诉讼案件',
  'dispute.setProcedure': '登记适用的程序',
  'dispute.answer': '登记已经提交答复、答辩',
  'dispute.scheduleHearing': '登记听证、开庭的时间',
  'dispute.hear': '登记已经听证、开庭',
  'dispute.decide': '登记复议决定、裁判',
  'dispute.settle': '登记裁判生效',
  'dispute.appeal': '登记上诉',
  'dispute.rehear': '登记发回重审',
  'dispute.openRetrial': '登记再审',
  'dispute.join': '与另一案件合并',
  'dispute.impose': '登记须履行的义务',
  'dispute.fulfil': '登记已经履行',
  'dispute.link': '关联公开申请',
  'dispute.assign': '指定承办人',
  'dispute.void': '作废误录的案件',
};

const IMPROVEMENT: Labels<ImprovementCommand> = {
  'improvement.open': '登记问题',
  'improvement.plan': '登记改进措施和期限',
  'improvement.note': '登记进展',
  'improvement.finish': '登记完成',
  'improvement.giveUp': '登记不再办理及理由',
  'improvement.carryOver': '延到以后',
  'improvement.void': '作废误录的问题',
};

const YEAR: Labels<YearCommand> = {
  'year.adjust': '提出调整一格的数字',
  'year.amend': '提出关账后的调整',
  'year.approveAdjustment': '批准调整',
  'year.withdrawAdjustment': '撤回调整',
  'year.write': '撰写一个部分',
  'year.setContext': '登记正文引用的数字',
  'year.signOff': '签发年报',
  'year.revise': '撤回签发',
  'year.submit': '报送年报',
  'year.return': '退回修改',
  'year.accept': '审核通过',
  'year.publish': '登记年报公布',
  'year.close': '关账',
};

const CORRECTION: Labels<CorrectionCommand> = {
  'correction.propose': '提出更正一条记录',
  'correction.approve': '批准更正',
  'correction.decline': '不批准更正',
};

const LABELS: Readonly<Record<string, string>> = {
  ...AGENCY,
  ...PERSON,
  ...COMMAND_LABELS,
  ...RECTIFICATION,
  ...DISCLOSURE,
  ...DOCUMENT,
  ...DECISION,
  ...CHARGE,
  ...DISPUTE,
  ...IMPROVEMENT,
  ...YEAR,
  ...CORRECTION,
};

export function labelOf(type: string): string {
  const label = LABELS[type];
  if (label === undefined) throw new TypeError(`no label for the command ${type}`);
  return label;
}
