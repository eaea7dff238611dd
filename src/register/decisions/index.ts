/**
 * 许可、处罚、强制: the decisions behind table two, with the periods for publicising and for withdrawing. Not here: the
 * published text (`disclosures`), how a decision is made. Read `state.ts`, then `rules.ts`.
 */
export { decisions } from './decision.ts';
export {
  DECISION_KINDS,
  type DecisionCommand,
  type DecisionEvent,
  type DecisionKind,
  WITHHOLDING_GROUNDS,
  type WithholdingGround,
} from './events.ts';
export {
  DECISION_STAGES,
  type DecisionSeries,
  type DecisionStage,
  type DecisionState,
  decisionClocks,
  decisionStage,
  type SingleDecision,
} from './state.ts';
export { type DoubleCounted, doubleCounted } from './views.ts';
