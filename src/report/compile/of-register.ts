/** A report straight from a kept register: whose figures go into it, as of which day, with what persons added to the year. */
import { cite, granted, type Reason, type Result, refused } from '../../law/index.ts';
import {
  type AgencyId,
  type AgencyProfile,
  type AsOf,
  type CountedMatter,
  type RegisterStore,
  standing,
  stateOf,
  type TallyGroup,
  years,
} from '../../register/index.ts';
import { editionOf } from '../form/index.ts';
import type { Report } from '../model/index.ts';
import { compareRollUp } from './compare-roll-up.ts';
import { compile } from './compile.ts';
import { explain } from './explain.ts';
import { lateNotes } from './late.ts';
import { knownBy, profilesThen } from './profiles-then.ts';
import { type Coverage, rollUp } from './roll-up.ts';
import type { Compiled, YearSource } from './source.ts';

export interface ReportOrder {
  readonly agency: AgencyId;
  readonly year: number;
  /** As known at the end of that day; left out: as known now. */
  readonly asOf?: AsOf;
  /** The report on a government's whole area instead of its own. */
  readonly area?: boolean;
  /**
   * The agency's own part, though another reports for it: no report, but what its head signs and its register is closed
   * with.
   */
  readonly alone?: boolean;
}

export interface KeptReport extends Compiled {
  readonly profile: AgencyProfile;
  readonly coverage: Coverage;
}

/** Refused: an unknown agency, circles in the tree. Throws as `compile` does. */
export async function reportFrom(register: RegisterStore, order: ReportOrder): Promise<Result<KeptReport>> {
  const agencies = await profilesThen(register, await register.agencies(), order.year, order.asOf);
  const up = rollUp(agencies, order.agency);
  if (!up.ok) return up;
  const profile = agencies.find(({ id }) => id === order.agency)!;
  const alone = order.alone && { agency: order.agency, registers: [order.agency] };
  const coverage = alone || (order.area && up.value.area) || up.value.own;
  const reasons = await emptyReasons(register, profile, coverage, agencies, order.asOf);
  if (reasons.length > 0) return refused(...reasons);
  const compiled = await compiledFor(register, profile, coverage, order);
  const late = await Promise.all(coverage.registers.map((one) => register.late(one, order.year)));
  const notes = [...compiled.notes, ...up.value.notes, ...lateNotes(late.flat())];
  if (coverage === up.value.area)
    notes.push(...(await membersCompared(register, agencies, up.value.members, compiled.report, order)));
  return granted({ ...compiled, notes, profile, coverage });
}

/**
 * Why there is nothing to report on; a report of zeros would say that nothing happened.
 *
 * @law 条例§10, §49
 */
async function emptyReasons(
  register: RegisterStore,
  { id, name, reportsThrough }: AgencyProfile,
  { registers }: Coverage,
  agencies: readonly AgencyProfile[],
  asOf: AsOf,
): Promise<Reason[]> {
  const through = agencies.find((one) => one.id === reportsThrough)?.name;
  if (registers.length === 0 && through) {
    const text = `${name}不单独编制年度报告，它的数字经由${through}报送，请编制${through}的报告。`;
    return [{ text, law: cite('条例§10') }];
  }
  const [first] = asOf === undefined ? [] : await register.heads(id);
  if (!first || !asOf || first.day <= asOf.toString()) return [];
  return [{ text: `${name}的台账${first.day}才建立，${asOf}还没有任何记录。`, law: cite('条例§49') }];
}

async function compiledFor(
  register: RegisterStore,
  profile: AgencyProfile,
  coverage: Coverage,
  { year, asOf, area }: ReportOrder,
): Promise<Compiled> {
  const tally = await register.tally(coverage.registers, year, asOf);
  const state = await yearSource(register, profile.id, year, asOf, area ?? false);
  const before = editionOf(year - 1)
    ? await reportBefore(register, profile, coverage, year - 1, asOf, area)
    : undefined;
  const handlingFee = handlingFeeIn(tally);
  return compile({ profile, year, tally, state, handlingFee, ...(before ? { lastYear: before } : {}) });
}

/** 信息处理费 collected less what was given back, 分. */
function handlingFeeIn(tally: readonly TallyGroup[]): number {
  const fees = tally.filter(({ column, result }) => column === 'charges' && result === 'handlingFee');
  return fees.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Last year's tables, where the register has any figures of that year. */
async function reportBefore(
  register: RegisterStore,
  profile: AgencyProfile,
  coverage: Coverage,
  year: number,
  asOf: AsOf,
  area: boolean | undefined,
): Promise<Report | undefined> {
  const tally = await register.tally(coverage.registers, year, asOf);
  if (tally.length === 0) return undefined;
  return compile({
    profile,
    year,
    tally,
    state: await yearSource(register, profile.id, year, asOf, area ?? false),
  }).report;
}

const NOTHING_ADDED: YearSource = { adjustments: [], prose: {}, figures: [] };

/** What persons added is about the agency's own report, never about an area's. */
async function yearSource(
  register: RegisterStore,
  agency: AgencyId,
  year: number,
  asOf: AsOf,
  area: boolean,
): Promise<YearSource> {
  if (area) return NOTHING_ADDED;
  const id = String(year);
  const entries = await register.entries(agency, { kind: 'year', id });
  const { adjustments, prose, context, waivers } = stateOf(years, id, standing(knownBy(entries, asOf)));
  return {
    adjustments,
    prose,
    figures: Object.values(context),
    waivers: waivers.map(({ finding, cells, by, reason, on }) => ({
      finding,
      cells: [...cells],
      by,
      reason,
      on,
    })),
  };
}

/** Reports of the members, each compiled for itself, held against the area's. */
async function membersCompared(
  register: RegisterStore,
  agencies: readonly AgencyProfile[],
  members: readonly Coverage[],
  area: Report,
  order: ReportOrder,
) {
  const reports: Report[] = [];
  for (const member of members) {
    const profile = agencies.find(({ id }) => id === member.agency)!;
    reports.push((await compiledFor(register, profile, member, { ...order, area: false })).report);
  }
  return compareRollUp(area, reports);
}

/** The matters behind a cell. Throws RangeError for a cell the report does not print. */
export async function mattersBehind(
  register: RegisterStore,
  report: KeptReport,
  address: string,
  { year, asOf }: ReportOrder,
): Promise<readonly CountedMatter[]> {
  return register.counted(report.coverage.registers, year, explain(report, address).groups, asOf);
}
