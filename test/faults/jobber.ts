/**
 * A process to be killed. It works off the jobs of the data folder of its argument, a few at a time, and says on standard
 * output what it begins and what it has run.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Job, openJobs } from '../../src/dispatch/index.ts';
import { openEngine } from '../../src/store/engine/index.ts';
import { keeperIn } from '../../src/store/index.ts';
import { embeddedJobs, type JobTables } from '../../src/store/office/jobs.ts';

const [, , folder = '', holdSeconds = '1'] = process.argv;

const mark: Job = {
  zh: '试',
  rhythm: null,
  per: 'installation',
  tries: 100,
  delay: 1,
  async run({ n = '' }) {
    writeSync(1, `begun ${n}\n`);
    await pause(50);
    writeSync(1, `ran ${n}\n`);
  },
};

const premises = await keeperIn({ today: '2026-03-02' }).open(folder);
const engine = await openEngine<JobTables>({ file: join(folder, 'gongkai.db') });
const silent = () => undefined;
const background = openJobs(
  {
    ...premises,
    ...premises.office,
    jobs: embeddedJobs(engine, Number(holdSeconds)),
    log: { info: silent, warn: silent, error: silent },
    moment: () => ({ now: '2026-03-02T02:00:00.000Z', today: Temporal.PlainDate.from('2026-03-02') }),
    backup: null,
  },
  { more: { mark }, lanes: 3, pollMs: 20 },
);
background.start();
writeSync(1, 'ready\n');
process.on('SIGTERM', async () => {
  const clean = await background.stop(5000);
  await premises.close();
  await engine.close();
  process.exit(clean ? 0 : 1);
});
