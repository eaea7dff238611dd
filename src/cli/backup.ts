/** `backup`, `restore`, `rotate-key`: the upkeep of a data folder. The keys are kept elsewhere and never copied. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import type { Done } from '../register/index.ts';
import { rejectUnknown } from './arguments.ts';
import { DATA_ARGS, folderOf } from './premises.ts';
import { type Terminal, UsageError } from './terminal.ts';

const BACKUP_ARGS = {
  target: { type: 'positional', description: '备份放到哪里（空目录）', required: false, valueHint: '目录' },
  ...DATA_ARGS,
} as const satisfies ArgsDef;

export function backupCommand(terminal: Terminal): CommandDef<typeof BACKUP_ARGS> {
  return defineCommand({
    args: BACKUP_ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, BACKUP_ARGS, 1);
      if (!args.target) throw new UsageError('请写明备份放到哪里，如：gongkai backup 备份/2026-01-31');
      const keeper = await terminal.keeper();
      await tell(terminal, await keeper.backup(folderOf(args, terminal), args.target, terminal.now()));
    },
  });
}

const RESTORE_ARGS = {
  source: { type: 'positional', description: '备份所在的目录', required: false, valueHint: '目录' },
  ...DATA_ARGS,
} as const satisfies ArgsDef;

export function restoreCommand(terminal: Terminal): CommandDef<typeof RESTORE_ARGS> {
  return defineCommand({
    args: RESTORE_ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, RESTORE_ARGS, 1);
      if (!args.source)
        throw new UsageError('请写明备份在哪里，如：gongkai restore 备份/2026-01-31 --data 新目录');
      const keeper = await terminal.keeper();
      await tell(terminal, await keeper.restore(args.source, folderOf(args, terminal)));
    },
  });
}

const ROTATE_ARGS = DATA_ARGS;

export function rotateKeyCommand(terminal: Terminal): CommandDef<typeof ROTATE_ARGS> {
  return defineCommand({
    args: ROTATE_ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ROTATE_ARGS, 0);
      const keeper = await terminal.keeper();
      await tell(terminal, await keeper.rotateKey(folderOf(args, terminal), terminal.today.toString()));
    },
  });
}

async function tell(terminal: Terminal, { ok, lines }: Done): Promise<void> {
  if (ok) return await terminal.out(`${lines.join('\n')}\n`);
  terminal.exitCode = 1;
  terminal.err(`${lines.join('\n')}\n`);
}
