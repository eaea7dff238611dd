/** 决定: outcome by outcome against the law's tests, with what the register knows and what somebody has judged. */
import { basisOf, countedAs, mayDecide, type OutcomeId, type Reason, readDate } from '../../../law/index.ts';
import type { Known } from '../clocks.ts';
import type { DecidedPart } from '../events.ts';
import { all, because } from '../grounds.ts';
import { type Decision, type RequestState, type Round, roundOn } from '../state.ts';
import { type Act, type Gate, own, type RequestFacts } from './facts.ts';
import { knownFacts, objects } from './known.ts';
import { replyWorkGate } from './sign.ts';

export const decideGate: Gate = (state, on, facts) =>
  all(
    replyWorkGate(state, on, facts),
    roundOn(state, on).secrecy?.by === facts.actor.id && because('条例§17', '作过保密审查的人不能拟定决定。'),
  );

/** @law 条例§30, §35–§39 — and for what is withheld §13–§17, §32 */
export const decide: Act<'request.decide'> = (state, command, facts) => {
  const { on, evidence, parts, main, earlier } = command;
  const round = roundOn(state, on);
  const day = readDate(on) ?? facts.today;
  const counted = countedOf(
    parts.map(({ outcome }) => outcome),
    main,
  );
  const earlierReply = earlier && earlierReplyFound(state, earlier, on, facts);
  const decided: DecidedPart[] = parts.map((part) => ({
    ...part,
    facts: part.facts ?? {},
    law: basisOf(part.outcome, day).notation,
  }));
  const decision = {
    on,
    parts: decided,
    counted: counted.ok ? counted.value : 'otherHandling.other',
    earlierReply: earlierReply ?? null,
  } as const;
  return {
    reasons: all(
      !counted.ok && counted.reasons,
      lawAgainst(state, round, decision, { calendar: facts.calendar, today: day }),
    ),
    draft: () =>
      own(state, {
        type: 'request.decided',
        on,
        evidence,
        parts: decided,
        counted: decision.counted,
        earlier,
        earlierReply,
      }),
  };
};

/** One request, one result; where the law names none, the decision does. @law 格式§表三 */
function countedOf(outcomes: readonly OutcomeId[], main: OutcomeId | undefined) {
  const counted = countedAs(outcomes);
  return !counted.ok && main !== undefined && outcomes.includes(main)
    ? ({ ok: true, value: main } as const)
    : counted;
}

/** @law 条例§36(6) — the same applicant got a reply before, in this register or on a day and under a number that are on file */
function earlierReplyFound(
  { opened }: RequestState,
  { request, on, number }: { request?: string; on?: string; number?: string },
  decidedOn: string,
  facts: RequestFacts,
): boolean {
  if (request === undefined) return on !== undefined && on <= decidedOn && number !== undefined;
  const other = facts.request(request);
  const replied = other?.rounds[0]?.steps.some(({ kind, on: day }) => kind === 'replied' && day <= decidedOn);
  return replied === true && opened?.person != null && other?.opened?.person === opened.person;
}

type Draft = Omit<Decision, 'by' | 'said'>;

/** What the law says against a decision on its day, every part weighed. */
export function lawAgainst(state: RequestState, round: Round, decision: Draft, known: Known): Reason[] {
  const facts = {
    ...knownFacts(state, round, known),
    earlierReply: decision.earlierReply ?? undefined,
  };
  const several = decision.parts.length > 1;
  const weighed = decision.parts.map(({ outcome, facts: judged }) =>
    // A part cut out for partial disclosure cannot be divided further.
    mayDecide(outcome, { ...judged, ...(several && { separable: false }), ...facts }, known.today),
  );
  if (decision.counted === 'partlyDisclosed') {
    const partsReasoned = decision.parts.every((part) => gives(part) || part.reason !== undefined);
    weighed.push(mayDecide('partlyDisclosed', { ...facts, separable: true, partsReasoned }, known.today));
  }
  return all(
    weighed.filter(({ answer }) => answer !== 'yes').flatMap(({ reasons }) => reasons),
    reviewAgainst(round, decision),
    thirdPartyAgainst(round, decision, facts.opinionSettled),
    decision.parts.some(({ outcome }) => outcome === 'unavailable.notExisting') &&
      round.searches.filter(({ on }) => on <= decision.on).at(-1)?.found === true &&
      because('条例§36(4)', '检索记录写明已经找到，不能告知信息不存在。'),
  );
}

function gives({ outcome }: DecidedPart): boolean {
  return outcome === 'disclosed.provided' || outcome === 'disclosed.alreadyPublic';
}

/** @law 条例§17 */
function reviewAgainst({ secrecy }: Round, { parts, counted }: Draft): Reason[] {
  const given = parts.filter(({ outcome }) => outcome === 'disclosed.provided');
  return all(
    given.length > 0 &&
      secrecy?.conclusion === 'notDisclosable' &&
      because('条例§17', '保密审查的结论是不得公开，不能提供。'),
    given.length > 0 &&
      counted !== 'partlyDisclosed' &&
      secrecy?.conclusion === 'partlyDisclosable' &&
      because('条例§17', '保密审查的结论是部分可以公开，应当区分处理。'),
  );
}

/** @law 条例§15, §32 — before a third party's matter is given out it is heard, and a reasoned objection respected */
function thirdPartyAgainst(round: Round, { parts, on }: Draft, settled: boolean | undefined): Reason[] {
  const given = parts.filter(({ outcome }) => outcome === 'disclosed.provided');
  if (given.length === 0) return [];
  const overridden = given.every(
    ({ facts }) => facts.objectionUnfounded === true || facts.publicInterestPrevails === true,
  );
  return all(
    settled === false && because('条例§32', '第三方尚未答复，十五个工作日未满，不能先行提供。'),
    objects(round, on) &&
      !overridden &&
      parts.length === given.length &&
      because('条例§32', '第三方不同意公开：请判断其理由是否合理，或者不公开是否对公共利益造成重大影响。'),
  );
}
