import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { databaseFaults } from './database-check.ts';

test('数据库自检的时候，别的照办；坏的说得出', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-check-'));
  const [whole, broken] = [join(folder, 'whole.db'), join(folder, 'broken.db')];
  const database = new DatabaseSync(whole);
  database.exec('create table a (n integer primary key)');
  database.close();
  writeFileSync(broken, 'x'.repeat(5000));
  let turns = 0;
  const turning = setInterval(() => {
    turns += 1;
  }, 1);
  expect(await databaseFaults(whole)).toEqual([]);
  clearInterval(turning);
  expect(turns).toBeGreaterThan(0);
  expect(await databaseFaults(broken)).toHaveLength(1);
  rmSync(folder, { recursive: true });
});
