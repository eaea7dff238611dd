/** What an officer asks of all disclosures together: which duties are due, what must be looked at again, what is missing. */
import {
  type Calendar,
  DUTIES,
  type DutyStatus,
  dutyStatus,
  nextReview,
  type Occurred,
  type Published,
  type ReviewSetting,
} from '../../law/index.ts';
import type { AgencyProfile } from '../agencies/index.ts';
import { type DocumentState, inForce } from '../documents/index.ts';
import type { DateText } from '../entry/index.ts';
import { mustPublish } from './clocks.ts';
import { type DisclosureState, publicVersion } from './state.ts';

/**
 * The agency's duties on a day: what is due, late or blank, and which bases are gone.
 * Events and periods are named: `2024-03` for a period, `D2024-00012/v2` for the second version of a disclosure.
 *
 * @param since periods and events before this day are left out; first of January of the year before unless given
 */
export function dutiesOf(
  states: readonly DisclosureState[],
  profile: AgencyProfile,
  today: Temporal.PlainDate,
  calendar: Calendar,
  since: Temporal.PlainDate = new Temporal.PlainDate(today.year - 1, 1, 1),
): DutyStatus {
  const standing = states.filter(({ voided }) => !voided);
  return dutyStatus({
    asOf: today,
    since,
    duties: profile.settings.duties,
    published: standing.flatMap(publishedUnder),
    occurred: standing.flatMap(occurredUnder),
    add: calendar.add,
  });
}

/** What was withdrawn no longer fulfils a duty that comes round: it can no longer be read. */
function publishedUnder(state: DisclosureState): Published[] {
  const { id, metadata, versions, creditPublishedOn, overturned } = state;
  if (!metadata) return [];
  const { duty, result } = metadata;
  const wordings = versions.flatMap(({ n, published, withdrawn }) => {
    if (!published) return [];
    const on = dateOf(published.on);
    const about = `${id}/v${n}`;
    const own =
      duty && (duty.about === '' || !withdrawn) ? [{ duty: duty.duty, about: duty.about || about, on }] : [];
    return [{ duty: 'proactive', about, on } as const, ...own];
  });
  const shownOnCredit: Published[] =
    result && creditPublishedOn
      ? [{ duty: `${result.kind}Decision`, about: id, on: dateOf(creditPublishedOn) }]
      : [];
  const withdrawnOn = versions.find(
    ({ withdrawn }) => withdrawn && overturned && withdrawn.on >= overturned.on,
  )?.withdrawn?.on;
  const takenDown: Published[] = withdrawnOn
    ? [{ duty: 'penaltyWithdrawal', about: id, on: dateOf(withdrawnOn) }]
    : [];
  return [...wordings, ...shownOnCredit, ...takenDown];
}

function occurredUnder(state: DisclosureState): Occurred[] {
  const { id, metadata, versions, overturned } = state;
  if (!metadata || !mustPublish(state)) return [];
  const { duty, result } = metadata;
  const each =
    duty && DUTIES[duty.duty].rhythm.kind === 'each' && duty.duty !== 'proactive' ? duty.duty : undefined;
  const formed = versions.flatMap(({ n, on }) => {
    const one = { about: `${id}/v${n}`, on: dateOf(on) };
    return [{ ...one, duty: 'proactive' } as const, ...(each ? [{ ...one, duty: each }] : [])];
  });
  const decided: Occurred[] = result
    ? [{ duty: `${result.kind}Decision`, about: id, on: dateOf(result.decidedOn) }]
    : [];
  const shown = overturned && versions.some(({ published }) => published && published.on <= overturned.on);
  const toTakeDown: Occurred[] = shown
    ? [{ duty: 'penaltyWithdrawal', about: id, on: dateOf(overturned.on) }]
    : [];
  return [...formed, ...decided, ...toTakeDown];
}

export interface WithheldReview {
  readonly id: string;
  readonly title: string;
  /** Drafted or last looked at. */
  readonly last: DateText;
  readonly due: DateText;
  readonly late: boolean;
}

/** Everything kept back, by the day on which it must be looked at again. 条例§18 */
export function withheldReviews(
  states: readonly DisclosureState[],
  today: Temporal.PlainDate,
  setting?: ReviewSetting,
): WithheldReview[] {
  return states
    .flatMap(({ id, metadata, versions, reassessments, voided }) => {
      const last = reassessments.at(-1)?.on ?? versions.at(-1)?.on;
      if (voided || last === undefined || metadata?.attribute.kind !== 'withheld') return [];
      const { due } = nextReview(dateOf(last), setting);
      const late = Temporal.PlainDate.compare(today, due) > 0;
      return [{ id, title: metadata.title, last, due: due.toString(), late }];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
}

/** Documents in force whose text nobody can read: they may not serve as a basis until they are published. 条例§20(1) */
export function unpublishedDocuments(
  documents: readonly DocumentState[],
  states: readonly DisclosureState[],
  day: DateText,
): DocumentState[] {
  const shown = new Set(
    states.filter((state) => publicVersion(state)).map(({ metadata }) => metadata?.document),
  );
  return inForce(documents, day).filter(({ id }) => !shown.has(id));
}

function dateOf(day: DateText): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}
