/** True proofs are accepted by the independent checker, altered ones are not; the paper can be read. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complaint, originalsIn } from '../../../verify/deadline.mjs';
import { calendar, dateOf, dayNumber, dayOf, NOTICES } from '../calendar/index.ts';
import * as cases from '../clock/clock.cases.ts';
import { type ClockEvent, type ClockSettings, clocks, EVENT_KINDS, type EventKind } from '../clock/index.ts';
import { ALTERATIONS, UNLAWFUL } from './alterations.cases.ts';
import { canonicalJson, ledgerOf, type Proof, printProof, prove, type SealedProof, seal } from './index.ts';

const CALENDAR = calendar();
const ORIGINALS = originalsIn(resolve('src/law/calendar/notices'));
const date = (text: string) => Temporal.PlainDate.from(text);

/** What a reader of the file gets. */
const sent = (proof: SealedProof): unknown => JSON.parse(JSON.stringify(proof));

function proofsOf(
  events: readonly ClockEvent[],
  asOf: Temporal.PlainDate,
  settings?: Partial<ClockSettings>,
): Proof[] {
  const options = { calendar: CALENDAR, ...(settings && { settings }) };
  return clocks(events, { ...options, asOf }).flatMap((clock) => {
    const proof = prove(clock, events, options);
    return proof.ok ? [proof.value] : [];
  });
}

const TABLE = [
  ...cases.REPLY_CASES,
  ...cases.RECEIPT_CASES,
  ...cases.CLARIFICATION_CASES,
  ...cases.EXTENSION_CASES,
  ...cases.CONSULTATION_CASES,
  ...cases.FEE_CASES,
  ...cases.REASONS_CASES,
  ...cases.OTHER_CASES,
].flatMap(({ given, asOf, settings }) => proofsOf(cases.eventsOf(given), date(asOf), settings));

describe('真的证明', () => {
  test('期限表里每一个按工作日计算的期限，核对都成立，有没有通知原件都一样', async () => {
    expect(TABLE.length).toBeGreaterThan(300);
    for (const proof of TABLE) {
      const sealed = sent(await seal(proof));
      const at = `${proof.clock} ${JSON.stringify(proof.events)}`;
      expect(`${at} ${complaint(sealed, ORIGINALS)}`).toBe(`${at} null`);
      expect(`${at} ${complaint(sealed, null)}`).toBe(`${at} null`);
    }
  });

  test('任意的历史，核对都成立', async () => {
    const kinds = (Object.keys(EVENT_KINDS) as EventKind[]).filter((kind) =>
      /received|confirmed|clarification|extension|Consulted|Received|Answered|fee|reasons|replied/.test(kind),
    );
    const flags = fc.record(
      {
        excludeSendingDay: fc.boolean(),
        excludeAnswerDay: fc.boolean(),
        reasonsStopClock: fc.boolean(),
        lateOpinion: fc.constantFrom('excluded', 'ignored'),
        extensionAfterRestart: fc.constantFrom('kept', 'spent'),
        clarificationWindow: fc.constantFrom(10, 15),
        unconfirmedReceipt: fc.constantFrom('arrival', 'wait'),
        emailReceipt: fc.constantFrom('confirmation', 'arrival'),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Partial<ClockSettings>>;
    const later = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 90 })), {
      maxLength: 14,
    });
    const channel = fc.constantFrom('online', 'email', 'inPerson', 'mail');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: dayNumber(2008, 5, 1), max: dayNumber(2026, 9, 1) }),
        channel,
        later,
        flags,
        async (start, by, events, settings) => {
          const given = [
            { kind: 'received' as const, date: dateOf(start), channel: by as 'online' },
            ...events.map(([kind, after]) => ({ kind, date: dateOf(start + after) })),
          ];
          for (const proof of proofsOf(given, date('2027-12-31'), settings)) {
            const told = complaint(sent(await seal(proof)), ORIGINALS);
            if (told !== null) throw new Error(`${proof.clock}: ${told}`);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('只用当时已知的安排、地方的安排，也能核对', async () => {
    const events = cases.eventsOf('received:2020-01-20');
    for (const [area, knownAs] of [
      [null, date('2020-01-26')],
      ['420100', null],
      [null, date('2019-11-20')],
    ] as const) {
      const options = { calendar: calendar(NOTICES, { area }), knownAs };
      const [reply] = clocks(events, { ...options, asOf: date('2020-01-21') });
      if (!reply) throw new Error('no clock');
      const proof = prove(reply, events, options);
      if (!proof.ok) throw new Error('refused');
      expect(complaint(sent(await seal(proof.value)), ORIGINALS)).toBeNull();
    }
  });

  test('没有届满日的、按日历日计算的，不出具证明', () => {
    const asked = cases.eventsOf('received:2026-03-02 clarificationAsked:2026-03-10');
    const court = cases.eventsOf('sued:2026-03-02');
    for (const events of [asked, court]) {
      const [clock] = clocks(events, { calendar: CALENDAR, asOf: date('2026-03-12') });
      if (!clock) throw new Error('no clock');
      expect(prove(clock, events, { calendar: CALENDAR }).ok).toBe(false);
    }
  });
});

