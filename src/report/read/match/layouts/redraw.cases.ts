/** Changes to drawn tables: rows added, lost, moved; pages that break a table; columns that others add. */
import { addressOf, type EditionId, partsOf, tableOf } from '../../../form/index.ts';
import { type DrawnCell, type DrawnRow, type DrawnTable, label } from './drawn.cases.ts';

export type Redraw = (tables: readonly DrawnTable[]) => readonly DrawnTable[];

type TableName = DrawnTable['id'];

export function inTable(id: TableName, change: (rows: readonly DrawnRow[]) => readonly DrawnRow[]): Redraw {
  return (tables) =>
    tables.map((table) => (table.id === id ? { ...table, rows: change(table.rows) } : table));
}

/** The row whose own label contains `text`. */
export function rowWith(rows: readonly DrawnRow[], text: string): number {
  return rows.findIndex((row) => row.some((cell) => cell.address) && labelOf(row).includes(text));
}

export function labelOf(row: DrawnRow): string {
  return row.findLast((cell) => !cell.address)?.text ?? '';
}

/** What spans the row from above gets shorter; what begins with it is left to the row below. */
export function withoutRow(id: TableName, text: string): Redraw {
  return inTable(id, (rows) => {
    const at = rowWith(rows, text);
    if (at < 0) return rows;
    const groups = groupsIn(rows[at]!).flatMap((group) => shortened(group));
    return rows.flatMap((row, r) => {
      if (r === at) return [];
      if (r === at + 1) return [[...groups, ...row]];
      return [row.flatMap((cell) => (r < at && r + cell.rows > at ? shortened(cell) : [cell]))];
    });
  });
}

function groupsIn(row: DrawnRow): DrawnCell[] {
  return row.filter(({ address }) => !address).slice(0, -1);
}

function shortened(cell: DrawnCell): DrawnCell[] {
  return cell.rows > 1 ? [{ ...cell, rows: cell.rows - 1 }] : [];
}

export function rowBehind(id: TableName, text: string, row: DrawnRow): Redraw {
  return inTable(id, (rows) => rows.toSpliced(rowWith(rows, text) + 1, 0, row));
}

export function swapped(id: TableName, a: string, b: string): Redraw {
  return inTable(id, (rows) => {
    const [i, j] = [rowWith(rows, a), rowWith(rows, b)];
    if (i < 0 || j < 0) return rows;
    return rows.map((row, r) => (r === i ? rows[j]! : r === j ? rows[i]! : row));
  });
}

/** The first block of the first table under the heads that the other edition prints there. */
export const foreignHeads: Redraw = inTable('proactive', (rows) => {
  const columnsOf = (edition: EditionId): readonly { key: string; label: string }[] =>
    tableOf(edition, 'proactive').blocks[0]!.columns;
  const isNew = rows.flat().some(({ address }) => address?.endsWith('/valid'));
  const [from, to] = isNew ? [columnsOf('2021'), columnsOf('2019')] : [columnsOf('2019'), columnsOf('2021')];
  const under = (cell: DrawnCell): DrawnCell => {
    if (!cell.address) return cell;
    const { row, column } = partsOf(cell.address);
    const key = to[from.findIndex((some) => some.key === column)]!.key;
    return { ...cell, address: addressOf('proactive', row, key) };
  };
  const isOf = (row: DrawnRow): boolean =>
    row.some(({ address }) => /\.(?:rules|normativeDocuments)\//.test(address ?? ''));
  const heads = (row: DrawnRow): DrawnRow =>
    row.map((cell, i) => ({ ...cell, text: to[i - 1]?.label ?? cell.text }));
  return rows.map((row, r) => (r === 1 ? heads(row) : isOf(row) ? row.map(under) : row));
});

/** Every label changed, or the figures too. */
export function texts(
  change: (text: string) => string,
  figures: 'figures too' | 'labels' = 'labels',
): Redraw {
  return (tables) =>
    tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) =>
        row.map((cell) =>
          cell.address && figures === 'labels' ? cell : { ...cell, text: change(cell.text) },
        ),
      ),
    }));
}

/** The request table's group labels on rows of their own, as converters without row spans print them. */
export const groupsOnOwnRows: Redraw = inTable('requests', (rows) =>
  rows.flatMap((row) => {
    if (!row.some((cell) => cell.address)) return [row];
    const labels = row.filter((cell) => !cell.address);
    const own = label(labels.at(-1)?.text ?? '', 3);
    const groups = labels.slice(0, -1).map(({ text }) => [label(text, 10)]);
    return [...groups, [own, ...row.filter((cell) => cell.address)]];
  }),
);

/** A first column with the number of the row, and another one for remarks at the end. */
export const numberedRows: Redraw = (tables) =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, r) => [
      label(row.some(({ address }) => address) ? String(r) : '序号'),
      ...row,
    ]),
  }));

export const remarksColumn: Redraw = (tables) =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, r) => [...row, label(r === 0 ? '备注' : '')]),
  }));

/** Rows with fewer figures than columns, all of them blank-free, in the order of the form. */
export function subtotalAfter(text: string, rows: readonly DrawnRow[]): readonly DrawnRow[] {
  const at = rowWith(rows, text);
  if (at < 0) return rows;
  const width = rows[at]!.filter(({ address }) => address).length;
  return rows.toSpliced(at + 1, 0, [
    label('小计', 2),
    ...Array.from({ length: width }, (_, i) => label(String(i + 7))),
  ]);
}

/** Totals not filled in. */
export const blankTotals: Redraw = (tables) =>
  tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) =>
      row.map((cell) => (cell.address?.endsWith('/total') ? { ...cell, text: '', value: null } : cell)),
    ),
  }));
