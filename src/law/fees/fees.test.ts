import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite, type Result } from '../citation/index.ts';
import { NO_SUM, PROPOSALS, SUMS } from './fees.cases.ts';
import {
  approveFee,
  type CountedRequest,
  FEE_CLOCK,
  type FeeDecision,
  type FeeStandard,
  feeFor,
  MOST_COUNTED,
  noticeFee,
  proposeFee,
  rankInMonth,
} from './index.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const got = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.reasons.map(({ text }) => text).join());
  return result.value;
};
const saidBy = (result: Result<unknown>) => (result.ok ? [] : result.reasons.map(({ text }) => text));

describe('收费数额', () => {
  test.each(SUMS)('$law $standard $count → $yuan 元', ({ law, standard, count, yuan }) => {
    const fee = got(feeFor(standard, count));
    expect(fee.yuan).toBe(yuan);
    expect(fee.law).toEqual(cite(law));
    expect(fee.tiers.reduce((sum, tier) => sum + tier.count, 0)).toBe(count);
  });

  test.each(NO_SUM)('$law $standard $count 不能算：$says', ({ standard, count, says }) => {
    expect(saidBy(feeFor(standard, count)).join()).toContain(says);
  });

  test('每多一件或一页，增加的钱等于那一件的单价，单价只升不降', () => {
    const singly = (standard: FeeStandard, n: number): number => {
      if (standard === 'page') return n <= 30 ? 0 : n <= 100 ? 10 : n <= 200 ? 20 : 40;
      return n <= 10 ? 0 : n <= 30 ? 100 : (Math.floor((n - 31) / 10) + 2) * 100;
    };
    for (const standard of ['item', 'page'] as const) {
      let sum = 0;
      for (let n = 1; n <= 1500; n += 1) {
        sum += singly(standard, n);
        expect(got(feeFor(standard, n)).yuan).toBe(sum);
        expect(singly(standard, n)).toBeGreaterThanOrEqual(n === 1 ? 0 : singly(standard, n - 1));
      }
    }
    expect(Number.isSafeInteger(got(feeFor('item', MOST_COUNTED)).yuan)).toBe(true);
  });
});

describe('提出收费', () => {
  test.each(PROPOSALS)('$law $title', ({ law, given, sparesAlreadyPublic, gives }) => {
    const settings = sparesAlreadyPublic === undefined ? undefined : { sparesAlreadyPublic };
    const proposal = proposeFee(given, settings);
    if ('yuan' in gives) {
      expect(got(proposal)).toMatchObject({ state: 'proposed', yuan: gives.yuan });
    } else {
      const said = saidBy(proposal);
      expect(said).toHaveLength(gives.refused.length);
      gives.refused.forEach((part, at) => {
        expect(said[at]).toContain(part);
      });
    }
    expect(cite(law).notation).toBe(law);
  });

  const proposal = got(proposeFee(PROPOSALS[0]!.given));
  const approval = {
    by: '公开工作机构负责人',
    on: day('2026-03-10'),
    reason: '一个月内申请三十一件，明显超过合理范围',
  };
  const decision: FeeDecision = got(approveFee(proposal, approval));

  test('提出不等于收费：要有人批准并写明理由', () => {
    expect(proposal.state).toBe('proposed');
    expect(decision).toMatchObject({ state: 'approved', approval });
    expect(saidBy(approveFee(proposal, { ...approval, by: ' ', reason: '' }))).toEqual([
      '没有写明批准人。',
      '没有写明收费的理由。',
    ]);
  });

  test('收费通知在批准之后、办理期限之内发出', () => {
    const replyDue = day('2026-03-30');
    expect(got(noticeFee(decision, { issued: replyDue, replyDue })).issued).toEqual(replyDue);
    expect(saidBy(noticeFee(decision, { issued: day('2026-03-31'), replyDue }))[0]).toContain(
      '超出了办理期限',
    );
    expect(saidBy(noticeFee(decision, { issued: day('2026-03-09'), replyDue }))[0]).toContain('早于批准');
  });

  test('对时限的影响：二十个工作日缴费，逾期不再处理，缴清后重新计算', () => {
    expect(FEE_CLOCK.payment).toMatchObject({ workingDays: 20, from: 'noticeReceived' });
    expect(FEE_CLOCK.unpaid.outcome).toBe('otherHandling.feeLapsed');
    expect(FEE_CLOCK.paid.reply).toBe('restarts');
  });
});

describe('一个月里的第几件', () => {
  const request = (id: string, received: string, more: Partial<CountedRequest> = {}): CountedRequest => ({
    id,
    applicant: '甲',
    submitted: day(received),
    received: day(received),
    items: 1,
    dropped: false,
    ...more,
  });

  test('按申请人和自然月分别累计，换月重新开始', () => {
    const ranked = rankInMonth([
      request('丙', '2026-04-01', { items: 11 }),
      request('甲', '2026-03-31', { items: 10 }),
      request('乙', '2026-03-31', { items: 2 }),
      request('丁', '2026-03-31', { applicant: '乙', items: 3 }),
    ]);
    expect(ranked.map(({ id, month, first, last, yuan }) => [id, month, first, last, yuan])).toEqual([
      ['甲', '2026-03', 1, 10, 0],
      ['乙', '2026-03', 11, 12, 200],
      ['丁', '2026-03', 1, 3, 0],
      ['丙', '2026-04', 1, 11, 100],
    ]);
  });

  test('按提交日还是收到日、撤回的计不计，由设定决定', () => {
    const requests = [
      request('甲', '2026-04-01', { submitted: day('2026-03-31') }),
      request('乙', '2026-04-02', { dropped: true }),
      request('丙', '2026-04-03'),
    ];
    expect(rankInMonth(requests).map(({ month, last }) => [month, last])).toEqual([
      ['2026-04', 1],
      ['2026-04', 2],
      ['2026-04', 3],
    ]);
    const other = rankInMonth(requests, { monthOf: 'submitted', countsDropped: false });
    expect(other.map(({ month, last }) => [month, last])).toEqual([
      ['2026-03', 1],
      ['2026-04', 1],
    ]);
  });

  test('各件之和等于全月之和，与拆分无关', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 30 }), (items) => {
        const requests = items.map((count, at) => request(String(at), '2026-03-05', { items: count }));
        const total = items.reduce((sum, count) => sum + count, 0);
        const sum = rankInMonth(requests).reduce((yuan, one) => yuan + one.yuan, 0);
        expect(sum).toBe(got(feeFor('item', total)).yuan);
      }),
    );
    expect(() => rankInMonth([request('甲', '2026-03-05', { items: 100_001 })])).toThrow(RangeError);
  });
});
