/**
 * 办理结果: every way a request can end, with its article, its row on either edition of the form, its letter, what
 * must hold before it may be used, and the remedy block that follows from its basis.
 * The grounds for withholding are weighed in `exemptions`; the wording of letters is not here. Read `outcomes.ts` first.
 */
export { basisOf, blockOf, mayDecide } from './decide.ts';
export { type LetterId, OUTCOME_RULES, type Outcome, type OutcomeFact, type ResultRow } from './outcomes.ts';
export { countedAs, ROW_DEFAULTS, type RowOf2019, type RowSettings, rowOf } from './rows.ts';
