/** Corrections, seals, and the view's advice: what no row of the tables can say. */
import { describe, expect, test } from 'vitest';
import { parseCommand } from '../parse.ts';
import { meansForTests, SEED_AGENCY, TestDesk } from '../testing.cases.ts';
import { requestView } from './index.ts';
import { APPLICANT, commandOf, enter, type Line, replied, stateIn, THIRD_PARTY } from './scene.cases.ts';

const DAY = '2026-03-02';

function propose(desk: TestDesk, id: string, of: number, instead: object | null) {
  const about = { kind: 'request', id };
  return desk.do({ type: 'correction.propose', about, of, instead, reason: '录错' });
}

function versionOf(desk: TestDesk, id: string, type: string): number {
  const found = desk.entries({ kind: 'request', id }).find(({ event }) => event.type === `request.${type}`);
  return found!.version;
}

describe('更正', () => {
  test.each([
    ['签发', 'signed', '还没有签发'],
    ['法制审核', 'legalityReviewed', '没有法制审核就答复'],
    ['保密审查', 'secrecyReviewed', '没有经过公开审查'],
    ['决定', 'decided', '还没有拟定决定'],
  ])('答复之后%s不能更正掉', (_, type, text) => {
    const desk = new TestDesk();
    const id = enter(desk, [[DAY, 'register'], ...replied('2026-03-20')]);
    const answer = propose(desk, id, versionOf(desk, id, type), null);
    expect(answer.kind === 'refused' && answer.reasons.map((one) => one.text).join()).toContain(text);
  });

  test('送达之后答复不能更正掉', () => {
    const desk = new TestDesk();
    const id = enter(desk, [[DAY, 'register'], ...replied('2026-03-20'), ['2026-03-20', 'recordService']]);
    const answer = propose(desk, id, versionOf(desk, id, 'replied'), null);
    expect(answer.kind === 'refused' && answer.reasons.map((one) => one.text)).toContain(
      '没有作出答复的记录，无从送达。',
    );
  });

  test('重新办理之后，原来的答复不能更正掉', () => {
    const desk = new TestDesk();
    const id = enter(desk, [
      [DAY, 'register'],
      ...replied('2026-03-20'),
      ['2026-05-06', 'dispute.open'],
      ['2026-07-01', 'reopen'],
    ]);
    const answer = propose(desk, id, versionOf(desk, id, 'replied'), null);
    expect(answer.kind === 'refused' && answer.reasons.map((one) => one.text)).toEqual([
      '重新办理以前没有答复的记录。',
    ]);
  });

  test('来自外面的事失去效力，不妨碍更正', () => {
    const desk = new TestDesk();
    const id = enter(desk, [
      [DAY, 'register'],
      ['2026-03-05', 'askClarification'],
      ['2026-03-10', 'recordClarificationReceived'],
    ]);
    expect(propose(desk, id, 2, null).kind).toBe('accepted');
  });

  test('延期批准不能从已告知的延期下面抽走', () => {
    const desk = new TestDesk();
    const id = enter(desk, [
      [DAY, 'register'],
      ['2026-03-03', 'approveExtension'],
      ['2026-03-03', 'notifyExtension'],
    ]);
    const answer = propose(desk, id, 2, null);
    expect(answer.kind === 'refused' && answer.reasons.map((one) => one.text)).toEqual([
      '2026-03-03的“告知延期”依法不发生效力。',
    ]);
  });

  test('补正告知的送达凭证抽走，认定逾期就站不住', () => {
    const desk = new TestDesk();
    const id = enter(desk, [
      [DAY, 'register'],
      ['2026-03-05', 'askClarification'],
      ['2026-03-06', 'recordClarificationServed'],
      ['2026-03-30', 'lapseClarification'],
    ]);
    const answer = propose(desk, id, 3, null);
    expect(answer.kind === 'refused' && answer.reasons.map((one) => one.text).join()).toContain(
      '没有送达凭证',
    );
  });

  test('收到日更正后期限随之更正，视图标出更正过的记录', () => {
    const desk = new TestDesk();
    const id = enter(desk, [['2026-03-03', 'register']]);
    const instead = commandOf(['2026-03-03', 'register', { on: DAY, channel: 'registeredMail' }], undefined);
    expect(propose(desk, id, 1, instead).kind).toBe('accepted');
    desk.accept({ type: 'correction.approve', about: { kind: 'request', id }, proposal: 2 }, 'head');
    const row = desk.register.matters(SEED_AGENCY).find(({ matter }) => matter.id === id)!.row!;
    expect([row.opened, row.due]).toEqual([DAY, '2026-03-30']);
    expect(stateIn(desk, id).corrected).toEqual([{ version: 1, by: [3] }]);
    expect(look(desk, id, DAY).steps[0]![0]!.corrected).toBe(true);
  });

  test('收到日不能改到使已发生的答复早于收到', () => {
    const desk = new TestDesk();
    const id = enter(desk, [[DAY, 'register'], ...replied('2026-03-04')]);
    desk.on('2026-03-09');
    const instead = commandOf(['2026-03-09', 'register', { on: '2026-03-06' }], undefined);
    const answer = propose(desk, id, 1, instead);
    expect(answer.kind === 'refused' && answer.reasons.map((one) => one.text).join()).toContain(
      '早于收到申请',
    );
  });
});

