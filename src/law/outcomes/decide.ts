/** May this be the answer, on this day and with these facts? */
import { type Answer, type Citation, cite, citedOn, granted, type Result } from '../citation/index.ts';
import { type ExemptionFact, type Facts, mayWithhold, weigh } from '../exemptions/index.ts';
import { OUTCOMES, type OutcomeId } from '../glossary/index.ts';
import { type RemedyBlock, type RemedySettings, remedyBlock } from '../remedies/index.ts';
import { OUTCOME_RULES, type OutcomeFact } from './outcomes.ts';

/** First day of the present form of the annual report. 30号. */
const PRESENT_FORM = '2021-09-26';

/** The place in the law an outcome rests on, as that law stood on the day. */
export function basisOf(outcome: OutcomeId, on: Temporal.PlainDate): Citation {
  const { law } = OUTCOMES[outcome];
  return cite(law === '格式§表三' && on.toString() < PRESENT_FORM ? '60号§表三' : law);
}

/**
 * Whether a request may end this way. Every condition is evaluated: no carries all failures, unknown all missing facts.
 *
 * @law 条例§30, §35–§39; 109号§6 — and for what is withheld the tests of §14–§16
 */
export function mayDecide(
  outcome: OutcomeId,
  facts: Facts<OutcomeFact | ExemptionFact>,
  on: Temporal.PlainDate,
): Answer {
  const { exemption, conditions } = OUTCOME_RULES[outcome];
  const inForce = citedOn(basisOf(outcome, on), on);
  if (inForce.answer === 'no') return inForce;
  return exemption ? mayWithhold(exemption, facts) : weigh(conditions, facts);
}

/**
 * Which remedy block the letter of a decision carries.
 *
 * @law 复议法§23.1(4), 法释8§1(1) — the legal basis decides, for a partial disclosure also that of the parts withheld
 * @param withheldParts the outcomes of the parts kept back; empty unless the decision is partial
 */
export function blockOf(
  outcome: OutcomeId,
  withheldParts: readonly OutcomeId[],
  on: Temporal.PlainDate,
  settings?: RemedySettings,
): Result<RemedyBlock> {
  if (OUTCOME_RULES[outcome].procedural) return granted('S');
  const answer = remedyBlock(
    [outcome, ...withheldParts].map((id) => basisOf(id, on)),
    on,
    settings,
  );
  return answer.ok ? granted(answer.value.block) : answer;
}
