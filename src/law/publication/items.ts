/** 条例§20 and §21: what must be published unasked. The fixed top level of the catalogue, in short labels of ours. */
import type { Notation } from '../citation/index.ts';

export interface PublicationItem {
  readonly law: Notation;
  readonly zh: string;
}

/** In the order of the fifteen items; index 0 is 第一项. */
export const EVERY_AGENCY: readonly PublicationItem[] = [
  '行政法规、规章和规范性文件',
  '机构职能与联系方式',
  '规划计划与相关政策',
  '统计信息',
  '行政许可与对外管理服务',
  '行政处罚与行政强制',
  '财政预算决算',
  '行政事业性收费',
  '政府集中采购',
  '重大建设项目',
  '民生政策及实施情况',
  '突发事件应对',
  '监督检查情况',
  '公务员招考录用',
  '其他依法应当公开的信息',
].map((zh, at): PublicationItem => ({ law: `条例§20(${at + 1})`, zh }));

export type LocalLevel = 'cityOrCounty' | 'township';

export const BY_LEVEL: Readonly<Record<LocalLevel, readonly PublicationItem[]>> = {
  cityOrCounty: ['市政建设', '公共服务', '公益事业', '土地征收', '房屋征收', '治安管理', '社会救助'].map(
    under21,
  ),
  township: [
    '农业农村政策落实',
    '农田水利工程建设运营',
    '农村土地承包经营权流转',
    '宅基地使用审核',
    '土地征收',
    '房屋征收',
    '筹资筹劳',
    '社会救助',
  ].map(under21),
};

function under21(zh: string): PublicationItem {
  return { law: '条例§21', zh };
}

/** What an agency of that level must publish; a body that is neither (a province, a ministry) only the fifteen. */
export function itemsFor(level: LocalLevel | undefined): readonly PublicationItem[] {
  return level === undefined ? EVERY_AGENCY : [...EVERY_AGENCY, ...BY_LEVEL[level]];
}
