/** A request as its events leave it. Dates stay ISO text; what depends on the calendar or on today is computed elsewhere. */
import type { ApplicantNature, Channel, ClockSettings, FeeStandard, RemedyBlock } from '../../law/index.ts';
import type { AgencyId, DateText } from '../entry/index.ts';
import type { PersonId } from '../people/index.ts';
import type {
  Consulted,
  Content,
  DecidedPart,
  OpinionGiven,
  Origin,
  ReasonText,
  ReceiptBy,
} from './events.ts';
import type { StepFact } from './steps.ts';
import type { Legality, Secrecy, SignatureWord, SupplyForm, SupplyWay, Triage } from './words.ts';

export interface Step extends StepFact {
  /** Place of its entry in the matter; null where it came along from another request. */
  readonly version: number | null;
  readonly by: string | null;
  /** When it was entered, UTC; null where it came along. */
  readonly enteredAt: string | null;
}

interface Search {
  readonly on: DateText;
  readonly systems: readonly string[];
  readonly terms: readonly string[];
  readonly range: string;
  readonly found: boolean;
  readonly result: string;
  readonly searcher: string;
}

interface Review<Conclusion extends string> {
  readonly on: DateText;
  readonly by: string;
  /** Version of the entry, or of the last correction, that said so. */
  readonly said: number;
  readonly conclusion: Conclusion;
  readonly basis: string;
}

export interface Decision {
  readonly on: DateText;
  readonly by: string;
  /** Version of the entry, or of the last correction, that said so. */
  readonly said: number;
  readonly parts: readonly DecidedPart[];
  readonly counted: DecidedPart['outcome'];
  readonly earlierReply: boolean | null;
}

interface FeeState {
  readonly standard: FeeStandard;
  readonly count: number;
  /** 分. */
  readonly amount: number;
  readonly proposedOn: DateText;
  readonly approved: { readonly on: DateText; readonly by: string; readonly reason: string } | null;
  readonly noticed: boolean;
}

/** From receipt, or from a correction ordered in a dispute, to the reply. */
export interface Round {
  readonly from: DateText;
  /** The dispute that opened it; null for the first. */
  readonly dispute: string | null;
  /** Last day named by the body that ordered it. */
  readonly until: DateText | null;
  readonly steps: readonly Step[];
  readonly consulted: readonly Consulted[];
  readonly opinions: readonly OpinionGiven[];
  readonly searches: readonly Search[];
  readonly fee: FeeState | null;
  readonly secrecy: Review<Secrecy> | null;
  readonly decision: Decision | null;
  readonly legality: Review<Legality> | null;
  readonly signature: Review<SignatureWord> | null;
  /** Remedies named in the reply. */
  readonly block: RemedyBlock | null;
}

/** Why it is no longer a case of its own here. */
export interface Gone {
  readonly how: 'void' | 'split' | 'merged' | 'transferred';
  readonly to: readonly string[];
  readonly reason: string;
}

export interface OpenedState {
  readonly received: DateText;
  readonly channel: Channel;
  readonly submittedAt: string | null;
  readonly content: Content;
  readonly supply: { readonly form: SupplyForm; readonly way: SupplyWay };
  readonly person: PersonId | null;
  readonly origin: Origin | null;
  readonly parent: string | null;
  readonly nature: ApplicantNature;
  readonly represented: boolean;
  readonly lacking: readonly ReasonText[];
  readonly receiptBy: ReceiptBy;
  readonly clock: Partial<ClockSettings>;
}

export interface RequestState {
  readonly id: string;
  readonly opened: OpenedState | null;
  /** The first round, and one more for every new reply ordered. */
  readonly rounds: readonly Round[];
  readonly gone: Gone | null;
  readonly triage: Triage | null;
  readonly unit: string | null;
  readonly handler: string | null;
  /** Set by the office for itself. */
  readonly internalDue: DateText | null;
  readonly involved: readonly string[];
  readonly delegates: readonly string[];
  readonly duplicates: readonly string[];
  readonly suggestions: readonly { readonly by: 'applicant' | 'agency'; readonly note: string }[];
  /** Versions of entries that were corrected, each with the versions of the approvals. */
  readonly corrected: readonly { readonly version: number; readonly by: readonly number[] }[];
  readonly clarification: { readonly items: readonly string[] } | null;
  readonly agency: AgencyId;
}

export const UNOPENED: Omit<RequestState, 'id'> = {
  opened: null,
  rounds: [],
  gone: null,
  triage: null,
  unit: null,
  handler: null,
  internalDue: null,
  involved: [],
  delegates: [],
  duplicates: [],
  suggestions: [],
  corrected: [],
  clarification: null,
  agency: '',
};

export function roundFrom(
  from: DateText,
  steps: readonly Step[],
  dispute: string | null = null,
  until: DateText | null = null,
): Round {
  return {
    from,
    dispute,
    until,
    steps,
    consulted: [],
    opinions: [],
    searches: [],
    fee: null,
    secrecy: null,
    decision: null,
    legality: null,
    signature: null,
    block: null,
  };
}

/** Place of the round a day falls into: late papers on the first reply belong to the first round. */
export function roundAt({ rounds }: RequestState, on: DateText): number {
  return Math.max(
    0,
    rounds.findLastIndex(({ from }) => from <= on),
  );
}

/** The round in which work goes on. Throws before the request is opened. */
export function lastRound({ rounds }: RequestState): Round {
  const last = rounds.at(-1);
  if (!last) throw new Error('A request without a round');
  return last;
}

/** The round a day falls into. Throws before the request is opened. */
export function roundOn(state: RequestState, on: string): Round {
  const round = state.rounds[roundAt(state, on)];
  if (!round) throw new Error('A request without a round');
  return round;
}
