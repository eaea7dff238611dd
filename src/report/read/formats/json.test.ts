import { expect, test } from 'vitest';
import { blankReport } from '../../model/index.ts';
import { readJson } from './json.ts';

test('自己的 JSON 读回原样', () => {
  const report = { ...blankReport('2021'), year: 2024, title: '某局2024年政府信息公开工作年度报告' };
  expect(readJson(JSON.stringify(report))).toEqual({ report });
});

test.each([
  ['不完整的 JSON', '{"schema":', '$'],
  ['别的 JSON', '{"form":"2021"}', 'schema'],
  ['不是对象', '[]', '$'],
  ['嵌套极深', '['.repeat(200_000), '$'],
])('%s给出问题而不抛出', (_, text, path) => {
  const result = readJson(text);
  expect('issues' in result && result.issues.map((issue) => issue.path)).toContain(path);
});
