import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { Grid } from '../manuscript.ts';
import { sheetData, sketch, xlsx } from './samples.cases.ts';
import { WORKBOOKS } from './xlsx.cases.ts';
import { readXlsx } from './xlsx.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../../fixtures/formats');

test.each(WORKBOOKS)('$title', async ({ sheets, strings, styles, says }) => {
  const file = xlsx(sheets, { ...(strings && { strings }), ...(styles && { styles }) });
  expect(sketch(await readXlsx(file))).toEqual(says);
});

test('格子与段落带着工作表自己的行列号', async () => {
  const { blocks } = await readXlsx(xlsx({ 表一: { xml: sheetData([['年报'], [null, '甲', '乙']], 7) } }));
  expect(blocks.map((block) => block.at)).toEqual([{ sheet: '表一', row: 7, column: 1 }, { sheet: '表一' }]);
  expect((blocks[1] as Grid).cells.map((cell) => cell.at)).toEqual([
    { sheet: '表一', row: 8, column: 2 },
    { sheet: '表一', row: 8, column: 3 },
  ]);
});

test('exceljs 写出的文件', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.title = '某局年报';
  const sheet = workbook.addWorksheet('年报');
  sheet.addRows([
    ['某局2024年年报'],
    ['信息内容', '制发', '金额'],
    ['规章', 3, 0.1 + 0.2],
    ['许可', { formula: 'B3+1', result: 4 }, { richText: [{ text: '1,' }, { text: '200' }] }],
  ]);
  sheet.mergeCells('A1:C1');
  sheet.getCell('C3').numFmt = '#,##0.00';
  const manuscript = await readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(manuscript.title).toBe('某局年报');
  expect(sketch(manuscript)).toEqual([
    '某局2024年年报',
    '|信息内容|制发|金额|',
    '|规章|3|0.30|',
    '|许可|4|1,200|',
  ]);
});

test('LibreOffice 写出的文件', async () => {
  const manuscript = await readXlsx(readFileSync(`${FIXTURES}/libreoffice.xlsx`));
  await expect(`${sketch(manuscript).join('\n')}\n`).toMatchFileSnapshot(
    `${FIXTURES}/libreoffice-xlsx.golden.txt`,
  );
});

/** Figures all different, so that the packed file is no bomb by its ratio. */
function variedRow(row: number, cells: number): string {
  const figures = Array.from(
    { length: cells },
    (_, at) => `<c><v>${((row * cells + at) * 7_919) % 1_000_003}</v></c>`,
  );
  return `<row>${figures.join('')}</row>`;
}

const CELL = '<c><v>1</v></c>';

test.each([
  ['行数过多', `<sheetData>${`<row>${CELL}</row>`.repeat(5_001)}</sheetData>`, 'tooLarge'],
  ['一行里的列数过多', `<sheetData><row>${CELL.repeat(401)}</row></sheetData>`, 'tooLarge'],
  [
    '格子过多',
    `<sheetData>${Array.from({ length: 700 }, (_, at) => variedRow(at, 300)).join('')}</sheetData>`,
    'tooLarge',
  ],
  [
    '合并区域过多',
    `<sheetData/><mergeCells>${'<mergeCell ref="A1:XFD9999"/>'.repeat(20_001)}</mergeCells>`,
    'tooLarge',
  ],
  [
    '互相覆盖的合并区域',
    `${sheetData(Array.from({ length: 500 }, () => Array.from({ length: 26 }, () => '1')))}<mergeCells>${'<mergeCell ref="B1:XFD9999"/>'.repeat(1_000)}</mergeCells>`,
    'tooLarge',
  ],
  [
    '同一个格子写了两次',
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>',
    'damaged',
  ],
  ['残缺的 XML', '<sheetData>', 'damaged'],
])('拒绝：%s', async (_, xml, code) => {
  await expect(readXlsx(xlsx({ 表: { xml } }))).rejects.toMatchObject({ code });
});
