/** Repeats and monthly ranks: shown with reasons, decided by nobody here. */
import { describe, expect, test } from 'vitest';
import { SEED_AGENCY, TestDesk } from '../testing.cases.ts';
import { comparableOf, monthlyRanks, suggestRepeats } from './index.ts';
import { APPLICANT, commandOf, enter, replied, stateIn } from './scene.cases.ts';

const DAY = '2026-03-02';

describe('疑似重复', () => {
  const one = {
    id: 'R1',
    applicant: 'U1',
    description: '2023年大气污染防治专项资金分配结果',
    documentNumber: null,
  };
  test.each([
    [
      '同一申请人、内容相近',
      { ...one, id: 'R2', description: '请提供2023年大气污染防治专项资金的分配结果' },
      ['sameApplicant', 'nearText'],
    ],
    ['别人、内容相近', { ...one, id: 'R2', applicant: 'U2' }, ['nearText']],
    ['同一申请人、内容无关', { ...one, id: 'R2', description: '食堂采购合同' }, null],
    ['自己', one, null],
  ])('%s', (_, other, reasons) => {
    expect(suggestRepeats(one, [other])[0]?.reasons ?? null).toEqual(reasons);
  });

  test('同一文号不论空格全半角', () => {
    const [a, b] = [
      { ...one, documentNumber: '伊州环〔2023〕5号' },
      { ...one, id: 'R2', description: '别的', documentNumber: '伊州环〔２０２３〕 5 号' },
    ];
    expect(suggestRepeats(a, [b])[0]?.reasons).toEqual(['sameApplicant', 'sameDocument']);
  });

  test('只提示，由人决定：登记的状态不因此改变', () => {
    const desk = new TestDesk();
    const [first, second] = [enter(desk, [[DAY, 'register']]), enter(desk, [[DAY, 'register']])];
    const [found] = suggestRepeats(comparableOf(stateIn(desk, second)), [comparableOf(stateIn(desk, first))]);
    expect(found).toMatchObject({ id: first, reasons: ['sameApplicant', 'nearText'], similarity: 1 });
    expect(stateIn(desk, second).gone).toBeNull();
  });

  test('不处理本登记内已答复的重复申请', () => {
    const desk = new TestDesk();
    const first = enter(desk, [[DAY, 'register'], ...replied('2026-03-03')]);
    const parts = [{ what: '全部', outcome: 'notProcessed.repeated' }];
    const second = enter(desk, [
      ['2026-03-04', 'register'],
      ['2026-03-04', 'decide', { parts, earlier: { request: first } }],
    ]);
    expect(stateIn(desk, second).rounds[0]!.decision!.earlierReply).toBe(true);
    const other = enter(desk, [
      [
        '2026-03-04',
        'register',
        { applicant: { ...APPLICANT, paper: { kind: 'otherPaper', number: 'E2' } } },
      ],
    ]);
    const refused = desk.refuse(
      commandOf(['2026-03-04', 'decide', { parts, earlier: { request: first } }], other),
    );
    expect(refused).toEqual(['没有就同一信息答复过该申请人。']);
  });
});

test('按月累计：拆出的子件各计一件，第十一件起收费', () => {
  const desk = new TestDesk();
  const parent = enter(desk, [[DAY, 'register']]);
  const parts = Array.from({ length: 12 }, (_, n) => ({ description: `第${n + 1}项` }));
  enter(desk, [[DAY, 'split', { parts }]], parent);
  const ids = desk.register.matters(SEED_AGENCY).filter(({ matter }) => matter.kind === 'request');
  const ranks = monthlyRanks(ids.map(({ matter }) => stateIn(desk, matter.id)));
  expect(ranks).toHaveLength(12);
  expect(ranks.map(({ yuan }) => yuan)).toEqual([...Array(10).fill(0), 100, 100]);
  expect(ranks.at(-1)).toMatchObject({ month: '2026-03', applicant: 'U0000001', last: 12 });
});
