import { describe, expect, test } from 'vitest';
import { cite, covers } from '../citation/index.ts';
import { EXEMPTIONS, type ExemptionId } from '../glossary/index.ts';
import { CASES } from './exemptions.cases.ts';
import { EXEMPTION_TESTS, mayWithhold, nextReview } from './index.ts';

describe('能不能不公开', () => {
  test.each(CASES)('$law $exemption：$title → $answer', ({ law, exemption, facts, answer, reasons }) => {
    const given = mayWithhold(exemption, facts);
    expect(given.answer).toBe(answer);
    expect(given.reasons).toHaveLength(reasons.length);
    reasons.forEach((part, at) => {
      expect(given.reasons[at]?.text).toContain(part);
    });
    expect(given.conditions).toHaveLength(EXEMPTION_TESTS[exemption].conditions.length);
    expect(cite(law).notation).toBe(law);
  });

  test('每种事由都有条件，翻转任何一个条件都不能再不公开', () => {
    for (const id of Object.keys(EXEMPTIONS) as ExemptionId[]) {
      const { conditions } = EXEMPTION_TESTS[id];
      const good = Object.fromEntries(conditions.map(({ fact, wanted }) => [fact, wanted]));
      expect(mayWithhold(id, good).answer).toBe('yes');
      for (const { fact, wanted } of conditions) {
        expect(mayWithhold(id, { ...good, [fact]: !wanted }).answer).toBe('no');
        expect(mayWithhold(id, { ...good, [fact]: undefined }).answer).toBe('unknown');
      }
    }
  });

  test('事由的依据与词汇表一致；要征求意见、要写条款、要衡量的各在其位', () => {
    const ids = Object.keys(EXEMPTIONS) as ExemptionId[];
    for (const id of ids) expect(covers(cite(EXEMPTIONS[id].law), cite(EXEMPTION_TESTS[id].law))).toBe(true);
    expect(ids.filter((id) => EXEMPTION_TESTS[id].asksThirdParty)).toEqual(['thirdPartyRights']);
    expect(ids.filter((id) => EXEMPTION_TESTS[id].namesLawAndArticle)).toEqual([
      'prohibitedByLaw',
      'administrativeQuery',
    ]);
    expect(ids.filter((id) => EXEMPTION_TESTS[id].balance !== 'none')).toEqual([
      'thirdPartyRights',
      'processInformation',
      'enforcementFile',
    ]);
  });
});

test('不予公开的信息定期再看：默认十二个月，可以另设', () => {
  const decided = Temporal.PlainDate.from('2024-02-29');
  expect(nextReview(decided).due.toString()).toBe('2025-02-28');
  const half = nextReview(decided, { monthsBetweenReviews: 6 });
  expect(half.due.toString()).toBe('2024-08-29');
  expect(half.reason.text).toContain('6个月');
});
