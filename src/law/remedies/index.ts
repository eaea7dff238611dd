/**
 * 救济告知: which remedies a reply names, in what words, before which body, by legal basis and day.
 * The day a term ends is not counted here (see the clock's room); how a dispute ended is the register's matter.
 * Read `block.ts` first, then `bodies.ts`.
 */
export {
  type BlockAnswer,
  REMEDY_DEFAULTS,
  type RemedyBlock,
  type RemedySettings,
  remedyBlock,
} from './block.ts';
export { type Respondent, type ReviewBody, reviewBodies } from './bodies.ts';
export { NO_REMEDY, type RemedyAdvice, type RemedyQuestion, type RemedyTerm, remedyFor } from './remedy.ts';
