/** The three tables of the form, each found in its region and read row by row. */
import {
  type Block,
  type Column,
  type Edition,
  type EditionId,
  editions,
  type Row,
  type TableId,
  tableOf,
} from '../../form/index.ts';
import { type BlockEditions, blockEditions } from './blocks.ts';
import { disputesUnderTitle, readDisputes } from './disputes.ts';
import type { TargetRow } from './fit.ts';
import { type Wording, wordingOf } from './likeness.ts';
import type { Line, Text } from './lines.ts';
import { type Region, regionsOf, type Search } from './regions.ts';
import { type FoundRows, rowsIn } from './rows.ts';

export interface FoundTable extends FoundRows {
  readonly id: TableId;
  readonly region: Region;
  /** Which edition's blocks or rows were recognised, as votes. */
  readonly votes: Readonly<Record<EditionId, number>>;
}

const SEARCHES = { proactive: proactiveSearch(), requests: requestsSearch(), disputes: disputesSearch() };

/** Every place in the file where the table stands with at least some of its labels. */
export function regionsFor(table: TableId, lines: readonly Line[]): Region[] {
  const regions = regionsOf(lines, SEARCHES[table]).filter(({ labels }) => labels >= FEWEST_LABELS[table]);
  return regions.length === 0 && table === 'disputes' ? disputesUnderTitle(lines) : regions;
}

/** Fewer labels of a table than these are chance. */
const FEWEST_LABELS: Record<TableId, number> = { proactive: 4, requests: 1, disputes: 2 };

export function readTable(id: TableId, { lines, strewn }: Text, region: Region): FoundTable {
  const isLast = lines.slice(region.to).every(({ items }) => items.length === 0);
  const part = { lines: lines.slice(region.from, region.to), strewn, cut: isLast };
  const readers = { proactive: readProactive, requests: readRequests, disputes: disputesAmong };
  return { id, region, ...readers[id](part) };
}

type Reader = (text: Text) => FoundRows & Pick<FoundTable, 'votes'>;

/** The table is the same in both editions. */
function disputesAmong({ lines }: Text): ReturnType<Reader> {
  return { ...readDisputes(lines), votes: { '2021': 0, '2019': 0 } };
}

/** The editions differ in the rows under （六）其他处理 alone; whichever rows fit the lines best are read. */
function readRequests(text: Text): ReturnType<Reader> {
  const found = rowsIn(text, 'requests', requestTargets);
  const votes = {
    '2021': [...found.rows].filter((row) => row.startsWith('otherHandling.')).length,
    '2019': found.rows.has('otherHandling') ? 2 : 0,
  };
  return { ...found, votes };
}

function readProactive(text: Text): ReturnType<Reader> {
  const printed = blockEditions(text.lines);
  return { ...rowsIn(text, 'proactive', [proactiveTargets(printed)]), votes: printed.votes };
}

/** The rows of the usual edition under the columns their block prints, and behind them those only the other one has. */
function proactiveTargets(printed: BlockEditions): TargetRow[] {
  const blocks = (id: EditionId): readonly Block[] => tableOf(id, 'proactive').blocks;
  const rowsOf = (id: EditionId): TargetRow[] =>
    blocks(id).flatMap(({ heading = '', rows, columns }) => {
      const own = blocks(printed.of(heading)).find((block) => block.heading === heading);
      const doubt = printed.doubt(heading);
      return rows.map((row) => ({ ...targetOf(row, own?.columns ?? columns), ...(doubt ? { doubt } : {}) }));
    });
  const own = rowsOf(printed.usual);
  const keys = new Set(own.map(({ wording }) => wording.row.key));
  const foreign = rowsOf(printed.usual === '2021' ? '2019' : '2021').filter(
    ({ wording }) => !keys.has(wording.row.key),
  );
  return [...own, ...foreign];
}

/** The rows of either edition, and of a form that prints the single row before or behind the three. */
const requestTargets: readonly (readonly TargetRow[])[] = [
  requestRows('2021'),
  requestRows('2019'),
  mixedRequestRows('otherHandling.clarificationLapsed', 0),
  mixedRequestRows('otherHandling.other', 1),
].map((rows) => rows.map((row) => requestTarget(row, rows)));

function requestTarget(row: Row, rows: readonly Row[]): TargetRow {
  const target = targetOf(row, columnsOf('2021', 'requests'));
  const mixed = row.key === 'otherHandling' && rows.some(({ key }) => key.startsWith('otherHandling.'));
  return mixed ? { ...target, rare: true } : target;
}

function mixedRequestRows(beside: string, offset: 0 | 1): Row[] {
  const rows = requestRows('2021');
  const single = requestRows('2019').filter(({ key }) => key === 'otherHandling');
  return rows.toSpliced(rows.findIndex(({ key }) => key === beside) + offset, 0, ...single);
}

function requestsSearch(): Search {
  const telling = requestRows('2021').filter(
    ({ key }) => key !== 'otherHandling.other' && key !== 'concluded',
  );
  // Table four has a 总计 over every five columns: by itself it says nothing of table three.
  const heads = columnsOf('2021', 'requests').filter(({ key }) => key !== 'total');
  return {
    labels: [...telling, ...heads].map(wordingOf),
    gap: 45,
    before: 3,
    after: 14,
    section: 'requests',
  };
}

function proactiveSearch(): Search {
  const blocks = Object.values(editions).flatMap(
    (edition: Edition) => tableOf(edition.id, 'proactive').blocks,
  );
  const seen = new Map<string, Wording>();
  for (const { rows, columns } of blocks) {
    for (const part of [...rows, ...columns]) seen.set(`${part.key} ${part.label}`, wordingOf(part));
  }
  return { labels: [...seen.values()], gap: 20, before: 2, after: 6, section: 'proactive' };
}

function disputesSearch(): Search {
  const [block] = tableOf('2021', 'disputes').blocks;
  const labels = [...(block?.rows ?? []), ...(block?.columns ?? [])].filter(
    // Other tables have such heads as well.
    ({ key }) => key !== 'total' && key !== 'other',
  );
  return { labels: labels.map(wordingOf), gap: 25, before: 1, after: 26, section: 'disputes' };
}

function requestRows(edition: EditionId): Row[] {
  return tableOf(edition, 'requests').blocks.flatMap(({ rows }) => rows);
}

function columnsOf(edition: EditionId, table: TableId): readonly Column[] {
  return tableOf(edition, table).blocks[0]?.columns ?? [];
}

function targetOf(row: Row, columns: readonly Column[]): TargetRow {
  return { wording: wordingOf(row), width: columns.length, columns };
}
