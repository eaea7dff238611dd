/** The report of a year as its events have made it. */
import { canonicalJson } from '../../law/index.ts';
import type { DateText } from '../entry/index.ts';
import type { YearAdjustment, YearContent, YearEvent, YearWaiver } from './events.ts';
import type { YearSection } from './prose.ts';

export const YEAR_STAGES = {
  drafting: '编制中',
  signedOff: '已签发',
  submitted: '已报送',
  returned: '已退回修改',
  accepted: '已审核通过',
  published: '已公布',
} as const;
export type YearStage = keyof typeof YEAR_STAGES;

/** Of a figure, or of the words of a closed year: what nobody has approved yet. `id`: version of the entry that proposed it. */
export type PendingAdjustment = { readonly id: number; readonly reason: string; readonly by: string } & (
  | Omit<YearAdjustment, 'approvedBy'>
  | { readonly section: YearSection; readonly text: string }
);

export interface YearDates {
  readonly signedOff: DateText | null;
  readonly submitted: DateText | null;
  readonly accepted: DateText | null;
  readonly published: DateText | null;
  readonly closed: DateText | null;
}

export interface YearState extends YearContent {
  readonly id: string;
  /** NaN where the id is no year: nothing can be entered there. */
  readonly year: number;
  readonly entered: boolean;
  readonly pending: readonly PendingAdjustment[];
  /** Beside the content: they explain figures, and change none. */
  readonly waivers: readonly YearWaiver[];
  readonly stage: YearStage;
  readonly dates: YearDates;
  readonly signedOffBy: string | null;
  /** Digest the sign-off was given for. */
  readonly signedFigures: string | null;
  /** The supervisor's remarks while the report is returned. */
  readonly remarks: string | null;
  /** Every publication, the first of them in time or late. */
  readonly publications: readonly { readonly on: DateText; readonly url: string }[];
  readonly closed: boolean;
  /** Digest of the figures that were frozen. */
  readonly figures: string | null;
  /** What was entered before the closing no longer says what was frozen. */
  readonly disturbed: boolean;
  /** Closed without a sign-off for those figures: only a correction can leave that behind. */
  readonly closedUnsigned: boolean;
  /** Whether something was corrected after the sign-off that stands. */
  readonly altered: boolean;
  /** Version at which each section's words were last entered or their amendment approved. */
  readonly wordsAt: Readonly<Partial<Record<YearSection, number>>>;
  /** Somebody approved what he had proposed himself: only a correction can lead there. */
  readonly selfApproved: boolean;
  /** Version at which the content was last entered or corrected. */
  readonly contentSaid: number;
}

const NO_DATES: YearDates = {
  signedOff: null,
  submitted: null,
  accepted: null,
  published: null,
  closed: null,
};

export function yearStart(id: string): YearState {
  return {
    id,
    year: /^\d{4}$/.test(id) ? Number(id) : Number.NaN,
    entered: false,
    adjustments: [],
    prose: {},
    context: {},
    pending: [],
    waivers: [],
    stage: 'drafting',
    dates: NO_DATES,
    signedOffBy: null,
    signedFigures: null,
    remarks: null,
    publications: [],
    closed: false,
    figures: null,
    disturbed: false,
    closedUnsigned: false,
    altered: false,
    wordsAt: {},
    selfApproved: false,
    contentSaid: 0,
  };
}

/** Who entered an event, and at which place in the matter. */
export interface Place {
  readonly version: number;
  readonly actor: string;
  /** Version of the entry, or of the last correction, that said so. */
  readonly said: number;
}

export function yearAfter(before: YearState, event: YearEvent, place: Place): YearState {
  const after = folded({ ...before, entered: true, ...alterations(before, event, place) }, event, place);
  return { ...after, stage: stageOf(after) };
}

const CONTENT: readonly YearEvent['type'][] = [
  'year.adjusted',
  'year.adjustmentApproved',
  'year.adjustmentWithdrawn',
  'year.written',
  'year.contextSet',
];

