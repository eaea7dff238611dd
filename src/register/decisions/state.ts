/** A decision, or a series of monthly sums, as its events leave it; and the periods that run for it. */
import { type Clock, type ClockEvent, type ClockOptions, clocks } from '../../law/index.ts';
import type { OverturnedHow } from '../disclosures/index.ts';
import type { DateText } from '../entry/index.ts';
import type { DecisionEvent, DecisionKind, Withheld } from './events.ts';

export interface SingleDecision {
  readonly form: 'single';
  readonly kind: DecisionKind;
  readonly number: string;
  readonly subject: string;
  readonly source: string;
  readonly on: DateText;
  readonly withheld: Withheld | null;
  readonly published: {
    readonly on: DateText;
    readonly where: string;
    readonly disclosure: string | null;
  } | null;
  readonly overturned: { readonly on: DateText; readonly how: OverturnedHow; readonly by: string } | null;
  readonly withdrawnOn: DateText | null;
}

export interface DecisionSeries {
  readonly form: 'series';
  readonly kind: DecisionKind;
  readonly source: string;
  /** First month, `2024-01`. */
  readonly from: string;
  readonly totals: readonly {
    readonly month: string;
    readonly quantity: number;
    readonly published: number;
  }[];
}

export interface DecisionState {
  readonly id: string;
  readonly entered: SingleDecision | DecisionSeries | null;
  readonly voided: boolean;
}

/** Events that do not fit what was entered (left over by a correction) change nothing. */
export function decisionAfter(state: DecisionState, event: DecisionEvent): DecisionState {
  if (event.type === 'decision.voided') return { ...state, voided: true };
  const entered = enteredAfter(state.entered, event);
  return { ...state, entered };
}

function enteredAfter(entered: DecisionState['entered'], event: DecisionEvent): DecisionState['entered'] {
  switch (event.type) {
    case 'decision.registered': {
      const { kind, number, subject, source, on, withheld } = event;
      const nothing = { published: null, overturned: null, withdrawnOn: null };
      return { form: 'single', kind, number, subject, source, on, withheld, ...nothing };
    }
    case 'decision.seriesOpened': {
      const { kind, source, from } = event;
      return { form: 'series', kind, source, from, totals: [] };
    }
    case 'decision.totalAdded': {
      if (entered?.form !== 'series') return entered;
      const { month, quantity, published } = event;
      return { ...entered, totals: [...entered.totals, { month, quantity, published }] };
    }
    default:
      return entered?.form === 'single' ? singleAfter(entered, event) : entered;
  }
}

function singleAfter(single: SingleDecision, event: DecisionEvent): SingleDecision {
  switch (event.type) {
    case 'decision.published': {
      const { on, where, disclosure = null } = event;
      return { ...single, published: { on, where, disclosure } };
    }
    case 'decision.withheld':
      return { ...single, withheld: { ground: event.ground, note: event.note } };
    case 'decision.overturned': {
      const { on, how, by } = event;
      return { ...single, overturned: { on, how, by } };
    }
    case 'decision.publicationWithdrawn':
      return { ...single, withdrawnOn: event.on };
    default:
      return single;
  }
}

export const DECISION_STAGES = {
  pending: '待公示',
  published: '已公开',
  withheld: '依法不公开',
  toWithdraw: '待撤回',
  withdrawn: '已撤回',
  series: '月度汇总',
  voided: '已作废',
} as const;
export type DecisionStage = keyof typeof DECISION_STAGES;

export function decisionStage({ entered, voided }: DecisionState): DecisionStage {
  if (voided) return 'voided';
  if (!entered || entered.form === 'series') return 'series';
  if (entered.withdrawnOn !== null) return 'withdrawn';
  if (entered.published) return mustWithdraw(entered) ? 'toWithdraw' : 'published';
  return entered.withheld ? 'withheld' : 'pending';
}

/** Published elsewhere than in a disclosure, and overturned since. A disclosure keeps that period itself. */
function mustWithdraw({ kind, published, overturned }: SingleDecision): boolean {
  return kind === 'penalty' && published !== null && published.disclosure === null && overturned !== null;
}

/**
 * The periods of a decision, by the law's clocks; none to publicise one that was lawfully withheld at first.
 *
 * @law 424号, 118号, 处罚法§48 — publicised in seven working days (coercions: twenty, as other enforcement decisions);
 * a published penalty that was overturned is withdrawn in three
 */
export function decisionClocks({ entered, voided }: DecisionState, options: ClockOptions): Clock[] {
  if (voided || entered?.form !== 'single') return [];
  const { kind, on, published, withheld, overturned, withdrawnOn } = entered;
  const short = kind !== 'coercion';
  const events: ClockEvent[] = [];
  if (!withheld) events.push({ kind: short ? 'decided' : 'formed', date: dateOf(on) });
  if (!withheld && published)
    events.push({ kind: short ? 'creditPublished' : 'published', date: dateOf(published.on) });
  if (overturned && mustWithdraw(entered)) {
    events.push({ kind: 'penaltyOverturned', date: dateOf(overturned.on) });
    if (withdrawnOn) events.push({ kind: 'penaltyWithdrawn', date: dateOf(withdrawnOn) });
  }
  return clocks(events, options);
}

function dateOf(day: DateText): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}
