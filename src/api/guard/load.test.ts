import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchLoad } from './load.ts';
import { fairTurns } from './turns.ts';

function stand(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('手上的太多：不再接；办完一些又接', () => {
  const load = watchLoad();
  for (let n = 0; n < 129; n += 1) load.enter();
  expect([load.inFlight, load.full()]).toEqual([129, true]);
  load.leave();
  expect(load.full()).toBe(false);
  load.close();
});

test('一直迟才算迟，说一次；不迟了再说一次', async () => {
  const told: boolean[] = [];
  const load = watchLoad((_, isLate) => told.push(isLate));
  for (let n = 0; n < 8 && !load.late(); n += 1) {
    stand(1300);
    await pause(20);
  }
  expect([load.late(), told]).toEqual([true, [true]]);
  await expect.poll(() => load.late(), { timeout: 4000, interval: 50 }).toBe(false);
  expect(told).toEqual([true, false]);
  load.close();
});

test('一轮里办不完的排队，先来先办；其间循环照转', async () => {
  const turns = fairTurns();
  const done: number[] = [];
  let others = 0;
  const other = setInterval(() => {
    others += 1;
  }, 1);
  await pause(5);
  const call = async (n: number) => {
    await turns.mine();
    stand(4);
    done.push(n);
  };
  // All of them in one turn of the loop, as from as many sockets.
  const arrive = (n: number) => new Promise<void>((resolve) => setImmediate(() => call(n).then(resolve)));
  await Promise.all(Array.from({ length: 40 }, (_, n) => arrive(n)));
  clearInterval(other);
  expect(done).toEqual(Array.from({ length: 40 }, (_, n) => n));
  expect(others).toBeGreaterThan(4);
});

test('同一轮里办完的一起答复，轮末才走，不耽搁到下一轮', async () => {
  const turns = fairTurns();
  const said: string[] = [];
  const call = (name: string) =>
    setImmediate(async () => {
      said.push(`${name} done`);
      await turns.end();
      said.push(`${name} out`);
    });
  call('a');
  call('b');
  await new Promise<void>((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
  expect(said).toEqual(['a done', 'b done', 'a out', 'b out']);
});
