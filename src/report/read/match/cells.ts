/** Cells found in the file, gathered by address; two different readings of one cell make it unsure. */
import type { Address, Column } from '../../form/index.ts';
import type { CellValue } from '../../model/index.ts';
import type { CellReading } from '../reading.ts';
import type { Places } from './columns.ts';
import type { Item } from './lines.ts';
import { figureOf, partedIn } from './values.ts';

export interface FoundCell {
  readonly value: CellValue;
  readonly reading: CellReading;
}

export type FoundCells = Map<Address, FoundCell>;

/** The cell an item gives in a column. `doubt` is why its place is only deduced. */
function cellFrom(item: Item | null, column: Column, doubt?: string): FoundCell {
  if (!item) return { value: null, reading: { status: 'missing', reason: '这一行少一个单元格' } };
  const spot = { at: item.at, text: item.text.trim() };
  if (item.kind === 'blank') {
    return {
      value: null,
      reading: doubt ? { status: 'inferred', ...spot, reason: doubt } : { status: 'read', ...spot },
    };
  }
  const figure = figureOf(item.text, column.unit);
  if (figure.misfit)
    return { value: null, reading: { status: 'unsure', ...spot, reason: figure.misfit, candidates: [] } };
  const parted = partedIn(item.text);
  if (parted.length > 0 && !item.joined) {
    const candidates = [...new Set(parted.map((text) => figureOf(text, column.unit).value))];
    return { value: null, reading: { status: 'unsure', ...spot, reason: PARTED, candidates } };
  }
  const reason = doubt ?? (item.joined ? '数字中间有空，连起来合计相符' : figure.reason);
  const status = doubt || item.joined || figure.reason?.startsWith('“无”') ? 'inferred' : 'read';
  return { value: figure.value, reading: { status, ...spot, ...(reason ? { reason } : {}) } };
}

const PARTED = '一格里的数字中间有空，可能是一个数，也可能是几个';

/** A cell with several readings: no value, all of them as candidates. */
export function unsureCell(items: readonly (Item | null)[], column: Column, reason: string): FoundCell {
  const values = items.map((item) =>
    item?.kind === 'value' ? figureOf(item.text, column.unit).value : null,
  );
  const printed = items.find((item) => item !== null);
  return {
    value: null,
    reading: {
      status: 'unsure',
      ...(printed ? { at: printed.at, text: printed.text.trim() } : {}),
      reason,
      candidates: [...new Set(values)],
    },
  };
}

/** The cells of a row. A figure that cannot stand in its column makes the places of the others doubtful. */
export function rowCells(places: Places, columns: readonly Column[], deduced?: string): FoundCell[] {
  const cells = columns.map((column, index) => cellAt(places, index, column, deduced));
  const misfit = cells.find(({ reading }) => reading.status === 'unsure' && reading.candidates?.length === 0);
  if (!misfit || 'readings' in places || columns.length === 1) return cells;
  return columns.map((column, index) =>
    unsureCell(readingsAt(places, index), column, misfit.reading.reason ?? ''),
  );
}

/** The cell at one place of a row; `deduced` says why the row itself is. */
export function cellAt(places: Places, index: number, column: Column, deduced?: string): FoundCell {
  if ('readings' in places) {
    const readings = readingsAt(places, index);
    const [first] = readings;
    // A row with nothing in it is blank however it is read.
    return first && places.readings.flat().every((item) => item?.kind === 'blank')
      ? cellFrom(first, column, deduced)
      : unsureCell(readings, column, places.reason);
  }
  const item = places.items[index] ?? null;
  if (!item && places.gap) return unsureCell([], column, places.gap);
  return cellFrom(item, column, deduced ?? places.reason);
}

export function readingsAt(places: Places, index: number): (Item | null)[] {
  return ('items' in places ? [places.items] : places.readings).map((items) => items[index] ?? null);
}
