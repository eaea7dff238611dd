/** From a report whose sums fail to the changes that would let them come out, likeliest first. */
import { cellName, judgeArithmetic, type Ledger, ledgerOf, mentionsIn, yearBefore } from '../check/index.ts';
import type { Address } from '../form/index.ts';
import type { Report } from '../model/index.ts';
import { type Sources, type Weighed, weigh } from './evidence.ts';
import { MOST_CELLS, openParts, type Solution, smallestChanges } from './search.ts';
import { shiftsThatSettle } from './shifts.ts';
import { eliminatedValues, type System, systemOf } from './system.ts';

export interface RepairOptions {
  readonly lastYear?: Report;
  /** Cells whose value could not be told from the file; they are worked around, and filled only from `candidates`. */
  readonly unknown?: ReadonlySet<Address>;
  /** Other readings of a cell that the file allows. */
  readonly candidates?: Readonly<Record<Address, readonly number[]>>;
}

/** One way to make the report consistent. */
export interface Repair {
  readonly changes: readonly {
    readonly cell: Address;
    /** As printed; null is blank. */
    readonly from: number | null;
    readonly to: number;
  }[];
  /** Chinese: what this does and what speaks for it. */
  readonly why: string;
}

export interface Diagnosis {
  /** All smallest ways, likeliest first, up to `MOST_REPAIRS`. */
  readonly repairs: readonly Repair[];
  /** Chinese: what the list leaves out, when it does. */
  readonly statement?: string;
}

const MOST_REPAIRS = 40;
/** Combinations kept while the parts of a report are put together. */
const MOST_COMBINED = 200;
/** A whole row or column in the wrong place is one slip: likelier than two unrelated wrong cells, less than one. */
const SHIFT_COST = 14;

/** The smallest changes that let every sum come out, likeliest first; none for a report whose sums hold. */
export function repair(report: Report, options: RepairOptions = {}): readonly Repair[] {
  return diagnose(report, options).repairs;
}

/** The same with a word on what the list leaves out. */
export function diagnose(report: Report, options: RepairOptions = {}): Diagnosis {
  const ledger = ledgerOf(report, options.unknown);
  const system = systemOf(ledger, judgeArithmetic(ledger));
  const parts = openParts(system);
  const sources: Sources = {
    ledger,
    mentions: mentionsIn(report),
    lastYear: yearBefore(report, options.lastYear),
    candidates: options.candidates ?? {},
  };
  const found = parts.map((open) => smallestChanges(system, ledger.numbers, open));
  const perPart = found.map(({ solutions }) => ranked(solutions.map((solution) => weigh(solution, sources))));
  const combined = combine(perPart).flatMap((weighed) => completed(weighed, system, sources));
  const oneCellEach = perPart.every(([best]) => best?.changes.length === 1);
  const shifts = oneCellEach && combined.length > 0 ? [] : shifted(ledger, sources);
  const all = distinct(ranked([...combined, ...shifts])).filter(({ changes }) => changes.length > 0);
  const repairs = all.slice(0, MOST_REPAIRS).map(asRepair);
  const complete = found.every((part) => part.complete) && combined.length < MOST_COMBINED;
  const statement = statementOn(
    parts.length,
    combined.length + shifts.length,
    all.length - repairs.length,
    complete,
  );
  return statement === undefined ? { repairs } : { repairs, statement };
}

function shifted(ledger: Ledger, sources: Sources): Weighed[] {
  return shiftsThatSettle(ledger).map(({ solution, why }) => ({
    changes: weigh(solution, sources).changes,
    reasons: [why],
    cost: SHIFT_COST,
  }));
}

/** Every part of the report needs its own change; the likeliest combinations first. */
function combine(parts: readonly (readonly Weighed[])[]): Weighed[] {
  return parts.reduce<Weighed[]>(
    (sofar, part) =>
      ranked(
        sofar.flatMap((one) =>
          part.map((other) => ({
            changes: [...one.changes, ...other.changes],
            reasons: [...one.reasons, ...other.reasons],
            cost: one.cost + other.cost,
          })),
        ),
      ).slice(0, MOST_COMBINED),
    [{ changes: [], reasons: [], cost: 0 }],
  );
}

/** None when a cell that could not be read would not be a count; else with the readings that the sums decide. */
function completed(weighed: Weighed, system: System, { ledger, candidates }: Sources): Weighed[] {
  const { addresses, positions, edition } = ledger.network;
  const changed: Solution = new Map(weighed.changes.map(({ cell, to }) => [positions.get(cell)!, to]));
  const values = eliminatedValues(system, ledger, changed);
  if (!values) return [];
  const decided = [...values].flatMap(([at, to]) => {
    const cell = addresses[at]!;
    return candidates[cell]?.includes(to) ? [{ cell, from: null, to }] : [];
  });
  const reasons = decided.map(({ cell, to }) => `${cellName(edition, cell)}有几种读法，按勾稽关系是 ${to}`);
  return [
    { ...weighed, changes: [...weighed.changes, ...decided], reasons: [...weighed.reasons, ...reasons] },
  ];
}

/** Stable: what costs the same stays in the order of the form. */
function ranked(all: readonly Weighed[]): Weighed[] {
  return [...all].sort((a, b) => a.cost - b.cost);
}

/** A shift may also be found cell by cell; the likelier account of the same changes stays. */
function distinct(all: readonly Weighed[]): Weighed[] {
  const key = ({ changes }: Weighed): string =>
    changes
      .map(({ cell, to }) => `${cell} ${to}`)
      .sort()
      .join();
  return [...Map.groupBy(all, key).values()].map(([first]) => first!);
}

function asRepair({ changes, reasons }: Weighed): Repair {
  const done = changes.length === 1 ? '只改这一格' : `改这 ${changes.length} 格`;
  const evidence = reasons.length > 0 ? `：${[...new Set(reasons)].join('；')}` : '';
  return { changes, why: `${done}，全部勾稽关系即可成立${evidence}。` };
}

function statementOn(parts: number, ways: number, unlisted: number, complete: boolean): string | undefined {
  if (ways === 0 && parts === 0)
    return '未能识别的格太多，只能判断有错，不能指出是哪一格。请先补全未能识别的格。';
  if (ways === 0) {
    return `改动 ${MOST_CELLS} 格以内不能使勾稽关系全部成立，错误不止 ${MOST_CELLS} 处，请对照台账逐行核对。`;
  }
  if (!complete) return '错误较多，没有穷尽所有改法，列出的只是其中可能性较大的。';
  return unlisted > 0 ? `改动格数同样少的改法还有 ${unlisted} 种，没有列出。` : undefined;
}
