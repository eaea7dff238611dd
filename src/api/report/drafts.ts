/** The annual report as it stands in the register: compiled, judged against last year's, with what stands against it. */
import type { Imports } from '../../access/index.ts';
import { cite, type Reason } from '../../law/index.ts';
import {
  type AgencyProfile,
  type CaseRow,
  type ListedCase,
  standing,
  stateOf,
  years,
} from '../../register/index.ts';
import {
  type Forecast,
  forecast,
  type KeptReport,
  profilesThen,
  type ReportOrder,
  reportFrom,
  rollUp,
} from '../../report/compile/index.ts';
import { check, diagnose, errorsIn, type Finding, parseReport, type Report } from '../../report/index.ts';
import type { Call, Given } from '../door/index.ts';
import { plain } from '../register/index.ts';
import { contentDigest, endsOf, tagOf } from './seen.ts';

type Asking = Pick<Call, 'means' | 'moment'>;

/** What is asked of a report, besides whose and which. */
export interface Asked {
  readonly agency: string;
  readonly year: number;
  readonly asOf?: string | undefined;
  readonly area?: 'true' | 'false' | undefined;
}

export interface Draft {
  readonly draft: KeptReport;
  readonly order: ReportOrder;
  /** Last entries of its registers; none where it is not the draft of today. */
  readonly ends: readonly number[];
  /** Digest of the content that was signed; null where nobody has signed. */
  readonly signed: string | null;
}

export type Drafted = Draft | { readonly refused: Given };

export async function draftOf({ means, moment }: Asking, asked: Asked): Promise<Drafted> {
  const { agency, year, asOf, area } = asked;
  const profile = await means.register.profile(agency);
  if (!profile) return { refused: { problem: { code: 'not-found', detail: '没有登记这个机关。' } } };
  const fault = faultOf(asked, profile, moment.today);
  if (fault !== undefined) return { refused: { problem: { code: 'bad-input', detail: fault } } };
  const day = asOf === undefined ? {} : { asOf: Temporal.PlainDate.from(asOf) };
  const order = { agency, year, ...day, area: area === 'true' };
  // Whose figures go into a report is the law's rule, which looks through the whole tree.
  return means.register.beyond(agency, () => compiledBy(means, order));
}

/** A report on what has not happened would say zero everywhere, as if nothing had. */
function faultOf(
  { year, asOf, area }: Asked,
  { level, name }: AgencyProfile,
  today: Temporal.PlainDate,
): string | undefined {
  if (year > today.year) return `${year}年还没有到，没有可以编制的年报。`;
  if (asOf !== undefined && asOf > today.toString()) return `${asOf}还没有到，请写今天或者以前的日期。`;
  if (area === 'true' && level !== 'government') return `${name}不是人民政府，没有地区汇总。`;
  return undefined;
}

async function compiledBy(means: Call['means'], order: ReportOrder): Promise<Drafted> {
  // By the tree of its time, as it is compiled: what an agency changes later makes no other report of a closed year.
  const now = await means.register.agencies();
  const profiles = await profilesThen(means.register, now, order.year, order.asOf);
  const alone = !order.area && isPart(profiles, order.agency);
  const wanted = alone ? { ...order, alone } : order;
  const registers =
    order.asOf || order.area ? [] : alone ? [order.agency] : ownRegisters(profiles, order.agency);
  const before = await endsOf(means, registers);
  const compiled = await reportFrom(means.register, wanted);
  if (!compiled.ok) return { refused: { problem: { code: 'refused', reasons: compiled.reasons } } };
  const same = compiled.value.coverage.registers.join() === registers.join();
  const isToday = !order.asOf && !order.area;
  const signed = isToday ? await signedFigures(means, order) : null;
  return { draft: compiled.value, order: wanted, ends: same ? before : [], signed };
}

async function signedFigures({ register }: Call['means'], { agency, year }: ReportOrder) {
  const id = String(year);
  const state = stateOf(years, id, standing(await register.entries(agency, { kind: 'year', id })));
  return state.signedFigures;
}

function ownRegisters(profiles: readonly AgencyProfile[], agency: string): readonly string[] {
  const up = rollUp(profiles, agency);
  return up.ok ? up.value.own.registers : [];
}

/** Whether another agency's report has this one's figures. */
function isPart(profiles: readonly AgencyProfile[], agency: string): boolean {
  const through = profiles.find(({ id }) => id === agency)?.reportsThrough;
  return profiles.some(({ id }) => id === through);
}

