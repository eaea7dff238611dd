/** The only place that wires clock, streams and configuration to an interface; the server's wiring is `serve/`. */
import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Terminal } from './cli/index.ts';

// What was compiled once is kept for the next call: without a build that is half of the start-up time. Not in the
// machine's common temporary folder, where others could put code of theirs. Workers look for it in the environment.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '../node_modules/.cache/gongkai');
enableCompileCache(process.env.NODE_COMPILE_CACHE);
const { run } = await import('./cli/index.ts');

const terminal: Terminal = {
  async out(text) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  err(text) {
    process.stderr.write(text);
  },
  watched: process.stderr.isTTY === true,
  folder: process.env.DATA?.trim() || 'data',
  // What is entered stays for ever: invented agencies must not come into a register that is meant.
  trying: process.env.GONGKAI_ENV !== 'production' && !process.env.DATABASE_URL,
  today: Temporal.Now.plainDateISO('Asia/Shanghai'),
  now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
  async keeper() {
    const { keeperIn, s3In } = await import('./store/index.ts');
    const { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl, GONGKAI_KEYS: keys } = process.env;
    const today = terminal.today.toString();
    // Whoever stands at the command line keeps the whole register.
    return keeperIn({ databaseUrl, ownerUrl, unscoped: 'all', keys, s3: s3In(process.env), today });
  },
  async serve(given) {
    const { serve } = await import('./serve/index.ts');
    return serve({ ...process.env, ...given });
  },
  exitCode: 0,
};

process.stdout.on('error', stop);
process.stderr.on('error', stop);

await run(process.argv.slice(2), terminal);
process.exitCode = terminal.exitCode;

/** A reader that has seen enough (`| head`) closes the pipe: that is no error of ours. A full disk is told. */
function stop({ code, message }: NodeJS.ErrnoException): never {
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`结果写不出去：${code === 'ENOSPC' ? '磁盘满了' : message}\n`);
  process.exit(2);
}
