import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../check/index.ts';
import { cellsOf } from '../../form/index.ts';
import { valueAt } from '../../model/index.ts';
import { anyBookings, anyYear, sourceOf } from '../bookings.cases.ts';
import { compile, fieldsOf } from '../index.ts';
import type { CompileSource } from '../source.ts';
import { BUSY, DRAFTED, FILLED, NOT_FILLED } from './prose.cases.ts';

const FIGURES = [
  { name: 'web', label: '网站公开信息条数', value: 126 },
  { name: 'odd', label: '奇怪的数', value: '{{year}}' },
];

function busySource(overview: string): CompileSource {
  return sourceOf(BUSY, 2024, {
    handlingFee: 12_050,
    replies: { onTime: 2, due: 3 },
    state: { prose: { overview, preface: '前言', problems: '问题', other: '其他' }, figures: FIGURES },
  });
}

describe('正文里的字段', () => {
  test.each(FILLED)('$title', ({ prose, says }) => {
    const { report, notes } = compile(busySource(prose));
    expect(report.sections.overview).toBe(says);
    expect(notes).toEqual([]);
  });

  test.each(NOT_FILLED)('填不上的留在正文里，并说明：$title', ({ prose, says }) => {
    const { report, notes } = compile(busySource(prose));
    expect(report.sections.overview).toBe(prose);
    expect(notes).toMatchObject([{ id: 'field', severity: 'error', section: 'overview' }]);
    expect(notes[0]?.text).toContain(says);
  });

  test('没有办结的申请就没有公开率', () => {
    const { report, notes } = compile(
      sourceOf([], 2024, { state: { prose: { other: '{{requests.publicRate}}' } } }),
    );
    expect(report.sections.other).toBe('{{requests.publicRate}}');
    expect(notes.find(({ id }) => id === 'field')?.text).toContain('公开率');
  });

  test('2019 年版空着的格填不上', () => {
    const { notes } = compile(
      sourceOf([], 2020, {
        state: { prose: { other: '{{proactive.charges/change}}{{requests.otherHandling}}' } },
      }),
    );
    expect(notes.filter(({ id }) => id === 'field').map(({ text }) => text)).toEqual([
      expect.stringContaining('本年增/减”现在没有数'),
    ]);
  });

  test('任意台账：正文里的每个字段与表格里的数相同', () => {
    fc.assert(
      fc.property(anyBookings, anyYear, (bookings, year) => {
        const { form } = compile(sourceOf(bookings, year));
        const cells = cellsOf(form).filter(({ table }) => table !== 'proactive');
        const overview = cells.map(({ address }) => `{{${address}}}`).join('、');
        const { report } = compile(sourceOf(bookings, year, { state: { prose: { overview } } }));
        const printed = cells.map(({ address }) => String(valueAt(report, address)));
        expect(report.sections.overview?.split('、')).toEqual(printed);
      }),
      { numRuns: 60 },
    );
  });

  test('字段的名称不重复', () => {
    const source = busySource('');
    const { report, form } = compile(source);
    const fields = fieldsOf(report, source);
    expect(fields.size).toBeGreaterThan(cellsOf(form).length + 15);
    for (const [name, field] of fields) expect(field.name).toBe(name);
  });
});

describe('系统草稿', () => {
  test.each(DRAFTED)('$title：读得通，核查没有任何问题', ({ bookings, more, says }) => {
    const { report, notes } = compile(sourceOf(bookings, 2024, more));
    expect(check(report).map(({ id, message }) => `${id} ${message}`)).toEqual([]);
    const prose = Object.values(report.sections).join('\n');
    expect(prose).not.toMatch(/[{}]|undefined|null|。。|；。/);
    for (const words of says) expect(prose).toContain(words);
    expect(notes.filter(({ id }) => id !== 'draft' && id !== 'fee')).toEqual([]);
    expect(notes.filter(({ id }) => id === 'draft').map(({ section }) => section)).toEqual([
      'preface',
      'overview',
      'problems',
      'other',
    ]);
  });

  test('第一部分写齐五个方面', () => {
    const { report } = compile(sourceOf(BUSY, 2024));
    expect(report.sections.overview?.match(/（[一二三四五]）[^。]+/g)).toEqual([
      '（一）主动公开',
      '（二）依申请公开',
      '（三）政府信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
    ]);
  });

  test('任意台账的草稿：正文、结构都没有问题', () => {
    fc.assert(
      fc.property(anyBookings, anyYear, (bookings, year) => {
        const { report, notes } = compile(sourceOf(bookings, year));
        const findings = check(report).filter(({ family }) => family === 'prose' || family === 'structure');
        expect(findings.map(({ id, message }) => `${id} ${message}`)).toEqual([]);
        expect(notes.filter(({ id }) => id === 'field')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('有收费而没有给出信息处理费：写作未收取，请人核对', () => {
    expect(compile(sourceOf(BUSY, 2024)).notes.map(({ id }) => id)).toContain('fee');
    expect(compile(sourceOf(BUSY, 2024, { handlingFee: 0 })).notes.map(({ id }) => id)).not.toContain('fee');
  });

  test('空白的正文按没写处理', () => {
    const { report } = compile(sourceOf([], 2024, { state: { prose: { problems: ' \n' } } }));
    expect(report.sections.problems).toContain('存在的主要问题');
  });
});
