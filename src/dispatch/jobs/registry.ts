/** Every job there is, by name. Rooms above add theirs where the server is put together: see `openJobs`. */
import type { Job } from './job.ts';
import { dailyHeads, dueReminders, dutyReminders, reportReminders } from './reminding.ts';
import { backup, backupReminder, sweep } from './upkeep.ts';

export const JOBS = {
  dueReminders,
  dutyReminders,
  reportReminders,
  dailyHeads,
  backup,
  backupReminder,
  sweep,
} as const satisfies Readonly<Record<string, Job>>;
export type JobName = keyof typeof JOBS;
