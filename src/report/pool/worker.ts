/** What a worker does with one file: read it, and judge it if asked. */
import { readFile, stat } from 'node:fs/promises';
import { check, type Finding } from '../check/index.ts';
import type { Address } from '../form/index.ts';
import type { Report } from '../model/index.ts';
import {
  type CellReading,
  type Reading,
  type Refusal,
  readReport,
  readTable,
  refused,
  type TableReading,
  tooLarge,
} from '../read/index.ts';
import { diagnose, type Repair } from '../repair/index.ts';
import { reasonOf } from './failure.ts';

export interface Job {
  /** Where it lies; with `bytes` only its name, which tells the format. */
  readonly file: string;
  readonly bytes?: Uint8Array;
  readonly judge: boolean;
  /** Last year's report, already read. */
  readonly lastYear?: Report;
}

export interface Outcome {
  readonly file: string;
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
  /** Chinese: what the repairs leave out, when they do. */
  readonly statement?: string;
}

/** A plain list to be read. */
export interface TableJob {
  readonly table: Uint8Array;
}

export default async function work(job: Job | TableJob): Promise<Outcome | TableReading> {
  return 'table' in job ? readTable(job.table) : judged(job);
}

async function judged(job: Job): Promise<Outcome> {
  const reading = await readFileReport(job);
  if (!job.judge || !reading.report) return { file: job.file, reading, findings: [], repairs: [] };
  const lastYear = job.lastYear ? { lastYear: job.lastYear } : {};
  const unknown = untold(reading.cells);
  const titles = reading.found.titles ? { titles: reading.found.titles } : {};
  const findings = check(reading.report, { ...lastYear, ...titles, unknown });
  const candidates = candidatesIn(reading.cells);
  const diagnosis = diagnose(reading.report, { ...lastYear, unknown, candidates });
  return { file: job.file, reading, findings, ...diagnosis };
}

async function readFileReport({ file, bytes: given }: Job): Promise<Reading> {
  const bytes = given ?? (await bytesOf(file));
  return bytes instanceof Uint8Array ? readReport(bytes, file) : refused(bytes);
}

/** Asks before it opens: a pipe or a device may have no end. */
async function bytesOf(file: string): Promise<Uint8Array | Refusal> {
  try {
    const found = await stat(file);
    if (!found.isFile() && !found.isDirectory()) return NOT_A_FILE;
    return tooLarge(found.size) ?? (await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NOT_FOUND;
    return {
      code: 'unreachable',
      message: `打不开文件：${reasonOf(error)}`,
      remedy: '请看看有没有读取权限、是否正被别的程序使用',
    };
  }
}

const NOT_FOUND: Refusal = { code: 'unreachable', message: '找不到文件', remedy: '请核对路径和文件名' };
const NOT_A_FILE: Refusal = {
  code: 'unreachable',
  message: '这不是普通文件',
  remedy: '请把内容存成文件再读',
};

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
