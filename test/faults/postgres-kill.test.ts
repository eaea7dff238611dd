import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeMeans } from '../../src/store/register/places.cases.ts';
import { freshFile } from '../postgres/fresh.ts';
import { type PostgresHandle, startPostgres } from '../postgres/server.ts';
import { founded, killRounds } from './rounds.ts';

const ROUNDS = 50;
let server: PostgresHandle;

// Its own: the one of the test run must not fall.
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

test(`PostgreSQL：写的进程被强行终止 ${ROUNDS} 次，其中半数连同数据库服务器，已确认的一件不少、一件不重`, {
  timeout: 300_000,
}, async () => {
  const keyFile = join(dirname(freshFile()), 'keys.json');
  let felled = 0;
  const target = {
    place: { url: server.url('postgres') },
    keyFile,
    means: storeMeans(keyFile),
    agency: 'killed',
    fell: async (round: number) => {
      if (round % 2 === 0) return;
      await server.kill9();
      await server.restart();
      felled += 1;
    },
  };
  await founded(target);
  const toll = await killRounds(target, ROUNDS);
  process.stdout.write(
    `PostgreSQL: killed ${toll.kills} times, ${felled} of them with the server; ` +
      `${toll.acknowledged} acknowledged orders all found once, ${toll.kept} kept unacknowledged\n`,
  );
  expect(toll.kills).toBe(ROUNDS);
  expect(felled).toBe(ROUNDS / 2);
  expect(toll.acknowledged).toBeGreaterThan(ROUNDS);
});
