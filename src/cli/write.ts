/** `write`: the report's JSON as a page: .html .xlsx .docx .pdf in the official layout, or .json again. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type ArgsDef, type CommandDef, defineCommand } from 'citty';
import { parseReport, type Report, type Target, targets, write } from '../report/index.ts';
import { reasonOf } from '../report/pool/index.ts';
import { rejectUnknown } from './arguments.ts';
import { type Terminal, UsageError } from './terminal.ts';

const ENDINGS = targets.map((target) => `.${target}`).join(' ');

const ARGS = {
  report: { type: 'positional', description: '年报的 JSON 文件', required: false, valueHint: '年报.json' },
  out: {
    type: 'string',
    alias: 'o',
    description: `写成的文件，格式看扩展名：${ENDINGS}`,
    valueHint: '年报.docx',
  },
  draft: { type: 'boolean', description: '勾稽关系有错也写，每页标“草稿”' },
  fonts: {
    type: 'string',
    description: '单位自有字体（仿宋、小标宋、黑体）的文件夹，用于 PDF',
    valueHint: '文件夹',
  },
} as const satisfies ArgsDef;

export function writeCommand(terminal: Terminal): CommandDef<typeof ARGS> {
  return defineCommand({
    args: ARGS,
    async run({ args, rawArgs }) {
      rejectUnknown(rawArgs, ARGS, 1);
      if (!args.report) throw new UsageError('请给出年报的 JSON 文件：gongkai write 年报.json -o 年报.docx');
      targetOf(args.out);
      const report = await reportIn(args.report);
      await writeReport(terminal, report, args);
    },
  });
}

interface Wanted {
  readonly out?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly fonts?: string | undefined;
}

/** Writes a report to a file, or says why not; exit code 1 where its sums are wrong and it is no draft. */
export async function writeReport(
  terminal: Terminal,
  report: Report,
  { out, draft, fonts }: Wanted,
): Promise<void> {
  const target = targetOf(out);
  if (fonts !== undefined) await mustHoldFonts(fonts);
  const written = await write(report, target.format, { on: terminal.today, draft: draft ?? false, fonts });
  if ('refused' in written) {
    terminal.exitCode = 1;
    const reasons = written.refused.map(({ id, message }) => `  ${id} ${message}\n`);
    terminal.err(
      `没有写：勾稽关系有 ${reasons.length} 处错误。改正后再写，或者加 --draft 写成草稿。\n${reasons.join('')}`,
    );
    return;
  }
  await replaceFile(target.path, written.bytes);
  for (const note of written.notes) terminal.err(`${note}\n`);
  await terminal.out(`${target.path}\n`);
}

function targetOf(path: string | undefined): { path: string; format: Target } {
  if (!path) throw new UsageError(`请用 -o 给出要写成的文件，扩展名可以是 ${ENDINGS}。`);
  const ending = extname(path).toLowerCase();
  const format = targets.find((target) => `.${target}` === ending);
  if (!format) throw new UsageError(`不会写 ${ending || '没有扩展名的文件'}，扩展名可以是 ${ENDINGS}。`);
  return { path, format };
}

async function reportIn(path: string): Promise<Report> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'ENOENT' ? `没有这个文件：${path}` : `读不了 ${path}：${reasonOf(error)}`,
    );
  });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UsageError(
      `${path} 不是 JSON。write 只写年报的 JSON 数据；别的格式请先用 gongkai read --json 读出来，取其中的 report。`,
    );
  }
  const parsed = parseReport(value);
  if ('report' in parsed) return parsed.report;
  const issues = parsed.issues.map((issue) => `  ${issue.message}`);
  throw new UsageError([`${path} 不是年报数据：`, ...issues].join('\n'));
}

async function mustHoldFonts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => {
    throw new UsageError(`没有这个字体文件夹：${folder}`);
  });
  if (!names.some((name) => /\.(ttf|otf|ttc|otc)$/i.test(name))) {
    throw new UsageError(`文件夹 ${folder} 里没有字体文件（.ttf .otf .ttc .otc）。`);
  }
}

/** A reader of the file sees the old one or the new one, never half of it. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new UsageError(`写不了 ${path}：${reasonOf(error)}`);
  }
}
