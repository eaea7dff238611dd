import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../form/index.ts';
import { traditional } from './layouts/signs.cases.ts';
import { BONES, CORES, WIDTHS } from './normal.cases.ts';
import { bones, core, oneWidth, simplify } from './normal.ts';

describe('只剩汉字', () => {
  test.each(BONES)('%s → %s', (text, expected) => {
    expect(bones(text)).toBe(expected);
  });

  test('格式上的每个行名、栏名，写成繁体也认得', () => {
    for (const { row, column } of [...cellsOf('2021'), ...cellsOf('2019')]) {
      for (const text of [row.label, column.label, ...(row.groups ?? [])]) {
        expect(bones(traditional(text))).toBe(bones(text));
      }
    }
  });
});

test.each(CORES)('去掉编号：%s → %s', (label, expected) => {
  expect(core(label)).toBe(expected);
});

test.each(WIDTHS)('统一字形：%s → %s', (text, expected) => {
  expect(oneWidth(text)).toBe(expected);
});

test('化简不改变长度', () => {
  expect(simplify('廣州市國資委')).toHaveLength(6);
});
