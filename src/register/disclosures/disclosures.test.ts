import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documents } from '../documents/index.ts';
import { standing } from '../entry/index.ts';
import { stateOf } from '../matter.ts';
import { type Command, lineOf, play, playAtRandom, type Step } from '../orders.cases.ts';
import { meansForTests, type TestDesk } from '../testing.cases.ts';
import { act, D1, DISCLOSURES, draft, drafted, penalty, published, reviewed } from './disclosures.cases.ts';
import { type DisclosureState, disclosureClocks, disclosures, unpublishedDocuments } from './index.ts';

const law = '条例§26';
const stateIn = (desk: TestDesk, id: string = D1.id): DisclosureState =>
  stateOf(disclosures, id, standing(desk.entries({ kind: 'disclosure', id })));

describe('主动公开', () => {
  test.each(DISCLOSURES)('$law $title', (one) => {
    play(one);
  });

  test('索引号：有统一社会信用代码的用代码，没有的用机关编号；每条一个', () => {
    const desk = play({ law, title: '', orders: [drafted, ['2024-03-01', draft()]] });
    expect(stateIn(desk).indexNumber).toBe('yining-sthj/2024-00001');
    desk.accept({ type: 'agency.change', creditCode: '11650000MB0000000X', reason: '领证' });
    desk.accept(draft());
    expect(stateIn(desk, 'D2024-00003').indexNumber).toBe('11650000MB0000000X/2024-00003');
    expect(stateIn(desk).indexNumber).toBe('yining-sthj/2024-00001');
  });

  test('解读与文件双向关联，一次登记两边', () => {
    const interpret = (kind: string, id: string): Command => ({
      type: 'disclosure.interpret',
      matter: D1.id,
      interprets: { kind, id },
    });
    const desk = play({
      law,
      title: '',
      orders: [
        drafted,
        ['2024-03-01', draft()],
        [
          '2024-03-01',
          {
            type: 'document.register',
            on: '2024-03-01',
            kind: 'normativeDocuments',
            name: '办法',
            number: '示例环规〔2024〕1号',
            joint: null,
            validUntil: null,
          },
        ],
        ['2024-03-04', interpret('disclosure', 'D2024-00002')],
        ['2024-03-04', interpret('document', 'N2024-00001')],
      ],
    });
    expect(stateIn(desk).interprets).toEqual([
      { kind: 'disclosure', id: 'D2024-00002' },
      { kind: 'document', id: 'N2024-00001' },
    ]);
    expect(stateIn(desk, 'D2024-00002').interpretedBy).toEqual([D1]);
    const document = stateOf(
      documents,
      'N2024-00001',
      standing(desk.entries({ kind: 'document', id: 'N2024-00001' })),
    );
    expect(document.interpretedBy).toEqual([D1.id]);
    expect(desk.refuse(interpret('disclosure', D1.id))).toEqual(['不能解读自己。']);
    expect(desk.refuse(interpret('document', 'N2024-00001'))).toEqual(['已经与N2024-00001关联。']);
    expect(unpublishedDocuments([document], [stateIn(desk)], '2024-03-05')).toEqual([document]);
  });

  test('规范性文件的文本公开以前，列为未公开', () => {
    const made: Command = {
      type: 'document.register',
      on: '2024-03-01',
      kind: 'normativeDocuments',
      name: '办法',
      number: '示例环规〔2024〕1号',
      joint: null,
      validUntil: null,
    };
    const desk = play({
      law,
      title: '',
      orders: [['2024-03-01', made], ['2024-03-01', draft({ document: 'N2024-00001' })], reviewed()],
    });
    const document = stateOf(
      documents,
      'N2024-00001',
      standing(desk.entries({ kind: 'document', id: 'N2024-00001' })),
    );
    const missing = () => unpublishedDocuments([document], [stateIn(desk)], '2024-03-05').length;
    expect(missing()).toBe(1);
    const [on, publish, role] = published('2024-03-05');
    desk.on(on).accept(publish, role);
    expect(missing()).toBe(0);
    expect(unpublishedDocuments([document], [], '2024-02-29')).toEqual([]);
  });

  test('更正发布日期：改到审查以前的不准，改晚的准许，迟延显示在期限里', () => {
    const desk = play({ law, title: '', orders: [drafted, reviewed(), published('2024-03-05')] }).on(
      '2024-04-08',
    );
    const about = D1;
    const instead = (on: string) => ({ ...published(on)[1], evidence: { kind: 'system', note: '网站日志' } });
    const propose = { type: 'correction.propose', about, of: 3, reason: '登记错了日期' };
    expect(desk.refuse({ ...propose, instead: instead('2024-03-03') }, 'publisher')).toEqual([
      '审查日期2024-03-04晚于发布日期2024-03-03，应先审查、后公开。',
    ]);
    desk.accept({ ...propose, instead: instead('2024-04-01') }, 'publisher');
    desk.accept({ type: 'correction.approve', about, proposal: 4 }, 'head');
    expect(stateIn(desk).versions[0]?.published?.on).toBe('2024-04-01');
    expect(lineOf(desk, D1)).toMatchObject({ stage: 'published', open: false });
  });
});

