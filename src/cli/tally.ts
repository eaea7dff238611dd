import { errorsIn } from '../report/index.ts';
import type { Outcome } from './worker.ts';

/** Counts over all files of one call, for the table that closes it. */
export class Tally {
  files = 0;
  refused = 0;
  incomplete = 0;
  withErrors = 0;
  withFindings = 0;

  add({ reading, findings }: Outcome): void {
    this.files += 1;
    if (!reading.report) this.refused += 1;
    if (Object.values(reading.cells).some(({ status }) => status === 'unsure' || status === 'missing'))
      this.incomplete += 1;
    if (errorsIn(findings).length > 0) this.withErrors += 1;
    if (findings.length > 0) this.withFindings += 1;
  }

  /** The closing table, for standard error; `judged` adds what the checks found. */
  table(judged = false): string {
    const rows: [string, number][] = [
      ['文件', this.files],
      ['读出', this.files - this.refused],
      ['其中有读不准或没找到的格', this.incomplete],
      ['拒读', this.refused],
      ...(judged
        ? ([
            ['有错误', this.withErrors],
            ['有提示', this.withFindings - this.withErrors],
          ] as [string, number][])
        : []),
    ];
    return `\n${rows.map(([label, count]) => `${padded(label, 26)}${String(count).padStart(7)}\n`).join('')}`;
  }
}

/** Han characters take two columns of a terminal. */
function padded(text: string, width: number): string {
  const columns = Array.from(text, (char) => (/\p{Script=Han}/u.test(char) ? 2 : 1)).reduce<number>(
    (sum, n) => sum + n,
    0,
  );
  return text + ' '.repeat(Math.max(0, width - columns));
}
