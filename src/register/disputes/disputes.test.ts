import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cite, gistOf } from '../../law/index.ts';
import { standing } from '../entry/index.ts';
import { stateOf } from '../matter.ts';
import { parseCommand } from '../parse.ts';
import { ESTABLISH_SEED, meansForTests, SEED_AGENCY, TestDesk } from '../testing.cases.ts';
import { DISPUTE_CASES, type DisputeCase, type DisputeStep } from './disputes.cases.ts';
import {
  DISPUTE_OUTCOMES,
  type DisputeOutcome,
  type DisputeState,
  disputeClocks,
  disputes,
  outcomeLaw,
  overturnedFor,
} from './index.ts';

const FIRST = 'P2024-00001';
const UNDATED = ['setProcedure', 'scheduleHearing', 'link', 'assign', 'void'];

function commandOf([day, verb, fields = {}]: DisputeStep) {
  return {
    type: `dispute.${verb}`,
    ...(verb === 'open' ? {} : { matter: FIRST }),
    ...(UNDATED.includes(verb) ? {} : { on: day }),
    ...fields,
  };
}

function deskFor(countedBy: DisputeCase['countedBy'] = undefined): TestDesk {
  const desk = new TestDesk();
  if (countedBy) {
    const settings = { ...(ESTABLISH_SEED.settings as object), disputesCountedBy: countedBy };
    desk.accept({ type: 'agency.change', settings, reason: '按审级计数' });
  }
  return desk;
}

/** What came of a case after its steps, the last of which may be refused. */
function played({ countedBy, given, refused }: DisputeCase): { desk: TestDesk; reasons: string[] } {
  const desk = deskFor(countedBy);
  const steps = refused ? given.slice(0, -1) : given;
  for (const step of steps) desk.on(step[0]).accept(commandOf(step), step[3]);
  const last = given.at(-1);
  if (!refused || !last) return { desk, reasons: [] };
  return { desk, reasons: desk.on(last[0]).refuse(commandOf(last), last[3]) };
}

