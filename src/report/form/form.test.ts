import { expect, test } from 'vitest';
import {
  addressOf,
  cellAt,
  cellsOf,
  editionOf,
  editions,
  foreignCellsOf,
  partsOf,
  relationsOf,
  tableOf,
} from './index.ts';

test('格数：2021 年版 10 + 25×7 + 15，2019 年版 22 + 23×7 + 15', () => {
  expect(cellsOf('2021')).toHaveLength(10 + 25 * 7 + 15);
  expect(cellsOf('2019')).toHaveLength(3 * 2 + 3 * 4 + 2 + 2 + 23 * 7 + 15);
});

test('每一格地址唯一，拆开再合上不变', () => {
  for (const edition of ['2021', '2019'] as const) {
    const addresses = cellsOf(edition).map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) {
      const { table, row, column } = partsOf(address);
      expect(addressOf(table, row, column)).toBe(address);
    }
  }
  expect(() => partsOf('requests.received')).toThrow(RangeError);
});

test('勾稽关系：每栏两条，每行一条，复议诉讼三条', () => {
  const ids = (edition: '2021' | '2019', rule: string): number =>
    relationsOf(edition).filter((relation) => relation.rule === rule).length;
  expect([ids('2021', 'A1'), ids('2021', 'A2'), ids('2021', 'A4')]).toEqual([7, 7, 3]);
  // 25 own rows and the 2019 row a report may carry.
  expect(ids('2021', 'A3')).toBe(26);
  expect(ids('2019', 'A3')).toBe(23 + 3);
});

test('关系只涉及存在的格，左右不重复', () => {
  for (const edition of ['2021', '2019'] as const) {
    for (const { left, right } of relationsOf(edition)) {
      const cells = [...left, ...right];
      expect(new Set(cells).size).toBe(cells.length);
      for (const cell of cells) expect(cellAt(edition, cell)).toBeDefined();
    }
  }
});

test('年度决定版式：2019、2020 用 60 号，2021 起用 30 号，更早没有', () => {
  expect([2018, 2019, 2020, 2021, 2026].map((year) => editionOf(year)?.id)).toEqual([
    undefined,
    '2019',
    '2019',
    '2021',
    '2021',
  ]);
  expect(Object.values(editions).map(({ source }) => source.notation)).toEqual(
    expect.arrayContaining(['30号', '60号']),
  );
});

test('另一版式的格：其他处理一行、2019 年版的栏目', () => {
  const foreign = foreignCellsOf('2021').map(({ address }) => address);
  expect(foreign).toContain('requests.otherHandling/natural');
  expect(foreign).toContain('proactive.procurement/amount');
  expect(foreign).not.toContain('requests.received/natural');
});

test('没有的表是程序错误', () => {
  expect(() => tableOf('2021', 'nothing' as 'requests')).toThrow(RangeError);
});
