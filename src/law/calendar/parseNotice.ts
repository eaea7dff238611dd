/** A notice from outside judged: its shape, and what no schema can say of its days. */
import { type DayNumber, dayOfText, isWeekend, readDate } from './days.ts';
import { type HolidayNotice, NOTICE_SCHEMA } from './notice.ts';
import { LAST_FLOOR_YEAR } from './statutory.ts';

/** What is wrong in given input, and where (`holidays.1.work.0`). */
export interface NoticeIssue {
  readonly path: string;
  readonly expected: string;
  readonly received: string;
}

export type ParsedNotice =
  | { readonly ok: true; readonly notice: HolidayNotice }
  | { readonly ok: false; readonly issues: readonly NoticeIssue[] };

const LONGEST_SPAN = 31;

/** Checks a notice from outOfCalendar, every issue collected; it never throws, whatever JSON holds. */
export function parseNotice(value: unknown): ParsedNotice {
  const issues: NoticeIssue[] = [];
  const wrong = (path: string, expected: string, received: unknown): void => {
    issues.push({ path, expected, received: JSON.stringify(received)?.slice(0, 80) ?? '缺' });
  };
  if (!isFields(value)) {
    wrong('', '一个 JSON 对象', value);
    return { ok: false, issues };
  }
  checkHead(value, wrong);
  if (!Array.isArray(value.holidays)) wrong('holidays', '节日的列表', value.holidays);
  else for (const [at, holiday] of value.holidays.entries()) checkHoliday(holiday, `holidays.${at}`, wrong);
  if (issues.length === 0) checkDays(value as unknown as HolidayNotice, wrong);
  return issues.length === 0
    ? { ok: true, notice: value as unknown as HolidayNotice }
    : { ok: false, issues };
}

/** A notice that ships with the product. Throws when it is faulty: that is a bug. */
export function ownNotice(file: unknown): HolidayNotice {
  const parsed = parseNotice(file);
  if (!parsed.ok) throw new Error(`holiday notice: ${JSON.stringify(parsed.issues)}`);
  return parsed.notice;
}

type Fields = Readonly<Record<string, unknown>>;
type Complain = (path: string, expected: string, received: unknown) => void;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && readDate(value) !== undefined;
}

function isYear(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 2007 && Number(value) <= LAST_FLOOR_YEAR;
}

const HEAD: readonly [field: string, expected: string, fits: (value: unknown) => boolean][] = [
  ['schema', `“${NOTICE_SCHEMA}”`, (value) => value === NOTICE_SCHEMA],
  ['number', '文号，或 null', (value) => value === null || isText(value)],
  ['title', '通知的标题', isText],
  ['issued', '成文日期，如 2026-11-04', isDate],
  ['published', '公布日期，或 null', (value) => value === null || isDate(value)],
  ['source', '出处，或 null', (value) => value === null || isText(value)],
  ['year', `2007至${LAST_FLOOR_YEAR}的年份，或 null`, (value) => value === null || isYear(value)],
  ['amends', '被调整的通知的文号，或 null', (value) => value === null || isText(value)],
  [
    'area',
    '行政区划代码的前几位，或 null',
    (value) => value === null || (isText(value) && /^\d{2,6}$/.test(value)),
  ],
];

function checkHead(value: Fields, wrong: Complain): void {
  for (const [field, expected, fits] of HEAD) if (!fits(value[field])) wrong(field, expected, value[field]);
  const known = [...HEAD.map(([field]) => field), 'holidays'];
  for (const field of Object.keys(value))
    if (!known.includes(field)) wrong(field, '没有这一项', value[field]);
}

function checkHoliday(holiday: unknown, path: string, wrong: Complain): void {
  if (!isFields(holiday)) {
    wrong(path, '一个节日', holiday);
    return;
  }
  const { name, off, work, ...others } = holiday;
  if (!isText(name)) wrong(`${path}.name`, '节日名称', name);
  if (!Array.isArray(off)) wrong(`${path}.off`, '放假起止日的列表', off);
  else for (const [at, span] of off.entries()) checkSpan(span, `${path}.off.${at}`, wrong);
  if (!Array.isArray(work)) wrong(`${path}.work`, '调休上班日的列表', work);
  else {
    for (const [at, day] of work.entries()) {
      if (!isDate(day)) wrong(`${path}.work.${at}`, '日期，如 2026-01-04', day);
    }
  }
  for (const [field, extra] of Object.entries(others)) wrong(`${path}.${field}`, '没有这一项', extra);
}

function checkSpan(span: unknown, path: string, wrong: Complain): void {
  if (!isFields(span)) {
    wrong(path, '{ from, to }', span);
    return;
  }
  const { from, to, ...others } = span;
  if (!isDate(from)) wrong(`${path}.from`, '日期，如 2026-01-01', from);
  if (!isDate(to)) wrong(`${path}.to`, '日期，如 2026-01-03', to);
  for (const [field, extra] of Object.entries(others)) wrong(`${path}.${field}`, '没有这一项', extra);
}

/** What no schema can say: spans run forwards, days lie by their year, a day is not both off and worked. */
function checkDays(notice: HolidayNotice, wrong: Complain): void {
  const inYear = (text: string): boolean =>
    notice.year === null || (text >= `${notice.year - 1}-12-01` && text <= `${notice.year}-12-31`);
  const off = new Set<DayNumber>();
  for (const [at, holiday] of notice.holidays.entries()) {
    for (const [index, { from, to }] of holiday.off.entries()) {
      const path = `holidays.${at}.off.${index}`;
      const length = dayOfText(to) - dayOfText(from) + 1;
      if (length < 1 || length > LONGEST_SPAN) {
        wrong(path, `起止相隔一至${LONGEST_SPAN}天`, { from, to });
        continue;
      }
      if (!inYear(from) || !inYear(to)) wrong(path, `${notice.year}年内或上年12月`, { from, to });
      for (let day = dayOfText(from); day <= dayOfText(to); day++) off.add(day);
    }
  }
  for (const [at, { work }] of notice.holidays.entries()) {
    for (const [index, text] of work.entries()) {
      const path = `holidays.${at}.work.${index}`;
      if (off.has(dayOfText(text))) wrong(path, '不在放假日之内', text);
      if (!inYear(text)) wrong(path, `${notice.year}年内或上年12月`, text);
      if (notice.amends === null && !isWeekend(dayOfText(text))) wrong(path, '星期六或者星期日', text);
    }
  }
}
