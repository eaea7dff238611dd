import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keeperIn } from '../../src/store/index.ts';

const KILLS = 8;
const JOBS = 200;

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkai-jobs-'));
});
afterEach(() => rmSync(root, { recursive: true }));

interface Jobber {
  readonly child: ChildProcess;
  readonly closed: Promise<unknown[]>;
  said(): string;
}

function startJobber(folder: string): Jobber {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(root, 'compiled') };
  const child = spawn(process.execPath, [join(import.meta.dirname, 'jobber.ts'), folder, '1'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return { child, closed: once(child, 'close'), said: () => said };
}

async function until(jobber: Jobber, isSo: (said: string) => boolean): Promise<void> {
  while (!isSo(jobber.said()) && jobber.child.exitCode === null) await pause(5);
}

function numbersIn(said: string, word: string): string[] {
  return [...said.matchAll(new RegExp(`^${word} (\\d+)$`, 'gm'))].map(([, n]) => n ?? '');
}

test(`内置库：办作业的进程被强行终止 ${KILLS} 次，每件都办了，办过的不再办`, {
  timeout: 120_000,
}, async () => {
  const folder = join(root, 'data');
  const premises = await keeperIn({ today: '2026-03-02' }).open(folder);
  const { jobs } = premises.office;
  for (let n = 0; n < JOBS; n += 1)
    await jobs.enqueue({ name: 'mark', key: String(n), payload: { n: String(n) }, tries: 100, delay: 1 });
  const all: string[] = [];
  let kills = 0;
  for (; kills < KILLS; kills += 1) {
    const jobber = startJobber(folder);
    await until(jobber, (said) => numbersIn(said, 'ran').length >= 3);
    await pause(Math.random() * 30);
    jobber.child.kill('SIGKILL');
    await jobber.closed;
    all.push(jobber.said());
  }
  const last = startJobber(folder);
  await until(last, (said) => said.includes('ready'));
  const left = async () => (await jobs.lines({ state: 'waiting', limit: 1 })).rows.length;
  while ((await left()) > 0) await pause(50);
  last.child.kill('SIGTERM');
  expect(await last.closed).toEqual([0, null]);
  all.push(last.said());
  const ran = all.flatMap((said) => numbersIn(said, 'ran'));
  const unfinished = all.flatMap((said) => {
    const over = new Set(numbersIn(said, 'ran'));
    return numbersIn(said, 'begun').filter((n) => !over.has(n));
  });
  expect(new Set(ran).size).toBe(JOBS);
  expect((await jobs.lines({ state: 'dead', limit: 1 })).rows).toEqual([]);
  // Three lanes: what was run but not yet noted when the process fell is run once more, and no more than that.
  expect(ran.length - JOBS).toBeLessThanOrEqual(3 * KILLS);
  process.stdout.write(
    `jobs: killed ${kills} times, ${unfinished.length} begun and not finished, ${JOBS} of ${new Set(ran).size} run, ${ran.length - JOBS} twice\n`,
  );
  expect(unfinished.length).toBeGreaterThan(0);
  await premises.close();
});
