import { describe, expect, test } from 'vitest';
import { cite, type Notation } from '../../law/index.ts';
import { standing } from '../entry/index.ts';
import { stateOf } from '../matter.ts';
import { parseCommand } from '../parse.ts';
import { SEED_AGENCY, TestDesk } from '../testing.cases.ts';
import { rectifications } from './index.ts';
import { type Line, RECTIFICATION_CASES } from './rectifications.cases.ts';

const APPLICANT = { nature: 'person', name: '张三', contact: '13800000000' };
const EVIDENCE = { kind: 'paper', note: '卷内凭证' };

const USUAL: Readonly<Record<string, object>> = {
  register: {
    channel: 'inPerson',
    subject: '2024年公示的处罚信息',
    claim: '当事人名称有误',
    proofs: ['营业执照复印件'],
    applicant: APPLICANT,
  },
  addProof: { proofs: ['营业执照复印件'] },
  check: { conclusion: 'inaccurate', basis: '与案卷核对' },
  correct: { change: '已改为正确名称' },
  forward: { to: '示例市市场监督管理局' },
  direct: { to: '示例市市场监督管理局' },
  reply: { way: 'electronic' },
  withdraw: { statement: '申请人电话撤回' },
  void: { reason: '重复录入' },
};

function commandOf([day, verb, fields = {}]: Line, matter: string | undefined) {
  const dated = verb === 'void' ? {} : { on: day };
  const earlier = fields.on !== undefined && { evidence: EVIDENCE };
  return {
    type: `rectification.${verb}`,
    ...(verb !== 'register' && { matter }),
    ...dated,
    ...USUAL[verb],
    ...earlier,
    ...fields,
  };
}

function play(desk: TestDesk, lines: readonly Line[]): string | undefined {
  let matter: string | undefined;
  for (const line of lines) {
    const command = commandOf(line, matter);
    expect(parseCommand(command)).not.toHaveProperty('issues');
    const { id } = desk.on(line[0]).accept(command);
    matter ??= id;
  }
  return matter;
}

describe('更正', () => {
  test.each(RECTIFICATION_CASES)('$law $title', ({ law, given, refused, stage, open }) => {
    expect(cite(law as Notation).notation).toBe(law);
    const desk = new TestDesk();
    const last = given.at(-1)!;
    const matter = play(desk, refused ? given.slice(0, -1) : given);
    if (refused) {
      const reasons = desk.on(last[0]).refuse(commandOf(last, matter));
      expect(reasons).toEqual(refused.map((piece) => expect.stringContaining(piece)));
    }
    const kept = desk.register.matters(SEED_AGENCY).find(({ matter: ref }) => ref.id === matter)!;
    if (stage !== undefined) expect(kept.row?.stage).toBe(stage);
    if (open !== undefined) expect(kept.row?.open).toBe(open);
    expect([kept.bookings, kept.row?.due]).toEqual([[], null]);
  });

  test('编号自成一列，缺身份证明照样登记，姓名不进入记录', () => {
    const desk = new TestDesk();
    const id = play(desk, [['2026-03-02', 'register']])!;
    expect(id).toBe('C2026-00001');
    const entries = desk.entries({ kind: 'rectification', id });
    expect(stateOf(rectifications, id, standing(entries)).lacking).toEqual(['没有提供身份证明。']);
    expect(JSON.stringify(entries)).not.toContain(APPLICANT.name);
  });

  test.each([
    [2, '没有核实就答复'],
    [3, '先更正再告知'],
  ])('答复之后第%i条记录不能更正掉', (of, text) => {
    const desk = new TestDesk();
    const id = play(desk, [
      ['2026-03-02', 'register'],
      ['2026-03-02', 'check'],
      ['2026-03-02', 'correct'],
      ['2026-03-02', 'reply'],
    ])!;
    const about = { kind: 'rectification', id };
    const reasons = desk.refuse({ type: 'correction.propose', about, of, instead: null, reason: '录错' });
    expect(reasons.join()).toContain(text);
  });
});