function matterIn(desk: TestDesk, id: string) {
  const found = desk.register.matters(SEED_AGENCY).find(({ matter }) => matter.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
}

function stateIn(desk: TestDesk, id: string = FIRST): DisputeState {
  return stateOf(disputes, id, standing(matterIn(desk, id).entries));
}

describe('复议诉讼', () => {
  test.each(DISPUTE_CASES)('$law $title', (one) => {
    const { desk, reasons } = played(one);
    expect(cite(one.law).notation).toBe(one.law);
    expect(reasons).toHaveLength(one.refused?.length ?? 0);
    one.refused?.forEach((part, at) => {
      expect(reasons[at]).toContain(part);
    });
    if (one.refused) return;
    const { row, bookings } = matterIn(desk, one.id ?? FIRST);
    if (one.stage) expect(row?.stage).toBe(one.stage);
    if (one.due !== undefined) expect(row?.due).toBe(one.due);
    const lines = bookings.map(({ part, column, opened, closed, result }) =>
      `${part} ${column} ${opened}→${closed ?? ''} ${result ?? ''}`.trimStart(),
    );
    if (one.counts) expect(lines).toEqual(one.counts);
  });

  test('跨年的案件在两年的表里都有：上年尚未审结，次年结果', () => {
    const { desk } = played(DISPUTE_CASES.find(({ title }) => title.startsWith('跨年未结')) as DisputeCase);
    const cells = (year: number) =>
      desk.register
        .tally(SEED_AGENCY, year)
        .map(({ column, result, closed, cases }) => [column, result, closed, cases]);
    expect(cells(2024)).toEqual([['reconsideration', null, 'after', 1]]);
    expect(cells(2025)).toEqual([['reconsideration', 'overturned', 'during', 1]]);
    expect(cells(2026)).toEqual([]);
  });

  test('依第十四条至第十六条不予公开的，直接起诉只提示，不拒绝', () => {
    const contested = { on: '2024-02-20', bases: ['条例§16.2'] };
    const [day, verb, fields] = (DISPUTE_CASES[3] as DisputeCase).given[0] as DisputeStep;
    const cautionsWith = (more: object) => {
      const desk = new TestDesk();
      desk.on(day).accept(commandOf([day, verb, { ...fields, ...more }]));
      return stateIn(desk).cautions.map(({ law }) => law.notation);
    };
    expect(cautionsWith({ contested })).toEqual(['复议法§23.1(4)']);
    expect(cautionsWith({ contested: { ...contested, on: '2023-12-29' } })).toEqual([]);
    expect(cautionsWith({ contested: { ...contested, bases: ['条例§36(4)'] } })).toEqual([]);
    expect(cautionsWith({})).toEqual([]);
  });

  test('程序没有写明的，时限附有提示；迟交的答复照记，时限为逾期', () => {
    const desk = new TestDesk();
    const open = commandOf((DISPUTE_CASES[0] as DisputeCase).given[0] as DisputeStep);
    desk.on('2024-03-01').accept(open);
    const { calendar } = meansForTests();
    const clockOn = (day: string) =>
      disputeClocks(stateIn(desk), { calendar: calendar('654002'), asOf: Temporal.PlainDate.from(day) })[0];
    expect(clockOn('2024-03-05')?.cautions).toHaveLength(1);
    desk.on('2024-03-12').accept({ type: 'dispute.answer', matter: FIRST, on: '2024-03-12' });
    expect(clockOn('2024-03-12')?.state).toBe('late');
  });

  test('关联的申请被纠正后可以据此重新答复；维持、未审结、作废的不可以', () => {
    const desk = new TestDesk();
    desk.on('2024-02-01').accept({
      type: 'request.register',
      on: '2024-02-01',
      channel: 'inPerson',
      content: { description: '某项目环评批复' },
      supply: { form: 'paper', way: 'collection' },
      applicant: { nature: 'company', name: '示例建材有限公司', contact: '0999-5550123' },
    });
    const open = commandOf((DISPUTE_CASES[0] as DisputeCase).given[0] as DisputeStep);
    desk.on('2024-03-01').accept({ ...open, request: 'R2024-00001' });
    expect(overturnedFor(stateIn(desk))).toBeUndefined();
    const decide = { type: 'dispute.decide', matter: FIRST, outcome: 'reconsideration.revoked' };
    desk.on('2024-04-19').accept({ ...decide, on: '2024-04-19' });
    const overturned = { request: 'R2024-00001', dispute: FIRST, on: '2024-04-19' };
    expect(overturnedFor(stateIn(desk))).toEqual(overturned);

    const second = 'P2024-00002';
    desk.accept({ ...open, on: '2024-04-19', caseNumber: '伊市政复〔2024〕14号' });
    const link = { type: 'dispute.link', matter: second, request: 'R2024-00001' };
    expect(desk.refuse({ ...link, request: 'R2024-00002' })).toEqual([
      '没有编号为R2024-00002的公开申请，请核对。',
    ]);
    desk.accept(link);
    expect(desk.refuse(link)).toEqual(['已经关联R2024-00001。']);
    desk.accept({ ...decide, matter: second, on: '2024-04-19', outcome: 'reconsideration.upheld' });
    expect(overturnedFor(stateIn(desk, second))).toBeUndefined();
    desk.accept({ type: 'dispute.void', matter: FIRST, reason: '重复登记' }, 'head');
    expect(overturnedFor(stateIn(desk))).toBeUndefined();
  });

  test('更正：更正掉一审裁判，其后的二审便没有来由，不予批准', () => {
    const desk = new TestDesk();
    const { given } = DISPUTE_CASES.find(({ title }) => title.startsWith('二审改判')) as DisputeCase;
    for (const step of given) desk.on(step[0]).accept(commandOf(step));
    const about = { kind: 'dispute', id: FIRST };
    const strike = { type: 'correction.propose', about, of: 2, instead: null, reason: '录错案件' };
    expect(desk.refuse(strike)).toEqual(['一审没有裁判，不能有二审。']);
    const instead = {
      type: 'dispute.decide',
      matter: FIRST,
      on: '2024-08-12',
      outcome: 'court.suitDismissed',
      evidence: { kind: 'paper', note: '裁定书' },
    };
    desk.accept({ type: 'correction.propose', about, of: 2, instead, reason: '结果录错' });
    desk.accept({ type: 'correction.approve', about, proposal: 5 }, 'head');
    expect(matterIn(desk, FIRST).bookings[0]?.result).toBe('overturned');
  });

  test('每一种结果都有依据，2024年以前的复议依旧法', () => {
    const outcomes = Object.keys(DISPUTE_OUTCOMES) as DisputeOutcome[];
    expect(outcomes.length).toBeGreaterThan(25);
    for (const outcome of outcomes) {
      expect(gistOf(outcomeLaw(outcome, '2024-06-03')).text).not.toBe('');
      const reviewing = DISPUTE_OUTCOMES[outcome].at === 'reconsideration';
      expect(outcomeLaw(outcome, '2023-12-29').instrument).toBe(reviewing ? '复议法2017' : '行诉法');
    }
  });
});

describe('任意操作', () => {
  const DAYS = ['2024-11-04', '2024-12-20', '2025-01-06', '2025-03-03', '2025-12-30', '2026-01-08'];
  const verb = fc.constantFrom(
    ...['answer', 'hear', 'decide', 'decide', 'settle', 'appeal', 'rehear', 'openRetrial'],
    ...['impose', 'fulfil', 'setProcedure', 'scheduleHearing', 'join', 'assign', 'void', 'open'],
  );
  const outcome = fc.constantFrom(...(Object.keys(DISPUTE_OUTCOMES) as DisputeOutcome[]));
  const step = fc.record({ verb, outcome, day: fc.constantFrom(...DAYS), n: fc.integer({ min: 1, max: 6 }) });
  type Random = { readonly verb: string; readonly outcome: string; readonly day: string; readonly n: number };
  const fieldsOf = ({ verb, outcome, day, n }: Random) => {
    const body = { body: '某法院', caseNumber: `${n}号`, by: 'otherParty' };
    const opening = {
      ...body,
      by: undefined,
      group: n % 2 ? 'reconsideration' : 'litigation.direct',
      subject: '不服答复',
      capacity: 'respondent',
    };
    const fields: Record<string, Record<string, unknown>> = {
      decide: { outcome },
      appeal: body,
      rehear: { body: '某法院', caseNumber: `${n}号` },
      openRetrial: body,
      impose: { duty: 'redo', text: '重作', term: { n, unit: 'day' } },
      fulfil: { duty: n, note: '已办' },
      setProcedure: { procedure: 'ordinary', reason: '通知' },
      scheduleHearing: { day, place: '法庭' },
      join: { with: `P2024-0000${n}` },
      assign: { handler: 'law' },
      void: { reason: '重复' },
      open: JSON.parse(JSON.stringify(opening)) as Record<string, unknown>,
    };
    return fields[verb] ?? {};
  };

  test('不抛错；每个编号的计数合乎事实；重放结果相同', () => {
    let accepted = 0;
    const play = (steps: readonly Random[], each: boolean): TestDesk => {
      const desk = deskFor(each ? 'instance' : undefined);
      const opening = fieldsOf({ verb: 'open', outcome: '', day: '', n: steps.length });
      desk.on('2024-10-08').accept(commandOf(['2024-10-08', 'open', opening]));
      for (const one of steps.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
        const command = commandOf([one.day, one.verb, fieldsOf(one)]);
        expect(parseCommand(command)).toHaveProperty('command');
        const answer = desk.on(one.day).do(command, one.n % 3 ? 'handler' : 'head');
        if (answer.kind === 'accepted') accepted += 1;
      }
      return desk;
    };
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), fc.boolean(), (steps, each) => {
        const desk = play(steps, each);
        expect(play(steps, each).register.chain(SEED_AGENCY)).toEqual(desk.register.chain(SEED_AGENCY));
        for (const { matter, row, bookings } of desk.register.matters(SEED_AGENCY)) {
          if (matter.kind !== 'dispute') continue;
          const state = stateIn(desk, matter.id);
          expect(disputes.counts(state)).toEqual(bookings.map(({ late: _, ...rest }) => rest));
          expect(new Set(bookings.map(({ part }) => part)).size).toBe(bookings.length);
          if (row?.stage === 'answering') expect(bookings.every(({ closed }) => closed === null)).toBe(true);
          for (const { opened, closed, result } of bookings) {
            expect(closed ?? opened).toBeGreaterThanOrEqual(opened);
            expect(result === null).toBe(closed === null);
          }
          const years = [2024, 2025, 2026].map((year) => linesIn(bookings, year));
          if (!each) expect(Math.max(...years)).toBeLessThanOrEqual(1);
          expect(disputes.faults?.(state, undefined as never)).toEqual([]);
        }
      }),
      { numRuns: 150, seed: 48 },
    );
    expect(accepted).toBeGreaterThan(1000);
  });

  function linesIn(lines: readonly { opened: number; closed: number | null }[], year: number): number {
    return lines.filter(({ opened, closed }) => opened <= year && (closed ?? 9999) >= year).length;
  }
});
