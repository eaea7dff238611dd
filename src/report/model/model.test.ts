import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { blankReport, jsonSchema, parseReport, type Report, valueAt, withCells } from './index.ts';

const city = withCells(blankReport('2021'), [
  ['requests.received/natural', 4],
  ['proactive.charges/amount', '0.37'],
]);

test('公布的 JSON Schema 与代码一致', async () => {
  await expect(`${JSON.stringify(jsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    '../../../schemas/annual-report.schema.json',
  );
});

describe('JSON Schema 与解析给出同样的判断', () => {
  const validate = new Ajv2020({ strict: false, formats: { date: true } }).compile(jsonSchema());
  const table: [string, unknown, boolean][] = [
    ['空白报告', blankReport('2021'), true],
    ['2019 年版', blankReport('2019'), true],
    ['填了数', city, true],
    ['2021 年版带 2019 年版的一行', withCells(city, [['requests.otherHandling/natural', 2]]), true],
    ['不是报告', { hello: 1 }, false],
    ['多出一行', changed(city, (tables) => Object.assign(tables.requests, { extra: {} })), false],
    ['少了一格', changed(city, (tables) => delete tables.requests.received?.natural), false],
    [
      '负数',
      changed(city, (tables) => Object.assign(tables.requests.received ?? {}, { natural: -1 })),
      false,
    ],
    [
      '小数',
      changed(city, (tables) => Object.assign(tables.requests.received ?? {}, { natural: 1.5 })),
      false,
    ],
    [
      '数字写成文字',
      changed(city, (tables) => Object.assign(tables.requests.received ?? {}, { natural: '4' })),
      false,
    ],
    [
      '金额写成数字',
      changed(city, (tables) => Object.assign(tables.proactive.charges ?? {}, { amount: 0.37 })),
      false,
    ],
    [
      '金额多写了零',
      changed(city, (tables) => Object.assign(tables.proactive.charges ?? {}, { amount: '0.370' })),
      false,
    ],
    ['年度是文字', { ...city, year: '2024' }, false],
    ['版式与格不符', { ...blankReport('2019'), form: '2021' }, false],
    ['豁免没有理由', { ...city, waivers: [{ finding: 'T3-01', by: '某某', reason: ' ' }] }, false],
  ];
  test.each(table)('%s', (_, value, valid) => {
    expect('report' in parseReport(value)).toBe(valid);
    // Trimming is beyond JSON Schema: a reason of blanks is the one case only the parser refuses.
    if (!JSON.stringify(value).includes('"reason":" "')) expect(validate(value)).toBe(valid);
  });
});

test('空白不是零，没有的格不是空白', () => {
  expect(valueAt(city, 'requests.carriedOver/natural')).toBeNull();
  expect(valueAt(city, 'requests.otherHandling/natural')).toBeUndefined();
  expect(valueAt(city, 'requests.received/natural')).toBe(4);
});

test('改不存在的格是程序错误', () => {
  expect(() => withCells(city, [['requests.nothing/natural', 1]])).toThrow(RangeError);
});

test('每一处不合规都报出位置', () => {
  const parsed = parseReport({ ...city, year: 'x', tables: { ...city.tables, disputes: {} } });
  expect('issues' in parsed && parsed.issues.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['year', 'tables.disputes.reconsideration']),
  );
});

test.each([
  ['多一项', { ...city, 备注: '' }, '不认识的项：备注'],
  ['没有这一版', { ...city, form: '2020' }, 'form 应为 "2021" 或 "2019"'],
  [
    '件数写成文字',
    changed(city, (tables) => Object.assign(tables.requests.received ?? {}, { natural: '5' })),
    'tables.requests.received.natural 应为数字，现为 "5"',
  ],
  [
    '少一张表',
    changed(city, (tables) => Reflect.deleteProperty(tables, 'disputes')),
    'tables.disputes 缺少这一项',
  ],
])('%s：用中文说清楚', (_, value, says) => {
  const parsed = parseReport(value);
  expect('issues' in parsed && parsed.issues.map(({ message }) => message).join('\n')).toContain(says);
});

function changed(report: Report, change: (tables: Report['tables']) => unknown): unknown {
  const copy = structuredClone(report);
  change(copy.tables);
  return copy;
}
