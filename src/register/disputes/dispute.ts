/** 行政复议、行政诉讼: each dispute with its instances, counted until its judgment holds. */
import { cite, granted, type Reason, refused } from '../../law/index.ts';
import type { DateText } from '../entry/index.ts';
import type { Facts, Matter, Needs } from '../matter.ts';
import { disputeCounts } from './counts.ts';
import { type DueDay, disputeClocks, dutyDue } from './due.ts';
import { DISPUTE_COMMANDS, type DisputeCommand, type DisputeEvent, disputeEventOf } from './events.ts';
import { DISPUTE_OUTCOMES } from './outcomes.ts';
import { disputeFaults, openingFaults, outOfStep } from './rules.ts';
import { type DisputeState, disputeAfter, disputeStart, endOf } from './state.ts';

export const DISPUTE_STAGES = {
  answering: '待答复',
  pending: '尚未审结',
  decided: '裁判尚未生效',
  duties: '待履行',
  ended: '已审结',
  void: '已作废',
} as const;
export type DisputeStage = keyof typeof DISPUTE_STAGES;

/** @law 复议法§48, 复议法§54, 复议法§77, 行诉法§67, 格式§表四 */
export const disputes: Matter<DisputeState, DisputeEvent, DisputeCommand> = {
  kind: 'dispute',
  identity: 'numbered',
  commands: DISPUTE_COMMANDS,
  opens: ['dispute.open'],
  needs: needsOf,
  start: disputeStart,
  apply: (state, { event, entry }) =>
    disputeAfter(state, event, { version: entry.version, actor: entry.actor.id }),
  decide(state, command, facts) {
    const event = disputeEventOf(command, { countedBy: facts.profile.settings.disputesCountedBy });
    const standing = new Set(disputeFaults(state).map(({ text }) => text));
    const after = disputeAfter(state, event, { version: 0, actor: facts.actor.id });
    const added = disputeFaults(after).filter(({ text }) => !standing.has(text));
    const reasons = [...outOfStep(state, command, facts), ...linkFaults(command, facts), ...added];
    if (reasons.length > 0) return refused(...reasons);
    const id = command.type === 'dispute.open' ? facts.allocate('dispute', facts.today.year) : state.id;
    return granted([{ matter: { kind: 'dispute', id }, event }]);
  },
  faults: disputeFaults,
  counts: disputeCounts,
  row(state, facts) {
    if (!state.opened) return null;
    const { subject, on } = state.opened;
    const stage = disputeStage(state);
    const { due, provisional } = nextDue(state, facts);
    return {
      kind: 'dispute',
      id: state.id,
      title: subject,
      stage,
      open: stage !== 'ended' && stage !== 'void',
      opened: on,
      due: due?.toString() ?? null,
      provisional,
      result: endOf(state)?.result ?? null,
      handler: state.handler,
      unit: state.unit,
      person: null,
    };
  },
};

function needsOf(command: DisputeCommand): Needs {
  const request = requestIn(command);
  const other = disputeIn(command);
  return {
    matters: [
      ...(request === undefined ? [] : [{ kind: 'request', id: request } as const]),
      ...(other === undefined ? [] : [{ kind: 'dispute', id: other } as const]),
    ],
  };
}

function requestIn(command: DisputeCommand): string | undefined {
  return command.type === 'dispute.open' || command.type === 'dispute.link' ? command.request : undefined;
}

function disputeIn(command: DisputeCommand): string | undefined {
  if (command.type === 'dispute.open') return command.after;
  return command.type === 'dispute.join' ? command.with : undefined;
}

/** Sees only that a request is there: the requests' room reads disputes, so that this one must not read it. */
const ANY_REQUEST: Matter<true> = {
  kind: 'request',
  identity: 'numbered',
  commands: {},
  start: () => true,
  apply: () => true,
  decide: () => granted([]),
  counts: () => [],
  row: () => null,
};

function linkFaults(command: DisputeCommand, facts: Facts): Reason[] {
  const request = requestIn(command);
  const other = disputeIn(command);
  const seen = other === undefined ? undefined : facts.see(disputes, other);
  const law = cite('格式§表四');
  const missing =
    request !== undefined && facts.see(ANY_REQUEST, request) === undefined
      ? [{ text: `没有编号为${request}的公开申请，请核对。`, law }]
      : [];
  if (command.type === 'dispute.open') return [...missing, ...openingFaults(command, seen)];
  return command.type === 'dispute.join' ? [...missing, ...joiningFaults(command.with, seen)] : missing;
}

function joiningFaults(id: string, other: DisputeState | undefined): Reason[] {
  const law = cite('格式§表四');
  if (!other?.opened || other.voided) return [{ text: `没有编号为${id}的复议诉讼案件，请核对。`, law }];
  return endOf(other) ? [{ text: `${id}已经审结，不能并案。`, law }] : [];
}

export function disputeStage(state: DisputeState): DisputeStage {
  if (state.voided) return 'void';
  const last = state.instances.at(-1);
  if (endOf(state)) return state.duties.some(({ fulfilledOn }) => fulfilledOn === null) ? 'duties' : 'ended';
  if (last?.decision)
    return DISPUTE_OUTCOMES[last.decision.outcome].result === 'none' ? 'pending' : 'decided';
  return state.instances.length === 1 && last?.answeredOn === null ? 'answering' : 'pending';
}

/** The nearest day on which the agency has to do something. */
function nextDue(state: DisputeState, facts: Pick<Facts, 'today' | 'calendar' | 'profile'>): DueDay {
  const { calendar, today: asOf, profile } = facts;
  const options = { calendar, asOf, settings: profile.settings.clock };
  const last = state.instances.at(-1);
  const undecided = last !== undefined && last.decision === null;
  const hearing: DateText | undefined = undecided && last.heardOn === null ? last.hearing?.day : undefined;
  const days: DueDay[] = [
    ...(disputeStage(state) === 'answering' ? disputeClocks(state, options) : []),
    ...(hearing === undefined ? [] : [{ due: Temporal.PlainDate.from(hearing), provisional: false }]),
    ...state.duties.filter(({ fulfilledOn }) => fulfilledOn === null).map((duty) => dutyDue(duty, options)),
  ];
  const dated = state.voided ? [] : days.filter(({ due }) => due !== null);
  const [first] = dated.toSorted((a, b) => (String(a.due) < String(b.due) ? -1 : 1));
  return first ? { due: first.due, provisional: first.provisional } : { due: null, provisional: false };
}
