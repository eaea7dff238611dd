import { describe, expect, test } from 'vitest';
import { calendar } from '../../law/index.ts';
import { FATES, row } from './forecast.cases.ts';
import { type Forecast, type ForecastCase, forecast } from './index.ts';

const CALENDAR = calendar();
const YEAR_END = Temporal.PlainDate.from('2024-12-31');
const LISTS = ['carried', 'atRisk', 'late', 'unknown', 'onTrack'] as const;

function listed(found: Forecast): [(typeof LISTS)[number], ForecastCase][] {
  return LISTS.flatMap((fate) => found[fate].map((each): [typeof fate, ForecastCase] => [fate, each]));
}

describe('年末预测', () => {
  test.each(FATES)('$title', ({ today, row: given, fewDays, fate, days, says = '' }) => {
    const found = forecast([given], {
      today: Temporal.PlainDate.from(today),
      calendar: CALENDAR,
      yearEnd: YEAR_END,
      ...(fewDays ? { fewDays } : {}),
    });
    const [only, ...others] = listed(found);
    expect(others).toEqual([]);
    expect(only?.[0]).toBe(fate);
    if (days !== undefined) expect(only?.[1].workingDays).toBe(days);
    expect(only?.[1].why.text ?? '').toContain(says);
  });

  test('预计结转：期限在年度之后的，加上期限未定的', () => {
    const rows = [
      row('R1', '2025-01-10'),
      row('R2', null),
      row('R3', '2024-12-31'),
      row('R4', '2024-12-10'),
      row('R5', '2024-12-23'),
    ];
    const found = forecast(rows, {
      today: Temporal.PlainDate.from('2024-12-20'),
      calendar: CALENDAR,
      yearEnd: YEAR_END,
    });
    expect(found.carriedForward).toBe(2);
    expect(listed(found).map(([fate, { row: each }]) => [fate, each.id])).toEqual([
      ['carried', 'R1'],
      ['atRisk', 'R5'],
      ['late', 'R4'],
      ['unknown', 'R2'],
      ['onTrack', 'R3'],
    ]);
  });

  test('年度过后不再是预测', () => {
    const today = Temporal.PlainDate.from('2025-01-01');
    expect(() => forecast([], { today, calendar: CALENDAR, yearEnd: YEAR_END })).toThrow(RangeError);
  });
});
