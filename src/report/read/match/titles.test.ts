import { describe, expect, test } from 'vitest';
import { LINES, PARAGRAPHS } from './titles.cases.ts';
import { sectionTitled, titledParagraph } from './titles.ts';

describe('章标题', () => {
  test.each(LINES)('%s → %s', (line, section) => {
    expect(sectionTitled(line)).toBe(section);
  });
});

describe('标题与正文在一段', () => {
  test.each(PARAGRAPHS)('%s', (text, found) => {
    const { key, rest } = titledParagraph(text) ?? {};
    expect(key).toBe(found?.key);
    expect(rest).toBe(found?.rest);
  });
});
