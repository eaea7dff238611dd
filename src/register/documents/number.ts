/** 文号: `伊市政发〔2024〕12号`; its year stands in angular brackets and is that of the document, give or take one. */
import { type Citation, cite, type Reason } from '../../law/index.ts';

const OTHER_BRACKETS = /[[(（【［〈《{]\s*(?:19|20)\d{2}\s*[\])）】］〉》}]/;
const YEAR = /〔(\d{4})〕/;

/** What speaks against a number; `on` is the document's own date, `YYYY-MM-DD`. A number without a year is left alone. */
export function numberFaults(number: string, on: string, law: Citation = cite('条例§12')): Reason[] {
  if (OTHER_BRACKETS.test(number)) {
    return [{ text: `文号“${number}”的年份应写在六角括号里，如〔2024〕。`, law }];
  }
  const [, year] = YEAR.exec(number) ?? [];
  if (year === undefined || Math.abs(Number(year) - Number(on.slice(0, 4))) <= 1) return [];
  return [{ text: `文号“${number}”的年份与日期${on}不符。`, law }];
}

/** Equal for numbers that differ only in brackets, blanks or width. */
export function sameNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[[【〔〈(]/g, '〔')
    .replaceAll(/[\]】〕〉)]/g, '〕')
    .toUpperCase();
}
