/** Any bytes give a manuscript or a reason: nothing else is ever thrown, and never after long. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GridCell, Manuscript } from '../manuscript.ts';
import { Unreadable } from '../unreadable.ts';
import { detectFormat } from './detect.ts';
import { readDocx } from './docx.ts';
import { decodeText } from './encoding.ts';
import { PAGES } from './html.cases.ts';
import { readHtml } from './html.ts';
import { readJson } from './json.ts';
import { docx, xlsx } from './samples.cases.ts';
import { readXlsx } from './xlsx.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../../fixtures/formats');
const RUNS = 600;
const LONGEST = 5_000;

const WORD_NAMES =
  'p r t tab br pPr rPr tbl tr tc trPr tcPr gridSpan vMerge hMerge gridBefore numPr numId ilvl pStyle outlineLvl del ins vanish ' +
  'fldChar instrText sdt sdtContent txbxContent hyperlink sym altChunk';
const SHEET_NAMES = 'row c v f is t r rPh cols col mergeCells mergeCell sheetData';
const PAGE_PIECES =
  '<table> </table> <tr> </tr> <td> <td\u00a0rowspan=0> <td\u00a0colspan=3> <th\u00a0rowspan=2> </td> <tbody> </tbody> <caption> <p> </p> <div> </div> ' +
  '<span> </span> <b> </b> <br> <pre> </pre> <h2> </h2> <li> <a> </a> <form> <select> <svg> </svg> <title> <script> </script> ' +
  '<template> <!-- --> <![if\u00a0x]> <![endif]> &nbsp; &#0; &lt 规章 3 。 \n <';

/** Whatever it is, it is read within bounds or refused with a reason. */
async function survives(read: () => unknown): Promise<void> {
  const started = performance.now();
  try {
    await read();
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable);
  }
  expect(performance.now() - started).toBeLessThan(LONGEST);
}

async function readAny(bytes: Uint8Array, name: string): Promise<unknown> {
  const format = detectFormat(bytes, name);
  if (format === 'docx') return readDocx(bytes);
  if (format === 'xlsx') return readXlsx(bytes);
  if (format === 'html') return readHtml(bytes);
  return format === 'json' ? readJson(decodeText(bytes)) : decodeText(bytes);
}

const names = fc.constantFrom('a.docx', 'a.doc', 'a.xlsx', 'a.xls', 'a.html', 'a.txt', 'a.md', 'a.json', 'a');

