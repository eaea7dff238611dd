/** The report's JSON, `gongkai/annual-report@1`: its zod schema, generated from the form, and the type behind it. */
import { z } from 'zod';
import {
  cellsOf,
  type EditionId,
  editions,
  type FormCell,
  foreignCellsOf,
  partsOf,
  type TableId,
  type Unit,
} from '../form/index.ts';

export const SCHEMA_ID = 'gongkai/annual-report@1';

/** A decimal of at least zero, without exponent, leading zeros or trailing zeros: `0`, `0.37`, `25.1`. */
export const DECIMAL = /^(?:0|[1-9]\d{0,14})(?:\.\d{0,5}[1-9])?$/;

/** 件: whole, counted, so never negative; what is blank on paper is null. */
const LARGEST_COUNT = 999_999_999_999;

const cellSchemas = {
  count: z.int().min(0).max(LARGEST_COUNT).nullable(),
  change: z.int().min(-LARGEST_COUNT).max(LARGEST_COUNT).nullable(),
  amount: z.string().regex(DECIMAL).nullable(),
} satisfies Record<Unit, z.ZodType>;

const waiverSchema = z.strictObject({
  finding: z.string().min(1),
  cells: z.array(z.string()).default([]),
  by: z.string().trim().min(1),
  reason: z.string().trim().min(1),
  on: z.iso.date().optional(),
});

/** Strict for every edition: an unknown row or column is an error, another edition's cell is allowed. */
export const reportSchema = z.discriminatedUnion('form', [schemaOf('2021'), schemaOf('2019')]);

export type CellValue = number | string | null;
type Row = Record<string, CellValue>;
export type Table = Record<string, Row>;

/** A finding set aside by a person, who answers for it. It travels with the report. */
export type Waiver = z.output<typeof waiverSchema>;

/** The annual report as numbers and prose. `null` is a blank cell, which is not zero. */
export interface Report {
  schema: typeof SCHEMA_ID;
  form: EditionId;
  year: number | null;
  agency: { name: string | null };
  title: string | null;
  sections: {
    preface: string | null;
    overview: string | null;
    problems: string | null;
    other: string | null;
  };
  tables: Record<TableId, Table>;
  waivers?: Waiver[] | undefined;
}

function schemaOf<E extends EditionId>(edition: E) {
  const text = z.string().nullable();
  return z.strictObject({
    schema: z.literal(SCHEMA_ID),
    form: z.literal(edition),
    year: z.int().min(2008).max(2100).nullable(),
    agency: z.strictObject({ name: text }),
    title: text,
    sections: z.strictObject({ preface: text, overview: text, problems: text, other: text }),
    tables: z.strictObject(
      Object.fromEntries(editions[edition].tables.map(({ id }) => [id, tableSchema(edition, id)])) as Record<
        TableId,
        z.ZodType<Table>
      >,
    ),
    waivers: z.array(waiverSchema).optional(),
  });
}

function tableSchema(edition: EditionId, table: TableId): z.ZodType<Table> {
  const own = byRow(cellsOf(edition).filter((cell) => cell.table === table));
  const foreign = byRow(foreignCellsOf(edition).filter((cell) => cell.table === table));
  const rows = new Set([...own.keys(), ...foreign.keys()]);
  return z.strictObject(
    Object.fromEntries(
      [...rows].map((row) => {
        const required = (own.get(row) ?? []).map(cellEntry);
        const optional = (foreign.get(row) ?? [])
          .map(cellEntry)
          .map(([key, schema]) => [key, schema.optional()] as const);
        const schema = z.strictObject(Object.fromEntries([...required, ...optional]));
        return [row, own.has(row) ? schema : schema.optional()];
      }),
    ),
  ) as unknown as z.ZodType<Table>;
}

function cellEntry(cell: FormCell): readonly [string, z.ZodType] {
  return [cell.column.key, cellSchemas[cell.column.unit]];
}

function byRow(cells: readonly FormCell[]): Map<string, FormCell[]> {
  return Map.groupBy(cells, (cell) => partsOf(cell.address).row);
}
