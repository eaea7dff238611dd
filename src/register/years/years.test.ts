import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite } from '../../law/index.ts';
import { standing } from '../entry/index.ts';
import { stateOf } from '../matter.ts';
import { parseCommand } from '../parse.ts';
import { ESTABLISH_SEED, meansForTests, SEED_AGENCY, TestDesk } from '../testing.cases.ts';
import { cellFaults, closingOf, yearClock, years } from './index.ts';
import { FIGURES, WRITTEN, YEAR_CASES, type YearStep } from './years.cases.ts';

function commandOf([, verb, fields = {}, , matter = '2024']: YearStep) {
  return { type: `year.${verb}`, matter, ...fields };
}

function played(given: readonly YearStep[]): TestDesk {
  const desk = new TestDesk();
  for (const step of given) desk.on(step[0]).accept(commandOf(step), step[3]);
  return desk;
}

function matterIn(desk: TestDesk) {
  const found = desk.register.matters(SEED_AGENCY).find(({ matter }) => matter.kind === 'year');
  if (!found) throw new Error('No year');
  return found;
}

function stateIn(desk: TestDesk) {
  return stateOf(years, '2024', standing(desk.entries({ kind: 'year', id: '2024' })));
}

const given = (title: string) => YEAR_CASES.find((one) => one.title.startsWith(title))?.given ?? [];

