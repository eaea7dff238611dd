/** Other ways to write the same label or the same value. */
import * as OpenCC from 'opencc-js';
import { plainly, type Show } from './drawn.cases.ts';

export const traditional: (text: string) => string = OpenCC.Converter({ from: 'cn', to: 'tw' });

export function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const RADICALS: Record<string, string> = {
  行: '⾏',
  一: '⼀',
  长: '⻓',
  民: '⺠',
  门: '⻔',
  自: '⾃',
  人: '⼈',
  政: '政',
};

/** As PDF fonts name ideographs. */
export function inRadicals(text: string): string {
  return text.replace(/[行一长民门自人]/g, (char) => RADICALS[char] ?? char);
}

/** Blanks printed as a sign, so that no layout can lose them. */
export const slashed: Show = (value) => ({ text: value === null ? '/' : String(value), value });

/** 1,234 */
export const grouped: Show = (value, unit) =>
  unit === 'count' && value !== null
    ? { text: String(value).replace(/\B(?=(?:\d{3})+$)/g, ','), value }
    : plainly(value, unit);

/** 22（其中修订2件） */
export const remarked: Show = (value, unit) =>
  unit === 'count' && Number(value) > 2 ? { text: `${value}（其中修订2件）`, value } : plainly(value, unit);

/** +2 */
export const signed: Show = (value, unit) =>
  unit === 'change' && Number(value) > 0 ? { text: `+${value}`, value } : plainly(value, unit);

export const withUnit: Show = (value, unit) => {
  const units = { count: '件', change: '项', amount: '万元' };
  return { text: value === null ? '' : `${value}${units[unit]}`, value };
};

export const inYuan: Show = (value, unit) => {
  if (value === null || unit !== 'amount') return { text: String(value ?? ''), value };
  const yuan = (Number(value) * 10_000).toFixed(2).replace(/\.?0+$/, '');
  return { text: `${yuan}元`, value };
};

export const inWords: Show = (value, unit) => {
  if (unit !== 'change' || value === null) return { text: String(value ?? ''), value };
  const number = Number(value);
  return { text: number < 0 ? `减${-number}` : number === 0 ? '未增未减' : `增加${number}`, value };
};

export function zeroAs(sign: string): Show {
  return (value) => {
    const nothing = value === null || Number(value) === 0;
    return { text: nothing ? sign : String(value), value: nothing ? null : value };
  };
}
