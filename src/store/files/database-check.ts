/** SQLite's own judgement of a database file that nobody has open. */
import { DatabaseSync } from 'node:sqlite';

/** What is wrong, in SQLite's words; empty when nothing is. Only reads. */
export function databaseFaults(file: string): string[] {
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
