/** A port under clients that read slowly, or ask without waiting for answers. */
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { DoorEnv } from '../door/index.ts';
import { serveOn } from './serve.ts';

const HOST = '127.0.0.1';
const BYTES = 8_000_000;

function asked(port: number, text: string) {
  const socket = connect(port, HOST, () => socket.write(text));
  socket.on('error', () => undefined);
  return socket;
}

/** Not `once`: however it ends. */
function closing(socket: Socket): Promise<void> {
  return new Promise((resolve) => void socket.on('close', () => resolve()));
}

test('停机：读得慢的，答复收完才断；空闲的不等', async () => {
  const app = new Hono<DoorEnv>().get('/', (c) => c.body('x'.repeat(BYTES)));
  const server = await serveOn(app, { host: HOST, port: 0 });
  const idle = connect(server.port, HOST);
  const slow = asked(server.port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  let got = 0;
  slow.on('data', ({ length }) => {
    got += length;
    slow.pause();
    setTimeout(() => slow.resume(), 2);
  });
  const closed = [closing(slow), closing(idle.resume())];
  await pause(100);
  expect(got).toBeLessThan(BYTES);
  await server.stop(9_000);
  await Promise.all(closed);
  expect(got).toBeGreaterThan(BYTES);
});

test('停机：一个接一个交的，每一件都有答复，最后一个说明连接到此为止', async () => {
  const app = new Hono<DoorEnv>().post('/', async (c) => {
    await pause(5);
    return c.text('好');
  });
  const server = await serveOn(app, { host: HOST, port: 0 });
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const lost: unknown[] = [];
  let said = 0;
  const client = async () => {
    for (;;) {
      const answer = await new Promise<string | undefined>((resolve, reject) => {
        const call = request({ host: HOST, port: server.port, method: 'POST', agent }, (response) => {
          response.resume().once('end', () => resolve(response.headers.connection));
        });
        call.once('error', reject).end('x');
      });
      if (answer !== 'close') continue;
      said += 1;
      return;
    }
  };
  const clients = Array.from({ length: 20 }, () => client().catch((error) => lost.push(error)));
  await pause(300);
  await server.stop(9_000);
  await Promise.all(clients);
  agent.destroy();
  expect(lost).toEqual([]);
  expect(said).toBe(20);
});

test('一个连接上不等答复连着要的，多了就断', async () => {
  let calls = 0;
  const app = new Hono<DoorEnv>().get('/', async (c) => {
    calls += 1;
    await pause(200);
    return c.text('好');
  });
  const server = await serveOn(app, { host: HOST, port: 0 });
  const some = asked(server.port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(20));
  await once(some, 'data');
  expect(calls).toBe(20);
  some.destroy();
  const flood = asked(server.port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(20_000));
  await closing(flood.resume());
  // What had been read at once when it was noticed.
  expect(calls).toBeLessThan(3_000);
  await server.stop(2_000);
});
