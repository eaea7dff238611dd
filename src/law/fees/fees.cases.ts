/** 109号§4, §5 and 条例§42: sums, and when a fee may be proposed. */
import type { Notation } from '../citation/index.ts';
import type { FeeQuestion, FeeStandard } from './index.ts';

export const SUMS: readonly { law: Notation; standard: FeeStandard; count: number; yuan: number }[] = [
  { law: '109号§4', standard: 'item', count: 0, yuan: 0 },
  { law: '109号§4', standard: 'item', count: 1, yuan: 0 },
  { law: '109号§4', standard: 'item', count: 10, yuan: 0 },
  { law: '109号§4', standard: 'item', count: 11, yuan: 100 },
  { law: '109号§4', standard: 'item', count: 30, yuan: 2000 },
  { law: '109号§4', standard: 'item', count: 31, yuan: 2200 },
  { law: '109号§4', standard: 'item', count: 40, yuan: 4000 },
  { law: '109号§4', standard: 'item', count: 41, yuan: 4300 },
  { law: '109号§4', standard: 'item', count: 50, yuan: 7000 },
  { law: '109号§4', standard: 'item', count: 51, yuan: 7400 },
  { law: '109号§4', standard: 'item', count: 60, yuan: 11_000 },
  { law: '109号§5', standard: 'page', count: 0, yuan: 0 },
  { law: '109号§5', standard: 'page', count: 30, yuan: 0 },
  { law: '109号§5', standard: 'page', count: 31, yuan: 10 },
  { law: '109号§5', standard: 'page', count: 68, yuan: 380 },
  { law: '109号§5', standard: 'page', count: 100, yuan: 700 },
  { law: '109号§5', standard: 'page', count: 101, yuan: 720 },
  { law: '109号§5', standard: 'page', count: 200, yuan: 2700 },
  { law: '109号§5', standard: 'page', count: 201, yuan: 2740 },
  { law: '109号§5', standard: 'page', count: 500, yuan: 14_700 },
];

export const NO_SUM: readonly { law: Notation; standard: FeeStandard; count: number; says: string }[] = [
  { law: '109号§4', standard: 'item', count: -1, says: '件数应为不小于零的整数' },
  { law: '109号§4', standard: 'item', count: 10.5, says: '件数应为不小于零的整数' },
  { law: '109号§5', standard: 'page', count: Number.NaN, says: '页数应为不小于零的整数' },
  { law: '109号§5', standard: 'page', count: 100_001, says: '最多计算到' },
];

const asked: FeeQuestion = {
  standard: 'item',
  count: 31,
  chargedBefore: 0,
  on: Temporal.PlainDate.from('2026-03-02'),
  excessive: true,
  alreadyPublic: false,
};

/** `yuan` when a fee may be proposed; otherwise every reason, by a part of its text. */
export const PROPOSALS: readonly {
  law: Notation;
  title: string;
  given: FeeQuestion;
  sparesAlreadyPublic?: boolean;
  gives: { yuan: number } | { refused: readonly string[] };
}[] = [
  { law: '109号§4', title: '一个月三十一件', given: asked, gives: { yuan: 2200 } },
  {
    law: '109号§4',
    title: '前三十件已收二千元，只收第三十一件',
    given: { ...asked, chargedBefore: 2000 },
    gives: { yuan: 200 },
  },
  {
    law: '109号§5',
    title: '一件六十八页',
    given: { ...asked, standard: 'page', count: 68 },
    gives: { yuan: 380 },
  },
  {
    law: '109号§4',
    title: '十件以内',
    given: { ...asked, count: 10 },
    gives: { refused: ['没有超出免费的范围'] },
  },
  {
    law: '109号§10',
    title: '办法施行前',
    given: { ...asked, on: Temporal.PlainDate.from('2020-12-31') },
    gives: { refused: ['尚未施行'] },
  },
  {
    law: '109号§10',
    title: '办法施行首日',
    given: { ...asked, on: Temporal.PlainDate.from('2021-01-01') },
    gives: { yuan: 2200 },
  },
  {
    law: '条例§42',
    title: '没有明显超过合理范围',
    given: { ...asked, excessive: false },
    gives: { refused: ['没有明显超过'] },
  },
  {
    law: '条例§42',
    title: '还没有判断：不自动收费',
    given: { ...asked, excessive: undefined },
    gives: { refused: ['尚未判断'] },
  },
  {
    law: '109号§3',
    title: '已按量计算，不能再按件',
    given: { ...asked, alreadyBy: 'page' },
    gives: { refused: ['不能并用'] },
  },
  {
    law: '109号§3',
    title: '已按件计算，仍按件',
    given: { ...asked, alreadyBy: 'item' },
    gives: { yuan: 2200 },
  },
  {
    law: '109号§5',
    title: '已公开的只告知途径，不按量收',
    given: { ...asked, standard: 'page', count: 68, alreadyPublic: true },
    gives: { refused: ['不按量收费'] },
  },
  {
    law: '109号§5',
    title: '已公开的，本机关另作设定',
    given: { ...asked, standard: 'page', count: 68, alreadyPublic: true },
    sparesAlreadyPublic: false,
    gives: { yuan: 380 },
  },
  {
    law: '109号§4',
    title: '按件适用于所有决定类型，包括已公开的',
    given: { ...asked, alreadyPublic: true },
    gives: { yuan: 2200 },
  },
  {
    law: '109号§3',
    title: '所有理由一并列出',
    given: {
      ...asked,
      count: -1,
      on: Temporal.PlainDate.from('2020-12-31'),
      excessive: false,
      alreadyBy: 'page',
    },
    gives: { refused: ['整数', '尚未施行', '没有明显超过', '不能并用'] },
  },
];
