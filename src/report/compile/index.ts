/**
 * 编制: the annual report as a view of the register: groups of bookings in, report, sources and notes out. Figures that
 * persons add come as named adjustments; prose cites cells by fields.
 * Not here: what a matter counts for (`register/counting`), whether a report is right (`report/check`), where the groups
 * come from (the store). Read `compile.ts` first, then `cells.ts` for the order of sums.
 */
export { AdjustmentRefused } from './adjustments.ts';
export { compareRollUp } from './compare-roll-up.ts';
export { compile } from './compile.ts';
export { type Explanation, explain } from './explain.ts';
export { type Forecast, type ForecastCase, type ForecastSource, forecast } from './forecast.ts';
export { lateNotes } from './late.ts';
export { type KeptReport, mattersBehind, type ReportOrder, reportFrom } from './of-register.ts';
export { profilesThen } from './profiles-then.ts';
export { type Field, fieldsOf } from './prose/fields.ts';
export { type Coverage, type RollUp, rolledUp, rollUp } from './roll-up.ts';
export type {
  Adjustment,
  CellSource,
  Compiled,
  CompileSource,
  Figure,
  Note,
  NoteId,
  ProseSection,
  YearSource,
} from './source.ts';
