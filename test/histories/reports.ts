/** Reports of a register in memory, compiled as the product does it, one call at a time. */
import { type MemoryRegister, standing, stateOf, type TallyGroup, years } from '../../src/register/index.ts';
import { type Compiled, compile, rolledUp, rollUp, type YearSource } from '../../src/report/compile/index.ts';
import type { Report } from '../../src/report/model/index.ts';

/** First year on the present form. */
export const FIRST_YEAR = 2021;

export interface Wanted {
  readonly agency: string;
  readonly year: number;
  readonly area?: boolean;
  readonly lastYear?: Report;
  readonly tallies?: Tallies;
}

export type Tallies = (agency: string, year: number) => readonly TallyGroup[];

/** Each tally computed once: only for a register in which nothing happens any more. */
export function kept(register: MemoryRegister): Tallies {
  const known = new Map<string, readonly TallyGroup[]>();
  return (agency, year) => {
    const key = `${agency}/${year}`;
    const tally = known.get(key) ?? register.tally(agency, year);
    known.set(key, tally);
    return tally;
  };
}

/** Registers whose figures go into an agency's report; none where it has no such report. */
export function coverageOf(register: MemoryRegister, agency: string, area: boolean): readonly string[] {
  const up = rollUp(register.profiles(), agency);
  if (!up.ok) throw new Error(JSON.stringify(up.reasons));
  const coverage = area ? up.value.area : up.value.own;
  return coverage?.registers ?? [];
}

export function reportOf(register: MemoryRegister, wanted: Wanted): Compiled {
  const { agency, year, area = false, lastYear, tallies } = wanted;
  const profile = register.profiles().find(({ id }) => id === agency)!;
  const registers = coverageOf(register, agency, area);
  const tallyOf = tallies ?? ((one, y) => register.tally(one, y));
  const all = new Map(registers.map((one) => [one, tallyOf(one, year)]));
  const tally = rolledUp(all, { agency, registers });
  const state = area ? NOTHING : addedTo(register, agency, year);
  return compile({ profile, year, tally, state, ...(lastYear && { lastYear }) });
}

const NOTHING: YearSource = { adjustments: [], prose: {}, figures: [] };

/** What persons added to the year, amendments of a closed one among it. */
export function addedTo(register: MemoryRegister, agency: string, year: number): YearSource {
  const id = String(year);
  const state = stateOf(years, id, standing(register.entries(agency, { kind: 'year', id })));
  return { adjustments: state.adjustments, prose: state.prose, figures: Object.values(state.context) };
}