describe('改过的证明', () => {
  const names = Object.keys(ALTERATIONS);

  test('一千份改过一处并重算了校验码的，一千份都不成立', async () => {
    let rejected = 0;
    let made = 0;
    const tried = new Set<string>();
    for (let seed = 1; made < 1000; seed++) {
      let state = seed;
      const pick = (below: number): number => {
        state = (state * 48_271) % 2_147_483_647;
        return state % below;
      };
      const name = names[seed % names.length] ?? '';
      const proof = structuredClone(TABLE[pick(TABLE.length)]) as Record<string, unknown> & Proof;
      if (!ALTERATIONS[name]?.(proof, pick)) continue;
      made++;
      tried.add(name);
      const sealed = sent(await seal(proof));
      const [with_, without] = [complaint(sealed, ORIGINALS), complaint(sealed, null)];
      if (with_ === null || without === null)
        throw new Error(`${name}: ${JSON.stringify(proof.events)} ${proof.clock}`);
      rejected++;
    }
    expect(rejected).toBe(1000);
    expect([...tried].sort()).toEqual([...names].sort());
  });

  test('连同通知一起伪造的，与原件一对即不成立', async () => {
    const [proof] = proofsOf(cases.eventsOf('received:2026-03-02'), date('2026-03-03'));
    if (!proof) throw new Error('no proof');
    const forged = calendar(
      NOTICES.map((notice) =>
        notice.year === 2026
          ? {
              ...notice,
              holidays: [
                ...notice.holidays,
                { name: '春节', off: [{ from: '2026-03-10', to: '2026-03-12' }], work: [] },
              ],
            }
          : notice,
      ),
    );
    const events = cases.eventsOf('received:2026-03-02');
    const [reply] = clocks(events, { calendar: forged, asOf: date('2026-03-03') });
    const made = reply && prove(reply, events, { calendar: forged });
    if (!made?.ok) throw new Error('refused');
    const sealed = sent(await seal(made.value));
    expect(complaint(sealed, null)).toBeNull();
    expect(complaint(sealed, ORIGINALS)).not.toBeNull();
  });

  test.each(UNLAWFUL)('$title：算得再齐整也不成立', async ({ given, start, n = 20, leftOut }) => {
    const events = cases.eventsOf(given);
    const receipt = events[0]?.date ?? date('');
    const from = start ? date(start) : receipt;
    const [why, after, to] = leftOut ?? ['consultation', from.toString(), from.toString()];
    const skipped = CALENDAR.between(date(after), date(to));
    const due = CALENDAR.add(from, n + (skipped.ok ? skipped.value : 0));
    const [reply] = clocks(events.slice(0, 1), { calendar: CALENDAR, asOf: receipt });
    if (!due.ok || !reply?.count) throw new Error('no clock');
    const span = { why, after: dayOf(date(after)), to: dayOf(date(to)) };
    const count = { ...reply.count, n, start: dayOf(from), due: dayOf(due.value.date), excluded: [span] };
    const settings = why === 'reasons' ? { reasonsStopClock: true } : {};
    const claimed = prove({ ...reply, start: from, due: due.value.date, count }, events, {
      calendar: CALENDAR,
      settings,
    });
    if (!claimed.ok) throw new Error('refused');
    const proof = { ...claimed.value, settings: {} };
    expect(proof.events).toHaveLength(events.length);
    expect(complaint(sent(await seal(proof)), ORIGINALS)).toMatch(/不能成立$/);
  });

  test.each([null, 3, {}, [], { digest: 'x' }])('%j 不是证明', (value) => {
    expect(complaint(value, ORIGINALS)).not.toBeNull();
  });

  test('只改内容不改校验码的，说校验码不符', async () => {
    const [proof] = TABLE;
    if (!proof) throw new Error('no proof');
    const sealed = { ...(await seal(proof)), due: '2026-03-17' };
    expect(complaint(sent(sealed), ORIGINALS)).toBe('校验码不符');
  });
});

