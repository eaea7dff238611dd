/** Parts that both editions print alike. */
import type { Block, Column, FormTable, Row, Section } from './shape.ts';

export const RESULTS_GROUP = '三、本年度办理结果';

/** 格式§表三, column heads: applicant classes. */
const applicants: readonly Column[] = [
  { key: 'natural', label: '自然人', unit: 'count', variants: ['自然人数', '公民'] },
  ...(
    [
      ['enterprise', '商业企业', ['企业', '商业', '工商企业']],
      ['research', '科研机构', ['科研', '科研单位', '科研院所']],
      ['charity', '社会公益组织', ['公益组织', '社会公益', '社会组织']],
      ['legal', '法律服务机构', ['法律服务', '法律机构', '律师服务机构']],
      ['otherOrg', '其他', ['其它', '其他组织', '其他机构']],
    ] as const
  ).map(([key, label, variants]) => ({
    key,
    label,
    variants,
    unit: 'count' as const,
    group: '法人或其他组织',
  })),
  { key: 'total', label: '总计', unit: 'count', variants: ['合计', '总数', '共计', '小计'] },
];

function grouped(group: string, rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, groups: [RESULTS_GROUP, group] }));
}

const rowsBeforeOtherHandling: readonly Row[] = [
  {
    key: 'received',
    label: '一、本年新收政府信息公开申请数量',
    variants: [
      '本年新收',
      '本年度新收政府信息公开申请数量',
      '新收政府信息公开申请数量',
      '本年新收申请数量',
      '本年收到政府信息公开申请数量',
    ],
  },
  {
    key: 'carriedOver',
    label: '二、上年结转政府信息公开申请数量',
    variants: ['上年结转', '上年度结转政府信息公开申请数量', '上年结转申请数量', '上年度结转'],
  },
  { key: 'disclosed', label: '（一）予以公开', groups: [RESULTS_GROUP], variants: ['同意公开'] },
  {
    key: 'partlyDisclosed',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    groups: [RESULTS_GROUP],
    variants: ['部分公开', '部分公开区分处理', '同意部分公开'],
  },
  ...grouped('（三）不予公开', [
    { key: 'withheld.stateSecret', label: '1.属于国家秘密', variants: ['国家秘密', '涉及国家秘密'] },
    {
      key: 'withheld.prohibitedByLaw',
      label: '2.其他法律行政法规禁止公开',
      variants: ['其他法律法规禁止公开', '法律行政法规禁止公开', '法律法规禁止公开'],
    },
    {
      key: 'withheld.securityAndStability',
      label: '3.危及“三安全一稳定”',
      variants: ['三安全一稳定', '危及三安全一稳定', '涉及三安全一稳定'],
    },
    {
      key: 'withheld.thirdPartyRights',
      label: '4.保护第三方合法权益',
      variants: ['第三方合法权益', '涉及第三方合法权益', '保护第三方权益'],
    },
    {
      key: 'withheld.internalAffairs',
      label: '5.属于三类内部事务信息',
      variants: ['三类内部事务信息', '内部事务信息', '三类内部事务', '三类内部管理信息'],
    },
    {
      key: 'withheld.processInformation',
      label: '6.属于四类过程性信息',
      variants: ['四类过程性信息', '过程性信息', '四类过程信息'],
    },
    {
      key: 'withheld.enforcementFile',
      label: '7.属于行政执法案卷',
      variants: ['行政执法案卷', '行政执法案卷信息', '执法案卷'],
    },
    {
      key: 'withheld.administrativeQuery',
      label: '8.属于行政查询事项',
      variants: ['行政查询事项', '行政查询', '查询事项'],
    },
  ]),
  ...grouped('（四）无法提供', [
    {
      key: 'unavailable.notHeld',
      label: '1.本机关不掌握相关政府信息',
      variants: [
        '不掌握相关政府信息',
        '本机关不掌握',
        '本行政机关不掌握相关政府信息',
        '本机关不掌握相关信息',
      ],
    },
    {
      key: 'unavailable.needsCompilation',
      label: '2.没有现成信息需要另行制作',
      variants: ['没有现成信息', '需要另行制作', '没有现成信息需另行制作'],
    },
    {
      key: 'unavailable.unclearAfterClarification',
      label: '3.补正后申请内容仍不明确',
      variants: ['补正后仍不明确', '申请内容仍不明确', '补正后申请内容不明确'],
    },
  ]),
  ...grouped('（五）不予处理', [
    {
      key: 'notProcessed.petition',
      label: '1.信访举报投诉类申请',
      variants: ['信访举报投诉', '信访投诉举报类申请', '信访、举报、投诉类申请'],
    },
    { key: 'notProcessed.repeated', label: '2.重复申请', variants: ['重复提交申请'] },
    {
      key: 'notProcessed.publication',
      label: '3.要求提供公开出版物',
      variants: ['提供公开出版物', '公开出版物'],
    },
    {
      key: 'notProcessed.excessive',
      label: '4.无正当理由大量反复申请',
      variants: ['大量反复申请', '无正当理由反复大量申请', '无正当理由大量重复申请'],
    },
    {
      key: 'notProcessed.confirmation',
      label: '5.要求行政机关确认或重新出具已获取信息',
      variants: [
        '要求确认或重新出具已获取信息',
        '确认或重新出具已获取信息',
        '要求行政机关重新出具已获取信息',
      ],
    },
  ]),
];

