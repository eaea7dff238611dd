import {
  type Address,
  cellsOf,
  type EditionId,
  editionOf,
  partsOf,
  type TableId,
  tableOf,
} from '../../form/index.ts';
import { blankReport, type Issue, type Report, withCells } from '../../model/index.ts';
import type { Manuscript } from '../manuscript.ts';
import type { CellReading, Reading } from '../reading.ts';
import { Unreadable } from '../unreadable.ts';
import type { FoundCell, FoundCells } from './cells.ts';
import { type Line, linesOf, type Text } from './lines.ts';
import { proseOf } from './prose.ts';
import type { Region } from './regions.ts';
import { type FoundTable, readTable, regionsFor } from './tables.ts';
import { unglued } from './unglue.ts';

const TABLES: readonly TableId[] = ['proactive', 'requests', 'disputes'];
const NAMES: Record<TableId, string> = {
  proactive: '主动公开情况表',
  requests: '申请处理情况表',
  disputes: '复议诉讼情况表',
};

/**
 * Finds the report in a manuscript.
 *
 * @throws Unreadable when there is no report in it, or when its tables cannot be told apart
 */
export function matchReport(file: Manuscript): Reading {
  const manuscript = unglued(file);
  const lines = linesOf(manuscript);
  const regions = TABLES.map((id) => regionsFor(id, lines));
  const read = (strewn: boolean): FoundTable[] =>
    TABLES.flatMap((id, i) => found(id, { lines, strewn }, regions[i] ?? [], firstsOf(regions)));
  const once = read(hasStrayNumbers(lines, regions.flat()));
  // What stands about in one table may stand about in another.
  const tables = once.some(({ strewn }) => strewn) ? read(true) : once;
  if (tables.length === 0) {
    throw new Unreadable(
      'noReport',
      '没有找到年度报告的三张表',
      '请确认文件是政府信息公开工作年度报告的正文，并且表格不是图片。',
    );
  }
  refuseLostLines(lines, tables);
  const prose = proseOf(manuscript, span(lines, tables));
  const form = editionIn(tables, prose.year);
  const cells = withMissing(form, new Map(tables.flatMap((table) => [...table.cells])));
  const values = [...cells].map(([address, cell]) => [address, cell.value] as const);
  const report: Report = {
    ...withCells(blankReport(form), values),
    year: prose.year,
    agency: { name: prose.agency },
    title: prose.title,
    sections: prose.sections,
  };
  const readings = Object.fromEntries([...cells].map(([address, { reading }]) => [address, reading]));
  const issues = issuesOf(report, readings, tables, prose.rivals);
  return { report, cells: readings, found: prose.found, issues };
}

/** A table may stand in the file twice, alike; two that differ are two reports, and nobody knows which is meant. */
function found(id: TableId, text: Text, regions: readonly Region[], firsts: readonly number[]): FoundTable[] {
  const [best, ...others] = regions.map((region) => clipped(region, firsts));
  if (!best) return [];
  const table = readTable(id, text, best);
  const cells: FoundCells = new Map(table.cells);
  for (const region of others.filter(({ labels }) => labels >= best.labels * 0.6)) {
    const differing = contradictions(table.cells, readTable(id, text, region).cells);
    if (differing.length > MISPRINTS) {
      throw new Unreadable(
        'ambiguous',
        `文件里有两张不同的${NAMES[id]}，分不清哪一张是本年的`,
        '请一份报告存一个文件再试。',
      );
    }
    for (const [address, cell] of differing) cells.set(address, cell);
  }
  return table.cells.size > 0 || best.labels >= 8 ? [{ ...table, cells }] : [];
}

/** A number alone on its line outside all tables: page numbers without ornament are about. */
function hasStrayNumbers(lines: readonly Line[], regions: readonly Region[]): boolean {
  return lines.some(
    ({ grid, items }, i) =>
      grid === null &&
      items.length === 1 &&
      items[0]?.kind === 'value' &&
      !regions.some(({ from, to }) => i >= from && i < to),
  );
}

/** Two printings of one table may differ in so many cells. */
const MISPRINTS = 2;

/** Where the tables begin, each in its likeliest place; a label or two may be another table's. */
function firstsOf(regions: readonly (readonly Region[])[]): number[] {
  return regions.flatMap(([best]) => (best && best.labels > 2 ? [best.first] : []));
}

/** A table ends where another one begins. */
function clipped(region: Region, firsts: readonly number[]): Region {
  const next = firsts.filter((first) => first > region.first);
  return { ...region, to: Math.min(region.to, ...next) };
}

