import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Address } from '../form/index.ts';
import { type Report, valueAt, withCells } from '../model/index.ts';
import { check } from './index.ts';
import {
  anyLawfulReport,
  coveredCells,
  earlierReport,
  largeReport,
  quietReport,
  smallReport,
  zerosAsBlanks,
} from './lawful.cases.ts';

const KINDS = ['2021', '2019', 'mixed'] as const;
const LAWFUL = { 大: largeReport, 小: smallReport, 无业务: quietReport, 旧格式: earlierReport };
/** Every third zero, every second, all but every fifth: what officers leave blank follows no rule. */
const BLANKS: Record<string, (report: Report) => Report> = {
  零全部印出: (report) => report,
  零全部留空: (report) => zerosAsBlanks(report),
  三分之一的零留空: (report) => zerosAsBlanks(report, (at) => at % 3 === 0),
  一半的零留空: (report) => zerosAsBlanks(report, (at) => at % 2 === 0),
  五分之四的零留空: (report) => zerosAsBlanks(report, (at) => at % 5 !== 0),
};

function arithmetic(report: Report, unknown?: ReadonlySet<Address>): string[] {
  const findings = check(report, unknown ? { unknown } : {}).filter(({ family }) => family === 'arithmetic');
  return findings.map(({ id, equation }) => `${id} ${equation}`);
}

describe('合规的年报没有勾稽问题', () => {
  test.each(Object.entries(BLANKS))('%s', (_, blank) => {
    for (const report of Object.values(LAWFUL)) expect(arithmetic(blank(report))).toEqual([]);
  });

  test.each(KINDS)('任意合规年报（%s），不论哪些零留空', (kind) => {
    fc.assert(
      fc.property(anyLawfulReport(kind), fc.infiniteStream(fc.boolean()), (report, stream) => {
        expect(arithmetic(report)).toEqual([]);
        expect(arithmetic(zerosAsBlanks(report, () => stream.next().value))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(KINDS)('任意合规年报（%s），任何格未能识别', (kind) => {
    fc.assert(
      fc.property(anyLawfulReport(kind), fc.array(fc.nat(999), { maxLength: 40 }), (report, picks) => {
        const cells = coveredCells(report);
        const unknown = new Set(picks.map((pick) => cells[pick % cells.length]!));
        const seen = withCells(
          report,
          [...unknown].map((address) => [address, null] as const),
        );
        expect(arithmetic(seen, unknown)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** Every covered cell, changed by every delta that keeps it a count. */
function* planted(report: Report): Generator<readonly [Address, Report]> {
  for (const address of coveredCells(report)) {
    const before = Number(valueAt(report, address));
    for (const delta of [-10, -1, 1, 9, 1000]) {
      if (before + delta >= 0) yield [address, withCells(report, [[address, before + delta]])];
    }
  }
}

describe('任何一格填错都能发现', () => {
  for (const [name, report] of Object.entries(LAWFUL)) {
    test.each(Object.entries(BLANKS))(`${name}：%s`, (_, blank) => {
      const missed: string[] = [];
      let count = 0;
      const printed = blank(report);
      for (const [address, wrong] of planted(report)) {
        count++;
        const seen = withCells(printed, [[address, valueAt(wrong, address)!]]);
        const findings = check(seen).filter(({ family }) => family === 'arithmetic');
        if (!findings.some(({ cells }) => cells.includes(address)))
          missed.push(`${address} ${valueAt(wrong, address)}`);
      }
      expect(count).toBeGreaterThan(500);
      expect(missed).toEqual([]);
    });
  }

  test.each(KINDS)(
    '任意合规年报（%s）改一格：零全印出或全留空时必有勾稽问题，零星留空时至少指出空格',
    (kind) => {
      const delta = fc.integer({ min: 1, max: 3000 });
      const blanks = fc.constantFrom('none', 'all', 'some');
      fc.assert(
        fc.property(
          anyLawfulReport(kind),
          fc.nat(9999),
          delta,
          blanks,
          fc.infiniteStream(fc.boolean()),
          (...given) => {
            const [report, pick, change, blank, stream] = given;
            const cells = coveredCells(report);
            const address = cells[pick % cells.length]!;
            const before = Number(valueAt(report, address));
            const after = change <= before ? before - change : before + change;
            const base =
              blank === 'none' ? report : zerosAsBlanks(report, () => blank === 'all' || stream.next().value);
            const findings = check(
              withCells(base, [[address, after === 0 && blank === 'all' ? null : after]]),
            );
            const named = findings.some(
              (each) => each.family === 'arithmetic' && each.cells.includes(address),
            );
            expect(named || (blank === 'some' && findings.some(({ id }) => id === 'BL-02'))).toBe(true);
          },
        ),
        { numRuns: 150 },
      );
    },
  );
});