describe('年度报告', () => {
  test.each(YEAR_CASES)('$law $title', (one) => {
    expect(cite(one.law).notation).toBe(one.law);
    const desk = played(one.refused ? one.given.slice(0, -1) : one.given);
    const last = one.given.at(-1) as YearStep;
    const reasons = one.refused ? desk.on(last[0]).refuse(commandOf(last), last[3]) : [];
    expect(reasons).toHaveLength(one.refused?.length ?? 0);
    one.refused?.forEach((part, at) => {
      expect(reasons[at]).toContain(part);
    });
    if (one.refused) return;
    const state = stateIn(desk);
    if (one.state) expect(state).toMatchObject(one.state);
    const lines = state.adjustments.map(
      ({ cell, delta, by, approvedBy, amendment }) =>
        `${amendment ? '!' : ''}${cell} ${delta} ${by}>${approvedBy}`,
    );
    if (one.adjustments) expect(lines).toEqual(one.adjustments);
    if (one.pending !== undefined) expect(state.pending).toHaveLength(one.pending);
    if (one.due !== undefined) expect(matterIn(desk).row?.due).toBe(one.due);
    if (one.open !== undefined) expect(matterIn(desk).row?.open).toBe(one.open);
    expect(desk.register.closedThrough(SEED_AGENCY)).toBe(one.closedThrough ?? closingOf(state) ?? 0);
  });

  test.each([
    ['退回', { type: 'year.return', remarks: '第五部分过于笼统' }],
    ['审核通过', { type: 'year.accept' }],
  ])('主管部门的%s，本机关两个人合起来也更正不掉、改不了', (_, judged) => {
    const desk = played(given('报送')).on('2025-01-15');
    const judgment = { ...judged, matter: '2024', on: '2025-01-15' };
    desk.accept(judgment, 'supervisor');
    const about = { kind: 'year', id: '2024' } as const;
    const of = desk.entries(about).length;
    const reasons = ['这一条是主管部门登记的，不由本机关更正；有误的请主管部门另行登记。'];
    for (const instead of [null, judgment])
      expect(desk.refuse({ type: 'correction.propose', about, of, instead, reason: '录错' })).toEqual(
        reasons,
      );
  });

  test('说明不能借更正改成别的话、算到原来的人头上', () => {
    const waive = { finding: 'LY-01', cells: ['requests.carriedOver/natural'], reason: '上年印错' };
    const desk = played([['2025-01-06', 'waive', waive, 'head']]);
    const about = { kind: 'year', id: '2024' } as const;
    for (const instead of [null, { type: 'year.waive', matter: '2024', ...waive, cells: [] }])
      expect(
        desk.refuse({ type: 'correction.propose', about, of: 1, instead, reason: '录错' }).join(),
      ).toMatch(/登记本身不能更正掉|谁作的说明由谁负责/);
    desk.accept({ type: 'year.write', matter: '2024', section: 'other', text: '略。' });
    desk.accept({ type: 'year.withdrawWaiver', matter: '2024', waiver: 1, reason: '没有印错' }, 'head');
    expect(desk.refuse({ type: 'correction.propose', about, of: 3, instead: null, reason: '录错' })).toEqual([
      '撤回的说明不能更正；要恢复的，另行说明。',
    ]);
  });

  test('没有写年度的不收', () => {
    const desk = new TestDesk();
    const command = { type: 'year.write', section: 'other', text: '略。' };
    expect(desk.refuse(command)).toEqual(['应写明年度，由2021年至2024年。']);
    expect(desk.refuse({ ...command, matter: '二〇二四' })).toHaveLength(1);
  });

  test('关账以前的内容，关账以后不能借更正改动；关账本身不能更正掉', () => {
    const first: YearStep = [
      '2025-01-05',
      'adjust',
      { cell: 'requests.received/natural', delta: 1, reason: '补' },
    ];
    const approve: YearStep = ['2025-01-05', 'approveAdjustment', { adjustment: 1 }, 'head'];
    const desk = played([first, approve, ...given('关账：冻结')]);
    const about = { kind: 'year', id: '2024' } as const;
    const strike = (of: number) => ({ type: 'correction.propose', about, of, instead: null, reason: '录错' });
    expect(desk.refuse(strike(2))).toEqual(['2024年已经关账，关账以前的内容不再更正，请作关账后调整。']);
    const closing = desk.entries(about).length;
    expect(desk.refuse(strike(closing))).toEqual([
      '台账已经关账至2024年，2024年不能没有关账：不能更正为未关账，没有在台账关账的不再补办。',
    ]);
    const without = standing(desk.entries(about)).filter(({ entry }) => entry.version !== 2);
    expect(stateOf(years, '2024', without).adjustments).toEqual(stateIn(desk).adjustments);
    expect(stateIn(desk).adjustments).toHaveLength(1);
  });

  test('不能借更正一次批准，批准自己提出的', () => {
    const adjust = (by: 'handler' | 'reviewer'): YearStep => [
      '2025-01-05',
      'adjust',
      { cell: 'requests.received/natural', delta: 1, reason: '补' },
      by,
    ];
    const approve: YearStep = ['2025-01-06', 'approveAdjustment', { adjustment: 1 }, 'reviewer'];
    const desk = played([adjust('handler'), adjust('reviewer'), approve]);
    const about = { kind: 'year', id: '2024' } as const;
    const instead = { type: 'year.approveAdjustment', matter: '2024', adjustment: 2 };
    expect(
      desk.refuse({ type: 'correction.propose', about, of: 3, instead, reason: '批错了一项' }),
    ).toContain('调整和更正须由另一人批准，提出的人不能自己批准。');
    expect(stateIn(desk).adjustments.map(({ by, approvedBy }) => [by, approvedBy])).toEqual([
      ['handler', 'reviewer'],
    ]);
  });

  test('关账以前的内容可以更正', () => {
    const desk = played(given('另一人批准的调整'));
    const about = { kind: 'year', id: '2024' };
    const instead = {
      type: 'year.adjust',
      matter: '2024',
      cell: 'requests.disclosed/natural',
      delta: -3,
      reason: '漏数',
    };
    desk.accept({ type: 'correction.propose', about, of: 1, instead, reason: '数错' });
    desk.accept({ type: 'correction.approve', about, proposal: 3 }, 'head');
    expect(stateIn(desk).adjustments.map(({ delta }) => delta)).toEqual([-3]);
  });

  test('关账所凭的签发，关账以后不能更正掉', () => {
    const desk = played(given('关账：冻结'));
    const about = { kind: 'year', id: '2024' } as const;
    const signed = desk.entries(about).find(({ event }) => event.type === 'year.signedOff');
    const strike = { type: 'correction.propose', about, of: signed?.version, instead: null, reason: '录错' };
    expect(desk.refuse(strike)).toContain('2024年已经关账，关账所凭的签发不能更正掉。');
  });

  test('签发以后更正了正文的，须重新签发才能报送、公布、关账', () => {
    const signing: YearStep = ['2025-01-10', 'signOff', { figures: FIGURES }, 'head'];
    const desk = played([...WRITTEN, signing]);
    const about = { kind: 'year', id: '2024' } as const;
    const instead = { type: 'year.write', matter: '2024', section: 'preface', text: '另一种说法。' };
    desk.accept({ type: 'correction.propose', about, of: 1, instead, reason: '录错' });
    desk.accept({ type: 'correction.approve', about, proposal: 6 }, 'publisher');
    const day = { on: '2025-01-10' };
    const onward: readonly YearStep[] = [
      ['2025-01-10', 'submit', day],
      ['2025-01-10', 'publish', { ...day, url: 'https://www.example.cn/' }],
      ['2025-01-10', 'close', { figures: FIGURES }],
    ];
    for (const step of onward)
      expect(desk.refuse(commandOf(step))).toEqual(['签发以后内容有更正，先撤回签发，再重新签发。']);
    const again: readonly YearStep[] = [['2025-01-10', 'revise', { reason: '正文已更正' }], signing];
    for (const step of [...again, ...onward]) desk.accept(commandOf(step), step[3]);
    expect(stateIn(desk).closed).toBe(true);
  });

  test('公布期限：部门一月三十一日，政府三月三十一日；以第一次公布为准', () => {
    const desk = played(given('关账：冻结'));
    const [profile] = desk.register.profiles();
    const facts = {
      today: Temporal.PlainDate.from('2025-04-01'),
      calendar: meansForTests().calendar('654002'),
    };
    const own = yearClock(stateIn(desk), { ...facts, profile: profile! });
    expect([own?.due?.toString(), own?.state]).toEqual(['2025-01-31', 'met']);
    const government = { ...profile!, level: 'government' } as const;
    const unpublished = { ...stateIn(desk), publications: [] };
    const late = yearClock(unpublished, { ...facts, profile: government });
    expect([late?.due?.toString(), late?.state]).toEqual(['2025-03-31', 'late']);
    expect(ESTABLISH_SEED.level).toBe('branch');
  });

  test('表中每一格都认得：二十一种结果各六类申请人，合计都不能调整', () => {
    const rows = ['received', 'disclosed', 'partlyDisclosed', 'unavailable.notHeld'];
    const more = ['withheld.stateSecret', 'notProcessed.confirmation', 'otherHandling.other'];
    for (const row of [...rows, ...more]) {
      for (const column of ['natural', 'enterprise', 'research', 'charity', 'legal', 'otherOrg'])
        expect(cellFaults(`requests.${row}/${column}`)).toEqual([]);
      expect(cellFaults(`requests.${row}/total`)).toHaveLength(1);
    }
    expect(cellFaults('disputes.litigation.afterReconsideration/pending')).toEqual([]);
    expect(cellFaults('proactive.normativeDocuments/valid')).toEqual([]);
    for (const odd of [
      '',
      'requests',
      'requests.toString/natural',
      'constructor.x/y',
      'requests.disclosed/x',
      'requests.carriedForward/natural',
      'requests.concluded/natural',
    ])
      expect(cellFaults(odd)).toHaveLength(1);
  });
});