export interface Compared {
  readonly report: Report;
  readonly from: 'imported' | 'register';
}

/** Last year's report: as it was published, where somebody has kept it; else as the register has it. */
export async function lastYearOf(
  { means }: Pick<Call, 'means'>,
  imports: Imports,
  { draft, order }: Pick<Draft, 'draft' | 'order'>,
): Promise<Compared | null> {
  const { agency, year, area } = order;
  const kept = area ? undefined : await keptReport(imports, agency, year - 1);
  if (kept) return { report: kept, from: 'imported' };
  return means.register.beyond(agency, async () => {
    const tally = await means.register.tally(draft.coverage.registers, year - 1, order.asOf);
    if (tally.length === 0) return null;
    const before = await reportFrom(means.register, { ...order, year: year - 1 });
    return before.ok ? { report: before.value.report, from: 'register' } : null;
  });
}

/** The published report that counts, where one is kept. */
export async function keptReport(
  imports: Imports,
  agency: string,
  year: number,
): Promise<Report | undefined> {
  const kept = await imports.latest(agency, year);
  const parsed = kept && parseReport(JSON.parse(kept.report));
  return parsed && 'report' in parsed ? parsed.report : undefined;
}

/** With what stands against it, and how it could be put right; `seen` is its tag. */
export function judged(means: Call['means'], { draft, ends, signed }: Draft, lastYear: Compared | null) {
  const { report, coverage, cells } = draft;
  const compared = lastYear ? { lastYear: lastYear.report } : {};
  const findings = check(report, compared);
  const figures = contentDigest(means, report);
  const notes = [...draft.notes, ...(signed !== null && signed !== figures ? [OTHER_THAN_SIGNED] : [])];
  const wrong = notes.filter(({ severity }) => severity === 'error');
  const errors = errorsIn(findings).length + wrong.length;
  const json = plain({
    report,
    figures,
    errors,
    findings: findings.map(shown),
    ...diagnose(report, compared),
    notes,
    coverage,
    comparedWith: lastYear?.from ?? null,
    cells: [...cells.keys()],
  }) as Readonly<Record<string, unknown>>;
  const seen = tagOf(means, figures, json, ends);
  const unfinished: readonly Reason[] = wrong.filter(({ id }) => OF_THE_DRAFT.has(id));
  return { json: { ...json, seen }, seen, figures, errors, unfinished };
}

/** What its own writers can settle; what last year's report says, they cannot. */
const OF_THE_DRAFT: ReadonlySet<string> = new Set(['negative', 'field']);

/** @law 条例§49, 30号 — whoever signs answers for what is submitted and published: for that content and no other */
export const OTHER_THAN_SIGNED = {
  id: 'otherThanSigned',
  severity: 'error',
  text: '签发以后，年报的数字或者文字有变动，与签发时不同：请撤回签发（或者由主管部门退回），核对以后重新签发。',
  law: cite('条例§49'),
  cells: [],
} as const;

export function shown({ citation, ...finding }: Finding): unknown {
  return { ...finding, law: citation };
}

const PAGE = 500;

/** What new year's eve will bring; null for a year that is over. */
export async function ahead({ means, moment }: Asking, { draft, order }: Draft): Promise<Forecast | null> {
  const { today } = moment;
  if (order.asOf !== undefined || today.year !== order.year) return null;
  const rows: CaseRow[] = [];
  for (const agency of draft.coverage.registers)
    rows.push(...(await openRequests(means, agency)).map((row) => forFigures(row, agency === order.agency)));
  const yearEnd = new Temporal.PlainDate(order.year, 12, 31);
  return forecast(rows, { today, yearEnd, calendar: means.means.calendar(draft.profile.region) });
}

/** A forecast asks how long, not who or what: nobody is shown the applicant, nor what lies in another agency's register. */
function forFigures({ applicant: _, ...row }: ListedCase, isOwn: boolean): CaseRow {
  return isOwn ? row : { ...row, title: '', handler: null, unit: null, person: null };
}

async function openRequests({ register }: Call['means'], agency: string): Promise<ListedCase[]> {
  const rows: ListedCase[] = [];
  for (let after: string | undefined; ; ) {
    const query = { kind: 'request', order: 'due', open: true, limit: PAGE } as const;
    const page = await register.cases(agency, after === undefined ? query : { ...query, after });
    rows.push(...page.rows);
    if (page.next === undefined) return rows;
    after = page.next;
  }
}
