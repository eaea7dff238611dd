/**
 * 记录: what an entry of the register is, how entries are chained, and how a correction makes another event stand.
 * Not here: what the events of a kind mean (`../requests` and its neighbours), where entries are kept (the store).
 * Read `entry.ts` first.
 */
export {
  type Break,
  ChainCheck,
  type ChainEnd,
  type Digest,
  digestOf,
  EMPTY_CHAIN,
  joined,
  NO_ENTRY,
} from './chain.ts';
export {
  type Actor,
  type AgencyId,
  type BaseEvent,
  type DateText,
  type Draft,
  type Entry,
  type Evidence,
  MATTER_KINDS,
  type MatterKind,
  type MatterRef,
  ROLES,
  type Role,
  refText,
} from './entry.ts';
export {
  type CorrectionAnswered,
  type CorrectionEvent,
  type CorrectionProposed,
  isCorrection,
  openProposals,
  type Standing,
  standing,
} from './history.ts';
