import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfSerial } from '../formats/xlsx/serial.ts';
import { TABLE_LIMITS, type TableReading } from './shape.ts';
import { readTable } from './table.ts';

function texts(reading: TableReading): Record<number, Record<number, string>> {
  if (!('rows' in reading)) throw new Error(reading.message);
  return Object.fromEntries(
    reading.rows.map(({ row, cells }) => [
      row,
      Object.fromEntries([...cells].map(([column, { text }]) => [column, text])),
    ]),
  );
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('分隔的文字', () => {
  test.each([
    [
      '逗号',
      '日期,文号\r\n2025-06-03,示例罚1号\r\n',
      { 1: { 1: '日期', 2: '文号' }, 2: { 1: '2025-06-03', 2: '示例罚1号' } },
    ],
    ['制表符，末行没有换行', '甲\t乙\n1\t2', { 1: { 1: '甲', 2: '乙' }, 2: { 1: '1', 2: '2' } }],
    [
      '引号里有逗号、换行和引号',
      '甲,乙\n"一,\n""二""",三',
      { 1: { 1: '甲', 2: '乙' }, 2: { 1: '一,\n"二"', 2: '三' } },
    ],
    ['空格和空行', '甲,,丙\n\n ,2,\n', { 1: { 1: '甲', 3: '丙' }, 3: { 2: '2' } }],
    ['没有合上的引号就是一个字', '甲,乙\n5" 管,2', { 1: { 1: '甲', 2: '乙' }, 2: { 1: '5" 管', 2: '2' } }],
    ['带字节序标记', '\ufeff甲,乙\n1,2', { 1: { 1: '甲', 2: '乙' }, 2: { 1: '1', 2: '2' } }],
  ])('%s', async (_, text, expected) => {
    expect(texts(await readTable(utf8(text)))).toEqual(expected);
  });

  test('国标编码', async () => {
    // “日期,文号” in GB18030.
    const bytes = Uint8Array.from(Buffer.from('c8d5c6da2cceC4bac50a312c32'.toLowerCase(), 'hex'));
    expect(texts(await readTable(bytes))).toEqual({ 1: { 1: '日期', 2: '文号' }, 2: { 1: '1', 2: '2' } });
  });

  test.each([
    ['空文件', new Uint8Array(), 'empty'],
    ['只有空白', utf8('\n \n,,\n'), 'noText'],
    ['网页', utf8('<html><table><tr><td>1</td></tr></table></html>'), 'oldFormat'],
    ['旧的 .xls', Uint8Array.from(Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'oldFormat'],
    ['坏的工作簿', utf8('PK\u0003\u0004torn'), expect.any(String)],
    ['行太多', utf8('1,2\n'.repeat(TABLE_LIMITS.rows + 2)), 'tooLarge'],
    ['列太多', utf8(`${'1,'.repeat(TABLE_LIMITS.columns)}1`), 'tooLarge'],
  ])('%s：说明为什么不读、怎么办', async (_, bytes, code) => {
    expect(await readTable(bytes)).toEqual({ code, message: expect.stringMatching(/。$/) });
  });

  test('任何字节都不出错', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(Object.keys(await readTable(bytes)).toSorted()).toSatisfy(
          (keys: string[]) => keys.join() === 'rows' || keys.join() === 'code,message',
        );
      }),
      { numRuns: 300 },
    );
  });

  test('写出的读得回来', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replaceAll(/[\0\r\ufeff]/g, '').trim());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          fc.pre(rows.flat().some((text) => text !== ''));
          const quotedRows = rows.map((row) =>
            row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
          );
          const read = texts(await readTable(utf8(quotedRows.join('\r\n'))));
          const told = rows.map((row, at) => row.map((_, column) => read[at + 1]?.[column + 1] ?? ''));
          expect(told).toEqual(rows);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('工作簿', () => {
  async function workbook(
    fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void,
  ): Promise<TableReading> {
    const book = new ExcelJS.Workbook();
    fill(book.addWorksheet('清单'), book);
    return readTable(new Uint8Array(await book.xlsx.writeBuffer()));
  }

  test('日期由序号算出，数字照原值，公式取保存时的结果', async () => {
    const reading = await workbook((sheet) => {
      sheet.getCell('A1').value = '日期';
      sheet.getCell('A2').value = new Date('2025-06-03T00:00:00Z');
      sheet.getCell('A2').numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell('B2').value = 1234.5;
      sheet.getCell('B2').numFmt = '#,##0.00';
      sheet.getCell('C2').value = { formula: 'B2*2', result: 2469 };
      sheet.getCell('D2').value = 45_811;
      sheet.getCell('E2').value = { formula: '1/0', result: { error: '#DIV/0!' } };
      sheet.getCell('F2').value = { formula: 'B2*3' } as ExcelJS.CellValue;
    });
    if (!('rows' in reading)) throw new Error(reading.message);
    const cells = reading.rows[1]?.cells;
    expect(cells?.get(1)).toMatchObject({ text: '2025-06-03' });
    expect(cells?.get(2)).toEqual({ text: '1,234.50', number: 1234.5 });
    expect(cells?.get(3)).toEqual({ text: '2469', number: 2469, formula: true });
    expect(cells?.get(4)).toEqual({ text: '45811', number: 45_811 });
    expect(cells?.get(5)).toMatchObject({ text: '', fault: '公式出错，没有结果' });
    expect(cells?.get(6)).toMatchObject({ text: '', fault: expect.stringContaining('公式没有算过') });
  });

  test('1904 年起算的工作簿', async () => {
    const reading = await workbook((sheet, book) => {
      book.properties.date1904 = true;
      sheet.getCell('A1').value = new Date('2025-06-03T00:00:00Z');
      sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
    });
    expect(texts(reading)).toEqual({ 1: { 1: '2025-06-03' } });
  });

  test('隐藏的工作表不读，读第一个可见的', async () => {
    const reading = await workbook((sheet, book) => {
      sheet.state = 'hidden';
      sheet.getCell('A1').value = '旧';
      book.addWorksheet('新').getCell('B3').value = '新';
    });
    expect(texts(reading)).toEqual({ 3: { 2: '新' } });
  });
});

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, undefined],
  [61, '1900-03-01'],
  [45_811, '2025-06-03'],
  [45_811.75, '2025-06-03'],
  [0, undefined],
  [-1, undefined],
  [2_958_465, '9999-12-31'],
  [2_958_466, undefined],
])('序号 %s 是 %s', (serial, expected) => {
  expect(dateOfSerial(serial, false)).toBe(expected);
});
