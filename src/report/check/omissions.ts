/** Whole lines of a table left empty by habit: a total column nobody filled says nothing, and is not a column of zeros. */
import type { Relation, TableId } from '../form/index.ts';
import { CELL, type Ledger } from './ledger.ts';
import type { Network } from './network.ts';

export interface Line {
  readonly name: string;
  readonly table: TableId;
  /** The rule that computes or splits up this line. */
  readonly rule: Relation['rule'];
  /** Positions in the network. */
  readonly cells: readonly number[];
}

/**
 * The lines left out, in a fixed order. A line counts as left out when none of its cells is printed and the
 * rest of the table needs numbers there in at least two places: one place alone is a mistake, two are a habit.
 *
 * @param residuals left minus right of every equation, blanks as zero
 */
export function omittedLines(ledger: Ledger, residuals: readonly number[]): Line[] {
  const found: Line[] = [];
  for (const line of linesOf(ledger.network)) {
    if (!line.cells.every((at) => ledger.states[at] !== CELL.filled)) continue;
    if (!line.cells.some((at) => ledger.states[at] === CELL.blank)) continue;
    const enough = line.name === CONCLUDED_ROW && found.length > 0 ? 1 : 2;
    if (needs(ledger.network, line, residuals) >= enough) found.push(line);
  }
  return found;
}

const CONCLUDED_ROW = '“（七）总计”一行';
const lines = new WeakMap<Network, readonly Line[]>();

function linesOf(network: Network): readonly Line[] {
  const known = lines.get(network) ?? buildLines(network);
  lines.set(network, known);
  return known;
}

function buildLines(network: Network): Line[] {
  const line = (
    name: string,
    table: TableId,
    rule: Line['rule'],
    belongs: (at: number) => boolean,
  ): Line => ({
    name,
    table,
    rule,
    cells: network.places.flatMap((place, at) => (place.table === table && belongs(at) ? [at] : [])),
  });
  const isTotal = (at: number): boolean => network.places[at]!.column === 'total';
  return [
    line('“总计”一列', 'requests', 'A3', isTotal),
    line('申请人分类各列', 'requests', 'A3', (at) => !isTotal(at)),
    line(CONCLUDED_ROW, 'requests', 'A2', (at) => network.places[at]!.row === 'concluded'),
    line('“总计”各格', 'disputes', 'A4', isTotal),
    line('结果分类各格', 'disputes', 'A4', (at) => !isTotal(at)),
  ];
}

function needs(network: Network, line: Line, residuals: readonly number[]): number {
  let count = 0;
  network.equations.forEach(({ relation }, at) => {
    if (relation.rule === line.rule && residuals[at] !== 0) count++;
  });
  return count;
}
