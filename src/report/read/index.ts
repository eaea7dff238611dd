/**
 * 读年报: any file in, a report out, with where each cell stands in the file and how sure it is.
 * `formats/` turns a file into a manuscript, `match/` a manuscript into a report; limits stand in `limits.ts`.
 * `table/` reads plain lists, where no report is meant.
 * Not here: judging the figures (`check`), guessing what they should be (`repair`). Read `manuscript.ts` first.
 */
export { dateOfSerial } from './formats/xlsx/serial.ts';
export { LIMITS } from './limits.ts';
export type { Place } from './manuscript.ts';
export { type Refusal, readReport, refused, tooLarge } from './read.ts';
export type { CellReading, CellStatus, Found, Reading } from './reading.ts';
export { TABLE_LIMITS, type TableCell, type TableReading, type TableRow } from './table/shape.ts';
export { readTable } from './table/table.ts';
