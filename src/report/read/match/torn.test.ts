import { expect, test } from 'vitest';
import { tableOf } from '../../form/index.ts';
import { wordingOf } from './likeness.ts';
import type { Run } from './runs.ts';
import { mended } from './torn.ts';

const rows = tableOf('2021', 'requests').blocks.flatMap((block) => block.rows.map(wordingOf));

function run(own: string, figures: string, grid: number | null): Run {
  const items = [...figures].map(
    (text) => ({ kind: text === '_' ? 'blank' : 'value', text, at: {}, column: null }) as const,
  );
  return {
    items,
    own,
    before: [],
    after: [],
    grid,
    whole: true,
    labelColumn: 0,
    line: 0,
    grown: false,
    patched: false,
    numbered: false,
  };
}

const told = (runs: readonly Run[]): string[] =>
  mended(runs, rows).map(({ own, items }) => `${own} ${items.map(({ text }) => text).join('')}`);

const CASES: readonly (readonly [string, readonly Run[], readonly string[]])[] = [
  [
    '数字在上半行',
    [run('属于三类', '1000001', 0), run('内部事务信息', '_______', 1)],
    ['属于三类内部事务信息 1000001'],
  ],
  [
    '数字在下半行',
    [run('要求行政机关确认或', '_______', 0), run('重新出具已获取信息', '0000000', 1)],
    ['要求行政机关确认或重新出具已获取信息 0000000'],
  ],
  [
    '两行都有数字，不是一行',
    [run('属于三类', '1', 0), run('内部事务信息', '2', 1)],
    ['属于三类 1', '内部事务信息 2'],
  ],
  [
    '同一张表里的两行，不是一行',
    [run('属于三类', '1', 0), run('内部事务信息', '_', 0)],
    ['属于三类 1', '内部事务信息 _'],
  ],
  [
    '合起来不是行名，不是一行',
    [run('属于国家', '1', 0), run('重复申请', '_', 1)],
    ['属于国家 1', '重复申请 _'],
  ],
  [
    '文字里的两行不动',
    [run('属于三类', '1', null), run('内部事务信息', '_', null)],
    ['属于三类 1', '内部事务信息 _'],
  ],
];

test.each(CASES)('跨页断开的行：%s', (_, runs, rest) => {
  expect(told(runs)).toEqual(rest);
});
