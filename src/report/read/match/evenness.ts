/** Drawn rows with a cell fewer or more than all others of their grid: nobody knows which cell was lost or added. */
import type { Line } from './lines.ts';
import type { Run } from './runs.ts';

/** So many lines, and so large a share of them, make a rule. */
const FEWEST = 3;
const MOST = 2 / 3;

interface Rule {
  readonly count: number;
  readonly share: number;
}

/**
 * Whether a row is an exception in its grid. Where cells that reach down were left out, rows under a group are wider,
 * but all have as many cells from their label on: whichever more rows keep to is the rule.
 */
export function exceptionsIn(lines: readonly Line[], runs: readonly Run[]): (run: Run) => boolean {
  const rules = new Map<number, { widths: Rule; spans: Rule }>();
  for (const [grid, rows] of Map.groupBy(runs, (run) => run.grid)) {
    if (grid === null) continue;
    const drawn = lines.filter((line) => line.grid === grid && line.items.length > 0);
    rules.set(grid, {
      widths: ruleOf(drawn.map(({ width }) => width)),
      spans: ruleOf(rows.map((run) => spanOf(run, lines))),
    });
  }
  return (run) => {
    const rule = run.grid === null ? undefined : rules.get(run.grid);
    if (!rule) return false;
    const { widths, spans } = rule;
    if (Math.max(widths.share, spans.share) < MOST) return false;
    return widths.share >= spans.share
      ? lines[run.line]?.width !== widths.count
      : spanOf(run, lines) !== spans.count;
  };
}

/** Cells from the label on. */
function spanOf({ line, labelColumn }: Run, lines: readonly Line[]): number {
  return (lines[line]?.width ?? 0) - labelColumn;
}

function ruleOf(counts: readonly number[]): Rule {
  const alike = [...Map.groupBy(counts, (count) => count).values()].sort((a, b) => b.length - a.length);
  const most = alike[0] ?? [];
  return { count: most[0] ?? 0, share: counts.length < FEWEST ? 0 : most.length / counts.length };
}
