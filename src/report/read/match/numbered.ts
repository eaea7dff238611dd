/** Tables with a column of row numbers, which stand among the figures where there is no grid. */
import type { Line } from './lines.ts';
import { simplify } from './normal.ts';
import type { Run } from './runs.ts';

export const ROW_NUMBER = '表有序号栏，分不清哪个数字是序号';

/** The table has a column of row numbers. */
export function hasRowNumbers(lines: readonly Line[]): boolean {
  const heads = lines.map(({ items, prose }) =>
    prose ? [] : items.flatMap(({ kind, text }) => (kind === 'label' ? [simplify(text)] : [])),
  );
  // Of a head set downwards each line has one sign.
  const isDown = (i: number): boolean =>
    heads[i]?.[0]?.startsWith('序 ') === true && heads[i + 1]?.[0]?.startsWith('号 ') === true;
  return heads.some((texts, i) => texts.some((text) => /序\s*号/.test(text)) || isDown(i));
}

/** Only columns, or a place of its own before the label, tell a row's number from its figures. */
export function mayHoldRowNumber({ grid, numbered }: Run): boolean {
  return grid === null && !numbered;
}
