/** `export`: an agency's whole register as lines of JSON, for keeping elsewhere and for checking without this program. */
import { type FileHandle, open } from 'node:fs/promises';
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import type { AgencyProfile, Premises } from '../register/index.ts';
import { reasonOf } from '../report/pool/index.ts';
import { rejectUnknown } from './arguments.ts';
import { agencyCalled, DATA_ARGS, withPremises } from './premises.ts';
import { type Terminal, UsageError } from './terminal.ts';

const ARGS = {
  agency: { type: 'string', description: '哪个机关（全称或者代号）', valueHint: '机关' },
  out: { type: 'string', alias: 'o', description: '写到文件（默认写到屏幕）', valueHint: '台账.jsonl' },
  heads: { type: 'boolean', description: '只要日终摘要：公布出去，以前的记录就不能悄悄改动' },
  ...DATA_ARGS,
} as const satisfies ArgsDef;

export function exportCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS, 0);
      if (!args.agency) throw new UsageError('请用 --agency 写明哪个机关。');
      const name = args.agency;
      await withPremises(terminal, args, async (premises) => {
        const agency = agencyCalled(await premises.register.agencies(), name);
        const lines = args.heads ? headLines(premises, agency) : chainLines(premises, agency);
        if (args.out === undefined) for await (const line of lines) await terminal.out(line);
        else await terminal.out(`${await writeLines(args.out, lines)}\n`);
      });
    },
  });
}

async function* headLines({ register }: Premises, { id }: AgencyProfile): AsyncIterable<string> {
  yield `${JSON.stringify(await register.heads(id), null, 1)}\n`;
}

/** The daily heads come first, and with them how many entries there must be. */
async function* chainLines({ register }: Premises, { id, name }: AgencyProfile): AsyncIterable<string> {
  const heads = await register.heads(id);
  const entries = heads.at(-1)?.seq ?? 0;
  yield `${JSON.stringify({ schema: 'gongkai/chain@1', agency: id, name, entries, heads })}\n`;
  for await (const entry of register.chain(id)) {
    // What is entered while this runs belongs to the next export.
    if (entry.seq > entries) return;
    yield `${JSON.stringify(entry)}\n`;
  }
}

async function writeLines(path: string, lines: AsyncIterable<string>): Promise<string> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'w', 0o600);
    for await (const line of lines) await file.write(line);
    await file.sync();
    return path;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new UsageError(`写不了 ${path}：${reasonOf(error)}`);
  } finally {
    await file?.close();
  }
}
