import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, play, playAtRandom } from '../orders.cases.ts';
import { CHARGES } from './charges.cases.ts';
import { charges } from './index.ts';

describe('行政事业性收费', () => {
  test.each(CHARGES)('$law $title', (one) => {
    play(one);
  });

  test('更正金额：两人，一笔，数字随之改变；改到少于已退数的不准', () => {
    const desk = play(CHARGES[6]!);
    const about = { kind: 'charge', id: 'F2024-00001' };
    const instead = (amount: number) => ({
      type: 'charge.collect',
      matter: about.id,
      on: '2024-03-05',
      item: '环境监测服务费',
      basis: '示例发改价〔2020〕1号',
      amount,
      receipt: '票0001',
      evidence: { kind: 'paper', note: '票据存根' },
    });
    const propose = { type: 'correction.propose', about, of: 1, reason: '看错小数点' };
    expect(desk.refuse({ ...propose, instead: instead(12_000) })).toEqual([
      '退还合计200.00元，多于收取的120.00元。',
    ]);
    desk.accept({ ...propose, instead: instead(130_000) });
    desk.accept({ type: 'correction.approve', about, proposal: 3 }, 'head');
    expect(desk.register.tally(desk.agency, 2024)[0]?.quantity).toBe(130_000);
  });

  test('任意操作：不抛错；重放得同一状态；退还从不多于收取', () => {
    const ids = fc.constantFrom(undefined, 'F2024-00001', 'F2024-00002', 'F2024-00009');
    const amount = fc.constantFrom(1, 500, 1000);
    const evidence = { kind: 'paper', note: '存根' };
    const on = fc.constantFrom('2024-01-31', '2024-03-01', '2024-05-01', '2024-09-09');
    const said = { item: '甲费', basis: '依据', receipt: '票' };
    const command: fc.Arbitrary<Command> = fc.oneof(
      fc.record({ amount, on }).map((some) => ({ type: 'charge.collect', evidence, ...said, ...some })),
      fc
        .record({ amount, matter: ids, on })
        .map((some) => ({ type: 'charge.refund', evidence, receipt: '退', reason: '多收', ...some })),
      fc.record({ amount, period: fc.constantFrom('2023', '2024-Q1', '2024-05') }).map((some) => ({
        type: 'charge.collectTotal',
        item: '甲费',
        basis: '依据',
        source: '系统',
        ...some,
      })),
      ids.map((matter) => ({ type: 'charge.void', matter, reason: '误录' })),
    );
    playAtRandom(charges, command, {
      day: '2024-06-03',
      check(state) {
        const sum = charges.counts(state).reduce((total, { quantity }) => total + quantity, 0);
        expect(sum).toBeGreaterThanOrEqual(0);
      },
    });
  });
});
