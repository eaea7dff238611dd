/** What can be said to and of information that is published unasked. */
import { z } from 'zod';
import { type CommandOf, commandsOf, FACT, SHORT_TEXT } from '../commands.ts';
import type { BaseEvent, DateText } from '../entry/index.ts';
import {
  CHANGE,
  CHANNEL,
  type DisclosureMetadata,
  keysOf,
  METADATA,
  type PublishingChannel,
  WEB_ADDRESS,
} from './metadata.ts';

export const REVIEW_CONCLUSIONS = {
  mayPublish: '可以公开',
  mustNot: '不予公开',
  referred: '报有关主管部门或者保密行政管理部门确定',
} as const;
export type ReviewConclusion = keyof typeof REVIEW_CONCLUSIONS;

export const DISCLOSURE_VALIDITY = {
  valid: '有效',
  amended: '已修改',
  repealed: '废止',
  expired: '失效',
} as const;
export type DisclosureValidity = keyof typeof DISCLOSURE_VALIDITY;

/** 处罚法§48 */
export const OVERTURNED_HOW = {
  changed: '变更',
  revoked: '撤销',
  unlawful: '确认违法',
  void: '确认无效',
} as const;
export type OverturnedHow = keyof typeof OVERTURNED_HOW;

export const WITHDRAWAL_GROUNDS = {
  penaltyOverturned: '处罚决定被变更、撤销或者确认违法、无效',
  secrecy: '含有不应公开的内容',
  privacy: '损害第三方合法权益',
  inaccurate: '内容不准确',
  other: '其他',
} as const;
export type WithdrawalGround = keyof typeof WITHDRAWAL_GROUNDS;

/** 查阅场所. 条例§25 */
export const READING_PLACES = { archive: '国家档案馆', library: '公共图书馆', hall: '政务服务场所' } as const;
export type ReadingPlace = keyof typeof READING_PLACES;

export const DISCLOSURE_COMMANDS = commandsOf({
  /** `on` is the day it was formed (生成日期). */
  'disclosure.draft': { ...FACT, ...METADATA },
  'disclosure.edit': { change: CHANGE },
  'disclosure.review': { ...FACT, conclusion: z.enum(keysOf(REVIEW_CONCLUSIONS)), basis: SHORT_TEXT },
  'disclosure.publish': {
    ...FACT,
    channels: z.array(CHANNEL).min(1, '至少一种公开渠道。').max(8),
    url: WEB_ADDRESS.optional(),
  },
  /** On the credit site. 424号 */
  'disclosure.publishCredit': { ...FACT, url: WEB_ADDRESS.optional() },
  /** `on` is the day of the change, from which the twenty working days run again. */
  'disclosure.revise': { ...FACT, change: CHANGE, reason: SHORT_TEXT },
  'disclosure.setValidity': {
    ...FACT,
    validity: z.enum(['amended', 'repealed', 'expired']),
    by: SHORT_TEXT.nullable(),
  },
  'disclosure.interpret': {
    interprets: z.strictObject({ kind: z.enum(['disclosure', 'document']), id: z.string().max(40) }),
  },
  'disclosure.overturn': { ...FACT, how: z.enum(keysOf(OVERTURNED_HOW)), by: SHORT_TEXT },
  'disclosure.withdraw': { ...FACT, ground: z.enum(keysOf(WITHDRAWAL_GROUNDS)), reason: SHORT_TEXT },
  'disclosure.deliver': { ...FACT, to: z.enum(keysOf(READING_PLACES)), place: SHORT_TEXT },
  /** The look art. 18 asks for; `open` makes it 主动公开 from that day. */
  'disclosure.reassess': { ...FACT, conclusion: z.enum(['keep', 'open']), basis: SHORT_TEXT },
  'disclosure.void': { reason: SHORT_TEXT },
});

export type DisclosureCommand = CommandOf<typeof DISCLOSURE_COMMANDS>;

interface Dated extends BaseEvent {
  readonly on: DateText;
}

type Change = Readonly<Partial<DisclosureMetadata & { issuer: string }>>;

export interface InterpretationRef {
  readonly kind: 'disclosure' | 'document';
  readonly id: string;
}

export type DisclosureEvent =
  | (Dated &
      DisclosureMetadata & {
        readonly type: 'disclosure.drafted';
        readonly indexNumber: string;
        readonly issuer: string;
      })
  | (BaseEvent & { readonly type: 'disclosure.edited'; readonly change: Change })
  | (Dated & {
      readonly type: 'disclosure.reviewed';
      readonly conclusion: ReviewConclusion;
      readonly basis: string;
    })
  | (Dated & {
      readonly type: 'disclosure.published';
      readonly channels: readonly PublishingChannel[];
      readonly url?: string;
    })
  | (Dated & { readonly type: 'disclosure.creditPublished'; readonly url?: string })
  | (Dated & { readonly type: 'disclosure.revised'; readonly change: Change; readonly reason: string })
  | (Dated & {
      readonly type: 'disclosure.validitySet';
      readonly validity: DisclosureValidity;
      readonly by: string | null;
    })
  | (BaseEvent & {
      readonly type: 'disclosure.interpretationLinked';
      /** `interprets`: this one explains the other; `interpretedBy`: the other explains this one. */
      readonly as: 'interprets' | 'interpretedBy';
      readonly other: InterpretationRef;
    })
  /** Also drafted by the decision that was overturned. */
  | (Dated & { readonly type: 'disclosure.overturned'; readonly how: OverturnedHow; readonly by: string })
  | (Dated & {
      readonly type: 'disclosure.withdrawn';
      readonly ground: WithdrawalGround;
      readonly reason: string;
    })
  | (Dated & { readonly type: 'disclosure.delivered'; readonly to: ReadingPlace; readonly place: string })
  | (Dated & {
      readonly type: 'disclosure.reassessed';
      readonly conclusion: 'keep' | 'open';
      readonly basis: string;
    })
  | (BaseEvent & { readonly type: 'disclosure.voided'; readonly reason: string });
