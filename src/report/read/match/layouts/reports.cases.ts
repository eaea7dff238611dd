/** Any report at all, for properties: small and large numbers, many zeros, many blanks, sums that hold or do not. */
import * as fc from 'fast-check';
import { cellsOf, type EditionId, type Relation, relationsOf } from '../../../form/index.ts';
import { blankReport, type CellValue, type Report, valueAt, withCells } from '../../../model/index.ts';

const figure = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 2030 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000, max: 3_000_000 }) },
);
const change = fc.oneof(fc.constant(0), fc.integer({ min: -300, max: 300 }));
const amount = fc
  .tuple(fc.nat(40_000), fc.nat(999_999))
  .map(([whole, part]) => String(Number(`${whole}.${String(part).padStart(6, '0')}`)));

/** Every cell any number; sums hold where `lawful`, blanks stand anywhere where `gappy`. */
export function reports(kind: { lawful?: boolean; gappy?: boolean } = {}): fc.Arbitrary<Report> {
  return fc
    .record({
      form: fc.constantFrom<EditionId>('2021', '2019'),
      year: fc.integer({ min: 2019, max: 2030 }),
      mixed: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    })
    .chain(({ form, year, mixed }) => {
      const empty = blankReport(form);
      const addresses = cellsOf(form).map((cell) => cell.address);
      const extra = mixed && form === '2021' ? MIXED_ROW : [];
      const cells = [...cellsOf(form), ...extra].map(({ column }) =>
        column.unit === 'count' ? figure : column.unit === 'change' ? change : amount,
      ) as fc.Arbitrary<CellValue>[];
      const holes = fc.array(fc.integer({ min: 0, max: 9 }), {
        minLength: cells.length,
        maxLength: cells.length,
      });
      return fc
        .tuple(fc.tuple(...cells), holes, fc.integer({ min: 0, max: 9 }))
        .map(([values, hole, share]) => {
          const all = [...addresses, ...extra.map((cell) => cell.address)];
          const replaced = (address: string): boolean =>
            extra.length > 0 && address.includes('otherHandling.');
          const filled = withCells(
            empty,
            all.map((address, i) => [address, replaced(address) ? null : values[i]!] as const),
          );
          const summed = kind.lawful ? withSums(filled) : filled;
          const blank = kind.gappy ? all.filter((_, i) => hole[i]! < share) : [];
          return {
            ...withCells(
              summed,
              blank.map((address) => [address, null] as const),
            ),
            year,
          };
        });
    });
}

const MIXED_ROW = cellsOf('2019').filter((cell) => cell.row.key === 'otherHandling');

/** Every total recomputed, so that A1 to A4 hold. */
function withSums(report: Report): Report {
  const rows = relationsOf(report.form).filter(({ rule }) => rule === 'A3' || rule === 'A4');
  const results = relationsOf(report.form).filter(({ rule }) => rule === 'A2');
  const flow = relationsOf(report.form).filter(({ rule }) => rule === 'A1');
  const inner = withEqual(withEqual(report, rows), results);
  const carried = flow.flatMap(({ left, right }) => {
    const [received = 0, over = 0] = left.map((address) => Number(valueAt(inner, address)));
    const concluded = Number(valueAt(inner, right[0]!));
    const forward = received + over - concluded;
    return forward >= 0
      ? [[right[1]!, forward] as const]
      : [[left[0]!, received - forward] as const, [right[1]!, 0] as const];
  });
  return withEqual(withCells(inner, carried), rows);
}

function withEqual(report: Report, relations: readonly Relation[]): Report {
  return relations.reduce((sofar, { left, right }) => {
    if (valueAt(sofar, left[0]!) === undefined) return sofar;
    const present = right.filter((address) => valueAt(sofar, address) !== undefined);
    const sum = present.reduce((total, address) => total + Number(valueAt(sofar, address)), 0);
    return withCells(sofar, [[left[0]!, sum]]);
  }, report);
}