const rowsAfterOtherHandling: readonly Row[] = [
  {
    key: 'concluded',
    label: '（七）总计',
    groups: [RESULTS_GROUP],
    variants: ['总计', '合计', '总数', '办理结果总计'],
  },
  {
    key: 'carriedForward',
    label: '四、结转下年度继续办理',
    variants: [
      '结转下年度',
      '结转下年',
      '结转下年度继续办理数量',
      '结转下一年度继续办理',
      '结转下年继续办理',
    ],
  },
];

/** 格式§表三 with the rows an edition prints under （六）其他处理. */
export function requestsTable(otherHandling: readonly Row[]): FormTable {
  const rows = [...rowsBeforeOtherHandling, ...otherHandling, ...rowsAfterOtherHandling];
  return { id: 'requests', blocks: [{ columns: applicants, rows }] };
}

const outcomes: readonly Column[] = [
  { key: 'upheld', label: '结果维持', unit: 'count', variants: ['维持', '维持结果'] },
  { key: 'overturned', label: '结果纠正', unit: 'count', variants: ['纠正', '纠正结果'] },
  { key: 'other', label: '其他结果', unit: 'count', variants: ['其它结果', '其他'] },
  { key: 'pending', label: '尚未审结', unit: 'count', variants: ['未审结', '尚未审理', '尚未结案'] },
  { key: 'total', label: '总计', unit: 'count', variants: ['合计', '总数', '共计'] },
];

const disputesBlock: Block = {
  columns: outcomes,
  rows: [
    { key: 'reconsideration', label: '行政复议', variants: ['复议'] },
    {
      key: 'litigation.direct',
      label: '未经复议直接起诉',
      groups: ['行政诉讼'],
      variants: ['未经复议直接起诉的', '直接起诉', '未经行政复议直接起诉'],
    },
    {
      key: 'litigation.afterReconsideration',
      label: '复议后起诉',
      groups: ['行政诉讼'],
      variants: ['复议后起诉的', '行政复议后起诉', '经复议后起诉'],
    },
  ],
};

/** 格式§表四. */
export const disputesTable: FormTable = { id: 'disputes', blocks: [disputesBlock], sideways: true };

export const firstSections: readonly Section[] = [
  {
    key: 'overview',
    title: '一、总体情况',
    variants: ['总体情况', '概述', '工作总体情况', '基本情况', '总体工作情况'],
  },
  {
    key: 'proactive',
    title: '二、主动公开政府信息情况',
    variants: ['主动公开政府信息情况', '主动公开情况', '政府信息主动公开情况', '主动公开政府信息的情况'],
  },
  {
    key: 'requests',
    title: '三、收到和处理政府信息公开申请情况',
    variants: [
      '收到和处理政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '收到和处理依申请公开政府信息情况',
      '依申请公开情况',
      '收到和处理申请情况',
      '依申请公开政府信息情况',
    ],
  },
];

export const disputesTitleVariants = [
  '政府信息公开行政复议、行政诉讼情况',
  '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  '行政复议、行政诉讼情况',
  '政府信息公开行政复议和行政诉讼情况',
  '政府信息公开行政复议行政诉讼情况',
] as const;

export const problemsTitleVariants = [
  '存在的主要问题及改进情况',
  '政府信息公开工作存在的主要问题及改进情况',
  '存在的主要问题和改进情况',
  '存在问题及改进情况',
  '存在的主要问题及改进措施',
  '主要问题及改进情况',
  '存在的问题及改进情况',
] as const;

export const otherSection: Section = {
  key: 'other',
  title: '六、其他需要报告的事项',
  variants: [
    '其他需要报告的事项',
    '其他需要报告事项',
    '其他需要报告的情况',
    '需要报告的其他事项',
    '其他事项',
  ],
};