describe('校验码和纸面', () => {
  test('校验码是规范形式的 SHA-256', async () => {
    const [proof] = TABLE;
    if (!proof) throw new Error('no proof');
    const { digest } = await seal(proof);
    expect(digest).toBe(`sha256:${createHash('sha256').update(canonicalJson(proof)).digest('hex')}`);
    expect(canonicalJson({ b: [1, { d: null, c: '中' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"中","d":null}]}',
    );
  });

  test('印出来的账，县里的经办人能一行一行看懂', async () => {
    const given = cases.eventsOf(
      'received:2026-09-08:online thirdPartyConsulted:2026-09-11:甲公司 thirdPartyReceived:2026-09-14:甲公司 thirdPartyAnswered:2026-10-12:甲公司',
    );
    const [proof] = proofsOf(given, date('2026-10-13'));
    if (!proof) throw new Error('no proof');
    const lines = printProof(await seal(proof));
    expect(lines.slice(0, 10)).toEqual([
      '答复期限：2026-11-04（星期三）',
      '依据：《中华人民共和国政府信息公开条例》第三十三条第二款',
      '数法：2026-09-08（收到申请（互联网））当日不计，自次日数满20个工作日；征求意见期间，不计入：17个工作日',
      '',
      '日期        星期  第几日  说明',
      '2026-09-08  二       —    工作日；起算日，不计入　◆ 收到申请（互联网）',
      '2026-09-09  三       1    工作日',
      '2026-09-10  四       2    工作日',
      '2026-09-11  五       3    工作日　◆ 征求第三方意见（甲公司）',
      '2026-09-12  六       —    周末',
    ]);
    expect(lines).toContain('2026-09-20  日       —    征求意见期间，不计入');
    expect(lines).toContain('2026-11-04  三      20    工作日　← 届满日');
    expect(lines.at(-1)).toMatch(/^校验码：sha256:[0-9a-f]{64}$/);
  });

  test('暂定的账，写明为什么暂定；第三方写明是谁', () => {
    const later = proofsOf(
      cases.eventsOf('received:2026-12-20 thirdPartyConsulted:2026-12-21:甲公司'),
      date('2026-12-22'),
    );
    const printed = later.flatMap((proof) => printProof(proof));
    expect(printed).toContain('放假安排未公布的年份，法定节日按放假办法推定，调休未知。');
    expect(printed.some((line) => line.startsWith('第三方答复意见期限（甲公司）：'))).toBe(true);
    expect(printed.some((line) => line.includes('法定节日（元旦），暂定'))).toBe(true);
  });

  test.each([
    ['sued:2026-02-05', 'courtAnswer', '2026-02-24', '顺延后的期满日'],
    ['sued:2026-03-02', 'courtAnswer', '2026-03-17', '期满日'],
    ['sued:2026-02-05', 'courtAnswer', '2026-02-20', '期满日放假（春节），顺延'],
    [
      'received:2026-03-02 replied:2026-03-20 served:2026-03-23',
      'applicantLitigation',
      '2026-09-23',
      '期满日',
    ],
    [
      'received:2026-03-02 replied:2026-03-20 served:2026-04-03',
      'applicantLitigation',
      '2026-10-08',
      '顺延后的期满日',
    ],
    ['yearEnded:2025-12-31', 'annualReport', '2026-01-31', '确定的期满日，不顺延'],
    ['yearEnded:2025-12-31', 'annualReport', '2025-12-31', '起算日，不计入'],
    [
      'received:2026-03-02 clarificationAsked:2026-03-05:2026-03-20 clarificationServed:2026-03-06',
      'clarificationWindow',
      '2026-03-05',
      '起算日之前，不计入',
    ],
    ['received:2026-03-02 reasonsAsked:2026-03-05', 'reply', '2026-03-06', '工作日'],
  ])('%s 的 %s 在 %s：%s', (given, id, on, why) => {
    const events = cases.eventsOf(given);
    const clock = clocks(events, { calendar: CALENDAR, asOf: date('2026-12-31') }).find(
      (one) => one.id === id,
    );
    if (!clock) throw new Error('no clock');
    expect(ledgerOf(clock, events, { calendar: CALENDAR }).find((day) => day.date === on)?.why).toBe(why);
  });

  test('没有届满日的没有账', () => {
    const events = cases.eventsOf('received:2026-03-02 clarificationAsked:2026-03-10');
    const [reply] = clocks(events, { calendar: CALENDAR, asOf: date('2026-03-12') });
    expect(reply && ledgerOf(reply, events, { calendar: CALENDAR })).toEqual([]);
  });
});
