import { describe, expect, test } from 'vitest';
import { parseReport } from '../model/index.ts';
import { targets, write } from './index.ts';
import { fileOf, fixture } from './specimens.ts';

const on = Temporal.PlainDate.from('2025-01-20');
const printed = targets.filter((target) => target !== 'json');

/** 一 4 + 二 0 ≠ 三（七）3 + 四 0, in the column of natural persons. */
function inconsistent() {
  const report = fixture('report-2021-seed');
  report.tables.requests.concluded!.natural = 3;
  return report;
}

describe('勾稽关系有错的年报', () => {
  test.each(printed)('不写成 %s，逐条说明理由', async (target) => {
    const written = await write(inconsistent(), target, { on });
    if (!('refused' in written)) throw new Error('written');
    expect(
      written.refused.every(({ family, severity }) => family === 'arithmetic' && severity === 'error'),
    ).toBe(true);
    expect(written.refused.map(({ rule }) => rule)).toContain('A1');
    expect(written.refused.flatMap(({ cells }) => cells)).toContain('requests.concluded/natural');
  });

  test.each(printed)('可以写成 %s 草稿', async (target) => {
    expect((await fileOf(inconsistent(), target, { draft: true })).bytes.length).toBeGreaterThan(1000);
  });

  test('有人负责的，写', async () => {
    const refused = await write(inconsistent(), 'html', { on });
    if (!('refused' in refused)) throw new Error('written');
    const waivers = refused.refused.map(({ id, cells }) => ({
      finding: id,
      cells: [...cells],
      by: '张某',
      reason: '以纸质件为准',
    }));
    expect(await write({ ...inconsistent(), waivers }, 'html', { on })).not.toHaveProperty('refused');
  });

  test('JSON 是数据，照写', async () => {
    const { bytes } = await fileOf(inconsistent(), 'json');
    expect(parseReport(JSON.parse(new TextDecoder().decode(bytes)))).toEqual({ report: inconsistent() });
  });
});

test('别的检查的错误不拦着写：只有勾稽关系是格式自己的要求', async () => {
  const report = fixture('report-2021-seed');
  report.sections.problems = null;
  expect(await write(report, 'html', { on })).not.toHaveProperty('refused');
});
