/** The form of a report drawn as tables of cells with spans, each value with its address: what layouts print. */
import {
  type Address,
  addressOf,
  type Block,
  type Column,
  type EditionId,
  type Row,
  type TableId,
  tableOf,
  type Unit,
} from '../../../form/index.ts';
import { type CellValue, type Report, valueAt } from '../../../model/index.ts';

export interface DrawnCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
  /** Only value cells have these: where the value belongs, and what is printed there. */
  readonly address?: Address;
  readonly value?: CellValue;
}

export type DrawnRow = readonly DrawnCell[];

export interface DrawnTable {
  readonly id: TableId;
  readonly rows: readonly DrawnRow[];
}

/** How a layout prints a value: its text, and what a reader can know from it. */
export type Show = (value: CellValue, unit: Unit) => { text: string; value: CellValue };

export const plainly: Show = (value) => ({ text: value === null ? '' : String(value), value });

export function draw(report: Report, show: Show = plainly): DrawnTable[] {
  const cell = (table: TableId, row: Row, column: Column, columns = 1): DrawnCell => {
    const address = addressOf(table, row.key, column.key);
    return { ...show(valueAt(report, address) ?? null, column.unit), rows: 1, columns, address };
  };
  return [
    { id: 'proactive', rows: proactive(report, cell) },
    { id: 'requests', rows: requests(report, cell) },
    { id: 'disputes', rows: disputes(report.form, cell) },
  ];
}

type CellOf = (table: TableId, row: Row, column: Column, columns?: number) => DrawnCell;

export function label(text: string, columns = 1, rows = 1): DrawnCell {
  return { text, rows, columns };
}

/** Four columns; a block with fewer lets its last column span the rest. */
function proactive(report: Report, cell: CellOf): DrawnRow[] {
  return tableOf(report.form, 'proactive').blocks.flatMap(({ heading = '', columns, rows }: Block) => {
    const span = (index: number): number => (index === columns.length - 1 ? 4 - columns.length : 1);
    return [
      [label(heading, 4)],
      [label('信息内容'), ...columns.map((column, i) => label(column.label, span(i)))],
      ...rows.map((row) => [
        label(row.label),
        ...columns.map((column, i) => cell('proactive', row, column, span(i))),
      ]),
    ];
  });
}

/** Three label columns and seven of figures. */
function requests(report: Report, cell: CellOf): DrawnRow[] {
  const columns = columnsOf('requests');
  const rows = requestRows(report);
  const results = rows.filter(({ groups }) => groups);
  const seen = new Set<string>();
  return [
    [
      label('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
      label('申请人情况', 7),
    ],
    [label('自然人', 1, 2), label('法人或其他组织', 5), label('总计', 1, 2)],
    columns.filter(({ group }) => group).map((column) => label(column.label)),
    ...rows.map((row) => {
      const groups = (row.groups ?? []).filter((group) => !seen.has(group) && seen.add(group));
      const inside = (group: string): number => results.filter((r) => r.groups?.includes(group)).length;
      return [
        ...groups.map((group) => label(group, 1, inside(group))),
        label(row.label, 3 - (row.groups?.length ?? 0)),
        ...columns.map((column) => cell('requests', row, column)),
      ];
    }),
  ];
}

/** The report's own rows; the single row of the older edition stands in for the three where the report has it. */
function requestRows(report: Report): Row[] {
  const rowsOf = (form: EditionId): readonly Row[] => tableOf(form, 'requests').blocks[0]!.rows;
  return [...rowsOf(report.tables.requests.otherHandling ? '2019' : '2021')];
}

/** Three rows of the form side by side: fifteen columns. */
function disputes(form: EditionId, cell: CellOf): DrawnRow[] {
  const [first, ...others] = tableOf(form, 'disputes').blocks[0]!.rows as [Row, ...Row[]];
  const columns = columnsOf('disputes');
  return [
    [label(first.label, 5), label('行政诉讼', 10)],
    [...columns.map((column) => label(column.label, 1, 2)), ...others.map((row) => label(row.label, 5))],
    others.flatMap(() => columns.map((column) => label(column.label))),
    [first, ...others].flatMap((row) => columns.map((column) => cell('disputes', row, column))),
  ];
}

function columnsOf(table: 'requests' | 'disputes'): readonly Column[] {
  return tableOf('2021', table).blocks[0]!.columns;
}

/** The table as a full matrix: the text of a spanning cell at its top left, `undefined` under the rest of it. */
export function matrix({ rows }: DrawnTable): (DrawnCell | undefined)[][] {
  const cells: (DrawnCell | undefined)[][] = rows.map(() => []);
  const taken: boolean[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let c = 0;
    for (const cell of row) {
      while (taken[r]![c]) c += 1;
      cells[r]![c] = cell;
      for (let down = 0; down < cell.rows; down += 1)
        for (let right = 0; right < cell.columns; right += 1) (taken[r + down] ?? [])[c + right] = true;
      c += cell.columns;
    }
  }
  const width = Math.max(...taken.map((row) => row.length));
  return cells.map((row) => Array.from({ length: width }, (_, c) => row[c]));
}
