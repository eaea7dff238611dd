/** The periods that run for one matter, from its state: what an agency must do, and by when. */
import { type Calendar, CLOCKS, type Clock, type ClockId, printCitation } from '../../law/index.ts';
import {
  type AgencyProfile,
  type DisclosureState,
  type DisputeState,
  disclosureClocks,
  disputeClocks,
  dutyDue,
  type ListedCase,
  MATTER_KINDS,
  type MatterKind,
  type MatterRef,
  type RequestState,
  type RequestView,
  requestView,
} from '../../register/index.ts';

export interface RunningPeriod {
  readonly matter: MatterRef;
  /** A clock of the law, `duty-3` of a dispute, or `case`. */
  readonly period: string;
  /** Which party or version, where there may be several. */
  readonly ref: string | null;
  readonly title: string;
  readonly start: Temporal.PlainDate;
  readonly due: Temporal.PlainDate;
  readonly provisional: boolean;
  /** Printed; empty where the period was set by somebody else than the law. */
  readonly law: string;
}

export interface DayFacts {
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
  readonly profile: AgencyProfile;
}

/** Periods the agency itself must meet; those of applicants and third parties are its to know, not to be chased for. */
const OWN: ReadonlySet<ClockId> = new Set([
  'reply',
  'delayedReply',
  'publication',
  'creditPublication',
  'penaltyWithdrawal',
  'reconsiderationAnswer',
  'courtAnswer',
]);

/** @param state of the kind `row` names, as of the day */
export function periodsOf(row: ListedCase, state: unknown, facts: DayFacts): RunningPeriod[] {
  const matter = { kind: row.kind, id: row.id };
  const own = PERIODS[row.kind];
  return own ? own(matter, state, facts) : ofRow(row);
}

type PeriodsOf = (matter: MatterRef, state: unknown, facts: DayFacts) => RunningPeriod[];

const PERIODS: Readonly<Partial<Record<MatterKind, PeriodsOf>>> = {
  request: (matter, state, facts) => ofClocks(matter, viewOf(state as RequestState, facts).clocks),
  disclosure: (matter, state, { calendar, today }) =>
    ofClocks(matter, disclosureClocks(state as DisclosureState, { calendar, asOf: today })),
  dispute: (matter, state, facts) => ofDispute(matter, state as DisputeState, facts),
  // The year has its own reminders, and what is due for it is the same every year.
  year: () => [],
};

const NOBODY = { id: 'system', role: 'system' } as const;

function viewOf(state: RequestState, { today, calendar, profile }: DayFacts): RequestView {
  return requestView(state, { today, calendar, profile, actor: NOBODY, closedThrough: 0 });
}

function ofClocks(matter: MatterRef, clocks: readonly Clock[]): RunningPeriod[] {
  return clocks.flatMap(({ id, ref, basis, start, due, state, doneOn, provisional }) => {
    const runs = state === 'running' || (state === 'late' && doneOn === null);
    if (!runs || !OWN.has(id) || !start || !due) return [];
    const law = basis.map(printCitation).join('、');
    return [{ matter, period: id, ref, title: CLOCKS[id].title, start, due, provisional, law }];
  });
}

function ofDispute(
  matter: MatterRef,
  state: DisputeState,
  { calendar, today, profile }: DayFacts,
): RunningPeriod[] {
  const settings = profile.settings.clock;
  const duties = state.duties.flatMap((duty): RunningPeriod[] => {
    const { due, provisional } = dutyDue(duty, { calendar, settings });
    if (duty.fulfilledOn !== null || !due) return [];
    const start = Temporal.PlainDate.from(duty.on);
    const period = `duty-${duty.id}`;
    return [{ matter, period, ref: null, title: '裁判确定的履行期限', start, due, provisional, law: '' }];
  });
  return [...ofClocks(matter, disputeClocks(state, { calendar, asOf: today, settings })), ...duties];
}

function ofRow({ kind, id, opened, due, provisional }: ListedCase): RunningPeriod[] {
  if (due === null) return [];
  const dates = { start: Temporal.PlainDate.from(opened), due: Temporal.PlainDate.from(due) };
  const title = `${MATTER_KINDS[kind]}办理期限`;
  return [{ matter: { kind, id }, period: 'case', ref: null, title, ...dates, provisional, law: '' }];
}
