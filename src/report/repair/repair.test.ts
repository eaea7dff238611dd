import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../check/index.ts';
import {
  anyLawfulReport,
  coveredCells,
  earlierReport,
  largeReport,
  quietReport,
  smallReport,
  zerosAsBlanks,
} from '../check/lawful.cases.ts';
import type { Address } from '../form/index.ts';
import { type Report, valueAt, withCells } from '../model/index.ts';
import { diagnose, type Repair, repair } from './index.ts';
import { repairCases } from './repair.cases.ts';

const KINDS = ['2021', '2019', 'mixed'] as const;

function applied(report: Report, changes: Repair['changes']): Report {
  return withCells(
    report,
    changes.map(({ cell, to }) => [cell, to] as const),
  );
}

function arithmetic(report: Report): unknown[] {
  return check(report).filter(({ family }) => family === 'arithmetic');
}

describe('认得出是哪一种笔误', () => {
  test.each(repairCases)('$title', ({ report, wrong, options, overview, restores, why }) => {
    const printed = withCells(report, Object.entries(wrong) as [Address, number | null][]);
    const sections = { ...printed.sections, overview: overview ?? null };
    const [first] = repair({ ...printed, sections }, options);
    const expected = restores.map((cell) => ({
      cell,
      from: valueAt(printed, cell),
      to: valueAt(report, cell),
    }));
    expect(first?.changes).toEqual(expect.arrayContaining(expected));
    expect(first?.changes).toHaveLength(restores.length);
    expect(first?.why).toContain(why);
  });
});

/** Table three: every cell stands in two or three sums, so one wrong cell shows itself. Table four has only its one sum. */
describe('单格错误排在第一', () => {
  const reports = { 大: largeReport, 小: smallReport, 无业务: quietReport, 旧格式: earlierReport };
  const shapes = {
    零全部印出: () => false,
    零全部留空: () => true,
    一半的零留空: (at: number) => at % 2 === 0,
  };
  for (const [name, report] of Object.entries(reports)) {
    test.each(Object.entries(shapes))(`${name}：%s`, (_, pick) => {
      const printed = zerosAsBlanks(report, pick);
      let planted = 0;
      const missed: string[] = [];
      for (const cell of coveredCells(report)) {
        const right = Number(valueAt(report, cell));
        for (const value of [right - 10, right - 1, right + 1, right + 9, right + 900].filter(
          (each) => each >= 0,
        )) {
          planted++;
          const repairs = repair(withCells(printed, [[cell, value]]));
          const at = repairs.findIndex(
            ({ changes }) => changes.length === 1 && changes[0]!.cell === cell && changes[0]!.to === right,
          );
          if (cell.startsWith('requests') ? at !== 0 : at < 0) missed.push(`${cell} ${value}`);
        }
      }
      expect(planted).toBeGreaterThan(500);
      expect(missed).toEqual([]);
    });
  }
});

