/** A document as its events leave it, and whether it is in force on a day. */
import type { DateText } from '../entry/index.ts';
import type { DocumentEvent, DocumentKind } from './events.ts';

export interface DocumentState {
  readonly id: string;
  readonly made: {
    readonly kind: DocumentKind;
    readonly name: string;
    readonly number: string;
    readonly on: DateText;
    readonly joint: { readonly lead: boolean; readonly with: readonly string[] } | null;
  } | null;
  /** Last day in force, in the order it was set; the last one holds. `on`: the day it was set. */
  readonly terms: readonly { readonly on: DateText; readonly validUntil: DateText | null }[];
  readonly amendments: readonly {
    readonly on: DateText;
    readonly by: string;
    readonly number: string | null;
  }[];
  /** Every repeal and declared expiry; lawful histories hold one at most. */
  readonly ends: readonly {
    readonly how: 'repealed' | 'expired';
    readonly on: DateText;
    readonly by: string;
  }[];
  /** Disclosures that explain it. */
  readonly interpretedBy: readonly string[];
  readonly voided: boolean;
}

export function unregistered(id: string): DocumentState {
  return { id, made: null, terms: [], amendments: [], ends: [], interpretedBy: [], voided: false };
}

export function documentAfter(state: DocumentState, event: DocumentEvent): DocumentState {
  switch (event.type) {
    case 'document.registered': {
      const { kind, name, number, on, joint, validUntil } = event;
      return { ...state, made: { kind, name, number, on, joint }, terms: [{ on, validUntil }] };
    }
    case 'document.amended': {
      const { on, by, number = null } = event;
      return { ...state, amendments: [...state.amendments, { on, by, number }] };
    }
    case 'document.prolonged': {
      const { on, validUntil } = event;
      return { ...state, terms: [...state.terms, { on, validUntil }] };
    }
    case 'document.repealed':
    case 'document.expired': {
      const how = event.type === 'document.repealed' ? 'repealed' : 'expired';
      return { ...state, ends: [...state.ends, { how, on: event.on, by: event.by }] };
    }
    case 'document.voided':
      return { ...state, voided: true };
    case 'document.interpretationLinked':
      return { ...state, interpretedBy: [...state.interpretedBy, event.by] };
  }
}

export interface End {
  readonly how: 'repealed' | 'expired';
  /** First day on which it is no longer in force. */
  readonly on: DateText;
}

/** How and when it ends: repealed or declared expired, else the day after its last day; undefined where no end is known. */
export function endOf({ ends, terms }: DocumentState): End | undefined {
  const [declared] = ends;
  if (declared) return { how: declared.how, on: declared.on };
  const until = terms.at(-1)?.validUntil ?? null;
  return until === null ? undefined : { how: 'expired', on: dayAfter(until) };
}

function dayAfter(day: DateText): DateText {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

export const DOCUMENT_STAGES = {
  valid: '有效',
  amended: '已修改（有效）',
  repealed: '废止',
  expired: '失效',
  voided: '已作废',
} as const;
export type DocumentStage = keyof typeof DOCUMENT_STAGES;

export function documentStage(state: DocumentState, day: DateText): DocumentStage {
  if (state.voided) return 'voided';
  const end = endOf(state);
  if (end && end.on <= day) return end.how;
  return state.amendments.some(({ on }) => on <= day) ? 'amended' : 'valid';
}

/** Documents in force on a day, made on it or before. */
export function inForce(states: readonly DocumentState[], day: DateText): DocumentState[] {
  return states.filter((state) => {
    const stage = documentStage(state, day);
    return state.made !== null && state.made.on <= day && (stage === 'valid' || stage === 'amended');
  });
}

/** Documents in force whose last day falls within so many days from `day`, nearest first: to be prolonged or let go. */
export function endingWithin(
  states: readonly DocumentState[],
  day: DateText,
  days: number,
): { readonly state: DocumentState; readonly lastDay: DateText }[] {
  const limit = Temporal.PlainDate.from(day).add({ days }).toString();
  return inForce(states, day)
    .flatMap((state) => {
      const lastDay = state.terms.at(-1)?.validUntil ?? null;
      return lastDay !== null && lastDay <= limit ? [{ state, lastDay }] : [];
    })
    .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1));
}