describe('任意操作', () => {
  const DAYS = ['2024-12-30', '2025-01-06', '2025-01-20', '2025-02-10', '2025-03-03'];
  const CELLS = ['requests.disclosed/natural', 'requests.received/legal', 'disputes.reconsideration/total'];
  const verb = fc.constantFrom(
    ...[
      'adjust',
      'amend',
      'approveAdjustment',
      'withdrawAdjustment',
      'write',
      'setContext',
      'signOff',
      'signOff',
    ],
    ...['revise', 'submit', 'return', 'accept', 'publish', 'close', 'close', 'close'],
  );
  const step = fc.record({
    verb,
    day: fc.constantFrom(...DAYS),
    n: fc.integer({ min: 1, max: 8 }),
    role: fc.constantFrom('handler' as const, 'reviewer' as const, 'head' as const),
  });
  type Random = { verb: string; day: string; n: number; role: 'handler' | 'reviewer' | 'head' };
  const fieldsOf = ({ verb, day, n }: Random, pending: readonly { id: number }[]) => {
    const adjustment = pending[n % pending.length]?.id ?? n;
    const fields: Record<string, Record<string, unknown>> = {
      adjust: { cell: CELLS[n % 3], delta: n, reason: '补' },
      amend: { cell: CELLS[n % 3], delta: -n, reason: '补' },
      approveAdjustment: { adjustment },
      withdrawAdjustment: { adjustment, reason: '撤' },
      write: { section: 'other', text: `第${n}稿{{requests.received/total}}` },
      setContext: { name: 'items', label: '条数', value: `${n}` },
      signOff: { figures: FIGURES },
      revise: { reason: '改' },
      return: { on: day, remarks: '退' },
      publish: { on: day, url: 'https://www.example.cn/' },
      close: { figures: FIGURES },
    };
    return fields[verb] ?? { on: day };
  };

  test('不抛错；关账以后内容不变，只多出两人办理的关账后调整；重放结果相同', () => {
    let closed = 0;
    let amended = 0;
    const play = (steps: readonly Random[], fromClosed: boolean) => {
      const desk = played(fromClosed ? given('关账：冻结') : WRITTEN);
      let frozen: string | undefined;
      for (const one of steps.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
        const command = commandOf([one.day, one.verb, fieldsOf(one, stateIn(desk).pending)]);
        expect(parseCommand(command)).toHaveProperty('command');
        const day = [one.day, desk.day.toString()].toSorted()[1] ?? one.day;
        desk.on(day).do(command, one.role);
        const { closed, adjustments, prose, context, figures } = stateIn(desk);
        if (!closed) continue;
        const kept = adjustments.filter(({ amendment }) => !amendment);
        const text = JSON.stringify([kept, prose, context, figures]);
        frozen ??= text;
        expect(text).toBe(frozen);
      }
      return desk;
    };
    fc.assert(
      fc.property(fc.array(step, { minLength: 30, maxLength: 50 }), fc.boolean(), (steps, fromClosed) => {
        const desk = play(steps, fromClosed);
        expect(play(steps, fromClosed).register.chain(SEED_AGENCY)).toEqual(desk.register.chain(SEED_AGENCY));
        const state = stateIn(desk);
        for (const { by, approvedBy } of state.adjustments) expect(by).not.toBe(approvedBy);
        if (state.closed) closed += 1;
        amended += state.adjustments.filter(({ amendment }) => amendment).length;
        expect(years.faults?.(state, { closedThrough: state.closed ? 2024 : 0 } as never)).toEqual([]);
      }),
      { numRuns: 100, seed: 49 },
    );
    expect(closed).toBeGreaterThan(40);
    expect(amended).toBeGreaterThan(20);
  });
});