/** A correction of what was written stands in the place of what it corrects: only its version tells that it came later. */
function alterations(
  { contentSaid, altered }: YearState,
  { type }: YearEvent,
  { version, said }: Place,
): Pick<YearState, 'contentSaid' | 'altered'> {
  if (CONTENT.includes(type)) return { contentSaid: Math.max(contentSaid, said), altered };
  return { contentSaid, altered: type === 'year.signedOff' ? contentSaid > version : altered };
}

function folded(state: YearState, event: YearEvent, { version, actor }: Place): YearState {
  switch (event.type) {
    case 'year.adjusted':
    case 'year.amended': {
      const { cell, delta, reason } = event;
      const one = { id: version, cell, delta, reason, by: actor, amendment: event.type === 'year.amended' };
      return { ...state, pending: [...state.pending, one] };
    }
    case 'year.textAmended': {
      const { section, text, reason } = event;
      return { ...state, pending: [...state.pending, { id: version, section, text, reason, by: actor }] };
    }
    case 'year.adjustmentApproved':
      return approved(state, event.adjustment, { version, actor });
    case 'year.adjustmentWithdrawn':
      return { ...state, pending: state.pending.filter(({ id }) => id !== event.adjustment) };
    case 'year.written':
      return worded(state, event, version);
    case 'year.contextSet': {
      const { name, label, value } = event;
      return { ...state, context: { ...state.context, [name]: { name, label, value } } };
    }
    case 'year.waived': {
      const { finding, cells = [], reason, on } = event;
      return {
        ...state,
        waivers: [...state.waivers, { id: version, finding, cells, reason, by: actor, on }],
      };
    }
    case 'year.waiverWithdrawn':
      return { ...state, waivers: state.waivers.filter(({ id }) => id !== event.waiver) };
    case 'year.signedOff': {
      const dates = { ...state.dates, signedOff: event.on };
      return { ...state, dates, signedOffBy: actor, signedFigures: event.figures, remarks: null };
    }
    case 'year.revised':
      return unsigned(state, null);
    case 'year.submitted':
      return { ...state, dates: { ...state.dates, submitted: event.on } };
    case 'year.returned':
      return unsigned(state, event.remarks);
    case 'year.accepted':
      return { ...state, dates: { ...state.dates, accepted: event.on } };
    case 'year.published': {
      const publications = [...state.publications, { on: event.on, url: event.url }];
      return { ...state, dates: { ...state.dates, published: event.on }, publications };
    }
    case 'year.closed': {
      const { on, figures, content } = event;
      const disturbed = canonicalJson(contentOf(state)) !== canonicalJson(content);
      const dates = { ...state.dates, closed: on };
      return {
        ...state,
        ...content,
        dates,
        figures,
        closed: true,
        disturbed,
        closedUnsigned: state.signedFigures !== figures,
      };
    }
  }
}

function approved(
  before: YearState,
  adjustment: number,
  { version, actor }: Pick<Place, 'version' | 'actor'>,
): YearState {
  const one = before.pending.find(({ id }) => id === adjustment);
  if (!one) return before;
  const pending = before.pending.filter((other) => other !== one);
  const state = { ...before, pending, selfApproved: before.selfApproved || one.by === actor };
  if ('section' in one) return worded(state, one, version);
  const { id: _, ...rest } = one;
  return { ...state, adjustments: [...state.adjustments, { ...rest, approvedBy: actor }] };
}

function worded(
  state: YearState,
  { section, text }: { readonly section: YearSection; readonly text: string },
  version: number,
): YearState {
  const prose = { ...state.prose, [section]: text };
  return { ...state, prose, wordsAt: { ...state.wordsAt, [section]: version } };
}

function unsigned(state: YearState, remarks: string | null): YearState {
  const dates = { ...NO_DATES, closed: state.dates.closed };
  return { ...state, dates, remarks, signedOffBy: null, signedFigures: null };
}

function stageOf({ dates, remarks }: YearState): YearStage {
  if (dates.signedOff === null) return remarks === null ? 'drafting' : 'returned';
  if (dates.published !== null) return 'published';
  if (dates.accepted !== null) return 'accepted';
  return dates.submitted === null ? 'signedOff' : 'submitted';
}

export function contentOf({ adjustments, prose, context }: YearState): YearContent {
  return { adjustments, prose, context };
}
