/** Split, merger, transfer: what one case gives up another takes; closed years are left alone. */
import { describe, expect, test } from 'vitest';
import { summed, type TallyGroup } from '../counting/index.ts';
import { type MatterRef, standing } from '../entry/index.ts';
import type { Facts } from '../matter.ts';
import { stateOf } from '../matter.ts';
import { ESTABLISH_SEED, meansForTests, SEED_AGENCY, TestDesk } from '../testing.cases.ts';
import { requests } from './index.ts';
import { APPLICANT, commandOf, type Line, replied, roleOf } from './scene.cases.ts';

const TOWN = 'yining-town';
const DAY = '2026-03-02';

function play(desk: TestDesk, lines: readonly Line[], matter?: string): MatterRef {
  const all = lines.map((line) => desk.on(line[0]).accept(commandOf(line, matter), roleOf(line)));
  return all.at(-1)!;
}

function opened(desk: TestDesk, day = DAY, fields: Record<string, unknown> = {}): string {
  return play(desk, [[day, 'register', fields]]).id;
}

function refusal(desk: TestDesk, line: Line, matter: string): string {
  return desk.on(line[0]).refuse(commandOf(line, matter), roleOf(line)).join('\n');
}

function state(desk: TestDesk, id: string) {
  return stateOf(requests, id, standing(desk.entries({ kind: 'request', id })));
}

/** Cases and quantity of a year, whatever their group. */
function total(groups: readonly TallyGroup[]): number {
  return groups.reduce((sum, { quantity }) => sum + quantity, 0);
}

function withTown(reportsThrough: string | null): TestDesk {
  const desk = new TestDesk();
  const town = {
    ...ESTABLISH_SEED,
    name: '伊宁市示例镇人民政府',
    level: 'township',
    parent: SEED_AGENCY,
    reportsThrough,
  };
  desk.accept(town, 'head', { agency: TOWN });
  return desk;
}

describe('拆分', () => {
  test('子件各有编号，收到日和申请人同原件；原件不再计', () => {
    const desk = new TestDesk();
    const parent = opened(desk, '2025-12-29');
    const line: Line = [
      '2026-01-05',
      'split',
      { parts: [{ description: '甲' }, { description: '乙' }, { description: '丙' }] },
    ];
    play(desk, [line], parent);
    expect(state(desk, parent).gone).toEqual({
      how: 'split',
      to: ['R2025-00002', 'R2025-00003', 'R2025-00004'],
      reason: '一事一申请',
    });
    const child = state(desk, 'R2025-00003');
    expect(child.opened).toMatchObject({
      received: '2025-12-29',
      parent,
      person: 'U0000001',
      content: { description: '乙' },
    });
    expect(total(desk.register.tally(SEED_AGENCY, 2025))).toBe(3);
  });

  test('已经走过的步骤随子件走：补正、征求意见和延期', () => {
    const desk = new TestDesk();
    const parent = opened(desk);
    play(
      desk,
      [
        ['2026-03-04', 'consult'],
        ['2026-03-05', 'approveExtension'],
        ['2026-03-05', 'notifyExtension'],
        ['2026-03-06', 'recordOpinion', { opinion: 'agrees' }],
        ['2026-03-09', 'split'],
      ],
      parent,
    );
    const kinds = state(desk, 'R2026-00002').rounds[0]!.steps.map(({ kind }) => kind);
    expect(kinds).toEqual([
      'received',
      'thirdPartyConsulted',
      'extensionApproved',
      'extensionNotified',
      'thirdPartyAnswered',
    ]);
    play(desk, replied('2026-03-10'), 'R2026-00002');
    expect(refusal(desk, ['2026-03-10', 'approveExtension'], 'R2026-00003')).toContain('已经延期一次');
  });

  test('拟定决定、办结或者计算收费之后不能拆分', () => {
    const desk = new TestDesk();
    const [decided, fee, done] = [opened(desk), opened(desk), opened(desk)];
    play(desk, replied('2026-03-10').slice(0, 2), decided);
    expect(refusal(desk, ['2026-03-10', 'split'], decided)).toContain('已经拟定决定');
    play(desk, [['2026-03-10', 'proposeFee']], fee);
    expect(refusal(desk, ['2026-03-10', 'split'], fee)).toContain('已经计算收费');
    play(desk, replied('2026-03-10'), done);
    expect(refusal(desk, ['2026-03-10', 'split'], done)).toContain('申请已经办结');
  });
});

test('认定逾期后重新办理的不能拆分', () => {
  const desk = new TestDesk();
  const id = opened(desk);
  play(
    desk,
    [
      ['2026-03-05', 'askClarification'],
      ['2026-03-06', 'recordClarificationServed'],
      ['2026-03-30', 'lapseClarification'],
      ['2026-07-01', 'dispute.open'],
      ['2026-07-01', 'reopen'],
    ],
    id,
  );
  expect(refusal(desk, ['2026-07-02', 'split'], id)).toBe('重新办理的申请不能拆分、并案或者转出。');
});

