/** A loop that stands still ends its process; one that only works hard does not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const WATCHDOG = join(import.meta.dirname, 'watchdog.ts');

async function endOf(
  work: string,
  before: readonly string[] = [],
): Promise<readonly [number | null, string | null]> {
  const program = `import('${WATCHDOG}').then(({ watchLoop }) => { const unwatch = watchLoop(1500); ${work} });`;
  const child = spawn(process.execPath, [...before, '-e', program], { stdio: 'ignore' });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return [code, signal];
}

test('卡死的进程被终止，好让别人重新启动它', async () => {
  expect(await endOf('setTimeout(() => { for (;;); }, 100);')).toEqual([null, 'SIGKILL']);
}, 20_000);

test('一段长活之后接着转的，不被终止；收了就能正常退出', async () => {
  const work = `
    const until = Date.now() + 4000;
    const busy = () => {
      const end = Date.now() + 700;
      while (Date.now() < end);
      if (Date.now() < until) setTimeout(busy, 1); else unwatch();
    };
    busy();`;
  expect(await endOf(work)).toEqual([0, null]);
}, 20_000);

/** Loaded in every thread: after a second and a half the clock of the machine is put ten minutes forward. */
const PUT_FORWARD = `
  const began = performance.now();
  const real = Date.now;
  Date.now = () => real() + (performance.now() - began > 1500 ? 600000 : 0);`;

test('机器的时钟往前拨了十分钟，正忙一秒的进程不被终止', async () => {
  const work = `
    setTimeout(() => { const end = performance.now() + 1400; while (performance.now() < end); }, 1000);
    setTimeout(unwatch, 4000);`;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-clock-'));
  const file = join(folder, 'forward.cjs');
  writeFileSync(file, PUT_FORWARD);
  expect(await endOf(work, ['--require', file])).toEqual([0, null]);
  rmSync(folder, { recursive: true });
}, 20_000);
