/**
 * 不予公开的事由: each ground with every condition that must hold, the third party's part in it and the weighing.
 * Which reply follows is not decided here: see `outcomes`. Read `exemptions.ts` first, then `withhold.ts`.
 */
export { type Condition, type Facts, type Weighed, weigh } from './conditions.ts';
export { EXEMPTION_TESTS, type Exemption, type ExemptionFact } from './exemptions.ts';
export {
  mayWithhold,
  nextReview,
  REVIEW_DEFAULT,
  type ReviewSetting,
  type WithholdAnswer,
} from './withhold.ts';
