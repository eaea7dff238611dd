import { describe, expect, test } from 'vitest';
import { cite, type Result } from '../citation/index.ts';
import {
  NO_REMEDY,
  REMEDY_DEFAULTS,
  type RemedyQuestion,
  remedyBlock,
  remedyFor,
  reviewBodies,
} from './index.ts';
import { BLOCKS, BODIES } from './remedies.cases.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const saidBy = (result: Result<unknown>) => (result.ok ? [] : result.reasons.map(({ text }) => text));

describe('救济途径由依据和日期决定', () => {
  test.each(BLOCKS)('$law $on $title', ({ law, bases, on, settings, block, refused }) => {
    const given = remedyBlock(bases.map(cite), day(on), { ...REMEDY_DEFAULTS, ...settings });
    expect(given.ok ? given.value.block : undefined).toBe(block);
    expect(saidBy(given)).toHaveLength(refused?.length ?? 0);
    refused?.forEach((part, at) => {
      expect(saidBy(given)[at]).toContain(part);
    });
    expect(cite(law).notation).toBe(law);
  });
});

describe('复议机关', () => {
  test.each(BODIES)('$law $on $title', ({ law, respondent, on, names, refused }) => {
    const given = reviewBodies(respondent, day(on));
    expect(given.ok ? given.value.map(({ name }) => name) : undefined).toEqual(names);
    if (refused) expect(saidBy(given).join()).toContain(refused);
    else expect(given.ok && given.value[0]?.law).toEqual(cite(law));
  });
});

describe('救济告知的文字', () => {
  const question: RemedyQuestion = {
    bases: [cite('条例§15')],
    on: day('2026-03-02'),
    respondent: {
      kind: 'branch',
      actsInOwnName: true,
      parentGovernment: '云溪市人民政府',
      localGovernment: '青禾县人民政府',
    },
  };
  const textOf = (asked: RemedyQuestion) => {
    const given = remedyFor(asked);
    if (!given.ok) throw new Error(saidBy(given).join());
    return given.value;
  };

  test('不予公开：先复议', () => {
    const { block, text, terms } = textOf(question);
    expect(block).toBe('A');
    expect(text).toBe(
      '如不服本答复，应当自收到本答复之日起六十日内先向云溪市人民政府申请行政复议，也可以向青禾县人民政府申请；' +
        '对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内向人民法院提起行政诉讼。',
    );
    expect(terms.map(({ route, length, law }) => [route, length, law.notation])).toEqual([
      ['reconsideration', { days: 60 }, '复议法§20'],
      ['litigation', { days: 15 }, '行诉法§45'],
    ]);
  });

  test('信息不存在：自选，写明法院', () => {
    const { block, text, terms } = textOf({
      ...question,
      bases: [cite('条例§36(4)')],
      court: '青禾县人民法院',
    });
    expect(block).toBe('B');
    expect(text).toContain('也可以自收到本答复之日起六个月内直接向青禾县人民法院提起行政诉讼。');
    expect(terms.map(({ length }) => length)).toEqual([{ days: 60 }, { months: 6 }, { days: 15 }]);
    expect(textOf({ ...question, bases: [cite('条例§38')] }).text).toContain('向有管辖权的人民法院');
  });

  test('网上送达的写明网上渠道，新法以前不必', () => {
    const online = { channel: 'https://fy.example.cn ' };
    const { text, laws } = textOf({ ...question, online });
    expect(text).toContain('网上申请行政复议的渠道：https://fy.example.cn。');
    expect(laws).toContainEqual(cite('复议法§22.2'));
    const department = { kind: 'department', government: '青禾县人民政府' } as const;
    const earlier = textOf({ ...question, respondent: department, on: day('2023-12-31'), online });
    expect(earlier.text).not.toContain('网上');
    expect(earlier.terms[0]?.law).toEqual(cite('复议法2017§9'));
  });

  test('说不清的不写，所有理由一并列出', () => {
    const unclear = { kind: 'branch', actsInOwnName: undefined, parentGovernment: '云溪市人民政府' } as const;
    const given = remedyFor({ ...question, bases: [], respondent: unclear, online: { channel: ' ' } });
    expect(saidBy(given)).toHaveLength(3);
  });

  test('补正、延期等程序文书不写救济', () => {
    expect(NO_REMEDY).toMatchObject({ block: 'S', text: '', terms: [] });
  });
});
