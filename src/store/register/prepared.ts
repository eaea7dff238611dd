/**
 * Queries composed and compiled once, and kept by the server. Composing them anew took a third of an order's time on
 * SQLite, having them planned anew more than half of it on PostgreSQL.
 */
import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { KeptQuery } from '../engine/index.ts';
import type { Tables } from './tables.ts';

/** Stands in a query for a value that is filled in at each use. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

type Values = Readonly<Record<string, unknown>>;
type SlotOf<V> = <N extends keyof V & string>(name: N) => V[N];

let made = 0;

/** What makes a statement of a query built with slots; `build` is called once a dialect. */
export function ready<V extends object, T = Tables>(
  build: (db: Kysely<T>, slot: SlotOf<V>) => Compilable,
): (db: Kysely<T>, values: V) => KeptQuery {
  // One adapter class a dialect.
  const compiled = new Map<unknown, CompiledQuery>();
  made += 1;
  const keptAs = `gongkai_${made}`;
  const slot = (name: string) => new Slot(name) as never;
  return (db, values) => {
    const dialect = db.getExecutor().adapter.constructor;
    const query = compiled.get(dialect) ?? build(db, slot).compile();
    compiled.set(dialect, query);
    const parameters = query.parameters.map((one) =>
      one instanceof Slot ? (values as Values)[one.name] : one,
    );
    return { ...query, parameters, keptAs };
  };
}

/** What runs a query built with slots. */
export function prepared<V extends object, R = unknown, T = Tables>(
  build: (db: Kysely<T>, slot: SlotOf<V>) => Compilable<R>,
): (db: Kysely<T>, values: V) => Promise<R[]> {
  const statement = ready(build);
  return async (db, values) => (await db.executeQuery<R>(statement(db, values) as CompiledQuery<R>)).rows;
}
