/** `check`: findings and repairs for published reports. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { errorsIn, type Report } from '../report/index.ts';
import type { Outcome } from '../report/pool/index.ts';
import { outcomes } from '../report/pool/index.ts';
import { rejectUnknown } from './arguments.ts';
import { filesIn, isFolder } from './files.ts';
import { printOutcomes } from './many.ts';
import { judgementOf } from './show-findings.ts';
import { type Terminal, UsageError } from './terminal.ts';

const ARGS = {
  file: {
    type: 'positional',
    description: '一个或多个文件、文件夹：txt md html docx xlsx pdf json',
    valueHint: '文件…',
    required: false,
  },
  'last-year': {
    type: 'string',
    description: '上一年度的报告，用来核对结转和现行有效件数',
    valueHint: '文件',
  },
  json: { type: 'boolean', description: '每个文件输出一行 JSON' },
} as const satisfies ArgsDef;

export function checkCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS);
      const files = await filesIn(args._);
      const previous = args['last-year'];
      if (previous && files.length > 1)
        throw new UsageError('--last-year 只能配一份报告：请一次查一个文件。');
      const lastYear = previous ? { lastYear: await lastYearIn(previous) } : {};
      const jobs = files.map((file) => ({ file, judge: true, ...lastYear }));
      await printOutcomes(terminal, jobs, args.json ? jsonLine : judgementOf);
    },
  });
}

async function lastYearIn(file: string): Promise<Report> {
  if (await isFolder(file)) throw new UsageError(`--last-year 要的是一个文件，${file} 是文件夹。`);
  const messages: string[] = [];
  for await (const { reading } of outcomes([{ file, judge: false }])) {
    if (reading.report) return reading.report;
    messages.push(...reading.issues.map(({ message }) => message));
  }
  throw new UsageError(`上一年度的报告 ${file} 读不出来：${messages.join('')}`);
}

/** Citations travel by their notation. */
function jsonLine({ file, reading, findings, repairs, statement }: Outcome): string {
  const { report, issues } = reading;
  const about = report ? { agency: report.agency.name, year: report.year, form: report.form } : null;
  return `${JSON.stringify({
    file,
    report: about,
    errors: errorsIn(findings).length,
    findings: findings.map((finding) => ({ ...finding, citation: finding.citation.notation })),
    repairs,
    statement,
    issues,
  })}\n`;
}
