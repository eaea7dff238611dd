/** What a worker does with one file: read it, and judge it if asked. */
import { readFile } from 'node:fs/promises';
import {
  type Address,
  type CellReading,
  check,
  type Finding,
  type Reading,
  type Repair,
  type Report,
  readReport,
  refused,
  repair,
} from '../report/index.ts';

export interface Job {
  readonly file: string;
  readonly judge: boolean;
  /** Last year's report, already read. */
  readonly lastYear?: Report;
}

export interface Outcome {
  readonly file: string;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
}

export default async function work(job: Job): Promise<Outcome> {
  const reading = await readFileReport(job.file);
  if (!job.judge || !reading.report) return { file: job.file, reading, findings: [], repairs: [] };
  const lastYear = job.lastYear ? { lastYear: job.lastYear } : {};
  const unknown = untold(reading.cells);
  const findings = check(reading.report, { ...lastYear, unknown });
  const repairs = repair(reading.report, { ...lastYear, unknown, candidates: candidatesIn(reading.cells) });
  return { file: job.file, reading, findings, repairs };
}

async function readFileReport(file: string): Promise<Reading> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) {
    return refused({
      code: 'unreachable',
      message: `打不开文件（${bytes.code ?? '原因不明'}）`,
      remedy: '请看看文件是否还在、有没有读取权限',
    });
  }
  return readReport(bytes, file);
}

/** Cells that are neither printed nor blank: nobody knows. */
function untold(cells: Reading['cells']): ReadonlySet<Address> {
  return new Set(
    entries(cells).flatMap(([address, { status }]) =>
      status === 'unsure' || status === 'missing' ? [address] : [],
    ),
  );
}

function candidatesIn(cells: Reading['cells']): Record<Address, number[]> {
  const found = entries(cells).flatMap(([address, { candidates }]) => {
    const numbers = (candidates ?? []).filter((value) => typeof value === 'number');
    return numbers.length > 0 ? [[address, numbers] as const] : [];
  });
  return Object.fromEntries(found);
}

function entries(cells: Reading['cells']): [Address, CellReading][] {
  return Object.entries(cells) as [Address, CellReading][];
}
