/** Of several sets of rows, and of labels before or behind the figures, what fits the runs of a table best. */
import type { Column } from '../../form/index.ts';
import { type Alignment, align, type Candidate, type Pairing } from './align.ts';
import type { Run } from './runs.ts';
import { isHead, NAMED, type Side, supportOf } from './support.ts';

/** A row looked for, with its columns. */
export interface TargetRow extends Candidate {
  readonly columns: readonly Column[];
  /** A row few forms have: only its label, whole and next to the figures, tells that it is there. */
  readonly rare?: true;
  /** Why it is not certain that these are its columns. */
  readonly doubt?: string;
}

export interface Fit {
  readonly targets: readonly TargetRow[];
  readonly alignment: Alignment;
  /** Why it is not certain that the run is this row; undefined where it is. */
  readonly doubt: (pairing: Pairing) => string | undefined;
}

type Fitted = Omit<Fit, 'doubt'>;

/** One side fits better than the other by about a row, or nobody can tell. */
const CLEAR_SIDE = 0.75;
/** The best other reading is this much worse, or the row is not told. */
const CLEAR = 0.12;
/** Labels fit at least this well, or the row was told by order alone. */
export const SUPPORTED = 0.5;

/**
 * Where labels and figures stand on lines of their own, a label may name the figures behind it or before it; the wrong
 * way round every row would get its neighbour's figures.
 */
export function fitOf(runs: readonly Run[], alternatives: readonly (readonly TargetRow[])[]): Fit {
  const before = bestOf(runs, alternatives, 'before');
  const loose = runs.filter((run) => run.own === '');
  if (loose.length < 2 || opensWithLabel(loose[0] as Run, alternatives)) {
    const free = loose.length < 2 ? loose[0] : undefined;
    return {
      ...before,
      doubt: (pairing) =>
        free && runs[pairing.run] === free && namesBehind(free, before)
          ? EITHER_SIDE
          : doubtOf(pairing, runs, before),
    };
  }
  const after = bestOf(runs, alternatives, 'after');
  const lead = labelled(before, runs) - labelled(after, runs);
  const [chosen, other] = lead > -CLEAR_SIDE ? [before, after] : [after, before];
  const sided = (pairing: Pairing): boolean =>
    Math.abs(lead) > CLEAR_SIDE ||
    runs[pairing.run]?.own !== '' ||
    rowOf(chosen, pairing.run) === rowOf(other, pairing.run) ||
    isPinned(pairing, runs, chosen, (anchor) => runs[anchor.run]?.own !== '');
  return {
    ...chosen,
    doubt: (pairing) => (sided(pairing) ? doubtOf(pairing, runs, chosen) : EITHER_SIDE),
  };
}

const EITHER_SIDE = '行名可能在数字之前，也可能在数字之后，分不清';

/** Behind the only run without a label of its own stands the label of a row that has no figures. */
function namesBehind(run: Run, { targets, alignment: { pairings } }: Fitted): boolean {
  const wordings = targets.map(({ wording }) => wording);
  const { scores } = supportOf({ ...run, before: [] }, wordings, 'after');
  return scores.some((score, row) => score > NAMED && !pairings.some((pairing) => pairing.row === row));
}

/**
 * How well the labels around runs without one of their own fit, over all runs. What order alone gives counts nothing; a
 * label that would make a run skip its place speaks against the reading.
 */
function labelled(fitted: Fitted, runs: readonly Run[]): number {
  return fitted.alignment.pairings
    .filter(({ run, support }) => runs[run]?.own === '' && support >= SUPPORTED)
    .reduce((sum, pairing) => sum + (skipsPlace(pairing, runs, fitted) ? -1 : 1) * pairing.support, 0);
}

/** Between two rows named on their own lines there is a run for every row, and this one is not where it is due. */
function skipsPlace(pairing: Pairing, runs: readonly Run[], fitted: Fitted): boolean {
  const { complete, inOrder } = stretchOf(pairing, runs, fitted, ({ run }) => runs[run]?.own !== '');
  return runs[pairing.run]?.own === '' && pairing.support <= NAMED && complete && !inOrder;
}

