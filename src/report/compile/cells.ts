/** Every cell of the report with its sources: leaves from the register, adjusted, and then the sums. */
import type { AgencySettings, GroupKey, TallyGroup } from '../../register/index.ts';
import { type Address, cellsOf, type EditionId, type FormCell } from '../form/index.ts';
import { adjustmentsByCell } from './adjustments.ts';
import { isKept, type Leaf, leavesOf } from './leaves.ts';
import type { Adjustment } from './source.ts';
import { type Sum, sumsOf } from './sums.ts';

/** A cell in whole numbers: 件, or 分 for money. */
export interface CountedCell {
  readonly amount: number | null;
  /** Before adjustments. */
  readonly registered: number | null;
  readonly groups: readonly GroupKey[];
  readonly adjustments: readonly Adjustment[];
}

export type CountedCells = ReadonlyMap<Address, CountedCell>;

/**
 * The cells of an edition in printed order. Sums come last, over the adjusted leaves: no adjustment can break a relation.
 *
 * @throws AdjustmentRefused
 */
export function countedCells(
  tally: readonly TallyGroup[],
  adjustments: readonly Adjustment[],
  edition: EditionId,
  settings: AgencySettings,
): CountedCells {
  const adjusted = adjustmentsByCell(adjustments, edition);
  const leaves = leavesOf(tally, edition, settings);
  const sums = sumsOf(edition);
  const summed = new Set(sums.map(({ cell }) => cell));
  const cells = new Map<Address, CountedCell>();
  for (const form of cellsOf(edition)) {
    if (summed.has(form.address)) continue;
    cells.set(form.address, leafCell(form, leaves.get(form.address), adjusted.get(form.address) ?? []));
  }
  for (const sum of sums) cells.set(sum.cell, sumCell(sum, cells, leaves.get(sum.cell)));
  return new Map(cellsOf(edition).map(({ address }) => [address, cells.get(address)!]));
}

function leafCell(
  { address }: FormCell,
  leaf: Leaf | undefined,
  adjustments: readonly Adjustment[],
): CountedCell {
  const registered = isKept(address) ? (leaf?.amount ?? 0) : null;
  const delta = adjustments.reduce((total, each) => total + each.delta, 0);
  const amount = registered === null && adjustments.length === 0 ? null : (registered ?? 0) + delta;
  return { amount, registered, groups: leaf?.groups ?? [], adjustments };
}

/** @param leaf what the register itself says of the cell: of sums only the cases carried forward are booked */
function sumCell(sum: Sum, cells: CountedCells, leaf: Leaf | undefined): CountedCell {
  const [plus, minus] = [sum.plus, sum.minus].map((side) => side.map((address) => cells.get(address)!));
  const total = (of: 'amount' | 'registered'): number => added(plus!, of) - added(minus!, of);
  const registered = total('registered');
  if (sum.rule === 'A1' && registered !== (leaf?.amount ?? 0)) {
    throw new Error(`${sum.cell}: the tally carries ${leaf?.amount ?? 0} forward, its rows ${registered}`);
  }
  const parts = [...plus!, ...minus!];
  return {
    amount: total('amount'),
    registered,
    groups: sum.rule === 'A1' ? (leaf?.groups ?? []) : distinct(parts.flatMap(({ groups }) => groups)),
    adjustments: [...new Set(parts.flatMap(({ adjustments }) => adjustments))],
  };
}

function added(cells: readonly CountedCell[], of: 'amount' | 'registered'): number {
  return cells.reduce((total, cell) => total + (cell[of] ?? 0), 0);
}

function distinct(groups: readonly GroupKey[]): GroupKey[] {
  return [...new Map(groups.map((group) => [JSON.stringify(Object.values(group)), group])).values()];
}
