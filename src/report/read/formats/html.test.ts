import { expect, test } from 'vitest';
import type { Grid } from '../manuscript.ts';
import { PAGES } from './html.cases.ts';
import { readHtml } from './html.ts';
import { gbk, sketch } from './samples.cases.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each(PAGES)('$title', ({ given, says }) => {
  expect(sketch(readHtml(utf8(given)))).toEqual(says);
});

test('GBK 网页', () => {
  expect(sketch(readHtml(gbk('<meta charset=gb2312><p>政府信息公开')))).toEqual(['政府信息公开']);
});

test('格子带着表、行、列，段落带着序号，都从一数起', () => {
  const { blocks } = readHtml(utf8('<p>前<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table><p>后'));
  expect(blocks.map((block) => block.at)).toEqual([{ line: 1 }, { table: 1 }, { line: 2 }]);
  expect((blocks[1] as Grid).cells.map((cell) => cell.at)).toEqual([
    { table: 1, row: 1, column: 1 },
    { table: 1, row: 1, column: 2 },
    { table: 1, row: 2, column: 1 },
    { table: 1, row: 2, column: 2 },
  ]);
});

test.each([
  ['<title> 某局年报 - 某县政府 </title><p>x', '某局年报 - 某县政府'],
  ['<title>某县政府</title><meta name="ArticleTitle" content="某局年报"><p>x', '某局年报'],
  ['<p>x', undefined],
])('页面自称的标题：%s', (page, title) => {
  expect(readHtml(utf8(page)).title).toBe(title);
});

test('内容由脚本载入的网页说明没有文字', () => {
  const page =
    '<title>年报</title><div id=app></div><script>render({text:"一、总体情况"})</script><noscript>请开启脚本</noscript>';
  expect(() => readHtml(utf8(page))).toThrow(expect.objectContaining({ code: 'noText' }));
});

const repeat = (piece: string, times: number): string => piece.repeat(times);

test.each([
  ['千万字节的 <table>', repeat('<table>', 1_400_000)],
  ['嵌套的表格', repeat('<table><tr><td>', 600_000)],
  ['嵌套的 div', repeat('<div>', 2_000_000)],
  ['一行里的格子', `<table><tr>${repeat('<td>', 1_000_000)}`],
  [
    '互不相同的格式标签遇上许多段落',
    Array.from({ length: 3_000 }, (_, at) => `<font size=${at}>`).join('') + repeat('<p>', 20_000),
  ],
  ['巨大的属性', `<div title="${repeat('x', 10_000_000)}">`],
  ['许多属性', `<div ${Array.from({ length: 500_000 }, (_, at) => `a${at}`).join(' ')}>`],
  ['许多注释', repeat('<!--', 2_500_000)],
  ['表中散字', `<table>${repeat('<i>x</i>', 100_000)}`],
])('%s：不久便有结果或说明', (_, page) => {
  const started = performance.now();
  try {
    readHtml(utf8(page));
  } catch (error) {
    expect(error).toHaveProperty('remedy');
  }
  expect(performance.now() - started).toBeLessThan(8_000);
});