function isPinned(...given: Parameters<typeof stretchOf>): boolean {
  const { complete, inOrder } = stretchOf(...given);
  return complete && inOrder;
}

function bestOf(runs: readonly Run[], alternatives: readonly (readonly TargetRow[])[], side: Side): Fitted {
  return alternatives
    .map((targets) => ({ targets, alignment: align(runs, targets, side) }))
    .sort((a, b) => b.alignment.score - a.alignment.score)
    .find(
      ({ targets, alignment }, i, all) => i === all.length - 1 || rareRowsAreNamed(targets, alignment, runs),
    ) as Fitted;
}

function rareRowsAreNamed(
  targets: readonly TargetRow[],
  { pairings }: Alignment,
  runs: readonly Run[],
): boolean {
  return pairings.every(({ run, row }) => {
    const { rare, wording } = targets[row] as TargetRow;
    const { own, before } = runs[run] as Run;
    return !rare || wording.exact.has(own || (before.at(-1) ?? ''));
  });
}

/** A row of a grid with its label and nothing else, right above a row with figures and no label: perhaps one row. */
function isParted(run: Run | undefined, next: Run | undefined): boolean {
  const isBlank = (some: Run): boolean => some.items.every(({ kind }) => kind === 'blank');
  return (
    run !== undefined &&
    next !== undefined &&
    isBlank(run) &&
    next.own === '' &&
    next.before.length === 0 &&
    next.grid === run.grid &&
    !isBlank(next)
  );
}

function doubtOf(pairing: Pairing, runs: readonly Run[], fitted: Fitted): string | undefined {
  const { targets } = fitted;
  if (isParted(runs[pairing.run], runs[pairing.run + 1])) return '这一行空白，下一行有数字而没有行名';
  if (pairing.margin < CLEAR) {
    const rival = pairing.rival === null ? undefined : targets[pairing.rival]?.wording.row.label;
    return `分不清这一行是本行还是“${rival ?? '别的行'}”`;
  }
  if (skipsPlace(pairing, runs, fitted)) return '行名与数字的次序不一致';
  if (pairing.support >= SUPPORTED || isPinned(pairing, runs, fitted, ({ support }) => support >= SUPPORTED))
    return undefined;
  return '行名残缺，前后的行也对不齐';
}

/** A stretch between two known rows: its full runs, and where the runs would stand if no row were left out. */
interface Stretch {
  readonly complete: boolean;
  readonly inOrder: boolean;
}

/** Between the nearest rows that `anchors` accepts: are there as many full runs as rows, and is this run the one due? */
function stretchOf(
  { run, row }: Pairing,
  runs: readonly Run[],
  { targets, alignment: { pairings } }: Fitted,
  anchors: (pairing: Pairing) => boolean,
): Stretch {
  const known = pairings.filter(anchors);
  const above = known.findLast((pairing) => pairing.run < run) ?? { run: -1, row: -1 };
  const below = known.find((pairing) => pairing.run > run) ?? { run: runs.length, row: targets.length };
  const rows = targets.slice(above.row + 1, below.row);
  const full = runs
    .slice(above.run + 1, below.run)
    .filter((some) => some.items.length >= (rows[0]?.width ?? 0) && !isEmptyHead(some));
  return {
    complete: full.length === rows.length,
    inOrder: full.indexOf(runs[run] as Run) === row - above.row - 1,
  };
}

/** A head of a drawn table, with the empty cells beside it. */
function isEmptyHead({ own, items }: Run): boolean {
  return own !== '' && isHead(own) && items.every(({ kind }) => kind === 'blank');
}

/** Between the table's head and its first figures stands a row's label: so labels come first here. */
function opensWithLabel(first: Run, alternatives: readonly (readonly TargetRow[])[]): boolean {
  const label = first.before.at(-1) ?? '';
  if (isHead(label) || !first.before.some(isHead)) return false;
  const rows = alternatives.flat().map(({ wording }) => wording);
  return Math.max(...supportOf({ ...first, after: [] }, rows, 'before').scores) > NAMED;
}

function rowOf({ targets, alignment }: Fitted, run: number): string | undefined {
  return targets[alignment.pairings.find((pairing) => pairing.run === run)?.row ?? -1]?.wording.row.key;
}
