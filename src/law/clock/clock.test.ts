/** The statutory table through the door, one runner; then what no row can say. */
import { describe, expect, test } from 'vitest';
import { calendar, NOTICES } from '../calendar/index.ts';
import { cite, type Notation } from '../citation/index.ts';
import * as cases from './clock.cases.ts';
import {
  type Clock,
  clocks,
  codeOf,
  codeText,
  DEFAULT_SETTINGS,
  datesMoved,
  readEvent,
  replyDeadline,
  SETTING_GROUNDS,
} from './index.ts';

const { eventsOf } = cases;
const CALENDAR = calendar();
const date = (text: string) => Temporal.PlainDate.from(text);

function shown(clock: Clock | undefined): string | null {
  if (!clock) return null;
  return `${clock.due ?? '-'} ${clock.state}${clock.provisional ? ' provisional' : ''}`;
}

const GROUPS: Readonly<Record<string, readonly cases.ClockCase[]>> = {
  答复: cases.REPLY_CASES,
  收到日: cases.RECEIPT_CASES,
  补正: cases.CLARIFICATION_CASES,
  延期: cases.EXTENSION_CASES,
  征求意见: cases.CONSULTATION_CASES,
  收费: cases.FEE_CASES,
  说明理由与延迟: cases.REASONS_CASES,
  其他期限: cases.OTHER_CASES,
};

describe.each(Object.entries(GROUPS))('%s', (_, rows) => {
  test.each(rows)('$law $title', ({ law, given, asOf, settings, gives, refused, caution }) => {
    expect(cite(law as Notation).notation).toBe(law);
    const options = { calendar: CALENDAR, asOf: date(asOf), ...(settings && { settings }) };
    const found = clocks(eventsOf(given), options);
    const told = Object.keys(gives).map((id) => [id, shown(found.find((clock) => clock.id === id))]);
    expect(Object.fromEntries(told)).toEqual(gives);
    const reasons = found.flatMap(({ refusals }) => refusals.flatMap((one) => one.reasons));
    for (const piece of refused ?? []) expect(reasons.map(({ text }) => text).join()).toContain(piece);
    if (!refused) expect(reasons).toEqual([]);
    const cautions = found.flatMap((clock) => clock.cautions.map(({ text }) => text));
    if (caution) expect(cautions.join()).toContain(caution);
    expect(replyDeadline(eventsOf(given), options)).toEqual(found.find(({ id }) => id === 'reply'));
  });
});

describe('事件的读法', () => {
  test.each([
    ['received', '2026-02-10', 'online', '收到申请（互联网）'],
    ['received', '2026-02-10', null, '收到申请'],
    ['thirdPartyConsulted', '2026-02-10', '甲:乙', '征求第三方意见（甲:乙）'],
    ['extensionApproved', '2026-02-10', '10', '批准延期（10个工作日）'],
    ['clarificationAsked', '2026-02-10', '2026-03-02', '告知补正（2026-03-02）'],
    ['replied', '2026-02-10', 'mailed', '作出答复（邮寄送达）'],
    ['served', '2026-02-10', 'reconsiderationFirst', '答复送达（复议前置）'],
    ['reconsiderationNoticed', '2026-02-10', 'ordinary', '收到复议申请书副本（普通程序）'],
    ['clarificationReceived', '2026-02-10', 'justified', '收到补正（逾期有正当理由）'],
  ])('%s:%s:%s 读作 %s', (kind, on, detail, text) => {
    const read = readEvent({ kind, date: on, detail });
    if (!read.ok) throw new Error(read.message);
    expect(codeText(codeOf(read.event))).toBe(text);
    expect(codeOf(read.event)).toBe(detail === null ? kind : `${kind}:${detail}`);
  });

  test.each([
    ['foo', '2026-02-10', null, '没有“foo”这种事件'],
    ['toString', '2026-02-10', null, '没有“toString”这种事件'],
    ['received', '2026-02-30', null, '不是日期'],
    ['received', '2026-2-3', null, '不是日期'],
    ['received', '2026-02-10', 'pigeon', '应为inPerson（当面提交）'],
    ['received', '2026-02-10', 'toString', '应为inPerson（当面提交）'],
    ['feePaid', '2026-02-10', '5', '只需要日期'],
    ['extensionApproved', '2026-02-10', '二十', '应为工作日天数'],
    ['delayNotified', '2026-02-10', '2026-13-01', '应为期满日'],
    ['formed', '2026-02-10', ' ', '应为区别用的名称'],
  ])('%s:%s:%s 说明哪里不对', (kind, on, detail, piece) => {
    const read = readEvent({ kind, date: on, detail });
    expect(read.ok ? '' : read.message).toContain(piece);
  });

  test('不认识的代码照原样印出', () => {
    expect(codeText('foo:bar')).toBe('foo:bar');
  });
});

test('每个设置都有默认值和依据', () => {
  expect(Object.keys(SETTING_GROUNDS)).toEqual(Object.keys(DEFAULT_SETTINGS));
});

test('没有收到日就没有答复期限，没有事件就没有期限', () => {
  expect(clocks([], { calendar: CALENDAR, asOf: date('2026-03-03') })).toEqual([]);
  expect(clocks(eventsOf('replied:2026-03-02'), { calendar: CALENDAR, asOf: date('2026-03-03') })).toEqual(
    [],
  );
});

describe('放假安排变动之后哪些期限移动', () => {
  const before2019 = calendar(NOTICES.filter(({ number }) => number !== '国办发明电〔2019〕3号'));
  const matters = [
    { matter: '甲', events: eventsOf('received:2019-04-10') },
    { matter: '乙', events: eventsOf('received:2019-03-01') },
    { matter: '丙', events: eventsOf('received:2019-04-10 replied:2019-04-11') },
  ];

  test('2019年劳动节调整，只动跨过劳动节的未结事项', () => {
    const moved = datesMoved(before2019, CALENDAR, matters, { asOf: date('2019-04-12') });
    expect(moved.map(({ matter, clock, before, after }) => `${matter} ${clock} ${before} ${after}`)).toEqual([
      '甲 reply 2019-05-02 2019-04-30',
      '甲 extensionNotice 2019-05-02 2019-04-30',
    ]);
  });

  test('新一年的安排公布，暂定的日期落定', () => {
    const notice2026 = NOTICES.filter(({ year }) => year !== 2026);
    const open = [{ matter: '丁', events: eventsOf('received:2025-12-25') }];
    const moved = datesMoved(calendar(notice2026), CALENDAR, open, { asOf: date('2025-12-26') });
    const [reply] = moved.filter(({ clock }) => clock === 'reply');
    expect(`${reply?.before} ${reply?.after} ${reply?.settled}`).toBe('2026-01-23 2026-01-23 true');
  });

  test('安排使征求意见不再成立，或者成立，两面都列出', () => {
    const given = [{ matter: '戊', events: eventsOf('received:2026-09-08 thirdPartyConsulted:2026-10-10') }];
    const without = calendar(NOTICES.filter(({ year }) => year !== 2026));
    const list = (from: typeof CALENDAR, to: typeof CALENDAR) =>
      datesMoved(from, to, given, { asOf: date('2026-10-10') }).map(
        ({ clock, before, after }) => `${clock} ${before} ${after}`,
      );
    expect(list(without, CALENDAR)).toContain('thirdPartyOpinion null 2026-10-30');
    expect(list(CALENDAR, without)).toContain('thirdPartyOpinion 2026-10-30 null');
  });

  test('安排没有变，什么也不列', () => {
    expect(datesMoved(CALENDAR, calendar(), matters, { asOf: date('2019-04-12') })).toEqual([]);
  });
});
