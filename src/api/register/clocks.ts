/** Periods of matters that are no requests: those have theirs in their view. */
import type { Calendar, Clock } from '../../law/index.ts';
import {
  type AgencyProfile,
  type DecisionState,
  type DisclosureState,
  type DisputeState,
  decisionClocks,
  disclosureClocks,
  disputeClocks,
  type MatterKind,
  type YearState,
  yearClock,
} from '../../register/index.ts';

export interface ClockFacts {
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
  readonly profile: AgencyProfile;
}

export function clocksOfKind(kind: MatterKind, state: unknown, facts: ClockFacts): readonly Clock[] {
  const { calendar, today, profile } = facts;
  const options = { calendar, asOf: today, settings: profile.settings.clock };
  switch (kind) {
    case 'disclosure':
      return disclosureClocks(state as DisclosureState, options);
    case 'decision':
      return decisionClocks(state as DecisionState, options);
    case 'dispute':
      return disputeClocks(state as DisputeState, options);
    case 'year':
      return [yearClock(state as YearState, facts)].filter((clock) => clock !== undefined);
    default:
      return [];
  }
}
