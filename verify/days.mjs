// The days of the checker: what each one was, from the notices and, where there is none, from the statute.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is wrong, in words for the reader; every other error means that the file is no proof at all. */
export class Complaint extends Error {}
export const must = (right, text) => {
  if (!right) throw new Complaint(text);
};
export const show = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const num = (date) => {
  const day = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  must(typeof date === 'string' && day >= 0 && show(day) === date, `“${date}”不是日期`);
  return day;
};

/** The notices lying in a folder as the program keeps them, null where there is none. */
export function originalsIn(folder) {
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** The published notices in the shape a proof gives them: those known on the day and in the area, overriding in order. */
export function published(originals, { area, knownAs }) {
  return originals
    .map((one) => ({ ...one, number: one.number ?? one.title, from: one.published ?? one.issued }))
    .filter((one) => (one.area === null || area?.startsWith(one.area)) && (!knownAs || one.from <= knownAs))
    .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
    .map(({ number, title, issued, year, holidays }) => {
      const days = [];
      for (const { name, off, work } of holidays) {
        for (const { from, to } of off) {
          for (let day = num(from); day <= num(to); day++) days.push({ date: show(day), off: true, name });
        }
        for (const date of work) days.push({ date, off: false, name });
      }
      return { number, title, issued, year, days };
    });
}

/** The notices a proof gives itself, where there are no originals to take their place. */
export function asGiven({ notices }) {
  must(new Set(notices.map((one) => one.number)).size === notices.length, '放假安排重复');
  return notices.map(({ number, title, issued, year, days }) => {
    for (const { date, off } of days) must(num(date) >= 0 && typeof off === 'boolean', '放假安排写法有误');
    return { number, title, issued, year, days: days.map(({ date, off, name }) => ({ date, off, name })) };
  });
}

/** Versions of the 放假办法: its place, day of issue, first year; days for 劳动节, before 初一, for 春节 in all. */
const VERSIONS = [
  ['放假办法§2', '2024-11-10', 2025, 2, 1, 4],
  ['放假办法2013§2', '2013-12-11', 2014, 1, 0, 3],
  ['放假办法2007§2', '2007-12-14', 2008, 1, 1, 3],
];
/** New moons minutes from midnight, which runtimes have been seen to put a day off. */
const NEW_YEAR = { 2027: '02-06', 2030: '02-03' };
const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese-nu-latn', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The holidays of a year by statute, for want of a notice: date → name, and the place in the law. */
function statutory(year, knownAs) {
  const version = VERSIONS.find(([, issued, from]) => year >= from && (!knownAs || knownAs >= issued));
  must(version, `${year}年没有可据的放假安排`);
  const [law, , , labour, eve, spring] = version;
  const on = (date) => num(`${year}-${date}`);
  const moon = (date) => {
    let day = on('01-01');
    while (LUNAR.format(day * 86_400_000) !== date) day++;
    return day;
  };
  const names = new Map();
  const put = (name, from, length) => {
    for (let day = from; day < from + length; day++) names.set(show(day), name);
  };
  const short = year % 100;
  put('元旦', on('01-01'), 1);
  put('劳动节', on('05-01'), labour);
  put('国庆节', on('10-01'), 3);
  put('春节', (NEW_YEAR[year] ? on(NEW_YEAR[year]) : moon('1/1')) - eve, spring);
  put('清明节', on(`04-0${Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)}`), 1);
  put('端午节', moon('5/5'), 1);
  put('中秋节', moon('8/15'), 1);
  return { law, names };
}

/** What a day is, as a function of its number. */
export function calendarOf(notices, knownAs) {
  const settled = new Set(notices.map(({ year }) => year));
  const special = new Map();
  const laid = new Map();
  for (const { number: by, days } of notices) {
    for (const { date, off, name } of days) special.set(date, { off, name, by, kind: '放假' });
  }
  const presumed = (year, date) => {
    if (!laid.has(year)) laid.set(year, statutory(year, knownAs));
    const { law, names } = laid.get(year);
    return names.has(date) && { off: true, name: names.get(date), by: law, kind: '法定节日' };
  };
  return (day) => {
    const date = show(day);
    const year = Number(date.slice(0, 4));
    const week = { off: [0, 6].includes(new Date(day * 86_400_000).getUTCDay()), name: null, by: null };
    const open = !settled.has(year);
    return { ...week, open, ...(open && presumed(year, date)), ...special.get(date) };
  };
}
