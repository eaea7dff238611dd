/** Lines that are, or only look like, titles of sections. */
import type { SectionKey } from '../../form/index.ts';

export const LINES: readonly (readonly [line: string, section: SectionKey | undefined])[] = [
  ['一、总体情况', 'overview'],
  ['总体情况', 'overview'],
  ['## 一、总体情况', 'overview'],
  ['【一、总体情况】', 'overview'],
  ['一、总体情况：', 'overview'],
  ['一、 2024年政府信息公开工作总体情况', 'overview'],
  ['第一部分、概述', 'overview'],
  ['二、主动公开政府信息情况', 'proactive'],
  ['2.主动公开政府信息的情况', 'proactive'],
  ['二、行政机关主动公开政府信息情况', 'proactive'],
  ['三、收到和处理政府信息公开申请情况', 'requests'],
  ['三、依申请公开政府信息办理情况', 'requests'],
  ['四、政府信息公开行政复议、行政诉讼情况', 'disputes'],
  ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'disputes'],
  ['四、政府信息公开行政复议与诉讼的情况', 'disputes'],
  ['五、存在的主要问题及改进情况', 'problems'],
  ['四、存在的问题和下一步打算', 'problems'],
  ['六、其他需要报告的事项', 'other'],
  ['七、其他情况说明', 'other'],
  ['四、政府信息公開行政複議、行政訴訟情況', 'disputes'],
  ['一、本年新收政府信息公开申请数量', undefined],
  ['三、本年度办理结果', undefined],
  ['四、结转下年度继续办理', undefined],
  ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', undefined],
  ['（二）主动公开情况明细', undefined],
  ['行政复议', undefined],
  ['一、总体来看，主动公开情况良好', undefined],
  ['二、加强学习', undefined],
  ['主动公开政府信息的内容和形式', undefined],
  ['我局高度重视政府信息公开工作，主动公开各类政府信息，及时处理公开申请，存在的问题已经改进', undefined],
  ['', undefined],
];

export const PARAGRAPHS: readonly (readonly [
  text: string,
  found: { key: SectionKey; rest: string } | undefined,
])[] = [
  [
    '五、存在的主要问题及改进情况。2024年，更新不够及时。',
    { key: 'problems', rest: '2024年，更新不够及时。' },
  ],
  ['六、其他需要报告的事项：无', { key: 'other', rest: '无' }],
  ['五、加强组织领导。成立领导小组。', undefined],
  ['五、存在的主要问题及改进情况。', undefined],
  ['存在的主要问题及改进情况。更新不够及时。', undefined],
];
