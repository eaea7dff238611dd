/** Days on which somebody works, counted for stories. */
import type { Calendar } from '../law/index.ts';

type Day = Temporal.PlainDate;

/** The n-th working day after a day; the day itself for 0, if it is one, else the next. */
export function workday(calendar: Calendar, from: Day, n: number): Day {
  const added = calendar.add(n === 0 ? from.subtract({ days: 1 }) : from, Math.max(1, n));
  if (!added.ok) throw new Error(added.reasons.map(({ text }) => text).join(''));
  return added.value.date;
}
