/** What can be said to and of the register of 许可、处罚、强制. */
import { z } from 'zod';
import { EXEMPTIONS, type ExemptionId } from '../../law/index.ts';
import { type CommandOf, commandsOf, FACT, SHORT_TEXT } from '../commands.ts';
import { OVERTURNED_HOW, type OverturnedHow, WEB_ADDRESS } from '../disclosures/index.ts';
import type { BaseEvent, DateText } from '../entry/index.ts';

/** Column of table two by kind, and the item of the catalogue. 格式§表二 */
export const DECISION_KINDS = {
  licence: { zh: '行政许可', column: 'licences', item: '条例§20(5)' },
  penalty: { zh: '行政处罚', column: 'penalties', item: '条例§20(6)' },
  coercion: { zh: '行政强制', column: 'coercions', item: '条例§20(6)' },
} as const;
export type DecisionKind = keyof typeof DECISION_KINDS;

/** Why a decision lawfully stays unpublished. */
export const WITHHOLDING_GROUNDS = {
  ...(Object.fromEntries(Object.entries(EXEMPTIONS).map(([id, { zh }]) => [id, zh])) as Record<
    ExemptionId,
    string
  >),
  /** Only of penalties: those without a certain effect on society need not be published. */
  noSocialEffect: '不具有一定社会影响',
} as const;
export type WithholdingGround = keyof typeof WITHHOLDING_GROUNDS;

const KIND = z.enum(Object.keys(DECISION_KINDS) as [DecisionKind]);
const GROUND = z.strictObject({
  ground: z.enum(Object.keys(WITHHOLDING_GROUNDS) as [WithholdingGround]),
  note: SHORT_TEXT,
});
const MONTH = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '应为月份，如 2024-03。');
const COUNT = z.int().min(0).max(10_000_000);

export const DECISION_COMMANDS = commandsOf({
  'decision.register': {
    ...FACT,
    kind: KIND,
    number: SHORT_TEXT,
    /** What it is about, without the name of a natural person. */
    subject: SHORT_TEXT,
    source: SHORT_TEXT,
    /** Settled at once: lawfully not published. Null: to be publicised. */
    withheld: GROUND.nullable(),
  },
  /** `disclosure`: the published information in which it can be read, where there is one. */
  'decision.publish': {
    ...FACT,
    where: SHORT_TEXT,
    url: WEB_ADDRESS.optional(),
    disclosure: z.string().max(40).optional(),
  },
  'decision.withhold': GROUND.shape,
  /** `disclosure` must be named where the decision can be read in one. */
  'decision.overturn': {
    ...FACT,
    how: z.enum(Object.keys(OVERTURNED_HOW) as [OverturnedHow]),
    by: SHORT_TEXT,
    disclosure: z.string().max(40).optional(),
  },
  'decision.withdrawPublication': { ...FACT, reason: SHORT_TEXT },
  /** A business system's monthly sums, one series a kind and system. */
  'decision.openSeries': { kind: KIND, source: SHORT_TEXT, from: MONTH },
  'decision.addTotal': { month: MONTH, quantity: COUNT, published: COUNT },
  'decision.void': { reason: SHORT_TEXT },
});

export type DecisionCommand = CommandOf<typeof DECISION_COMMANDS>;

interface Dated extends BaseEvent {
  readonly on: DateText;
}

export interface Withheld {
  readonly ground: WithholdingGround;
  readonly note: string;
}

export type DecisionEvent =
  | (Dated & {
      readonly type: 'decision.registered';
      readonly kind: DecisionKind;
      readonly number: string;
      readonly subject: string;
      readonly source: string;
      readonly withheld: Withheld | null;
    })
  | (Dated & {
      readonly type: 'decision.published';
      readonly where: string;
      readonly url?: string;
      readonly disclosure?: string;
    })
  | (BaseEvent & Withheld & { readonly type: 'decision.withheld' })
  | (Dated & { readonly type: 'decision.overturned'; readonly how: OverturnedHow; readonly by: string })
  | (Dated & { readonly type: 'decision.publicationWithdrawn'; readonly reason: string })
  | (BaseEvent & {
      readonly type: 'decision.seriesOpened';
      readonly kind: DecisionKind;
      readonly source: string;
      readonly from: string;
    })
  | (BaseEvent & {
      readonly type: 'decision.totalAdded';
      readonly month: string;
      readonly quantity: number;
      readonly published: number;
    })
  | (BaseEvent & { readonly type: 'decision.voided'; readonly reason: string });

/** The event a command stands for. */
export function decisionEventOf(command: DecisionCommand): DecisionEvent {
  const { matter: _, ...fields } = command;
  switch (fields.type) {
    case 'decision.register':
      return { ...fields, type: 'decision.registered' };
    case 'decision.publish':
      return { ...fields, type: 'decision.published' };
    case 'decision.withhold':
      return { ...fields, type: 'decision.withheld' };
    case 'decision.overturn': {
      const { disclosure: __, ...said } = fields;
      return { ...said, type: 'decision.overturned' };
    }
    case 'decision.withdrawPublication':
      return { ...fields, type: 'decision.publicationWithdrawn' };
    case 'decision.openSeries':
      return { ...fields, type: 'decision.seriesOpened' };
    case 'decision.addTotal':
      return { ...fields, type: 'decision.totalAdded' };
    case 'decision.void':
      return { ...fields, type: 'decision.voided' };
  }
}
