import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { FileKind } from '../../access/index.ts';
import { kindOf } from './kind.ts';
import { zipped } from './zipped.cases.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`${text}\0`, 'utf16le');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const compound = (...names: string[]) => Buffer.concat([COMPOUND, Buffer.alloc(504), ...names.map(utf16)]);
const TYPES = ['[Content_Types].xml', '<Types/>'] as const;
const bitmap = () => {
  const all = Buffer.alloc(64);
  all.write('BM');
  all.writeUInt32LE(all.length, 2);
  return all;
};

const TAKEN: readonly (readonly [title: string, kind: FileKind, content: Uint8Array])[] = [
  ['PDF', 'pdf', bytes('%PDF-1.7\n')],
  ['PNG', 'png', bytes('\x89PNG\r\n\x1a\n....')],
  ['JPEG', 'jpg', bytes('\xff\xd8\xff\xe0')],
  ['GIF', 'gif', bytes('GIF89a')],
  ['WebP', 'webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
  ['TIFF', 'tif', bytes('II*\0')],
  ['BMP', 'bmp', bitmap()],
  ['Word', 'docx', zipped([TYPES, ['word/document.xml', '<w/>']])],
  ['Excel', 'xlsx', await writeXlsx({ sheets: [{ name: '一', rows: [['甲']] }] })],
  ['OFD', 'ofd', zipped([['OFD.xml', '<OFD/>']])],
  ['旧 Word', 'doc', compound('Root Entry', 'WordDocument')],
  ['旧 Excel', 'xls', compound('Root Entry', 'Workbook')],
  ['纯文本', 'txt', Buffer.from('签收记录：\n2026年3月2日，挂号信签收。\n')],
  ['GB18030 的纯文本', 'txt', Buffer.from('c7a9cad5bcc7c2bc', 'hex')],
];

const REFUSED: readonly (readonly [title: string, content: Uint8Array])[] = [
  ['空的', Buffer.alloc(0)],
  ['网页', bytes('<!doctype html><script>alert(1)</script>')],
  ['前面有空白和标记的网页', Buffer.from('\ufeff \n<html>')],
  ['文字里夹着脚本', bytes('notes\n<script>alert(1)</script>')],
  ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['XML', bytes('<?xml version="1.0"?><a/>')],
  ['外壳脚本', bytes('#!/bin/sh\nrm -rf /\n')],
  ['批处理', bytes('@echo off\r\n')],
  ['PostScript', bytes('%!PS-Adobe-3.0')],
  ['Windows 程序', bytes('MZ\x90\0\x03\0\0\0')],
  ['Linux 程序', bytes('\x7fELF\x02\x01\x01\0')],
  ['改名的压缩包', zipped([['a.txt', 'a']])],
  ['带宏的 Word', zipped([TYPES, ['word/document.xml', '<w/>'], ['word/vbaProject.bin', 'x']])],
  ['带宏的旧 Word', compound('WordDocument', 'Macros')],
  ['带宏的旧 Excel', compound('Workbook', '_VBA_PROJECT_CUR')],
  ['没有目录的 Word', bytes('PK\x03\x04word/document.xml')],
  ['既是 Word 又是 Excel', zipped([TYPES, ['word/document.xml', '<w/>'], ['xl/workbook.xml', '<x/>']])],
  ['里面有程序', zipped([TYPES, ['word/document.xml', '<w/>'], ['word/media/a.EXE', 'x']])],
  ['安装包', compound('Root Entry', 'Property')],
  ['其他二进制', Buffer.from([0, 1, 2, 3, 4, 5])],
  ['可以展开成山的', zipped([TYPES, ['word/document.xml', '<w/>', { says: 4_000_000_000 }]])],
  ['部件太多的', zipped([TYPES, ...Array.from({ length: 5_001 }, (_, n) => [`word/${n}.xml`, ''] as const)])],
  ['有密码的', zipped([TYPES, ['word/document.xml', '<w/>', { encrypted: true }]])],
  ['部件名爬出目录的', zipped([TYPES, ['word/document.xml', '<w/>'], ['../../etc/passwd', 'x']])],
];

describe('按内容认文件', () => {
  test.each(TAKEN)('收：%s', async (_title, kind, content) => {
    expect(await kindOf(content)).toBe(kind);
  });

  test.each(REFUSED)('不收：%s', async (_title, content) => {
    expect(await kindOf(content)).toBeUndefined();
  });
});
