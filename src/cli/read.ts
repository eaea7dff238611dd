/** `read`: what stands in published reports, as a summary, as JSON lines or as a tidy table. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { rejectUnknown } from './arguments.ts';
import { csvHeader, csvRows } from './csv.ts';
import { filesIn } from './files.ts';
import { outcomes } from './pool.ts';
import { progressOf } from './progress.ts';
import { summaryOf } from './show-reading.ts';
import { Tally } from './tally.ts';
import { type Terminal, UsageError } from './terminal.ts';
import type { Outcome } from './worker.ts';

const ARGS = {
  file: { type: 'positional', description: '文件或文件夹，可以有多个：txt md html docx xlsx pdf json' },
  json: { type: 'boolean', description: '每个文件输出一行 JSON' },
  csv: { type: 'boolean', description: '输出一张整齐的表：file,agency,year,form,cell,value,status' },
} as const satisfies ArgsDef;

export function readCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    meta: { name: 'read', description: '读年报：三张表的每一格，连同它在文件里的位置' },
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS);
      if (args.json && args.csv) throw new UsageError('--json 和 --csv 只能选一种。');
      const files = await filesIn(args._);
      const show = args.json ? jsonLine : args.csv ? csvRows : summaryOf;
      const progress = progressOf(terminal, files.length);
      const tally = new Tally();
      if (args.csv) await terminal.out(csvHeader);
      for await (const outcome of outcomes(files.map((file) => ({ file, judge: false })))) {
        progress.step();
        tally.add(outcome);
        progress.clear();
        await terminal.out(show(outcome));
      }
      progress.clear();
      if (files.length !== 1) terminal.err(tally.table());
      if (tally.refused > 0) terminal.exitCode = 2;
    },
  });
}

function jsonLine({ file, reading }: Outcome): string {
  const { report, cells, found, issues } = reading;
  return `${JSON.stringify({ file, report, cells, found, issues })}\n`;
}
