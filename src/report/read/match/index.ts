/**
 * The matcher: a manuscript of any format in, a report with the story of every cell out. It knows nothing of formats
 * and nothing of any one file: tables are found by labels (`regions`), rows by labels and order (`align`), columns by
 * place (`columns`). Read `match.ts` first.
 */
export { matchReport } from './match.ts';
