/**
 * 通知与作业: what comes round and what goes out. `jobs/`: the queue, its worker, the rounds. `hooks/`: who is told, signed,
 * tried again. `messages/`: what there is to remind of, pure. `outward/`: the one way out of the house, and mail.
 * Nothing is kept here (`store/office`), and nothing is decided about a case (`register`, `law`).
 * Read `jobs/queue.ts` and `hooks/ports.ts` first, then `open.ts`, which sets all of it going.
 */
export * from './hooks/ports.ts';
export { openReceiver, sealField } from './hooks/seals.ts';
export { isForPeople, isTold, topicsOf, wants } from './hooks/topics.ts';
export type { BackupPlan, Job, JobMeans } from './jobs/job.ts';
export {
  type BegunJob,
  DIED,
  type JobLine,
  type JobPayload,
  type JobQueue,
  type NewJob,
  type Rounds,
} from './jobs/queue.ts';
export { JOBS, type JobName } from './jobs/registry.ts';
export { type Background, openJobs } from './open.ts';
export { callOut, type OutboundCall } from './outward/outbound.ts';
export { send } from './outward/send.ts';
export { newSecret } from './outward/signing.ts';
export { type DispatchSettings, dispatchSettings } from './settings.ts';
