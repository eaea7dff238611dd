/** Days as integers, so that counting is arithmetic; `Temporal.PlainDate` stands at the doors. */

/** Days since 1970-01-01; 1970-01-01 is day 0. */
export type DayNumber = number;

/** Day zero was a Thursday; Monday is 1, Sunday is 7. */
export function weekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function isWeekend(day: DayNumber): boolean {
  return weekday(day) > 5;
}

/** Counts days of the proleptic Gregorian calendar, with the year taken to begin in March so that a leap day comes last. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const marchYear = month > 2 ? year : year - 1;
  const century = Math.floor(marchYear / 100);
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    365 * marchYear + Math.floor(marchYear / 4) - century + Math.floor(century / 4) + dayOfYear - 719_468
  );
}

/** Where a date made by `dateOf` carries its own number: reading year, month and day costs more than all counting. */
const DAY = Symbol('day');

interface Numbered {
  readonly [DAY]?: DayNumber;
}

export function dayOf(date: Temporal.PlainDate & Numbered): DayNumber {
  return date[DAY] ?? dayNumber(date.year, date.month, date.day);
}

/** The day of a `YYYY-MM-DD` text already known to be a real date. */
export function dayOfText(text: string): DayNumber {
  return dayNumber(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

const EPOCH = new Temporal.PlainDate(1970, 1, 1);

// A date object costs a microsecond and is immutable, so each day is made once.
const made: (Temporal.PlainDate | undefined)[] = [];

/** Of days from 1970 on. */
export function dateOf(day: DayNumber): Temporal.PlainDate {
  const known = made[day];
  if (known) return known;
  const date = Object.defineProperty(EPOCH.add({ days: day }), DAY, { value: day });
  made[day] = date;
  return date;
}

const written: (string | undefined)[] = [];

/** `YYYY-MM-DD`, of days from 1970 on; kept because ledgers write the same days over and over. */
export function textOf(day: DayNumber): string {
  const known = written[day];
  if (known !== undefined) return known;
  const text = dateOf(day).toString();
  written[day] = text;
  return text;
}

/** Reads `YYYY-MM-DD`; undefined when it is not a day of the calendar, or before 1970. Equal texts give the same object. */
export function readDate(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = dayOfText(text);
  return day >= 0 && textOf(day) === text ? dateOf(day) : undefined;
}
