import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesIn, type Report, valueAt } from '../../model/index.ts';
import { anyReport, fixture, fixtureNames } from '../specimens.ts';
import { page } from '../style.ts';
import { layout } from './report.ts';
import type { Layout, TableBlock } from './shape.ts';

function tablesOf({ blocks }: Layout): TableBlock[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** How often each place of the grid is covered; outside places count too. */
function coverage({ rows, columns }: TableBlock): number[][] {
  const times = rows.map(() => columns.map(() => 0));
  for (const [at, row] of rows.entries())
    for (const { column, rowSpan, columnSpan } of row)
      for (let y = at; y < at + rowSpan; y += 1)
        for (let x = column; x < column + columnSpan; x += 1) times[y]![x] = (times[y]![x] ?? 0) + 1;
  return times;
}

function drawn({ blocks }: Layout): string {
  return blocks
    .map((block) => {
      if (block.kind !== 'table') return `[${block.kind}] ${block.text}`;
      const rows = block.rows.map((row) =>
        row
          .map(({ kind, text, column, rowSpan, columnSpan }) => {
            const span = rowSpan * columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : '';
            return kind === 'value' ? text || '·' : `${kind}@${column}${span}「${text}」`;
          })
          .join(' '),
      );
      return [`[table] ${block.title} ${block.size}/${block.numberSize}pt`, ...rows].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

describe('版面', () => {
  test.each(fixtureNames)('%s 的版面', async (name) => {
    await expect(drawn(layout(fixture(name)))).toMatchFileSnapshot(`../golden/${name}.golden.txt`);
  });

  test('任何年报的表格都不重叠、不留洞，宽度等于版心', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const table of tablesOf(layout(report))) {
          expect(
            coverage(table)
              .flat()
              .every((times) => times === 1),
          ).toBe(true);
          expect(table.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(page.text, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('年报里的每一格都印一次，一格不多：空白印空白，零印 0', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const printed = tablesOf(layout(report)).flatMap(({ rows }) =>
          rows.flat().filter(({ kind }) => kind === 'value'),
        );
        const rowOnly = new Set(addressesIn(report));
        expect(
          printed
            .map(({ text }) => text)
            .filter((text) => text !== '')
            .toSorted(),
        ).toEqual(filled(report));
        expect(printed.length).toBeGreaterThanOrEqual(rowOnly.size);
      }),
      { numRuns: 60 },
    );
  });

  test('最长的数也在自己的格子里排成一行', () => {
    const report = fixture('report-2021-city');
    report.tables.disputes.reconsideration!.total = 999_999_999_999;
    const [, , disputes] = tablesOf(layout(report));
    expect(disputes!.numberSize).toBeLessThan(disputes!.size);
  });
});

function filled(report: Report): string[] {
  return addressesIn(report)
    .map((address) => valueAt(report, address))
    .filter((value) => value !== null)
    .map(String)
    .toSorted();
}

describe('标题', () => {
  const seed = fixture('report-2021-seed');
  const titles = (report: Report): string[] =>
    layout(report).blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []));

  test.each([
    {
      title: '原有的标题照印',
      change: {},
      gives: ['伊犁州生态环境局伊宁市分局2024年政府信息公开工作年度报告'],
    },
    {
      title: '没有标题，按格式拟',
      change: { title: null },
      gives: ['伊犁州生态环境局伊宁市分局2024年政府信息公开工作年度报告'],
    },
    {
      title: '标题不写机关和年份，另起一行写明',
      change: { title: '政府信息公开工作年度报告' },
      gives: ['伊犁州生态环境局伊宁市分局2024年', '政府信息公开工作年度报告'],
    },
    {
      title: '汉字年份也是年份',
      change: { title: '伊犁州生态环境局伊宁市分局二〇二四年年报' },
      gives: ['伊犁州生态环境局伊宁市分局二〇二四年年报'],
    },
    {
      title: '什么都没有，只印文件名称',
      change: { title: null, year: null, agency: { name: null } },
      gives: ['政府信息公开工作年度报告'],
    },
  ])('$title', ({ change, gives }) => {
    expect(titles({ ...seed, ...change })).toEqual(gives);
  });

  test('排不下一行的标题在年份前换行', () => {
    const [first] = layout(seed).blocks;
    expect(first).toMatchObject({ kind: 'title', firstLine: '伊犁州生态环境局伊宁市分局'.length });
  });
});
