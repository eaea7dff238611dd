/** Which commands move the clocks: the event each becomes, whose act it is, and the kind the law knows it by. */
import type { EventKind, Remedy, ServiceWay } from '../../law/index.ts';
import type { DateText } from '../entry/index.ts';
import type { CommandNamed, CommandType } from './commands.ts';

/**
 * `letter`: an act of the agency towards others; done today it must be lawful, found out later it is kept and shown as
 * without effect. `finding`: an act inside the agency; never entered against the law. `fact`: comes from outside; always kept.
 */
export type By = 'letter' | 'finding' | 'fact';

/** A suffix stands for the three kinds of party: `Consulted` is thirdPartyConsulted, jointAgencyConsulted, … */
export type KindOrSuffix = EventKind | 'Consulted' | 'Received' | 'Answered' | 'Lapsed';

interface StepRule {
  readonly event: `request.${string}`;
  readonly by: By;
  readonly kind: KindOrSuffix;
}

export const STEPS = {
  'request.confirm': { event: 'request.confirmed', by: 'letter', kind: 'confirmed' },
  'request.askClarification': {
    event: 'request.clarificationAsked',
    by: 'letter',
    kind: 'clarificationAsked',
  },
  'request.recordClarificationServed': {
    event: 'request.clarificationServed',
    by: 'fact',
    kind: 'clarificationServed',
  },
  'request.recordClarificationReceived': {
    event: 'request.clarificationReceived',
    by: 'fact',
    kind: 'clarificationReceived',
  },
  'request.lapseClarification': {
    event: 'request.clarificationLapsed',
    by: 'finding',
    kind: 'clarificationLapsed',
  },
  'request.consult': { event: 'request.consulted', by: 'letter', kind: 'Consulted' },
  'request.recordConsultationReceived': {
    event: 'request.consultationReceived',
    by: 'fact',
    kind: 'Received',
  },
  'request.recordOpinion': { event: 'request.opinionReceived', by: 'fact', kind: 'Answered' },
  'request.lapseConsultation': { event: 'request.consultationLapsed', by: 'finding', kind: 'Lapsed' },
  'request.approveExtension': {
    event: 'request.extensionApproved',
    by: 'finding',
    kind: 'extensionApproved',
  },
  'request.notifyExtension': { event: 'request.extensionNotified', by: 'letter', kind: 'extensionNotified' },
  'request.askReasons': { event: 'request.reasonsAsked', by: 'letter', kind: 'reasonsAsked' },
  'request.recordReasons': { event: 'request.reasonsReceived', by: 'fact', kind: 'reasonsGiven' },
  'request.notifyDelay': { event: 'request.delayNotified', by: 'letter', kind: 'delayNotified' },
  'request.noticeFee': { event: 'request.feeNoticed', by: 'letter', kind: 'feeNoticed' },
  'request.recordFeeServed': { event: 'request.feeNoticeServed', by: 'fact', kind: 'feeNoticeServed' },
  'request.recordFeePaid': { event: 'request.feePaid', by: 'fact', kind: 'feePaid' },
  'request.lapseFee': { event: 'request.feeLapsed', by: 'finding', kind: 'feeLapsed' },
  'request.withdraw': { event: 'request.withdrawn', by: 'fact', kind: 'withdrawn' },
  'request.reply': { event: 'request.replied', by: 'finding', kind: 'replied' },
  'request.recordService': { event: 'request.served', by: 'fact', kind: 'served' },
} as const satisfies Partial<Record<CommandType, StepRule>>;

export type StepCommandType = keyof typeof STEPS;
export type StepCommand = CommandNamed<StepCommandType>;

export function isStepCommand<C extends { readonly type: string }>(
  command: C,
): command is Extract<C, StepCommand> {
  return Object.hasOwn(STEPS, command.type);
}

/** A step as the clocks need it, in JSON: what a request hands on when it is split or transferred. */
export interface StepFact {
  readonly kind: EventKind;
  readonly on: DateText;
  readonly ref?: string;
  readonly days?: number;
  readonly until?: DateText;
  readonly way?: ServiceWay;
  readonly remedy?: Remedy;
  readonly justified?: 'justified';
  /** Of a lapse: the last day of the window as it was when the lapse was found. */
  readonly windowEnd?: DateText;
}

const EVENT_RULES = new Map<string, StepRule>(Object.values(STEPS).map((rule) => [rule.event, rule]));
const BY_KIND = new Map<string, By>(Object.values(STEPS).map(({ kind, by }) => [kind, by]));

/** The rule of an event; undefined where it moves no clock. */
export function ruleOf(event: string): StepRule | undefined {
  return EVENT_RULES.get(event);
}

/** Whose act a kind is. */
export function actorOf(kind: EventKind): By {
  return (
    BY_KIND.get(kind) ?? BY_KIND.get(kind.replace(/^(thirdParty|jointAgency|otherAgency)/, '')) ?? 'fact'
  );
}

interface Payload extends Omit<Partial<StepFact>, 'justified'> {
  readonly on: DateText;
  readonly party?: string;
  readonly justification?: string;
}

/** What the clocks take from an event. */
export function stepOf(rule: KindOrSuffix, payload: Payload): StepFact {
  const { on, party, ref, days, until, way, remedy, justification, windowEnd } = payload;
  return {
    kind: (party === undefined ? rule : `${party}${rule}`) as EventKind,
    on,
    ref,
    days,
    until,
    way,
    remedy,
    justified: justification === undefined ? undefined : 'justified',
    windowEnd,
  };
}
