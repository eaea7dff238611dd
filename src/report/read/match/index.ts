/**
 * The matcher: a manuscript of any format in, a report with the story of every cell out. It knows nothing of formats
 * and nothing of any one file: tables are found by labels (`regions`), rows by labels and order (`support`, `align`,
 * `fit`), columns by place (`grids`, `columns`), title, agency and year in `heading`. What these cannot tell for
 * certain is marked. Every layout it must cope with stands in `layouts/`. Read `match.ts` first.
 */
export { matchReport } from './match.ts';
