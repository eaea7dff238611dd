/** Months, quarters and years by name: `2024-03`, `2024-Q1`, `2024`. */
import { z } from 'zod';

const NAME = /^(\d{4})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?$/;

export const PERIOD = z.string().regex(NAME, '应为期间，如 2024-03、2024-Q1 或者 2024。');

/** First day of a period; throws for what is not the name of one. */
export function firstDayOf(period: string): Temporal.PlainDate {
  const [, year, month = 1, quarter] = NAME.exec(period) ?? [];
  if (year === undefined) throw new Error(`Not a period: ${period}`);
  const first = quarter === undefined ? Number(month) : Number(quarter) * 3 - 2;
  return new Temporal.PlainDate(Number(year), first, 1);
}

/** Last day of a period; throws for what is not the name of one. */
export function lastDayOf(period: string): Temporal.PlainDate {
  const months = period.length === 4 ? 12 : period.includes('Q') ? 3 : 1;
  return firstDayOf(period).add({ months }).subtract({ days: 1 });
}

/** Year of a period or of a day. */
export function yearOf(when: string): number {
  return Number(when.slice(0, 4));
}
