/** What must hold of every history, not only of those in the table. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar, dateOf, dayNumber, dayOf, type HolidayNotice, NOTICES } from '../calendar/index.ts';
import { type Clock, type ClockEvent, clocks, EVENT_KINDS, type EventKind, replyDeadline } from './index.ts';

const CALENDAR = calendar();
const FIRST = dayNumber(2019, 5, 15);
const LAST = dayNumber(2026, 6, 30);
const ASOF = Temporal.PlainDate.from('2027-12-31');

const someDay = fc.integer({ min: FIRST, max: LAST });
const received = (day: number): ClockEvent => ({ kind: 'received', date: dateOf(day) });
const due = (events: readonly ClockEvent[], options = {}): number => {
  const clock = replyDeadline(events, { calendar: CALENDAR, asOf: ASOF, ...options });
  return clock?.due ? dayOf(clock.due) : Number.POSITIVE_INFINITY;
};

const REQUEST_KINDS = (Object.keys(EVENT_KINDS) as EventKind[]).filter(
  (kind) => !/formed|published|decided|credit|penalty|reconsideration|sued|court|year|report/i.test(kind),
);

/** Any history of an application, lawful or not. */
const history = fc
  .record({
    start: someDay,
    channel: fc.constantFrom(undefined, 'inPerson', 'online', 'mail', 'email', 'registeredMail'),
    later: fc.array(
      fc.record({
        kind: fc.constantFrom(...REQUEST_KINDS),
        after: fc.integer({ min: 0, max: 120 }),
        ref: fc.constantFrom(undefined, '甲', '乙'),
        days: fc.constantFrom(undefined, 0, 5, 20, 30),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ start, channel, later }): ClockEvent[] => [
    { kind: 'received', date: dateOf(start), ...(channel && { channel: channel as 'online' }) },
    ...later.map(({ kind, after, ref, days }): ClockEvent => {
      const date = dateOf(start + after);
      if (kind === 'extensionApproved') return days === undefined ? { kind, date } : { kind, date, days };
      if (kind === 'delayNotified') return { kind, date, until: dateOf(start + after + 60) };
      return /Consulted|Received$|Answered|Lapsed/.test(kind) && !kind.startsWith('clar') && ref
        ? { kind, date, ref }
        : { kind, date };
    }),
  ]);

const tell = (found: readonly Clock[]): string =>
  JSON.stringify(
    found.map(({ id, due: last, state, ref, provisional }) => [id, ref, last, state, provisional]),
  );

describe('期限的性质', () => {
  test('按工作日计算的届满日是工作日', () => {
    fc.assert(
      fc.property(history, (events) => {
        for (const { due: last, count } of clocks(events, { calendar: CALENDAR, asOf: ASOF })) {
          if (!last || count?.unit !== 'workingDay') continue;
          const day = CALENDAR.workingDay(last);
          expect(day.ok && day.value.working).toBe(true);
        }
      }),
      { numRuns: 800 },
    );
  });

  test('晚收到的不会早届满', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 60 }), (day, later) => {
        expect(due([received(day + later)])).toBeGreaterThanOrEqual(due([received(day)]));
      }),
    );
  });

  test('多放一天假，不会早届满', () => {
    const base: HolidayNotice = {
      schema: 'gongkai/holiday-notice@1',
      number: '试验',
      title: '试验',
      issued: '2026-12-01',
      published: null,
      source: null,
      year: null,
      amends: '试验',
      area: null,
      holidays: [],
    };
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 9 }),
        (day, off, sent) => {
          const text = dateOf(day + off).toString();
          const more = calendar([
            ...NOTICES,
            { ...base, holidays: [{ name: '试验', off: [{ from: text, to: text }], work: [] }] },
          ]);
          const events: ClockEvent[] = [
            received(day),
            { kind: 'otherAgencyConsulted', date: dateOf(day + sent) },
            { kind: 'otherAgencyAnswered', date: dateOf(day + sent + 9) },
          ];
          expect(due(events, { calendar: more })).toBeGreaterThanOrEqual(due(events));
          expect(due([received(day)], { calendar: more })).toBeGreaterThanOrEqual(due([received(day)]));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('停止计时的 k 个工作日，恰好推迟 k 个工作日', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: 0, max: 60 }),
        (day, sent, long) => {
          const base = due([received(day)]);
          const from = dateOf(day + sent);
          const to = dateOf(day + sent + long);
          fc.pre(dayOf(from) < base);
          const moved = due([
            received(day),
            { kind: 'otherAgencyConsulted', date: from },
            { kind: 'otherAgencyAnswered', date: to },
          ]);
          const skipped = CALENDAR.between(from, to);
          const shifted = CALENDAR.between(dateOf(base), dateOf(moved));
          expect(shifted).toEqual(skipped);
        },
      ),
    );
  });

  test('延期 n 个工作日，恰好推迟 n 个工作日', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 20 }), (day, days) => {
        const base = due([received(day)]);
        const longer = due([
          received(day),
          { kind: 'extensionApproved', date: dateOf(day), days },
          { kind: 'extensionNotified', date: dateOf(base) },
        ]);
        const shifted = CALENDAR.between(dateOf(base), dateOf(longer));
        expect(shifted.ok && shifted.value).toBe(days);
      }),
    );
  });

  test('事件给出的次序无关紧要', () => {
    const shuffled = history.chain((events) =>
      // Two of one kind on one day differ only by their order; such pairs are left out.
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([events, other]) => {
        fc.pre(new Set(events.map(({ kind, date }) => `${kind}${date}`)).size === events.length);
        const options = { calendar: CALENDAR, asOf: ASOF };
        expect(tell(clocks(other, options))).toBe(tell(clocks(events, options)));
      }),
      { numRuns: 800 },
    );
  });

  test('届满之后的事不改变届满日', () => {
    fc.assert(
      fc.property(history, (events) => {
        const last = due(events);
        const before = events.filter(({ date }) => dayOf(date) <= last);
        expect(due(before)).toBe(last);
      }),
      { numRuns: 1000 },
    );
  });

  test('同样的事件，同样的结果；单独算答复期限也一样', () => {
    fc.assert(
      fc.property(history, (events) => {
        const options = { calendar: CALENDAR, asOf: ASOF };
        const found = clocks(events, options);
        expect(tell(clocks(structuredCloneOf(events), options))).toBe(tell(found));
        expect(replyDeadline(events, options)).toEqual(found[0]);
      }),
    );
  });
});