test('处罚法§48 撤销当日撤回的，期限当日了结；撤销以前已经撤回的，没有期限', () => {
  const withdrawn = (on: string) => {
    const desk = play({
      law: '处罚法§48',
      title: '',
      orders: [
        ['2024-03-01', penalty()],
        reviewed(),
        published('2024-03-05'),
        [on, act('withdraw', on, { ground: 'other', reason: '停止执行' })],
        ['2024-05-09', act('overturn', '2024-05-09', { how: 'revoked', by: '法院' })],
      ],
    });
    const calendar = meansForTests().calendar('654002');
    return disclosureClocks(stateIn(desk), { calendar, asOf: desk.day })
      .filter(({ id }) => id === 'penaltyWithdrawal')
      .map(({ state, doneOn }) => `${state} ${doneOn}`);
  };
  expect(withdrawn('2024-05-09')).toEqual(['met 2024-05-09']);
  expect(withdrawn('2024-05-08')).toEqual([]);
});

describe('任意历史', () => {
  test('任意操作：不抛错；重放得同一状态；发布的都经他人审查', () => {
    const dates = fc.constantFrom('2024-02-01', '2024-03-01', '2024-05-06', '2024-06-03');
    const matter = fc.constantFrom(D1.id, 'D2024-00002', 'D2024-00003');
    const evidence = { kind: 'system', note: '系统记录' };
    const result = { kind: 'penalty', decidedOn: '2024-02-01' };
    const verb = (name: string, fields: Record<string, unknown>) =>
      fc
        .record({ on: dates, matter })
        .map((some): Command => ({ type: `disclosure.${name}`, evidence, ...some, ...fields }));
    const plain = (name: string, fields: Record<string, unknown>) =>
      matter.map((id): Command => ({ type: `disclosure.${name}`, matter: id, ...fields }));
    const attribute = fc.constantFrom(
      { kind: 'proactive' },
      { kind: 'withheld', ground: 'internalAffairs', basis: '流程' },
    );
    const command = fc.oneof(
      fc.record({ on: dates, attribute }).map((some) =>
        draft({
          ...some,
          evidence,
          item: { law: '条例§20(6)' },
          result: { kind: 'penalty', decidedOn: '2024-02-01' },
        }),
      ),
      plain('edit', { change: { text: '改' } }),
      verb('review', { conclusion: 'mayPublish', basis: '可以' }),
      verb('publish', { channels: ['platform'], url: 'https://www.example.cn/1' }),
      // Twice, and today, so that many a version gets through to publication.
      plain('review', { on: '2024-06-03', conclusion: 'mayPublish', basis: '可以' }),
      plain('publish', { on: '2024-06-03', channels: ['gazette'] }),
      verb('publishCredit', {}),
      verb('revise', { change: { text: '变' }, reason: '变更' }),
      verb('setValidity', { validity: 'amended', by: '某文件' }),
      plain('interpret', { interprets: { kind: 'disclosure', id: 'D2024-00002' } }),
      verb('overturn', { how: 'changed', by: '法院' }),
      verb('withdraw', { ground: 'inaccurate', reason: '有误' }),
      verb('deliver', { to: 'archive', place: '档案馆' }),
      verb('reassess', { conclusion: 'open', basis: '可以公开' }),
      plain('void', { reason: '误录' }),
    );
    const before: readonly Step[] = [
      ['2024-02-01', draft({ on: '2024-02-01', item: { law: '条例§20(6)' }, result })],
      [
        '2024-02-01',
        draft({
          on: '2024-02-01',
          attribute: { kind: 'withheld', ground: 'internalAffairs', basis: '流程' },
        }),
      ],
      reviewed('2024-02-02'),
      published('2024-02-02'),
      ['2024-02-02', draft({ on: '2024-02-02' })],
      ['2024-02-02', { ...reviewed('2024-02-02')[1], matter: 'D2024-00003' }, 'reviewer'],
    ];
    playAtRandom(disclosures, command, {
      day: '2024-06-03',
      roles: ['handler', 'reviewer', 'publisher'],
      before,
      check(state, desk) {
        for (const { on, authors, review, published: shown } of state.versions) {
          if (!shown) continue;
          expect(review?.conclusion).toBe('mayPublish');
          expect(authors).not.toContain(review?.by);
          expect([on, review?.on, shown.on]).toEqual([on, review?.on, shown.on].toSorted());
        }
        const faults = disclosures.faults?.(state, {} as never);
        expect(faults).toEqual([]);
        lineOf(desk, { kind: 'disclosure', id: state.id });
      },
    });
  });
});
