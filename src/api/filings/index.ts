/**
 * 网上提交: applications of people who do not sign in, and what became of them. Everything that comes is kept first and then
 * registered; a burst is registered by a job, with the day on which it came (docs/decisions/0082).
 * Not here: the portal's form, and systems that sign in, as a hotline: they register by the command. Read `submitting.ts` first.
 */
import type { Hung } from '../door/index.ts';
import { statusRoute } from './status.ts';
import { type FilingMeans, submitRoute } from './submitting.ts';

export { filingJobs } from './registering.ts';
export { type FilingMeans, isFiling } from './submitting.ts';

export function filingRoutes(means: FilingMeans): Hung[] {
  return [submitRoute(means), statusRoute(means)];
}
