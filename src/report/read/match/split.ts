/** Figures of a row that stand without any gap: `341002037` is 34, 1, 0, 0, 2, 0, 37 if only that adds up. */

/** More digits than this leave too many ways. */
const MOST_DIGITS = 26;

/**
 * The ways to cut `digits` into `width` numbers without leading zeros. Where the last number of every `group` must be the
 * sum of those before it, only ways that keep to that.
 *
 * @returns at most `most` ways; null when there are too many digits to try
 */
export function splits(digits: string, width: number, group: number | null, most = 12): string[][] | null {
  if (digits.length < width) return [];
  if (digits.length === width && group === null) return [[...digits]];
  if (digits.length > MOST_DIGITS || group === null) return null;
  const ways: string[][] = [];
  const parts: string[] = [];
  const visit = (from: number): void => {
    if (ways.length >= most) return;
    if (parts.length === width) {
      if (from === digits.length) ways.push([...parts]);
      return;
    }
    const rest = width - parts.length - 1;
    const longest = digits[from] === '0' ? 1 : digits.length - from - rest;
    for (let length = 1; length <= longest; length += 1) {
      parts.push(digits.slice(from, from + length));
      if (parts.length % group !== 0 || addsUp(parts.slice(-group))) visit(from + length);
      parts.pop();
    }
  };
  visit(0);
  return ways;
}

function addsUp(parts: readonly string[]): boolean {
  const sum = parts.slice(0, -1).reduce((total, part) => total + Number(part), 0);
  return sum === Number(parts.at(-1));
}
