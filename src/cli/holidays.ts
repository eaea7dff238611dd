/** The options every command about days takes: further notices, the state of knowledge, the area. */
import { readFile } from 'node:fs/promises';
import type { ArgsDef } from 'citty';
import { type Calendar, calendar, type HolidayNotice, NOTICES, parseNotice, readDate } from '../law/index.ts';
import { valuesOf } from './repeated.ts';
import { UsageError } from './terminal.ts';

export const HOLIDAY_ARGS = {
  notice: {
    type: 'string',
    description: '另加一份放假安排（JSON，格式见 schemas/holiday-notice.schema.json），可重复',
    valueHint: '2027.json',
  },
  area: { type: 'string', description: '行政区划代码，用到地方性的放假安排时给出', valueHint: '420000' },
  'known-as': { type: 'string', description: '只用到这一天为止已公布的放假安排', valueHint: '2019-03-21' },
} as const satisfies ArgsDef;

export interface Holidays {
  readonly calendar: Calendar;
  readonly knownAs: Temporal.PlainDate | null;
}

export async function holidaysFrom(
  args: { readonly area?: string; readonly 'known-as'?: string },
  rawArgs: readonly string[],
): Promise<Holidays> {
  const added = await Promise.all(valuesOf(rawArgs, 'notice').map(noticeIn));
  const { area } = args;
  if (area !== undefined && !/^\d{2,6}$/.test(area)) {
    throw new UsageError(`“${area}”不是行政区划代码，应为二至六位数字，如 420000。`);
  }
  return {
    calendar: calendar([...NOTICES, ...added], { area: area ?? null }),
    knownAs: args['known-as'] === undefined ? null : dateFrom(args['known-as'], '--known-as'),
  };
}

export function dateFrom(text: string, option: string): Temporal.PlainDate {
  const date = readDate(text.trim().normalize('NFKC'));
  if (!date) throw new UsageError(`${option} 后面的“${text}”不是日期，应如 2026-02-10。`);
  return date;
}

async function noticeIn(file: string): Promise<HolidayNotice> {
  const parsed = parseNotice(await jsonIn(file));
  if (parsed.ok) return parsed.notice;
  const issues = parsed.issues.map(
    ({ path, expected, received }) => `\n  ${path || '整个文件'}：应为${expected}，现为${received}`,
  );
  throw new UsageError(`${file} 不是合格的放假安排：${issues.join('')}`);
}

/** Reads a JSON file, with a sentence instead of a stack where that fails. */
export async function jsonIn(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`打不开文件 ${file}，请检查路径。`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(`${file} 不是 JSON 文件。`);
  }
}
