import { describe, expect, test } from 'vitest';
import type { Address } from '../form/index.ts';
import { withCells } from '../model/index.ts';
import { checkCases, reportGiven } from './check.cases.ts';
import { contextOf } from './check.ts';
import { check, checks, errorsIn } from './index.ts';
import { smallReport, zerosAsBlanks } from './lawful.cases.ts';

describe('逐项核查', () => {
  test.each(checkCases)('$check $title', ({ check: id, given, result }) => {
    const judged = checks.find((each) => each.id === id);
    const report = reportGiven(given);
    const unknown = new Set((given.unknown ?? []) as Address[]);
    const verdict = judged?.judge(
      report,
      contextOf(report, {
        ...(given.lastYear ? { lastYear: given.lastYear } : {}),
        unknown,
        ...(given.titles ? { titles: given.titles } : {}),
      }),
    );
    if (!verdict) throw new Error(`没有编号为 ${id} 的核查`);
    if (result === 'notAssessable') return expect(verdict).toHaveProperty('notAssessable');
    if (result === 'passes') return expect(verdict).toEqual([]);
    expect(verdict).not.toHaveProperty('notAssessable');
    const faults = 'notAssessable' in verdict ? [] : verdict;
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.flatMap(({ cells = [] }) => cells)).toEqual(expect.arrayContaining([...result.fails]));
    expect(faults.map(({ message }) => message).join('\n')).toContain(result.message ?? '');
  });

  test.each(checks.map(({ id }) => id))('%s 有通过、不通过、无从判断三种例子', (id) => {
    const kinds = checkCases
      .filter((each) => each.check === id)
      .map(({ result }) => (typeof result === 'object' ? 'fails' : result));
    expect(new Set(kinds)).toEqual(new Set(['passes', 'fails', 'notAssessable']));
  });

  test('编号不重复，样式稳定', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    for (const { id } of checks) expect(id).toMatch(/^(?:T[234X]|BL|LY|ST)-\d\d$/);
  });
});

describe('一条问题的样子', () => {
  const wrong = withCells(smallReport, [['requests.received/natural', 5]]);

  test('写明算式、数值、差额、依据和怎么办', () => {
    const [finding] = check(wrong);
    expect(finding).toMatchObject({
      id: 'T3-01',
      rule: 'A1',
      family: 'arithmetic',
      severity: 'error',
      citation: { notation: '格式§表三' },
      equation: '一 5 + 二 0 ≠ 三（七）3 + 四 1',
      difference: 1,
      values: { 'requests.received/natural': 5, 'requests.concluded/natural': 3 },
    });
    expect(finding?.message).toContain('请对照办理台账核对');
  });

  test('把空格当作零时说明', () => {
    const blank = withCells(zerosAsBlanks(smallReport), [['requests.received/natural', 5]]);
    expect(check(blank)[0]?.assumption).toContain('空格按 0 计算');
  });

  test('有人负责的问题留在清单里，不算错误', () => {
    const waivers = [
      {
        finding: 'T3-01',
        cells: ['requests.received/natural'],
        by: '某某',
        reason: '上年公布的数字有误，已在正文说明',
      },
    ];
    const findings = check({ ...wrong, waivers });
    expect(findings.find(({ id }) => id === 'T3-01')?.waived).toEqual({
      by: '某某',
      reason: '上年公布的数字有误，已在正文说明',
    });
    expect(errorsIn(findings).map(({ id }) => id)).not.toContain('T3-01');
    expect(errorsIn(findings).map(({ id }) => id)).toContain('T3-03');
  });

  test('只点名别的格的说明不管用', () => {
    const waivers = [{ finding: 'T3-01', cells: ['requests.received/legal'], by: '某某', reason: '说明' }];
    expect(errorsIn(check({ ...wrong, waivers })).map(({ id }) => id)).toContain('T3-01');
  });
});
