/** Everything an officer sees of one request, derived; nothing here is kept. */
import {
  type Calendar,
  type Clock,
  codeOf,
  codeText,
  OUTCOMES,
  type Reason,
  type RemedyBlock,
} from '../../law/index.ts';
import type { AgencyProfile } from '../agencies/index.ts';
import type { Actor, DateText } from '../entry/index.ts';
import type { RequestFacts } from './acts/facts.ts';
import { enteredOn, timelyByLaterEntry } from './after-term.ts';
import { clockEvent, saidAgainst, wouldSayAgainst } from './clocks.ts';
import type { CommandType } from './commands.ts';
import { COMMAND_TYPES, gateOf } from './decide.ts';
import { conclusionOf, type End, isOpen, receiptOf } from './end.ts';
import type { ReasonText } from './events.ts';
import { all } from './grounds.ts';
import { COMMAND_LABELS } from './labels.ts';
import { progressOf } from './stage.ts';
import type { Decision, Gone, RequestState, Round } from './state.ts';
import { type KindOrSuffix, STEPS } from './steps.ts';
import { STAGES, type Stage } from './words.ts';

export interface RequestViewContext {
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
  readonly profile: AgencyProfile;
  /** Who looks: what he may do next. */
  readonly actor: Actor;
  readonly closedThrough: number;
}

export interface StepView {
  /** Null where it came along from another request. */
  readonly version: number | null;
  readonly on: DateText;
  /** Day of entry in China: a later one shows that it was entered afterwards. Null where it came along. */
  readonly entered: DateText | null;
  readonly label: string;
  readonly effect: boolean;
  readonly reasons: readonly Reason[];
  readonly corrected: boolean;
}

export interface RequestView {
  readonly id: string;
  readonly stage: { readonly id: Stage; readonly label: string };
  readonly open: boolean;
  readonly arrived: DateText | null;
  /** Day of receipt by law; null while it waits for a confirmation. */
  readonly receipt: DateText | null;
  readonly clocks: readonly Clock[];
  readonly due: Temporal.PlainDate | null;
  readonly provisional: boolean;
  readonly late: boolean;
  /** Late by what was on record when the term ended, timely by what was entered afterwards. */
  readonly timelyByLaterEntry: boolean;
  /** What the one clarification notice must ask for besides the content. */
  readonly lacking: readonly ReasonText[];
  /** What the applicant was asked to clarify, in the one notice. */
  readonly clarification: readonly string[];
  /** By round, the first round first. */
  readonly steps: readonly (readonly StepView[])[];
  readonly decision: (Decision & { readonly label: string }) | null;
  /** Remedies the last reply names. */
  readonly block: RemedyBlock | null;
  readonly conclusion: End | null;
  readonly gone: Gone | null;
  readonly corrected: RequestState['corrected'];
  /** Every command: the reasons against it today, none where it may be given. */
  readonly next: readonly {
    readonly command: CommandType;
    readonly label: string;
    readonly reasons: readonly Reason[];
  }[];
}

export function requestView(state: RequestState, context: RequestViewContext): RequestView {
  const { stage, clocks, due, provisional, late } = progressOf(state, context);
  const last = state.rounds.at(-1);
  const decision = last?.decision ?? null;
  return {
    id: state.id,
    stage: { id: stage, label: STAGES[stage] },
    open: isOpen(state),
    arrived: state.opened?.received ?? null,
    receipt: receiptOf(state),
    clocks,
    due,
    provisional,
    late,
    timelyByLaterEntry: timelyByLaterEntry(state, context),
    lacking: state.opened?.lacking ?? [],
    clarification: state.clarification?.items ?? [],
    steps: state.rounds.map((round) => stepsOf(state, round, context)),
    decision: decision && { ...decision, label: OUTCOMES[decision.counted].zh },
    block: last?.block ?? null,
    conclusion: conclusionOf(state),
    gone: state.gone,
    corrected: state.corrected,
    next: last ? nextOf(state, last, context) : [],
  };
}

function stepsOf(state: RequestState, round: Round, context: RequestViewContext): readonly StepView[] {
  const against = saidAgainst(state, round, context);
  const corrected = new Set(state.corrected.map(({ version }) => version));
  return round.steps.map((step, at) => {
    const reasons = against[at] ?? [];
    return {
      version: step.version,
      on: step.on,
      entered: enteredOn(step),
      label: codeText(codeOf(clockEvent(step, state.opened ?? { channel: 'inPerson' }))),
      effect: reasons.length === 0,
      reasons,
      corrected: step.version !== null && corrected.has(step.version),
    };
  });
}

function nextOf(state: RequestState, round: Round, context: RequestViewContext): RequestView['next'] {
  const today = context.today.toString();
  const facts: RequestFacts = { ...context, ...CLOSED_DOORS, agency: context.profile.id };
  return COMMAND_TYPES.filter((command) => command !== 'request.register').map((command) => ({
    command,
    label: COMMAND_LABELS[command],
    reasons: all(gateOf(command)(state, today, facts), lawToday(state, round, command, today, context)),
  }));
}

const BINDING: Readonly<Partial<Record<CommandType, { readonly kind: KindOrSuffix; readonly by: string }>>> =
  STEPS;

/** The law's word on a step of one kind taken today; steps that name a party or a day of their own are judged when given. */
function lawToday(
  state: RequestState,
  round: Round,
  command: CommandType,
  on: string,
  context: RequestViewContext,
): readonly Reason[] {
  const rule = BINDING[command];
  if (!rule || rule.by === 'fact' || command === 'request.notifyDelay') return [];
  switch (rule.kind) {
    case 'Consulted':
    case 'Received':
    case 'Answered':
    case 'Lapsed':
      return [];
    case 'extensionApproved':
      return wouldSayAgainst(
        state,
        round,
        [
          { kind: 'extensionApproved', on },
          { kind: 'extensionNotified', on },
        ],
        context,
      );
    default:
      return wouldSayAgainst(state, round, [{ kind: rule.kind, on }], context);
  }
}

/** A gate looks at no other matter and makes nothing. */
const CLOSED_DOORS = {
  see: () => undefined,
  profileOf: () => undefined,
  closedThroughOf: () => 0,
  request: () => undefined,
  allocate: (): string => {
    throw new Error('A view allocates no number');
  },
  identify: (): string => {
    throw new Error('A view identifies nobody');
  },
} satisfies Partial<RequestFacts>;
