/**
 * 真实年报: published reports, kept outside the repository. Each NAME.meta.json beside NAME.{txt,md,html,docx,xlsx,pdf}
 * gives what the file shows: `expected` (address → figure, null for a blank), `complete` when that is every cell, and
 * `arithmetic_findings` where the published figures themselves do not add up. Skipped where no corpus is found.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Address, check, type Reading, readReport, valueAt } from '../src/report/index.ts';

interface Meta {
  expected?: Record<Address, number | string | null>;
  complete?: boolean;
  /** False where the file has run its figures together and nobody can tell them apart for certain. */
  separable?: boolean;
  arithmetic_findings?: unknown[];
}

/** Metas of any other shape are not ours to read. */
const ADDRESS = /^(?:proactive|requests|disputes)\.[\w.]+\/\w+$/;

const FOLDER = process.env.GONGKAI_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
const SAMPLES = existsSync(FOLDER) ? samplesIn(FOLDER) : [];

describe.skipIf(SAMPLES.length === 0)(`真实年报 ${SAMPLES.length} 份`, () => {
  test.each(SAMPLES)('$file', async ({ file, meta }) => {
    const reading = await readReport(readFileSync(file), file);
    const expected = Object.entries(meta.expected ?? {}) as [Address, number | string | null][];
    const printed = expected.filter(([, value]) => value !== null);
    expect(silentErrors(reading, expected), '悄悄读错的格').toEqual([]);
    if (meta.complete && meta.separable !== false)
      expect(unread(reading, printed), '没读出来的格').toEqual([]);
    if (meta.complete && meta.separable !== false)
      expectArithmetic(reading, (meta.arithmetic_findings ?? []).length > 0);
  });

  test('看得见的格至少读对 98%', async () => {
    let seen = 0;
    let right = 0;
    for (const { file, meta } of SAMPLES.filter((sample) => sample.meta.separable !== false)) {
      const reading = await readReport(readFileSync(file), file);
      const printed = Object.entries(meta.expected ?? {}).filter(([, value]) => value !== null) as [
        Address,
        number,
      ][];
      seen += printed.length;
      right += printed.length - unread(reading, printed).length;
    }
    expect(right / Math.max(1, seen)).toBeGreaterThanOrEqual(0.98);
  });
});

/** Cells with a value that is not the printed one: the one thing that must never happen. */
function silentErrors(reading: Reading, expected: readonly [Address, number | string | null][]): string[] {
  return expected.flatMap(([address, value]) => {
    const found = figure(reading, address);
    return found === null || String(found) === String(value)
      ? []
      : [`${address}: ${found}, printed ${value}`];
  });
}

function unread(
  reading: Reading,
  expected: readonly (readonly [Address, number | string | null])[],
): string[] {
  return expected.flatMap(([address, value]) =>
    String(figure(reading, address)) === String(value) ? [] : [address],
  );
}

function figure(reading: Reading, address: Address): number | string | null {
  return reading.report ? (valueAt(reading.report, address) ?? null) : null;
}

function expectArithmetic({ report, cells }: Reading, inconsistent: boolean): void {
  if (!report) return;
  const entries = Object.entries(cells) as [Address, { status: string }][];
  const unknown = new Set(
    entries.flatMap(([address, { status }]) => (/unsure|missing/.test(status) ? [address] : [])),
  );
  const arithmetic = check(report, { unknown }).filter(({ family }) => family === 'arithmetic');
  expect(arithmetic.length > 0, arithmetic.map(({ message }) => message).join('\n')).toBe(inconsistent);
}

function samplesIn(folder: string): { file: string; meta: Meta }[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => ['.txt', '.md', '.html', '.docx', '.xlsx', '.pdf'].includes(extname(name)))
    .map((name) => ({
      file: join(folder, name),
      meta: `${join(folder, name).replace(/\.\w+$/, '')}.meta.json`,
    }))
    .filter(({ meta }) => existsSync(meta))
    .map(({ file, meta }) => ({ file, meta: JSON.parse(readFileSync(meta, 'utf8')) as Meta }))
    .filter(
      ({ meta }) =>
        meta.expected !== undefined && Object.keys(meta.expected).every((key) => ADDRESS.test(key)),
    );
}
