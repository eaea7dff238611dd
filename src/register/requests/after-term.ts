/** 期满后补记: what is timely only by entries made after the term was over. Nothing is refused for it; it is told. */
import type { DateText } from '../entry/index.ts';
import { clocksOf, type Known } from './clocks.ts';
import { isLate } from './stage.ts';
import type { RequestState, Round, Step } from './state.ts';

/** Day of entry in China; null where the step came along from another request. */
export function enteredOn({ enteredAt }: Pick<Step, 'enteredAt'>): DateText | null {
  if (enteredAt === null) return null;
  return Temporal.Instant.from(enteredAt).toZonedDateTimeISO('+08:00').toPlainDate().toString();
}

/**
 * Whether some round was late by what was on record on one of its days, and no longer is: a day or a letter named afterwards
 * must not put a late reply out of sight.
 *
 * @law 条例§33.2, 条例§45
 */
export function timelyByLaterEntry(state: RequestState, known: Known): boolean {
  return state.rounds.some((round) => !isLate(clocksOf(state, round, known)) && wasLate(state, round, known));
}

function wasLate(state: RequestState, round: Round, { calendar, today }: Known): boolean {
  const entered = round.steps.map((step) => enteredOn(step) ?? round.from);
  const days = [...new Set(entered)].toSorted();
  return days.some((day, at) => {
    // What was on record that day stayed the record to the eve of the next entry.
    const next = days[at + 1];
    const asOf = next === undefined ? today : Temporal.PlainDate.from(next).subtract({ days: 1 });
    const steps = round.steps.filter((_, place) => (entered[place] ?? day) <= day);
    return isLate(clocksOf(state, { ...round, steps }, { calendar, today: asOf }));
  });
}
