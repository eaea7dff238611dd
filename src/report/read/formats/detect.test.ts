import { expect, test } from 'vitest';
import type { Format } from '../manuscript.ts';
import type { UnreadableCode } from '../unreadable.ts';
import { detectFormat } from './detect.ts';
import { container, docx, gbk, utf16, xlsx } from './samples.cases.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (digits: string, length = 600): Uint8Array =>
  Buffer.concat([Buffer.from(digits, 'hex'), Buffer.alloc(length)]);
const PAGE =
  '<html><head><title>年报</title></head><body><table><tr><td>规章</td></tr></table></body></html>';
const WORD = docx('<w:p/>');
const OLE2 = 'd0cf11e0a1b11ae1';

const READ: readonly (readonly [title: string, given: Uint8Array, name: string, format: Format])[] = [
  ['PDF', utf8('%PDF-1.7\n'), '年报.pdf', 'pdf'],
  ['PDF 前有杂字节', utf8('\n\n%PDF-1.4\n'), '年报', 'pdf'],
  ['docx', WORD, '年报.docx', 'docx'],
  ['扩展名写成 .doc 的 docx', WORD, '年报.doc', 'docx'],
  ['没有扩展名的 docx', WORD, '下载', 'docx'],
  ['截断的 docx 仍认作 docx', WORD.slice(0, -30), '年报.bin', 'docx'],
  ['xlsx', xlsx({ 表: { xml: '' } }), '年报.xlsx', 'xlsx'],
  [
    '里面嵌有工作簿的 docx',
    container({ 'word/document.xml': 'x', 'word/embeddings/xl/a.xlsx': 'x' }),
    '年报',
    'docx',
  ],
  ['网页', utf8(PAGE), '年报.html', 'html'],
  ['扩展名写成 .doc 的网页', gbk(PAGE), '年报.doc', 'html'],
  ['扩展名写成 .txt 的网页', utf8(`\ufeff<!-- 1 --><!DOCTYPE html>${PAGE}`), '年报.txt', 'html'],
  ['UTF-16 网页', utf16(PAGE), '年报.htm', 'html'],
  ['网页片段', utf8('　　某局年报<br>一、总体情况<br>'), '年报.html', 'html'],
  ['文字里提到标签', utf8('一、总体情况 <p> 是段落'), '年报.txt', 'txt'],
  ['文字', utf8('一、总体情况'), '年报.txt', 'txt'],
  ['扩展名写成 .doc 的文字', gbk('一、总体情况'), '年报.doc', 'txt'],
  ['Markdown', utf8('# 年报\n|规章|0|\n'), '年报.md', 'md'],
  ['含网页表格的 Markdown', utf8('# 年报\n<table><tr><td>规章</td></tr></table>'), '年报.md', 'md'],
  ['JSON', utf8('{"schema":"gongkai/annual-report@1"}'), '年报', 'json'],
  ['残缺的 JSON', utf8('[1,'), '年报.json', 'json'],
];

test.each(READ)('%s', (_, given, name, format) => {
  expect(detectFormat(given, name)).toBe(format);
});

const REFUSED: readonly (readonly [title: string, given: Uint8Array, name: string, code: UnreadableCode])[] =
  [
    ['空文件', new Uint8Array(), '年报.docx', 'empty'],
    ['只有空白', utf8('\ufeff \n\t\n'), '年报.txt', 'empty'],
    ['旧的 .doc', hex(OLE2), '年报.doc', 'oldFormat'],
    [
      '加密的 docx',
      Buffer.concat([hex(OLE2), Buffer.from('EncryptedPackage', 'utf16le')]),
      '年报.docx',
      'encrypted',
    ],
    ['RTF', utf8('{\\rtf1\\ansi}'), '年报.doc', 'oldFormat'],
    [
      'MHT',
      utf8(`From: <saved>\r\nSubject: 年报\r\nMIME-Version: 1.0\r\n\r\n${PAGE}`),
      '年报.doc',
      'oldFormat',
    ],
    [
      'Word 2003 XML',
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'),
      '年报.doc',
      'oldFormat',
    ],
    ['xlsb', container({ 'xl/workbook.bin': 'x' }), '年报.xlsx', 'oldFormat'],
    ['图片', hex('89504e470d0a1a0a'), '年报.pdf', 'noText'],
    ['照片', hex('ffd8ffe0'), '年报.jpg', 'noText'],
    ['OFD', container({ 'OFD.xml': '<ofd/>' }), '年报.ofd', 'unknownFormat'],
    [
      'ODT',
      container({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': 'x' }),
      '年报.odt',
      'unknownFormat',
    ],
    ['演示文稿', container({ 'ppt/presentation.xml': 'x' }), '年报.pptx', 'unknownFormat'],
    ['压缩包', container({ '2023.docx': 'x' }), '年报.zip', 'unknownFormat'],
    ['RAR', hex('526172211a0700'), '年报.rar', 'unknownFormat'],
    ['二进制', new Uint8Array(5_000).map((_, at) => at % 7), '年报.txt', 'unknownFormat'],
  ];

test.each(REFUSED)('拒绝并说明：%s', (_, given, name, code) => {
  expect(() => detectFormat(given, name)).toThrow(
    expect.objectContaining({ code, remedy: expect.stringContaining('。') }),
  );
});
