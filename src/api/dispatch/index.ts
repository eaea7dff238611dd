/**
 * 推送与作业的地址: who is told of what, what became of each delivery, jobs that wait and jobs that were put aside.
 * Nothing is sent from here but a trial; the background does the rest (`dispatch`). Read `hooks.ts` first.
 */
import type { Hung } from '../door/index.ts';
import { deliveryRoutes } from './deliveries.ts';
import { hookRoutes } from './hooks.ts';
import { jobRoutes } from './jobs.ts';
import type { DispatchMeans } from './means.ts';
import { messageRoutes } from './messages.ts';

export type { DispatchMeans } from './means.ts';

export function dispatchRoutes(means: DispatchMeans): Hung[] {
  return [...hookRoutes(means), ...deliveryRoutes(means), ...messageRoutes(means), ...jobRoutes(means)];
}
