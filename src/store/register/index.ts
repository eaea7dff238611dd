/**
 * 台账的存放: the register's port on SQLite and PostgreSQL, in one text of Kysely. `tables.ts` is the schema, `execute.ts`
 * the one way in, `figures.ts` the sums. Not here: what an order may do (`register`), how engines differ (`../engine`).
 */
export type { StoreMeans } from './means.ts';
export { hasKeys } from './own-keys.ts';
export { breaksInFile, type OpenedRegister, openRegister } from './store.ts';
export type { Tables } from './tables.ts';
