/**
 * 命令行: one file a command, each a function of the `Terminal` it may touch.
 * Nothing here decides anything: a command reads arguments, calls the rooms below and prints what they answer.
 * Read `terminal.ts` first.
 */
import { type CommandDef, defineCommand, runCommand, showUsage } from 'citty';
import { type Terminal, UsageError } from './terminal.ts';

export type { Terminal } from './terminal.ts';

/** The whole command line as one tree; a command's file is loaded only when it is called. */
function commandLine(terminal: Terminal): CommandDef {
  return defineCommand({
    meta: { name: 'gongkai', description: '政府信息公开：读年报、查年报、写年报；算期限、算收费、查条文' },
    subCommands: {
      cite: async () => (await import('./cite.ts')).citeCommand(terminal),
      fee: async () => (await import('./fee.ts')).feeCommand(terminal),
      write: async () => (await import('./write.ts')).writeCommand(terminal),
    },
  });
}

/** Runs one call of the command line, `argv` without the program's name. Never throws for what a user can cause. */
export async function run(argv: string[], terminal: Terminal): Promise<void> {
  const command = commandLine(terminal);
  if (argv.length === 0 || argv.includes('--help') || argv.includes('-h')) {
    await showUsage(command);
    return;
  }
  try {
    await runCommand(command, { rawArgs: argv });
  } catch (error) {
    terminal.exitCode = 2;
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}\n`);
  }
}
