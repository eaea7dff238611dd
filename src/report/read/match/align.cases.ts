/** Lines of a request table, and the rows its figures are. Seven figures are shortened to `*`. */
export interface AlignCase {
  readonly title: string;
  readonly lines: readonly string[];
  /** For each run of figures the row it is, `-` where it is none, `?` where nobody can tell. */
  readonly rows: readonly string[];
}

export const ALIGNMENTS: readonly AlignCase[] = [
  {
    title: '行名在数字同一行',
    lines: ['1.属于国家秘密 *', '2.其他法律行政法规禁止公开 *', '3.危及“三安全一稳定” *'],
    rows: ['withheld.stateSecret', 'withheld.prohibitedByLaw', 'withheld.securityAndStability'],
  },
  {
    title: '行名断开，数字在后一半之后',
    lines: ['1.属于国家秘密 *', '2.其他法律行政', '法规禁止公开 *'],
    rows: ['withheld.stateSecret', 'withheld.prohibitedByLaw'],
  },
  {
    title: '行名断开，数字在前一半之后',
    lines: ['2.其他法律行政 *', '法规禁止公开', '3.危及“三安 *', '全一稳定”'],
    rows: ['withheld.prohibitedByLaw', 'withheld.securityAndStability'],
  },
  {
    title: '行名断开，数字在两半之间',
    lines: ['自然人 总计', '2.其他法律行政', '*', '法规禁止公开', '3.危及“三安', '*', '全一稳定”'],
    rows: ['withheld.prohibitedByLaw', 'withheld.securityAndStability'],
  },
  {
    title: '有表头：行名在数字之前',
    lines: ['自然人 总计', '1.属于国家秘密', '*', '2.其他法律行政法规禁止公开', '*', '3.危及“三安全一稳定”'],
    rows: ['withheld.stateSecret', 'withheld.prohibitedByLaw'],
  },
  {
    title: '有表头：行名在数字之后',
    lines: [
      '自然人 总计',
      '*',
      '1.属于国家秘密',
      '*',
      '2.其他法律行政法规禁止公开',
      '*',
      '3.危及“三安全一稳定”',
    ],
    rows: ['withheld.stateSecret', 'withheld.prohibitedByLaw', 'withheld.securityAndStability'],
  },
  {
    title: '没有表头，首尾各缺一半：不知行名在前在后',
    lines: ['1.属于国家秘密', '*', '2.其他法律行政法规禁止公开', '*', '3.危及“三安全一稳定”'],
    rows: ['?', '?'],
  },
  {
    title: '只有一行数字独占一行，前后都是整行的行名',
    lines: ['1.属于国家秘密', '*', '2.其他法律行政法规禁止公开'],
    rows: ['?'],
  },
  {
    title: '另一版格式的行，本版没有',
    lines: ['5.要求行政机关确认或重新出具已获取信息 *', '（六）其他处理 *', '（七）总计 *'],
    rows: ['notProcessed.confirmation', '-', 'concluded'],
  },
  {
    title: '行名丢了，前后的行定得住',
    lines: ['1.属于国家秘密 *', '*', '3.危及“三安全一稳定” *'],
    rows: ['withheld.stateSecret', 'withheld.prohibitedByLaw', 'withheld.securityAndStability'],
  },
  {
    title: '行名丢了，前后的行定不住',
    lines: ['1.属于国家秘密 *', '*', '4.保护第三方合法权益 *'],
    rows: ['withheld.stateSecret', '?', 'withheld.thirdPartyRights'],
  },
  {
    title: '小计不是表中的行',
    lines: ['8.属于行政查询事项 *', '小计 *', '1.本机关不掌握相关政府信息 *'],
    rows: ['withheld.administrativeQuery', '-', 'unavailable.notHeld'],
  },
  {
    title: '行的次序变了，行名认得',
    lines: ['2.重复申请 *', '4.无正当理由大量反复申请 *', '3.要求提供公开出版物 *'],
    rows: ['notProcessed.repeated', 'notProcessed.excessive', 'notProcessed.publication'],
  },
  {
    title: '行的次序变了，行名又断开：前半不接上一行的后半',
    lines: [
      '（二）部分公开（区分处理的， 1 0 0 0 0 1',
      '只计这一情形，不计其他情形）',
      '7.属于行 *',
      '政执法案卷',
      '2.其他法律行 *',
      '政法规禁止公开',
    ],
    rows: ['partlyDisclosed', 'withheld.enforcementFile', 'withheld.prohibitedByLaw'],
  },
  {
    title: '行名下面一个光数字不是一行',
    lines: ['1.属于国家秘密 *', '7', '2.其他法律行政法规禁止公开 *'],
    rows: ['withheld.stateSecret', '-', 'withheld.prohibitedByLaw'],
  },
];
