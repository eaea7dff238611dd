/** One job a file, results printed as they come, a bar while somebody watches, the counts last. */

import type { Job, Outcome } from '../report/pool/index.ts';
import { outcomes } from '../report/pool/index.ts';
import { progressOf } from './progress.ts';
import { Tally } from './tally.ts';
import type { Terminal } from './terminal.ts';

/** Prints every outcome with `show`; sets exit code 2 when a file was refused, 1 when one has errors. */
export async function printOutcomes(
  terminal: Terminal,
  jobs: readonly Job[],
  show: (outcome: Outcome) => string,
): Promise<void> {
  const progress = progressOf(terminal, jobs.length);
  const tally = new Tally();
  for await (const outcome of outcomes(jobs)) {
    tally.add(outcome);
    progress.clear();
    await terminal.out(show(outcome));
    progress.step();
  }
  progress.clear();
  if (jobs.length !== 1) terminal.err(tally.table(jobs.some(({ judge }) => judge)));
  terminal.exitCode = tally.refused > 0 ? 2 : tally.withErrors > 0 ? 1 : 0;
}
