import { describe, expect, test } from 'vitest';
import { ChainCheck } from '../entry/index.ts';
import { meansForTests, SEED_AGENCY, TestDesk } from '../testing.cases.ts';

describe('收发', () => {
  test('机关先登记；同一键同一操作只做一次', () => {
    const desk = new TestDesk();
    const change = { type: 'agency.change', shortName: '伊州环', reason: '统一文号简称' };
    const first = desk.do(change, 'head', { key: 'once' });
    expect(desk.do(change, 'head', { key: 'once' })).toEqual(first);
    expect(() => desk.do({ ...change, shortName: '州环' }, 'head', { key: 'once' })).toThrow('幂等键');
    expect(desk.register.chain(SEED_AGENCY)).toHaveLength(2);
    expect(desk.register.profiles()[0]?.shortName).toBe('伊州环');
  });

  test.each([
    ['不是时刻', 'garbage', '2024-01-02'],
    ['时刻不在当天', '2024-01-01T02:00:00.000Z', '2024-01-02'],
    ['万年以后', '+010000-01-01T00:00:00.000Z', '2024-01-02'],
  ])('系统的时钟错了不入账：%s', (_, now, today) => {
    const desk = new TestDesk();
    const command = { type: 'agency.change', shortName: '环', reason: '改' };
    const order = {
      agency: SEED_AGENCY,
      command,
      actor: { id: 'head', role: 'head' as const },
      key: 'clock',
    };
    const moment = { now, today: Temporal.PlainDate.from(today) };
    expect(() => desk.register.execute(order, moment)).toThrow(RangeError);
    expect(desk.register.chain(SEED_AGENCY)).toHaveLength(1);
  });

  test('北京时间零点以后是新的一天', () => {
    const desk = new TestDesk();
    const command = { type: 'agency.change', shortName: '环', reason: '改' };
    const order = {
      agency: SEED_AGENCY,
      command,
      actor: { id: 'head', role: 'head' as const },
      key: 'night',
    };
    const moment = { now: '2024-01-02T16:00:00.000Z', today: Temporal.PlainDate.from('2024-01-03') };
    expect(desk.register.execute(order, moment).kind).toBe('accepted');
  });

  test('看过的版本已经过时的，告知其间发生了什么', () => {
    const desk = new TestDesk();
    desk.accept({ type: 'agency.change', shortName: '伊州环', reason: '统一文号简称' });
    const answer = desk.do({ type: 'agency.change', shortName: '环', reason: '改' }, 'head', { expected: 1 });
    expect(answer.kind).toBe('conflict');
    expect(answer.kind === 'conflict' && answer.since.map(({ version }) => version)).toEqual([2]);
  });

  test('更正须由另一人批准', () => {
    const desk = new TestDesk();
    desk.accept({ type: 'agency.change', shortName: '错', reason: '录入' });
    const about = { kind: 'agency', id: 'agency' };
    const instead = { type: 'agency.change', shortName: '对', reason: '录入' };
    desk.accept({ type: 'correction.propose', about, of: 2, instead, reason: '录错了' }, 'handler');
    expect(desk.refuse({ type: 'correction.approve', about, proposal: 3 }, 'handler')).toEqual([
      '更正须由另一人批准，提出的人不能自己答复。',
    ]);
    expect(desk.register.profiles()[0]?.shortName).toBe('错');
    desk.accept({ type: 'correction.approve', about, proposal: 3 }, 'head');
    expect(desk.register.profiles()[0]?.shortName).toBe('对');
    expect(desk.entries({ kind: 'agency', id: 'agency' })).toHaveLength(4);
  });

  test.each([
    ['后来补说的日期要有凭据', '2024-03-01', undefined, '把日期改为2024-03-01，请写明凭据'],
    ['将来的日期不收', '2027-03-01', { kind: 'post', note: '邮戳' }, '2027-03-01还没有到'],
  ])('更正日期：%s', (_, on, evidence, refusal) => {
    const desk = new TestDesk().on('2024-05-06');
    const charge = { item: '费', basis: '示例价〔2020〕1号', amount: 100, receipt: '票1' };
    const { id } = desk.accept({ type: 'charge.collect', on: '2024-05-06', ...charge });
    const instead = { type: 'charge.collect', on, evidence, ...charge };
    const about = { kind: 'charge', id };
    const [reason] = desk.refuse({ type: 'correction.propose', about, of: 1, instead, reason: '录错' });
    expect(reason).toContain(refusal);
  });

  test.each(['toString', '__proto__', 'constructor'])('更正为原型上的名字“%s”：不收', (type) => {
    const desk = new TestDesk();
    const about = { kind: 'agency', id: 'agency' };
    const proposal = { type: 'correction.propose', about, of: 1, instead: { type }, reason: '录错' };
    expect(desk.refuse(proposal)).toEqual(['更正后的内容填写不全或者格式不对。']);
  });

  test.each(['', 'a/b', '__proto__', '示例局', 'A1'])('机关代号“%s”不收', (agency) => {
    expect(() => new TestDesk(agency)).toThrow('机关代号应为');
  });

  test('链：改动、删去、调换任何一条都查得出', () => {
    const desk = new TestDesk();
    for (const name of ['甲', '乙', '丙'])
      desk.accept({ type: 'agency.change', shortName: name, reason: '改' });
    const chain = desk.register.chain(SEED_AGENCY);
    const { digest } = meansForTests().crypto;
    const broken = (entries: typeof chain) => {
      const check = new ChainCheck(digest);
      return entries.map((entry) => check.take(entry)).find((fault) => fault)?.seq;
    };
    expect(broken(chain)).toBeUndefined();
    expect(
      broken(
        chain.map((entry) => (entry.seq === 2 ? { ...entry, enteredAt: '2024-01-01T00:00:00.000Z' } : entry)),
      ),
    ).toBe(2);
    expect(broken(chain.filter(({ seq }) => seq !== 2))).toBe(3);
    expect(broken(chain.toSorted((a, b) => b.seq - a.seq))).toBe(4);
  });
});
