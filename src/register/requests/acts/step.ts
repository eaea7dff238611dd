/** Steps of the clocks: one rule for all of them; what single kinds ask besides stands in `step-rules.ts`. */
import type { Reason } from '../../../law/index.ts';
import { wouldSayAgainst } from '../clocks.ts';
import type { StepEvent } from '../events.ts';
import { all, earlyReason, endedReason, goneReason, repliedReason } from '../grounds.ts';
import { type RequestState, type Round, roundOn } from '../state.ts';
import { STEPS, type StepCommand, type StepCommandType, type StepFact, stepOf } from '../steps.ts';
import { type Gate, type Judged, own, type RequestFacts } from './facts.ts';
import { extrasOf, rulesOf } from './step-rules.ts';

/**
 * What stands against a step on a day whatever its command says: its order among the others, and the end of the case.
 * Facts from outside may come when they will; the clocks show whether they had an effect. Acts of the agency may not be added
 * behind a reply: a letter dated back would make a late reply timely.
 */
export function stepGate(type: StepCommandType): Gate {
  return (state, on, facts) => {
    const round = roundOn(state, on);
    const { by } = STEPS[type];
    return all(
      goneReason(state),
      earlyReason(round, on),
      by !== 'fact' && (endedReason(round, on) || (type !== 'request.reply' && repliedReason(round))),
      rulesOf(type, state, round, on, facts),
    );
  };
}

/** @law 条例§30–§35, 109号§6, 235号 */
export function step(state: RequestState, command: StepCommand, facts: RequestFacts): Judged {
  const { type, matter: _, ...fields } = command;
  const { event: name, kind, by } = STEPS[type];
  const round = roundOn(state, command.on);
  const fact = stepOf(kind, fields);
  const reasons: Reason[] = [];
  const binding = by === 'finding' || (by === 'letter' && command.on === facts.today.toString());
  if (binding) reasons.push(...lawAgainst(state, round, fact, facts));
  const extras = extrasOf(state, round, command, facts);
  reasons.push(...extras.reasons);
  const draft = () => {
    const { counterpart, ...told } = { counterpart: undefined, ...fields };
    const person = counterpart === undefined ? undefined : facts.identify(counterpart);
    return own(state, { type: name, ...told, ...extras.fields, person } as StepEvent);
  };
  return { reasons: all(reasons), draft };
}

/** The law judges an approval of an extension by the notice that would follow it. */
function lawAgainst(
  state: RequestState,
  round: Round,
  fact: StepFact,
  facts: RequestFacts,
): readonly Reason[] {
  const following: StepFact[] =
    fact.kind === 'extensionApproved' ? [{ kind: 'extensionNotified', on: fact.on }] : [];
  return wouldSayAgainst(state, round, [fact, ...following], facts);
}
