/** What can be said to and of the register of 复议 and 诉讼. */
import { z } from 'zod';
import { PROCEDURES, type Procedure, parseCitation } from '../../law/index.ts';
import { type CommandOf, commandsOf, DATE, FACT, SHORT_TEXT } from '../commands.ts';
import type { BaseEvent } from '../entry/index.ts';
import { DISPUTE_GROUPS, DISPUTE_OUTCOMES, type DisputeGroup, type DisputeOutcome } from './outcomes.ts';

/** What a decision or an 意见书 lays on the agency. */
export const DISPUTE_DUTIES = {
  redo: '重新作出答复',
  perform: '限期履行',
  pay: '支付费用或者赔偿',
  report: '报告意见书的落实情况',
  other: '其他',
} as const;
export type DisputeDutyKind = keyof typeof DISPUTE_DUTIES;

const NUMBER = z.string().trim().min(1).max(40);
const BASIS = z
  .string()
  .refine((text) => parseCitation(text).ok, '应为条款，如 条例§16.2。')
  .meta({ examples: ['条例§16.2'] });
const BODY = { body: SHORT_TEXT, caseNumber: z.string().trim().min(1).max(100) };
const APPELLANT = z.enum(['agency', 'otherParty']);

export const DISPUTE_COMMANDS = commandsOf({
  /** `on`: the day the copy of the application or the complaint was received. */
  'dispute.open': {
    ...FACT,
    ...BODY,
    group: z.enum(Object.keys(DISPUTE_GROUPS) as [DisputeGroup]),
    /** What is contested, without the name of a natural person. */
    subject: SHORT_TEXT,
    capacity: z.enum(['respondent', 'coDefendant']),
    procedure: z.enum(Object.keys(PROCEDURES) as [Procedure]).optional(),
    request: NUMBER.optional(),
    /** The reply that is attacked: its day and every place in the law it rests on. */
    contested: z.strictObject({ on: DATE, bases: z.array(BASIS).min(1).max(20) }).optional(),
    /** The reconsideration that came first, or a word on it where it is not in this register. */
    after: NUMBER.optional(),
    afterNote: SHORT_TEXT.optional(),
  },
  'dispute.setProcedure': { procedure: z.enum(Object.keys(PROCEDURES) as [Procedure]), reason: SHORT_TEXT },
  'dispute.answer': { ...FACT, note: SHORT_TEXT.optional() },
  'dispute.scheduleHearing': { day: DATE, place: SHORT_TEXT },
  'dispute.hear': { ...FACT, note: SHORT_TEXT.optional() },
  /** `on`: the day the decision or judgment was received. */
  'dispute.decide': {
    ...FACT,
    outcome: z.enum(Object.keys(DISPUTE_OUTCOMES) as [DisputeOutcome]),
    documentNumber: z.string().trim().min(1).max(100).optional(),
  },
  /** `on`: the day the judgment took effect, where it waited for an appeal. */
  'dispute.settle': FACT,
  'dispute.appeal': { ...FACT, ...BODY, by: APPELLANT },
  'dispute.rehear': { ...FACT, ...BODY },
  'dispute.openRetrial': { ...FACT, ...BODY, by: APPELLANT },
  'dispute.join': { ...FACT, with: NUMBER },
  /** Without a term the duty has no last day; of a report it is sixty days. 复议法§76 */
  'dispute.impose': {
    ...FACT,
    duty: z.enum(Object.keys(DISPUTE_DUTIES) as [DisputeDutyKind]),
    text: SHORT_TEXT,
    term: z
      .union([
        z.strictObject({ n: z.int().min(1).max(1000), unit: z.enum(['day', 'workingDay']) }),
        z.strictObject({ until: DATE }),
      ])
      .optional(),
    /** 分. */
    amount: z.int().positive().optional(),
  },
  /** `duty`: version of the entry that imposed it. */
  'dispute.fulfil': { ...FACT, duty: z.int().positive(), note: SHORT_TEXT },
  'dispute.link': { request: NUMBER },
  'dispute.assign': { handler: z.string().trim().min(1).max(100), unit: NUMBER.optional() },
  'dispute.void': { reason: SHORT_TEXT },
});

export type DisputeCommand = CommandOf<typeof DISPUTE_COMMANDS>;
type CommandType = DisputeCommand['type'];

const EVENT_TYPES = {
  'dispute.open': 'dispute.opened',
  'dispute.setProcedure': 'dispute.procedureSet',
  'dispute.answer': 'dispute.answered',
  'dispute.scheduleHearing': 'dispute.hearingScheduled',
  'dispute.hear': 'dispute.heard',
  'dispute.decide': 'dispute.decided',
  'dispute.settle': 'dispute.settled',
  'dispute.appeal': 'dispute.appealed',
  'dispute.rehear': 'dispute.reheard',
  'dispute.openRetrial': 'dispute.retrialOpened',
  'dispute.join': 'dispute.joined',
  'dispute.impose': 'dispute.imposed',
  'dispute.fulfil': 'dispute.fulfilled',
  'dispute.link': 'dispute.linked',
  'dispute.assign': 'dispute.assigned',
  'dispute.void': 'dispute.voided',
} as const satisfies Record<CommandType, string>;

/** How the agency counted disputes when this one came in: a later choice leaves it alone. */
export interface CountedBy {
  readonly countedBy: 'dispute' | 'instance';
}

type SaidBy<K extends CommandType> = Omit<Extract<DisputeCommand, { type: K }>, 'type' | 'matter'>;

export type DisputeEvent = {
  [K in CommandType]: BaseEvent &
    SaidBy<K> &
    (K extends 'dispute.open' ? CountedBy : unknown) & { readonly type: (typeof EVENT_TYPES)[K] };
}[CommandType];

export type DisputeOpened = Extract<DisputeEvent, { type: 'dispute.opened' }>;

/** The event a command stands for; `counted` goes into the opening one only. */
export function disputeEventOf(command: DisputeCommand, counted: CountedBy): DisputeEvent {
  const { matter: _, ...said } = command;
  const opening = command.type === 'dispute.open' ? counted : {};
  return { ...said, ...opening, type: EVENT_TYPES[command.type] } as DisputeEvent;
}
