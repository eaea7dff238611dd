/** A dispute as its events have made it: instances in their order, duties, and what they amount to. */
import { cite, type Procedure, parseCitation, type Reason, remedyBlock } from '../../law/index.ts';
import type { DateText } from '../entry/index.ts';
import type { DisputeDutyKind, DisputeEvent, DisputeOpened } from './events.ts';
import { DISPUTE_OUTCOMES, type DisputeOutcome, type DisputeResult } from './outcomes.ts';

export const INSTANCES = {
  reconsideration: '行政复议',
  firstInstance: '一审',
  appeal: '二审',
  rehearing: '发回重审后的一审',
  retrial: '再审',
} as const;
export type InstanceKind = keyof typeof INSTANCES;

export interface Instance {
  readonly kind: InstanceKind;
  readonly on: DateText;
  readonly body: string;
  readonly caseNumber: string;
  readonly by: 'agency' | 'otherParty';
  readonly procedure: Procedure | null;
  readonly answeredOn: DateText | null;
  readonly hearing: { readonly day: DateText; readonly place: string } | null;
  readonly heardOn: DateText | null;
  readonly decision: {
    readonly on: DateText;
    readonly outcome: DisputeOutcome;
    readonly documentNumber?: string | undefined;
  } | null;
  /** Said to have taken effect on; see `effectiveOn` for decisions that take effect at once. */
  readonly settledOn: DateText | null;
}

export interface DisputeDuty {
  /** Version of the entry that imposed it. */
  readonly id: number;
  readonly kind: DisputeDutyKind;
  readonly on: DateText;
  readonly text: string;
  readonly term: Extract<DisputeEvent, { type: 'dispute.imposed' }>['term'];
  readonly amount: number | null;
  readonly fulfilledOn: DateText | null;
}

export interface DisputeState {
  readonly id: string;
  readonly opened: Omit<DisputeOpened, 'type' | 'evidence' | 'reason'> | null;
  /** Account that opened it. */
  readonly openedBy: string;
  readonly instances: readonly Instance[];
  readonly duties: readonly DisputeDuty[];
  /** The request whose reply is attacked. */
  readonly request: string | null;
  readonly joinedWith: readonly string[];
  readonly handler: string | null;
  readonly unit: string | null;
  readonly voided: boolean;
  /** What stands out at the opening and refuses nothing. */
  readonly cautions: readonly Reason[];
}

export function disputeStart(id: string): DisputeState {
  return {
    id,
    opened: null,
    openedBy: '',
    instances: [],
    duties: [],
    request: null,
    joinedWith: [],
    handler: null,
    unit: null,
    voided: false,
    cautions: [],
  };
}

/** Who entered an event, and at which place in the matter. */
export interface Place {
  readonly version: number;
  readonly actor: string;
}

export function disputeAfter(state: DisputeState, event: DisputeEvent, place: Place): DisputeState {
  switch (event.type) {
    case 'dispute.opened':
      return opened(state, event, place);
    case 'dispute.procedureSet':
      return inLast(state, { procedure: event.procedure });
    case 'dispute.answered':
      return inLast(state, { answeredOn: event.on });
    case 'dispute.hearingScheduled':
      return inLast(state, { hearing: { day: event.day, place: event.place } });
    case 'dispute.heard':
      return inLast(state, { heardOn: event.on });
    case 'dispute.decided': {
      const { on, outcome, documentNumber } = event;
      return inLast(state, { decision: { on, outcome, documentNumber } });
    }
    case 'dispute.settled':
      return inLast(state, { settledOn: event.on });
    case 'dispute.appealed':
      return withInstance(state, 'appeal', event);
    case 'dispute.reheard':
      return withInstance(state, 'rehearing', event);
    case 'dispute.retrialOpened':
      return withInstance(state, 'retrial', event);
    case 'dispute.joined':
      return { ...state, joinedWith: [...state.joinedWith, event.with] };
    case 'dispute.imposed': {
      const { on, duty: kind, text, term, amount = null } = event;
      const duty = { id: place.version, kind, on, text, term, amount, fulfilledOn: null };
      return { ...state, duties: [...state.duties, duty] };
    }
    case 'dispute.fulfilled':
      return { ...state, duties: state.duties.map((one) => fulfilled(one, event)) };
    case 'dispute.linked':
      return { ...state, request: event.request };
    case 'dispute.assigned':
      return { ...state, handler: event.handler, unit: event.unit ?? null };
    case 'dispute.voided':
      return { ...state, voided: true };
  }
}

