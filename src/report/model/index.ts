/**
 * 年报数据: the report as a value, `gongkai/annual-report@1`: zod schema, JSON Schema, parsing, cells by address.
 * Blank (`null`) is kept apart from zero everywhere. Not here: labels and relations (`form`), where a number
 * stood in a file (`read`). Read `schema.ts` first.
 */
export { jsonSchema } from './json-schema.ts';
export {
  addressesIn,
  blankReport,
  type Issue,
  type Parsed,
  parseReport,
  valueAt,
  withCells,
} from './report.ts';
export {
  type CellValue,
  DECIMAL,
  type Report,
  SCHEMA_ID,
  type Waiver,
} from './schema.ts';
