/** Reports that keep every relation: one large, one small, one without any business, and arbitrary ones. */
import fc from 'fast-check';
import { type Address, cellsOf, type EditionId, partsOf, relationsOf } from '../form/index.ts';
import { blankReport, type CellValue, type Report, valueAt, withCells } from '../model/index.ts';

const APPLICANTS = ['natural', 'enterprise', 'research', 'charity', 'legal', 'otherOrg'] as const;
const OUTCOMES = ['upheld', 'overturned', 'other', 'pending'] as const;
const DISPUTES = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'] as const;

type Cells = Map<Address, CellValue>;

/** Rows of table three as the form orders them, natural … otherOrg, totals computed. */
const LARGE_ROWS: Record<string, readonly number[]> = {
  carriedOver: [535, 6, 0, 1, 18, 0],
  disclosed: [5345, 129, 0, 41, 19, 14],
  partlyDisclosed: [2120, 39, 0, 1, 6, 2],
  'withheld.stateSecret': [13, 0, 0, 0, 0, 0],
  'withheld.prohibitedByLaw': [30, 0, 0, 0, 0, 0],
  'withheld.securityAndStability': [11, 0, 0, 0, 0, 0],
  'withheld.thirdPartyRights': [49, 2, 0, 0, 0, 0],
  'withheld.internalAffairs': [103, 1, 0, 0, 0, 0],
  'withheld.processInformation': [84, 1, 0, 0, 0, 0],
  'withheld.enforcementFile': [282, 4, 0, 0, 0, 0],
  'withheld.administrativeQuery': [147, 0, 0, 0, 1, 2],
  'unavailable.notHeld': [3075, 50, 0, 0, 89, 8],
  'unavailable.needsCompilation': [177, 3, 0, 0, 0, 0],
  'unavailable.unclearAfterClarification': [19, 0, 0, 0, 0, 0],
  'notProcessed.petition': [199, 1, 0, 0, 3, 0],
  'notProcessed.repeated': [147, 1, 0, 0, 0, 0],
  'notProcessed.excessive': [100, 1, 0, 0, 0, 0],
  'notProcessed.confirmation': [5, 0, 0, 0, 0, 0],
  'otherHandling.clarificationLapsed': [315, 3, 0, 0, 0, 0],
  'otherHandling.feeLapsed': [202, 0, 0, 1, 0, 0],
  'otherHandling.other': [941, 17, 0, 1, 3, 3],
  carriedForward: [783, 6, 0, 2, 25, 3],
};

/** A provincial capital's figures; the totals it printed are the ones computed here. */
export const largeReport: Report = reportOf(
  '2021',
  LARGE_ROWS,
  [
    [376, 97, 196, 121],
    [16, 1, 12, 27],
    [74, 1, 30, 51],
  ],
  {
    'proactive.rules/made': 3,
    'proactive.rules/repealed': 5,
    'proactive.rules/valid': 74,
    'proactive.normativeDocuments/made': 564,
    'proactive.normativeDocuments/repealed': 984,
    'proactive.normativeDocuments/valid': 4185,
    'proactive.licences/decided': 11398889,
    'proactive.penalties/decided': 6937489,
    'proactive.coercions/decided': 166105,
    'proactive.charges/amount': '316441',
  },
);

