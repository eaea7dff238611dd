/** Everything that can be asked of a request, as strict shapes; the types follow from them. */
import { z } from 'zod';
import { CHANNELS, OUTCOMES, type OutcomeId, PARTIES, SERVICE_WAYS } from '../../law/index.ts';
import { type CommandOf, commandsOf, DATE, FACT, SHORT_TEXT, TEXT } from '../commands.ts';
import { APPLICANT, oneOf } from '../people/index.ts';
import {
  JUDGED,
  LEGALITY,
  OPINIONS,
  PROPOSERS,
  SECRECY,
  SIGNATURES,
  SUPPLY_FORMS,
  SUPPLY_WAYS,
  TRIAGES,
} from './words.ts';

/** 条例§29.2(2): name, number or other features by which the information can be found. */
const CONTENT = z.strictObject({
  description: TEXT,
  title: SHORT_TEXT.optional(),
  documentNumber: SHORT_TEXT.optional(),
  features: SHORT_TEXT.optional(),
});

const SUPPLY = z.strictObject({ form: oneOf(SUPPLY_FORMS), way: oneOf(SUPPLY_WAYS) });

/** A code, never a name: who is meant is sealed away. */
const REF = z.string().regex(/^(party|agency)-[1-9]\d{0,2}$/, '应为代号，如 party-1、agency-1。');
const CONSULTED = { party: oneOf(PARTIES), ref: REF };
const ACTOR_ID = z.string().trim().min(1).max(100);
const UNIT = z.string().trim().min(1).max(40);
const REQUEST_ID = z.string().regex(/^R\d{4}-\d{5,}$/, '应为申请编号，如 R2024-00001。');
const SENT = { ...FACT, way: oneOf(SERVICE_WAYS) };

/** Whole yuan, in 分: the law's fees have no smaller step. */
const FEN = z.int().nonnegative().multipleOf(100).meta({ multipleOf: 100 });

/** Ended by findings of their own, or made up of parts: never chosen for a part. */
type PartOutcome = Exclude<
  OutcomeId,
  | 'partlyDisclosed'
  | 'otherHandling.clarificationLapsed'
  | 'otherHandling.feeLapsed'
  | 'otherHandling.withdrawn'
>;
const OWN_COMMAND: readonly string[] = [
  'partlyDisclosed',
  'otherHandling.clarificationLapsed',
  'otherHandling.feeLapsed',
  'otherHandling.withdrawn',
];
const PART_OUTCOMES = Object.keys(OUTCOMES).filter((id) => !OWN_COMMAND.includes(id)) as [PartOutcome];

const PART = z.strictObject({
  what: SHORT_TEXT,
  outcome: z.enum(PART_OUTCOMES),
  reason: TEXT.optional(),
  facts: z.partialRecord(z.enum(JUDGED), z.boolean()).optional(),
});

