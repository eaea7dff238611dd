/** What can happen to a request, as entered. */
import type {
  ApplicantNature,
  Channel,
  ClockSettings,
  FeeStandard,
  OutcomeId,
  Party,
  Remedy,
  RemedyBlock,
} from '../../law/index.ts';
import type { AgencyId, BaseEvent, DateText } from '../entry/index.ts';
import type { PersonId } from '../people/index.ts';
import type { CommandNamed, CommandType } from './commands.ts';
import type { STEPS, StepCommandType, StepFact } from './steps.ts';
import type { JudgedFact, Opinion, SupplyForm, SupplyWay } from './words.ts';

export interface Content {
  readonly description: string;
  readonly title?: string;
  readonly documentNumber?: string;
  readonly features?: string;
}

/** A reason in JSON: the citation as its notation. */
export interface ReasonText {
  readonly text: string;
  readonly law: string;
}

/** On what day the application counts as received (条例§31): as the law and the agency's settings stood when it came. */
export type ReceiptBy = 'arrival' | 'confirmationIfAny' | 'confirmation';

/** The applicant as known to the agency that transferred the request: his seal is not broken for a transfer. */
export interface Origin {
  readonly agency: AgencyId;
  readonly request: string;
  readonly person: PersonId | null;
}

interface OpeningFields {
  readonly channel: Channel;
  readonly submittedAt?: string;
  readonly content: Content;
  readonly supply: { readonly form: SupplyForm; readonly way: SupplyWay };
  readonly nature: ApplicantNature;
  readonly represented: boolean;
  /** What the one clarification notice must ask for. */
  readonly lacking: readonly ReasonText[];
  readonly receiptBy: ReceiptBy;
  /** The agency's choices of the day; a later change moves no date of this request. */
  readonly clock: Partial<ClockSettings>;
}

export interface Registered extends BaseEvent, OpeningFields {
  readonly type: 'request.registered';
  readonly on: DateText;
  readonly person: PersonId;
  readonly takenDownBy?: string;
}

/** Who was asked; the person behind the code is sealed in this register. */
export interface Consulted {
  readonly ref: string;
  readonly party: Party;
  readonly about: string;
  readonly person: PersonId | null;
}

export interface OpinionGiven {
  readonly party: Party;
  readonly ref: string;
  readonly on: DateText;
  readonly opinion: Opinion;
}

/** Not registered anew: the day of arrival and the steps taken so far come along. */
interface Inherited extends BaseEvent, OpeningFields {
  readonly received: DateText;
  readonly steps: readonly StepFact[];
  readonly consulted: readonly Consulted[];
  readonly opinions: readonly OpinionGiven[];
}

export interface SplitOff extends Inherited {
  readonly type: 'request.splitOff';
  readonly parent: string;
  readonly person: PersonId | null;
  readonly origin: Origin | null;
}

export interface TransferredIn extends Inherited {
  readonly type: 'request.transferredIn';
  readonly origin: Origin;
}

export type Opening = Registered | SplitOff | TransferredIn;

/** What a step says beyond its command. */
interface StepExtras {
  readonly person?: PersonId;
  /** 分. */
  readonly amount?: number;
  readonly windowEnd?: DateText;
  readonly block?: RemedyBlock;
  readonly remedy?: Remedy;
}

export type StepEvent = {
  [T in StepCommandType]: BaseEvent & { readonly type: (typeof STEPS)[T]['event'] } & Omit<
      CommandNamed<T>,
      'type' | 'matter' | 'counterpart'
    > &
    StepExtras;
}[StepCommandType];

type Told<T extends CommandType> = BaseEvent & Omit<CommandNamed<T>, 'type' | 'matter'>;

/** One part of a decision; a decision that is not partial has one. */
export interface DecidedPart {
  readonly what: string;
  readonly outcome: OutcomeId;
  /** Notation of the place the outcome rests on, as the law stood on the day. */
  readonly law: string;
  readonly reason?: string;
  readonly facts: Readonly<Partial<Record<JudgedFact, boolean>>>;
}

interface Decided extends BaseEvent {
  readonly type: 'request.decided';
  readonly on: DateText;
  readonly parts: readonly DecidedPart[];
  /** The one outcome it is counted under. */
  readonly counted: OutcomeId;
  readonly earlier?: { readonly request?: string; readonly on?: DateText; readonly number?: string };
  /** Whether that earlier reply was found; left out where none is named. */
  readonly earlierReply?: boolean;
}

type OtherEvent =
  | Decided
  | (Told<'request.proposeFee'> & {
      readonly type: 'request.feeProposed';
      readonly standard: FeeStandard;
      readonly amount: number;
    })
  | (Told<'request.approveFee'> & { readonly type: 'request.feeApproved' })
  | (Told<'request.triage'> & { readonly type: 'request.triaged' })
  | (Told<'request.assign'> & { readonly type: 'request.assigned' })
  | (Told<'request.involve'> & { readonly type: 'request.unitsInvolved' })
  | (BaseEvent & { readonly type: 'request.split'; readonly children: readonly string[] })
  | (BaseEvent & { readonly type: 'request.merged'; readonly into: string })
  | (BaseEvent & { readonly type: 'request.duplicateTaken'; readonly from: string })
  | (BaseEvent & { readonly type: 'request.transferredOut'; readonly to: AgencyId; readonly as: string })
  | (BaseEvent & { readonly type: 'request.voided' })
  | (Told<'request.recordSearch'> & { readonly type: 'request.searched' })
  | (Told<'request.reviewSecrecy'> & { readonly type: 'request.secrecyReviewed' })
  | (Told<'request.reviewLegality'> & { readonly type: 'request.legalityReviewed' })
  | (Told<'request.delegate'> & { readonly type: 'request.signingDelegated' })
  | (Told<'request.sign'> & { readonly type: 'request.signed' })
  | (Told<'request.reopen'> & { readonly type: 'request.reopened' })
  | (Told<'request.suggestDisclosure'> & { readonly type: 'request.disclosureSuggested' });

export type RequestEvent = Opening | StepEvent | OtherEvent;
