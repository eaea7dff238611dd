/** The server as it is started by everybody: a process of its own, on a port, killed and started again. For tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fstatSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../postgres/machine.ts';
import { Browser, codeAt } from './signed.ts';

const MAIN = join(import.meta.dirname, '../../src/main.ts');
/** A machine that does everything else at the same time starts slowly. */
const START_MS = 60_000;

export interface Running {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has printed. */
  said(): string;
  /** SIGKILL, and gone. */
  kill(): Promise<void>;
  /** SIGTERM; its exit code and how long it took. */
  stop(): Promise<{ readonly code: number | null; readonly ms: number }>;
}

/** Started and ready to serve. */
export async function started(environment: Readonly<Record<string, string>>): Promise<Running> {
  const port = environment.PORT ?? String(await freePort());
  const env = { ...process.env, ...environment, PORT: port };
  const written = openWritten();
  const child = spawn(process.execPath, [MAIN, 'serve'], { env, stdio: ['ignore', written, written] });
  const said = () => lastOf(written);
  const closed = once(child, 'close');
  const url = `http://127.0.0.1:${port}`;
  await answering(url, child, said);
  return {
    url,
    child,
    said,
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
    async stop() {
      const began = performance.now();
      child.kill('SIGTERM');
      const [code] = (await closed) as [number | null];
      return { code, ms: performance.now() - began };
    },
  };
}

const MOST_SAID = 200_000;

/** A file that is gone with this process: to read along through a pipe would slow down whoever measures the server. */
function openWritten(): number {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-said-'));
  const written = openSync(join(folder, 'said'), 'a+');
  rmSync(folder, { recursive: true });
  return written;
}

function lastOf(written: number): string {
  const { size } = fstatSync(written);
  const last = Buffer.alloc(Math.min(size, MOST_SAID));
  readSync(written, last, 0, last.length, size - last.length);
  return last.toString('utf8');
}

async function answering(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said()}`);
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await pause(20);
  }
  throw new Error(`the server did not answer: ${said()}`);
}

/** What every demonstration account is set up with; the page of the server shows the same codes. */
function demoUri(login: string): string {
  return `otpauth://totp/${login}?secret=${base32(`demonstration-secret-of-${login}`)}`;
}

function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups
    .map((group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(group.padEnd(5, '0'), 2)))
    .join('');
}

/** Signed in with password and code as one of the demonstration accounts. */
export async function signedIn(url: string, login: string, role: string): Promise<Browser> {
  const browser = new Browser((path, init) => fetch(`${url}${path}`, init));
  const first = await browser.ask('POST', '/api/sign-in', { login, password: `Yanshi-2024-${role}` });
  if (first.json.next !== 'code') throw new Error(`${login}: ${JSON.stringify(first.json)}`);
  const code = codeAt(demoUri(login), Date.now() / 1000);
  const second = await browser.ask('POST', '/api/sign-in/code', { code });
  if (second.status !== 200) throw new Error(`${login}: ${JSON.stringify(second.json)}`);
  return browser;
}

/** A token under which another system files applications. */
export async function filingToken(url: string, agency = 'yining-sthj'): Promise<string> {
  const admin = await signedIn(url, 'demo-security', 'securityAdministrator');
  const grants = [{ agency, role: 'handler', reach: 'own' }];
  const issued = await admin.ask('POST', '/api/tokens/issue', { name: '热线', days: 2, grants });
  return String(issued.json.token);
}
