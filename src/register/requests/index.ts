/**
 * 公开申请: from arrival to service, as events; stage, periods, figures and what may be done next are derived.
 * Not here: what the law says (`law`), letters, who may log in. Read `commands.ts` and `steps.ts` first, then `state.ts`,
 * then `acts/step.ts`, through which every step of the clocks goes; `acts/` holds one file for each other kind of act.
 */
export type { RequestCommand } from './commands.ts';
export type { Content, DecidedPart, Origin, RequestEvent } from './events.ts';
export { COMMAND_LABELS } from './labels.ts';
export { monthlyRanks } from './months.ts';
export { type PeriodProof, requestProofs } from './proofs.ts';
export {
  type Comparable,
  comparableOf,
  REPEAT_REASONS,
  type RepeatReason,
  type SuggestedRepeat,
  suggestRepeats,
} from './repeats.ts';
export { requests } from './request.ts';
export { type Progress, progressOf } from './stage.ts';
export type { RequestState, Round } from './state.ts';
export { type RequestView, type RequestViewContext, requestView, type StepView } from './view.ts';
export {
  LEGALITY,
  OPINIONS,
  SECRECY,
  STAGES,
  type Stage,
  SUPPLY_FORMS,
  SUPPLY_WAYS,
  TRIAGES,
} from './words.ts';