test('申请人和第三方的姓名、联系方式、证件号码不进入任何记录', () => {
  const desk = new TestDesk();
  const id = enter(desk, [
    [DAY, 'register'],
    [DAY, 'consult'],
  ]);
  const kept = JSON.stringify([
    desk.register.chain(SEED_AGENCY).filter(({ matter }) => matter.kind === 'request'),
    desk.register.matters(SEED_AGENCY).map(({ row }) => row),
    stateIn(desk, id),
  ]);
  for (const text of [APPLICANT.name, APPLICANT.contact, APPLICANT.paper.number, THIRD_PARTY.name]) {
    expect(kept).not.toContain(text);
  }
  expect(stateIn(desk, id).rounds[0]!.consulted[0]!.person).toBe('U0000002');
});

function look(desk: TestDesk, id: string, today: string, role: 'handler' | 'head' = 'handler') {
  const [profile] = desk.register.profiles();
  return requestView(stateIn(desk, id), {
    today: Temporal.PlainDate.from(today),
    calendar: meansForTests().calendar(profile!.region),
    profile: profile!,
    actor: { id: role, role },
    closedThrough: 0,
  });
}

test.each([
  ['disclosed.provided', {}, '答复送达（自选）'],
  ['withheld.internalAffairs', { oneOfThreeKinds: true, separable: false }, '答复送达（复议前置）'],
] as const)('%s送达后的救济途径由决定得出', (outcome, facts, label) => {
  const desk = new TestDesk();
  const id = enter(desk, [
    [DAY, 'register'],
    ...replied('2026-03-20', outcome, { facts }),
    ['2026-03-23', 'recordService'],
  ]);
  const { steps, clocks } = look(desk, id, '2026-03-23');
  expect(steps[0]!.at(-1)!.label).toBe(label);
  expect(clocks.some((clock) => clock.id === 'applicantLitigation')).toBe(outcome === 'disclosed.provided');
});

test('补正事项以一次性告知的为准，补记的第二次告知不改变', () => {
  const desk = new TestDesk();
  const id = enter(desk, [
    [DAY, 'register'],
    ['2026-03-05', 'askClarification', { items: ['年度'] }],
    ['2026-03-10', 'askClarification', { items: ['年度', '文号'], on: '2026-03-09' }],
  ]);
  const { clarification, steps } = look(desk, id, '2026-03-10');
  expect(clarification).toEqual(['年度']);
  expect(steps[0]!.map(({ effect }) => effect)).toEqual([true, true, false]);
});

describe('下一步', () => {
  const lines: Line[] = [[DAY, 'register'], ...replied('2026-03-20'), ['2026-03-20', 'recordService']];
  /** Judged by what the command itself says: the gate is silent on it. */
  const byContent = [
    'merge',
    'transfer',
    'involve',
    'decide',
    'lapseClarification',
    'lapseFee',
    'notifyDelay',
    'lapseConsultation',
    'reopen',
  ];

  test.each(lines.map((line, at) => [line[1], at + 1] as const))('%s之后：视图与收发一致', (_, n) => {
    const today = lines[n - 1]![0];
    const fresh = () => {
      const desk = new TestDesk();
      return { desk, id: enter(desk, lines.slice(0, n)) };
    };
    const first = fresh();
    for (const { command, reasons } of look(first.desk, first.id, today).next) {
      const verb = command.slice('request.'.length);
      if (reasons.length === 0 && byContent.includes(verb)) continue;
      const { desk, id } = fresh();
      const answer = desk.on(today).do(commandOf([today, verb], id));
      const said = answer.kind === 'refused' ? answer.reasons.map(({ text }) => text) : [];
      expect([verb, answer.kind]).toEqual([verb, reasons.length === 0 ? 'accepted' : 'refused']);
      expect(said).toEqual(expect.arrayContaining(reasons.map(({ text }) => text)));
    }
  });

  test('负责人能批准延期，承办人不能', () => {
    const desk = new TestDesk();
    const id = enter(desk, [[DAY, 'register']]);
    const texts = (role: 'handler' | 'head') =>
      look(desk, id, DAY, role)
        .next.find(({ command }) => command === 'request.approveExtension')!
        .reasons.map(({ text }) => text);
    expect(texts('head')).toEqual([]);
    expect(texts('handler')).toEqual(['延期须经政府信息公开工作机构负责人同意。']);
  });
});

test.each(['reviewed', 'searched', 'opinionAsked', 'clarificationAsked', 'feeNoticed', 'earlierReply'])(
  '%s由登记得出，不听命令自称',
  (fact) => {
    const parts = [{ what: '全部', outcome: 'disclosed.provided', facts: { [fact]: true } }];
    const read = parseCommand(commandOf([DAY, 'decide', { parts }], 'R2026-00001'));
    expect('issues' in read && read.issues.map(({ path }) => path)).toEqual(['parts.0.facts']);
  },
);