describe('改法总是有效', () => {
  test.each(KINDS)('合规年报（%s）不需要改', (kind) => {
    fc.assert(
      fc.property(anyLawfulReport(kind), (report) => {
        expect(diagnose(report)).toEqual({ repairs: [] });
        expect(diagnose(zerosAsBlanks(report))).toEqual({ repairs: [] });
      }),
      { numRuns: 60 },
    );
  });

  test.each(KINDS)('任意合规年报（%s）错一至三格：每种改法都使勾稽成立，且不多于错的格数', (kind) => {
    const errors = fc.array(fc.tuple(fc.nat(9999), fc.nat(3000)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyLawfulReport(kind), errors, fc.boolean(), (report, slips, blank) => {
        const cells = coveredCells(report);
        const wrong = withCells(
          blank ? zerosAsBlanks(report) : report,
          slips.map(([pick, value]) => [cells[pick % cells.length]!, value] as const),
        );
        const { repairs } = diagnose(wrong);
        expect(repairs.length > 0).toBe(arithmetic(wrong).length > 0);
        for (const { changes } of repairs.slice(0, 3))
          expect(arithmetic(applied(wrong, changes))).toEqual([]);
        if (repairs[0])
          expect(Math.min(...repairs.map(({ changes }) => changes.length))).toBeLessThanOrEqual(slips.length);
      }),
      { numRuns: 150 },
    );
  });

  test.each(KINDS)('任意合规年报（%s）有格未能识别，另错一格：改法仍使勾稽成立', (kind) => {
    const picks = fc.array(fc.nat(9999), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyLawfulReport(kind), picks, fc.nat(9999), fc.nat(2000), (report, lost, pick, value) => {
        const cells = coveredCells(report);
        const unknown = new Set(lost.map((each) => cells[each % cells.length]!));
        const wrong = withCells(report, [
          [cells[pick % cells.length]!, value],
          ...[...unknown].map((cell) => [cell, null] as const),
        ]);
        const open = check(wrong, { unknown }).filter(({ family }) => family === 'arithmetic');
        const { repairs } = diagnose(wrong, { unknown });
        for (const { changes } of repairs.slice(0, 3)) {
          expect(changes.some(({ cell }) => unknown.has(cell))).toBe(false);
          expect(
            check(applied(wrong, changes), { unknown }).filter(({ family }) => family === 'arithmetic'),
          ).toEqual([]);
        }
        if (open.some(({ assumption }) => assumption === undefined))
          expect(repairs.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  test('同样的年报总是同样的次序', () => {
    const wrong = withCells(largeReport, [
      ['requests.disclosed/natural', 1],
      ['requests.received/legal', 9],
    ]);
    expect(diagnose(wrong)).toEqual(diagnose(structuredClone(wrong)));
  });

  test('错得太多时说明无法定位', () => {
    const rows = [
      'disclosed',
      'partlyDisclosed',
      'withheld.stateSecret',
      'unavailable.notHeld',
      'notProcessed.petition',
      'received',
    ];
    const columns = ['natural', 'enterprise', 'research', 'charity', 'legal', 'otherOrg'];
    const wrong = withCells(
      largeReport,
      rows.map((row, at) => [`requests.${row}/${columns[at]!}`, 10_007 + 131 * at * at] as const),
    );
    const { repairs, statement } = diagnose(wrong);
    expect(repairs).toEqual([]);
    expect(statement).toContain('不止 4 处');
  });

  test('改法太多时说明还有多少没有列出', () => {
    const wrong = withCells(largeReport, [
      ['disputes.reconsideration/total', 791],
      ['disputes.litigation.direct/total', 57],
      ['disputes.litigation.afterReconsideration/total', 157],
    ]);
    const { repairs, statement } = diagnose(wrong);
    expect(repairs.length).toBe(40);
    expect(statement).toBe('改动格数同样少的改法还有 85 种，没有列出。');
  });

  test('没有穷尽时说明', () => {
    const wrong = withCells(largeReport, [
      ['requests.disclosed/natural', 5344],
      ['requests.disclosed/enterprise', 130],
      ['disputes.reconsideration/total', 791],
      ['disputes.litigation.direct/total', 57],
      ['disputes.litigation.afterReconsideration/total', 157],
    ]);
    expect(diagnose(wrong).statement).toContain('没有穷尽');
  });

  test('未能识别的格太多、只知道有错时说明', () => {
    const unknown = new Set<Address>(['requests.carriedForward/natural', 'requests.carriedForward/total']);
    const wrong = withCells(largeReport, [
      ...[...unknown].map((cell) => [cell, null] as const),
      ['requests.received/natural', 100],
      ['requests.received/total', 557],
    ]);
    expect(check(wrong, { unknown }).some(({ family }) => family === 'arithmetic')).toBe(true);
    const { repairs, statement } = diagnose(wrong, { unknown });
    expect(repairs).toEqual([]);
    expect(statement).toContain('不能指出是哪一格');
  });
});
