/**
 * Random lawful histories, each from its seed. `GONGKAI_HISTORIES=5000` plays more of them,
 * `GONGKAI_HISTORIES=seed:17` the one that failed.
 */
import { beforeAll, expect, test } from 'vitest';
import * as closed from './closed.ts';
import * as figures from './figures.ts';
import { type History, history } from './history.ts';
import * as records from './records.ts';
import { Totals } from './totals.ts';

const LEAST = 1000;
const ENTRIES = 100;
const TOLD = 5;

const PROPERTIES: Readonly<Record<string, (history: History) => string[] | Promise<string[]>>> = {
  '各年年报勾稽关系成立，没有空格，没有不能由调整解释的错误': figures.relationsHold,
  '结转下年度等于次年的上年结转，未审结的案件次年仍在': figures.carriedFiguresChain,
  调整前后之差正是所登记的调整: figures.adjustmentsAddUp,
  每一格背后的事项合计等于这一格: figures.cellsOpenTheirCases,
  '关账以后无论发生什么，那一年的年报一字不变': closed.closedYearsStand,
  经由台账接口编制的年报与此相同: closed.sameThroughThePort,
  '汇总等于全部台账之和，每本台账只进一份年报': figures.treeSumsConserved,
  '拆分、并案、转办、作废以后，件数不多不少': figures.casesConserved,
  表三与直接由记录手算的相等: figures.countedByHand,
  拒绝都有理由和依据: records.refusalsReasoned,
  '同样的操作再做一遍，记录、案件行、入账全同': records.replayEqual,
  由记录推得的状态与所存的一致: records.stateFromEntries,
  '改、删、调换、重复任何一条都能发现': records.tamperingFound,
  '截去末尾、全部重算，对照每日末条能发现': records.cuttingFound,
  '记录、案件行、答复里没有申请人的身份': records.nobodyNamed,
};

const totals = new Totals();
const faults = new Map<string, string[]>();

function seeds(): number[] {
  const wanted = process.env.GONGKAI_HISTORIES ?? String(LEAST);
  const [, one] = /^seed:(\d+)$/.exec(wanted) ?? [];
  return one ? [Number(one)] : Array.from({ length: Number(wanted) }, (_, at) => at + 1);
}

const HOUR = 3_600_000;

async function judge(seed: number): Promise<void> {
  const told = history(seed);
  totals.add(told);
  for (const [name, property] of Object.entries(PROPERTIES)) {
    const found = await property(told);
    const known = faults.get(name) ?? [];
    faults.set(name, known);
    known.push(...found.map((text) => `种子${seed}：${text}`));
  }
}

beforeAll(async () => {
  for (const seed of seeds()) {
    await judge(seed).catch((error: unknown) => {
      throw new Error(`种子${seed}：${error}`, { cause: error });
    });
  }
  process.stdout.write(`${totals}\n`);
}, HOUR);

test('每个经过都够长，凡可说的操作都有被接受的', () => {
  expect(totals.histories).toBe(seeds().length);
  expect(totals.shortest).toBeGreaterThanOrEqual(ENTRIES);
  if (totals.histories < LEAST) return;
  expect(totals.neverTaken).toEqual([]);
  expect(totals.closed).toBeGreaterThan(LEAST / 4);
});

test.each(Object.keys(PROPERTIES))('%s', (name) => {
  const found = faults.get(name) ?? ['没有核对'];
  expect(found.slice(0, TOLD).join('\n'), `共${found.length}处`).toBe('');
});
