/** 表格: a list somebody kept in a spreadsheet or exported from a business system, as rows of cells; no report is looked for. */
import { decodeText } from '../formats/encoding.ts';
import { Unreadable } from '../unreadable.ts';
import { csvRows } from './csv.ts';
import type { TableReading, TableRow } from './shape.ts';
import { workbookRows } from './workbook.ts';

const ZIP = [0x50, 0x4b];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The first visible sheet of a workbook, or a file of separated values.
 *
 * @returns the rows, or why there are none; never throws for anything a file can hold
 */
export async function readTable(bytes: Uint8Array): Promise<TableReading> {
  try {
    return { rows: await rowsIn(bytes) };
  } catch (error) {
    if (error instanceof Unreadable) return { code: error.code, message: `${error.message}${error.remedy}` };
    if (error instanceof RangeError) return { code: 'damaged', message: '文件的结构过于复杂，读不下去。' };
    throw error;
  }
}

async function rowsIn(bytes: Uint8Array): Promise<readonly TableRow[]> {
  const begins = (start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) throw new Unreadable('empty', '文件是空的。', '请核对文件，重新导出。');
  if (begins(OLE2))
    throw new Unreadable(
      'oldFormat',
      '文件是旧的 .xls 格式，或者设有密码。',
      '请用 Excel 或 WPS 另存为 .xlsx 再试。',
    );
  const rows = begins(ZIP) ? await workbookRows(bytes) : csvRows(textIn(bytes));
  if (rows.length === 0) throw new Unreadable('noText', '文件里没有数据。', '请核对文件，重新导出。');
  return rows;
}

function textIn(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(text))
    throw new Unreadable(
      'oldFormat',
      '文件其实是网页或者 XML。',
      '请用 Excel 或 WPS 打开，另存为 .xlsx 再试。',
    );
  if (text.includes('\0'))
    throw new Unreadable('unknownFormat', '文件不是文字。', '请另存为 .xlsx 或 .csv 再试。');
  return text;
}
