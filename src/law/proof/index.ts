/**
 * 期限证明: a deadline written out day by day, sealed with a digest, printable. Nothing is decided here: the end and the
 * excluded spans come from `../clock/`, the days from `../calendar/`. The checker, which shares no code with this room,
 * is `verify/deadline.mjs`. Read `ledger.ts` first.
 */
export type { LedgerDay } from './ledger.ts';
export { printProof, weekdayText } from './print.ts';
export { ledgerOf, PROOF_SCHEMA, type Proof, type ProofNotice, type ProofOptions, prove } from './proof.ts';
export { canonicalJson, type SealedProof, seal } from './seal.ts';
