/** Tables as text, and what is told of some of their cells. */
import type { TableId } from '../../form/index.ts';

export interface RowsCase {
  readonly title: string;
  readonly format?: 'txt' | 'md';
  readonly table: TableId;
  readonly lines: readonly string[];
  /** Elsewhere in the file numbers stand alone on their lines. */
  readonly strewn?: true;
  /** By row and column: the value, `_` blank, `?` unsure, `-` not found. */
  readonly told: Readonly<Record<string, string>>;
}

const HEAD = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计';
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const FIRST = ['第二十条第（一）项', '信息内容 本年制发件数 本年废止件数 现行有效件数'];
const DECIDED = '信息内容 本年处理决定数量';
const CHARGES = ['第二十条第（八）项', '信息内容 本年收费金额（单位：万元）'];

export const ROWS: readonly RowsCase[] = [
  {
    title: '空格不留痕迹的表里，独占一行的光数字可能是页码',
    table: 'proactive',
    lines: [
      ...FIRST,
      '规章',
      '2',
      '行政规范性文件',
      '1',
      '0',
      '3',
      '第二十条第（五）项',
      '行政许可',
      '15',
      ...CHARGES,
      '行政事业性收费',
      '12',
    ],
    told: {
      'rules/made': '?',
      'normativeDocuments/valid': '?',
      'licences/decided': '?',
      'charges/amount': '?',
    },
  },
  {
    title: '没有一行缺格，独占一行的数字照读',
    table: 'proactive',
    lines: [
      ...FIRST,
      '规章',
      '2',
      '0',
      '2',
      '行政规范性文件',
      '1',
      '0',
      '3',
      '第二十条第（五）项',
      '行政许可',
      '15',
    ],
    told: { 'rules/made': '2', 'normativeDocuments/valid': '3', 'licences/decided': '15' },
  },
  {
    title: '格里的序号前还有空格，也不是本行的数字',
    format: 'md',
    table: 'proactive',
    lines: [
      '| 序号 | 第二十条第（一）项 |  |  |  |',
      '序号 | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
      '| 2 | 规章 | 0 | 8 | 8 |',
      '| 3 | 行政规范性文件 | 1 | 0 | 9 |',
      '| 6 | 行政许可 |  |  |  |',
    ],
    told: { 'rules/valid': '8', 'licences/decided': '_' },
  },
  {
    title: '竖排的“序号”也是序号栏',
    table: 'disputes',
    lines: [
      '序 行 行',
      '号 政 政',
      '复 诉',
      '议 讼',
      '序 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
      '号 未经复议直接起诉 复议后起诉',
      '3 2 4 2060649 938 0 0 6 0 3 3 5 0 0 0',
    ],
    told: { 'reconsideration/upheld': '?', 'litigation.direct/total': '?' },
  },
  {
    title: '有表头而行向左错开：不按表头的列读',
    table: 'requests',
    lines: [
      `| 情形 |  |  | ${HEAD.replaceAll(' ', ' | ')} |`,
      '| 一、本年新收政府信息公开申请数量 |  |  | 5 | 0 | 0 | 0 | 0 | 0 | 5 |',
      '| （二）部分公开 |  | 4 | 1 |  |  |  |  |  |  |',
      '| （三）不予公开 | 1.属于国家秘密 | 1 |  |  |  |  | 2 |  |  |',
    ],
    told: {
      'received/natural': '5',
      'partlyDisclosed/enterprise': '?',
      'withheld.stateSecret/otherOrg': '2',
    },
  },
  {
    title: '没有表头：开头不同的行不按别的行的列读',
    table: 'requests',
    lines: [
      '|  | 1.信访举报投诉类申请 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |  |',
      '|  | 2.重复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |  |',
      '|  | 3.要求提供公开出版物 | 2 |  | 0 | 0 | 0 | 0 | 2 |  |',
      '| 四、结转下年度继续办理 |  |  | 3 |  |  | 1 |  | 0 |  |',
    ],
    told: {
      'notProcessed.repeated/total': '1',
      'notProcessed.publication/enterprise': '_',
      'carriedForward/natural': '?',
      'carriedForward/enterprise': '?',
    },
  },
  {
    title: '2019年格式的“其他处理”不是2021年格式的“其他”',
    table: 'requests',
    lines: [
      HEAD,
      '4.无正当理由大量反复申请 1 0 0 0 0 0 1',
      '5.要求行政机关确认或重新出具已获取信息 2 0 0 0 0 0 2',
      '（六）其他处理 3 0 0 0 0 0 3',
      '（七）总计 6 0 0 0 0 0 6',
    ],
    told: { 'otherHandling/natural': '3', 'otherHandling.other/natural': '-', 'concluded/total': '6' },
  },
  {
    title: '只有一行数字独占一行，前后都是整行的行名',
    table: 'proactive',
    lines: [
      '第二十条第（一）项',
      '信息内容 本年新制作数量 本年新公开数量 对外公开总数量',
      '规章 1 2 3',
      '规范性文件 4 5 6',
      '信息内容 上一年项目数量 本年增/减 处理决定数量',
      '行政许可',
      '1 0 1495',
      '其他对外管理服务事项',
      '行政处罚 0 0 2',
    ],
    told: { 'rules/made': '1', 'licences/decided': '?' },
  },
  {
    title: '同一行印了两遍，不同的格不读',
    table: 'requests',
    lines: [
      HEAD,
      '1.属于国家秘密 1 0 0 0 0 0 1',
      '1.属于国家秘密 2 0 0 0 0 0 1',
      '2.其他法律行政法规禁止公开 0 0 0 0 0 0 0',
    ],
    told: { 'withheld.stateSecret/natural': '?', 'withheld.stateSecret/total': '1' },
  },
  {
    title: '行名下只有一个数字而别行都在行名后：可能是页码',
    table: 'proactive',
    lines: [
      ...FIRST,
      '规章 1 2 3',
      '行政规范性文件 4 5 6',
      DECIDED,
      '行政许可',
      '7',
      DECIDED,
      '行政处罚 2',
      '行政强制 0',
    ],
    told: { 'licences/decided': '?', 'penalties/decided': '2' },
  },
  {
    title: '行名后空着，下一行有一两个数字而别行都在行名后',
    table: 'proactive',
    lines: [
      '第二十条第（一）项',
      '信息内容 本年新制作数量 本年新公开数量 对外公开总数量',
      '规章 1 2 3',
      '规范性文件 4 5 6',
      '信息内容 采购项目数量 采购总金额',
      '政府集中采购',
      '1 2',
    ],
    told: { 'rules/made': '1', 'procurement/projects': '?', 'procurement/amount': '?' },
  },
  {
    title: '有的行没有数字，别处又有光数字：独占一行的一个数字可能是页码',
    table: 'proactive',
    strewn: true,
    lines: [
      ...FIRST,
      '规章',
      '行政规范性文件',
      DECIDED,
      '行政处罚',
      '行政强制',
      '0',
      ...CHARGES,
      '行政事业性收费',
      '2024',
    ],
    told: { 'coercions/decided': '?', 'charges/amount': '?' },
  },
  {
    title: '上一行的前半丢了，剩下的后半不与本行的行名相接',
    table: 'requests',
    lines: [
      HEAD,
      '1.属于国家秘密 7 0 0 0 0 0 7',
      '政法规禁止公开',
      '3.危及“三 0 2 0 2 0 8 12',
      '安全一稳定”',
      '4.保护第三 0 0 2 5 0 0 7',
      '方合法权益',
    ],
    told: {
      'withheld.stateSecret/natural': '7',
      'withheld.prohibitedByLaw/natural': '-',
      'withheld.securityAndStability/total': '12',
      'withheld.thirdPartyRights/total': '7',
    },
  },
  {
    title: '数字后都有说明的长行不是正文',
    table: 'requests',
    lines: [
      HEAD,
      `2.其他法律行政法规禁止公开 ${'２２（其中修订２件） '.repeat(7)}`,
      '3.危及“三安全一稳定” 0 0 0 0 0 0 0',
    ],
    told: { 'withheld.prohibitedByLaw/total': '22' },
  },
  {
    title: '复议诉讼表横排而空格不留痕迹：十个数字不是两行',
    table: 'disputes',
    lines: [
      '12',
      ...['行政复议', '行政诉讼', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
      ...['未经复议直接起诉', '复议后起诉'],
      ...[
        '结果维持',
        '结果纠正',
        '其他结果',
        '尚未审结',
        '总计',
        '结果维持',
        '结果纠正',
        '其他结果',
        '尚未审结',
        '总计',
      ],
      ...['2', '1', '3', '4', '1', '5', '2', '1005', '1007', '7'],
    ],
    told: { 'reconsideration/upheld': '?', 'litigation.direct/upheld': '?', 'litigation.direct/total': '?' },
  },
  {
    title: '繁体的“序號”也是序号栏',
    table: 'disputes',
    lines: [
      ...['序號', '行政復議', '行政訴訟', '結果維持', '結果糾正', '其他結果', '尚未審結', '總計'],
      ...['未經復議直接起訴', '復議後起訴'],
      ...[
        '結果維持',
        '結果糾正',
        '其他結果',
        '尚未審結',
        '總計',
        '結果維持',
        '結果糾正',
        '其他結果',
        '尚未審結',
        '總計',
      ],
      ...['3', '1', '0', '0', '1', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'],
    ],
    told: { 'reconsideration/upheld': '?', 'litigation.direct/total': '?' },
  },
  {
    title: '只有一行的数字在行名后，空行之下的光数字可能是页码',
    table: 'proactive',
    lines: [
      ...FIRST,
      '规章',
      '行政规范性文件 3 4 5',
      DECIDED,
      '行政许可',
      DECIDED,
      '行政处罚',
      '行政强制',
      ...CHARGES,
      '行政事业性收费',
      '12',
    ],
    told: { 'normativeDocuments/valid': '5', 'charges/amount': '?' },
  },
  {
    title: '复议诉讼表竖排，末一行才有数字：行名在自己的行里',
    format: 'md',
    table: 'disputes',
    lines: [
      '|  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
      '| 行政复议 | 1 |  |  |  |  |',
      '| 未经复议直接起诉 |  |  |  |  | 2 |',
      '| 复议后起诉 | 3 | 4 | 5 | 6 | 18 |',
    ],
    told: {
      'reconsideration/upheld': '1',
      'litigation.direct/total': '2',
      'litigation.afterReconsideration/total': '18',
    },
  },
  {
    title: '一格一行，竖线独占一行：页码不占去其后的空格',
    table: 'requests',
    lines: [
      ...HEAD.split(' ').flatMap((cell) => [cell, '|']),
      ...['1.属于国家秘密', '|', ...'3 1 0 0 0 0 4'.split(' ').flatMap((cell) => [cell, '|'])],
      ...['2.重复申请', '|', '3', '|', '2', '|', '', '|', '4', '|', '3 / 5', '', '|', '5', '|', '', '|'],
      ...['3.要求提供公开出版物', '|', ...'3 1 0 0 0 0 4'.split(' ').flatMap((cell) => [cell, '|'])],
    ],
    told: {
      'notProcessed.repeated/legal': '_',
      'notProcessed.repeated/otherOrg': '5',
      'withheld.stateSecret/total': '4',
    },
  },
  {
    title: '没有申请表，复议诉讼表一格一行：表四的“总计”不是表三的',
    table: 'requests',
    lines: [
      '三、收到和处理政府信息公开申请情况',
      '本年度未收到政府信息公开申请。',
      '四、政府信息公开行政复议、行政诉讼情况',
      ...['行政复议', '行政诉讼', ...RESULTS, '未经复议直接起诉', '复议后起诉', ...RESULTS, ...RESULTS],
      ...'1 2 0 0 3 0 4 0 1 5 0 0 2 0 2'.split(' '),
    ],
    told: { 'concluded/natural': '-', 'concluded/total': '-', 'carriedForward/natural': '-' },
  },
  {
    title: '文件在末一行断开：读不准的只有这一行',
    table: 'requests',
    lines: [
      ...HEAD.split(' '),
      ...['1.属于国家秘密', ...'0 0 0 0 0 0 0'.split(' ')],
      ...['2.其他法律行政法规禁止公开', ...'0 0 0 0 0 0 0'.split(' ')],
      ...['3.危及“三安全一稳定”', ...'0 0 0'.split(' ')],
    ],
    told: {
      'withheld.stateSecret/natural': '0',
      'withheld.prohibitedByLaw/total': '0',
      'withheld.securityAndStability/natural': '?',
    },
  },
  {
    title: '缺格的行后面还有别的行：这张表的空格不留痕迹',
    table: 'requests',
    lines: [
      ...HEAD.split(' '),
      ...['1.属于国家秘密', ...'0 0 0 0 0 0 0'.split(' ')],
      ...['2.其他法律行政法规禁止公开', ...'0 0 0'.split(' ')],
      ...['3.危及“三安全一稳定”', ...'0 0 0 0 0 0 0'.split(' ')],
    ],
    told: {
      'withheld.stateSecret/natural': '?',
      'withheld.prohibitedByLaw/natural': '?',
      'withheld.securityAndStability/total': '?',
    },
  },
  {
    title: '一格一行，行末都多一条竖线：多出的一格不是页码',
    table: 'proactive',
    lines: [
      ...FIRST,
      ...['规章 |', '1 |', '0 |', '2 |', '|'],
      ...['行政规范性文件 |', '3 |', '1 |', '4 |', '|'],
      ...['第二十条第（五）项 |', '信息内容 |', '本年处理决定数量 |', '|', '行政许可 |', '5 |', '|'],
    ],
    told: { 'rules/made': '1', 'rules/valid': '2', 'normativeDocuments/valid': '4', 'licences/decided': '5' },
  },
  {
    title: '一格一行，只有一行多出空格：多出的可能是页码',
    table: 'proactive',
    lines: [
      ...FIRST,
      ...['规章 |', '1 |', '0 |', '2 |'],
      ...['行政规范性文件 |', '3 |', '1 |', '4 |', '|'],
      ...['第二十条第（五）项 |', '信息内容 |', '本年处理决定数量 |', '行政许可 |', '5 |'],
      ...['第二十条第（六）项 |', '信息内容 |', '本年处理决定数量 |', '行政处罚 |', '6 |'],
    ],
    told: { 'rules/valid': '2', 'normativeDocuments/valid': '?', 'licences/decided': '5' },
  },
  {
    title: '画出的表里，空着的组名不占行数：认得的行之间，残缺的行名按次序推定',
    format: 'md',
    table: 'requests',
    lines: [
      `| 情形 | ${HEAD.replaceAll(' ', ' | ')} |`,
      '| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| 三、本年度办理结果 |  |  |  |  |  |  |  |',
      '| 予公 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
      '| （二）部分公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
    ],
    told: { 'disclosed/natural': '3', 'partlyDisclosed/total': '1' },
  },
];
