import { describe, expect, test } from 'vitest';
import { FIGURES, KINDS, PARTED } from './values.cases.ts';
import { figureOf, kindOf, partedIn } from './values.ts';

describe('一格是空、是数还是文字', () => {
  test.each(KINDS)('%j：%s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('一格里有几个数字，或一个数字隔开了', () => {
  test.each(PARTED)('%j：%j', (text, figures) => {
    expect(partedIn(text)).toEqual(figures);
  });
});

describe('一格的数值', () => {
  test.each(FIGURES)('$unit “$text” → $value', ({ text, unit, value, reason, misfit }) => {
    const figure = figureOf(text, unit);
    expect(figure.value).toBe(value);
    expect(figure.reason ?? '').toContain(reason ?? '');
    expect(figure.reason === undefined).toBe(reason === undefined);
    expect(figure.misfit ?? '').toContain(misfit ?? '');
    expect(figure.misfit === undefined).toBe(misfit === undefined);
  });
});
