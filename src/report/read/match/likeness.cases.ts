/** Texts of files beside the labels of the form. */
export interface LikenessCase {
  /** A row of the request table. */
  readonly row: string;
  readonly text: string;
  /** What the reader makes of it: the label itself, a likely one, a doubtful one, another text. */
  readonly is: 'same' | 'likely' | 'doubtful' | 'other';
}

export const LIKENESSES: readonly LikenessCase[] = [
  { row: 'disclosed', text: '（一）予以公开', is: 'same' },
  { row: 'disclosed', text: '三、本年度办理结果（一）予以公开', is: 'same' },
  { row: 'disclosed', text: '同意公开', is: 'same' },
  { row: 'disclosed', text: '不予公开', is: 'doubtful' },
  { row: 'received', text: '本年度新收政府信息公开申请数量', is: 'same' },
  { row: 'received', text: '一、本年新收政府信息公开申请数量（件）', is: 'likely' },
  { row: 'received', text: '二、上年结转政府信息公开申请数量', is: 'doubtful' },
  { row: 'carriedOver', text: '信息公开申请数量二、上年结转政府', is: 'doubtful' },
  { row: 'withheld.securityAndStability', text: '3.危及“三安全一稳定”', is: 'same' },
  { row: 'withheld.securityAndStability', text: '危及三安', is: 'doubtful' },
  { row: 'withheld.enforcementFile', text: '7.属于行政执法案卷', is: 'same' },
  { row: 'withheld.enforcementFile', text: '7.属子行政执法案卷', is: 'likely' },
  { row: 'withheld.enforcementFile', text: '8.属于行政查询事项', is: 'doubtful' },
  { row: 'notProcessed.repeated', text: '2.重复申请', is: 'same' },
  { row: 'notProcessed.repeated', text: '4.无正当理由大量反复申请', is: 'doubtful' },
  { row: 'otherHandling.other', text: '其他', is: 'same' },
  { row: 'otherHandling.other', text: '（六）其他处理3.其他', is: 'same' },
  { row: 'otherHandling.other', text: '（六）其他处理', is: 'doubtful' },
  { row: 'otherHandling.other', text: '其他对外管理服务事项', is: 'doubtful' },
  { row: 'otherHandling.other', text: '2.其他法律行', is: 'doubtful' },
  { row: 'concluded', text: '总计', is: 'same' },
  { row: 'concluded', text: '小计', is: 'other' },
  { row: 'concluded', text: '', is: 'other' },
  { row: 'carriedForward', text: '总计', is: 'other' },
];

/** Whether a text beside figures speaks of the row at all. */
export const SPEAKING: readonly (readonly [row: string, text: string, speaks: boolean])[] = [
  ['withheld.securityAndStability', '全一稳定', true],
  ['withheld.securityAndStability', '稳', true],
  ['withheld.securityAndStability', '业', false],
  ['disclosed', '予以公开含部分公开以外的全部情形', true],
  ['disclosed', '小计', false],
  ['carriedForward', '其他主动公开文件', false],
];
