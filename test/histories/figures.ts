/** What must hold of the figures: relations, carried figures, closed years, sums over the tree, and a count by hand. */
import type { GroupKey, MemoryRegister } from '../../src/register/index.ts';
import { requests, standing, stateOf, summed } from '../../src/register/index.ts';
import { check } from '../../src/report/check/index.ts';
import { type Compiled, compareRollUp, type Note, rollUp } from '../../src/report/compile/index.ts';
import { type Address, cellsOf } from '../../src/report/form/index.ts';
import { valueAt } from '../../src/report/model/index.ts';
import type { History } from './history.ts';
import { asItStands, type Reckoned, reckoned, tableThree } from './reckoning.ts';
import { addedTo, coverageOf, FIRST_YEAR, kept, reportOf, type Tallies } from './reports.ts';

/** Texts of what does not hold; none where all is well. */
export type Property = (history: History) => string[];

const COLUMNS = ['natural', 'enterprise', 'research', 'charity', 'legal', 'otherOrg', 'total'] as const;
const GROUPS = ['reconsideration', 'litigation.direct', 'litigation.afterReconsideration'] as const;
const OF_THE_FORM = new Set(['arithmetic', 'blank']);
const CARRIED = new Set(['LY-01', 'LY-03']);

interface Series {
  readonly agency: string;
  readonly area: boolean;
  readonly years: readonly number[];
  readonly reports: readonly Compiled[];
}

const made = new WeakMap<History, { series: readonly Series[]; tallies: Tallies }>();

/** Every report of every agency, each with the one before it; compiled once a history. */
function reportsOf(history: History) {
  const known = made.get(history);
  if (known) return known;
  const { register, agencies, day } = history.world;
  const tallies = kept(register);
  const years = Array.from({ length: day.year + 2 - FIRST_YEAR }, (_, at) => FIRST_YEAR + at);
  const series = agencies.flatMap((agency) =>
    [false, true].flatMap((area): Series[] => {
      if (coverageOf(register, agency, area).length === 0) return [];
      const reports: Compiled[] = [];
      for (const year of years) {
        const lastYear = reports.at(-1)?.report;
        reports.push(reportOf(register, { agency, year, area, tallies, ...(lastYear && { lastYear }) }));
      }
      return [{ agency, area, years, reports }];
    }),
  );
  made.set(history, { series, tallies });
  return { series, tallies };
}

/** No finding of arithmetic, blanks or carried figures, and no error beside the report that no adjustment explains. */
export const relationsHold: Property = (history) =>
  reportsOf(history).series.flatMap(({ agency, area, years, reports }) =>
    reports.flatMap((compiled, at) => {
      const before = reports[at - 1];
      const name = `${agency}${area ? '（汇总）' : ''} ${years[at]}`;
      const errors = compiled.notes.filter(
        (note) => note.severity === 'error' && !isExplained(note, compiled, before),
      );
      const adjusted = [compiled, before].some((one) => one && adjustmentsIn(one).length > 0);
      const findings = check(compiled.report, before ? { lastYear: before.report } : {}).filter(
        ({ id, family }) => OF_THE_FORM.has(family) || (CARRIED.has(id) && !adjusted),
      );
      return [...errors, ...findings].map(
        (one) => `${name}：${one.id} ${'text' in one ? one.text : one.message}`,
      );
    }),
  );

function adjustmentsIn({ cells }: Compiled) {
  return [...cells.values()].flatMap(({ adjustments }) => adjustments);
}

/** Adjusted below zero, carried otherwise than last year because of an adjustment, or more paid back than taken. */
function isExplained({ id, cells }: Note, now: Compiled, before: Compiled | undefined): boolean {
  const [cell] = cells;
  if (!cell) return false;
  const moved = (one: Compiled | undefined, address: Address) =>
    (one?.cells.get(address)?.adjustments.length ?? 0) > 0;
  if (id === 'carriedOver') {
    return moved(now, cell) || moved(before, cell.replace('carriedOver', 'carriedForward') as Address);
  }
  const registered = Number(now.cells.get(cell)?.fromRegister ?? 0);
  return id === 'negative' && (cell === 'proactive.charges/amount' || (registered >= 0 && moved(now, cell)));
}

/** As the register counts, without adjustments. */
function counted({ cells }: Compiled, address: Address): number {
  return Number(cells.get(address)?.fromRegister ?? 0);
}

/** Carried forward is carried over, whatever was closed or corrected in between; what is pending stays in sight. */
export const carriedFiguresChain: Property = (history) =>
  reportsOf(history).series.flatMap(({ agency, area, years, reports }) =>
    reports.slice(1).flatMap((now, at) => {
      const before = reports[at]!;
      const name = `${agency}${area ? '（汇总）' : ''} ${years[at]}`;
      const carried = COLUMNS.flatMap((column) => {
        const [then, over] = [
          counted(before, `requests.carriedForward/${column}`),
          counted(now, `requests.carriedOver/${column}`),
        ];
        return then === over ? [] : [`${name}：${column}结转${then}，次年${over}`];
      });
      const pending = GROUPS.flatMap((group) => {
        const [then, total] = [
          counted(before, `disputes.${group}/pending`),
          counted(now, `disputes.${group}/total`),
        ];
        return then <= total ? [] : [`${name}：${group}未结${then}，次年总计${total}`];
      });
      return [...carried, ...pending];
    }),
  );

