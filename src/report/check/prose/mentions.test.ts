import { describe, expect, test } from 'vitest';
import { smallReport } from '../lawful.cases.ts';
import { mentionCases } from './mentions.cases.ts';
import { mentionsIn } from './mentions.ts';

describe('正文里的数字', () => {
  test.each(mentionCases)('$text', ({ text, states }) => {
    const mentions = mentionsIn({ ...smallReport, sections: { ...smallReport.sections, overview: text } });
    expect(mentions.map(({ topic, value }) => [topic, value])).toEqual(states);
  });
});
