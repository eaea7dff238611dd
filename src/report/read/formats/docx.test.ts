import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import { expect, test } from 'vitest';
import type { Grid } from '../manuscript.ts';
import { WORD_FILES } from './docx.cases.ts';
import { readDocx } from './docx.ts';
import { container, docx, sketch } from './samples.cases.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../../fixtures/formats');

test.each(WORD_FILES)('$title', async ({ body, styles, numbering, says }) => {
  const file = docx(body, { ...(styles && { styles }), ...(numbering && { numbering }) });
  expect(sketch(await readDocx(file))).toEqual(says);
});

test('格子带着表、行、列', async () => {
  const cell = '<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>';
  const table = `<w:tbl><w:tr>${cell}${cell}</w:tr><w:tr>${cell}${cell}</w:tr></w:tbl>`;
  const { blocks } = await readDocx(docx(`${table}<w:p/>${table}`));
  expect((blocks[1] as Grid).cells.map((each) => each.at)).toEqual([
    { table: 2, row: 1, column: 1 },
    { table: 2, row: 1, column: 2 },
    { table: 2, row: 2, column: 1 },
    { table: 2, row: 2, column: 2 },
  ]);
});

test('docx 库写出的文件：标题、自动编号、合并单元格、文档标题', async () => {
  const cell = (text: string, spans: { rowSpan?: number; columnSpan?: number } = {}): TableCell =>
    new TableCell({ ...spans, children: [new Paragraph(text)] });
  const numbered = { reference: '节', level: 0 };
  const document = new Document({
    title: '某局年报',
    numbering: {
      config: [
        {
          reference: '节',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: '某局2024年年报', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: '总体情况', numbering: numbered }),
          new Table({
            rows: [
              new TableRow({ children: [cell('甲', { rowSpan: 2 }), cell('乙', { columnSpan: 2 })] }),
              new TableRow({ children: [cell('1'), cell('2')] }),
            ],
          }),
          new Paragraph({ text: '主动公开', numbering: numbered }),
        ],
      },
    ],
  });
  const manuscript = await readDocx(new Uint8Array(await Packer.toBuffer(document)));
  expect(manuscript.title).toBe('某局年报');
  expect(sketch(manuscript)).toEqual([
    '# 某局2024年年报',
    '一、总体情况',
    '|甲<2,1>|乙<2>|',
    '|1|2|',
    '二、主动公开',
  ]);
});

test('LibreOffice 写出的文件', async () => {
  const manuscript = await readDocx(readFileSync(`${FIXTURES}/libreoffice.docx`));
  expect(manuscript.title).toBe('示例局2024年政府信息公开工作年度报告');
  await expect(`${sketch(manuscript).join('\n')}\n`).toMatchFileSnapshot(
    `${FIXTURES}/libreoffice-docx.golden.txt`,
  );
});

test.each([
  [
    '严格模式',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  [
    '正文另有名字',
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  ],
])('%s', async (_, namespace, relations) => {
  const file = container({
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="/word/document2.xml"/></Relationships>`,
    'word/document2.xml': `<x:document xmlns:x="${namespace}"><x:body><x:p><x:r><x:t>公开</x:t></x:r></x:p></x:body></x:document>`,
  });
  expect(sketch(await readDocx(file))).toEqual(['公开']);
});

test.each([
  ['没有正文', container({ 'word/styles.xml': '<a/>' }), 'damaged'],
  ['正文不是完整的 XML', docx('<w:p>'), 'damaged'],
  ['正文是嵌入的网页', docx('<w:altChunk/>'), 'noText'],
  ['正文只有图片', docx('<w:p><w:r><w:drawing/></w:r></w:p>'), 'noText'],
  ['正文含 DOCTYPE', container({ 'word/document.xml': '<!DOCTYPE a><a/>' }), 'doctype'],
])('拒绝：%s', async (_, file, code) => {
  await expect(readDocx(file)).rejects.toMatchObject({ code });
});
