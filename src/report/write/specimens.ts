/** Reports for the tests of this room: the fixtures, and any report the schema allows. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Address, cellsOf, type EditionId, type FormCell, foreignCellsOf } from '../form/index.ts';
import { blankReport, type CellValue, parseReport, type Report, withCells } from '../model/index.ts';
import { type Target, type WriteOptions, write } from './index.ts';
import type { Rendered } from './rendering.ts';

export const fixtureNames = ['report-2021-seed', 'report-2021-city', 'report-2019', 'report-mixed'] as const;

export function fixture(name: (typeof fixtureNames)[number]): Report {
  const parsed = parseReport(
    JSON.parse(readFileSync(new URL(`../../../fixtures/${name}.json`, import.meta.url), 'utf8')),
  );
  if (!('report' in parsed))
    throw new Error(`${name}: ${parsed.issues.map(({ message }) => message).join('；')}`);
  return parsed.report;
}

/** The seed report with other words in one section. */
export function seedSaying(overview: string): Report {
  const seed = fixture('report-2021-seed');
  return { ...seed, sections: { ...seed.sections, overview } };
}

const values: Record<FormCell['column']['unit'], fc.Arbitrary<CellValue>> = {
  count: fc.option(fc.oneof(fc.nat(30), fc.integer({ min: 0, max: 999_999_999_999 }))),
  change: fc.option(fc.integer({ min: -99_999, max: 99_999 })),
  amount: fc.option(fc.constantFrom('0', '0.37', '316441', '999999999999999.999999')),
};

/** Either edition with any values, and any rows and columns of the other. */
export const anyReport: fc.Arbitrary<Report> = fc.constantFrom<EditionId>('2021', '2019').chain((form) => {
  const filled = (cells: readonly FormCell[]) =>
    fc.tuple(...cells.map(({ address, column }) => fc.tuple(fc.constant(address), values[column.unit])));
  const foreign = fc.subarray([...foreignCellsOf(form)]).chain(filled);
  return fc
    .tuple(filled(cellsOf(form)), foreign)
    .map(([own, other]: [[Address, CellValue][], [Address, CellValue][]]) =>
      withCells({ ...blankReport(form), year: 2024, agency: { name: '示例局' } }, [...own, ...other]),
    );
});

/** The file of a report that is expected to be written. */
export async function fileOf(
  report: Report,
  target: Target,
  options: Partial<WriteOptions> = {},
): Promise<Rendered> {
  const written = await write(report, target, { on: Temporal.PlainDate.from('2025-01-20'), ...options });
  if ('refused' in written) throw new Error(written.refused.map(({ message }) => message).join('；'));
  return written;
}
