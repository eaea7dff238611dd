import type { ArgsDef } from 'citty';
import { expect, test } from 'vitest';
import { rejectUnknown } from './arguments.ts';
import { UsageError } from './terminal.ts';

const KNOWN: ArgsDef = {
  file: { type: 'positional' },
  items: { type: 'string', alias: 'n' },
  json: { type: 'boolean' },
};

test.each([
  [['a', '--items', '3', '--json']],
  [['--items=3', '--no-json']],
  [['-n', '-3']],
  [['--', '--anything']],
  [['-']],
])('放行：%j', (raw) => {
  expect(() => rejectUnknown(raw, KNOWN, 1)).not.toThrow();
});

test.each([
  [['--itmes', '3'], '不认识的选项：--itmes。可用的有：--items --json'],
  [['--no-items'], '不认识的选项'],
  [['--items'], '缺一个值'],
  [['--items', '--json'], '缺一个值'],
  [['a', 'b'], '多出一个参数：b'],
  [['-x'], '不认识的选项：-x'],
])('拦下：%j', (raw, says) => {
  const call = () => rejectUnknown(raw, KNOWN, 1);
  expect(call).toThrow(UsageError);
  expect(call).toThrow(says);
});

test('没有选项的命令说清楚', () => {
  expect(() => rejectUnknown(['--json'], {})).toThrow('这个命令没有选项');
});
