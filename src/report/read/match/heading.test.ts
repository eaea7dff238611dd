import { describe, expect, test } from 'vitest';
import type { Block } from '../manuscript.ts';
import { HEADINGS } from './heading.cases.ts';
import { agencyIn, titleIn, yearIn } from './heading.ts';

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
      const year = yearIn(found, blocks);
      expect({ title: found.text, agency: agencyIn(found.text), year: year.value }).toEqual(says);
      if (year.value !== null && lines.length > 0 && found.block >= 0 && found.at) {
        expect(year.at?.line).toBeGreaterThan(0);
      }
    });
  }
});
