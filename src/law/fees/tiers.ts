/** 109号§4 and §5: what each item or page costs, and the sum tier by tier. Whole yuan throughout. */
import { type Citation, cite, granted, type Result, refused } from '../citation/index.ts';

/** By item (per applicant and natural month) or by page (per request): one of them, never both. 109号§3. */
export type FeeStandard = 'item' | 'page';

export interface FeeTier {
  /** First and last item or page of the tier that is reached, from 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Yuan for each. */
  readonly rate: number;
  readonly yuan: number;
}

export interface Fee {
  readonly standard: FeeStandard;
  readonly count: number;
  /** Whole yuan, exact. */
  readonly yuan: number;
  readonly tiers: readonly FeeTier[];
  readonly law: Citation;
}

/** Far above any real month or file; keeps every sum an exact integer and every explanation finite. */
export const MOST_COUNTED = 100_000;

const LAW = { item: cite('109号§4'), page: cite('109号§5') } as const;

/** `[last of the tier, yuan each]`; after them the items go on in steps, the pages at the last rate. */
const FIRST_TIERS: Record<FeeStandard, readonly (readonly [last: number, rate: number])[]> = {
  item: [
    [10, 0],
    [30, 100],
  ],
  page: [
    [30, 0],
    [100, 10],
    [200, 20],
  ],
};

const ITEM_STEP = { items: 10, yuan: 100 };
const LAST_PAGE_RATE = 40;

/**
 * The fee for so many items in one natural month, or so many pages of one request.
 *
 * @law 109号§4 — to 10 items nothing, 11–30 at 100 yuan, then steps of ten items, each 100 yuan dearer
 * @law 109号§5 — to 30 pages nothing, 31–100 at 10 yuan, 101–200 at 20, from 201 at 40
 * @param count whole number, 0 … {@link MOST_COUNTED}
 */
export function feeFor(standard: FeeStandard, count: number): Result<Fee> {
  const law = LAW[standard];
  if (!Number.isInteger(count) || count < 0) {
    return refused({ text: `${standard === 'item' ? '件数' : '页数'}应为不小于零的整数。`, law });
  }
  if (count > MOST_COUNTED) return refused({ text: `一次最多计算到${MOST_COUNTED}，请核对数目。`, law });
  const tiers: FeeTier[] = [];
  for (let from = 1; from <= count; ) {
    const [last, rate] = tierAt(standard, from);
    const to = Math.min(last, count);
    tiers.push({ from, to, count: to - from + 1, rate, yuan: (to - from + 1) * rate });
    from = to + 1;
  }
  return granted({ standard, count, yuan: tiers.reduce((sum, tier) => sum + tier.yuan, 0), tiers, law });
}

/** The tier in which the n-th lies: its last member and the yuan for each. */
function tierAt(standard: FeeStandard, n: number): readonly [last: number, rate: number] {
  const first = FIRST_TIERS[standard].find(([last]) => n <= last);
  if (first) return first;
  if (standard === 'page') return [Number.POSITIVE_INFINITY, LAST_PAGE_RATE];
  const [lastFixed, rateFixed] = FIRST_TIERS.item.at(-1)!;
  const step = Math.ceil((n - lastFixed) / ITEM_STEP.items);
  return [lastFixed + step * ITEM_STEP.items, rateFixed + step * ITEM_STEP.yuan];
}