/** A county bureau: four requests, one carried forward. */
export const smallReport: Report = reportOf(
  '2021',
  {
    disclosed: [2, 0, 0, 0, 0, 0],
    'unavailable.notHeld': [1, 1, 0, 0, 0, 0],
    carriedForward: [1, 0, 0, 0, 0, 0],
  },
  [
    [1, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  { 'proactive.penalties/decided': 15 },
);

/** A year without requests or disputes. */
export const quietReport: Report = reportOf('2021', {}, [
  [0, 0, 0, 0],
  [0, 0, 0, 0],
  [0, 0, 0, 0],
]);

/** A report of the 2019 edition. */
export const earlierReport: Report = reportOf(
  '2019',
  { carriedOver: [2, 0, 0, 0, 0, 0], disclosed: [9, 1, 0, 0, 0, 0], otherHandling: [3, 0, 0, 0, 1, 0] },
  [
    [2, 1, 0, 0],
    [0, 0, 0, 1],
    [0, 0, 0, 0],
  ],
);

/** Any lawful report of an edition, or one of the 2021 edition that carries the 2019 row of 其他处理. */
export function anyLawfulReport(kind: EditionId | 'mixed'): fc.Arbitrary<Report> {
  const edition = kind === '2019' ? '2019' : '2021';
  const rows =
    kind === 'mixed'
      ? [...leafRows('2021').filter((row) => !row.startsWith('otherHandling')), 'otherHandling']
      : leafRows(edition);
  const count = fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(9) },
    { weight: 1, arbitrary: fc.nat(900) },
  );
  const row = fc.tuple(count, count, count, count, count, count);
  const group = fc.tuple(count, count, count, count);
  return fc
    .record({
      leaves: fc.array(row, { minLength: rows.length, maxLength: rows.length }),
      carriedForward: row,
      carried: fc.array(fc.nat(100), { minLength: 6, maxLength: 6 }),
      disputes: fc.tuple(group, group, group),
    })
    .map(({ leaves, carriedForward, carried, disputes }) => {
      const table = Object.fromEntries(rows.map((key, at) => [key, leaves[at]!]));
      const throughput = carriedForward.map(
        (value, c) => value + leaves.reduce((sum, cells) => sum + cells[c]!, 0),
      );
      const carriedOver = throughput.map((value, c) => Math.floor((value * carried[c]!) / 100));
      const report = reportOf(edition, { ...table, carriedForward, carriedOver }, disputes);
      return kind === 'mixed' ? withoutSplitRows(report) : report;
    });
}

/** The cells the relations cover, as the report prints them. */
export function coveredCells(report: Report): Address[] {
  const cells = relationsOf(report.form).flatMap(({ left, right }) => [...left, ...right]);
  return [...new Set(cells)].filter((address) => typeof valueAt(report, address) === 'number');
}

export function zerosAsBlanks(report: Report, pick: (at: number) => boolean = () => true): Report {
  const zeros = coveredCells(report).filter((address) => valueAt(report, address) === 0);
  return withCells(
    report,
    zeros.filter((_, at) => pick(at)).map((address) => [address, null] as const),
  );
}

function reportOf(
  edition: EditionId,
  rows: Record<string, readonly number[]>,
  disputes: readonly (readonly number[])[],
  others: Record<string, CellValue> = {},
): Report {
  const cells: Cells = new Map(
    cellsOf(edition).map(({ address, column }) => [address, column.unit === 'amount' ? '0' : 0]),
  );
  const sums = (pick: (row: string) => boolean): number[] =>
    APPLICANTS.map((_, c) =>
      Object.entries(rows).reduce((sum, [row, cell]) => sum + (pick(row) ? cell[c]! : 0), 0),
    );
  const concluded = sums((row) => !row.startsWith('carried'));
  const carriedOver = rows.carriedOver ?? [0, 0, 0, 0, 0, 0];
  const received = sums((row) => row !== 'carriedOver').map((sum, c) => sum - carriedOver[c]!);
  for (const [row, values] of Object.entries({ ...rows, concluded, received }))
    setRow(cells, `requests.${row}`, APPLICANTS, values);
  for (const [at, values] of disputes.entries()) setRow(cells, `disputes.${DISPUTES[at]!}`, OUTCOMES, values);
  for (const [address, value] of Object.entries(others)) cells.set(address as Address, value);
  return { ...withCells(blankReport(edition), cells), year: edition === '2019' ? 2020 : 2024 };
}

function setRow(
  cells: Cells,
  row: `requests.${string}` | `disputes.${string}`,
  columns: readonly string[],
  values: readonly number[],
): void {
  for (const [at, column] of columns.entries()) cells.set(`${row}/${column}`, values[at]!);
  cells.set(
    `${row}/total`,
    values.reduce((sum, value) => sum + value, 0),
  );
}

function leafRows(edition: EditionId): string[] {
  const keys = cellsOf(edition).flatMap(({ table, row }) =>
    table === 'requests' && row.groups && row.key !== 'concluded' ? [row.key] : [],
  );
  return [...new Set(keys)];
}

/** The JSON keeps the rows of its own edition; the paper with the other edition's row leaves them blank. */
function withoutSplitRows(report: Report): Report {
  const split = cellsOf('2021').flatMap(({ address }) =>
    partsOf(address).row.startsWith('otherHandling.') ? [address] : [],
  );
  return withCells(
    report,
    split.map((address) => [address, null] as const),
  );
}
