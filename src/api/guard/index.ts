/**
 * 门卫: what stands before the door for every call, known or not: names, sources, headers, origins, load, figures, the log.
 * Not here: who may do what (`door`). Read `guard.ts` first.
 */
export { type GuardSettings, guard } from './guard.ts';
export { pagePolicy } from './headers.ts';
export { type Load, watchLoad } from './load.ts';
export { openLog } from './log.ts';
export { type Figures, type Metrics, metricsOf } from './metrics.ts';
export { networkOf } from './network.ts';
export { unanswered } from './unknown.ts';
