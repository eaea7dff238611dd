/** `read`: what stands in published reports, as a summary, as JSON lines or as a tidy table. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import type { Outcome } from '../report/pool/index.ts';
import { rejectUnknown } from './arguments.ts';
import { csvHeader, csvRows } from './csv.ts';
import { filesIn } from './files.ts';
import { printOutcomes } from './many.ts';
import { summaryOf } from './show-reading.ts';
import { type Terminal, UsageError } from './terminal.ts';

const ARGS = {
  file: {
    type: 'positional',
    description: '一个或多个文件、文件夹：txt md html docx xlsx pdf json',
    valueHint: '文件…',
    required: false,
  },
  json: { type: 'boolean', description: '每个文件输出一行 JSON' },
  csv: { type: 'boolean', description: '输出一张整齐的表：file,agency,year,form,cell,value,status' },
} as const satisfies ArgsDef;

export function readCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS);
      if (args.json && args.csv) throw new UsageError('--json 和 --csv 只能选一种。');
      const files = await filesIn(args._);
      const show = args.json ? jsonLine : args.csv ? csvRows : summaryOf;
      if (args.csv) await terminal.out(csvHeader);
      const jobs = files.map((file) => ({ file, judge: false }));
      await printOutcomes(terminal, jobs, show);
    },
  });
}

function jsonLine({ file, reading }: Outcome): string {
  const { report, cells, found, issues } = reading;
  return `${JSON.stringify({ file, report, cells, found, issues })}\n`;
}
