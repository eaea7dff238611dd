/**
 * The engine of the store: connections, transactions, coded errors and schema steps, the same on SQLite and PostgreSQL.
 * No tables are known here; they lie in the folders beside it. Read `open.ts` first, then `errors.ts`.
 */
export { KEYED, type Migration, migrate, runAll } from './migrate.ts';
export {
  type DialectName,
  type Engine,
  type EngineOptions,
  type EnginePlace,
  openCopy,
  openEngine,
} from './open.ts';
export type { Connections, KeptQuery } from './postgres.ts';
export { beyond, mustReach, unwalled, widened, within } from './scope.ts';
export { together } from './together.ts';
