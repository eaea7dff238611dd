/** What stands against a command at this point, and what the law and the order of days hold against a whole history. */
import { cite, type Reason } from '../../law/index.ts';
import type { Facts } from '../matter.ts';
import type { DisputeCommand } from './events.ts';
import { DISPUTE_OUTCOMES, outcomeLaw } from './outcomes.ts';
import { type DisputeState, effectiveOn, endOf, INSTANCES, type Instance } from './state.ts';

const TABLE = cite('格式§表四');
const REVIEW = cite('复议法§48');
const COURT = cite('行诉法§67');
const APPEAL = cite('行诉法§85');

type Fault = Reason | false;

/** Refusals that come from where the command is given, not from what it says. */
export function outOfStep(
  state: DisputeState,
  command: DisputeCommand,
  { actor, today }: Pick<Facts, 'actor' | 'today'>,
): Reason[] {
  const { opened, voided, instances } = state;
  if (command.type === 'dispute.open')
    return opened ? [{ text: '这件争议已经登记；记错的请用更正或者作废。', law: TABLE }] : [];
  const last = instances.at(-1);
  if (!opened || !last) return [{ text: '没有这个编号的复议诉讼案件，请核对。', law: TABLE }];
  if (voided) return [{ text: '这件登记已经作废。', law: TABLE }];
  const faults: Fault[] = [
    ...withinInstance(last, command, today),
    ...betweenInstances(last, command),
    ...aroundThem(state, command, actor.id),
  ];
  return faults.filter((fault) => fault !== false);
}

function withinInstance(last: Instance, command: DisputeCommand, today: Temporal.PlainDate): Fault[] {
  const { kind, decision, answeredOn } = last;
  const reviewed = kind === 'reconsideration';
  const law = reviewed ? REVIEW : COURT;
  const over = decision !== null && { text: `${INSTANCES[kind]}已有结果，不能再登记这一步。`, law };
  switch (command.type) {
    case 'dispute.setProcedure':
      return [
        over,
        !reviewed && { text: '程序种类只影响复议答复期限，诉讼不必登记。', law: cite('复议法§54') },
      ];
    case 'dispute.answer':
      return [over, answeredOn !== null && { text: `${INSTANCES[kind]}的答复已于${answeredOn}提交。`, law }];
    case 'dispute.scheduleHearing': {
      const past = command.day < today.toString();
      return [over, past && { text: '开庭、听证的日期已过，请登记已经举行。', law }];
    }
    case 'dispute.hear':
    case 'dispute.decide':
      return [over];
    default:
      return [];
  }
}

function betweenInstances(last: Instance, command: DisputeCommand): Fault[] {
  const { kind, decision } = last;
  const rule = decision && DISPUTE_OUTCOMES[decision.outcome];
  const holds = effectiveOn(last);
  switch (command.type) {
    case 'dispute.settle':
      return [
        rule?.result === 'none' && { text: '案件已发回重审，没有生效的裁判。', law: APPEAL },
        holds !== null && { text: `结果已于${holds}生效，不必另行登记。`, law: APPEAL },
      ];
    case 'dispute.appeal':
      return [
        kind === 'reconsideration' && {
          text: '复议决定不能上诉；申请人起诉的，另行登记为复议后起诉。',
          law: cite('行诉法§45'),
        },
        kind === 'appeal' && { text: '二审裁判是终审裁判，不能再上诉；再审的，登记再审。', law: APPEAL },
        decision !== null && holds !== null && { text: `裁判已于${holds}生效，不能上诉。`, law: APPEAL },
      ];
    case 'dispute.rehear':
      return [
        rule !== null && rule.result !== 'none' && { text: '没有发回重审的裁判。', law: cite('行诉法§89') },
      ];
    case 'dispute.openRetrial':
      return [
        kind === 'reconsideration' && { text: '复议没有再审。', law: cite('行诉法§90') },
        decision !== null && holds === null && { text: '裁判尚未生效，不能再审。', law: cite('行诉法§90') },
      ];
    default:
      return [];
  }
}

function aroundThem(
  { id, openedBy, duties, request, joinedWith }: DisputeState,
  command: DisputeCommand,
  actor: string,
): Fault[] {
  switch (command.type) {
    case 'dispute.join':
      return [
        command.with === id && { text: '不能与自己并案。', law: TABLE },
        joinedWith.includes(command.with) && { text: `已经登记与${command.with}并案。`, law: TABLE },
      ];
    case 'dispute.fulfil': {
      const duty = duties.find((one) => one.id === command.duty);
      const law = cite('复议法§77');
      return [
        !duty && { text: '没有这一项履行义务，请核对。', law },
        duty !== undefined &&
          duty.fulfilledOn !== null && { text: `这一项已于${duty.fulfilledOn}履行。`, law },
      ];
    }
    case 'dispute.link':
      return [command.request === request && { text: `已经关联${request}。`, law: TABLE }];
    case 'dispute.void':
      return [openedBy === actor && { text: '作废须由登记人以外的另一人办理。', law: cite('条例§45') }];
    default:
      return [];
  }
}

