/** What the law holds against a history as it stands: a correction may not add to it. */
import { codeText, mayDecide, OUTCOMES, type Reason, readDate } from '../../law/index.ts';
import { lawAgainst } from './acts/decision.ts';
import { knownFacts } from './acts/known.ts';
import { replyOrder } from './acts/sign.ts';
import { type Known, saidAgainst } from './clocks.ts';
import { type End, endOf } from './end.ts';
import { all, because } from './grounds.ts';
import type { RequestState, Round } from './state.ts';
import { actorOf } from './steps.ts';

export function faults(state: RequestState, known: Known): readonly Reason[] {
  return all(
    state.rounds.flatMap((round) => [
      ...idleSteps(state, round, known),
      ...unlawfulDecision(state, round, known),
      ...unlawfulEnd(state, round, known),
    ]),
  );
}

/**
 * Acts of the agency without effect, and anything dated before receipt. Said without the dates the clocks compute: the same
 * fault must read the same after a correction elsewhere has moved those dates.
 */
function idleSteps(state: RequestState, round: Round, known: Known): Reason[] {
  const against = saidAgainst(state, round, known);
  return round.steps.flatMap(({ kind, on }, at) => {
    const law = against[at]?.[0]?.law;
    if (on < round.from) return because('条例§31', `${on}的“${codeText(kind)}”早于收到申请。`);
    if (!law || actorOf(kind) === 'fact') return [];
    return { text: `${on}的“${codeText(kind)}”依法不发生效力。`, law };
  });
}

function unlawfulDecision(state: RequestState, round: Round, { calendar }: Known): Reason[] {
  const { decision } = round;
  const today = decision && readDate(decision.on);
  if (!decision || !today) return [];
  const label = OUTCOMES[decision.counted].zh;
  return lawAgainst(state, round, decision, { calendar, today }).map(({ text, law }) => ({
    text: `决定“${label}”：${text}`,
    law,
  }));
}

function unlawfulEnd(state: RequestState, round: Round, { calendar }: Known): readonly Reason[] {
  const { steps, legality } = round;
  const replied = steps.find(({ kind }) => kind === 'replied');
  const end = endOf(round);
  return all(
    replied && replyOrder(round, replied.on),
    replied && legality === null && because('条例§45', '没有法制审核就答复。'),
    !replied &&
      steps.some(({ kind }) => kind === 'served') &&
      because('235号', '没有作出答复的记录，无从送达。'),
    end === null && round !== state.rounds.at(-1) && because('条例§51', '重新办理以前没有答复的记录。'),
    end?.how === 'lapsed' && unlawfulLapse(state, round, end, calendar),
  );
}

/** The judgement that the lateness was unjustified is not the register's; the rest is. */
function unlawfulLapse(
  state: RequestState,
  round: Round,
  { on, outcome }: End,
  calendar: Known['calendar'],
): readonly Reason[] {
  const today = readDate(on);
  if (!today) return [];
  const known = knownFacts(state, round, { calendar, today });
  const { answer, reasons } = mayDecide(outcome, { ...known, lapseUnjustified: true }, today);
  return answer === 'yes' ? [] : reasons;
}
