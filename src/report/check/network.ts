/** The relations of an edition as arrays of positions: what makes judging a report a few hundred additions. */
import {
  type Address,
  cellsOf,
  type EditionId,
  type FormCell,
  foreignCellsOf,
  partsOf,
  type Relation,
  relationsOf,
  type TableId,
} from '../form/index.ts';

/** A relation as Σ sign·cell = 0: the left side counts +1, the right side −1. */
export interface Equation {
  readonly relation: Relation;
  /** Positions in `Network.cells`. */
  readonly cells: Uint16Array;
  readonly signs: Int8Array;
}

type Place = ReturnType<typeof partsOf>;

interface NetworkRow {
  readonly table: TableId;
  readonly row: string;
  readonly columns: readonly string[];
  /** Position of each column's cell. */
  readonly positions: readonly number[];
}

export interface Network {
  readonly edition: EditionId;
  /** Own cells in printed order, then the other edition's. */
  readonly cells: readonly FormCell[];
  readonly addresses: readonly Address[];
  /** Where each cell stands in the JSON. */
  readonly places: readonly Place[];
  /** The same row by row, as the JSON holds them. */
  readonly rows: readonly NetworkRow[];
  readonly positions: ReadonlyMap<Address, number>;
  /** Cells before this position are the edition's own. */
  readonly ownCells: number;
  readonly equations: readonly Equation[];
  /** For each cell, the equations it stands in. */
  readonly equationsAt: readonly (readonly number[])[];
}

const networks = new Map<EditionId, Network>();

export function networkOf(edition: EditionId): Network {
  const known = networks.get(edition) ?? build(edition);
  networks.set(edition, known);
  return known;
}

function build(edition: EditionId): Network {
  const own = cellsOf(edition);
  const cells = [...own, ...foreignCellsOf(edition)];
  const addresses = cells.map(({ address }) => address);
  const positions = new Map(addresses.map((address, at) => [address, at]));
  const equations = relationsOf(edition).map((relation) => compile(relation, positions));
  const equationsAt = cells.map((_, cell) =>
    equations.flatMap((equation, at) => (equation.cells.includes(cell) ? [at] : [])),
  );
  const places = addresses.map(partsOf);
  const rows = rowsOf(places);
  return { edition, cells, addresses, places, rows, positions, ownCells: own.length, equations, equationsAt };
}

function rowsOf(places: readonly Place[]): NetworkRow[] {
  const byRow = Map.groupBy(places.keys(), (at) => `${places[at]!.table}.${places[at]!.row}`);
  return [...byRow.values()].map((positions) => {
    const { table, row } = places[positions[0]!]!;
    return { table, row, columns: positions.map((at) => places[at]!.column), positions };
  });
}

function compile(relation: Relation, positions: ReadonlyMap<Address, number>): Equation {
  const position = (address: Address): number => {
    const found = positions.get(address);
    if (found === undefined) throw new Error(`relation ${relation.id} names the unknown cell ${address}`);
    return found;
  };
  const { left, right } = relation;
  return {
    relation,
    cells: Uint16Array.from([...left, ...right], position),
    signs: Int8Array.from([...left.map(() => 1), ...right.map(() => -1)]),
  };
}
