/** `compile`: an agency's report on a year out of its register; every cell opens to the matters behind it. */
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import type { AgencyProfile, ListedCase, Premises } from '../register/index.ts';
import {
  explain,
  type Forecast,
  forecast,
  type KeptReport,
  mattersBehind,
  type ReportOrder,
  reportFrom,
} from '../report/compile/index.ts';
import { check, type Finding, type Report } from '../report/index.ts';
import { rejectUnknown } from './arguments.ts';
import { makeDemo } from './demo.ts';
import { dateFrom } from './holidays.ts';
import { agencyCalled, DATA_ARGS, folderOf, withPremises } from './premises.ts';
import { compiledSummary, explained, forecastText } from './show-compiled.ts';
import { type Terminal, UsageError } from './terminal.ts';
import { writeReport } from './write.ts';

const ARGS = {
  agency: { type: 'string', description: '哪个机关（全称或者代号）', valueHint: '机关' },
  year: { type: 'string', description: '哪一年的报告', valueHint: '2024' },
  'as-of': { type: 'string', description: '按这一天结束时台账里已有的记录', valueHint: '2025-01-10' },
  area: { type: 'boolean', description: '汇总本级政府的整个地区' },
  explain: { type: 'string', description: '这一格从哪些事项来', valueHint: 'requests.disclosed/natural' },
  json: { type: 'boolean', description: '输出年报 JSON，一行' },
  out: {
    type: 'string',
    alias: 'o',
    description: '写成文件：.json .html .xlsx .docx .pdf',
    valueHint: '年报.docx',
  },
  draft: { type: 'boolean', description: '有错也写，每页标“草稿”' },
  ...DATA_ARGS,
} as const satisfies ArgsDef;

export function compileCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS, 0);
      if (!args.agency)
        throw new UsageError('请用 --agency 写明哪个机关，如：--agency 伊犁州生态环境局伊宁市分局');
      const name = args.agency;
      const year = yearFrom(args.year, terminal.today);
      const asOf = args['as-of'] === undefined ? undefined : pastDay(args['as-of'], terminal.today);
      await withPremises(terminal, args, async (premises) => {
        const agency = agencyCalled(await agenciesIn(premises, terminal, folderOf(args, terminal)), name);
        if (args.area && agency.level !== 'government')
          throw new UsageError(`${agency.name}不是人民政府，没有地区汇总。去掉 --area 编制它自己的年报。`);
        const order = { agency: agency.id, year, asOf, area: args.area ?? false };
        const compiled = await reportFrom(premises.register, order);
        if (!compiled.ok) throw new UsageError(compiled.reasons.map(({ text }) => text).join(''));
        await show(terminal, premises, compiled.value, order, args);
      });
    },
  });
}

/** A report on what has not happened would say zero everywhere, as if nothing had. */
function pastDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const day = dateFrom(text, '--as-of');
  if (Temporal.PlainDate.compare(day, today) > 0)
    throw new UsageError(`${day}还没有到，请写今天或者以前的日期。`);
  return day;
}

function yearFrom(text: string | undefined, today: Temporal.PlainDate): number {
  const year = text?.normalize('NFKC').trim() ?? '';
  if (!/^\d{4}$/.test(year)) throw new UsageError('请用 --year 写明哪一年的报告，如：--year 2024');
  if (Number(year) < 2019) throw new UsageError('统一的年报格式自 2019 年度起施行，更早的年度不能编制。');
  if (Number(year) > today.year) throw new UsageError(`${year} 年还没有到，没有可以编制的年报。`);
  return Number(year);
}

/** An empty folder is filled with the example first, so that the first call of a newcomer shows something. */
async function agenciesIn(
  premises: Premises,
  terminal: Terminal,
  folder: string,
): Promise<readonly AgencyProfile[]> {
  const { register } = premises;
  const agencies = await register.agencies();
  if (agencies.length > 0) return agencies;
  if (!terminal.trying)
    throw new UsageError(`${premises.place} 里还没有机关。请核对 --data 或者环境变量 DATA。`);
  terminal.err(`数据目录 ${folder} 是空的，先生成示例数据（虚构的人和事）……\n`);
  await makeDemo(premises, terminal, 'seed');
  return await register.agencies();
}

interface Wanted {
  readonly explain?: string | undefined;
  readonly json?: boolean | undefined;
  readonly out?: string | undefined;
  readonly draft?: boolean | undefined;
}

async function show(
  terminal: Terminal,
  premises: Premises,
  compiled: KeptReport,
  order: ReportOrder,
  { explain: address, json, out, draft }: Wanted,
): Promise<void> {
  const { register } = premises;
  const findings = judged(compiled.report);
  const wrong = compiled.notes.some(({ severity }) => severity === 'error') || findings.some(isError);
  if (wrong) terminal.exitCode = 1;
  if (address !== undefined) {
    if (!compiled.cells.has(address as never)) throw new UsageError(unknownCell(address, compiled));
    const matters = await mattersBehind(register, compiled, address, order);
    return await terminal.out(explained(explain(compiled, address), matters, await register.agencies()));
  }
  if (json) return await terminal.out(`${JSON.stringify(compiled.report)}\n`);
  if (out !== undefined) return await writeReport(terminal, compiled.report, { out, draft: draft ?? false });
  await terminal.out(compiledSummary(compiled, findings));
  const ahead = await forecastFor(terminal, premises, compiled, order);
  if (ahead) await terminal.out(forecastText(ahead));
}

/** What new year's eve will bring, for a year that is not over; nothing where the report is as of an earlier day. */
async function forecastFor(
  { today }: Terminal,
  { register, means }: Premises,
  { coverage, profile }: KeptReport,
  { year, asOf }: ReportOrder,
): Promise<Forecast | undefined> {
  const yearEnd = new Temporal.PlainDate(year, 12, 31);
  if (asOf !== undefined || today.year !== year) return undefined;
  const rows: ListedCase[] = [];
  for (const agency of coverage.registers) rows.push(...(await openRequests(register, agency)));
  return forecast(rows, { today, yearEnd, calendar: means.calendar(profile.region) });
}

async function openRequests(register: Premises['register'], agency: string): Promise<ListedCase[]> {
  const rows: ListedCase[] = [];
  for (let after: string | undefined; ; ) {
    const query = { kind: 'request', order: 'due', open: true, limit: 500 } as const;
    const page = await register.cases(agency, after === undefined ? query : { ...query, after });
    rows.push(...page.rows);
    if (page.next === undefined) return rows;
    after = page.next;
  }
}

function judged(report: Report): readonly Finding[] {
  return check(report).filter(({ waived }) => !waived);
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function unknownCell(address: string, { cells }: KeptReport): string {
  const some = [...cells.keys()].filter((cell) => cell.split('/')[0] === address.split('/')[0]);
  const hint =
    some.length > 0 ? `这一行有：${some.join('、')}` : `例如：${[...cells.keys()].slice(10, 13).join('、')}`;
  return `年报里没有“${address}”这一格。${hint}。`;
}