/** Each register in exactly one report of the area, and the area's figures those of all of them together. */
export const treeSumsConserved: Property = (history) => {
  const { register, agencies } = history.world;
  const { series, tallies } = reportsOf(history);
  return series.flatMap(({ agency, area, years, reports }) => {
    if (!area) return [];
    const up = rollUp(register.profiles(), agency);
    if (!up.ok) return ['报送关系成圈'];
    const inMembers = up.value.members.flatMap(({ registers }) => registers);
    const once = inMembers.toSorted().join() === agencies.toSorted().join();
    const members = series.filter(
      (one) => !one.area && up.value.members.some((member) => member.agency === one.agency),
    );
    const sums = years.flatMap((year, at) => {
      const all = JSON.stringify(summed(agencies.map((one) => tallies(one, year))));
      const own = JSON.stringify(summed(up.value.area!.registers.map((one) => tallies(one, year))));
      const told = members.map((one) => one.reports[at]!);
      const notes = told.some((one) => adjustmentsIn(one).length > 0)
        ? []
        : compareRollUp(
            reports[at]!.report,
            told.map(({ report }) => report),
          );
      const differing = notes.filter(({ cells }) => !cells.every((cell) => OF_CHOICE.has(rowOf(cell))));
      return [
        ...(all === own ? [] : [`${year}：汇总的分组不等于全部台账之和`]),
        ...differing.map(({ text }) => `${year}：${text}`),
      ];
    });
    return [...(once ? [] : [`各年报的台账：${inMembers.join()}`]), ...sums];
  });
};

/** Rows that agencies settle for themselves, so that an area's report may count them in another row than a member's. */
const OF_CHOICE = new Set([
  'requests.disclosed',
  'requests.otherHandling.other',
  'proactive.rules',
  'proactive.normativeDocuments',
]);

function rowOf(cell: Address): string {
  return cell.slice(0, cell.indexOf('/'));
}

/** Splitting adds all children but one, merging and voiding take one away, a transfer nothing. */
export const casesConserved: Property = ({ world: { register, agencies } }) => {
  let [expected, unconfirmed, found] = [0, 0, 0];
  for (const one of requestsOf(register, agencies)) {
    for (const { type, children = [] } of asItStands(one.entries)) {
      if (type === 'request.registered') expected += 1;
      if (type === 'request.split') expected += children.length - 1;
      if (type === 'request.merged' || type === 'request.voided') expected -= 1;
    }
    if (reckoned(one.entries)?.received === null) unconfirmed += 1;
    found += requests.counts(stateOf(requests, one.matter.id, standing(one.entries))).length;
  }
  return expected - unconfirmed === found ? [] : [`应有${expected - unconfirmed}件，计得${found}件`];
};

function requestsOf(register: MemoryRegister, agencies: readonly string[]) {
  return agencies.flatMap((agency) =>
    register.matters(agency).filter(({ matter }) => matter.kind === 'request'),
  );
}

/** Table three of every report equals the count by hand, for histories whose years are all open. */
export const countedByHand: Property = (history) => {
  if (history.frozen) return [];
  const { register } = history.world;
  return reportsOf(history).series.flatMap(({ agency, area, years, reports }) => {
    const cases: Reckoned[] = requestsOf(register, coverageOf(register, agency, area)).flatMap(
      ({ entries }) => reckoned(entries) ?? [],
    );
    const { rows } = register.profiles().find(({ id }) => id === agency)!.settings;
    return years.flatMap((year, at) => {
      const cells = tableThree(cases, year, rows.alreadyPublic);
      return THIRD_TABLE.flatMap((address) => {
        const [hand, report] = [cells.get(address) ?? 0, counted(reports[at]!, address)];
        return hand === report ? [] : [`${agency} ${year} ${address}：手算${hand}，编制${report}`];
      });
    });
  });
};

/** All but what other cells add up to. */
const THIRD_TABLE: readonly Address[] = cellsOf('2021')
  .filter(
    ({ address, row, column }) =>
      address.startsWith('requests.') && row.key !== 'concluded' && column.key !== 'total',
  )
  .map(({ address }) => address);

/** The cases behind a cell are as many as the cell says; money is compared in 分. */
export const cellsOpenTheirCases: Property = (history) => {
  const { register } = history.world;
  const { series, tallies } = reportsOf(history);
  return series.flatMap(({ agency, area, years, reports }) => {
    const covered = coverageOf(register, agency, area);
    return reports.flatMap((compiled, at) => {
      const groups = summed(covered.map((one) => tallies(one, years[at]!)));
      const sizes = new Map(groups.map((group) => [keyText(group), group.quantity]));
      return [...compiled.cells].flatMap(([address, { groups: behind, fromRegister }]) => {
        const unit = address.startsWith('proactive.charges') ? FEN_IN_WAN : 1;
        const sum = behind.reduce((total, group) => total + (sizes.get(keyText(group)) ?? Number.NaN), 0);
        return sum === Math.round(Number(fromRegister) * unit) ? [] : [`${agency} ${years[at]} ${address}`];
      });
    });
  });
};

const FEN_IN_WAN = 1_000_000;

function keyText({ table, column, result, opened, closed }: GroupKey): string {
  return [table, column, result, opened, closed].join();
}

/** Every cell is what the register says and the named adjustments add. */
export const adjustmentsAddUp: Property = (history) =>
  reportsOf(history).series.flatMap(({ agency, area, years, reports }) =>
    reports.flatMap((compiled, at) => {
      if (area) return [];
      const { adjustments } = addedTo(history.world.register, agency, years[at]!);
      return adjustments.flatMap(({ cell }) => {
        const address = cell as Address;
        if (address === 'proactive.charges/amount') return [];
        const sum = adjustments.reduce((total, one) => total + (one.cell === cell ? one.delta : 0), 0);
        const value = Number(valueAt(compiled.report, address));
        return value === counted(compiled, address) + sum ? [] : [`${agency} ${years[at]} ${cell}`];
      });
    }),
  );