test('任意字节', async () => {
  const bytes = fc.uint8Array({ maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(bytes, names, async (given, name) => {
      await survives(() => readAny(given, name));
      await survives(() => readHtml(given));
      await survives(() => readDocx(given));
      await survives(() => readXlsx(given));
    }),
    { numRuns: RUNS },
  );
});

/** Some bytes replaced, one stretch cut out, one doubled. */
function mutated(original: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat({ max: original.length });
  return fc
    .record({
      flips: fc.array(fc.tuple(at, fc.nat({ max: 255 })), { maxLength: 6 }),
      cut: fc.tuple(at, fc.nat(40)),
      keep: at,
    })
    .map(({ flips, cut: [from, length], keep }) => {
      const copy = original.slice();
      for (const [position, byte] of flips) if (position < copy.length) copy[position] = byte;
      const pieces = [copy.subarray(0, from), copy.subarray(from + (keep % 3 === 0 ? length : 0))];
      return Buffer.concat(keep % 7 === 0 ? [copy.subarray(0, keep)] : pieces);
    });
}

/** Files made to take long: many times the piece, up to the size at which text is refused. */
const LONG_PIECES: readonly (readonly [title: string, make: (times: number) => Uint8Array, piece: number])[] =
  [
    ['Word：空段落', (times) => docx('<w:p/>'.repeat(times)), 6],
    [
      'Word：一段里的域',
      (times) =>
        docx(
          `<w:p><w:r>${'<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>1</w:t>'.repeat(times)}</w:r></w:p>`,
        ),
      88,
    ],
    [
      'Word：一行里的纵向合并',
      (times) =>
        docx(
          `<w:tbl><w:tr>${'<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr></w:tc>'.repeat(times)}</w:tr></w:tbl>`,
        ),
      55,
    ],
    ['Word：许多行', (times) => docx(`<w:tbl>${'<w:tr><w:tc/><w:tc/></w:tr>'.repeat(times)}</w:tbl>`), 29],
    [
      'Word：命名空间声明',
      (times) => docx(Array.from({ length: times }, (_, at) => `<w:p xmlns:a${at}="b"/>`).join('')),
      22,
    ],
    ['工作表：空行', (times) => xlsx({ 表: { xml: `<sheetData>${'<row/>'.repeat(times)}</sheetData>` } }), 6],
    [
      '工作表：空格子',
      (times) => xlsx({ 表: { xml: `<sheetData><row>${'<c/>'.repeat(times)}</row></sheetData>` } }),
      4,
    ],
    [
      '工作表：隐藏的列',
      (times) =>
        xlsx({ 表: { xml: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(times)}</cols>` } }),
      37,
    ],
    [
      '工作表：极长的数字格式',
      (times) =>
        xlsx(
          { 表: { xml: '<sheetData><row><c><v>1</v></c></row></sheetData>' } },
          { styles: `<numFmts><numFmt numFmtId="0" formatCode="${','.repeat(times)}#"/></numFmts>` },
        ),
      1,
    ],
  ];

describe('有意拖长的文件', () => {
  test.each(LONG_PIECES)('%s', async (_, make, piece) => {
    const bytes = make(Math.floor(1_900_000 / piece));
    await survives(() => readAny(bytes, 'a'));
  });
});

describe('改动过的真实文件', () => {
  const page = new TextEncoder().encode(PAGES.map(({ given }) => given).join(''));
  const files: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['libreoffice.docx', readFileSync(`${FIXTURES}/libreoffice.docx`)],
    ['libreoffice.xlsx', readFileSync(`${FIXTURES}/libreoffice.xlsx`)],
    ['page.html', page],
  ];
  test.each(files)('%s', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(mutated(bytes), (given) => survives(() => readAny(given, name))),
      { numRuns: RUNS },
    );
  });
});

/** Well-formed XML of a format's own elements in any order and nesting. */
function xmlOf(elements: string, prefix: string): fc.Arbitrary<string> {
  const element = fc.constantFrom(...elements.split(' '));
  const value = fc.constantFrom(
    '',
    '0',
    '1',
    '2',
    '-1',
    '99999999999',
    'restart',
    'begin',
    'separate',
    'end',
    'A1',
    'A1:C3',
    's',
    'b',
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 7, withCrossShrink: true },
      fc.constantFrom('规章', '3', '二、主动公开。'),
      fc.tuple(element, value, fc.array(tie('node'), { maxLength: 5 })).map(([name, val, children]) => {
        const attributes = ['val', 'fldCharType', 'r', 't', 'ref', 's', 'min', 'max'].map((key) =>
          prefix ? `${prefix}${key}="${val}"` : `${key}="${val}"`,
        );
        return `<${prefix}${name} ${attributes.join(' ')}>${children.join('')}</${prefix}${name}>`;
      }),
    ),
  }));
  return fc.array(node, { maxLength: 8 }).map((nodes) => nodes.join(''));
}

test('Word 的元素任意嵌套', async () => {
  await fc.assert(
    fc.asyncProperty(xmlOf(WORD_NAMES, 'w:'), (body) =>
      survives(async () => expectSound(await readDocx(docx(body, { styles: body, numbering: body })))),
    ),
    { numRuns: RUNS / 2 },
  );
});

test('Word 表格的合并任意组合，格子不重叠也不出界', async () => {
  const property = fc.constantFrom(
    '',
    'gridSpan 2',
    'gridSpan 3',
    'vMerge restart',
    'vMerge continue',
    'hMerge restart',
    'hMerge continue',
  );
  const cell = fc.array(property, { maxLength: 2 }).map((properties) => {
    const items = properties.filter((item) => item !== '').map((item) => item.split(' '));
    const xml = items.map(([name, value]) => `<w:${name} w:val="${value}"/>`).join('');
    return `<w:tc><w:tcPr>${xml}</w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>`;
  });
  const row = fc
    .tuple(fc.nat({ max: 2 }), fc.array(cell, { maxLength: 5 }))
    .map(
      ([before, cells]) => `<w:tr><w:trPr><w:gridBefore w:val="${before}"/></w:trPr>${cells.join('')}</w:tr>`,
    );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      expectSound(await readDocx(docx(`<w:p><w:r><w:t>表</w:t></w:r></w:p><w:tbl>${rows.join('')}</w:tbl>`)));
    }),
    { numRuns: 2 * RUNS },
  );
});

test('工作表的元素任意嵌套', async () => {
  await fc.assert(
    fc.asyncProperty(xmlOf(SHEET_NAMES, ''), (xml) =>
      survives(() => readXlsx(xlsx({ 表: { xml } }, { strings: xml, styles: xml }))),
    ),
    { numRuns: RUNS / 2 },
  );
});

test('网页的标签任意相接', async () => {
  const piece = fc.constantFrom(...PAGE_PIECES.split(' ').map((text) => text.replaceAll('\u00a0', ' ')));
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), (pieces) =>
      survives(() => expectSound(readHtml(new TextEncoder().encode(pieces.join(''))))),
    ),
    { numRuns: 2 * RUNS },
  );
});

/** No two cells of a grid share a place, and none reaches out of it. */
function expectSound({ blocks }: Manuscript): void {
  for (const grid of blocks) {
    if (grid.kind !== 'grid') continue;
    const taken = new Set<number>();
    for (const cell of grid.cells) {
      expect(cell.row + cell.rowSpan).toBeLessThanOrEqual(grid.rows);
      expect(cell.column + cell.columnSpan).toBeLessThanOrEqual(grid.columns);
      for (const place of placesOf(cell, grid.columns)) {
        expect(taken.has(place)).toBe(false);
        taken.add(place);
      }
    }
  }
}

function placesOf(cell: GridCell, columns: number): number[] {
  return Array.from(
    { length: cell.rowSpan * cell.columnSpan },
    (_, at) => (cell.row + Math.floor(at / cell.columnSpan)) * columns + cell.column + (at % cell.columnSpan),
  );
}
