/** SQLite's own judgement of a file, in a thread of its own: it reads every page in one call, and nobody else would be served. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

parentPort?.postMessage(faultsIn(workerData as string));

function faultsIn(file: string): string[] {
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const rows = database.prepare('PRAGMA integrity_check(20)').all();
      const orphans = database.prepare('PRAGMA foreign_key_check').all();
      return [
        ...rows.map((row) => String(row.integrity_check)).filter((line) => line !== 'ok'),
        ...(orphans.length > 0 ? [`${orphans.length} rows refer to nothing`] : []),
      ];
    } finally {
      database.close();
    }
  } catch (error) {
    return [(error as Error).message];
  }
}
