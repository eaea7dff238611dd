/** 条例§45: what one insider might try so that a late reply, a case or a changed decision is not seen. */
import { describe, expect, test } from 'vitest';
import { ESTABLISH_SEED, meansForTests, SEED_AGENCY, TestDesk } from '../testing.cases.ts';
import { requestView } from './index.ts';
import { commandOf, enter, type Line, received, replied, roleOf, signed, stateIn } from './scene.cases.ts';

const DAY = '2026-03-02';
const TOWN = 'yining-town';

function refusal(desk: TestDesk, line: Line, matter: string): string {
  return desk.on(line[0]).refuse(commandOf(line, matter), roleOf(line)).join();
}

describe('作废', () => {
  test('并入了别件的不能作废', () => {
    const desk = new TestDesk();
    const first = enter(desk, [received(DAY)]);
    const second = enter(desk, [received('2026-03-03')]);
    enter(desk, [['2026-03-04', 'merge', { into: first, reason: '重复' }]], second);
    expect(refusal(desk, ['2026-03-04', 'void'], first)).toBe(`已经并入${second}，不能作废。`);
  });

  test('拆分出来的不能作废', () => {
    const desk = new TestDesk();
    enter(desk, [received(DAY), ['2026-03-04', 'split']]);
    expect(refusal(desk, ['2026-03-04', 'void'], 'R2026-00002')).toContain('拆分或者转入的申请不能作废');
  });

  test('承办人不能作废自己承办的', () => {
    const desk = new TestDesk();
    const id = enter(desk, [received(DAY, {}), ['2026-03-04', 'assign', { handler: 'auditor' }]]);
    expect(refusal(desk, ['2026-03-04', 'void'], id)).toContain('承办人以外的另一人');
  });
});

describe('签发', () => {
  const drafted: readonly Line[] = [received(DAY), ...signed('2026-03-05').slice(0, 3)];

  test('受委托的拟稿人不能签发自己拟的决定', () => {
    const desk = new TestDesk();
    const id = enter(desk, [...drafted, ['2026-03-05', 'delegate', { to: 'handler' }]]);
    expect(refusal(desk, ['2026-03-05', 'sign', {}, 'handler'], id)).toBe('拟稿人不能签发自己拟的决定。');
  });

  test('签发以后更正的决定不能照原签发答复', () => {
    const desk = new TestDesk();
    const id = enter(desk, [received(DAY), ...signed('2026-03-05')]);
    const about = { kind: 'request', id };
    const parts = [{ what: '全部', outcome: 'notProcessed.petition', facts: { petition: true } }];
    const instead = commandOf(['2026-03-05', 'decide', { parts }], id);
    desk.accept({ type: 'correction.propose', about, of: 3, instead, reason: '记错' });
    desk.accept({ type: 'correction.approve', about, proposal: 6 }, 'auditor');
    const reply: Line = ['2026-03-05', 'reply'];
    expect(refusal(desk, reply, id)).toBe('签发以后决定有更正，请重新拟定、审核、签发。');
    enter(desk, [...signed('2026-03-05').slice(1), reply], id);
  });
});

test('转给另按确认日起算的机关，期限和件数都不变', () => {
  const desk = new TestDesk();
  const settings = { ...(ESTABLISH_SEED.settings as object), clock: { unconfirmedReceipt: 'wait' } };
  const town = { ...ESTABLISH_SEED, name: '伊宁市示例镇', reportsThrough: SEED_AGENCY, settings };
  desk.accept(town, 'head', { agency: TOWN });
  const id = enter(desk, [received(DAY, { channel: 'online' })]);
  const { clock, receiptBy } = stateIn(desk, id).opened!;
  const counted = desk.register.tally(SEED_AGENCY, 2026);
  enter(desk, [['2026-05-20', 'transfer', { agency: TOWN, reason: '职责' }]], id);
  expect(desk.register.tally(SEED_AGENCY, 2026)).toEqual([]);
  expect(desk.register.tally(TOWN, 2026)).toEqual(counted);
  const [transferred] = desk.register.entries(TOWN, { kind: 'request', id: 'R2026-00001' });
  expect(transferred!.event).toMatchObject({ clock, receiptBy });
});

describe('期满以后补记的看得出来', () => {
  const dated = (lines: readonly Line[], day: string, on: string): Line[] =>
    lines.map(([_, verb, fields, role]) => [day, verb, { ...fields, on }, role] as Line);

  test.each<[title: string, lines: readonly Line[], late: boolean, told: boolean]>([
    ['按期答复、当日登记', replied('2026-03-27'), false, false],
    ['按期答复、期满前补记', dated(replied('2026-03-27'), '2026-03-30', '2026-03-27'), false, false],
    ['逾期答复', replied('2026-05-20'), true, false],
    ['逾期以后才确认', [['2026-05-19', 'confirm'], ...replied('2026-05-20')], false, true],
    ['逾期以后把答复记在期内', dated(replied('2026-03-27'), '2026-05-20', '2026-03-27'), false, true],
    [
      '逾期以后补记延期',
      [
        ['2026-04-20', 'approveExtension', { on: '2026-03-25' }],
        ['2026-04-20', 'notifyExtension', { on: '2026-03-26' }],
        ...replied('2026-04-21'),
      ],
      false,
      true,
    ],
    [
      '逾期以后补记第三方收到征求意见书',
      [
        ['2026-03-10', 'consult'],
        ['2026-05-15', 'recordConsultationReceived', { on: '2026-04-17' }],
        ...replied('2026-05-18'),
      ],
      false,
      true,
    ],
  ])('%s', (_, lines, late, told) => {
    const desk = new TestDesk();
    const id = enter(desk, [received(DAY, { channel: 'online' }), ...lines]);
    const [profile] = desk.register.profiles();
    const calendar = meansForTests().calendar(profile!.region);
    const actor = { id: 'handler', role: 'handler' } as const;
    const context = { today: desk.day, calendar, profile: profile!, actor, closedThrough: 0 };
    const view = requestView(stateIn(desk, id), context);
    expect([view.late, view.timelyByLaterEntry]).toEqual([late, told]);
    expect(view.steps[0]!.at(-1)!.entered).toBe(lines.at(-1)![0]);
  });
});
