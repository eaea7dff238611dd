/** What single steps ask beyond the clocks, and what they say beyond their command. */
import {
  blockOf,
  type CLOCKS,
  mayDecide,
  type OutcomeId,
  type Reason,
  readDate,
} from '../../../law/index.ts';
import { clocksOf } from '../clocks.ts';
import { endOf } from '../end.ts';
import { all, because, repliedReason } from '../grounds.ts';
import type { RequestState, Round } from '../state.ts';
import type { StepCommand, StepCommandType } from '../steps.ts';
import type { RequestFacts } from './facts.ts';
import { knownFacts } from './known.ts';
import { replyOrder } from './sign.ts';

type Rule = (
  state: RequestState,
  round: Round,
  on: string,
  facts: RequestFacts,
) => Reason | false | readonly Reason[];

const RULES: Readonly<Partial<Record<StepCommandType, Rule>>> = {
  'request.approveExtension': (_, { steps }, __, { actor }) =>
    all(
      actor.role !== 'head' && because('条例§33.2', '延期须经政府信息公开工作机构负责人同意。'),
      steps.filter(({ kind }) => kind === 'extensionApproved').length >
        steps.filter(({ kind }) => kind === 'extensionNotified').length &&
        because('条例§33.2', '延期已经批准，尚未告知申请人。'),
    ),
  'request.notifyExtension': (_, { steps }, on) =>
    !steps.some((one) => one.kind === 'extensionApproved' && one.on <= on) &&
    because('条例§33.2', '延期应当先经政府信息公开工作机构负责人同意，没有批准记录。'),
  'request.noticeFee': (_, { fee }, on) =>
    fee === null
      ? because('109号§3', '还没有计算收费数额。')
      : fee.approved === null
        ? because('条例§42', '收费尚未批准。')
        : on < fee.approved.on && because('109号§6', `收费通知（${on}）早于批准（${fee.approved.on}）。`),
  'request.withdraw': (_, round, on) => {
    const end = endOf(round);
    if (end === null) return false;
    // Dated back behind a reply, a withdrawal would put a late reply out of sight.
    return end.on <= on
      ? because('条例§27', `${end.on}已经办结，没有可以撤回的申请。`)
      : repliedReason(round);
  },
  'request.reply': (_, round, on) => all(replyOrder(round, on), alteredSince(round)),
  'request.recordService': (_, { steps }, on) =>
    !steps.some((one) => one.kind === 'replied' && one.on <= on) &&
    because('235号', '没有作出答复的记录，无从送达。'),
};

export function rulesOf(type: StepCommandType, ...asked: Parameters<Rule>): readonly Reason[] {
  return all(RULES[type]?.(...asked));
}

/** What was signed is what goes out. @law 条例§45 */
function alteredSince({ decision, signature }: Round): Reason | false {
  return (
    decision !== null &&
    signature !== null &&
    signature.said < decision.said &&
    because('条例§45', '签发以后决定有更正，请重新拟定、审核、签发。')
  );
}

interface Extras {
  readonly reasons: readonly Reason[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What the register itself adds to the event, and what that finds wanting. */
export function extrasOf(
  state: RequestState,
  round: Round,
  command: StepCommand,
  facts: RequestFacts,
): Extras {
  switch (command.type) {
    case 'request.lapseClarification':
      return lapse(state, round, command.on, facts, 'clarification', {
        lapseUnjustified: command.unjustified,
      });
    case 'request.lapseFee':
      return lapse(state, round, command.on, facts, 'fee', {});
    case 'request.consult':
      return {
        fields: {},
        reasons: all(
          command.party === 'thirdParty' &&
            command.counterpart === undefined &&
            because('条例§32', '请写明向谁征求意见；对外只用代号。'),
        ),
      };
    case 'request.noticeFee':
      return { reasons: [], fields: { amount: round.fee?.amount } };
    case 'request.recordFeePaid':
      return {
        fields: {},
        reasons: all(
          round.fee?.noticed &&
            command.amount !== round.fee.amount &&
            because('109号§6', '所缴与通知的数额不符：未缴清的不算缴费完成，多缴的先退还。'),
        ),
      };
    case 'request.reply':
      return { reasons: [], fields: { block: blockFor(round, command.on) } };
    case 'request.recordService':
      return { reasons: [], fields: { remedy: remedyOf(round) } };
    default:
      return { reasons: [], fields: {} };
  }
}

const LAPSES = {
  clarification: { outcome: 'otherHandling.clarificationLapsed', clock: 'clarificationWindow' },
  fee: { outcome: 'otherHandling.feeLapsed', clock: 'feePayment' },
} as const satisfies Record<string, { outcome: OutcomeId; clock: keyof typeof CLOCKS }>;

/** A lapse ends the case, so that it must satisfy the law's test for that outcome. */
function lapse(
  state: RequestState,
  round: Round,
  on: string,
  facts: RequestFacts,
  of: keyof typeof LAPSES,
  judged: Readonly<Record<string, boolean>>,
): Extras {
  const day = readDate(on) ?? facts.today;
  const { outcome, clock } = LAPSES[of];
  const known = knownFacts(state, round, { calendar: facts.calendar, today: day });
  const { answer, reasons } = mayDecide(outcome, { ...judged, ...known }, day);
  const window = clocksOf(state, round, { calendar: facts.calendar, today: day }).find(
    ({ id }) => id === clock,
  );
  return {
    reasons: answer === 'yes' ? [] : reasons,
    fields: { windowEnd: window?.due?.toString() },
  };
}

/** Undefined for days whose remedies the law room does not cover: such a letter is not guessed at. */
function blockFor({ decision }: Round, on: string) {
  const day = readDate(on);
  if (!decision || !day) return undefined;
  const kept = decision.parts
    .map(({ outcome }) => outcome)
    .filter((outcome) => !outcome.startsWith('disclosed.') && outcome !== decision.counted);
  const block = blockOf(decision.counted, kept, day);
  return block.ok ? block.value : undefined;
}

function remedyOf({ block }: Round) {
  return block === 'A' ? 'reconsiderationFirst' : block === 'B' ? 'free' : undefined;
}
