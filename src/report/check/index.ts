/**
 * 年报核查: every rule a published report can be held against, as data with a stable id, and the one function that
 * runs them. Not here: which cell to change (`repair`), how the numbers were read (`read`), how findings are shown.
 * Read `finding.ts` first, then `arithmetic.ts` for how blanks are judged.
 */
export { type Arithmetic, judgeArithmetic, residualsOf } from './arithmetic.ts';
export { type CheckOptions, check, checks, errorsIn } from './check.ts';
export type { Check, Family, Finding, Severity } from './finding.ts';
export { yearBefore } from './last-year-checks.ts';
export { CELL, type Ledger, ledgerOf } from './ledger.ts';
export { cellName } from './names.ts';
export { type Mention, mentionsIn } from './prose/mentions.ts';
export { TOPICS } from './prose/topics.ts';
