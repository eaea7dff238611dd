/** The blocks of a form table as this report fills it: the edition's own, and what it carries from another edition. */
import {
  addressOf,
  type Block,
  type Column,
  type EditionId,
  editions,
  foreignCellsOf,
  type Row,
  type TableId,
  tableOf,
} from '../../form/index.ts';
import { type Report, valueAt } from '../../model/index.ts';

/** 格式§表三: a row of another edition stands where that edition has it, at the end of the results, before their total. */
const ROW_AFTER_FOREIGN = 'concluded';

export function blocksOf(report: Report, table: TableId): Block[] {
  const own = tableOf(report.form, table).blocks;
  const foreign = foreignBlocks(report, table);
  if (table === 'proactive') return [...own, ...foreign];
  return own.map((block) =>
    withRows(
      block,
      foreign.flatMap(({ rows }) => rows),
    ),
  );
}

export function cellText(report: Report, table: TableId, row: Row, column: Column): string {
  return String(valueAt(report, addressOf(table, row.key, column.key)) ?? '');
}

function withRows(block: Block, rows: readonly Row[]): Block {
  const at = block.rows.findIndex(({ key }) => key === ROW_AFTER_FOREIGN);
  return { ...block, rows: block.rows.toSpliced(at < 0 ? block.rows.length : at, 0, ...rows) };
}

/** One block for every set of foreign columns, so that no cell is printed that the report does not have. */
function foreignBlocks(report: Report, table: TableId): Block[] {
  const foreign = new Set(foreignCellsOf(report.form).map(({ address }) => address));
  const carried = (row: Row, column: Column): boolean => {
    const address = addressOf(table, row.key, column.key);
    return foreign.has(address) && valueAt(report, address) !== undefined;
  };
  return otherEditions(report.form).flatMap((edition) =>
    tableOf(edition, table).blocks.flatMap((block) => {
      const columnsOf = (row: Row): readonly Column[] =>
        block.columns.filter((column) => carried(row, column));
      const rowsByColumns = Map.groupBy(block.rows, (row) =>
        columnsOf(row)
          .map(({ key }) => key)
          .join(),
      );
      return [...rowsByColumns]
        .filter(([columns]) => columns !== '')
        .map(([, rows]) => ({ ...block, rows, columns: columnsOf(rows[0]!) }));
    }),
  );
}

function otherEditions(form: EditionId): EditionId[] {
  return Object.values(editions)
    .map(({ id }) => id)
    .filter((id) => id !== form);
}
