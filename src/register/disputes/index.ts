/**
 * 复议诉讼: every dispute about a reply, by instance, with the agency's periods, duties and the column it counts in.
 * Not here: the request whose reply is attacked (`overturnedFor` names it), the remedies a reply offers (`law/remedies`).
 * Read `outcomes.ts` first, then `events.ts`, then `state.ts`.
 */
export { DISPUTE_STAGES, type DisputeStage, disputeStage, disputes } from './dispute.ts';
export { type DueDay, disputeClocks, dutyDue } from './due.ts';
export {
  DISPUTE_DUTIES,
  type DisputeCommand,
  type DisputeDutyKind,
  type DisputeEvent,
} from './events.ts';
export {
  DISPUTE_DOUBTS,
  DISPUTE_GROUPS,
  DISPUTE_OUTCOMES,
  DISPUTE_RESULTS,
  type DisputeDoubt,
  type DisputeGroup,
  type DisputeOutcome,
  type DisputeResult,
  outcomeLaw,
} from './outcomes.ts';
export {
  type DisputeDuty,
  type DisputeState,
  INSTANCES,
  type Instance,
  type InstanceKind,
  type Overturned,
  overturnedFor,
} from './state.ts';
