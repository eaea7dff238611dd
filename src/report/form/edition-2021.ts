/** 国办公开办函〔2021〕30号: reports on 2021 and after. */
import { cite } from '../../law/index.ts';
import {
  disputesTable,
  disputesTitleVariants,
  firstSections,
  otherSection,
  problemsTitleVariants,
  RESULTS_GROUP,
  requestsTable,
} from './parts.ts';
import type { Column, Edition, FormTable, Row } from './shape.ts';

const documentColumns: readonly Column[] = [
  {
    key: 'made',
    label: '本年制发件数',
    unit: 'count',
    variants: ['本年制发数', '制发件数', '本年新制发件数', '本年度制发件数'],
  },
  {
    key: 'repealed',
    label: '本年废止件数',
    unit: 'count',
    variants: ['本年废止数', '废止件数', '本年度废止件数'],
  },
  {
    key: 'valid',
    label: '现行有效件数',
    unit: 'count',
    variants: ['现行有效数', '现行有效', '现行有效件数（件）'],
  },
];

const decisionColumns: readonly Column[] = [
  {
    key: 'decided',
    label: '本年处理决定数量',
    unit: 'count',
    variants: ['处理决定数量', '本年度处理决定数量', '本年处理决定数', '本年处理决定件数'],
  },
];

const chargeColumns: readonly Column[] = [
  {
    key: 'amount',
    label: '本年收费金额（单位：万元）',
    unit: 'amount',
    variants: ['本年收费金额', '收费金额', '本年收费总金额', '本年度收费金额'],
  },
];

const proactiveTable: FormTable = {
  id: 'proactive',
  blocks: [
    {
      heading: '第二十条第（一）项',
      columns: documentColumns,
      rows: [
        { key: 'rules', label: '规章', variants: ['政府规章', '行政规章'] },
        { key: 'normativeDocuments', label: '行政规范性文件', variants: ['规范性文件', '规范性档案'] },
      ],
    },
    {
      heading: '第二十条第（五）项',
      columns: decisionColumns,
      rows: [{ key: 'licences', label: '行政许可' }],
    },
    {
      heading: '第二十条第（六）项',
      columns: decisionColumns,
      rows: [
        { key: 'penalties', label: '行政处罚' },
        { key: 'coercions', label: '行政强制' },
      ],
    },
    {
      heading: '第二十条第（八）项',
      columns: chargeColumns,
      rows: [{ key: 'charges', label: '行政事业性收费', variants: ['行政事业性收费项目'] }],
    },
  ],
};

/** The three rows the 2021 edition prints where the earlier one had a single row. */
const otherHandlingRows: readonly Row[] = [
  {
    key: 'otherHandling.clarificationLapsed',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    variants: ['申请人无正当理由逾期不补正', '无正当理由逾期不补正', '逾期不补正'],
  },
  {
    key: 'otherHandling.feeLapsed',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    variants: ['申请人逾期未按收费通知要求缴纳费用', '逾期未按收费通知要求缴纳费用', '逾期未缴费'],
  },
  { key: 'otherHandling.other', label: '3.其他', variants: ['其他', '其它', '其他情形'] },
].map((row) => ({ ...row, groups: [RESULTS_GROUP, '（六）其他处理'] }));

export const edition2021: Edition = {
  id: '2021',
  source: cite('30号'),
  years: { from: 2021, to: null },
  sections: [
    ...firstSections,
    { key: 'disputes', title: '四、政府信息公开行政复议、行政诉讼情况', variants: disputesTitleVariants },
    { key: 'problems', title: '五、存在的主要问题及改进情况', variants: problemsTitleVariants },
    otherSection,
  ],
  tables: [proactiveTable, requestsTable(otherHandlingRows), disputesTable],
};
