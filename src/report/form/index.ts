/**
 * 年报格式: the printed form of the annual report as data, one file an edition: sections, tables, rows, columns,
 * labels and the wordings met in practice, units, relations, years of use.
 * Not here: a report's numbers (`model`), what a wrong number means (`check`), how it looks on paper (`write`).
 * Read `edition-2021.ts` first.
 */
export { cellAt, cellsOf, editionOf, editions, foreignCellsOf, relationsOf, tableOf } from './editions.ts';
export {
  type Address,
  addressOf,
  type Block,
  type Column,
  type Edition,
  type EditionId,
  type FormCell,
  type FormTable,
  partsOf,
  type Relation,
  type Row,
  type Section,
  type SectionKey,
  type TableId,
  type Unit,
} from './shape.ts';
