/**
 * Run as a process beside the tests. It reads the server's process number, line by line, from standard input (-1: killed,
 * files still there; 0: all cleaned up). When the input closes, because the tests have ended or were killed, it ends the
 * server and removes the folder named as argument.
 */
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const [, , dir = ''] = process.argv;
let server = -1;
for await (const line of createInterface({ input: process.stdin })) server = Number(line);
if (server > 0) {
  for (let patience = 100; patience > 0 && send('SIGQUIT'); patience -= 1) await pause(50);
  send('SIGKILL');
}
if (server !== 0 && dir) rmSync(dir, { recursive: true, force: true });

function send(signal: 'SIGQUIT' | 'SIGKILL'): boolean {
  try {
    return process.kill(server, signal);
  } catch {
    return false;
  }
}
