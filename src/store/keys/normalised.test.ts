import { expect, test } from 'vitest';
import { normalised } from './normalised.ts';

test.each([
  ['全角与半角', '１１０１０１２０００', '1101012000'],
  ['身份证号末位小写', '11010120000101123x', '11010120000101123X'],
  ['中间的空格与零宽字符', '张 \u200b三', '张三'],
  ['译名中的间隔点', '阿不都•热合曼', '阿不都·热合曼'],
  ['机构代码的连字符', '12345678-9', '123456789'],
  ['电子邮件大小写', 'Zhang-San@Example.cn', 'zhang-san@example.cn'],
])('%s：写法不同，同一个人', (_, one, other) => {
  expect(normalised(one)).toBe(normalised(other));
});

test.each([
  ['电子邮件里的连字符与点有区别作用', 'zhang-san@example.cn', 'zhangsan@example.cn'],
  ['不同的人', '张三', '张山'],
])('%s：仍是两个', (_, one, other) => {
  expect(normalised(one)).not.toBe(normalised(other));
});
