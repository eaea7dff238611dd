/** 109号§4: items are counted per applicant and natural month; what the k-th costs depends on its rank k. */
import { feeFor } from './tiers.ts';

export interface CountedRequest {
  readonly id: string;
  /** The same string for the same applicant; never a number from an identity paper. */
  readonly applicant: string;
  readonly submitted: Temporal.PlainDate;
  readonly received: Temporal.PlainDate;
  /** Items after a split under 一事一申请; 1 when not split. */
  readonly items: number;
  /** Withdrawn, or lapsed for want of clarification. */
  readonly dropped: boolean;
}

/** 109号 leaves both open: stated defaults, set by the agency. */
export interface MonthSettings {
  readonly monthOf: 'received' | 'submitted';
  readonly countsDropped: boolean;
}

export const MONTH_DEFAULTS: MonthSettings = { monthOf: 'received', countsDropped: true };

export interface RankedRequest {
  readonly id: string;
  readonly applicant: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Rank in the month of its first and last item, from 1. */
  readonly first: number;
  readonly last: number;
  /** Yuan this request adds to the month's fee by item. */
  readonly yuan: number;
}

/**
 * The requests with their rank within applicant and month, in order of receipt; equal days keep the given order.
 * Throws when the month's items exceed what {@link feeFor} counts: no register holds that many.
 */
export function rankInMonth(
  requests: readonly CountedRequest[],
  { monthOf, countsDropped }: MonthSettings = MONTH_DEFAULTS,
): RankedRequest[] {
  const reached = new Map<string, number>();
  return requests
    .filter(({ dropped }) => countsDropped || !dropped)
    .toSorted((a, b) => Temporal.PlainDate.compare(a[monthOf], b[monthOf]))
    .map(({ id, applicant, items, [monthOf]: day }) => {
      const month = day.toPlainYearMonth().toString();
      const key = JSON.stringify([applicant, month]);
      const before = reached.get(key) ?? 0;
      const last = before + items;
      reached.set(key, last);
      return { id, applicant, month, first: before + 1, last, yuan: itemFee(last) - itemFee(before) };
    });
}

function itemFee(items: number): number {
  const fee = feeFor('item', items);
  if (!fee.ok) throw new RangeError(fee.reasons[0]!.text);
  return fee.value.yuan;
}
