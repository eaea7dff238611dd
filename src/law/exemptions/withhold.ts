/** The question an officer asks: may this be kept back? */
import { cite, type Reason } from '../citation/index.ts';
import type { ExemptionId } from '../glossary/index.ts';
import { type Facts, type Weighed, weigh } from './conditions.ts';
import { EXEMPTION_TESTS, type ExemptionFact } from './exemptions.ts';

export interface WithholdAnswer extends Weighed<ExemptionFact> {
  readonly exemption: ExemptionId;
  /** What the ground says even where every condition holds: a 可以 leaves room to disclose. */
  readonly force: (typeof EXEMPTION_TESTS)[ExemptionId]['force'];
}

/**
 * Whether the whole record may be kept back on this ground.
 *
 * @law 条例§14, §15, §16, §36(7), with §17 (review), §32 (third party) and §37 (what can be separated must be given)
 * A part already cut out for partial disclosure is asked with `separable: false`: that part cannot be divided further.
 */
export function mayWithhold(exemption: ExemptionId, facts: Facts<ExemptionFact>): WithholdAnswer {
  const { conditions, force } = EXEMPTION_TESTS[exemption];
  return { exemption, force, ...weigh(conditions, facts) };
}

export interface ReviewSetting {
  /** 条例§18 sets no period: a product default, to be set by the agency. */
  readonly monthsBetweenReviews: number;
}

export const REVIEW_DEFAULT: ReviewSetting = { monthsBetweenReviews: 12 };

/** When something kept back must be looked at again, and why. */
export function nextReview(
  decided: Temporal.PlainDate,
  { monthsBetweenReviews }: ReviewSetting = REVIEW_DEFAULT,
): { readonly due: Temporal.PlainDate; readonly reason: Reason } {
  const reason = {
    text: `不予公开的信息定期评估，本机关设定每${monthsBetweenReviews}个月一次。`,
    law: cite('条例§18'),
  };
  return { due: decided.add({ months: monthsBetweenReviews }), reason };
}