/** The cells that both tables tell, and tell differently. */
function contradictions(a: FoundCells, b: FoundCells): [Address, FoundCell][] {
  return [...a].flatMap(([address, cell]): [Address, FoundCell][] => {
    const other = b.get(address);
    if (other?.reading.status !== 'read' || cell.reading.status !== 'read' || other.value === cell.value)
      return [];
    const { at, text } = cell.reading;
    const reading: CellReading = {
      status: 'unsure',
      ...(at ? { at } : {}),
      ...(text === undefined ? {} : { text }),
      reason: '这张表出现两次，这一格不同',
      candidates: [cell.value, other.value],
    };
    return [[address, { value: null, reading }]];
  });
}

/**
 * Some converters drop every line that occurred before. What is left looks like a table with rows missing, and the
 * figures that remain cannot be trusted to stand beside their labels.
 */
function refuseLostLines(lines: readonly Line[], tables: readonly FoundTable[]): void {
  if (lacksRows(lines, tables) || repeatsNothing(lines, tables)) {
    throw new Unreadable(
      'ambiguous',
      '表中重复的行在转换时丢失了，剩下的数字对不上行',
      '请用原来的 Word、PDF 或网页文件再试。',
    );
  }
}

/** Figures on lines of their own, no line twice, and rows without figures. */
function lacksRows(lines: readonly Line[], tables: readonly FoundTable[]): boolean {
  const requests = tables.find(({ id }) => id === 'requests');
  if (!requests) return false;
  const part = lines.slice(requests.region.from, requests.region.to).filter((line) => line.items.length > 0);
  const rows = tableOf('2021', 'requests').blocks[0]?.rows.length ?? 0;
  const figures = part.filter((line) => line.items.every((item) => item.kind !== 'label')).length;
  return figures >= 2 && isDistinct(part) && rows - requests.rows.size >= 5;
}

/** A form with a cell on each line prints the same head over every block of its first table, and many figures twice. */
function repeatsNothing(lines: readonly Line[], tables: readonly FoundTable[]): boolean {
  const [first, second] = (['proactive', 'requests'] as const).map((id) =>
    tables.find((table) => table.id === id),
  );
  if (!first || !second) return false;
  const part = lines
    .slice(first.region.from, second.region.to)
    .filter((line) => line.grid === null && !line.prose && line.items.length > 0);
  const single = part.filter(({ items }) => items.length === 1);
  return single.length >= 40 && single.length > part.length * 0.8 && isDistinct(part);
}

function isDistinct(lines: readonly Line[]): boolean {
  return new Set(lines.map(({ items }) => items.map(({ text }) => text).join(' '))).size === lines.length;
}

function span(lines: readonly Line[], tables: readonly FoundTable[]): { first: number; last: number } | null {
  if (tables.length === 0) return null;
  const blocks = tables.flatMap(({ region }) => [
    lines[region.from]?.block ?? 0,
    lines[region.to - 1]?.block ?? 0,
  ]);
  return { first: Math.min(...blocks), last: Math.max(...blocks) };
}

/** The edition whose own rows and columns are seen; where none is, the one for the year. */
function editionIn(tables: readonly FoundTable[], year: number | null): EditionId {
  const votes = (edition: EditionId): number => tables.reduce((sum, table) => sum + table.votes[edition], 0);
  const [newer, older] = [votes('2021'), votes('2019')];
  if (newer !== older) return newer > older ? '2021' : '2019';
  return (year === null ? undefined : editionOf(year)?.id) ?? '2021';
}

function withMissing(form: EditionId, cells: FoundCells): FoundCells {
  const all: FoundCells = new Map(cells);
  for (const { address } of cellsOf(form)) {
    if (!all.has(address))
      all.set(address, { value: null, reading: { status: 'missing', reason: '文件里没有找到这一格' } });
  }
  return all;
}

function issuesOf(
  report: Report,
  cells: Record<Address, CellReading>,
  tables: readonly FoundTable[],
  rivals: readonly number[],
): Issue[] {
  const issues: Issue[] = [];
  const warn = (path: string, message: string): void =>
    void issues.push({ path, severity: 'warning', message });
  for (const id of TABLES) {
    if (!tables.some((table) => table.id === id))
      issues.push({ path: id, severity: 'error', message: `没有找到${NAMES[id]}` });
  }
  const counted = Map.groupBy(Object.entries(cells) as [Address, CellReading][], ([, { status }]) => status);
  for (const [address, cell] of counted.get('unsure') ?? [])
    warn(address, `读不准：${cell.reason ?? '有几种读法'}`);
  const missing = (counted.get('missing') ?? []).filter(([address]) =>
    tables.some(({ id }) => id === partsOf(address).table),
  );
  if (missing.length > 0) warn('tables', `有 ${missing.length} 格没有找到`);
  if (report.year === null)
    warn('year', rivals.length > 0 ? `报告年度说法不一：${rivals.join('、')}` : '没有找到报告年度');
  if (report.agency.name === null) warn('agency', '没有找到机关名称');
  return issues;
}
