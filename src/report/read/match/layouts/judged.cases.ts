/** A report printed in a layout, and what a reading of it got right. */
import { type Address, relationsOf } from '../../../form/index.ts';
import { type CellValue, type Report, valueAt } from '../../../model/index.ts';
import type { CellStatus, Reading } from '../../reading.ts';
import { draw } from './drawn.cases.ts';
import type { Layout } from './layouts.cases.ts';
import { around, page } from './print.cases.ts';

/** What stands in the file, cell by cell. */
export type Truth = ReadonlyMap<Address, CellValue>;

type Printing = Pick<Layout, 'ending' | 'show' | 'redraw' | 'table' | 'file'>;

/** The file, and what stands in it cell by cell. */
export function printed(layout: Printing, report: Report): { file: string; truth: Truth } {
  const tables = (layout.redraw ?? ((same) => same))(draw(report, layout.show));
  const frame = layout.file ?? (layout.ending === '.html' ? page : around);
  const cells = tables.flatMap(({ rows }) => rows.flat());
  return {
    file: frame(tables.map(layout.table)),
    truth: new Map(
      cells.flatMap((cell) => (cell.address ? [[cell.address, cell.value ?? null] as const] : [])),
    ),
  };
}

/** Cells of the given status whose value is not what stands in the file. */
export function wrong({ report, cells }: Reading, truth: Truth, status: CellStatus): string[] {
  return (Object.keys(cells) as Address[]).flatMap((address) => {
    const value = report ? valueAt(report, address) : null;
    const right = truth.get(address) ?? null;
    return cells[address]?.status === status && value !== right
      ? [`${address}：印作 ${right}，读成 ${value}`]
      : [];
  });
}

export function untold({ cells }: Reading, truth: Truth): Address[] {
  return [...truth.keys()].filter((address) => !/^(?:read|inferred)$/.test(cells[address]?.status ?? ''));
}

/** Every relation holds and nothing is blank: what a deduction from sums takes for granted. */
export function isSound(report: Report, truth: Truth): boolean {
  const value = (address: Address): number => Number(valueAt(report, address) ?? 0);
  const sum = (side: readonly Address[]): number =>
    side.reduce((total, address) => total + value(address), 0);
  return (
    [...truth.values()].every((cell) => cell !== null) &&
    relationsOf(report.form).every(({ left, right }) => sum(left) === sum(right))
  );
}
