/** 收到与办结: the two days that decide in which year a request is counted. */
import type { OutcomeId } from '../../law/index.ts';
import type { DateText } from '../entry/index.ts';
import type { RequestState, Round, Step } from './state.ts';

export interface End {
  readonly on: DateText;
  readonly how: 'replied' | 'lapsed' | 'withdrawn';
  readonly outcome: OutcomeId;
}

/** How a round ended, by what happened first; null while it lasts. */
export function endOf(round: Round): End | null {
  const ends = round.steps.flatMap((step) => endBy(step, round) ?? []);
  return ends.reduce<End | null>((first, end) => (first && first.on <= end.on ? first : end), null);
}

function endBy(step: Step, round: Round): End | null {
  const { on, kind } = step;
  switch (kind) {
    case 'replied':
      // A reply without a decision is a fault, never entered as such; it still ends the case.
      return { on, how: 'replied', outcome: round.decision?.counted ?? 'otherHandling.other' };
    case 'clarificationLapsed':
      return disproved(step, 'clarificationReceived', round)
        ? null
        : { on, how: 'lapsed', outcome: 'otherHandling.clarificationLapsed' };
    case 'feeLapsed':
      return disproved(step, 'feePaid', round)
        ? null
        : { on, how: 'lapsed', outcome: 'otherHandling.feeLapsed' };
    case 'withdrawn':
      return { on, how: 'withdrawn', outcome: 'otherHandling.withdrawn' };
    default:
      return null;
  }
}

/** Whether it became known afterwards that what was found lacking had come in time. */
function disproved({ on, windowEnd = on }: Step, kind: Step['kind'], { steps }: Round): boolean {
  return steps.some(
    (step) => step.kind === kind && (step.on <= windowEnd || (step.justified !== undefined && step.on <= on)),
  );
}

/**
 * The day of receipt; null while an application that must be confirmed is not.
 *
 * @law 条例§31 — for ordinary letters, the internet and fax the day both sides confirm
 * Reading: a reply or a withdrawal confirms what was never confirmed before it.
 */
export function receiptOf({ opened, rounds }: RequestState): DateText | null {
  const [first] = rounds;
  if (!opened || !first) return null;
  if (opened.receiptBy === 'arrival') return opened.received;
  const over = endOf(first)?.on;
  const restarted = [
    ...restarts(first, 'clarificationAsked', 'clarificationReceived'),
    ...restarts(first, 'feeNoticed', 'feePaid'),
  ];
  const [latest] = [over, ...restarted].filter((on) => on !== undefined).toSorted();
  const [confirmed] = first.steps
    .filter(({ kind }) => kind === 'confirmed')
    .map(({ on }) => on)
    .toSorted();
  if (confirmed !== undefined && (latest === undefined || confirmed <= latest)) return confirmed;
  return opened.receiptBy === 'confirmationIfAny' ? opened.received : (latest ?? null);
}

/** Days on which the term began anew: what was asked for came. */
function restarts({ steps }: Round, asked: Step['kind'], came: Step['kind']): DateText[] {
  const notice = steps.find(({ kind }) => kind === asked);
  return steps.filter(({ kind, on }) => notice && kind === came && on >= notice.on).map(({ on }) => on);
}

/** What the report counts: the end of the first round. A new reply after a dispute is no new case. @law 格式§表三 */
export function conclusionOf({ rounds }: RequestState): End | null {
  const [first] = rounds;
  return first ? endOf(first) : null;
}

export function isOpen(state: RequestState): boolean {
  const last = state.rounds.at(-1);
  return state.gone === null && last !== undefined && endOf(last) === null;
}
