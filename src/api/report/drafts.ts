/** The annual report as it stands in the register: compiled, judged, explained; and the digest of what somebody saw. */
import { canonicalJson } from '../../law/index.ts';
import type { ListedCase } from '../../register/index.ts';
import {
  type Forecast,
  forecast,
  type KeptReport,
  type ReportOrder,
  reportFrom,
} from '../../report/compile/index.ts';
import { check, diagnose, type Finding, type Report } from '../../report/index.ts';
import type { Call, Given } from '../door/index.ts';
import { plain } from '../register/index.ts';

type Means = Pick<Call, 'means'>;

/** What is asked of a report, besides whose and which. */
export interface Asked {
  readonly agency: string;
  readonly year: number;
  readonly asOf?: string | undefined;
  readonly area?: 'true' | 'false' | undefined;
}

export type Drafted =
  | { readonly draft: KeptReport; readonly order: ReportOrder }
  | { readonly refused: Given };

export async function draftOf({ means }: Means, { agency, year, asOf, area }: Asked): Promise<Drafted> {
  const profile = await means.register.profile(agency);
  if (!profile) return { refused: { problem: { code: 'not-found', detail: '没有登记这个机关。' } } };
  if (area === 'true' && profile.level !== 'government')
    return { refused: { problem: { code: 'bad-input', detail: '不是人民政府，没有地区汇总。' } } };
  const day = asOf === undefined ? {} : { asOf: Temporal.PlainDate.from(asOf) };
  const order = { agency, year, ...day, area: area === 'true' };
  const compiled = await reportFrom(means.register, order);
  if (compiled.ok) return { draft: compiled.value, order };
  return { refused: { problem: { code: 'refused', reasons: compiled.reasons } } };
}

/** Of the tables alone: text may still be mended by whoever signs. SM3 as the register wants it. */
export function figuresDigest({ means }: Means['means'], { tables }: Report): string {
  return means.crypto.digest(canonicalJson(tables));
}

/** With what stands against it, and how it could be put right. */
export function judged(means: Means['means'], draft: KeptReport): unknown {
  const findings = check(draft.report).filter(({ waived }) => !waived);
  const { repairs } = diagnose(draft.report);
  const { report, notes, coverage } = draft;
  const figures = figuresDigest(means, report);
  const open = Object.keys(Object.fromEntries(draft.cells));
  return plain({ report, figures, findings: findings.map(shown), repairs, notes, coverage, cells: open });
}

function shown({ citation, ...finding }: Finding): unknown {
  return { ...finding, law: citation };
}

const PAGE = 500;

/** What new year's eve will bring; null for a year that is over. */
export async function ahead(
  { means, moment }: Pick<Call, 'means' | 'moment'>,
  { draft, order }: { readonly draft: KeptReport; readonly order: ReportOrder },
): Promise<Forecast | null> {
  const { today } = moment;
  if (order.asOf !== undefined || today.year !== order.year) return null;
  const rows: ListedCase[] = [];
  for (const agency of draft.coverage.registers) rows.push(...(await openRequests(means, agency)));
  const yearEnd = new Temporal.PlainDate(order.year, 12, 31);
  return forecast(rows, { today, yearEnd, calendar: means.means.calendar(draft.profile.region) });
}

async function openRequests({ register }: Means['means'], agency: string): Promise<ListedCase[]> {
  const rows: ListedCase[] = [];
  for (let after: string | undefined; ; ) {
    const query = { kind: 'request', order: 'due', open: true, limit: PAGE } as const;
    const page = await register.cases(agency, after === undefined ? query : { ...query, after });
    rows.push(...page.rows);
    if (page.next === undefined) return rows;
    after = page.next;
  }
}
