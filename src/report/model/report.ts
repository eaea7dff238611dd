/** Making, parsing and reading a report value. */
import {
  type Address,
  cellAt,
  cellsOf,
  type EditionId,
  foreignCellsOf,
  partsOf,
  type TableId,
} from '../form/index.ts';
import { type CellValue, type Report, reportSchema, SCHEMA_ID, type Table } from './schema.ts';
import { wordingOf } from './wording.ts';

/** What is wrong with an input, where, in the reader's words. `path` is a JSON path or a place in a file. */
export interface Issue {
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export type Parsed = { readonly report: Report } | { readonly issues: readonly Issue[] };

/** A report from any JSON value: the report itself, or every reason why it is none. */
export function parseReport(value: unknown): Parsed {
  const result = reportSchema.safeParse(value, { error: wordingOf });
  if (result.success) return { report: result.data as Report };
  return {
    issues: result.error.issues.map((issue) => {
      const path = issue.path.join('.');
      const message = `不符合 ${SCHEMA_ID}：${path === '' ? '' : `${path} `}${issue.message}`;
      return { path: path || '$', severity: 'error' as const, message };
    }),
  };
}

/** A report of the given edition with every cell blank. */
export function blankReport(form: EditionId): Report {
  const tables: Record<TableId, Table> = { proactive: {}, requests: {}, disputes: {} };
  for (const { address } of cellsOf(form)) {
    const { table, row, column } = partsOf(address);
    tables[table][row] = { ...tables[table][row], [column]: null };
  }
  return {
    schema: SCHEMA_ID,
    form,
    year: null,
    agency: { name: null },
    title: null,
    sections: { preface: null, overview: null, problems: null, other: null },
    tables,
  };
}

/** The value of a cell; undefined when the report does not have the cell at all (another edition's row). */
export function valueAt(report: Report, address: Address): CellValue | undefined {
  const { table, row, column } = partsOf(address);
  return report.tables[table][row]?.[column];
}

/** A copy of the report with some cells changed. @throws RangeError for a cell neither edition has. */
export function withCells(report: Report, changes: Iterable<readonly [Address, CellValue]>): Report {
  const tables = structuredClone(report.tables);
  for (const [address, value] of changes) {
    if (!cellAt(report.form, address)) throw new RangeError(`no edition has the cell ${address}`);
    const { table, row, column } = partsOf(address);
    tables[table][row] = { ...tables[table][row], [column]: value };
  }
  return { ...report, tables };
}

/** The addresses the report has, own edition first, each in printed order. */
export function addressesIn(report: Report): Address[] {
  return [...cellsOf(report.form), ...foreignCellsOf(report.form)]
    .map(({ address }) => address)
    .filter((address) => valueAt(report, address) !== undefined);
}
