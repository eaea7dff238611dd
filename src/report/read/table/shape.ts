/** What a list comes to, and how large it may be. */
import { Unreadable } from '../unreadable.ts';

/** Rows and columns of one list, and signs of one cell: more is not a list to be checked by eye. */
export const TABLE_LIMITS = { rows: 5_000, columns: 100, textLength: 2_000 } as const;

export interface TableCell {
  /** As it is written; a date as `2025-06-03`. */
  readonly text: string;
  /** The number that is kept, however it is shown. */
  readonly number?: number;
  /** Computed by the spreadsheet; `text` is what it had come to when the file was saved. */
  readonly formula?: true;
  /** Why there is nothing to read in it: a formula that failed, or was never computed. */
  readonly fault?: string;
}

/** From 1, as the file itself counts; rows without any text are left out. */
export interface TableRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, TableCell>;
}

export type TableReading =
  | { readonly rows: readonly TableRow[] }
  | { readonly code: string; readonly message: string };

export function tooMany(what: string): Unreadable {
  return new Unreadable('tooLarge', `表格的${what}太多。`, '请分成几个文件再试。');
}
