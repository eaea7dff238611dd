/** Where a request stands, and the day that binds next: both follow from events and clocks as of a day. */
import type { Clock, ClockId } from '../../law/index.ts';
import { clocksOf, type Known } from './clocks.ts';
import { endOf } from './end.ts';
import type { RequestState, Round } from './state.ts';
import type { Stage } from './words.ts';

export interface Progress {
  readonly stage: Stage;
  /** Of the round in which work goes on. */
  readonly clocks: readonly Clock[];
  /** Last day of the period that runs now; null where none runs or no end can be named. */
  readonly due: Temporal.PlainDate | null;
  readonly provisional: boolean;
  /** Whether the reply is late, or was. */
  readonly late: boolean;
}

export function progressOf(state: RequestState, known: Known): Progress {
  const round = state.rounds.at(-1);
  if (!round || state.gone) {
    return { stage: state.gone?.how ?? 'registered', clocks: [], due: null, provisional: false, late: false };
  }
  const clocks = clocksOf(state, round, known);
  const next = endOf(round) === null ? bindingOf(round, clocks) : null;
  return {
    stage: stageOf(state, round, clocks),
    clocks,
    due: next?.due ?? null,
    provisional: next?.provisional ?? false,
    // Taken up again after a late reply, it was late all the same.
    late: isLate(clocks) || state.rounds.slice(0, -1).some((one) => isLate(clocksOf(state, one, known))),
  };
}

export function isLate(clocks: readonly Clock[]): boolean {
  return clocks.some(({ id, state }) => (id === 'reply' || id === 'delayedReply') && state === 'late');
}

function clockOf(clocks: readonly Clock[], wanted: ClockId): Clock | undefined {
  return clocks.find(({ id }) => id === wanted);
}

/** A day ordered in a dispute, a delay told to the applicant, the reply, else what the other side has to do. */
function bindingOf({ until }: Round, clocks: readonly Clock[]): Pick<Clock, 'due' | 'provisional'> | null {
  const inOrder: readonly ClockId[] = ['delayedReply', 'reply', 'clarificationWindow', 'feePayment'];
  const found = inOrder.map((id) => clockOf(clocks, id)).find((clock) => clock?.due) ?? null;
  const ordered = until === null ? null : Temporal.PlainDate.from(until);
  if (ordered && (!found?.due || Temporal.PlainDate.compare(ordered, found.due) < 0)) {
    return { due: ordered, provisional: false };
  }
  return found;
}

function stageOf(state: RequestState, round: Round, clocks: readonly Clock[]): Stage {
  const end = endOf(round);
  if (end?.how === 'replied') return round.steps.some(({ kind }) => kind === 'served') ? 'served' : 'replied';
  if (end) return end.how;
  const is = (id: ClockId) => clockOf(clocks, id)?.state;
  if (is('reply') === 'waiting') return 'unconfirmed';
  if (is('clarificationWindow') === 'running') return 'clarifying';
  if (is('clarificationWindow') === 'lapsed') return 'clarificationOverdue';
  if (is('feePayment') === 'running') return 'charging';
  if (is('feePayment') === 'lapsed') return 'feeOverdue';
  if (round.signature?.conclusion === 'approved') return 'signed';
  if (round.decision) return 'drafted';
  if (is('reply') === 'suspended') return 'consulting';
  return state.unit === null ? 'registered' : 'processing';
}
