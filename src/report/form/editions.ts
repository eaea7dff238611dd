/** What can be asked of the editions: which one a year uses, its cells, its relations. */
import { edition2019 } from './edition-2019.ts';
import { edition2021 } from './edition-2021.ts';
import {
  type Address,
  addressOf,
  type Edition,
  type EditionId,
  type FormCell,
  type Relation,
  type TableId,
} from './shape.ts';

export const editions: Readonly<Record<EditionId, Edition>> = { '2021': edition2021, '2019': edition2019 };

/** The edition for the report on `year`, or undefined for a year before the first one (the form begins with 2019). */
export function editionOf(year: number): Edition | undefined {
  return Object.values(editions).find(
    ({ years }) => years.from <= year && year <= (years.to ?? Number.POSITIVE_INFINITY),
  );
}

/** Every cell of the edition, in printed order. */
export const cellsOf = perEdition((edition): readonly FormCell[] =>
  edition.tables.flatMap(({ id: table, blocks }) =>
    blocks.flatMap(({ rows, columns }) =>
      rows.flatMap((row) =>
        columns.map((column) => ({ address: addressOf(table, row.key, column.key), table, row, column })),
      ),
    ),
  ),
);

/** The cells that only the other edition prints. Published reports mix editions, so these may be filled too. */
export const foreignCellsOf = perEdition((edition): readonly FormCell[] => {
  const own = new Set(cellsOf(edition.id).map((cell) => cell.address));
  const others = Object.values(editions).filter((other) => other.id !== edition.id);
  return others.flatMap((other) => cellsOf(other.id).filter((cell) => !own.has(cell.address)));
});

/** A cell of either edition by its address, the given edition's wording first. */
export function cellAt(edition: EditionId, address: Address): FormCell | undefined {
  return cellIndex(edition).get(address);
}

const cellIndex = perEdition(
  (edition) =>
    new Map(
      [...foreignCellsOf(edition.id), ...cellsOf(edition.id)].map((cell) => [cell.address, cell] as const),
    ),
);

const leafRows = perEdition((edition) => {
  const results = [...cellsOf(edition.id), ...foreignCellsOf(edition.id)]
    .filter((cell) => cell.table === 'requests' && cell.row.groups && cell.row.key !== 'concluded')
    .map((cell) => cell.row.key);
  return [...new Set(results)];
});

/**
 * The equalities of the form, over the edition's own cells and those of the other edition a report may carry.
 * A cell that a report does not have counts as absent: leave it out of the sum.
 *
 * @law 格式§表三 — the printed note: row one plus row two equals row three's total plus row four; the sums are implied by 总计
 */
export const relationsOf = perEdition((edition): readonly Relation[] => {
  const requestRows = rowKeys(edition, 'requests');
  const applicantColumns = columnKeys(edition, 'requests');
  const request = (row: string, column: string): Address => addressOf('requests', row, column);
  return [
    ...applicantColumns.map(
      (column): Relation => ({
        id: `A1/${column}`,
        rule: 'A1',
        left: [request('received', column), request('carriedOver', column)],
        right: [request('concluded', column), request('carriedForward', column)],
      }),
    ),
    ...applicantColumns.map(
      (column): Relation => ({
        id: `A2/${column}`,
        rule: 'A2',
        left: [request('concluded', column)],
        right: leafRows(edition.id).map((row) => request(row, column)),
      }),
    ),
    ...[...new Set([...requestRows, ...leafRows(edition.id)])].map(
      (row): Relation => ({
        id: `A3/${row}`,
        rule: 'A3',
        left: [request(row, 'total')],
        right: applicantColumns.filter((column) => column !== 'total').map((column) => request(row, column)),
      }),
    ),
    ...rowKeys(edition, 'disputes').map(
      (row): Relation => ({
        id: `A4/${row}`,
        rule: 'A4',
        left: [addressOf('disputes', row, 'total')],
        right: ['upheld', 'overturned', 'other', 'pending'].map((column) =>
          addressOf('disputes', row, column),
        ),
      }),
    ),
  ];
});

export function tableOf(edition: EditionId, table: TableId): Edition['tables'][number] {
  const found = editions[edition].tables.find(({ id }) => id === table);
  if (!found) throw new RangeError(`edition ${edition} has no table ${table}`);
  return found;
}

function rowKeys(edition: Edition, table: TableId): string[] {
  return tableOf(edition.id, table).blocks.flatMap(({ rows }) => rows.map(({ key }) => key));
}

function columnKeys(edition: Edition, table: TableId): string[] {
  return tableOf(edition.id, table).blocks.flatMap(({ columns }) => columns.map(({ key }) => key));
}

/** Editions are constants, so whatever is derived from one is derived once. */
function perEdition<T>(derive: (edition: Edition) => T): (id: EditionId) => T {
  const known = new Map<EditionId, T>();
  return (id) => {
    const found = known.get(id) ?? derive(editions[id]);
    known.set(id, found);
    return found;
  };
}
