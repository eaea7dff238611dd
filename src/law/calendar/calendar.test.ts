/** The calendar's tables, and every day of every covered year against other people's data where that lies at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { getSolarDateFromLunar, getSolarTermDate, isWorkday } from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { cite, type Notation } from '../citation/index.ts';
import { DAYS, FAULTS, VECTORS, YEARS } from './calendar.cases.ts';
import { calendar, dateOf, dayOf, NOTICES, parseNotice, readDate, statutoryDays, weekday } from './index.ts';
import { ownNotice } from './parseNotice.ts';

const CALENDAR = calendar();
const date = (text: string) => Temporal.PlainDate.from(text);
const granted = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

describe('期间开始的当日不计算，自次日起数工作日', () => {
  test.each(VECTORS)('%s 收到，第 %i 个工作日是 %s', (received, n, due) => {
    const found = granted(CALENDAR.add(date(received), n));
    expect(found.date.toString()).toBe(due);
    expect(found.provisional).toBe(false);
    expect(granted(CALENDAR.between(date(received), date(due)))).toBe(n);
  });

  test('2026-11-23 收到的四十个工作日跨入2027年，暂定', () => {
    const { date: due, provisional } = granted(CALENDAR.add(date('2026-11-23'), 40));
    expect(`${due} ${provisional}`).toBe('2027-01-19 true');
  });

  test.each(YEARS)('%i 年有 %i 个工作日', (year, count) => {
    expect(granted(CALENDAR.between(new Temporal.PlainDate(year - 1, 12, 31), date(`${year}-12-31`)))).toBe(
      count,
    );
  });
});

test.each(DAYS)('$law $title', ({ law, date: on, knownAs, area, gives, provisional = false }) => {
  expect(cite(law as Notation).notation).toBe(law);
  const found = calendar(NOTICES, { area: area ?? null }).workingDay(
    date(on),
    knownAs === null ? null : date(knownAs),
  );
  if (!found.ok) {
    expect(gives).toBeNull();
    expect(found.reasons.length).toBeGreaterThan(0);
    return;
  }
  const { kind, name, working } = found.value;
  expect(name === null ? kind : `${kind} ${name}`).toBe(gives);
  expect(found.value.provisional).toBe(provisional);
  expect(working).toBe(kind === 'workday' || kind === 'makeUpWorkday');
});

describe('超出日历的不作推算', () => {
  test('起点、终点在外都拒绝', () => {
    for (const text of ['2006-12-31', '2051-01-01']) {
      expect(CALENDAR.add(date(text), 1).ok).toBe(false);
      expect(CALENDAR.between(date(text), date('2026-01-01')).ok).toBe(false);
      expect(CALENDAR.between(date('2026-01-01'), date(text)).ok).toBe(false);
    }
    expect(CALENDAR.add(date('2050-12-30'), 20).ok).toBe(false);
  });

  test('倒过来数为零', () => {
    expect(granted(CALENDAR.between(date('2026-03-10'), date('2026-03-02')))).toBe(0);
  });

  test('没有推算依据的年份断开日历', () => {
    const gap = calendar(NOTICES.filter(({ year }) => year === 2007 || year === null));
    expect(gap.workingDay(date('2008-01-02'), date('2007-06-01')).ok).toBe(false);
    expect(gap.workingDay(date('2007-12-28'), date('2007-06-01')).ok).toBe(true);
  });
});

describe('放假安排的文件', () => {
  const validate = new Ajv().compile(JSON.parse(readFileSync('schemas/holiday-notice.schema.json', 'utf8')));
  const sound = {
    schema: 'gongkai/holiday-notice@1',
    number: null,
    title: '关于2027年部分节假日安排的通知（示例）',
    issued: '2026-11-20',
    published: null,
    source: null,
    year: 2027,
    amends: null,
    area: null,
    holidays: [{ name: '元旦', off: [{ from: '2027-01-01', to: '2027-01-03' }], work: ['2026-12-26'] }],
  };

  test.each(FAULTS)('%s', (_, change, path) => {
    const parsed = parseNotice(JSON.parse(JSON.stringify({ ...sound, ...change })));
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.path)).toContain(path);
  });

  test.each([null, 3, 'x', []])('%j 不是一份通知', (value) => {
    expect(parseNotice(value).ok).toBe(false);
  });

  test('随产品带的通知有错，当场报错', () => {
    expect(() => ownNotice({ ...sound, title: '' })).toThrow(/title/);
    expect(ownNotice(sound)).toBe(sound);
  });

  test('公布的 JSON Schema 拒绝的，读入时都拒绝；读入的都合 Schema', () => {
    for (const notice of [sound, ...NOTICES]) {
      expect(parseNotice(notice).ok).toBe(true);
      expect(validate(notice)).toBe(true);
    }
    const shape = FAULTS.map(([, change]) => JSON.parse(JSON.stringify({ ...sound, ...change })));
    for (const faulty of shape) if (!validate(faulty)) expect(parseNotice(faulty).ok).toBe(false);
    expect(shape.filter((faulty) => !validate(faulty)).length).toBeGreaterThan(20);
  });

  test('加一份通知，那一年即不再暂定，无须改代码', () => {
    const parsed = parseNotice(sound);
    if (!parsed.ok) throw new Error('refused');
    const next = calendar([...NOTICES, parsed.notice]);
    const { kind, provisional } = granted(next.workingDay(date('2026-12-26')));
    expect(`${kind} ${provisional}`).toBe('makeUpWorkday false');
    expect(granted(next.add(date('2026-12-10'), 20))).toEqual({
      date: date('2027-01-07'),
      provisional: false,
    });
    expect(granted(CALENDAR.add(date('2026-12-10'), 20)).provisional).toBe(true);
  });

  test('调整的通知可以把工作日从放假中收回', () => {
    const parsed = parseNotice({
      ...sound,
      year: null,
      amends: 'x',
      holidays: [{ name: '元旦', off: [], work: ['2026-10-07'] }],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(granted(calendar([...NOTICES, parsed.notice]).workingDay(date('2026-10-07'))).kind).toBe(
      'makeUpWorkday',
    );
  });

  test('文号各不相同', () => {
    const numbers = NOTICES.flatMap(({ number }) => number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBeGreaterThanOrEqual(23);
  });
});

describe('与别处的数据逐日核对', () => {
  const everyDay = function* (from: string, to: string): Generator<Temporal.PlainDate> {
    for (let day = dayOf(date(from)); day <= dayOf(date(to)); day++) yield dateOf(day);
  };

  test('2007至2026年每一天与 chinese-days 相同', () => {
    let count = 0;
    for (const day of everyDay('2007-01-01', '2026-12-31')) {
      const known = isWorkday(day.toString());
      if (granted(CALENDAR.workingDay(day)).working !== known)
        throw new Error(`${day}：chinese-days 为 ${known}`);
      count++;
    }
    expect(count).toBe(7305);
  });

  test('法定节日的农历日期与 chinese-days 的历法相同', () => {
    for (let year = 2008; year <= 2050; year++) {
      const days = statutoryDays(year, null) ?? [];
      const on = (name: string) =>
        days.flatMap((one) => (one.name === name ? dateOf(one.day).toString() : []));
      const lunar = (month: number, day: number) =>
        getSolarDateFromLunar(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
          .date;
      expect(on('春节')).toContain(lunar(1, 1));
      expect(on('端午节')).toEqual([lunar(5, 5)]);
      expect(on('中秋节')).toEqual([lunar(8, 15)]);
      expect(on('清明节')).toEqual([getSolarTermDate(year, 4, 'pure_brightness')]);
    }
  });

  test('每年的法定节日都在当年放假之内', () => {
    for (let year = 2008; year <= 2026; year++) {
      for (const { day, name } of statutoryDays(year, null) ?? []) {
        expect(`${dateOf(day)} ${name} ${granted(CALENDAR.workingDay(dateOf(day))).working}`).toMatch(
          /false$/,
        );
      }
    }
  });

  const folder = resolve('../shared/holidays');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d{4}\.json$/.test(name)) : [];
  const off = new Map<string, boolean>();
  for (const name of files) {
    const { days } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      days: { date: string; isOffDay: boolean }[];
    };
    for (const { date: day, isOffDay } of days) off.set(day, isOffDay);
  }
  const DAY = 86_400_000;
  const works = (time: number): boolean => {
    const listed = off.get(new Date(time).toISOString().slice(0, 10));
    return listed === undefined ? ![0, 6].includes(new Date(time).getUTCDay()) : !listed;
  };

  test.skipIf(files.length === 0)('2007至2026年每一天与公开的放假数据相同', () => {
    for (const day of everyDay('2007-01-01', '2026-12-31')) {
      const known = works(Date.parse(`${day}T00:00:00Z`));
      if (granted(CALENDAR.workingDay(day)).working !== known) throw new Error(`${day}：${known}`);
    }
  });

  test.skipIf(files.length === 0)('2008-05-01 至 2026-10-31 每个收到日，7、15、20、40个工作日都相同', () => {
    const wrong: string[] = [];
    let count = 0;
    for (
      let time = Date.parse('2008-05-01T00:00:00Z');
      time <= Date.parse('2026-10-31T00:00:00Z');
      time += DAY
    ) {
      const received = date(new Date(time).toISOString().slice(0, 10));
      for (const n of [7, 15, 20, 40]) {
        let due = time;
        for (let left = n; left > 0; ) {
          due += DAY;
          if (works(due)) left--;
        }
        const found = CALENDAR.add(received, n);
        const told = new Date(due).toISOString().slice(0, 10);
        if (!found.ok || found.value.date.toString() !== told) wrong.push(`${received} ${n} ${told}`);
        count++;
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBe(27_032);
  });
});

test('日期的写法和星期', () => {
  expect(['2026-02-29', '26-01-01', '2026-1-1', '', '2026-01-01T00:00'].map(readDate)).toEqual(
    Array(5).fill(undefined),
  );
  expect(readDate('2028-02-29')?.toString()).toBe('2028-02-29');
  for (const text of ['1970-01-01', '2026-11-23', '2024-02-29', '2000-03-01']) {
    expect(weekday(dayOf(date(text)))).toBe(date(text).dayOfWeek);
    expect(dateOf(dayOf(date(text))).toString()).toBe(text);
  }
  for (const text of ['1969-12-27', '2101-03-01']) {
    expect(dayOf(date(text))).toBe(date('1970-01-01').until(date(text)).days);
  }
  expect(readDate('1969-12-27')).toBeUndefined();
  expect(weekday(-5)).toBe(date('1969-12-27').dayOfWeek);
});
