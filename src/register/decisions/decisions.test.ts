import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standing } from '../entry/index.ts';
import { stateOf } from '../matter.ts';
import { type Command, play, playAtRandom, type Step } from '../orders.cases.ts';
import type { TestDesk } from '../testing.cases.ts';
import { addTotal, DECISIONS, openSeries, register } from './decisions.cases.ts';
import { decisions, doubleCounted } from './index.ts';

const statesIn = (desk: TestDesk) =>
  desk.register
    .matters(desk.agency)
    .filter(({ matter }) => matter.kind === 'decision')
    .map(({ matter, entries }) => stateOf(decisions, matter.id, standing(entries)));

const played = (...orders: readonly Step[]) => play({ law: '格式§表二', title: '', orders });

describe('许可、处罚、强制', () => {
  test.each(DECISIONS)('$law $title', (one) => {
    play(one);
  });

  test('重复计数：同号的、同一来源既有单件又有合计的、两份合计，作废的不算', () => {
    const desk = played(
      ['2024-03-01', register()],
      ['2024-03-01', register({ number: '示例环罚〔2024〕 １号' })],
      ['2024-03-01', register({ kind: 'licence' })],
      ['2024-03-01', register({ source: '手工', number: '示例环罚〔2024〕2号' })],
      ['2024-04-01', openSeries()],
      ['2024-04-01', addTotal('2024-03', 2, { matter: 'K2024-00005' })],
      ['2024-04-01', addTotal('2024-02', 2, { matter: 'K2024-00005' })],
      ['2024-04-01', openSeries()],
      ['2024-04-01', addTotal('2024-02', 2, { matter: 'K2024-00006' })],
    );
    expect(doubleCounted(statesIn(desk))).toEqual({
      numbers: [{ kind: 'penalty', number: '示例环罚〔2024〕1号', ids: ['K2024-00001', 'K2024-00002'] }],
      months: [
        {
          kind: 'penalty',
          source: '行政处罚系统',
          month: '2024-03',
          series: ['K2024-00005'],
          singles: ['K2024-00001', 'K2024-00002'],
        },
        {
          kind: 'penalty',
          source: '行政处罚系统',
          month: '2024-02',
          series: ['K2024-00005', 'K2024-00006'],
          singles: [],
        },
      ],
    });
    for (const matter of ['K2024-00002', 'K2024-00005', 'K2024-00006'])
      desk.accept({ type: 'decision.void', matter, reason: '重复' });
    expect(doubleCounted(statesIn(desk))).toEqual({ numbers: [], months: [] });
  });

  test('公开信息已经知道被撤销的，不再说第二遍', () => {
    const linked = DECISIONS.find(({ title }) => title === '被撤销时，公开信息一并进入待撤回');
    const desk = played(...linked!.orders.slice(0, -1));
    const said = () =>
      desk
        .entries({ kind: 'disclosure', id: 'D2024-00001' })
        .filter(({ event }) => event.type === 'disclosure.overturned');
    const overturned = { on: '2024-05-09', how: 'revoked', by: '法院' };
    desk.on('2024-05-09').accept({ type: 'disclosure.overturn', matter: 'D2024-00001', ...overturned });
    desk.accept({
      type: 'decision.overturn',
      matter: 'K2024-00001',
      disclosure: 'D2024-00001',
      ...overturned,
    });
    expect(said()).toHaveLength(1);
  });

  test('更正合计数：数字可改，改成已有月份的不准', () => {
    const desk = played(
      ['2024-03-01', openSeries()],
      ['2024-03-01', addTotal('2024-01', 3)],
      ['2024-03-01', addTotal('2024-02', 4)],
    );
    const about = { kind: 'decision', id: 'K2024-00001' };
    const propose = { type: 'correction.propose', about, of: 2, reason: '系统数据有误' };
    expect(desk.refuse({ ...propose, instead: addTotal('2024-02', 3) })).toEqual([
      '2024-02的合计数已经登记；数字有误的请用更正，不能再登记一次。',
    ]);
    desk.accept({ ...propose, instead: addTotal('2024-01', 7) });
    desk.accept({ type: 'correction.approve', about, proposal: 4 }, 'head');
    expect(desk.register.tally(desk.agency, 2024)).toMatchObject([{ column: 'penalties', quantity: 11 }]);
  });

  test('任意操作：不抛错；重放得同一状态；一件决定只计一次', () => {
    const day = fc.constantFrom('2024-02-01', '2024-03-01', '2024-05-06', '2024-06-03');
    const matter = fc.constantFrom('K2024-00001', 'K2024-00002', 'K2024-00003');
    const evidence = { kind: 'system', note: '系统记录' };
    const month = fc.constantFrom('2024-01', '2024-02', '2024-05', '2024-06');
    const verb = (name: string, fields: Record<string, unknown>) =>
      fc
        .record({ on: day, matter })
        .map((some): Command => ({ type: `decision.${name}`, evidence, ...some, ...fields }));
    const kind = fc.constantFrom('licence', 'penalty', 'coercion');
    const command = fc.oneof(
      fc.record({ on: day, kind }).map((some) => register({ evidence, ...some })),
      kind.map((some) => openSeries({ kind: some, from: '2024-01' })),
      fc
        .record({ month, matter, quantity: fc.nat(9) })
        .map(({ quantity, ...some }) => addTotal(some.month, quantity, some)),
      verb('publish', { where: '网站' }),
      matter.map(
        (id): Command => ({ type: 'decision.withhold', matter: id, ground: 'stateSecret', note: '涉密' }),
      ),
      verb('overturn', { how: 'revoked', by: '法院' }),
      verb('withdrawPublication', { reason: '撤销' }),
      matter.map((id): Command => ({ type: 'decision.void', matter: id, reason: '误录' })),
    );
    playAtRandom(decisions, command, {
      day: '2024-06-03',
      check(state) {
        const parts = decisions.counts(state).map(({ part }) => part);
        expect(new Set(parts).size).toBe(parts.length);
        if (state.entered?.form === 'single') expect(parts).toHaveLength(state.voided ? 0 : 1);
        expect(decisions.faults?.(state, {} as never)).toEqual([]);
      },
    });
  });
});
