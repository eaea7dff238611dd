/** One report's cells laid flat along its edition's network. */
import type { Address } from '../form/index.ts';
import type { CellValue, Report } from '../model/index.ts';
import { type Network, networkOf } from './network.ts';

/** `absent`: the report does not have the cell. `unknown`: it has one, but its value could not be told from the file. */
export const CELL = { absent: 0, blank: 1, filled: 2, unknown: 3 } as const;

export interface Ledger {
  readonly network: Network;
  /** By position; 0 where nothing is printed, 万元 for amounts. */
  readonly numbers: number[];
  /** By position, one of `CELL`. */
  readonly states: number[];
  /** The report carries cells of the other edition. */
  readonly mixed: boolean;
}

const NOTHING: ReadonlySet<Address> = new Set();

/** @param unknown cells that are neither blank nor zero: their value could not be read */
export function ledgerOf(report: Report, unknown: ReadonlySet<Address> = NOTHING): Ledger {
  const network = networkOf(report.form);
  // Plain arrays: typed ones of this size live outside the young heap and cost more to make than to fill.
  const numbers = new Array<number>(network.places.length).fill(0);
  const states = new Array<number>(network.places.length).fill(CELL.absent);
  let mixed = false;
  for (const { table, row, columns, positions } of network.rows) {
    const cells = report.tables[table][row];
    if (cells === undefined) continue;
    for (let i = 0; i < columns.length; i++) {
      const value = cells[columns[i]!];
      if (value === undefined) continue;
      const at = positions[i]!;
      states[at] = value === null ? CELL.blank : CELL.filled;
      numbers[at] = typeof value === 'number' ? value : Number(value);
      mixed ||= at >= network.ownCells;
    }
  }
  const ledger = { network, numbers, states, mixed };
  for (const address of unknown) markUnknown(ledger, address);
  if (mixed) settleMixedRows(ledger);
  return ledger;
}

export function numberAt(ledger: Ledger, address: Address): number {
  return ledger.numbers[positionOf(ledger, address)]!;
}

export function stateAt(ledger: Ledger, address: Address): number {
  return ledger.states[positionOf(ledger, address)]!;
}

/** Whether the cells all carry a printed number. */
export function filled(ledger: Ledger, ...addresses: readonly Address[]): boolean {
  return addresses.every((address) => stateAt(ledger, address) === CELL.filled);
}

/** The cells' values as printed, for a finding. */
export function printed(ledger: Ledger, addresses: readonly Address[]): Record<Address, CellValue> {
  const value = (address: Address): CellValue => (filled(ledger, address) ? numberAt(ledger, address) : null);
  return Object.fromEntries(addresses.map((address) => [address, value(address)]));
}

function positionOf(ledger: Ledger, address: Address): number {
  const found = ledger.network.positions.get(address);
  if (found === undefined) throw new RangeError(`no such cell: ${address}`);
  return found;
}

function markUnknown(ledger: Ledger, address: Address): void {
  const at = ledger.network.positions.get(address);
  if (at === undefined) return;
  ledger.states[at] = CELL.unknown;
  ledger.numbers[at] = 0;
}

/** （六）其他处理: one row in the 2019 edition, three in the 2021 edition. */
const SINGLE_ROW = 'otherHandling';
const SPLIT_ROW = /^otherHandling\./;

/**
 * A report with both editions' rows of （六）其他处理 prints only one kind, or prints the single row as the
 * subtotal of the three. Whatever only the JSON's shape put there is taken out, so that nothing counts twice.
 */
function settleMixedRows(ledger: Ledger): void {
  const { places } = ledger.network;
  const rows = places.map(({ table, row }) => (table === 'requests' ? row : ''));
  const single = rows.flatMap((row, at) => (row === SINGLE_ROW ? [at] : []));
  const split = rows.flatMap((row, at) => (SPLIT_ROW.test(row) ? [at] : []));
  const printedAnywhere = (cells: readonly number[]): boolean =>
    cells.some((at) => ledger.states[at]! >= CELL.filled);
  if (!printedAnywhere(single)) drop(ledger, single);
  else if (!printedAnywhere(split)) drop(ledger, split);
  else if (single.every((at) => ledger.numbers[at] === sumInColumn(ledger, split, places[at]!.column)))
    drop(ledger, single);
  settleProactiveRows(ledger);
}

function sumInColumn(ledger: Ledger, cells: readonly number[], column: string): number {
  return cells
    .filter((at) => ledger.network.places[at]!.column === column)
    .reduce((sum, at) => sum + ledger.numbers[at]!, 0);
}

/** Table two printed with the other edition's columns leaves this edition's columns of the row not blank but absent. */
function settleProactiveRows(ledger: Ledger): void {
  const { places, ownCells } = ledger.network;
  const borrowed = new Set(
    places.flatMap(({ table, row }, at) =>
      table === 'proactive' && at >= ownCells && ledger.states[at] === CELL.filled ? [row] : [],
    ),
  );
  const empty = places.flatMap(({ table, row }, at) =>
    table === 'proactive' && borrowed.has(row) && ledger.states[at] === CELL.blank ? [at] : [],
  );
  drop(ledger, empty);
}

function drop(ledger: Ledger, cells: readonly number[]): void {
  for (const at of cells) {
    ledger.states[at] = CELL.absent;
    ledger.numbers[at] = 0;
  }
}
