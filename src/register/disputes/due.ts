/** The agency's periods in a dispute: its answer, and what a decision lays on it. */
import { type Calendar, type Clock, type ClockOptions, clocks, DEFAULT_SETTINGS } from '../../law/index.ts';
import type { DisputeDuty, DisputeState } from './state.ts';

/**
 * The clock of the answer, as far as the day: ten or five working days in reconsideration, fifteen days in court.
 *
 * @law 复议法§48, 复议法§54, 行诉法§67
 * Not handled: answers on appeal and in a retrial — the period comes from civil procedure, which is not registered.
 */
export function disputeClocks({ instances }: DisputeState, options: ClockOptions): Clock[] {
  const [first] = instances;
  if (!first) return [];
  const { kind, on, procedure, answeredOn } = first;
  const reviewed = kind === 'reconsideration';
  const date = Temporal.PlainDate.from(on);
  const noticed = reviewed
    ? { kind: 'reconsiderationNoticed' as const, date, ...(procedure && { procedure }) }
    : { kind: 'sued' as const, date };
  if (answeredOn === null) return clocks([noticed], options);
  const answered = reviewed ? ('reconsiderationAnswered' as const) : ('courtAnswered' as const);
  return clocks([noticed, { kind: answered, date: Temporal.PlainDate.from(answeredOn) }], options);
}

export interface DueDay {
  readonly due: Temporal.PlainDate | null;
  readonly provisional: boolean;
}

/** Days within which the agency reports what it has done about an 意见书. 复议法§76 */
const REPORT_BACK = { n: 60, unit: 'day' } as const;

const NO_DAY: DueDay = { due: null, provisional: false };

/**
 * Last day of a duty; null where none was set or the calendar does not reach it.
 *
 * @law 复议法§88, 民诉法§85 — a period of days that would end on a day of rest ends on the day after
 */
export function dutyDue(
  { kind, on, term = kind === 'report' ? REPORT_BACK : undefined }: DisputeDuty,
  { calendar, settings }: Pick<ClockOptions, 'calendar' | 'settings'>,
): DueDay {
  if (!term) return NO_DAY;
  if ('until' in term) return { due: Temporal.PlainDate.from(term.until), provisional: false };
  const start = Temporal.PlainDate.from(on);
  if (term.unit === 'day') return rolled(start.add({ days: term.n }), calendar, settings?.rollOver);
  const end = calendar.add(start, term.n);
  return end.ok ? { due: end.value.date, provisional: end.value.provisional } : NO_DAY;
}

function rolled(end: Temporal.PlainDate, calendar: Calendar, rollOver = DEFAULT_SETTINGS.rollOver): DueDay {
  let unsettled = false;
  for (let day = end; ; day = day.add({ days: 1 })) {
    const seen = calendar.workingDay(day);
    if (!seen.ok) return NO_DAY;
    const { kind, working, provisional } = seen.value;
    unsettled ||= provisional;
    const rests = rollOver === 'restDays' ? !working : kind === 'holiday' || kind === 'presumedHoliday';
    if (!rests) return { due: day, provisional: unsettled };
  }
}
