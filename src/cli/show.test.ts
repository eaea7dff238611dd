/** What people see: refusals, doubts by kind, findings with the way to mend them, nothing that steers the terminal. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import {
  type Address,
  check,
  diagnose,
  type Reading,
  type Report,
  readReport,
  withCells,
} from '../report/index.ts';
import type { Outcome } from '../report/pool/index.ts';
import { judgementOf } from './show-findings.ts';
import { summaryOf } from './show-reading.ts';
import { Tally } from './tally.ts';

const bytes = readFileSync(resolve(import.meta.dirname, '../../fixtures/report-2021-seed.json'));
const reading = await readReport(bytes, '种子.json');
const seed = reading.report!;

function outcome(report: Report, over: Partial<Reading> = {}, file = '年报.docx'): Outcome {
  return { file, reading: { ...reading, report, ...over }, findings: check(report), ...diagnose(report) };
}

const wrong = withCells(seed, [['requests.disclosed/natural', 9]]);

test('错误：算式只写一遍，改法写明格、原数和新数', () => {
  const text = judgementOf(outcome(wrong));
  expect(text).toContain('2 处错误');
  expect(text.match(/三（七）4 ≠/g)).toHaveLength(1);
  expect(text).toMatch(/表三 三（一）／自然人：9 → \d/);
});

test('全部已有说明的，不再劝改', () => {
  const waivers = ['T3-02', 'T3-03'].map((finding) => ({
    finding,
    cells: [],
    by: '某某',
    reason: '上年口径',
  }));
  const text = judgementOf(outcome({ ...wrong, waivers }));
  expect(text).toContain('没有发现错误');
  expect(text).toContain('已说明 T3-02');
  expect(text).toContain('某某：上年口径');
  expect(text).not.toContain('改法');
});

test('读不准的格同一原因只写一行，先写读不准，再写推定', () => {
  const all = Object.keys(reading.cells) as Address[];
  const cells = Object.fromEntries(
    all.map((address, at) => [
      address,
      at < 100
        ? { status: 'inferred' as const, reason: '数字相连' }
        : { status: 'unsure' as const, reason: '对不上号' },
    ]),
  );
  const lines = summaryOf(outcome(seed, { cells })).split('\n');
  expect(lines.filter((line) => /^ {2}(?:读不准|推定)/.test(line))).toEqual([
    expect.stringContaining('读不准 100 格，对不上号：'),
    expect.stringContaining('推定 100 格，数字相连：'),
  ]);
});

test('有格没有读准，不只说没有发现错误', () => {
  const cells = { ...reading.cells, 'requests.received/natural': { status: 'missing' as const } };
  expect(judgementOf(outcome(seed, { cells }))).toContain('没有发现错误，1 格没有读准');
});

test('文件名和机关名称里的控制字符不送到终端', () => {
  const hostile = { ...seed, agency: { name: '某局\u001b[2J\u202e' } };
  for (const show of [judgementOf, summaryOf]) {
    const text = show(outcome(hostile, {}, '换\n行\u0007.docx'));
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    expect(text.split('\n')[0]).toBe('换·行·.docx');
  }
});

test('汇总：点名拒读的和有错误的，多了只报数', () => {
  const tally = new Tally();
  for (let at = 1; at <= 12; at++) tally.add(outcome(wrong, {}, `${at}.docx`));
  const table = tally.table(true);
  expect(table).toMatch(/有错误 +12\n/);
  expect(table).toContain('  10.docx\n  ……另有 2 个');
});
