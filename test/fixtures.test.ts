/** 同一份报告的六种文件读出来是同一份报告; and text in every encoding it comes in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReport } from '../src/report/index.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const seed = JSON.parse(readFileSync(join(FIXTURES, 'report-2021-seed.json'), 'utf8'));
const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.includes('伊宁市分局2024年报.'),
);

test('六种格式都在', () => {
  expect(files.map((name) => name.split('.').at(-1)).sort()).toEqual([
    'docx',
    'html',
    'md',
    'pdf',
    'txt',
    'xlsx',
  ]);
});

test.each(files)('%s', async (name) => {
  const { report, cells } = await readReport(readFileSync(join(FIXTURES, name)), name);
  expect(report).toEqual(seed);
  expect(new Set(Object.values(cells).map(({ status }) => status))).toEqual(new Set(['read']));
});

const text = readFileSync(join(FIXTURES, 'layouts/伊宁市分局2024年报.txt'), 'utf8');
const UTF16 = Buffer.from(text, 'utf16le');
const encodings: [string, Buffer][] = [
  ['UTF-8 带标记', Buffer.from(`\ufeff${text}`)],
  ['UTF-16LE 带标记', Buffer.concat([Buffer.from([0xff, 0xfe]), UTF16])],
  ['UTF-16LE 无标记', UTF16],
  ['UTF-16BE 带标记', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(UTF16).swap16()])],
  ['回车换行', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['只有回车', Buffer.from(text.replaceAll('\n', '\r'))],
];
test.each(encodings)('文本：%s', async (_, bytes) => {
  expect((await readReport(bytes, '年报.txt')).report).toEqual(seed);
});
