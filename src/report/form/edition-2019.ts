/** 国办公开办函〔2019〕60号: reports on 2019 and 2020. */
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
    label: '本年新制作数量',
    unit: 'count',
    variants: ['本年新制作数', '新制作数量', '本年度新制作数量'],
  },
  {
    key: 'disclosed',
    label: '本年新公开数量',
    unit: 'count',
    variants: ['本年新公开数', '新公开数量', '本年度新公开数量'],
  },
  { key: 'disclosedTotal', label: '对外公开总数量', unit: 'count', variants: ['对外公开总数', '公开总数量'] },
];

const previousItems: Column = {
  key: 'previousItems',
  label: '上一年项目数量',
  unit: 'count',
  variants: ['上年项目数量', '上一年度项目数量', '上一年项目数'],
};
const change: Column = {
  key: 'change',
  label: '本年增/减',
  unit: 'change',
  variants: ['本年增减', '本年度增/减', '本年增减数量'],
};
const itemColumns: readonly Column[] = [
  previousItems,
  change,
  {
    key: 'decided',
    label: '处理决定数量',
    unit: 'count',
    variants: ['本年处理决定数量', '本年度处理决定数量', '处理决定数'],
  },
];

const procurementColumns: readonly Column[] = [
  { key: 'projects', label: '采购项目数量', unit: 'count', variants: ['采购项目数', '采购数量'] },
  {
    key: 'amount',
    label: '采购总金额',
    unit: 'amount',
    variants: ['采购总金额（单位：万元）', '采购金额', '采购总金额（万元）'],
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
        { key: 'normativeDocuments', label: '规范性文件', variants: ['行政规范性文件', '规范性档案'] },
      ],
    },
    {
      heading: '第二十条第（五）项',
      columns: itemColumns,
      rows: [
        { key: 'licences', label: '行政许可' },
        {
          key: 'otherServices',
          label: '其他对外管理服务事项',
          variants: ['其他对外管理服务', '其它对外管理服务事项'],
        },
      ],
    },
    {
      heading: '第二十条第（六）项',
      columns: itemColumns,
      rows: [
        { key: 'penalties', label: '行政处罚' },
        { key: 'coercions', label: '行政强制' },
      ],
    },
    {
      heading: '第二十条第（八）项',
      columns: [previousItems, change],
      rows: [{ key: 'charges', label: '行政事业性收费', variants: ['行政事业性收费项目'] }],
    },
    {
      heading: '第二十条第（九）项',
      columns: procurementColumns,
      rows: [{ key: 'procurement', label: '政府集中采购' }],
    },
  ],
};

const otherHandlingRow: Row = {
  key: 'otherHandling',
  label: '（六）其他处理',
  groups: [RESULTS_GROUP],
  variants: ['其他处理', '其它处理'],
};

export const edition2019: Edition = {
  id: '2019',
  source: cite('60号'),
  years: { from: 2019, to: 2020 },
  sections: [
    ...firstSections,
    {
      key: 'disputes',
      title: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
      variants: disputesTitleVariants,
    },
    {
      key: 'problems',
      title: '五、政府信息公开工作存在的主要问题及改进情况',
      variants: problemsTitleVariants,
    },
    otherSection,
  ],
  tables: [proactiveTable, requestsTable([otherHandlingRow]), disputesTable],
};
