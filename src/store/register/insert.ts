/** Statements that put rows into a table: one row by a statement kept ready, many in slices. */
import type { CompiledQuery, Kysely } from 'kysely';
import { ready } from './prepared.ts';
import type { Tables } from './tables.ts';

/** Well below the number of values a statement may have on either engine. */
const ROWS_AT_ONCE = 200;

/**
 * @param columns all of the table's
 * @param key given where a row that is there already is to be overwritten
 */
export function insertInto<T extends keyof Tables>(
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  key: readonly (keyof Tables[T] & string)[] = [],
): (db: Kysely<Tables>, rows: readonly Tables[T][]) => CompiledQuery[] {
  const changed = columns.filter((column) => !key.includes(column));
  // Kysely knows the columns of a table by its name only where the name is written out.
  const build = (db: Kysely<Tables>, rows: readonly object[]) => {
    const insert = db.insertInto(table as keyof Tables).values(rows as never);
    if (key.length === 0) return insert;
    return insert.onConflict((conflict) =>
      conflict
        .columns(key as never)
        .doUpdateSet(
          (one) =>
            Object.fromEntries(
              changed.map((column) => [column, one.ref(`excluded.${column}` as never)]),
            ) as never,
        ),
    );
  };
  const single = ready<Record<string, unknown>>((db, slot) =>
    build(db, [Object.fromEntries(columns.map((column) => [column, slot(column)]))]),
  );
  return (db, rows) => {
    const [only] = rows;
    if (only && rows.length === 1) return [single(db, only as Record<string, unknown>)];
    const slices = Math.ceil(rows.length / ROWS_AT_ONCE);
    return Array.from({ length: slices }, (_, n) =>
      build(db, rows.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE)).compile(),
    );
  };
}
