import { expect, test } from 'vitest';
import { Unreadable } from '../unreadable.ts';
import { decodeText } from './encoding.ts';
import { gbk, utf16 } from './samples.cases.ts';

const TEXT = '某局2024年政府信息公开工作年度报告\n一、总体情况\n规章 0 0 0\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => [...part]));

const CASES: readonly (readonly [title: string, given: Uint8Array, then: string])[] = [
  ['UTF-8', utf8(TEXT), TEXT],
  ['UTF-8，带字节顺序标记', bytes([0xef, 0xbb, 0xbf], utf8(TEXT)), TEXT],
  ['UTF-8，末尾的字被截断', utf8(`${TEXT}年`).slice(0, -1), TEXT],
  ['UTF-8，中间坏了一个字节', bytes(utf8(TEXT), [0xff], utf8(TEXT)), `${TEXT}\ufffd${TEXT}`],
  ['纯 ASCII', utf8('rules 0 0 0'), 'rules 0 0 0'],
  ['GBK', gbk(TEXT), TEXT],
  ['GBK，末尾的字被截断', gbk(`${TEXT}年`).slice(0, -1), TEXT],
  ['GB18030 四字节字', bytes(gbk(TEXT), [0x81, 0x39, 0xee, 0x39]), `${TEXT}㐀`],
  ['UTF-16，带标记，小端', bytes([0xff, 0xfe], utf16(TEXT)), TEXT],
  ['UTF-16，带标记，大端', bytes([0xfe, 0xff], utf16(TEXT, true)), TEXT],
  ['UTF-16，无标记，小端', utf16(TEXT), TEXT],
  ['UTF-16，无标记，大端', utf16(TEXT, true), TEXT],
  ['UTF-16，末尾多出半个字', bytes(utf16(TEXT), [0x4e]), TEXT],
  [
    '网页声明 gb2312，内容是 UTF-8',
    utf8(`<meta charset="gb2312"><p>${TEXT}`),
    `<meta charset="gb2312"><p>${TEXT}`,
  ],
  ['网页声明 utf-8，内容是 GBK', gbk(`<meta charset="utf-8"><p>${TEXT}`), `<meta charset="utf-8"><p>${TEXT}`],
  [
    '网页声明 iso-8859-1，内容是 GBK',
    gbk(`<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">${TEXT}`),
    `<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1">${TEXT}`,
  ],
  [
    '网页声明 big5，内容是 Big5',
    bytes(utf8('<meta charset=big5>'), [0xac, 0x46, 0xa9, 0xb2, 0xb8, 0xea, 0xb0, 0x54]),
    '<meta charset=big5>政府資訊',
  ],
  ['行尾原样保留', utf8('一\r\n二\r三\n'), '一\r\n二\r三\n'],
];

test.each(CASES)('%s', (_, given, then) => {
  expect(decodeText(given)).toBe(then);
});

test('不是文字的字节说明无法识别', () => {
  const noise = new Uint8Array(4_000).map((_, at) => (at % 2 === 0 ? 0x90 : 0xff));
  expect(() => decodeText(noise)).toThrow(Unreadable);
});

test('过长的文字拒绝', () => {
  expect(() => decodeText(new Uint8Array(13_000_000).fill(0x61))).toThrow(
    expect.objectContaining({ code: 'tooLarge' }),
  );
});
