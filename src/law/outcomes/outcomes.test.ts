import { describe, expect, test } from 'vitest';
import { editionOf, tableOf } from '../../report/form/index.ts';
import { cite } from '../citation/index.ts';
import { EXEMPTION_TESTS } from '../exemptions/index.ts';
import { OUTCOMES, type OutcomeId } from '../glossary/index.ts';
import { basisOf, blockOf, countedAs, mayDecide, OUTCOME_RULES, rowOf } from './index.ts';
import { COUNTED, PARTIAL_BLOCKS, TABLE } from './outcomes.cases.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const TODAY = day('2026-03-02');
const ids = Object.keys(OUTCOMES) as OutcomeId[];

describe('办理结果一览', () => {
  test.each(TABLE)(
    '%s 依据 %s，行 %s / %s，救济 %s，文书 %s',
    (id, law, row, rowIn2019, block, letter, effect) => {
      expect(basisOf(id, TODAY)).toEqual(cite(law));
      expect(rowOf(id, '2021')).toBe(row);
      expect(rowOf(id, '2019')).toBe(rowIn2019);
      expect(blockOf(id, [], TODAY)).toEqual({ ok: true, value: block });
      expect(OUTCOME_RULES[id].letter?.id).toBe(letter);
      expect(OUTCOME_RULES[id].effect).toBe(effect);
    },
  );

  test('一览写全了所有结果；有文书的每件文书只用一次', () => {
    expect(TABLE.map(([id]) => id)).toEqual(ids);
    const letters = TABLE.flatMap(([, , , , , letter]) => letter ?? []);
    expect(new Set(letters).size).toBe(letters.length);
    const optional = ids.filter((id) => OUTCOME_RULES[id].letter?.optional);
    expect(optional).toEqual(['otherHandling.clarificationLapsed', 'otherHandling.feeLapsed']);
  });

  test.each([
    ['2021', 2024],
    ['2019', 2020],
  ] as const)('结果行与 %s 年版年报格式的行一一对应', (edition, year) => {
    expect(editionOf(year)?.id).toBe(edition);
    const printed = tableOf(edition, 'requests')
      .blocks.flatMap(({ rows }) => rows)
      .filter(({ key, groups }) => groups && key !== 'concluded')
      .map(({ key }) => key);
    const used = new Set<string>(ids.map((id) => rowOf(id, edition)));
    expect([...used].toSorted()).toEqual(printed.toSorted());
  });

  test('没有定论的两行可以另设', () => {
    const settings = {
      alreadyPublic: 'otherHandling.other',
      notGovernmentInformation: 'notProcessed.petition',
    } as const;
    expect(rowOf('disclosed.alreadyPublic', '2021', settings)).toBe('otherHandling.other');
    expect(rowOf('otherHandling.notGovernmentInformation', '2019', settings)).toBe('notProcessed.petition');
  });
});

describe('一件申请只计一种结果', () => {
  test.each(COUNTED)('$law $title', ({ law, parts, as, refused }) => {
    const given = countedAs(parts);
    expect(given.ok ? given.value : undefined).toBe(as);
    expect(given.ok ? [] : given.reasons.map(({ text }) => text).join()).toEqual(
      refused ? expect.stringContaining(refused) : [],
    );
    expect(cite(law).notation).toBe(law);
  });
});

describe('部分公开的救济看不公开部分的依据', () => {
  test.each(PARTIAL_BLOCKS)('$law $on $parts → $block', ({ parts, on, block }) => {
    expect(blockOf('partlyDisclosed', parts, day(on))).toEqual({ ok: true, value: block });
  });

  test('条例修订以前的答复不收录', () => {
    expect(blockOf('withheld.stateSecret', [], day('2019-05-14')).ok).toBe(false);
  });
});

describe('能不能这样答复', () => {
  test.each(ids)('%s：条件齐备才可以，缺一不可，不明的要问', (id) => {
    const { exemption, conditions } = OUTCOME_RULES[id];
    const all = exemption ? EXEMPTION_TESTS[exemption].conditions : conditions;
    const good: Record<string, boolean> = Object.fromEntries(all.map(({ fact, wanted }) => [fact, wanted]));
    expect(mayDecide(id, good, TODAY).answer).toBe('yes');
    for (const { fact, wanted, law } of all) {
      const no = mayDecide(id, { ...good, [fact]: !wanted }, TODAY);
      expect(no.answer).toBe('no');
      expect(no.reasons.map((reason) => reason.law.notation)).toEqual([law]);
      const { [fact]: _, ...rest } = good;
      expect(mayDecide(id, rest, TODAY).answer).toBe('unknown');
    }
    if (all.length > 0) expect(mayDecide(id, {}, TODAY).reasons).toHaveLength(all.length);
  });

  test('依据在当日没有施行的不能用', () => {
    expect(
      mayDecide('otherHandling.feeLapsed', { feeNoticed: true, feeTermOver: true }, day('2020-12-31')).answer,
    ).toBe('no');
    expect(
      mayDecide('unavailable.notExisting', { searched: true }, day('2019-05-14')).reasons[0]?.text,
    ).toContain('尚未施行');
  });

  test('只有格式规定的结果，2021年9月26日以前依当时的格式', () => {
    expect(basisOf('notProcessed.confirmation', day('2021-09-25')).notation).toBe('60号§表三');
    expect(basisOf('notProcessed.confirmation', day('2021-09-26')).notation).toBe('格式§表三');
  });
});
