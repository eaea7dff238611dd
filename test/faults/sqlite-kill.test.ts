import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { storeMeans } from '../../src/store/register/places.cases.ts';
import { freshFile } from '../postgres/fresh.ts';
import { founded, killRounds } from './rounds.ts';

const ROUNDS = 50;

test(`SQLite：写的进程被强行终止 ${ROUNDS} 次，已确认的一件不少、一件不重`, {
  timeout: 300_000,
}, async () => {
  const file = freshFile();
  const keyFile = join(dirname(file), 'keys.json');
  const target = { place: { file }, keyFile, means: storeMeans(keyFile), agency: 'killed' };
  await founded(target);
  const toll = await killRounds(target, ROUNDS);
  process.stdout.write(
    `SQLite: killed ${toll.kills} times; ${toll.acknowledged} acknowledged orders all found once, ${toll.kept} kept unacknowledged\n`,
  );
  expect(toll.kills).toBe(ROUNDS);
  expect(toll.acknowledged).toBeGreaterThan(ROUNDS);
});
