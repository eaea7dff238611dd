/** The cells that are worked out, in the order in which that can be done: from the form's own relations. */
import { type Address, cellsOf, type EditionId, partsOf, type Relation, relationsOf } from '../form/index.ts';

/** `cell` = all of `plus` less all of `minus`. */
export interface Sum {
  readonly cell: Address;
  readonly rule: Relation['rule'];
  readonly plus: readonly Address[];
  readonly minus: readonly Address[];
}

/**
 * A2 gives what was concluded, A1 what is carried forward, A3 and A4 the totals: each relation makes one cell, so that
 * none can fail. A1 and A2 of the total column then follow from the others.
 *
 * @law 格式§表三, 格式§表四
 */
export function sumsOf(edition: EditionId): readonly Sum[] {
  return SUMS[edition];
}

/** The sum a cell is, if it is one. */
export function sumAt(edition: EditionId, address: Address): Sum | undefined {
  return SUMS[edition].find(({ cell }) => cell === address);
}

const ORDER: readonly Relation['rule'][] = ['A2', 'A1', 'A3', 'A4'];
const SUMS: Readonly<Record<EditionId, readonly Sum[]>> = { '2021': build('2021'), '2019': build('2019') };

function build(edition: EditionId): Sum[] {
  const own = new Set(cellsOf(edition).map(({ address }) => address));
  const relations = relationsOf(edition).filter(({ left }) => left.every((cell) => own.has(cell)));
  return ORDER.flatMap((rule) =>
    relations
      .filter((relation) => relation.rule === rule && !(isDownwards(rule) && isTotal(relation)))
      .map(({ left, right }) =>
        solved(
          rule,
          left,
          right.filter((cell) => own.has(cell)),
        ),
      ),
  );
}

/** Whether the rule adds up within a column. */
function isDownwards(rule: Relation['rule']): boolean {
  return rule === 'A1' || rule === 'A2';
}

function isTotal({ left }: Relation): boolean {
  return left.every((cell) => partsOf(cell).column === 'total');
}

function solved(rule: Relation['rule'], left: readonly Address[], right: readonly Address[]): Sum {
  if (rule !== 'A1') return { cell: left[0]!, rule, plus: right, minus: [] };
  const cell = right.find((each) => partsOf(each).row === 'carriedForward')!;
  return { cell, rule, plus: left, minus: right.filter((each) => each !== cell) };
}
