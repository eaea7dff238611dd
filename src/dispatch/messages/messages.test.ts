import { describe, expect, test } from 'vitest';
import { calendar, dutyStatus } from '../../law/index.ts';
import type { RequestState } from '../../register/index.ts';
import { consultationMessages } from './consultations.ts';
import { dueMessages } from './due.ts';
import { dutyMessages } from './duties.ts';
import { messageOf } from './message.ts';
import { CONSULTATIONS, DUE, REPORT } from './messages.cases.ts';
import { reportMessages } from './report.ts';

const CALENDAR = calendar();
const day = (text: string) => Temporal.PlainDate.from(text);

describe('期限提醒', () => {
  const period = (start: string, due: string) => ({
    matter: { kind: 'request', id: 'R2026-00001' } as const,
    period: 'reply',
    ref: null,
    title: '答复期限',
    start: day(start),
    due: day(due),
    provisional: false,
    law: '',
  });

  test.each(DUE)('$title（$law）', ({ start, due, today, share, says = '' }) => {
    const [message, ...more] = dueMessages([period(start, due)], day(today), CALENDAR);
    expect(more).toEqual([]);
    expect(message?.facts.share ?? null).toBe(share);
    if (share !== null) expect(message?.key).toBe(`due/request/R2026-00001/reply//${due}/${share}`);
    expect(message?.text ?? '').toContain(says);
  });

  test('期限延后：按新的期限重新提醒；暂定的说明会变', () => {
    const [before] = dueMessages([period('2026-03-02', '2026-03-30')], day('2026-03-16'), CALENDAR);
    const later = { ...period('2026-03-02', '2026-04-28'), provisional: true };
    const [after] = dueMessages([later], day('2026-03-31'), CALENDAR);
    expect(before?.facts.share).toBe(after?.facts.share);
    expect(before?.key).not.toBe(after?.key);
    expect(after?.text).toContain('日期暂定');
  });
});

describe('年度报告提醒', () => {
  test.each(REPORT)(
    '$title（$law）',
    ({ today, government, through, submitted, published, key, says = '' }) => {
      const profile = {
        level: government ? 'government' : 'department',
        reportsThrough: through ? 'above' : null,
      } as const;
      const standing = { submitted: submitted ?? false, published: published ?? false };
      const messages = reportMessages(profile, standing, day(today));
      expect(messages.map((one) => one.key)).toEqual(key === null ? [] : [key]);
      expect(messages[0]?.text ?? '').toContain(says);
    },
  );
});

describe('征求其他机关意见久未答复（条例§33.3）', () => {
  test.each(CONSULTATIONS)('$title', ({ steps, today, waits }) => {
    const of = (kind: string, on: string, ref?: string) => ({ kind, on, ...(ref !== undefined && { ref }) });
    const rounds = [{ steps: steps.map((step) => of(...step)) }];
    const state = { id: 'R2026-00001', rounds } as unknown as RequestState;
    const messages = consultationMessages(state, day(today), CALENDAR, 15);
    expect(messages.map(({ key, facts }) => [facts.workingDays, Number(key.split('/').at(-1))])).toEqual(
      waits,
    );
  });
});

describe('主动公开任务提醒', () => {
  const status = (asOf: string, published: string[] = []) =>
    dutyStatus({
      asOf: day(asOf),
      since: day('2026-01-01'),
      duties: ['drinkingWater'],
      published: published.map((about) => ({ duty: 'drinkingWater', about, on: day(asOf) })),
      occurred: [],
      add: CALENDAR.add,
    });
  const keysOn = (asOf: string, published?: string[]) =>
    dutyMessages(status(asOf, published), day(asOf)).map(({ key }) => key);

  test('最后一周提醒一次，逾期再提醒一次，公开了不再提醒（水法§72）', () => {
    expect(keysOn('2026-03-23')).toEqual([]);
    expect(keysOn('2026-03-24')).toEqual(['duty/drinkingWater/2026-Q1/2026-03-31/soon']);
    expect(keysOn('2026-03-31')).toEqual(['duty/drinkingWater/2026-Q1/2026-03-31/soon']);
    expect(keysOn('2026-04-01')).toEqual(['duty/drinkingWater/2026-Q1/2026-03-31/late']);
    expect(keysOn('2026-04-01', ['2026-Q1'])).toEqual([]);
  });

  test('说出是什么、哪一期、依据', () => {
    const [message] = dutyMessages(status('2026-03-24'), day('2026-03-24'));
    expect(message?.text).toMatch(/^饮用水安全状况（2026-Q1）应当在2026-03-31前公开。依据：.*水/);
  });
});

test('同一件事，编号总是同一个；别的机关的是另一个', () => {
  const draft = { key: 'k', topic: 'message.due', facts: {}, text: '' } as const;
  const id = (agency: string | null) => messageOf(draft, agency, '2026-03-02T00:00:00Z').id;
  expect(id('yining')).toBe(id('yining'));
  expect(id('yining')).not.toBe(id('other'));
  expect(id(null)).toMatch(/^msg_[0-9a-f]{32}$/);
});
