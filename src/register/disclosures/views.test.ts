import { describe, expect, test } from 'vitest';
import { standing } from '../entry/index.ts';
import { stateOf } from '../matter.ts';
import { play } from '../orders.cases.ts';
import { ESTABLISH_SEED, meansForTests, type TestDesk } from '../testing.cases.ts';
import { act, D1, draft, penalty, published, reviewed } from './disclosures.cases.ts';
import { type DisclosureState, disclosures, dutiesOf, withheldReviews } from './index.ts';

const stateIn = (desk: TestDesk, id: string = D1.id): DisclosureState =>
  stateOf(disclosures, id, standing(desk.entries({ kind: 'disclosure', id })));
const profileIn = (desk: TestDesk) => desk.register.profiles()[0]!;
const day = (text: string) => Temporal.PlainDate.from(text);

describe('各项合看', () => {
  const duties = {
    ...(ESTABLISH_SEED.settings as object),
    duties: ['environmentMonthly', 'drinkingWater', 'proactive'],
  };
  const calendar = meansForTests().calendar('654002');

  test('期间义务：按期、迟延、到期未办；撤回的不再算数', () => {
    const desk = play({
      law: '水法§72',
      title: '',
      orders: [
        ['2024-03-01', { type: 'agency.change', settings: duties, reason: '设定' }],
        ['2024-03-01', draft({ duty: { duty: 'environmentMonthly', about: '2024-02' } })],
        reviewed(),
        published('2024-03-05'),
      ],
    });
    const lines = (today: string) =>
      dutiesOf([stateIn(desk)], profileIn(desk), day(today), calendar, day('2024-02-01')).lines.map(
        ({ duty, about, state }) => `${duty} ${about} ${state}`,
      );
    expect(lines('2024-03-12')).toEqual([
      'environmentMonthly 2024-02 publishedInTime',
      'environmentMonthly 2024-03 due',
      'drinkingWater 2024-Q1 due',
      'proactive D2024-00001/v1 publishedInTime',
    ]);
    expect(lines('2024-04-11')[1]).toBe('environmentMonthly 2024-03 late');
    desk.on('2024-03-13').accept(act('withdraw', '2024-03-13', { ground: 'inaccurate', reason: '数据有误' }));
    expect(lines('2024-03-13')[0]).toBe('environmentMonthly 2024-02 late');
    expect(lines('2024-03-13')[3]).toBe('proactive D2024-00001/v1 publishedInTime');
  });

  test('处罚结果：信用公示和撤回也是义务；作废的不算', () => {
    const settings = {
      ...(ESTABLISH_SEED.settings as object),
      duties: ['penaltyDecision', 'penaltyWithdrawal'],
    };
    const overturn = { how: 'revoked', by: '法院' };
    const withdraw = { ground: 'penaltyOverturned', reason: '撤销' };
    const desk = play({
      law: '处罚法§48',
      title: '',
      orders: [
        ['2024-03-01', { type: 'agency.change', settings, reason: '设定' }],
        ['2024-03-01', penalty()],
        ['2024-03-01', penalty()],
        ['2024-03-04', { type: 'disclosure.void', matter: 'D2024-00002', reason: '重复' }],
        reviewed(),
        published('2024-03-05'),
      ],
    });
    const lines = () =>
      dutiesOf([stateIn(desk), stateIn(desk, 'D2024-00002')], profileIn(desk), desk.day, calendar).lines.map(
        ({ duty, about, state, due }) => `${duty} ${about} ${state} ${due}`,
      );
    desk.on('2024-03-13');
    expect(lines()).toEqual(['penaltyDecision D2024-00001 late 2024-03-12']);
    desk.accept(act('publishCredit', '2024-03-13'));
    desk.on('2024-05-09').accept(act('overturn', '2024-05-09', overturn));
    expect(lines()).toEqual([
      'penaltyDecision D2024-00001 publishedLate 2024-03-12',
      'penaltyWithdrawal D2024-00001 due 2024-05-13',
    ]);
    desk.on('2024-05-13').accept(act('withdraw', '2024-05-13', withdraw));
    expect(lines()[1]).toBe('penaltyWithdrawal D2024-00001 publishedInTime 2024-05-13');
  });

  test('不予公开的定期评估：十二个月一次，最近的在前', () => {
    const attribute = { kind: 'withheld', ground: 'internalAffairs', basis: '内部工作流程' };
    const desk = play({
      law: '条例§18',
      title: '',
      orders: [
        ['2024-03-01', draft({ attribute })],
        ['2024-03-04', draft({ attribute, on: '2024-03-04' })],
        ['2024-03-04', draft({ on: '2024-03-04' })],
        ['2024-06-03', act('reassess', '2024-06-03', { conclusion: 'keep', basis: '情势未变' })],
      ],
    });
    desk.accept(draft({ attribute, on: '2024-06-03' }));
    desk.accept({ type: 'disclosure.void', matter: 'D2024-00004', reason: '误录' });
    const states = ['D2024-00001', 'D2024-00002', 'D2024-00003', 'D2024-00004'].map((id) =>
      stateIn(desk, id),
    );
    expect(withheldReviews(states, day('2025-03-05')).map(({ id, due, late }) => [id, due, late])).toEqual([
      ['D2024-00002', '2025-03-04', true],
      ['D2024-00001', '2025-06-03', false],
    ]);
  });
});
