import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standing } from '../entry/index.ts';
import { stateOf } from '../matter.ts';
import { parseCommand } from '../parse.ts';
import { SEED_AGENCY, TestDesk } from '../testing.cases.ts';
import { IMPROVEMENT_CASES, type ImprovementStep, TOPIC_CASES } from './improvements.cases.ts';
import { hotTopics, improvements, problemIn, type TopicText } from './index.ts';

const FIRST = 'I2024-00001';
const PERIOD = { from: Temporal.PlainDate.from('2024-01-01'), to: Temporal.PlainDate.from('2024-06-30') };

function commandOf([, verb, fields = {}]: ImprovementStep) {
  return { type: `improvement.${verb}`, ...(verb === 'open' ? {} : { matter: FIRST }), ...fields };
}

function matterIn(desk: TestDesk) {
  const found = desk.register.matters(SEED_AGENCY).find(({ matter }) => matter.id === FIRST);
  if (!found) throw new Error(`No ${FIRST}`);
  return found;
}

function stateIn(desk: TestDesk) {
  return stateOf(improvements, FIRST, standing(matterIn(desk).entries));
}

describe('问题与改进', () => {
  test.each(IMPROVEMENT_CASES)('$title', ({ given, refused, stage, open, due, handler, years }) => {
    const desk = new TestDesk();
    const steps = refused ? given.slice(0, -1) : given;
    for (const step of steps) desk.on(step[0]).accept(commandOf(step), step[3]);
    const last = given.at(-1) as ImprovementStep;
    const reasons = refused ? desk.on(last[0]).refuse(commandOf(last), last[3]) : [];
    expect(reasons).toHaveLength(refused?.length ?? 0);
    refused?.forEach((part, at) => {
      expect(reasons[at]).toContain(part);
    });
    const { row, bookings } = matterIn(desk);
    expect(bookings).toEqual([]);
    if (stage) expect(row?.stage).toBe(stage);
    if (open !== undefined) expect(row?.open).toBe(open);
    if (due !== undefined) expect(row?.due).toBe(due);
    if (handler !== undefined) expect(row?.handler).toBe(handler);
    for (const [year, expected] of Object.entries(years ?? {})) {
      const said = problemIn(stateIn(desk), Number(year));
      if (expected) expect(said).toMatchObject(expected);
      else expect(said).toBeUndefined();
    }
  });

  test('完成不写凭据的，格式就不对', () => {
    const finish = { type: 'improvement.finish', matter: FIRST, on: '2024-06-20', text: '完成' };
    expect(parseCommand(finish)).toHaveProperty('issues');
  });

  test('任意操作不抛错，了结的必有首尾，重放结果相同', () => {
    const DAYS = ['2024-03-04', '2024-12-27', '2025-01-06', '2025-12-29', '2026-02-02'];
    const verb = fc.constantFrom('plan', 'note', 'finish', 'giveUp', 'carryOver', 'void');
    const step = fc.record({ verb, day: fc.constantFrom(...DAYS), other: fc.constantFrom(...DAYS) });
    const evidence = { kind: 'paper', note: '纪要' };
    const fieldsOf = (verb: string, day: string, other: string): Record<string, unknown> => ({
      ...(['note', 'finish', 'giveUp'].includes(verb) && { on: day, evidence }),
      ...(['note', 'finish'].includes(verb) && { text: '进展' }),
      ...(verb === 'plan' && { measures: '措施', inCharge: 'clerk-1' }),
      ...(['plan', 'carryOver'].includes(verb) && { due: other }),
      ...(verb !== 'note' && verb !== 'finish' && { reason: '理由' }),
    });
    const play = (steps: readonly { verb: string; day: string; other: string }[]): TestDesk => {
      const desk = new TestDesk();
      desk.on('2024-03-04').accept(commandOf(IMPROVEMENT_CASES[0]!.given[0]!));
      for (const { verb, day, other } of steps.toSorted((a, b) => (a.day < b.day ? -1 : 1)))
        desk.on(day).do(commandOf([day, verb, fieldsOf(verb, day, other)]), 'head');
      return desk;
    };
    const stages = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const desk = play(steps);
        expect(play(steps).register.chain(SEED_AGENCY)).toEqual(desk.register.chain(SEED_AGENCY));
        const state = stateIn(desk);
        stages.add(matterIn(desk).row?.stage ?? '');
        expect(improvements.faults?.(state, undefined as never)).toEqual([]);
        if (state.ended) expect(state.ended.on >= '2024-03-04').toBe(true);
      }),
      { numRuns: 100, seed: 50 },
    );
    expect(stages.size).toBe(5);
  });
});

describe('热点', () => {
  const textOf = (line: string): TopicText => {
    const [, day = '', source = '', text = ''] = /^(\S+) (\S+) (.*)$/.exec(line) ?? [];
    return { on: Temporal.PlainDate.from(`2024-${day}`), source, text };
  };

  test.each(TOPIC_CASES)('$title', ({ texts, topics }) => {
    const found = hotTopics(texts.map(textOf), PERIOD);
    expect(found.map(({ topic, count }) => `${topic} ${count}`)).toEqual(topics);
  });

  test('每个热点都能追到来源；来源里确实有它；与次序无关', () => {
    const words = ['环境影响评价', '北山路', '老旧小区改造', '污水', '征地', '的', '，', '补偿标准', 'ABC'];
    const text = fc.record({
      on: fc.constantFrom(
        ...['2024-01-05', '2024-06-30', '2024-07-01'].map((day) => Temporal.PlainDate.from(day)),
      ),
      source: fc.integer({ min: 1, max: 12 }).map((n) => `R${n}`),
      text: fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join('')),
    });
    let found = 0;
    fc.assert(
      fc.property(fc.array(text, { minLength: 10, maxLength: 40 }), (texts) => {
        const topics = hotTopics(texts, PERIOD);
        found += topics.length;
        expect(hotTopics(texts.toReversed(), PERIOD)).toEqual(topics);
        for (const { topic, count, sources } of topics) {
          expect(new Set(sources).size).toBe(count);
          expect(count).toBeGreaterThanOrEqual(3);
          for (const source of sources) {
            expect(
              texts.some((one) => one.source === source && one.text.includes(topic) && one.on.month < 7),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 200, seed: 50 },
    );
    expect(found).toBeGreaterThan(200);
  });

  test('五千件申请一年的量，仍在几秒之内', () => {
    const texts = Array.from({ length: 5_000 }, (_, n) => ({
      on: Temporal.PlainDate.from('2024-03-01'),
      source: `R${n}`,
      text: `申请公开第${n}号地块${'甲乙丙丁戊己庚辛壬癸'[n % 10]}片区拆迁安置方案和评估结论${String(n * 7919).replaceAll(/\d/g, (d) => '零壹贰叁肆伍陆柒捌玖'[Number(d)] ?? '')}`,
    }));
    const started = performance.now();
    const topics = hotTopics(texts, PERIOD);
    expect(topics.find(({ topic }) => topic === '拆迁安置')?.count).toBe(5_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
