/** Rows torn in two by the end of a page: the label's first words over the break, its last words below it. */
import type { Wording } from './likeness.ts';
import type { Run } from './runs.ts';

/**
 * The runs with torn rows put together. Two rows in two grids are one when only one of them has figures and their
 * labels together are a whole label of the form, while neither alone is another row's.
 */
export function mended(runs: readonly Run[], rows: readonly Wording[]): Run[] {
  const named = (text: string): Wording | undefined => rows.find(({ exact }) => exact.has(text));
  const isOne = (upper: Run, lower: Run): boolean => {
    const row = named(upper.own + lower.own);
    return row !== undefined && [upper, lower].every(({ own }) => [row, undefined].includes(named(own)));
  };
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && isTorn(last, run) && isOne(last, run)) {
      const figures = hasFigures(last) ? last : run;
      whole[whole.length - 1] = {
        ...figures,
        own: last.own + run.own,
        before: last.before,
        after: run.after,
      };
    } else whole.push(run);
  }
  return whole;
}

function isTorn(upper: Run, lower: Run): boolean {
  const inGrids = upper.grid !== null && lower.grid !== null && upper.grid !== lower.grid;
  return inGrids && upper.own !== '' && lower.own !== '' && hasFigures(upper) !== hasFigures(lower);
}

function hasFigures({ items }: Run): boolean {
  return items.some(({ kind }) => kind === 'value');
}
