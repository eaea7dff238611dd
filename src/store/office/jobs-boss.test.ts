import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { freshPlace } from '../../../test/postgres/fresh.ts';
import { migrate, openEngine } from '../engine/index.ts';
import { MIGRATIONS } from '../migrations.ts';
import { bossJobs } from './jobs-boss.ts';
import type { OfficeTables } from './tables.ts';

/** Stands before the database; muted, it swallows everything and closes nothing, as a machine that has lost its power. */
async function between(url: URL) {
  let isMuted = false;
  const sockets: Socket[] = [];
  const server = createServer((near) => {
    const far = connect(Number(url.port), url.hostname);
    const pass = (from: Socket, to: Socket) => {
      from.on('data', (bytes) => isMuted || to.write(bytes));
      from.on('error', () => to.destroy()).on('close', () => isMuted || to.destroy());
    };
    pass(near, far);
    pass(far, near);
    sockets.push(near, far);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const through = new URL(url);
  through.port = String(typeof address === 'object' && address ? address.port : 0);
  return {
    url: through.href,
    mute: (muted: boolean) => {
      isMuted = muted;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

test('数据库忽然没有声音：不一直等，说连接不上；回来了照常领活', async () => {
  const place = await freshPlace('postgres');
  const engine = await openEngine<OfficeTables>(place);
  await migrate(engine, MIGRATIONS);
  const proxy = await between(new URL('url' in place ? place.url : ''));
  const jobs = bossJobs(proxy.url, undefined, 1_000);
  await jobs.enqueue({ name: 'count', key: 'one', payload: { agency: 'yining' }, tries: 2, delay: 1 });
  proxy.mute(true);
  const began = performance.now();
  await expect(jobs.begin()).rejects.toMatchObject({ code: 'unreachable' });
  expect(performance.now() - began).toBeLessThan(5_000);
  proxy.mute(false);
  await expect.poll(() => jobs.begin(), { timeout: 10_000 }).toMatchObject({ name: 'count', key: 'one' });
  await jobs.close();
  await engine.close();
  proxy.close();
});
