import { errorsIn } from '../report/index.ts';
import type { Outcome } from '../report/pool/index.ts';
import { padded, visible } from './visible.ts';

/** Files of one kind named in the closing table; the rest is counted. */
const MOST_NAMED = 10;

/** Counts over all files of one call, for the table that closes it. */
export class Tally {
  files = 0;
  incomplete = 0;
  withFindings = 0;
  readonly #refused: string[] = [];
  readonly #withErrors: string[] = [];

  add({ file, reading, findings }: Outcome): void {
    this.files += 1;
    if (!reading.report) this.#refused.push(file);
    if (Object.values(reading.cells).some(({ status }) => status === 'unsure' || status === 'missing'))
      this.incomplete += 1;
    if (errorsIn(findings).length > 0) this.#withErrors.push(file);
    else if (findings.length > 0) this.withFindings += 1;
  }

  get refused(): number {
    return this.#refused.length;
  }

  get withErrors(): number {
    return this.#withErrors.length;
  }

  /** The closing table, for standard error; `judged` adds what the checks found. */
  table(judged = false): string {
    const rows: [string, number][] = [
      ['文件', this.files],
      ['读出', this.files - this.refused],
      ['  其中有读不准或没找到的格', this.incomplete],
      ['拒读', this.refused],
      ...(judged
        ? ([
            ['有错误', this.withErrors],
            ['没有错误，有提醒或说明', this.withFindings],
          ] as [string, number][])
        : []),
    ];
    const counts = rows.map(([label, count]) => `${padded(label, 28)}${String(count).padStart(7)}\n`);
    return `\n${counts.join('')}${named('拒读的', this.#refused)}${named('有错误的', this.#withErrors)}`;
  }
}

function named(title: string, files: readonly string[]): string {
  if (files.length === 0) return '';
  const lines = files.slice(0, MOST_NAMED).map((file) => `  ${visible(file)}\n`);
  const rest = files.length - MOST_NAMED;
  return `${title}\n${lines.join('')}${rest > 0 ? `  ……另有 ${rest} 个\n` : ''}`;
}
