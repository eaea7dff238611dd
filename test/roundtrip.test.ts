/** 写出再读回，一字不差: what `write` prints, `read` takes back, cell for cell and word for word, in every format. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLawfulReport } from '../src/report/check/lawful.cases.ts';
import { parseReport, type Report, readReport, targets, write } from '../src/report/index.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const ON = Temporal.PlainDate.from('2025-01-20');
const RUNS = Number(process.env.GONGKAI_RUNS ?? 12);

describe.each(targets)('%s', (target) => {
  const samples = readdirSync(FIXTURES).filter((name) => /^report-.*\.json$/.test(name));

  test.each(samples)('样例 %s', async (name) => {
    const parsed = parseReport(JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')));
    if (!('report' in parsed)) throw new Error(`${name} is no report`);
    await expectSame(parsed.report, target);
  });

  test('任意守恒的报告', async () => {
    const any = fc.oneof(...(['2021', '2019', 'mixed'] as const).map(anyLawfulReport));
    await fc.assert(
      fc.asyncProperty(any, anyProse(), (report, prose) => expectSame({ ...report, ...prose }, target)),
      { numRuns: target === 'json' || target === 'html' ? RUNS * 4 : RUNS },
    );
  });
});

async function expectSame(report: Report, target: (typeof targets)[number]): Promise<void> {
  const written = await write(report, target, { on: ON });
  if ('refused' in written) throw new Error('a lawful report was refused');
  const reading = await readReport(written.bytes, `年报.${target}`);
  expect(reading.report).toEqual(report);
  const doubtful = Object.entries(reading.cells).filter(([, { status }]) => status !== 'read');
  expect(doubtful).toEqual([]);
}

/** Title, agency, year and the prose of a report, as an officer might write them. */
function anyProse(): fc.Arbitrary<Pick<Report, 'title' | 'agency' | 'year' | 'sections'>> {
  const sentence = fc
    .array(
      fc.constantFrom(
        '政务公开',
        '全年',
        '主动公开信息',
        '依法',
        '办理',
        '（一）',
        '2024年',
        '15件',
        '《条例》',
        '、',
        '，',
        'OFD',
        'office 1st floor',
      ),
      {
        minLength: 8,
        maxLength: 40,
      },
    )
    .map((words) => `本机关${words.join('')}。`);
  const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join('\n'));
  return fc
    .record({
      agency: fc.constantFrom('某市示例局', '伊犁州生态环境局伊宁市分局', '示例县人民政府办公室'),
      year: fc.integer({ min: 2019, max: 2026 }),
      sections: fc.record({ preface: text, overview: text, problems: text, other: text }),
    })
    .map(({ agency, year, sections }) => ({
      agency: { name: agency },
      year,
      title: `${agency}${year}年政府信息公开工作年度报告`,
      sections,
    }));
}
