/** The report of an agency and a year as a view of its register. */
import { type Address, type EditionId, editionOf } from '../form/index.ts';
import { blankReport, type Report, withCells } from '../model/index.ts';
import { type CountedCells, countedCells } from './cells.ts';
import { blankNotes, carryNotes, cellValue, expiryNotes, negativeNotes } from './notes.ts';
import { sectionsOf } from './prose/sections.ts';
import type { CellSource, Compiled, CompileSource } from './source.ts';

/**
 * Compiles the annual report. Two calls with equal sources give equal reports.
 *
 * @law 条例§50; 格式 for the years from 2021, 60号 for 2019 and 2020
 * @throws RangeError for a year before the first edition (ask `editionOf` first) and for groups nobody knows
 * @throws AdjustmentRefused for adjustments of sums, of unknown cells, without reason or without a second person
 */
export function compile(source: CompileSource): Compiled {
  const { profile, year, tally, state, lastYear } = source;
  const edition = editionOf(year);
  if (!edition) throw new RangeError(`${year} 年度尚无统一的年报格式，不能编制。`);
  const counted = countedCells(tally, state.adjustments, edition.id, profile.settings);
  const tables = withCells(
    blankReport(edition.id),
    [...counted].map(([address, { amount }]) => [address, cellValue(amount, edition.id, address)] as const),
  );
  const untold: Report = {
    ...tables,
    year,
    agency: { name: profile.name },
    title: `${profile.name}${year}年政府信息公开工作年度报告`,
  };
  const { sections, notes } = sectionsOf(untold, source);
  return {
    report: { ...untold, sections, ...(state.waivers?.length && { waivers: [...state.waivers] }) },
    form: edition.id,
    cells: sourcesOf(counted, edition.id),
    notes: [
      ...blankNotes(counted, edition.id),
      ...expiryNotes(tally, profile.settings),
      ...negativeNotes(counted, edition.id),
      ...carryNotes(untold, lastYear),
      ...notes,
    ],
  };
}

function sourcesOf(counted: CountedCells, edition: EditionId): Map<Address, CellSource> {
  return new Map(
    [...counted].map(([address, { registered, groups, adjustments }]) => [
      address,
      { groups, fromRegister: cellValue(registered, edition, address), adjustments },
    ]),
  );
}
