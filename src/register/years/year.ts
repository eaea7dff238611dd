/** 年度报告: what the report of a year says beyond the counts, and its way to publication and closing. */
import { type Clock, clocks, granted, refused } from '../../law/index.ts';
import type { Facts, Matter } from '../matter.ts';
import { YEAR_COMMANDS, type YearCommand, type YearEvent, yearEventOf } from './events.ts';
import { yearFaults, yearRefusals } from './rules.ts';
import { contentOf, type YearState, yearAfter, yearStart } from './state.ts';

/** @law 条例§49, 条例§50, 30号 */
export const years: Matter<YearState, YearEvent, YearCommand> = {
  kind: 'year',
  identity: 'named',
  commands: YEAR_COMMANDS,
  unalterable: {
    'year.waived': '谁作的说明由谁负责，不能更正；要改的，撤回原来的，另行说明。',
    'year.waiverWithdrawn': '撤回的说明不能更正；要恢复的，另行说明。',
  },
  start: yearStart,
  apply: (state, { event, entry, correctedBy }) =>
    yearAfter(state, event, {
      version: entry.version,
      actor: entry.actor.id,
      said: Math.max(entry.version, ...correctedBy),
    }),
  decide(state, command, facts) {
    const event = yearEventOf(command, facts.today.toString(), contentOf(state));
    const reasons = yearRefusals(state, command, facts);
    if (reasons.length > 0) return refused(...reasons);
    const standing = new Set(yearFaults(state, facts).map(({ text }) => text));
    const after = yearAfter(state, event, {
      version: Number.POSITIVE_INFINITY,
      actor: facts.actor.id,
      said: 0,
    });
    const added = yearFaults(after, facts).filter(({ text }) => !standing.has(text));
    if (added.length > 0) return refused(...added);
    return granted([{ matter: { kind: 'year', id: state.id }, event }]);
  },
  faults: yearFaults,
  counts: () => [],
  row(state, facts) {
    if (!state.entered) return null;
    const clock = state.publications.length === 0 ? yearClock(state, facts) : undefined;
    return {
      kind: 'year',
      id: state.id,
      title: `${state.year}年度政府信息公开工作年度报告`,
      stage: isSettled(state) ? 'closed' : state.stage,
      open: !state.closed || state.dates.published === null,
      opened: `${state.id}-01-01`,
      due: clock?.due?.toString() ?? null,
      provisional: clock?.provisional ?? false,
      result: null,
      handler: null,
      unit: null,
      person: null,
    };
  },
};

/** Closed; but one that was sent back or amended after it had gone out must be seen to until it is published again. */
export function isSettled({ closed, dates, publications }: YearState): boolean {
  return closed && dates.signedOff !== null && (dates.published !== null || publications.length === 0);
}

/**
 * The clock of publication by its first day of publication; undefined while the year runs.
 *
 * @law 条例§49.1, 条例§49.2 — a government's own report two months after those of its departments
 */
export function yearClock(
  { year, publications }: YearState,
  { today, calendar, profile }: Pick<Facts, 'today' | 'calendar' | 'profile'>,
): Clock | undefined {
  const government = profile.level === 'government';
  const [first] = publications.map(({ on }) => on).toSorted();
  const ended = { kind: 'yearEnded', date: Temporal.PlainDate.from({ year, month: 12, day: 31 }) } as const;
  const kind = government ? 'governmentReportPublished' : 'reportPublished';
  const published = first === undefined ? [] : [{ kind, date: Temporal.PlainDate.from(first) } as const];
  const id = government ? 'governmentAnnualReport' : 'annualReport';
  return clocks([ended, ...published], { calendar, asOf: today }).find((clock) => clock.id === id);
}

/** The year, once it is closed. */
export function closingOf(state: unknown): number | undefined {
  const { closed, year } = state as YearState;
  return closed ? year : undefined;
}
