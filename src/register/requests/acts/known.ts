/** The facts of the law's tests that the register itself knows: read from the steps, never from a command. */
import {
  type ClockEvent,
  clocks,
  type ExemptionFact,
  type OutcomeFact,
  readDate,
} from '../../../law/index.ts';
import { clocksOf, type Known, saidAgainst } from '../clocks.ts';
import type { RequestState, Round, Step } from '../state.ts';

export type KnownFacts = Readonly<Partial<Record<OutcomeFact | ExemptionFact, boolean>>>;

/** As of the day. */
export function knownFacts(state: RequestState, whole: Round, known: Known): KnownFacts {
  const on = known.today.toString();
  const round = { ...whole, steps: whole.steps.filter((step) => step.on <= on) };
  const against = saidAgainst(state, round, known);
  const effective = (kind: Step['kind']) =>
    round.steps.some((step, at) => step.kind === kind && against[at]?.length === 0);
  const clockStates = new Map(clocksOf(state, round, known).map(({ id, state: is }) => [id, is]));
  return {
    clarificationAsked: effective('clarificationAsked') && effective('clarificationServed'),
    clarificationReceived: effective('clarificationReceived'),
    clarificationTermOver: clockStates.get('clarificationWindow') === 'lapsed',
    feeNoticed: effective('feeNoticed') && effective('feeNoticeServed'),
    feeTermOver: clockStates.get('feePayment') === 'lapsed',
    reasonsAsked: effective('reasonsAsked'),
    withdrawalRecorded: effective('withdrawn'),
    reviewed: round.secrecy !== null && round.secrecy.on <= on && round.secrecy.conclusion !== 'referred',
    searched: round.searches.some((search) => search.on <= on),
    ...thirdParty(round, known),
  };
}

/** Silence is no consent: the agency decides. @law 条例§32 */
function thirdParty(round: Round, known: Known): KnownFacts {
  const on = known.today.toString();
  const asked = round.steps.filter(({ kind }) => kind === 'thirdPartyConsulted');
  if (asked.length === 0) return { opinionAsked: false };
  const opinions = round.opinions.filter((one) => one.party === 'thirdParty' && one.on <= on);
  return {
    opinionAsked: true,
    opinionSettled: asked.every((letter) => settled(letter, round, known)),
    thirdPartyConsents: asked.every(
      ({ ref }) => opinions.findLast((one) => one.ref === ref)?.opinion === 'agrees',
    ),
  };
}

/**
 * Whether an asked party has answered or let its fifteen days pass. The letter is judged on its own: sent too late, it
 * stops no clock, but the party has its days all the same.
 */
function settled({ ref, on }: Step, { steps }: Round, { calendar, today }: Known): boolean {
  const sent = readDate(on);
  if (!sent) return false;
  const letters: ClockEvent[] = steps
    .filter((step) => step.ref === ref && step.kind.startsWith('thirdParty') && step.on >= on)
    .flatMap(({ kind, on: text }) => {
      const date = readDate(text);
      return date ? { kind, date } : [];
    });
  const alone = clocks([{ kind: 'received', date: sent, channel: 'inPerson' }, ...letters], {
    calendar,
    asOf: today,
  });
  const state = alone.find(({ id }) => id === 'thirdPartyOpinion')?.state;
  return state === 'met' || state === 'late' || state === 'lapsed';
}

/** A third party that objects, as far as it has said. */
export function objects({ opinions }: Round, on: string): boolean {
  const said = opinions.filter((one) => one.party === 'thirdParty' && one.on <= on);
  return said.some((one) => one.opinion === 'objects' && said.findLast(({ ref }) => ref === one.ref) === one);
}
