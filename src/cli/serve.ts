/** `serve`: the server with everything behind it. What it is made of is wired elsewhere; here are the words of the call. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { rejectUnknown } from './arguments.ts';
import { DATA_ARGS } from './premises.ts';
import type { Terminal } from './terminal.ts';

const ARGS = {
  port: { type: 'string', description: '端口（默认 3000）', valueHint: '端口' },
  host: { type: 'string', description: '监听的地址（默认 127.0.0.1）', valueHint: '地址' },
  ...DATA_ARGS,
} as const satisfies ArgsDef;

export function serveCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS, 0);
      const { port, host, data } = args;
      terminal.exitCode = await terminal.serve({
        ...(port !== undefined && { PORT: port }),
        ...(host !== undefined && { HOST: host }),
        ...(data !== undefined && { DATA: data }),
      });
    },
  });
}
