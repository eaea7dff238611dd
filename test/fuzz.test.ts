/** 任何字节都读得完: random bytes and damaged real files give a report or issues, never a throw, never a hang. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readReport } from '../src/report/index.ts';

const RANDOM_STRINGS = 100_000;
const DAMAGED_FILES = 2_000;
const LONGEST_MS = 10_000;
const HOUR_MS = 3_600_000;

const FIXTURES = join(import.meta.dirname, '../fixtures');
const ENDINGS = ['.txt', '.md', '.html', '.docx', '.xlsx', '.pdf', '.json'];
const SAMPLES = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  ENDINGS.includes(extname(name)),
);

/** Beginnings by which formats are told: random bytes behind them reach the parsers. */
const MAGIC = [
  '',
  '%PDF-1.7\n',
  'PK\u0003\u0004',
  '<!DOCTYPE html><table><tr><td>',
  '{"schema":',
  '\ufeff',
  '\u00d0\u00cf\u0011\u00e0',
];

test(`${RANDOM_STRINGS} 段随机字节`, { timeout: HOUR_MS }, async () => {
  const input = fc.tuple(
    fc.constantFrom(...MAGIC),
    fc.uint8Array({ maxLength: 600 }),
    fc.constantFrom(...ENDINGS),
  );
  await fc.assert(
    fc.asyncProperty(input, ([magic, bytes, ending]) =>
      expectAnswer(
        Buffer.concat([Buffer.from(magic, magic.length === 4 ? 'latin1' : 'utf8'), bytes]),
        `随机${ending}`,
      ),
    ),
    { numRuns: RANDOM_STRINGS },
  );
});

describe.each(ENDINGS)('改坏的真文件 %s', (ending) => {
  const files = SAMPLES.filter((name) => extname(name) === ending).map((name) =>
    readFileSync(join(FIXTURES, name)),
  );

  test(`${DAMAGED_FILES} 份`, { timeout: HOUR_MS }, async () => {
    expect(files.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files).chain(ending === '.docx' || ending === '.xlsx' ? damagedInside : damaged),
        (bytes) => expectAnswer(bytes, `改坏${ending}`),
      ),
      { numRuns: DAMAGED_FILES },
    );
  });
});

/** Bytes flipped, a stretch cut out, repeated, zeroed, or the end torn off. */
function damaged(file: Buffer): fc.Arbitrary<Uint8Array> {
  const at = fc.nat({ max: Math.max(0, file.length - 1) });
  const flips = fc
    .array(fc.tuple(at, fc.nat({ max: 255 })), { minLength: 1, maxLength: 40 })
    .map((changes) => {
      const copy = Buffer.from(file);
      for (const [place, value] of changes) copy[place] = value;
      return copy;
    });
  const stretch = fc.tuple(at, at).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  return fc.oneof(
    flips,
    at.map((end) => file.subarray(0, end)),
    stretch.map(([from, to]) => Buffer.concat([file.subarray(0, from), file.subarray(to)])),
    stretch.map(([from, to]) =>
      Buffer.concat([
        file.subarray(0, to),
        file.subarray(from, Math.min(to, from + 20_000)),
        file.subarray(to),
      ]),
    ),
    stretch.map(([from, to]) => Buffer.from(file).fill(0, from, Math.min(to, from + 5_000))),
  );
}

/** Every second time the container stays whole and one of its parts is damaged: otherwise its checksums stop us early. */
function damagedInside(file: Buffer): fc.Arbitrary<Uint8Array> {
  const parts = unzipSync(file);
  const names = Object.keys(parts).filter((name) =>
    /(?:document|styles|numbering|sheet\d+|sharedStrings|workbook)\.xml$/.test(name),
  );
  const inside = fc
    .constantFrom(...names)
    .chain((name) =>
      damaged(Buffer.from(parts[name] ?? [])).map((bytes) =>
        zipSync({ ...parts, [name]: bytes }, { level: 1 }),
      ),
    );
  return fc.oneof(damaged(file), inside);
}

async function expectAnswer(bytes: Uint8Array, name: string): Promise<void> {
  const started = performance.now();
  const { report, issues } = await readReport(bytes, name);
  expect(performance.now() - started).toBeLessThan(LONGEST_MS);
  if (report === null)
    expect(issues.some(({ severity, message }) => severity === 'error' && message.length > 5)).toBe(true);
}