describe('并案', () => {
  test('后收到的并入先收到的，只计一件', () => {
    const desk = new TestDesk();
    const first = opened(desk);
    const second = opened(desk, '2026-03-03', { channel: 'online' });
    play(desk, [['2026-03-04', 'merge', { into: first, reason: '两个渠道重复提交' }]], second);
    expect(state(desk, first).duplicates).toEqual([second]);
    expect(total(desk.register.tally(SEED_AGENCY, 2026))).toBe(1);
  });

  test.each([
    ['自己', (id: string) => id, '不能并入自己'],
    ['没有的编号', () => 'R2026-00099', '没有编号为R2026-00099的申请'],
  ])('不能并入%s', (_, into, text) => {
    const desk = new TestDesk();
    const id = opened(desk);
    expect(refusal(desk, [DAY, 'merge', { into: into(id), reason: '重复' }], id)).toContain(text);
  });

  test('别人的、已办结的、后收到的都不能并入', () => {
    const desk = new TestDesk();
    const id = opened(desk);
    const other = opened(desk, DAY, {
      applicant: { ...APPLICANT, paper: { kind: 'otherPaper', number: 'E2' } },
    });
    const done = opened(desk);
    play(desk, replied(DAY), done);
    const late = opened(desk, '2026-03-03');
    const merge = (into: string): Line => ['2026-03-03', 'merge', { into, reason: '重复' }];
    expect(refusal(desk, merge(other), id)).toContain('不是同一申请人的申请');
    expect(refusal(desk, merge(done), id)).toContain('已经办结');
    expect(refusal(desk, merge(late), id)).toContain('应当并入先收到的一件');
  });
});

describe('转其他机关', () => {
  test('两边合计不变，收到日和步骤随去，申请人只留指引', () => {
    const desk = withTown(SEED_AGENCY);
    const id = opened(desk);
    play(desk, [['2026-03-04', 'consult']], id);
    const both = () => summed([desk.register.tally(SEED_AGENCY, 2026), desk.register.tally(TOWN, 2026)]);
    const before = both();
    play(desk, [['2026-03-05', 'transfer', { agency: TOWN, reason: '由镇政府制作' }]], id);
    expect(both()).toEqual(before);
    expect(total(desk.register.tally(TOWN, 2026))).toBe(1);
    const [moved] = desk.register.matters(TOWN).filter(({ matter }) => matter.kind === 'request');
    const there = stateOf(requests, moved!.matter.id, standing(moved!.entries));
    expect(there.opened).toMatchObject({
      received: DAY,
      person: null,
      origin: { agency: SEED_AGENCY, request: id, person: 'U0000001' },
    });
    expect(there.rounds[0]!.steps.map(({ kind }) => kind)).toEqual(['received', 'thirdPartyConsulted']);
    expect(there.rounds[0]!.consulted).toEqual([
      { party: 'thirdParty', ref: 'party-1', about: '附件二', person: null },
    ]);
    expect(moved!.row?.due).not.toBeNull();
  });

  test('不在同一份年度报告内的、没有登记的、本机关都不能转', () => {
    const desk = withTown(null);
    const id = opened(desk);
    const to = (agency: string): Line => [DAY, 'transfer', { agency, reason: '职责' }];
    expect(refusal(desk, to(TOWN), id)).toContain('两个机关不在同一份年度报告内');
    expect(refusal(desk, to('nowhere'), id)).toContain('没有登记这个机关');
    expect(refusal(desk, to(SEED_AGENCY), id)).toContain('请用分办');
  });
});

test.each(['split', 'merge', 'transfer'])('%s：收到之年已经报告的不行', (verb) => {
  const desk = withTown(SEED_AGENCY);
  const id = opened(desk);
  const into = opened(desk);
  const extra = { merge: { into, reason: '重复' }, transfer: { agency: TOWN, reason: '职责' } }[verb];
  const command = commandOf(['2026-03-04', verb, extra], id);
  const facts = factsOn(desk, '2027-02-01');
  const decided = (closedThrough: number) =>
    requests.decide(state(desk, id), command as never, { ...facts, closedThrough });
  expect(decided(2025).ok).toBe(true);
  const closed = decided(2026);
  expect(!closed.ok && closed.reasons.map(({ text }) => text)).toEqual([
    '收到申请的2026年度已经报告，不能再拆分、并案或者转出。',
  ]);
});

test('转往的机关已经报告收到之年，也不行', () => {
  const desk = withTown(SEED_AGENCY);
  const command = commandOf(['2026-03-04', 'transfer', { agency: TOWN, reason: '职责' }], opened(desk));
  const facts = factsOn(desk, '2027-02-01');
  const decided = (closed: number) =>
    requests.decide(state(desk, command.matter!), command as never, {
      ...facts,
      closedThroughOf: () => closed,
    });
  expect(decided(2025).ok).toBe(true);
  expect(decided(2026).ok).toBe(false);
});

test.each([
  ['split', { parts: [{ description: '甲' }, { description: '乙' }] }],
  ['merge', {}],
  ['transfer', { agency: TOWN, reason: '职责' }],
])('%s：只改一边会使件数落空，不能更正掉', (verb, extra) => {
  const desk = withTown(SEED_AGENCY);
  const first = opened(desk);
  const second = opened(desk);
  const more = verb === 'merge' ? { into: first, reason: '重复' } : extra;
  play(desk, [['2026-03-04', verb, more]], second);
  const about = { kind: 'request', id: second };
  const of = desk.entries({ kind: 'request', id: second }).length;
  const said = desk.refuse({ type: 'correction.propose', about, of, instead: null, reason: '记错' });
  expect(said.join()).toContain('同时记在两件事项上');
});

function factsOn(desk: TestDesk, day: string): Facts {
  const [profile, town] = desk.register.profiles();
  return {
    agency: SEED_AGENCY,
    profile: profile!,
    actor: { id: 'handler', role: 'handler' },
    today: Temporal.PlainDate.from(day),
    calendar: meansForTests().calendar(profile!.region),
    closedThrough: 0,
    see: (matter, id) => stateOf(matter, id, standing(desk.entries({ kind: 'request', id }))),
    profileOf: () => town,
    closedThroughOf: () => 0,
    allocate: (_, year) => `R${year}-00077`,
    identify: () => 'U0000001',
  };
}
