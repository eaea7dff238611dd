import { describe, expect, test } from 'vitest';
import { parseCommand } from './parse.ts';
import { ESTABLISH_SEED } from './testing.cases.ts';

function issues(input: unknown) {
  const read = parseCommand(input);
  return 'issues' in read ? read.issues : [];
}

describe('操作从外面来', () => {
  test('写得对的读得进来，空白去掉', () => {
    const read = parseCommand({ ...ESTABLISH_SEED, name: ' 甲局 ' });
    expect('command' in read && read.command).toMatchObject({ type: 'agency.establish', name: '甲局' });
  });

  test.each([
    ['不是对象', 'x', 'type', '没有这种操作'],
    ['没有这种操作', { type: 'request.destroy' }, 'type', '没有这种操作'],
    ['原型上的名字不是操作', { type: '__proto__' }, 'type', '没有这种操作'],
    ['变不成文字的名字', { type: { toString: 1 } }, 'type', '没有这种操作'],
    ['放在列表里的名字', { type: ['request.confirm'] }, 'type', '没有这种操作'],
    ['多出的字段', { ...ESTABLISH_SEED, extra: 1 }, '', 'extra'],
    ['缺少的字段', { type: 'agency.change' }, 'reason', ''],
    ['控制字符', { ...ESTABLISH_SEED, name: '甲\u0000局' }, 'name', '控制字符'],
    ['半个字符', { ...ESTABLISH_SEED, name: '甲\ud800' }, 'name', '控制字符'],
    [
      '里层的控制字符',
      { ...ESTABLISH_SEED, units: [{ id: 'ab', name: 'b\u0007' }] },
      'units.0.name',
      '控制字符',
    ],
    ['不是日期', { type: 'request.confirm', matter: 'R2024-00001', on: '2024-02-30' }, 'on', '日期'],
  ])('%s', (_, input, path, message) => {
    const found = issues(input);
    expect(found.map((issue) => issue.path)).toContain(path);
    expect(found.map((issue) => issue.message).join()).toContain(message);
  });

  test('层数太多的不往下看', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
    expect(issues({ ...ESTABLISH_SEED, contact: deep })[0]?.message).toBe('层数太多。');
  });

  test('更正里的操作一样查', () => {
    const instead = { type: 'agency.change', shortName: '\u0001', reason: '改' };
    const about = { kind: 'agency', id: 'agency' };
    const found = issues({ type: 'correction.propose', about, of: 2, instead, reason: '录错' });
    expect(found.map(({ path }) => path)).toEqual(['instead.shortName']);
  });

  test('更正里的操作填错的，说得出是哪一项', () => {
    const about = { kind: 'agency', id: 'agency' };
    const propose = (instead: object | null) =>
      issues({ type: 'correction.propose', about, of: 2, instead, reason: '录错' });
    expect(propose({ type: 'agency.change', region: '6540', reason: '改' })).toEqual([
      { path: 'instead.region', message: '应为六位或者九位行政区划代码。' },
    ]);
    expect(propose({ type: 'agency.change' }).map(({ path }) => path)).toEqual(['instead.reason']);
    expect(propose({ type: 'agency.change', reason: '改', more: 1 })).toMatchObject([{ path: 'instead' }]);
    expect(propose({ type: 'agency.vanish' }).map(({ path }) => path)).toEqual(['instead.type']);
    expect(propose(null)).toEqual([]);
  });
});
