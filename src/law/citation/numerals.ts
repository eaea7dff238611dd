/** Chinese numerals as they stand in citations: 一 … 九千九百九十九, without 零 left out or doubled. */
const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** @param n whole number 1 … 9999 */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`no numeral for ${n}`);
  const digits = [...String(n)].map(Number);
  const spoken = digits
    .map((digit, at) => (digit === 0 ? '零' : `${DIGITS[digit]}${UNITS[digits.length - 1 - at]}`))
    .join('')
    .replace(/零+$/, '')
    .replace(/零+/g, '零');
  return spoken.replace(/^一十/, '十');
}

/** The number a numeral stands for, or undefined when it is not the one way of writing it. */
export function readChineseNumeral(text: string): number | undefined {
  let total = 0;
  let digit = 0;
  for (const sign of text) {
    const unit = UNITS.indexOf(sign);
    if (unit > 0) {
      total += (digit || 1) * 10 ** unit;
      digit = 0;
    } else {
      digit = DIGITS.indexOf(sign);
      if (digit < 0) return undefined;
    }
  }
  total += digit;
  return total >= 1 && total <= 9999 && chineseNumeral(total) === text ? total : undefined;
}
