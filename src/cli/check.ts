/** `check`: findings and repairs for published reports. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { errorsIn, type Report } from '../report/index.ts';
import { rejectUnknown } from './arguments.ts';
import { filesIn } from './files.ts';
import { outcomes } from './pool.ts';
import { progressOf } from './progress.ts';
import { judgementOf } from './show-findings.ts';
import { Tally } from './tally.ts';
import { type Terminal, UsageError } from './terminal.ts';
import type { Outcome } from './worker.ts';

const ARGS = {
  file: { type: 'positional', description: '文件或文件夹，可以有多个：txt md html docx xlsx pdf json' },
  'last-year': {
    type: 'string',
    description: '上一年度的报告，用来核对结转和现行有效件数',
    valueHint: '文件',
  },
  json: { type: 'boolean', description: '每个文件输出一行 JSON' },
} as const satisfies ArgsDef;

export function checkCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    meta: { name: 'check', description: '查年报：勾稽关系、文字与表、结构、与上年衔接，并给出最小改法' },
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS);
      const files = await filesIn(args._);
      const previous = args['last-year'];
      if (previous && files.length > 1)
        throw new UsageError('--last-year 只能配一份报告：请一次查一个文件。');
      const lastYear = previous ? { lastYear: await reportIn(previous) } : {};
      const progress = progressOf(terminal, files.length);
      const tally = new Tally();
      for await (const outcome of outcomes(files.map((file) => ({ file, judge: true, ...lastYear })))) {
        progress.step();
        tally.add(outcome);
        progress.clear();
        await terminal.out(args.json ? jsonLine(outcome) : judgementOf(outcome));
      }
      progress.clear();
      if (files.length !== 1) terminal.err(tally.table(true));
      terminal.exitCode = tally.refused > 0 ? 2 : tally.withErrors > 0 ? 1 : 0;
    },
  });
}

async function reportIn(file: string): Promise<Report> {
  const [path = file] = await filesIn([file]);
  for await (const { reading } of outcomes([{ file: path, judge: false }])) {
    if (reading.report) return reading.report;
    throw new UsageError(`上一年度的报告读不出来：${reading.issues.map(({ message }) => message).join('')}`);
  }
  throw new UsageError(`上一年度的报告读不出来：${file}`);
}

/** Citations travel by their notation. */
function jsonLine({ file, reading, findings, repairs }: Outcome): string {
  const { report, issues } = reading;
  const about = report ? { agency: report.agency.name, year: report.year, form: report.form } : null;
  return `${JSON.stringify({
    file,
    report: about,
    errors: errorsIn(findings).length,
    findings: findings.map((finding) => ({ ...finding, citation: finding.citation.notation })),
    repairs,
    issues,
  })}\n`;
}