/** @law 格式§表四, 复议法§48, 行诉法§85 — days in their order, an outcome the body can give, an instance that could begin */
export function disputeFaults(state: DisputeState): Reason[] {
  const { opened, instances, duties } = state;
  if (!opened) return [];
  const { on, contested } = opened;
  const faults: Fault[] = [
    contested !== undefined &&
      contested.on > on && {
        text: `被申请复议或者被诉的答复（${contested.on}）晚于收到副本之日（${on}）。`,
        law: TABLE,
      },
    ...instances.flatMap((one, at) => [...instanceFaults(one), ...passageFaults(instances[at - 1], one)]),
    ...duties.flatMap(({ on: from, text, term, fulfilledOn }): Fault[] => [
      from < on && { text: `义务“${text}”的日期${from}早于收到副本之日。`, law: TABLE },
      term !== undefined &&
        'until' in term &&
        term.until < from && { text: `义务“${text}”的期限${term.until}早于其日期${from}。`, law: TABLE },
      fulfilledOn !== null &&
        fulfilledOn < from && {
          text: `义务“${text}”的履行日期${fulfilledOn}早于其日期${from}。`,
          law: TABLE,
        },
    ]),
  ];
  return faults.filter((fault) => fault !== false);
}

function instanceFaults({ kind, on, answeredOn, heardOn, decision, settledOn }: Instance): Fault[] {
  const name = INSTANCES[kind];
  const early = (what: string, day: string | null, from: string): Fault =>
    day !== null && day < from && { text: `${name}${what}的日期${day}早于${from}。`, law: TABLE };
  return [
    early('提交答复', answeredOn, on),
    early('开庭、听证', heardOn, on),
    early('结果', decision?.on ?? null, on),
    decision !== null &&
      answeredOn !== null &&
      decision.on < answeredOn && {
        text: `${name}的结果（${decision.on}）早于提交答复（${answeredOn}）。`,
        law: TABLE,
      },
    settledOn !== null && !decision && { text: `${name}没有裁判，却登记了生效。`, law: APPEAL },
    decision !== null && early('生效', settledOn, decision.on),
    ...(decision ? outcomeFaults(kind, decision.outcome, decision.on) : []),
  ];
}

function outcomeFaults(
  kind: Instance['kind'],
  outcome: NonNullable<Instance['decision']>['outcome'],
  on: string,
): Fault[] {
  const { at, zh } = DISPUTE_OUTCOMES[outcome];
  const bodies: readonly string[] =
    kind === 'reconsideration'
      ? ['reconsideration']
      : kind === 'appeal' || kind === 'retrial'
        ? ['court', 'higherCourt']
        : ['court'];
  return [
    !bodies.includes(at) && { text: `“${zh}”不是${INSTANCES[kind]}的结果。`, law: outcomeLaw(outcome, on) },
  ];
}

/** Whether an instance could follow the one ahead, which a correction may have left without its decision. */
function passageFaults(before: Instance | undefined, { kind, on }: Instance): Fault[] {
  if (!before) return [];
  const name = INSTANCES[kind];
  const { decision } = before;
  if (!decision) return [{ text: `${INSTANCES[before.kind]}没有裁判，不能有${name}。`, law: APPEAL }];
  return [
    decision.on > on && { text: `${name}的日期${on}早于前一审级的裁判（${decision.on}）。`, law: APPEAL },
  ];
}

/** @law 行诉法§45, 格式§表四 — which of the two columns of suits, decided by whether a reconsideration came first */
export function openingFaults(
  command: Extract<DisputeCommand, { type: 'dispute.open' }>,
  earlier: DisputeState | undefined,
): Reason[] {
  const { group, after, afterNote, procedure, on } = command;
  const law = cite('行诉法§45');
  const follows = group === 'litigation.afterReconsideration';
  const end = earlier && endOf(earlier);
  const faults: Fault[] = [
    follows &&
      after === undefined &&
      afterNote === undefined && {
        text: '复议后起诉的，请写明在先的复议案件；不在本台账的，写明复议机关和案号。',
        law,
      },
    !follows &&
      (after !== undefined || afterNote !== undefined) && {
        text: '有在先的复议案件的诉讼，应登记为复议后起诉。',
        law,
      },
    after !== undefined && !earlier && { text: `没有编号为${after}的复议案件，请核对。`, law },
    earlier?.voided === true && { text: `${after}已经作废。`, law },
    earlier !== undefined &&
      earlier.opened?.group !== 'reconsideration' && { text: `${after}不是复议案件。`, law },
    earlier !== undefined &&
      !end && { text: `${after}还没有登记结果；复议机关逾期未作决定的，先登记“逾期未作决定”。`, law },
    end !== undefined && end.on > on && { text: `收到起诉状副本（${on}）早于复议结果（${end.on}）。`, law },
    procedure !== undefined &&
      group !== 'reconsideration' && {
        text: '程序种类只影响复议答复期限，诉讼不必登记。',
        law: cite('复议法§54'),
      },
  ];
  return faults.filter((fault) => fault !== false);
}