function opened(state: DisputeState, event: DisputeOpened, { actor }: Place): DisputeState {
  const { type: _, evidence: __, reason: ___, ...said } = event;
  const kind = event.group === 'reconsideration' ? 'reconsideration' : 'firstInstance';
  const next = { ...state, opened: said, openedBy: actor, request: event.request ?? null };
  return withInstance({ ...next, cautions: cautionsOf(event) }, kind, event);
}

function withInstance(
  state: DisputeState,
  kind: InstanceKind,
  said: Pick<Instance, 'on' | 'body' | 'caseNumber'> & Partial<Pick<Instance, 'by' | 'procedure'>>,
): DisputeState {
  const { on, body, caseNumber, by = 'otherParty', procedure = null } = said;
  const fresh = { answeredOn: null, hearing: null, heardOn: null, decision: null, settledOn: null };
  const instance = { kind, on, body, caseNumber, by, procedure, ...fresh };
  return { ...state, instances: [...state.instances, instance] };
}

function inLast(state: DisputeState, change: Partial<Instance>): DisputeState {
  const last = state.instances.at(-1);
  return last ? { ...state, instances: [...state.instances.slice(0, -1), { ...last, ...change }] } : state;
}

function fulfilled(one: DisputeDuty, { duty, on }: { duty: number; on: DateText }): DisputeDuty {
  return one.id === duty ? { ...one, fulfilledOn: on } : one;
}

/** @law 复议法§23.1(4) — a suit straight against a refusal under 条例§14–§16 stands out; whether it is taken is the court's */
function cautionsOf({ group, contested }: DisputeOpened): Reason[] {
  if (group !== 'litigation.direct' || !contested) return [];
  const bases = contested.bases.flatMap((text) => {
    const parsed = parseCitation(text);
    return parsed.ok ? [parsed.citation] : [];
  });
  const block = remedyBlock(bases, Temporal.PlainDate.from(contested.on));
  if (!block.ok || block.value.block !== 'A') return [];
  const text =
    '依条例第十四条至第十六条不予公开的，应当先申请行政复议；本案未经复议直接起诉，请核对并提请法院审查。';
  return [{ text, law: cite('复议法§23.1(4)') }];
}

/** The day from which an instance's decision holds; null while it is open, waits for an appeal, or sends the case back. */
export function effectiveOn({ kind, decision, settledOn }: Instance): DateText | null {
  if (!decision) return null;
  const { result, appealable } = DISPUTE_OUTCOMES[decision.outcome];
  if (result === 'none') return null;
  const waits = appealable && kind !== 'reconsideration' && kind !== 'appeal';
  return waits ? settledOn : decision.on;
}

/** Where the case stands after its first `n` instances: a decision that affirms an earlier one has its result. */
export function resultAfter(instances: readonly Instance[], n: number): DisputeResult {
  const results = instances
    .slice(0, n)
    .map(({ decision }) => (decision ? DISPUTE_OUTCOMES[decision.outcome].result : 'asBefore'));
  const last = results.findLast((result) => result !== 'asBefore');
  return last === undefined || last === 'none' ? 'other' : last;
}

/** The last decision that holds; undefined while the dispute is pending. */
export function endOf({
  instances,
}: DisputeState): { readonly on: DateText; readonly result: DisputeResult } | undefined {
  const last = instances.at(-1);
  const on = last && effectiveOn(last);
  return on ? { on, result: resultAfter(instances, instances.length) } : undefined;
}

/** A request whose reply was finally overturned, so that it can be taken up again there. */
export interface Overturned {
  readonly request: string;
  readonly dispute: string;
  readonly on: DateText;
}

/** @law 复议法§64, 行诉法§70 — undefined while pending, upheld, ended otherwise, or tied to no request */
export function overturnedFor(state: DisputeState): Overturned | undefined {
  const end = endOf(state);
  if (state.voided || state.request === null || end?.result !== 'overturned') return undefined;
  return { request: state.request, dispute: state.id, on: end.on };
}
