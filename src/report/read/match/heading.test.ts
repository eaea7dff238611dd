import { describe, expect, test } from 'vitest';
import type { Block } from '../manuscript.ts';
import { HEADINGS } from './heading.cases.ts';
import { agencyIn, titleIn } from './heading.ts';
import { yearIn } from './years.ts';

describe('标题、机关、年度', () => {
  for (const { title, lines, page, says } of HEADINGS) {
    test(title, () => {
      const blocks: Block[] = lines.map((line, i) => ({
        kind: 'paragraph',
        text: line.replace(/^# /, ''),
        at: { line: i + 1 },
        ...(line.startsWith('# ') ? { heading: 1 } : {}),
      }));
      const found = titleIn({ format: 'html', blocks, ...(page ? { title: page } : {}) }, blocks.length);
      const year = yearIn(found, blocks, blocks.length);
      expect({ title: found.text, agency: agencyIn(found.text), year: year.value }).toEqual(says);
      if (year.value !== null && lines.length > 0 && found.block >= 0 && found.at) {
        expect(year.at?.line).toBeGreaterThan(0);
      }
    });
  }
});

test('说法不一的年度：一个也不取，都报出来', () => {
  const blocks: Block[] = [
    '现公布我局2023年政府信息公开工作年度报告。',
    '截至2022年12月31日，我局共公开信息60条。',
  ].map((text, i) => ({ kind: 'paragraph', text, at: { line: i + 1 } }));
  expect(yearIn({ text: null }, blocks, blocks.length)).toEqual({ value: null, rivals: [2022, 2023] });
});
