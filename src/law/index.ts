/**
 * 法: the statute as data and pure functions over it. No clock, no store, no wording of letters.
 * Every number and label names the article it comes from. Read `citation/` first, then `glossary/`, then the room of the
 * question at hand: `calendar/`, `clock/` and `proof/` for days, `outcomes/` and `exemptions/` for replies, `remedies/`, `fees/`,
 * `identity/`, `publication/`.
 */
export * from './calendar/index.ts';
export * from './citation/index.ts';
export * from './clock/index.ts';
export * from './exemptions/index.ts';
export * from './fees/index.ts';
export * from './glossary/index.ts';
export * from './identity/index.ts';
export * from './outcomes/index.ts';
export * from './proof/index.ts';
export * from './publication/index.ts';
export * from './remedies/index.ts';
