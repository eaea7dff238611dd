import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import seed from '../../../fixtures/report-2021-seed.json' with { type: 'json' };
import { type CountedMatter, type MatterKind, tallyOf } from '../../register/index.ts';
import { check } from '../check/index.ts';
import { type Address, cellsOf } from '../form/index.ts';
import { parseReport, valueAt } from '../model/index.ts';
import { anyBookings, anyYear, request, sourceOf, stroke } from './bookings.cases.ts';
import { adjust, BUGS, COMPILED, REFUSED } from './compile.cases.ts';
import { AdjustmentRefused, compile, explain, lateNotes } from './index.ts';

describe('编制', () => {
  test.each(COMPILED)(
    '$title',
    ({ bookings, year, profile, adjustments = [], lastYear, cells, notes = [] }) => {
      const { report, notes: told } = compile(
        sourceOf(bookings, year, {
          ...(profile ? { profile } : {}),
          ...(lastYear ? { lastYear } : {}),
          state: { adjustments },
        }),
      );
      const found = Object.keys(cells).map((address) => [address, valueAt(report, address as Address)]);
      expect(Object.fromEntries(found)).toEqual(cells);
      const others = told.filter(({ id }) => id !== 'draft' && id !== 'fee');
      expect(others.map(({ id }) => id)).toEqual(notes.map(([id]) => id));
      notes.forEach(([, words], at) => {
        expect(others[at]?.text).toContain(words);
      });
    },
  );

  test.each(REFUSED)('不能调整：$title', ({ adjustment, year = 2024, says }) => {
    const tried = () => compile(sourceOf([], year, { state: { adjustments: [adjustment] } }));
    expect(tried).toThrow(AdjustmentRefused);
    expect(tried).toThrow(says);
  });

  test('不能调整的，一次说清全部理由', () => {
    const adjustments = REFUSED.filter(({ year }) => !year).map(({ adjustment }) => adjustment);
    try {
      compile(sourceOf([], 2024, { state: { adjustments } }));
      expect.unreachable();
    } catch (error) {
      expect((error as AdjustmentRefused).reasons).toHaveLength(adjustments.length);
    }
  });

  test.each(BUGS)('%s：是程序的错，立即停止', (_, booking) => {
    expect(() => compile(sourceOf([booking], 2024))).toThrow(RangeError);
  });

  test('2018 年度没有统一格式', () => {
    expect(() => compile(sourceOf([], 2018))).toThrow('尚无统一的年报格式');
  });

  test('四件申请、十五件处罚，正文照录：与样例年报逐格相等', () => {
    const bookings = [
      ...Array.from({ length: 3 }, () => request(2024, 2024, 'disclosed.provided')),
      request(2024, 2024, 'unavailable.notExisting'),
      ...Array.from({ length: 15 }, () => stroke('penalties', 2024)),
    ];
    const { report, notes } = compile(sourceOf(bookings, 2024, { state: { prose: seed.sections } }));
    expect(report).toEqual(seed);
    expect(notes).toEqual([]);
  });
});

