/**
 * 读与判: files read, judged and mended in workers under limits of time and memory, many at a time. A file that hangs or
 * bursts its worker costs that worker. Not here: how a file is read (`read`). Read `pool.ts` first.
 */
export { reasonOf } from './failure.ts';
export { openReaders, outcomes, type Readers } from './pool.ts';
export type { Job, Outcome } from './worker.ts';
