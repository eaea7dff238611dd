/** The fold: each standing event into the state. Never refuses; what has no effect is found out by the clocks. */
import type { Standing } from '../entry/index.ts';
import { inWork } from './apply-work.ts';
import type { Opening, RequestEvent, StepEvent } from './events.ts';
import { type RequestState, type Round, roundAt, roundFrom, type Step } from './state.ts';
import { ruleOf, stepOf } from './steps.ts';

export function apply(state: RequestState, standing: Standing<RequestEvent>): RequestState {
  const { entry, correctedBy } = standing;
  const next = fold({ ...state, agency: entry.agency }, standing);
  if (correctedBy.length === 0) return next;
  return { ...next, corrected: [...next.corrected, { version: entry.version, by: correctedBy }] };
}

function isOpening(event: RequestEvent): event is Opening {
  return (
    event.type === 'request.registered' ||
    event.type === 'request.splitOff' ||
    event.type === 'request.transferredIn'
  );
}

function fold(state: RequestState, standing: Standing<RequestEvent>): RequestState {
  const { event, entry } = standing;
  if (isOpening(event)) return opened(state, event, standing);
  const rule = ruleOf(event.type);
  if (!rule) return inWork(state, standing);
  const step: Step = {
    ...stepOf(rule.kind, event as StepEvent),
    version: entry.version,
    by: entry.actor.id,
    enteredAt: entry.enteredAt,
  };
  const at = roundAt(state, step.on);
  const rounds = state.rounds.map((round, place) =>
    place === at ? stepped(round, step, event as StepEvent) : round,
  );
  return event.type === 'request.clarificationAsked'
    ? { ...state, rounds, clarification: state.clarification ?? { items: event.items } }
    : { ...state, rounds };
}

function opened(state: RequestState, event: Opening, { entry }: Standing<RequestEvent>): RequestState {
  const received = event.type === 'request.registered' ? event.on : event.received;
  const arrival: Step = {
    kind: 'received',
    on: received,
    version: entry.version,
    by: entry.actor.id,
    enteredAt: entry.enteredAt,
  };
  const inherited =
    event.type === 'request.registered'
      ? { steps: [], consulted: [], opinions: [] }
      : {
          ...event,
          steps: event.steps.map((step): Step => ({ ...step, version: null, by: null, enteredAt: null })),
        };
  return {
    ...state,
    opened: {
      received,
      channel: event.channel,
      submittedAt: event.submittedAt ?? null,
      content: event.content,
      supply: event.supply,
      person: event.type === 'request.transferredIn' ? null : event.person,
      origin: event.type === 'request.registered' ? null : event.origin,
      parent: event.type === 'request.splitOff' ? event.parent : null,
      nature: event.nature,
      represented: event.represented,
      lacking: event.lacking,
      receiptBy: event.receiptBy,
      clock: event.clock,
    },
    rounds: [
      {
        ...roundFrom(received, [arrival, ...inherited.steps]),
        consulted: inherited.consulted,
        opinions: inherited.opinions,
      },
    ],
  };
}

function stepped(round: Round, step: Step, event: StepEvent): Round {
  const next = { ...round, steps: [...round.steps, step] };
  switch (event.type) {
    case 'request.consulted': {
      const { party, ref, about, person = null } = event;
      return { ...next, consulted: [...round.consulted, { party, ref, about, person }] };
    }
    case 'request.opinionReceived': {
      const { party, ref, on, opinion } = event;
      return { ...next, opinions: [...round.opinions, { party, ref, on, opinion }] };
    }
    case 'request.feeNoticed':
      return { ...next, fee: round.fee && { ...round.fee, noticed: true } };
    case 'request.replied':
      return { ...next, block: event.block ?? null };
    default:
      return next;
  }
}