describe('任意台账', () => {
  test('各项勾稽关系都成立，格式合规，同样的来源得同样的年报', () => {
    fc.assert(
      fc.property(anyBookings, anyYear, (bookings, year) => {
        const source = sourceOf(bookings, year);
        const { report } = compile(source);
        expect(check(report).filter(({ family }) => family === 'arithmetic')).toEqual([]);
        expect(parseReport(report)).toEqual({ report });
        expect(compile(source).report).toEqual(report);
      }),
      { numRuns: 150 },
    );
  });

  test('怎样调整，勾稽关系也成立', () => {
    const leaves = cellsOf('2021')
      .map(({ address }) => address)
      .filter((address) => !REFUSED_ALWAYS.test(address));
    const entries = fc.array(
      fc
        .tuple(fc.constantFrom(...leaves), fc.integer({ min: 1, max: 9 }))
        .map(([cell, delta]) => adjust(cell, delta)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyBookings, entries, (bookings, adjustments) => {
        const { report, notes } = compile(sourceOf(bookings, 2024, { state: { adjustments } }));
        fc.pre(!notes.some(({ id }) => id === 'negative'));
        expect(check(report).filter(({ family }) => family === 'arithmetic')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('本年结转下年度等于下年的上年结转，逐列相等', () => {
    fc.assert(
      fc.property(anyBookings, fc.integer({ min: 2019, max: 2025 }), (bookings, year) => {
        const lastYear = compile(sourceOf(bookings, year)).report;
        const next = compile(sourceOf(bookings, year + 1, { lastYear }));
        expect(next.notes.filter(({ id }) => id === 'carriedOver' || id === 'otherYear')).toEqual([]);
        const findings = check(next.report, { lastYear }).map(({ id }) => id);
        for (const id of ['LY-01', 'LY-03', 'LY-05']) expect(findings).not.toContain(id);
        for (const { address, row, column } of cellsOf(next.form)) {
          if (row.key !== 'carriedOver') continue;
          expect(valueAt(next.report, address)).toBe(
            valueAt(lastYear, `requests.carriedForward/${column.key}`),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  test('每一格等于它的来源之和', () => {
    fc.assert(
      fc.property(anyBookings, (bookings) => {
        const compiled = compile(sourceOf(bookings, 2024));
        const tally = tallyOf(bookings, 2024);
        for (const [address, { groups }] of compiled.cells) {
          if (address === 'proactive.charges/amount') continue;
          const behind = tally.filter((group) =>
            groups.some(
              (key) =>
                key.table === group.table &&
                key.column === group.column &&
                key.result === group.result &&
                key.opened === group.opened &&
                key.closed === group.closed,
            ),
          );
          const sum = behind.reduce((total, { quantity }) => total + quantity, 0);
          expect([address, valueAt(compiled.report, address)]).toEqual([address, sum]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const REFUSED_ALWAYS = /total|concluded|carriedForward/;

describe('解释一格', () => {
  const entry = adjust('requests.received/natural', 1);
  const compiled = compile(
    sourceOf(
      [
        request(2024, 2024, 'disclosed.provided'),
        request(2023, null, null),
        request(2024, 2025, null, 'legal'),
      ],
      2024,
      { state: { adjustments: [entry] } },
    ),
  );

  test('来自台账的格：名称、数、案件的组、调整', () => {
    expect(explain(compiled, 'requests.received/natural')).toEqual({
      address: 'requests.received/natural',
      label: '表三“一、本年新收政府信息公开申请数量”自然人',
      value: 2,
      fromRegister: 1,
      groups: [
        {
          table: 'requests',
          column: 'natural',
          result: 'disclosed.provided',
          opened: 'during',
          closed: 'during',
        },
      ],
      adjustments: [entry],
      relation: null,
      sums: [],
    });
  });

  test.each([
    ['requests.received/total', '一、本年新收政府信息公开申请数量：总计 3 ＝ 自然人 2 ＋ 商业企业 0'],
    ['requests.concluded/natural', '自然人列：（七）总计 1 ＝ （一）予以公开 1'],
    ['requests.concluded/legal', '各项办理结果均为 0'],
    [
      'requests.carriedForward/natural',
      '四、结转下年度继续办理 2 ＝ 一、本年新收政府信息公开申请数量 2 ＋ 二、上年结转政府信息公开申请数量 1 − （七）总计 1',
    ],
    ['disputes.litigation.direct/total', '未经复议直接起诉：总计 0 ＝ 结果维持 0 ＋ 结果纠正 0'],
  ])('%s 写出算式', (address, words) => {
    expect(explain(compiled, address).relation).toContain(words);
  });

  test('总计的来源是各分项的来源', () => {
    const total = explain(compiled, 'requests.carriedForward/total');
    expect(total.groups.map(({ column, opened }) => [column, opened])).toEqual([
      ['natural', 'before'],
      ['legal', 'during'],
    ]);
    expect(total.adjustments).toEqual([entry]);
  });

  test('没有的格', () => {
    expect(() => explain(compiled, 'requests.otherHandling/natural')).toThrow(RangeError);
  });
});

test('关账后才得知的，写明是哪件事、记在哪一年', () => {
  const matter = (kind: MatterKind, id: string, more: Partial<CountedMatter> = {}): CountedMatter => ({
    agency: 'yining-sthj',
    matter: { kind, id },
    part: '',
    opened: 2025,
    closed: null,
    result: null,
    quantity: 1,
    late: true,
    ...more,
  });
  const notes = lateNotes([
    matter('request', 'R2024-00001', { late: false }),
    matter('request', 'R2024-00002', { opened: 2024, closed: 2025 }),
    matter('dispute', 'D2024-00001', { part: 'first' }),
    matter('dispute', 'D2024-00001', { part: 'appeal' }),
    matter('charge', 'F2024-00001', { closed: 2025, quantity: 1250 }),
  ]);
  const unchanged = '（yining-sthj）的情况在有关年度关账之后才得知，已关账的年度不变，现记：';
  expect(notes.map(({ text }) => text)).toEqual([
    `公开申请 R2024-00002${unchanged}计入 2024 年 1 件，2025 年终结。`,
    `复议诉讼案件 D2024-00001${unchanged}first：计入 2025 年 1 件，尚未终结；appeal：计入 2025 年 1 件，尚未终结。`,
    `行政事业性收费 F2024-00001${unchanged}计入 2025 年 12.5 元。`,
  ]);
});
