/** The three tables as printed: merged headers, group labels over their rows, the note, the numbers. */
import type { Block, Column, Row, TableId } from '../../form/index.ts';
import type { Report } from '../../model/index.ts';
import { page } from '../style.ts';
import { blocksOf, cellText } from './blocks.ts';
import { sizeFitting } from './measure.ts';
import type { Cell, CellKind, TableBlock } from './shape.ts';

/** Furniture of the form that belongs to no row or column. 格式§表二, 格式§表三 */
const PROACTIVE_CORNER = '信息内容';
const REQUESTS_CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const APPLICANTS = '申请人情况';

/** Millimetres. Numbers of the requests table run to five digits on one line. */
const PROACTIVE_LABELS = 48;
const REQUESTS_LABELS = [12.2, 16.5, 48] as const;
const REQUESTS_NUMBER = 11.2;

const LABEL_SIZE = 10.5;
/** 表三 must stand on one page with its heading. */
const REQUESTS_SIZE = 10;

type Grid = readonly (readonly Cell[])[];

export function tableFor(report: Report, id: TableId, title: string): TableBlock {
  const blocks = blocksOf(report, id);
  const laidOut = { proactive: proactiveTable, requests: requestsTable, disputes: disputesTable }[id](
    report,
    blocks,
  );
  const numbers = laidOut.rows.flat().filter(({ kind }) => kind === 'value');
  const widthOf = ({ column, columnSpan }: Cell): number =>
    laidOut.columns.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0);
  const numberSize = sizeFitting(
    numbers.map((cell) => ({ text: cell.text, width: widthOf(cell) })),
    laidOut.size,
  );
  return { kind: 'table', id, title, numberSize, ...laidOut };
}

type LaidOut = Pick<TableBlock, 'columns' | 'size' | 'headRows' | 'rows'>;

/** 格式§表二: a band, a header and rows for every item of 条例§20; each block shares out the same width. */
function proactiveTable(report: Report, blocks: readonly Block[]): LaidOut {
  const shares = blocks.map(({ columns }) => columns.length).reduce(leastCommonMultiple, 1);
  const rows = blocks.flatMap((block): Grid => {
    const span = shares / block.columns.length;
    return [
      ...(block.heading === undefined ? [] : [[cell('band', block.heading, 0, { columnSpan: shares + 1 })]]),
      [
        cell('head', PROACTIVE_CORNER, 0),
        ...block.columns.map(({ label }, at) => cell('head', label, 1 + at * span, { columnSpan: span })),
      ],
      ...block.rows.map((row) => [
        cell('label', row.label, 0),
        ...block.columns.map((column, at) =>
          cell('value', cellText(report, 'proactive', row, column), 1 + at * span, { columnSpan: span }),
        ),
      ]),
    ];
  });
  const columns = [PROACTIVE_LABELS, ...Array<number>(shares).fill((page.text - PROACTIVE_LABELS) / shares)];
  return { columns, size: LABEL_SIZE, headRows: 0, rows };
}

/** 格式§表三. */
function requestsTable(report: Report, [block]: readonly Block[]): LaidOut {
  const { columns, rows } = block!;
  const labels = REQUESTS_LABELS.length;
  const head = columnHeads(columns, labels);
  const body = rows.map((row, at) => [
    ...rowLabels(rows, at, labels),
    ...columns.map((column, index) =>
      cell('value', cellText(report, 'requests', row, column), labels + index),
    ),
  ]);
  const numbers = columns.map(() => REQUESTS_NUMBER);
  const spare = page.text - [...REQUESTS_LABELS, ...numbers].reduce((sum, width) => sum + width, 0);
  return {
    columns: [...REQUESTS_LABELS, ...numbers.with(-1, REQUESTS_NUMBER + spare)],
    size: REQUESTS_SIZE,
    headRows: head.length,
    rows: [...head, ...body],
  };
}

/** The three header rows of 表三: the note beside 申请人情况, classes, and classes under a group. */
function columnHeads(columns: readonly Column[], labels: number): Grid {
  const note = cell('note', REQUESTS_CORNER, 0, { columnSpan: labels, rowSpan: 3 });
  const over = cell('head', APPLICANTS, labels, { columnSpan: columns.length });
  const middle = columns.flatMap(({ label, group }, at): Cell[] => {
    if (group === undefined) return [cell('head', label, labels + at, { rowSpan: 2 })];
    if (columns[at - 1]?.group === group) return [];
    return [
      cell('head', group, labels + at, {
        columnSpan: columns.filter((other) => other.group === group).length,
      }),
    ];
  });
  const lowest = columns.flatMap(({ label, group }, at) =>
    group === undefined ? [] : [cell('head', label, labels + at)],
  );
  return [[note, over], middle, lowest];
}

/** The groups that begin with this row, each over its run of rows, then the row's own label over what is left. */
function rowLabels(rows: readonly Row[], at: number, labels: number): Cell[] {
  const groups = rows[at]?.groups ?? [];
  const begun = groups.flatMap((group, depth): Cell[] => {
    if (at > 0 && inGroup(rows[at - 1]!, groups, depth)) return [];
    const end = rows.findIndex((row, index) => index > at && !inGroup(row, groups, depth));
    return [cell('group', group, depth, { rowSpan: (end < 0 ? rows.length : end) - at })];
  });
  return [...begun, cell('label', rows[at]!.label, groups.length, { columnSpan: labels - groups.length })];
}

function inGroup(row: Row, groups: readonly string[], depth: number): boolean {
  return groups.slice(0, depth + 1).every((group, level) => row.groups?.[level] === group);
}

/** 格式§表四: one line of cells, its rows side by side, each under its label. */
function disputesTable(report: Report, [block]: readonly Block[]): LaidOut {
  const { columns, rows } = block!;
  const span = columns.length;
  const middle: Cell[] = [];
  const top = rows.flatMap((row, at): Cell[] => {
    const [group] = row.groups ?? [];
    if (group === undefined) return [cell('head', row.label, at * span, { columnSpan: span, rowSpan: 2 })];
    middle.push(cell('head', row.label, at * span, { columnSpan: span }));
    if (rows[at - 1]?.groups?.[0] === group) return [];
    const together = rows.filter((other) => other.groups?.[0] === group).length;
    return [cell('head', group, at * span, { columnSpan: together * span })];
  });
  const line = (kind: CellKind, text: (row: Row, column: Column) => string): Cell[] =>
    rows.flatMap((row, at) =>
      columns.map((column, index) => cell(kind, text(row, column), at * span + index)),
    );
  return {
    columns: Array<number>(rows.length * span).fill(page.text / (rows.length * span)),
    size: LABEL_SIZE,
    headRows: 3,
    rows: [
      top,
      middle,
      line('head', (_row, column) => column.label),
      line('value', (row, column) => cellText(report, 'disputes', row, column)),
    ],
  };
}

function cell(
  kind: CellKind,
  text: string,
  column: number,
  { rowSpan = 1, columnSpan = 1 }: { rowSpan?: number; columnSpan?: number } = {},
): Cell {
  return { kind, text, column, rowSpan, columnSpan };
}

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (x: number, y: number): number => (y === 0 ? x : divisor(y, x % y));
  return (a * b) / divisor(a, b);
}
