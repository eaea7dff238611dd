import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../index.ts';
import { smallReport } from '../lawful.cases.ts';
import { mentionCases } from './mentions.cases.ts';
import { mentionsIn } from './mentions.ts';

describe('正文里的数字', () => {
  test.each(mentionCases)('$text', ({ text, agency = null, states }) => {
    const sections = { ...smallReport.sections, overview: text };
    const mentions = mentionsIn({ ...smallReport, agency: { name: agency }, sections });
    expect(mentions.map(({ topic, value }) => [topic, value])).toEqual(states);
  });
});

describe('再怪的正文也不出错、不拖延', () => {
  const hostile = [
    '申请1件',
    '2024年',
    '1',
    '111,',
    ' ',
    '国办公开办函 ',
    '结转下',
    '未收到',
    '市局',
    '行政复议、',
    '１件',
    '处理费',
  ];

  test('同一片段重复两万遍', () => {
    for (const piece of hostile) {
      const text = `国办公开办函${piece.repeat(20_000)}`;
      const sections = { preface: text, overview: text, problems: text, other: text };
      const start = performance.now();
      expect(() => check({ ...smallReport, agency: { name: text }, title: text, sections })).not.toThrow();
      expect(performance.now() - start, piece).toBeLessThan(10_000);
    }
  });

  test('任意文字', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile, '。', '，', '件', '万元'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const text = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, text, (overview, problems, other) => {
        check({ ...smallReport, title: other, sections: { preface: problems, overview, problems, other } });
      }),
      { numRuns: 100 },
    );
  });
});
