/**
 * 年度报告: one matter a year — adjustments by name, prose with figures as fields, sign-off, submission, publication,
 * closing, and what is amended afterwards. Not here: the tables themselves (`report/compile`), how a closed year is
 * booked (`counting`). Read `events.ts` first, then `state.ts`, then `rules.ts`.
 */
export { cellFaults } from './cells.ts';
export type {
  ContextFigure,
  YearAdjustment,
  YearCommand,
  YearContent,
  YearEvent,
  YearWaiver,
} from './events.ts';
export { fieldsIn, YEAR_SECTIONS, type YearSection } from './prose.ts';
export {
  type PendingAdjustment,
  YEAR_STAGES,
  type YearDates,
  type YearStage,
  type YearState,
} from './state.ts';
export { closingOf, isSettled, yearClock, years } from './year.ts';
