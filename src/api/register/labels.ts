/** What each command is called: requests by the register's own words, every other kind here. */
import { COMMAND_LABELS } from '../../register/index.ts';
import type { AnyCommandType } from './events.ts';

// One that is missing here does not compile.
const OTHERS: Readonly<Record<Exclude<AnyCommandType, keyof typeof COMMAND_LABELS>, string>> = {
  'agency.establish': '登记机关',
  'agency.change': '变更机关登记',

  'person.reveal': '查看申请人信息',

  'rectification.register': '登记更正申请',
  'rectification.addProof': '补充证据',
  'rectification.check': '登记核实结果',
  'rectification.correct': '予以更正',
  'rectification.forward': '转送有权更正的机关',
  'rectification.direct': '告知向有权更正的机关提出',
  'rectification.reply': '答复更正申请',
  'rectification.withdraw': '登记撤回更正申请',
  'rectification.void': '作废',

  'disclosure.draft': '起草',
  'disclosure.edit': '修改草稿',
  'disclosure.review': '公开审查',
  'disclosure.publish': '发布',
  'disclosure.publishCredit': '登记信用网站公示',
  'disclosure.revise': '修改已发布的信息',
  'disclosure.setValidity': '登记效力变动',
  'disclosure.interpret': '关联政策解读',
  'disclosure.overturn': '登记所依据的决定被撤销',
  'disclosure.withdraw': '撤下',
  'disclosure.deliver': '送查阅场所',
  'disclosure.reassess': '定期评估审查',
  'disclosure.void': '作废',

  'document.register': '登记文件',
  'document.amend': '登记修改',
  'document.prolong': '登记延长有效期',
  'document.repeal': '登记废止',
  'document.expire': '登记失效',
  'document.void': '作废',

  'decision.register': '登记决定',
  'decision.publish': '登记公示',
  'decision.withhold': '登记依法不公示',
  'decision.overturn': '登记被撤销、变更',
  'decision.withdrawPublication': '登记撤下公示',
  'decision.openSeries': '开立按月汇总',
  'decision.addTotal': '填报一个月的合计',
  'decision.void': '作废',

  'charge.collect': '登记一笔收费',
  'charge.collectTotal': '登记一段时间的收费合计',
  'charge.refund': '登记退费',
  'charge.void': '作废',

  'dispute.open': '登记案件',
  'dispute.setProcedure': '登记适用的程序',
  'dispute.answer': '提交答复、答辩',
  'dispute.scheduleHearing': '登记开庭、听证日期',
  'dispute.hear': '登记开庭、听证情况',
  'dispute.decide': '登记结果',
  'dispute.settle': '登记裁判生效',
  'dispute.appeal': '登记上诉',
  'dispute.rehear': '登记发回重审',
  'dispute.openRetrial': '登记再审',
  'dispute.join': '登记合并审理',
  'dispute.impose': '登记须履行的事项',
  'dispute.fulfil': '登记履行完毕',
  'dispute.link': '关联公开申请',
  'dispute.assign': '分办',
  'dispute.void': '作废',

  'improvement.open': '立项',
  'improvement.plan': '定措施',
  'improvement.note': '登记进展',
  'improvement.finish': '完成',
  'improvement.giveUp': '不再进行',
  'improvement.carryOver': '转入下一年度',
  'improvement.void': '作废',

  'year.adjust': '提出数字调整',
  'year.amend': '提出已关账年度的数字调整',
  'year.amendText': '提出已关账年度的正文更正',
  'year.approveAdjustment': '批准数字调整或者正文更正',
  'year.withdrawAdjustment': '撤回数字调整或者正文更正',
  'year.write': '填写文字部分',
  'year.setContext': '填写台账以外的数字',
  'year.waive': '说明核查发现的一项问题',
  'year.withdrawWaiver': '撤回说明',
  'year.signOff': '签发年度报告',
  'year.close': '关账',
  'year.revise': '撤回签发，以便修改',
  'year.submit': '报送主管部门',
  'year.return': '退回，附意见',
  'year.accept': '接收',
  'year.publish': '登记发布',

  'correction.propose': '提出更正',
  'correction.approve': '批准更正',
  'correction.decline': '不批准更正',
};

const ALL: Readonly<Record<string, string>> = { ...COMMAND_LABELS, ...OTHERS };

/** Its own name for a command that this version of the program does not have. */
export function labelOfCommand(type: string): string {
  return (Object.hasOwn(ALL, type) ? ALL[type] : undefined) ?? type;
}
