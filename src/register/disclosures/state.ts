/** Published information as its events leave it: versions, each reviewed and published on its own. */
import type { DateText, Standing } from '../entry/index.ts';
import type {
  DisclosureEvent,
  DisclosureValidity,
  InterpretationRef,
  OverturnedHow,
  ReadingPlace,
  ReviewConclusion,
  WithdrawalGround,
} from './events.ts';
import type { DisclosureMetadata, PublishingChannel } from './metadata.ts';

export interface DisclosureReview {
  readonly on: DateText;
  /** Account of the reviewer. */
  readonly by: string;
  readonly conclusion: ReviewConclusion;
  readonly basis: string;
}

/** One wording: formed or changed on a day, reviewed, published, perhaps withdrawn. */
export interface DisclosureVersion {
  readonly n: number;
  readonly on: DateText;
  /** Accounts that drafted or edited it. */
  readonly authors: readonly string[];
  readonly review: DisclosureReview | null;
  readonly published: {
    readonly on: DateText;
    readonly channels: readonly PublishingChannel[];
    readonly url: string | null;
  } | null;
  readonly withdrawn: {
    readonly on: DateText;
    readonly ground: WithdrawalGround;
    readonly reason: string;
  } | null;
}

export interface DisclosureState {
  readonly id: string;
  /** 索引号: given once, never reused. */
  readonly indexNumber: string;
  readonly issuer: string;
  /** Of the newest version. */
  readonly metadata: DisclosureMetadata | null;
  /** Oldest first; at least one once drafted. */
  readonly versions: readonly DisclosureVersion[];
  readonly validity: readonly {
    readonly state: DisclosureValidity;
    readonly on: DateText;
    readonly by: string | null;
  }[];
  readonly interprets: readonly InterpretationRef[];
  readonly interpretedBy: readonly InterpretationRef[];
  readonly creditPublishedOn: DateText | null;
  readonly overturned: { readonly on: DateText; readonly how: OverturnedHow; readonly by: string } | null;
  readonly deliveries: readonly {
    readonly on: DateText;
    readonly to: ReadingPlace;
    readonly place: string;
  }[];
  readonly reassessments: readonly { readonly on: DateText; readonly conclusion: 'keep' | 'open' }[];
  readonly voided: boolean;
}

export function undrafted(id: string): DisclosureState {
  return {
    id,
    indexNumber: '',
    issuer: '',
    metadata: null,
    versions: [],
    validity: [],
    interprets: [],
    interpretedBy: [],
    creditPublishedOn: null,
    overturned: null,
    deliveries: [],
    reassessments: [],
    voided: false,
  };
}

export function disclosureAfter(
  state: DisclosureState,
  { event, entry }: Pick<Standing<DisclosureEvent>, 'event'> & { readonly entry: { actor: { id: string } } },
): DisclosureState {
  const author = entry.actor.id;
  switch (event.type) {
    case 'disclosure.drafted': {
      const { type: _, on, evidence: __, reason: ___, indexNumber, issuer, ...metadata } = event;
      return { ...state, indexNumber, issuer, metadata, versions: [newVersion(1, on, author)] };
    }
    case 'disclosure.edited':
      return withUnpublished(changed(state, event.change), (last) => ({
        ...last,
        review: null,
        authors: [...new Set([...last.authors, author])],
      }));
    case 'disclosure.revised': {
      const next = newVersion(state.versions.length + 1, event.on, author);
      return { ...changed(state, event.change), versions: [...state.versions, next] };
    }
    case 'disclosure.reviewed': {
      const { on, conclusion, basis } = event;
      return withUnpublished(state, (last) => ({ ...last, review: { on, by: author, conclusion, basis } }));
    }
    case 'disclosure.published': {
      const { on, channels, url = null } = event;
      return withLast(state, (last) => ({ ...last, published: { on, channels, url } }));
    }
    case 'disclosure.reassessed':
      return reassessed(state, event, author);
    default:
      return besides(state, event);
  }
}

type Wording =
  | 'disclosure.drafted'
  | 'disclosure.edited'
  | 'disclosure.revised'
  | 'disclosure.reviewed'
  | 'disclosure.published'
  | 'disclosure.reassessed';

/** Events that leave the wording as it is. */
function besides(
  state: DisclosureState,
  event: Exclude<DisclosureEvent, { readonly type: Wording }>,
): DisclosureState {
  switch (event.type) {
    case 'disclosure.creditPublished':
      return { ...state, creditPublishedOn: event.on };
    case 'disclosure.validitySet': {
      const { validity, on, by } = event;
      return { ...state, validity: [...state.validity, { state: validity, on, by }] };
    }
    case 'disclosure.interpretationLinked': {
      const { as, other } = event;
      return { ...state, [as]: [...state[as], other] };
    }
    case 'disclosure.overturned': {
      const { on, how, by } = event;
      return { ...state, overturned: { on, how, by } };
    }
    case 'disclosure.withdrawn': {
      const { on, ground, reason } = event;
      const versions = state.versions.map((one) =>
        one.published && !one.withdrawn ? { ...one, withdrawn: { on, ground, reason } } : one,
      );
      return { ...state, versions };
    }
    case 'disclosure.delivered': {
      const { on, to, place } = event;
      return { ...state, deliveries: [...state.deliveries, { on, to, place }] };
    }
    case 'disclosure.voided':
      return { ...state, voided: true };
  }
}

/** Opened up: from that day on it is 主动公开, and the term runs from the change. 条例§18 */
function reassessed(
  state: DisclosureState,
  { on, conclusion }: Extract<DisclosureEvent, { readonly type: 'disclosure.reassessed' }>,
  author: string,
): DisclosureState {
  const next = { ...state, reassessments: [...state.reassessments, { on, conclusion }] };
  if (conclusion === 'keep' || !next.metadata) return next;
  const metadata: DisclosureMetadata = { ...next.metadata, attribute: { kind: 'proactive' } };
  const version = newVersion(state.versions.length + 1, on, author);
  return { ...next, metadata, versions: [...state.versions, version] };
}

function newVersion(n: number, on: DateText, author: string): DisclosureVersion {
  return { n, on, authors: [author], review: null, published: null, withdrawn: null };
}

function changed(
  state: DisclosureState,
  { issuer = state.issuer, ...change }: Partial<DisclosureMetadata & { issuer: string }>,
): DisclosureState {
  return state.metadata ? { ...state, issuer, metadata: { ...state.metadata, ...change } } : state;
}

/** What was published was reviewed as it was then: nothing said later changes that. */
function withUnpublished(
  state: DisclosureState,
  change: (last: DisclosureVersion) => DisclosureVersion,
): DisclosureState {
  return withLast(state, (last) => (last.published ? last : change(last)));
}

function withLast(
  state: DisclosureState,
  change: (last: DisclosureVersion) => DisclosureVersion,
): DisclosureState {
  const last = state.versions.at(-1);
  return last ? { ...state, versions: [...state.versions.slice(0, -1), change(last)] } : state;
}

/** The version anybody can read now; undefined where there is none. */
export function publicVersion({ versions }: DisclosureState): DisclosureVersion | undefined {
  return versions.findLast(({ published, withdrawn }) => published !== null && withdrawn === null);
}

export function firstPublishedOn({ versions }: DisclosureState): DateText | undefined {
  return versions.find(({ published }) => published)?.published?.on;
}

export function validityOf({ validity }: DisclosureState): DisclosureValidity {
  return validity.at(-1)?.state ?? 'valid';
}
