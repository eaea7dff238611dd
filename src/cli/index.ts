/**
 * 命令行: one file a command, each a function of the `Terminal` it may touch.
 * Nothing here decides anything: a command reads arguments, calls the rooms below and prints what they answer.
 * Read `terminal.ts` first.
 */
import { type ArgsDef, runCommand, type SubCommandsDef } from 'citty';
import { type Terminal, UsageError } from './terminal.ts';
import { type CommandName, overview, usageOf } from './usage.ts';

export type { Terminal } from './terminal.ts';

/** A command with arguments of any shape. */
type AnyCommand = Exclude<SubCommandsDef[string], Promise<unknown> | ((...args: never[]) => unknown)>;
type Load = (terminal: Terminal) => Promise<AnyCommand>;

/** Every command; its file is loaded only when it is called. */
const COMMANDS: Readonly<Record<CommandName, Load>> = {
  serve: async (terminal) => (await import('./serve.ts')).serveCommand(terminal),
  read: async (terminal) => (await import('./read.ts')).readCommand(terminal),
  check: async (terminal) => (await import('./check.ts')).checkCommand(terminal),
  write: async (terminal) => (await import('./write.ts')).writeCommand(terminal),
  cite: async (terminal) => (await import('./cite.ts')).citeCommand(terminal),
  fee: async (terminal) => (await import('./fee.ts')).feeCommand(terminal),
  deadline: async (terminal) => (await import('./deadline.ts')).deadlineCommand(terminal),
  calendar: async (terminal) => (await import('./calendar.ts')).calendarCommand(terminal),
  verify: async (terminal) => (await import('./verify.ts')).verifyCommand(terminal),
  demo: async (terminal) => (await import('./demo.ts')).demoCommand(terminal),
  compile: async (terminal) => (await import('./compile.ts')).compileCommand(terminal),
  export: async (terminal) => (await import('./export.ts')).exportCommand(terminal),
  backup: async (terminal) => (await import('./backup.ts')).backupCommand(terminal),
  restore: async (terminal) => (await import('./backup.ts')).restoreCommand(terminal),
  'rotate-key': async (terminal) => (await import('./backup.ts')).rotateKeyCommand(terminal),
};

/** Runs one call of the command line, `argv` without the program's name. Never throws for what a user can cause. */
export async function run(argv: string[], terminal: Terminal): Promise<void> {
  try {
    const [name = ''] = argv;
    if (name === '' || name === '--help' || name === '-h' || name === 'help') {
      return await terminal.out(overview());
    }
    if (!isCommand(name))
      throw new UsageError(`没有“${name}”这个命令。可用的有：${Object.keys(COMMANDS).join('、')}`);
    const command = await COMMANDS[name](terminal);
    if (argv.includes('--help') || argv.includes('-h'))
      return await terminal.out(usageOf(name, command.args as ArgsDef));
    await runCommand(command, { rawArgs: argv.slice(1) });
  } catch (error) {
    const complaint = complaintOf(error);
    if (complaint === undefined) throw error;
    terminal.exitCode = 2;
    terminal.err(`${complaint}\n`);
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

/** Errors of the rooms below whose message is written for the user. */
const TOLD = new Set(['StoreError', 'KeyError', 'FileError']);

/** What to tell the user; undefined for a bug, which shall be seen whole. */
function complaintOf(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (error instanceof Error && TOLD.has(error.name)) return error.message;
  if (!(error instanceof Error) || error.name !== 'CLIError') return undefined;
  const missing = /Missing required (?:positional )?argument: (\S+)/.exec(error.message)?.[1];
  return missing
    ? `缺少参数：${missing.toLowerCase()}。加 --help 看用法。`
    : `命令写得不对：${error.message}`;
}
