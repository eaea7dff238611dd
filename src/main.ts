/** The only place that wires clock, streams and configuration to an interface. Today: the command line. */
import { once } from 'node:events';
import { run, type Terminal } from './cli/index.ts';

const terminal: Terminal = {
  async out(text) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  err(text) {
    process.stderr.write(text);
  },
  watched: process.stderr.isTTY === true,
  today: Temporal.Now.plainDateISO('Asia/Shanghai'),
  exitCode: 0,
};

// A reader that has seen enough (`| head`) closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

await run(process.argv.slice(2), terminal);
process.exitCode = terminal.exitCode;
