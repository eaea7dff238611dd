/** Tables with a column of row numbers, which stand among the figures where there is no grid. */
import type { Line } from './lines.ts';
import type { Run } from './runs.ts';

export const ROW_NUMBER = '表有序号栏，分不清哪个数字是序号';

/** The table has a column of row numbers. */
export function hasRowNumbers(lines: readonly Line[]): boolean {
  return lines.some(
    ({ items, prose }) => !prose && items.some(({ kind, text }) => kind === 'label' && /序\s*号/.test(text)),
  );
}

/** Only columns, or a place of its own before the label, tell a row's number from its figures. */
export function mayHoldRowNumber({ grid, numbered }: Run): boolean {
  return grid === null && !numbered;
}
