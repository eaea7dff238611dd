import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import seedReport from '../../../../fixtures/report-2021-seed.json' with { type: 'json' };
import { type Report, valueAt, withCells } from '../../model/index.ts';
import { readReport } from '../read.ts';
import { draw } from './layouts/drawn.cases.ts';
import { isSound, printed, untold, wrong } from './layouts/judged.cases.ts';
import { LAYOUTS, type Layout } from './layouts/layouts.cases.ts';
import {
  around,
  cellPerLine,
  fullRows,
  html,
  type PrintTable,
  page,
  rowPerLine,
} from './layouts/print.cases.ts';
import { reports } from './layouts/reports.cases.ts';
import { stacks } from './layouts/stacks.cases.ts';

/** Reports printed in every layout; many more were tried while the reader was written. */
const RUNS = 8;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const anyReport = fc.oneof(reports({ lawful: true }), reports(), reports({ gappy: true }));

describe('任何年报印成任何版式：读出的就是印的，读不准的都有标记', () => {
  for (const layout of LAYOUTS) {
    test(layout.title, async () => {
      await fc.assert(
        fc.asyncProperty(anyReport, async (report) => {
          const { file, truth } = printed(layout, report);
          const reading = await readReport(bytes(file), `年报${layout.ending}`);
          expect(wrong(reading, truth, 'read')).toEqual([]);
          if (layout.keeps === 'all' || isSound(report, truth)) {
            expect(wrong(reading, truth, 'inferred')).toEqual([]);
          }
          const isFull = [...truth.values()].every((value) => value !== null);
          if (layout.keeps === 'all' || (layout.keeps === 'full' && isFull)) {
            expect(untold(reading, truth)).toEqual([]);
          }
        }),
        { numRuns: RUNS },
      );
    });
  }
});

/**
 * The same four hundred every time; another number draws as many anew. A page number exactly in a blank cell, with no
 * other sign in the file, cannot be told from a figure, so that a draw of many thousands may find one.
 */
const STACKS = process.env.GONGKAI_STACKS
  ? { numRuns: Number(process.env.GONGKAI_STACKS) }
  : { numRuns: 400, seed: 4 };

test('几种版式叠在一起，夹着页码：读出的就是印的', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(stacks, anyReport, async (stack, report) => {
      const { file, truth } = printed(stack, report);
      const reading = await readReport(bytes(file), `年报${stack.ending}`);
      expect(wrong(reading, truth, 'read')).toEqual([]);
      if (isSound(report, truth)) expect(wrong(reading, truth, 'inferred')).toEqual([]);
    }),
    STACKS,
  );
});

describe('几种版式，印成文件看', () => {
  const SPECIMENS = {
    '一格一行，每格后跟竖线': 'cell-per-line.txt',
    '竖线隔开，合并的格补成空格': 'bars.txt',
    '行名折成两行，数字在两行之间': 'broken-labels.txt',
    '每组结果一张，组名作小标题': 'group-headings.md',
    '网页表格，多一列序号': 'row-numbers.html',
  };
  const seed = seedReport as Report;
  for (const [title, file] of Object.entries(SPECIMENS)) {
    test(file, async () => {
      const layout = LAYOUTS.find((candidate) => candidate.title.includes(title)) as Layout;
      const { file: text, truth } = printed(layout, seed);
      await expect(text).toMatchFileSnapshot(`../../../../fixtures/layouts/${file}`);
      const reading = await readReport(bytes(text), file);
      expect(reading.report?.tables).toEqual(seed.tables);
      expect(untold(reading, truth)).toEqual([]);
    });
  }
});

describe('分不清的文件整份拒读', () => {
  const TWICE: readonly (readonly [string, PrintTable, '.txt' | '.html'])[] = [
    ['一行一行', rowPerLine(' '), '.txt'],
    ['一格一行', cellPerLine(), '.txt'],
    ['竖线隔开', fullRows(' | '), '.txt'],
    ['网页表格', html(), '.html'],
  ];
  for (const [name, table, ending] of TWICE) {
    const frame = ending === '.html' ? page : around;
    const file = (...given: readonly Report[]): string =>
      given.map((report) => frame(draw(report).map(table))).join('\n');

    test(`两份不同的年报在一个文件里（${name}）`, async () => {
      await fc.assert(
        fc.asyncProperty(reports(), reports(), async (one, other) => {
          const reading = await readReport(bytes(file(one, other)), `年报${ending}`);
          expect(reading.report).toBeNull();
          expect(reading.issues.map(({ path }) => path)).toEqual(['ambiguous']);
        }),
        { numRuns: RUNS },
      );
    });

    test(`同一份年报印了两遍，照读（${name}）`, async () => {
      await fc.assert(
        fc.asyncProperty(reports(), async (report) => {
          const reading = await readReport(bytes(file(report, report)), `年报${ending}`);
          const { truth } = printed({ ending, table }, report);
          expect(wrong(reading, truth, 'read')).toEqual([]);
          expect(untold(reading, truth)).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    });
  }

  test('重复的行丢失了', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const lines = around(draw(report).map(cellPerLine())).split('\n');
        const reading = await readReport(bytes([...new Set(lines)].join('\n')), '年报.txt');
        expect(reading.report).toBeNull();
        expect(reading.issues.map(({ path }) => path)).toEqual(['ambiguous']);
      }),
      { numRuns: RUNS * 4 },
    );
  });

  test('没有三张表', async () => {
    const reading = await readReport(
      bytes('示例市档案局2024年政府信息公开工作年度报告\n附件：年度报告.pdf'),
      '年报.txt',
    );
    expect(reading.issues.map(({ path }) => path)).toEqual(['noReport']);
  });
});

test('一张表印了两遍而一格不同：那一格读不准，其余照读', async () => {
  await fc.assert(
    fc.asyncProperty(reports({ lawful: true }), async (report) => {
      const address = 'requests.disclosed/natural';
      const changed = withCells(report, [[address, Number(valueAt(report, address)) + 1]]);
      const tables = [report, changed].map((one) => draw(one).map(html()));
      const reading = await readReport(bytes(tables.map(page).join('\n')), '年报.html');
      expect(reading.cells[address]?.status).toBe('unsure');
      const { truth } = printed({ ending: '.html', table: html() }, report);
      expect(untold(reading, truth)).toEqual([address]);
      expect(wrong(reading, truth, 'read')).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
