/** The example city: lawful, the same from the same seed, its reports without a finding, its sums conserved. */
import { expect, test } from 'vitest';
import { cityExample, seedExample } from '../src/demo/index.ts';
import { ChainCheck } from '../src/register/index.ts';
import { meansForTests } from '../src/register/testing.cases.ts';
import { compile, rolledUp, rollUp } from '../src/report/compile/index.ts';
import { check, type Report } from '../src/report/index.ts';

const means = meansForTests();
const SIZE = { requests: 700, publications: 300, disputes: 80 };
const YEARS = [2022, 2023, 2024] as const;
const NOTHING = { adjustments: [], prose: {}, figures: [] };
/** Nobody has written a text for these agencies; the drafts of two years differ in their figures alone. */
const DRAFTED_ALIKE = 'LY-04';
const city = cityExample(means, 2024, SIZE);
const profiles = city.profiles();
const government = profiles.find(({ level }) => level === 'government')!;

function reportOf(agency: string, year: number, area = false): Report {
  const up = rollUp(profiles, agency);
  if (!up.ok) throw new Error(JSON.stringify(up.reasons));
  const coverage = area ? up.value.area! : up.value.own;
  const tallies = new Map(profiles.map(({ id }) => [id, city.tally(id, year)]));
  const profile = profiles.find(({ id }) => id === agency)!;
  const { report, notes } = compile({ profile, year, tally: rolledUp(tallies, coverage), state: NOTHING });
  expect(notes.filter(({ severity }) => severity === 'error')).toEqual([]);
  return report;
}

test('十二个机关三年的年报，地区的汇总，逐份查过没有错误和提醒', () => {
  expect(profiles).toHaveLength(12);
  for (const { id } of profiles.filter(({ reportsThrough }) => reportsThrough === null)) {
    for (const year of YEARS) {
      const lastYear = year > 2022 ? { lastYear: reportOf(id, year - 1) } : {};
      const findings = check(reportOf(id, year), lastYear).filter(({ id: rule }) => rule !== DRAFTED_ALIKE);
      expect(findings, `${id} ${year}`).toEqual([]);
    }
  }
  for (const year of YEARS) expect(check(reportOf(government.id, year, true))).toEqual([]);
});

test('地区的数等于各份年报之和', () => {
  for (const year of YEARS) {
    const members = profiles.filter(({ reportsThrough }) => reportsThrough === null);
    const sum = members.reduce(
      (all, { id }) => all + Number(reportOf(id, year).tables.requests.received!.total),
      0,
    );
    expect(Number(reportOf(government.id, year, true).tables.requests.received!.total)).toBe(sum);
    expect(sum).toBeGreaterThan(100);
  }
});

test('同一个种子，同样的链；每条链都完整', () => {
  const again = cityExample(means, 2024, SIZE);
  for (const { id } of profiles) {
    const chain = city.chain(id);
    expect(again.chain(id).at(-1)?.hash).toBe(chain.at(-1)?.hash);
    const judge = new ChainCheck(means.crypto.digest);
    expect(chain.map((entry) => judge.take(entry)).find((fault) => fault)).toBeUndefined();
  }
  const other = cityExample(means, 2025, SIZE);
  expect(other.chain(government.id).at(-1)?.hash).not.toBe(city.chain(government.id).at(-1)?.hash);
});

test('种子机关：四件申请、十五件处罚、一百二十六条公开信息', () => {
  const seed = seedExample(means);
  const [agency] = seed.profiles();
  const kinds = Map.groupBy(seed.matters(agency!.id), ({ matter }) => matter.kind);
  expect(kinds.get('request')).toHaveLength(4);
  expect(kinds.get('decision')).toHaveLength(15);
  expect(kinds.get('disclosure')).toHaveLength(126);
});
