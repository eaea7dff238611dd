/**
 * 信息处理费: the sum tier by tier, the count per applicant and month, and the way from a proposal to a notice.
 * Deadlines are counted in the clock's room; what a fee does to them stands here as data (`FEE_CLOCK`). Read `tiers.ts` first.
 */
export {
  approveFee,
  CHARGE_DEFAULTS,
  type ChargeSettings,
  FEE_CLOCK,
  type FeeApproval,
  type FeeDecision,
  type FeeProposal,
  type FeeQuestion,
  noticeFee,
  proposeFee,
} from './charge.ts';
export {
  type CountedRequest,
  MONTH_DEFAULTS,
  type MonthSettings,
  type RankedRequest,
  rankInMonth,
} from './month.ts';
export { type Fee, type FeeStandard, type FeeTier, feeFor, MOST_COUNTED } from './tiers.ts';
