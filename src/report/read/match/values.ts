/** What a cell says: a number, nothing, or something that is no value at all. */
import type { Unit } from '../../form/index.ts';
import type { CellValue } from '../../model/index.ts';
import { oneWidth } from './normal.ts';

/** `blank` a cell printed empty, `/` or `-` · `value` a number · `label` anything else. */
export type Kind = 'blank' | 'value' | 'label';

const BLANK = /^[\s/\\\-—–－―_﹣~～·…]*$/;
const NUMBER = String.raw`\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const UNITS = '件|项|个|宗|条|份|部|次|人次|例|起|笔|亿元|万元|千元|元|万';
const FIGURE = new RegExp(
  `^(?<words>增加|减少|新增|增|减|约|共|[+\\-])?(?<number>${NUMBER})(?<unit>${UNITS})?(?<remark>[(（〔\\[].*[)）〕\\]])?[。；;*]?$`,
  's',
);
const UNCHANGED = /^(?:未增未减|无增减|无变化|未变化|持平|不变|未增减|无增无减|没有变化)$/;
const NOTHING = /^(?:无|零|〇|○)$/;

/** Which of the three a cell's text is, whatever the column. */
export function kindOf(text: string): Kind {
  if (BLANK.test(text)) return 'blank';
  // Most cells are plain digits or long labels: the two answers that need no normalising.
  if (/^\d{1,9}$/.test(text)) return 'value';
  const tight = tighten(text);
  if (BLANK.test(tight)) return 'blank';
  return tight.length <= 60 && (FIGURE.test(tight) || UNCHANGED.test(tight) || NOTHING.test(tight))
    ? 'value'
    : 'label';
}

export interface Figure {
  readonly value: CellValue;
  /** Why the value is not simply what is printed: words, a unit that had to be converted. */
  readonly reason?: string;
  /** The text cannot stand in such a column: what is wrong with it. */
  readonly misfit?: string;
}

/** The value of a cell that `kindOf` calls a value, in the unit of its column: 件, 增减 or 万元. */
export function figureOf(text: string, unit: Unit): Figure {
  const tight = tighten(text);
  if (UNCHANGED.test(tight)) return { value: unit === 'amount' ? '0' : 0, reason: `“${tight}”即 0` };
  if (NOTHING.test(tight)) {
    const reason = /^[无○]$/.test(tight) ? { reason: `“${tight}”按 0 计` } : {};
    return { value: unit === 'amount' ? '0' : 0, ...reason };
  }
  const parts = FIGURE.exec(tight)?.groups;
  if (!parts?.number) return { value: null, misfit: '不是数字' };
  const negative = /^(?:减少|减|-)$/.test(parts.words ?? '');
  const digits = parts.number.replace(/[,，]/g, '');
  return unit === 'amount' ? amount(digits, parts.unit, negative) : whole(digits, parts.unit, negative, unit);
}

function whole(digits: string, unit: string | undefined, negative: boolean, column: Unit): Figure {
  const value = Number(digits) * (unit === '万' ? 10_000 : 1) * (negative ? -1 : 1);
  if (!Number.isSafeInteger(value)) return { value: null, misfit: '件数应当是整数' };
  if (column === 'count' && negative && value !== 0) return { value: null, misfit: '件数不能是负数' };
  if (unit && /元/.test(unit)) return { value: null, misfit: '件数一栏写的是金额' };
  return { value: value === 0 ? 0 : value, ...(unit === '万' ? { reason: '以“万”为单位，已换算' } : {}) };
}

/** 10^-n of the unit in 万元, as a shift of the decimal point. */
const SHIFTS: Record<string, number> = { 亿元: 4, 万元: 0, 万: 0, 千元: -1, 元: -4 };

function amount(digits: string, unit: string | undefined, negative: boolean): Figure {
  if (negative) return { value: null, misfit: '金额不能是负数' };
  const shift = unit === undefined ? 0 : SHIFTS[unit];
  if (shift === undefined) return { value: null, misfit: '金额一栏写的是件数' };
  const value = shifted(digits, shift);
  return { value, ...(shift !== 0 ? { reason: `单元格写明“${unit}”，已换算为万元` } : {}) };
}

/** A decimal with its point moved, in canonical form. */
function shifted(digits: string, shift: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  const all = whole + fraction;
  const point = whole.length + shift;
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return right ? `${left}.${right}` : left;
}

/** The spaces that only ever group thousands. */
const THOUSANDS = /(?<=\d)[\u2007\u2009\u202f](?=\d{3}(?!\d))/g;

/**
 * What a cell may say whose digits stand apart: one figure set wide, or broken over two lines, or several figures. First
 * all in one, then each; none where the digits stand together.
 */
export function partedIn(text: string): string[] {
  if (/^\d*$/.test(text)) return [];
  const figure = oneWidth(text.replace(THOUSANDS, ''))
    .replace(/[(（〔[].*$/s, '')
    .trim();
  const words = figure.split(/(?<=\d)\s+(?=\d)/);
  return words.length > 1 ? [...new Set([tighten(figure), ...words.map(tighten)])] : [];
}

function tighten(text: string): string {
  return oneWidth(text)
    .replace(/\s+/g, '')
    .replace(/^−|^﹣/, '-')
    .replace(/^﹢/, '+');
}
