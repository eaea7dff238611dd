/**
 * 法: the statute as data and pure functions over it. No clock, no store, no wording of letters.
 * Every number and label names the article it comes from. Read `citation/` first, then `glossary/`, then the room of the question at hand.
 */
export * from './citation/index.ts';
