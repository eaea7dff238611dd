/** Every period of a request written out day by day, so that each last day opens to the days and articles that made it. */
import { type ClockId, type Proof, prove, type Reason } from '../../law/index.ts';
import { clocksOf, eventsOf, type Known } from './clocks.ts';
import type { RequestState } from './state.ts';

export interface PeriodProof {
  /** From 1; a further one where the request was taken up again. */
  readonly round: number;
  readonly clock: ClockId;
  /** Code of the party it is about. */
  readonly ref: string | null;
  /** Null where the law's proof does not cover the period. */
  readonly proof: Proof | null;
  /** Why there is none. */
  readonly reasons: readonly Reason[];
}

export function requestProofs(state: RequestState, known: Known): PeriodProof[] {
  const { calendar } = known;
  const settings = state.opened?.clock ?? {};
  return state.rounds.flatMap((round, at) => {
    const events = eventsOf(state, round);
    return clocksOf(state, round, known).map((clock) => {
      const { id, ref } = clock;
      const proved = prove(clock, events, { calendar, settings });
      const about = { round: at + 1, clock: id, ref };
      return proved.ok
        ? { ...about, proof: proved.value, reasons: [] }
        : { ...about, proof: null, reasons: proved.reasons };
    });
  });
}
