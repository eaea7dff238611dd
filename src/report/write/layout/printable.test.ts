import { describe, expect, test } from 'vitest';
import { hostileCases } from '../hostile.cases.ts';
import { paragraphsOf, printable } from './printable.ts';

describe('能印的字', () => {
  test.each(hostileCases)('$title', ({ text, gives }) => {
    expect(printable(text)).toBe(gives ?? text);
  });
});

describe('分段', () => {
  test.each([
    { title: '一行一段', prose: '甲\n乙', gives: ['甲', '乙'] },
    {
      title: '各种换行',
      prose: '甲\r\n乙\r丙\u2028丁\u2029戊\u0085己\v庚\f辛',
      gives: [...'甲乙丙丁戊己庚辛'],
    },
    { title: '段首缩进和空行不算文字', prose: '　　甲\n\n \n\t乙  ', gives: ['甲', '乙'] },
    { title: '空白', prose: ' \n　', gives: [] },
    { title: '没有', prose: null, gives: [] },
  ])('$title', ({ prose, gives }) => {
    expect(paragraphsOf(prose)).toEqual(gives);
  });
});
