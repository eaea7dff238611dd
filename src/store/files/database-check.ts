/** SQLite's own judgement of a database file that nobody has open. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What is wrong, in SQLite's words; empty when nothing is. Only reads. */
export async function databaseFaults(file: string): Promise<string[]> {
  const worker = new Worker(new URL('./database-checker.ts', import.meta.url), { workerData: file });
  const [faults] = (await once(worker, 'message')) as [string[]];
  return faults;
}
