import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standing } from '../entry/index.ts';
import { stateOf } from '../matter.ts';
import { type Command, play, playAtRandom } from '../orders.cases.ts';
import { DOCUMENTS } from './documents.cases.ts';
import { type DocumentState, documents, endingWithin, inForce, numberFaults, sameNumber } from './index.ts';

const stateIn = (desk: ReturnType<typeof play>): DocumentState =>
  stateOf(documents, 'N2024-00001', standing(desk.entries({ kind: 'document', id: 'N2024-00001' })));

const of = (title: string) => {
  const found = DOCUMENTS.find((one) => one.title === title);
  if (!found) throw new Error(`No case ${title}`);
  return stateIn(play(found));
};

describe('规章和行政规范性文件', () => {
  test.each(DOCUMENTS)('$law $title', (one) => {
    play(one);
  });

  test('某日有效的文件：成文当日有效，废止当日无效，截止当日有效', () => {
    const repealed = of('次年废止：当年计入废止');
    const limited = of('有效期在年内届满：当年失效');
    const on = (day: string) => inForce([repealed, limited], day).length;
    expect(
      ['2024-03-04', '2024-03-05', '2024-12-30', '2024-12-31', '2025-05-05', '2025-05-06'].map(on),
    ).toEqual([0, 2, 2, 1, 1, 0]);
  });

  test('即将届满的文件，近的在前', () => {
    const states = [of('有效期到年末：当年末仍有效，次年失效'), of('有效期在年内届满：当年失效')];
    expect(endingWithin(states, '2024-12-01', 30).map(({ lastDay }) => lastDay)).toEqual([
      '2024-12-30',
      '2024-12-31',
    ]);
    expect(endingWithin(states, '2024-12-01', 29)).toHaveLength(1);
    expect(endingWithin(states, '2024-12-31', 30)).toHaveLength(1);
  });

  test('文号：括号、空格、全半角不同的视为同一', () => {
    expect(sameNumber('示例环规（2024） 1号')).toBe(sameNumber('示例环规〔2024〕1号'));
    expect(sameNumber('示例环规〔2024〕1号')).not.toBe(sameNumber('示例环规〔2024〕11号'));
    expect(numberFaults('第24号令', '2024-01-01')).toEqual([]);
  });

  test('更正成文日期：不得晚于已经登记的修改', () => {
    const desk = play(DOCUMENTS.find(({ title }) => title === '修改：仍是一件，仍然有效')!);
    const about = { kind: 'document', id: 'N2024-00001' };
    const instead = (on: string) => ({
      type: 'document.register',
      on,
      kind: 'normativeDocuments',
      name: '大气污染防治管理办法',
      number: '示例环规〔2025〕1号',
      joint: null,
      validUntil: null,
      evidence: { kind: 'paper', note: '原文' },
    });
    const propose = { type: 'correction.propose', about, of: 1, reason: '看错年份' };
    desk.on('2025-06-02');
    expect(desk.refuse({ ...propose, instead: instead('2025-05-07') })).toEqual([
      '修改、废止或者失效早于成文日期2025-05-07。',
    ]);
    desk.accept({ ...propose, instead: instead('2025-05-06') });
    desk.accept({ type: 'correction.approve', about, proposal: 3 }, 'head');
    expect(desk.register.tally(desk.agency, 2025)).toMatchObject([{ opened: 'during', quantity: 1 }]);
  });

  test('任意操作：不抛错；重放得同一状态；不会先结束后开始', () => {
    const day = fc.constantFrom('2023-03-01', '2024-01-31', '2024-03-01', '2024-05-01', '2024-06-03');
    const until = fc.constantFrom(null, '2024-02-29', '2024-06-30', '2025-12-31');
    const matter = fc.constantFrom('N2024-00001', 'N2024-00002', undefined);
    const said = { by: '示例环规〔2024〕9号', evidence: { kind: 'paper', note: '原文' } };
    const command: fc.Arbitrary<Command> = fc.oneof(
      fc
        .record({ on: day, validUntil: until, kind: fc.constantFrom('rules', 'normativeDocuments') })
        .map((some) => ({
          type: 'document.register',
          name: '办法',
          number: '示例环规〔2024〕1号',
          joint: null,
          evidence: said.evidence,
          ...some,
        })),
      fc
        .record({ on: day, matter, validUntil: until })
        .map((some) => ({ type: 'document.prolong', ...said, ...some })),
      fc
        .record({ on: day, matter, verb: fc.constantFrom('amend', 'repeal', 'expire') })
        .map(({ verb, ...some }) => ({ type: `document.${verb}`, ...said, ...some })),
      matter.map((id) => ({ type: 'document.void', matter: id, reason: '误录' })),
    );
    playAtRandom(documents, command, {
      day: '2024-06-03',
      check(state) {
        for (const { opened, closed } of documents.counts(state))
          expect(closed ?? opened).toBeGreaterThanOrEqual(opened);
      },
    });
  });
});
