/**
 * 台账: what happened, kept once as events; state, periods, figures and lists are computed from them.
 * No clock, no store, no network: time, identity and cryptography are parameters; `ports.ts` says what a store must do.
 * Read `entry/entry.ts` and `matter.ts` first, then `desk/handle.ts`, the one way in; each kind of matter has a folder.
 */
export * from './agencies/index.ts';
export * from './charges/index.ts';
export * from './counting/index.ts';
export { boundTo, type CryptoProvider, type Sealed } from './crypto.ts';
export * from './decisions/index.ts';
export * from './desk/index.ts';
export * from './disclosures/index.ts';
export * from './disputes/index.ts';
export * from './documents/index.ts';
export * from './entry/index.ts';
export type { FileStore } from './files.ts';
export * from './improvements/index.ts';
export { inputFault } from './input-faults.ts';
export { type BaseCommand, type CaseRow, type Matter, stateOf } from './matter.ts';
export { MATTERS, matterOf } from './matters.ts';
export { type CommandSchemaIssue, parseCommand, unkeepable } from './parse.ts';
export * from './people/index.ts';
export * from './ports.ts';
export * from './premises.ts';
export * from './rectifications/index.ts';
export * from './requests/index.ts';
export { type Chains, judgeChains, type Wholeness } from './whole.ts';
export * from './years/index.ts';
