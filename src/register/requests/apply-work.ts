/** The fold of what moves no clock: the work inside, reviews and decisions, and what becomes of the request as a case. */
import type { Standing } from '../entry/index.ts';
import type { RequestEvent } from './events.ts';
import { type Gone, type RequestState, type Round, roundAt, roundFrom } from './state.ts';

export function inWork(
  state: RequestState,
  { event, entry, correctedBy }: Standing<RequestEvent>,
): RequestState {
  const { actor, version, enteredAt } = entry;
  switch (event.type) {
    case 'request.triaged':
      return { ...state, triage: event.as };
    case 'request.assigned': {
      const { unit, handler = null, due = null } = event;
      return { ...state, unit, handler, internalDue: due };
    }
    case 'request.unitsInvolved':
      return { ...state, involved: [...new Set([...state.involved, ...event.units])] };
    case 'request.signingDelegated':
      return { ...state, delegates: [...state.delegates, event.to] };
    case 'request.duplicateTaken':
      return { ...state, duplicates: [...state.duplicates, event.from] };
    case 'request.disclosureSuggested':
      return { ...state, suggestions: [...state.suggestions, { by: event.by, note: event.note }] };
    case 'request.reopened': {
      const { on, dispute, until = null } = event;
      const arrival = { kind: 'received', on, version, by: actor.id, enteredAt } as const;
      return { ...state, rounds: [...state.rounds, roundFrom(on, [arrival], dispute, until)] };
    }
    case 'request.split':
      return gone(state, 'split', event.children, event.reason);
    case 'request.merged':
      return gone(state, 'merged', [event.into], event.reason);
    case 'request.transferredOut':
      return gone(state, 'transferred', [event.to, event.as], event.reason);
    case 'request.voided':
      return gone(state, 'void', [], event.reason);
    default:
      return inRound(state, event, { by: actor.id, said: Math.max(version, ...correctedBy) });
  }
}

function gone(state: RequestState, how: Gone['how'], to: readonly string[], reason = ''): RequestState {
  return { ...state, gone: { how, to, reason } };
}

/** Who said something, and at which version of the matter last. */
interface Said {
  readonly by: string;
  readonly said: number;
}

function inRound(state: RequestState, event: RequestEvent, said: Said): RequestState {
  const at = roundAt(state, event.on ?? '9999-12-31');
  const rounds = state.rounds.map((round, place) => (place === at ? reviewed(round, event, said) : round));
  return { ...state, rounds };
}

function reviewed(round: Round, event: RequestEvent, said: Said): Round {
  switch (event.type) {
    case 'request.searched': {
      const { type: _, evidence: __, reason: ___, ...search } = event;
      return { ...round, searches: [...round.searches, search] };
    }
    case 'request.secrecyReviewed':
      return { ...round, secrecy: reviewOf(event, said) };
    case 'request.decided': {
      const { on, parts, counted, earlierReply = null } = event;
      // Whatever was said of an earlier draft says nothing of this one.
      return {
        ...round,
        decision: { on, ...said, parts, counted, earlierReply },
        legality: null,
        signature: null,
      };
    }
    case 'request.legalityReviewed':
      return { ...round, legality: reviewOf(event, said), signature: null };
    case 'request.signed':
      return { ...round, signature: reviewOf(event, said) };
    case 'request.feeProposed': {
      const { standard, count, amount, on } = event;
      return {
        ...round,
        fee: { standard, count, amount, proposedOn: on, approved: null, noticed: false },
      };
    }
    case 'request.feeApproved': {
      const { on, reason } = event;
      return { ...round, fee: round.fee && { ...round.fee, approved: { on, by: said.by, reason } } };
    }
    default:
      return round;
  }
}

function reviewOf<C extends string>(
  { on, conclusion, basis }: { on: string; conclusion: C; basis: string },
  said: Said,
) {
  return { on, ...said, conclusion, basis };
}
