/** Numbers as a spreadsheet prints them: decimals, thousands, percent, words around them. Dates are not formatted. */

/** The number formats every spreadsheet knows without their being written down. */
const BUILT_IN = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [41, '#,##0'],
  [42, '#,##0'],
  [43, '#,##0.00'],
  [44, '#,##0.00'],
]);

const GENERAL = 'General';
/** No spreadsheet writes longer ones. */
const LONGEST_CODE = 255;

/** What a format string prints around and inside a number. */
interface Pattern {
  readonly before: string;
  readonly after: string;
  readonly decimals: number;
  /** Decimals beyond this many are dropped when they are zero. */
  readonly leastDecimals: number;
  readonly thousands: boolean;
  readonly percent: boolean;
}

const patterns = new Map<string, Pattern | null>();

export function formatCode(id: number, custom: ReadonlyMap<number, string>): string {
  const code = custom.get(id) ?? BUILT_IN.get(id) ?? GENERAL;
  return code.length > LONGEST_CODE ? GENERAL : code;
}

/**
 * The stored number (`"0.30000000000000004"`) as printed. A format that would print nothing, as some do for zero,
 * still gives the number: what is stored is not blank.
 */
export function printNumber(stored: string, code: string): string {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  const sections = code.split(';');
  const own =
    value < 0 && sections.length > 1
      ? sections[1]
      : value === 0 && sections.length > 2
        ? sections[2]
        : undefined;
  const pattern = patternOf(own ?? sections[0] ?? '') ?? patternOf(sections[0] ?? '');
  if (!pattern) return general(value);
  const digits = fixed(Math.abs(value) * (pattern.percent ? 100 : 1), pattern);
  const sign = value < 0 && /[1-9]/.test(digits) && !/[-(]/.test(pattern.before) ? '-' : '';
  return `${sign}${pattern.before}${digits}${pattern.percent ? '%' : ''}${pattern.after}`;
}

/** Fifteen digits are what a spreadsheet keeps; exponents are never printed in a report. */
function general(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) >= 1
    ? BigInt(Math.round(rounded)).toString()
    : rounded.toFixed(15).replace(/\.?0+$/, '');
}

function fixed(value: number, pattern: Pattern): string {
  if (value >= 1e21) return general(value);
  let text = Number(value.toPrecision(15)).toFixed(pattern.decimals);
  const surplus = pattern.decimals - pattern.leastDecimals;
  if (surplus > 0)
    text = text.replace(new RegExp(`\\.?0{1,${surplus}}$`), (zeros) => (text.includes('.') ? '' : zeros));
  return pattern.thousands ? text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : text;
}

/** Null for what is not a plain number format: General, text, dates, fractions, exponents, or nothing at all. */
function patternOf(section: string): Pattern | null {
  const known = patterns.get(section);
  if (known !== undefined) return known;
  const found = parsePattern(section);
  if (patterns.size < 1_000) patterns.set(section, found);
  return found;
}

function parsePattern(section: string): Pattern | null {
  const tokens = section.match(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|./gsu) ?? [];
  let before = '';
  let after = '';
  let core = '';
  for (const token of tokens) {
    if (/^[#0?.,%]$/.test(token)) core += token;
    else if (/^[@ymdhsE/]$/i.test(token)) return null;
    else if (core === '') before += literal(token);
    else after += literal(token);
  }
  const shape = /^([#0?,]*)(?:\.([#0?]*))?(%?)$/.exec(core.replace(/,+(?=$|\.)/, ''));
  if (!shape || !/[#0?]/.test(core)) return null;
  const decimals = (shape[2] ?? '').slice(0, 20);
  return {
    before,
    after,
    decimals: decimals.length,
    leastDecimals: decimals.lastIndexOf('0') + 1,
    thousands: shape[1]!.includes(','),
    percent: shape[3] === '%',
  };
}

/** Quoted and escaped characters print as they are; colours, conditions and widths print nothing. */
function literal(token: string): string {
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (token.startsWith('[$')) return token.slice(2, -1).replace(/-.*$/, '');
  return /^[_*[]/.test(token) ? '' : token;
}
