/** Texts made comparable. */
export const BONES: readonly (readonly [text: string, bones: string])[] = [
  ['（三）不予 公开', '三不予公开'],
  ['3.危及“三安全一稳定”', '危及三安全一稳定'],
  ['⾏政许可', '行政许可'],
  ['⻓期', '长期'],
  ['規範性檔案', '规范性档案'],
  ['政府信息公開行政複議、行政訴訟情況', '政府信息公开行政复议行政诉讼情况'],
  ['規(guī)章', '规章'],
  ['１２３ abc', ''],
  ['规\u200b章', '规章'],
];

export const CORES: readonly (readonly [label: string, core: string])[] = [
  ['一、总体情况', '总体情况'],
  ['（二）部分公开', '部分公开'],
  ['(7)总计', '总计'],
  ['3.其他', '其他'],
  ['12、其他', '其他'],
  ['规章', '规章'],
];

export const WIDTHS: readonly (readonly [text: string, plain: string])[] = [
  ['plain', 'plain'],
  ['１，２３４（件）', '1,234(件)'],
  ['⺠⽣', '民生'],
  ['甲\ufeff乙\u00ad丙', '甲乙丙'],
];
