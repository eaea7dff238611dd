/** Case lists as files for other programs; names masked, and no cell that a spreadsheet would run. */
import { z } from '@hono/zod-openapi';
import { writeXlsx } from 'hucre/xlsx';
import { FILE_KINDS } from '../../access/index.ts';
import { MATTER_KINDS, type MatterKind } from '../../register/index.ts';
import { type Call, enterLook, type Given, type Hung, type Looking, route } from '../door/index.ts';
import { FOLDERS, LISTED, tagOf } from './kinds.ts';
import { AGENCY } from './params.ts';
import { type SeenCase, seenBy } from './seen.ts';

/** More than this is a job for the register's own export. */
const MOST_ROWS = 50_000;
const PAGE = 500;

const HEADS = [
  '编号',
  '标题',
  '环节',
  '未办结',
  '起始日',
  '到期日',
  '暂定',
  '结果',
  '承办人',
  '承办机构',
  '申请人',
];

export function exportRoutes(): Hung[] {
  return LISTED.map((kind) =>
    route(
      {
        method: 'get',
        path: `/agencies/{agency}/exports/${FOLDERS[kind]}`,
        admission: { act: 'export.cases', on: 'agency' },
        tag: tagOf(kind),
        summary: `${MATTER_KINDS[kind]}：导出列表`,
        params: z.strictObject({ agency: AGENCY }),
        query: z.strictObject({ as: z.enum(['csv', 'xlsx']).default('csv') }),
        answer: { types: ['text/csv', FILE_KINDS.xlsx.type], description: 'CSV（UTF-8）或者 Excel' },
        fails: ['too-large'],
      },
      (call) => exported(call, call.params.agency, kind, call.query.as),
    ),
  );
}

async function exported(call: Call, agency: string, kind: MatterKind, as: 'csv' | 'xlsx'): Promise<Given> {
  const { means, sees } = call;
  const rows: string[][] = [];
  let after: string | undefined;
  do {
    const asked = { kind, order: 'newest', limit: PAGE, ...(after !== undefined && { after }) } as const;
    const page = await means.register.cases(agency, asked);
    rows.push(...seenBy(sees, page.rows).map(cellsOf));
    after = page.next;
  } while (after !== undefined && rows.length < MOST_ROWS);
  if (after !== undefined)
    return { problem: { code: 'too-large', detail: '超过五万条，请系统管理员用命令行导出台账。' } };
  const name = `${agency}-${FOLDERS[kind]}.${as}`;
  await enterExport(call, 'export.cases', name, rows.length);
  return as === 'csv' ? csvFile(name, HEADS, rows) : xlsxFile(name, MATTER_KINDS[kind], HEADS, rows);
}

function cellsOf(row: SeenCase): string[] {
  const yes = (value: boolean) => (value ? '是' : '');
  const { id, title, stageLabel, open, opened, due, provisional, resultLabel, handler, unit, applicant } =
    row;
  const cells = [
    id,
    title,
    stageLabel,
    yes(open),
    opened,
    due,
    yes(provisional),
    resultLabel,
    handler,
    unit,
    applicant,
  ];
  return cells.map((cell) => cell ?? '');
}

/** Who carried away how much, before it is given out. */
export function enterExport(
  call: Looking,
  act: 'export.cases' | 'audit.export',
  name: string,
  rows: number,
): Promise<void> {
  return enterLook(call, act, `${name} ${rows}`);
}

/**
 * A text that a spreadsheet would take for a formula is led by an apostrophe, so that it stays text: whoever opens the file
 * did not write what stands in it (OWASP, CSV injection). Blanks before the sign and its full-width form count, too.
 */
export function harmless(text: string): string {
  return /^[\s\u200b\ufeff]*[=+\-@\t\r\n|%＝＋－＠]/.test(text) ? `'${text}` : text;
}

export function csvFile(name: string, heads: readonly string[], rows: readonly (readonly string[])[]): Given {
  const quoted = (cell: string) => `"${harmless(cell).replaceAll('"', '""')}"`;
  const lines = [heads, ...rows].map((cells) => cells.map(quoted).join(','));
  // With its mark, or a spreadsheet would read the characters in the code of its own country.
  return fileOf(name, 'text/csv; charset=utf-8', `\ufeff${lines.join('\r\n')}\r\n`);
}

async function xlsxFile(
  name: string,
  sheet: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<Given> {
  const bytes = await writeXlsx({
    sheets: [{ name: sheet, rows: [[...heads], ...rows.map((row) => row.map(harmless))] }],
  });
  return fileOf(name, FILE_KINDS.xlsx.type, Buffer.from(bytes));
}

/** Always saved, never shown by the browser: what lies in it was typed by others. */
export function fileOf(name: string, type: string, content: string | Buffer<ArrayBuffer>): Given {
  const headers = {
    'content-type': type,
    'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  return { response: new Response(content, { headers }) };
}
