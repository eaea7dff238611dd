import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CITED_ON, COVERS, NOT_READ, READ, REPEALED_BY_THE_CODE, WRITTEN } from './citation.cases.ts';
import {
  type Citation,
  cite,
  citedOn,
  covers,
  GISTED,
  gistOf,
  INSTRUMENT_IDS,
  INSTRUMENTS,
  type Notation,
  parents,
  parseCitation,
  printCitation,
  validity,
} from './index.ts';
import { chineseNumeral, readChineseNumeral } from './numerals.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const read = (text: string): Citation => {
  const parsed = parseCitation(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.citation;
};

describe('引用的写法', () => {
  test.each(WRITTEN)('$notation 写作 $full', ({ notation, full, parents: wider }) => {
    const citation = cite(notation as Notation);
    expect(citation.notation).toBe(notation);
    expect(printCitation(citation)).toBe(full);
    expect(parents(citation).map((parent) => parent.notation)).toEqual(wider);
    expect(read(full)).toEqual(citation);
    expect(Object.isFrozen(citation)).toBe(true);
  });

  test.each(READ)('$why：$text', ({ text, notation }) => {
    expect(read(text).notation).toBe(notation);
  });

  test.each(NOT_READ)('拒绝“$text”', ({ text, says }) => {
    const parsed = parseCitation(text);
    expect(parsed.ok ? '' : parsed.message).toContain(says);
    expect(() => cite(text as Notation)).toThrow();
  });

  test('任何登记的文件、任何条款，写出再读回不变', () => {
    const places = fc.record({
      id: fc.constantFrom(...INSTRUMENT_IDS),
      first: fc.integer({ min: 1, max: 13 }),
      table: fc.boolean(),
      paragraph: fc.option(fc.integer({ min: 1, max: 20 })),
      item: fc.option(fc.integer({ min: 1, max: 30 })),
    });
    fc.assert(
      fc.property(places, ({ id, first, table, paragraph, item }) => {
        const { divided } = INSTRUMENTS[id];
        const articles = typeof divided === 'number' ? divided : 13;
        const head =
          divided === 'parts'
            ? `${table ? '表' : ''}${chineseNumeral(first)}`
            : String(Math.min(first, articles));
        const notation = `${id}§${head}${paragraph ? `.${paragraph}` : ''}${item ? `(${item})` : ''}`;
        expect(read(notation).notation).toBe(notation);
        expect(read(printCitation(read(notation))).notation).toBe(notation);
      }),
    );
  });

  test('中文数字从一到九千九百九十九都能写出读回', () => {
    for (let n = 1; n <= 9999; n += 1) expect(readChineseNumeral(chineseNumeral(n))).toBe(n);
    for (const wrong of ['', '零', '一十', '二二', '百', '十十', '甲']) {
      expect(readChineseNumeral(wrong)).toBeUndefined();
    }
    expect(() => chineseNumeral(0)).toThrow(RangeError);
  });
});

describe('引用的范围', () => {
  test.each(COVERS)('$wide 包含 $narrow：$covers', ({ wide, narrow, covers: expected }) => {
    expect(covers(cite(wide as Notation), cite(narrow as Notation))).toBe(expected);
  });
});

describe('引用的时间', () => {
  test.each(CITED_ON)(
    '$date 引用 $notation：$answer（$source）',
    ({ notation, date, answer, says, source }) => {
      const given = citedOn(cite(notation as Notation), day(date));
      expect(given.answer).toBe(answer);
      expect(given.reasons.map((reason) => reason.text).join()).toContain(says);
      expect(parseCitation(source).ok).toBe(true);
    },
  );

  test('生态环境法典施行之日起，十部法律都不能再作依据', () => {
    for (const law of REPEALED_BY_THE_CODE) {
      expect(citedOn(cite(law), day('2026-08-14')).answer).toBe('yes');
      expect(citedOn(cite(law), day('2026-08-15')).answer).toBe('no');
      expect(validity(cite(law)).repealed).toBe('2026-08-15');
    }
    expect(REPEALED_BY_THE_CODE).toHaveLength(10);
    expect(validity(cite('条例'))).toEqual({ from: '2019-05-15' });
  });

  test('登记册里日期真实，废止在施行之后', () => {
    for (const id of INSTRUMENT_IDS) {
      const { from, repealed } = INSTRUMENTS[id];
      if (from.length === 10) expect(day(from).toString()).toBe(from);
      else expect(from).toMatch(/^\d{4}$/);
      if (repealed) expect(day(repealed).toString() > from).toBe(true);
    }
  });
});

describe('要旨', () => {
  test('每条都有自己的要旨；没有的用上一级的', () => {
    expect(GISTED.length).toBeGreaterThan(80);
    for (const citation of GISTED) expect(gistOf(citation).of).toEqual(citation);
    expect(gistOf(cite('109号§4(2)')).of.notation).toBe('109号§4');
    expect(gistOf(cite('民法典§1010')).of.notation).toBe('民法典');
    for (const id of INSTRUMENT_IDS) expect(gistOf(cite(id)).text).not.toBe('');
  });
});