export const COMMANDS = commandsOf({
  'request.register': {
    ...FACT,
    channel: oneOf(CHANNELS),
    submittedAt: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, '应为提交的日期，或者日期和时刻。')
      .optional(),
    content: CONTENT,
    supply: SUPPLY,
    applicant: APPLICANT,
    takenDownBy: ACTOR_ID.optional(),
  },
  'request.confirm': FACT,
  'request.askClarification': { ...FACT, items: z.array(SHORT_TEXT).min(1).max(50), until: DATE.optional() },
  'request.recordClarificationServed': { ...FACT, proof: SHORT_TEXT },
  'request.recordClarificationReceived': { ...FACT, content: TEXT, justification: SHORT_TEXT.optional() },
  'request.lapseClarification': { ...FACT, unjustified: z.boolean(), reason: SHORT_TEXT },
  'request.consult': { ...FACT, ...CONSULTED, about: SHORT_TEXT, counterpart: APPLICANT.optional() },
  'request.recordConsultationReceived': { ...FACT, ...CONSULTED, proof: SHORT_TEXT },
  'request.recordOpinion': { ...FACT, ...CONSULTED, opinion: oneOf(OPINIONS), note: TEXT.optional() },
  'request.lapseConsultation': { ...FACT, ...CONSULTED },
  'request.approveExtension': { ...FACT, days: z.int().min(1).max(60), reason: SHORT_TEXT },
  'request.notifyExtension': SENT,
  'request.askReasons': { ...FACT, reason: SHORT_TEXT },
  'request.recordReasons': { ...FACT, note: TEXT },
  'request.notifyDelay': { ...FACT, until: DATE, reason: SHORT_TEXT },
  'request.proposeFee': {
    ...FACT,
    standard: z.enum(['item', 'page']),
    count: z.int().nonnegative(),
    chargedBefore: FEN,
    excessive: z.boolean(),
    alreadyPublic: z.boolean(),
  },
  'request.approveFee': { ...FACT, reason: SHORT_TEXT },
  'request.noticeFee': SENT,
  'request.recordFeeServed': { ...FACT, proof: SHORT_TEXT },
  'request.recordFeePaid': { ...FACT, amount: FEN },
  'request.lapseFee': { ...FACT, reason: SHORT_TEXT },
  'request.withdraw': { ...FACT, statement: SHORT_TEXT },
  'request.reply': { ...SENT, number: SHORT_TEXT.optional() },
  'request.recordService': { ...SENT, proof: SHORT_TEXT },
  'request.triage': { as: oneOf(TRIAGES), reason: SHORT_TEXT.optional() },
  'request.assign': {
    unit: UNIT,
    handler: ACTOR_ID.optional(),
    due: DATE.optional(),
    reason: SHORT_TEXT.optional(),
  },
  'request.involve': { units: z.array(UNIT).min(1).max(50), due: DATE.optional(), reason: SHORT_TEXT },
  'request.split': { parts: z.array(CONTENT).min(2).max(200), reason: SHORT_TEXT },
  'request.merge': { into: REQUEST_ID, reason: SHORT_TEXT },
  'request.transfer': { agency: z.string().min(1).max(40), reason: SHORT_TEXT },
  'request.void': { reason: SHORT_TEXT },
  'request.recordSearch': {
    ...FACT,
    systems: z.array(SHORT_TEXT).min(1).max(50),
    terms: z.array(SHORT_TEXT).min(1).max(50),
    range: SHORT_TEXT,
    found: z.boolean(),
    result: SHORT_TEXT,
    searcher: ACTOR_ID,
  },
  'request.reviewSecrecy': { ...FACT, conclusion: oneOf(SECRECY), basis: SHORT_TEXT },
  'request.decide': {
    ...FACT,
    parts: z.array(PART).min(1).max(50),
    main: z.enum(PART_OUTCOMES).optional(),
    /** The earlier reply a repeated application got: in this register, or by its day and number. */
    earlier: z
      .strictObject({
        request: REQUEST_ID.optional(),
        on: DATE.optional(),
        number: SHORT_TEXT.optional(),
      })
      .optional(),
  },
  'request.reviewLegality': { ...FACT, conclusion: oneOf(LEGALITY), basis: SHORT_TEXT },
  'request.delegate': { to: ACTOR_ID, reason: SHORT_TEXT },
  'request.sign': { ...FACT, conclusion: oneOf(SIGNATURES), basis: SHORT_TEXT },
  'request.reopen': {
    ...FACT,
    dispute: z.string().regex(/^P\d{4}-\d{5,}$/, '应为复议诉讼案件的编号，如 P2024-00001。'),
    until: DATE.optional(),
    reason: SHORT_TEXT,
  },
  'request.suggestDisclosure': { by: oneOf(PROPOSERS), note: TEXT },
});

export type RequestCommand = CommandOf<typeof COMMANDS>;
export type CommandType = RequestCommand['type'];
export type CommandNamed<T extends CommandType> = Extract<RequestCommand, { readonly type: T }>;
