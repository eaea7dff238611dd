import { expect, it } from 'vitest';
import { legible, MEANINGLESS } from './signs.ts';

const cases: readonly [title: string, code: number, sign: string][] = [
  ['普通汉字照旧', 0x653f, '政'],
  ['全角符号照旧', 0xff08, '（'],
  ['全角数字照旧', 0xff13, '３'],
  ['连字拆开', 0xfb01, 'fi'],
  ['兼容汉字归一', 0xf9dc, '隆'],
  ['竖排括号还原', 0xfe35, '（'],
  ['竖排顿号还原', 0xfe11, '、'],
  ['竖排方括号还原', 0xfe48, '］'],
  ['软连字符去掉', 0xad, ''],
  ['零宽空格去掉', 0x200b, ''],
  ['各种空白都是空格', 0x3000, ' '],
  ['不换行空格', 0xa0, ' '],
  ['符号字体的圆点', 0xf0b7, '•'],
  ['不认识的私用字', 0xe123, MEANINGLESS],
  ['控制字符', 0x02, MEANINGLESS],
  ['孤立代理项', 0xd800, MEANINGLESS],
];

it.each(cases)('%s', (_, code, sign) => {
  expect(legible(code, true)).toBe(sign);
});

it('文件没有说明含义的字形不当作任何字', () => {
  expect(legible(0x31, false)).toBe(MEANINGLESS);
});
