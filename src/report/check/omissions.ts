/** Whole lines of a table left empty by habit: a total column nobody filled says nothing, and is not a column of zeros. */
import type { Relation, TableId } from '../form/index.ts';
import { CELL, type Ledger } from './ledger.ts';
import type { Network } from './network.ts';

export interface Line {
  readonly name: string;
  readonly table: TableId;
  /** The rule that computes or splits up this line. */
  readonly rule: Relation['rule'];
  /** A line of totals, which can be worked out from the rest. */
  readonly computed: boolean;
  /** Positions in the network. */
  readonly cells: readonly number[];
}

/**
 * The lines left out, in a fixed order. A line counts as left out when none of its cells is printed and the
 * rest of the table needs numbers there in at least two places: one place alone is a mistake, two are a habit.
 * One place is enough where the habit shows otherwise.
 *
 * @param residuals left minus right of every equation, blanks as zero
 */
export function omittedLines(ledger: Ledger, residuals: readonly number[]): Line[] {
  const found: Line[] = [];
  for (const line of linesOf(ledger.network)) {
    if (!line.cells.every((at) => ledger.states[at] !== CELL.filled)) continue;
    if (!line.cells.some((at) => ledger.states[at] === CELL.blank)) continue;
    const habit =
      line.name === CONCLUDED_ROW ? found.length > 0 : line.computed && restIsFilled(ledger, line);
    if (needs(ledger.network, line, residuals) >= (habit ? 1 : 2)) found.push(line);
  }
  return found;
}

/** Every other cell of the table is printed, zeros too: the officer left out just this line. */
function restIsFilled({ network, states }: Ledger, { table, cells }: Line): boolean {
  return network.places.every(
    (place, at) =>
      place.table !== table || cells.includes(at) || states[at] === CELL.filled || states[at] === CELL.absent,
  );
}

/** Rows whose totals the printed relation needs: officers fill these even where they leave the others empty. */
const SUMMED_ROWS: ReadonlySet<string> = new Set(['received', 'carriedOver', 'concluded', 'carriedForward']);
const CONCLUDED_ROW = '“（七）总计”一行';
const lines = new WeakMap<Network, readonly Line[]>();

function linesOf(network: Network): readonly Line[] {
  const known = lines.get(network) ?? buildLines(network);
  lines.set(network, known);
  return known;
}

function buildLines(network: Network): Line[] {
  const isTotal = (at: number): boolean => network.places[at]!.column === 'total';
  const isResultTotal = (at: number): boolean => isTotal(at) && !SUMMED_ROWS.has(network.places[at]!.row);
  const line = (
    name: string,
    table: TableId,
    rule: Line['rule'],
    belongs: (at: number) => boolean,
  ): Line => ({
    name,
    table,
    rule,
    computed: belongs === isTotal || belongs === isResultTotal,
    cells: network.places.flatMap((place, at) => (place.table === table && belongs(at) ? [at] : [])),
  });
  return [
    line('“总计”一列', 'requests', 'A3', isTotal),
    line('办理结果各行的“总计”', 'requests', 'A3', isResultTotal),
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
