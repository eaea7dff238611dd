/**
 * 年报修复: which cells to change, and to what, so that every sum of the form comes out: all smallest sets, ranked by
 * what speaks for them. Not here: finding out that something is wrong (`check`), writing the change into a file.
 * Read `search.ts` first, then `evidence.ts`.
 */
export { type Diagnosis, diagnose, type Repair, type RepairOptions, repair } from './repair.ts';
