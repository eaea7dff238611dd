/** What stands in a cell of a list, as a command wants it: days, sums, words. */
import { readDate } from '../../law/index.ts';
import { dateOfSerial, type TableCell } from '../../report/index.ts';

export type Value = { readonly value: unknown } | { readonly fault: string };

/** Numbers of the days of 2000 to 2099: what a list leaves of a date whose format was lost. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

const DATE = /^(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?|(\d{2})(\d{2}))(?:[ T]\d{1,2}:\d{2}.*)?$/;

export function dateIn({ text, number }: TableCell): Value {
  const [, year, month, day, packedMonth, packedDay] = DATE.exec(text.normalize('NFKC').trim()) ?? [];
  if (year !== undefined) {
    const iso = [year, pad(month ?? packedMonth), pad(day ?? packedDay)].join('-');
    return readDate(iso) ? { value: iso } : { fault: '没有这一天' };
  }
  const isSerial = number !== undefined && number >= FIRST_SERIAL && number <= LAST_SERIAL;
  const date = isSerial ? dateOfSerial(number, false) : undefined;
  return date === undefined ? { fault: '不是日期，应如 2025-06-03' } : { value: date };
}

function pad(text = ''): string {
  return text.padStart(2, '0');
}

/** 分, of a sum in 元 or, where the column's head says so, 万元. */
export function fenIn({ text, number }: TableCell, head: string): Value {
  const said = text.normalize('NFKC').replaceAll(/[\s,￥¥元]/g, '');
  const amount = number ?? (/^-?\d+(?:\.\d+)?$/.test(said) ? Number(said) : Number.NaN);
  if (!Number.isFinite(amount)) return { fault: '不是金额' };
  const exact = amount * (head.includes('万元') ? 1_000_000 : 100);
  const fen = Math.round(exact);
  // What binary fractions leave over is far less than a thousandth of a 分.
  return Math.abs(exact - fen) > 0.001 ? { fault: '金额不足一分的零头，请核对' } : { value: fen };
}

/** One of a few words; what comes after the last of them is said as the choice there is. */
export function wordIn(words: Readonly<Record<string, string>>): (cell: TableCell) => Value {
  return ({ text }) => {
    const said = text.normalize('NFKC').replaceAll(/\s/g, '');
    const found = Object.hasOwn(words, said) ? words[said] : undefined;
    const choice = Object.keys(words).join('、');
    return found === undefined ? { fault: `应为：${choice}` } : { value: found };
  };
}

export function textIn({ text }: TableCell): Value {
  return { value: text };
}
