import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AgencyProfile, type Booking, tallyOf } from '../../register/index.ts';
import { withCells } from '../model/index.ts';
import { agency, anyBookings, request, sourceOf, stroke } from './bookings.cases.ts';
import { compareRollUp, compile, type RollUp, rolledUp, rollUp } from './index.ts';
import { CIRCLES, COVERED } from './roll-up.cases.ts';

function rolled(agencies: readonly AgencyProfile[], root: string): RollUp {
  const result = rollUp(agencies, root);
  if (!result.ok) throw new Error(JSON.stringify(result.reasons));
  return result.value;
}

describe('汇总的范围', () => {
  test.each(COVERED)('$title', ({ agencies, root, own, area, members, notes = [] }) => {
    const found = rolled(agencies, root);
    expect(found.own).toEqual({ agency: root, registers: own });
    expect(found.area?.registers ?? null).toEqual(area);
    const lists = found.members.map(({ agency: by, registers }) => [by, registers]);
    expect(Object.fromEntries(lists)).toEqual(members ?? { [root]: own });
    expect(found.notes.map(({ text }) => text)).toEqual(notes.map((words) => expect.stringContaining(words)));
  });

  test.each(CIRCLES)('拒绝：$title', ({ agencies, root, says }) => {
    const result = rollUp(agencies, root);
    expect(result.ok ? [] : result.reasons.map(({ text }) => text)).toEqual(says);
  });

  test('缺一本台账不当作没有业务', () => {
    expect(() => rolledUp(new Map(), { agency: 'a', registers: ['a'] })).toThrow(RangeError);
  });
});

/** Any tree below a government, some of its agencies reporting through another; their bookings beside. */
const anyTree = fc
  .array(fc.record({ above: fc.nat(), through: fc.option(fc.nat(), { freq: 2 }), bookings: anyBookings }), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all) =>
    all.map(({ above, through, bookings }, at) => ({
      profile: agency({
        id: `a${at}`,
        name: `机关${at}`,
        level: at === 0 ? 'government' : 'department',
        parent: at === 0 ? null : `a${above % at}`,
        reportsThrough: at === 0 || through === null ? null : `a${through % at}`,
      }),
      bookings,
    })),
  );

test('任意的树：各成员合起来正好是全部台账，汇总年报等于各年报之和', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const agencies = tree.map(({ profile }) => profile);
      const tallies = new Map(tree.map(({ profile, bookings }) => [profile.id, tallyOf(bookings, 2024)]));
      const { area, members, notes } = rolled(agencies, 'a0');
      expect(notes).toEqual([]);
      expect(members.flatMap(({ registers }) => registers).toSorted()).toEqual(area?.registers.toSorted());
      expect(area?.registers.toSorted()).toEqual(agencies.map(({ id }) => id).toSorted());
      const whole = rolledUp(tallies, area!);
      expect(whole).toEqual(
        tallyOf(
          tree.flatMap(({ bookings }) => bookings),
          2024,
        ),
      );
      const areaReport = compile({ ...sourceOf([], 2024), tally: whole }).report;
      const memberReports = members.map(
        (member) => compile({ ...sourceOf([], 2024), tally: rolledUp(tallies, member) }).report,
      );
      expect(compareRollUp(areaReport, memberReports)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe('汇总与各机关年报逐格比较', () => {
  const report = (bookings: readonly Booking[]) => compile(sourceOf(bookings, 2024)).report;
  const members = [
    report([request(2024, 2024, 'disclosed.provided'), stroke('charges', 2024, 10)]),
    report([stroke('charges', 2024, 20), stroke('penalties', 2024, 3)]),
  ];
  const area = report([
    request(2024, 2024, 'disclosed.provided'),
    stroke('charges', 2024, 30),
    stroke('penalties', 2024, 3),
  ]);

  test('相符', () => {
    expect(compareRollUp(area, members)).toEqual([]);
  });

  test.each([
    [
      '件数',
      'proactive.penalties/decided',
      4,
      '表二“行政处罚”本年处理决定数量：本级汇总 4，各机关年报合计 3，相差 1',
    ],
    ['一分钱', 'proactive.charges/amount', '0.000031', '相差 0.000001 万元'],
    ['空格', 'requests.disclosed/natural', null, '本级汇总 0，各机关年报合计 1，相差 1。空格按 0 计算。'],
  ] as const)('不符：%s', (_, cell, value, says) => {
    const notes = compareRollUp(withCells(area, [[cell, value]]), members);
    expect(notes).toMatchObject([{ id: 'rollUp', severity: 'warning', cells: [cell] }]);
    expect(notes[0]?.text).toContain(says);
  });

  test('另一年度的年报不比', () => {
    const notes = compareRollUp(area, [...members, compile(sourceOf([], 2023)).report]);
    expect(notes.map(({ id, severity }) => [id, severity])).toEqual([['otherYear', 'error']]);
  });
});
