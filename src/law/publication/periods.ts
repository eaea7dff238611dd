/** Months, quarters and years as periods with a name and a last day for publishing. */
import type { DueDay } from './duties.ts';

export type Span = 'month' | 'quarter' | 'year';

export interface Period {
  /** `2026`, `2026-Q3` or `2026-08`. */
  readonly name: string;
  readonly first: Temporal.PlainDate;
  readonly due: Temporal.PlainDate;
}

const MONTHS: Readonly<Record<Span, number>> = { month: 1, quarter: 3, year: 12 };

/** The periods from the one in which `since` lies to the one in which `until` lies, oldest first. */
export function periodsOf(
  span: Span,
  dueDay: DueDay,
  since: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Period[] {
  const months = MONTHS[span];
  const periods: Period[] = [];
  const offset = (since.month - 1) % months;
  let first = since.with({ day: 1 }).subtract({ months: offset });
  while (Temporal.PlainDate.compare(first, until) <= 0) {
    periods.push({ name: nameOf(span, first), first, due: dueIn(first, dueDay) });
    first = first.add({ months });
  }
  return periods;
}

function nameOf(span: Span, { year, month }: Temporal.PlainDate): string {
  if (span === 'year') return String(year);
  return span === 'quarter' ? `${year}-Q${(month + 2) / 3}` : `${year}-${String(month).padStart(2, '0')}`;
}

/** A month that has not so many days ends on its last. */
function dueIn(first: Temporal.PlainDate, { month, day }: DueDay): Temporal.PlainDate {
  const due = first.add({ months: month });
  return due.with({ day: day === 'last' ? due.daysInMonth : Math.min(day, due.daysInMonth) });
}