function structuredCloneOf(events: readonly ClockEvent[]): ClockEvent[] {
  return events.map((event) => ({ ...event, date: Temporal.PlainDate.from(event.date.toString()) }));
}

test('在四个时区算出的结果相同', () => {
  const clock = import.meta.resolve('./index.ts');
  const days = import.meta.resolve('../calendar/index.ts');
  const program = `
    import { clocks } from ${JSON.stringify(clock)};
    import { calendar, dateOf } from ${JSON.stringify(days)};
    const options = { calendar: calendar(), asOf: Temporal.PlainDate.from('2026-12-31') };
    const out = [];
    for (let day = ${FIRST}; day < ${LAST}; day += 3) {
      const events = [
        { kind: 'received', date: dateOf(day), channel: 'online' },
        { kind: 'thirdPartyConsulted', date: dateOf(day + 2) },
        { kind: 'thirdPartyReceived', date: dateOf(day + 5) },
        { kind: 'extensionApproved', date: dateOf(day + 6) },
        { kind: 'extensionNotified', date: dateOf(day + 7) },
        { kind: 'replied', date: dateOf(day + 60) },
        { kind: 'served', date: dateOf(day + 63) },
      ];
      out.push(clocks(events, options).map(({ id, due, state }) => [id, due, state]));
    }
    process.stdout.write(JSON.stringify(out));`;
  const results = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map((TZ) => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    });
    expect(run.stderr).toBe('');
    return run.stdout;
  });
  expect(results[0]?.length).toBeGreaterThan(100_000);
  expect(new Set(results).size).toBe(1);
});
