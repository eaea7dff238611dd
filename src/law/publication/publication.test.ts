import { describe, expect, test } from 'vitest';
import { calendar } from '../calendar/index.ts';
import { cite, INSTRUMENTS } from '../citation/index.ts';
import {
  basesOf,
  DUTIES,
  type DutyId,
  type DutyQuestion,
  dutyStatus,
  EVERY_AGENCY,
  itemsFor,
} from './index.ts';
import { BASES, LINES } from './publication.cases.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const working = calendar();
const duties = Object.keys(DUTIES) as DutyId[];

const asked = (more: Partial<DutyQuestion>): DutyQuestion => ({
  asOf: day('2026-11-23'),
  since: day('2026-01-01'),
  duties: [],
  published: [],
  occurred: [],
  add: working.add,
  ...more,
});

describe('到期、逾期', () => {
  test.each(LINES)('$law $asOf $title', ({ law, duty, asOf, since, published, occurred, dueDay, lines }) => {
    const dated = (rows: typeof published) =>
      (rows ?? []).map(([about, on]) => ({ duty, about, on: day(on) }));
    const other = {
      duty: duty === 'guide' ? 'catalogue' : 'guide',
      about: '',
      on: day('2026-01-05'),
    } as const;
    const status = dutyStatus(
      asked({
        asOf: day(asOf),
        ...(since ? { since: day(since) } : {}),
        duties: [duty],
        published: [...dated(published), other],
        occurred: dated(occurred),
        ...(dueDay ? { dueDays: { [duty]: dueDay } } : {}),
      }),
    );
    expect(status.lines.map(({ about, due, state }) => [about, due?.toString(), state])).toEqual(lines);
    expect(cite(law).notation).toBe(law);
  });

  test('跨到没有放假通知的年份，标明暂定；日历之外说明理由', () => {
    const occurred = [{ duty: 'proactive', about: '甲', on: day('2026-12-20') }] as const;
    const late = dutyStatus(asked({ asOf: day('2026-12-21'), duties: ['proactive'], occurred }));
    expect(late.lines[0]).toMatchObject({ provisional: true, state: 'due' });
    const published = [{ duty: 'proactive', about: '乙', on: day('1990-01-02') }] as const;
    const early = dutyStatus(
      asked({
        since: day('1990-01-01'),
        duties: ['proactive'],
        published,
        occurred: [
          { duty: 'proactive', about: '乙', on: day('1990-01-01') },
          { duty: 'proactive', about: '丙', on: day('1990-01-01') },
        ],
      }),
    );
    expect(early.lines.map(({ state, publishedOn }) => [state, publishedOn?.toString()])).toEqual([
      ['undetermined', '1990-01-02'],
      ['undetermined', undefined],
    ]);
    expect(early.lines[0]?.refused).not.toEqual([]);
  });
});

describe('空白栏目', () => {
  test('从来没有公开过的列为空白', () => {
    const published = [{ duty: 'guide', about: '', on: day('2026-03-02') }] as const;
    const status = (asOf: string) =>
      dutyStatus(asked({ asOf: day(asOf), duties: ['guide', 'catalogue'], published }));
    expect(status('2026-03-02').blank).toEqual(['catalogue']);
    expect(status('2026-03-01').blank).toEqual(['guide', 'catalogue']);
  });
});

describe('依据是否还在', () => {
  test.each(BASES)('$on $duty 失效依据 $gone', ({ duty, on, gone }) => {
    const status = dutyStatus(asked({ asOf: day(on), since: day(on), duties: [duty] }));
    expect(status.basesGone.map(({ law }) => law.notation)).toEqual(gone);
    for (const { reasons } of status.basesGone) expect(reasons[0]?.text).toContain('生态环境法典');
    expect(basesOf(duty, day(on))).toHaveLength(DUTIES[duty].bases.length);
  });

  test('生态环境领域凡引用被废止法律的事项，到2026年8月15日都提示', () => {
    const status = dutyStatus(asked({ duties }));
    const expected = duties.filter((id) =>
      DUTIES[id].bases.some((basis) => INSTRUMENTS[cite(basis).instrument].repealed === '2026-08-15'),
    );
    expect(new Set(status.basesGone.map(({ duty }) => duty))).toEqual(new Set(expected));
    expect(expected.length).toBeGreaterThanOrEqual(6);
  });
});

describe('应当公开的内容', () => {
  test('第二十条十五项，市县七项，乡镇八项', () => {
    expect(EVERY_AGENCY.map(({ law }) => cite(law).notation)).toEqual(
      Array.from({ length: 15 }, (_, at) => `条例§20(${at + 1})`),
    );
    expect(itemsFor(undefined)).toHaveLength(15);
    expect(itemsFor('cityOrCounty')).toHaveLength(22);
    expect(itemsFor('township')).toHaveLength(23);
  });

  test('每项职责都有依据和所属的条目', () => {
    for (const id of duties) {
      expect(DUTIES[id].bases.length).toBeGreaterThan(0);
      expect(cite(DUTIES[id].item).notation.startsWith('条例§20')).toBe(true);
    }
  });
});
