import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite } from '../citation/index.ts';
import { CLASSES, CREDIT, EVERY_CHECK_SIGN, RESIDENT, SHOWN } from './identity.cases.ts';
import {
  applicantClass,
  checkCreditCode,
  checkResidentNumber,
  classSuggestedBy,
  identityShown,
} from './index.ts';

const TODAY = Temporal.PlainDate.from('2026-11-23');

describe('公民身份号码', () => {
  test.each(RESIDENT)('$title', ({ number, born, says }) => {
    const checked = checkResidentNumber(number, TODAY);
    expect(checked.ok ? checked.value.born.toString() : undefined).toBe(born);
    const said = checked.ok ? [] : checked.reasons.map(({ text }) => text);
    expect(said).toHaveLength(says?.length ?? 0);
    says?.forEach((part, at) => {
      expect(said[at]).toContain(part);
    });
  });

  test('十一种校验位都认得', () => {
    expect(EVERY_CHECK_SIGN.map((number) => number[17]).join('')).toBe('0123456789X');
    for (const number of EVERY_CHECK_SIGN) expect(checkResidentNumber(number, TODAY).ok).toBe(true);
  });

  test('改动任何一位数字都能发现', () => {
    const number = '990000199001010017';
    for (let at = 0; at < 18; at += 1) {
      for (const digit of '0123456789X') {
        if (digit === number[at]) continue;
        const changed = number.slice(0, at) + digit + number.slice(at + 1);
        expect(checkResidentNumber(changed, TODAY).ok).toBe(false);
      }
    }
  });
});

describe('统一社会信用代码', () => {
  test.each(CREDIT)('$title', ({ code, registeredAs, class: suggested, says }) => {
    const checked = checkCreditCode(code);
    expect(checked.ok ? checked.value.registeredAs : undefined).toBe(registeredAs);
    if (checked.ok) expect(classSuggestedBy(checked.value)).toBe(suggested);
    else expect(checked.reasons.map(({ text }) => text).join()).toContain(says);
  });

  test('改动任何一位都能发现', () => {
    const code = '91990000MA00000008';
    for (let at = 0; at < 18; at += 1) {
      for (const sign of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (sign === code[at]) continue;
        expect(checkCreditCode(code.slice(0, at) + sign + code.slice(at + 1)).ok).toBe(false);
      }
    }
  });
});

test('任何输入都有答复，理由里不出现所填的号码', () => {
  const digits = fc.stringMatching(/^[0-9X]{6,18}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), digits), (text) => {
      for (const checked of [checkResidentNumber(text, TODAY), checkCreditCode(text)]) {
        const said = checked.ok ? '' : checked.reasons.map((reason) => reason.text).join();
        if (text.trim().length >= 6) expect(said).not.toContain(text);
      }
    }),
  );
});

describe('申请人', () => {
  test.each(CLASSES)('$nature 计入 $class', ({ nature, class: counted }) => {
    expect(applicantClass(nature)).toBe(counted);
  });

  test.each(SHOWN)('$law $title：$answer', ({ law, given, answer, says }) => {
    const shown = identityShown(given, TODAY);
    expect(shown.answer).toBe(answer);
    expect(shown.reasons).toHaveLength(says.length);
    says.forEach((part, at) => {
      expect(shown.reasons[at]?.text).toContain(part);
    });
    expect(cite(law).notation).toBe(law);
  });
});
