/** Rows into a table: one by a statement kept ready, many in slices. */
import type { Kysely } from 'kysely';
import { prepared } from './prepared.ts';
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
): (db: Kysely<Tables>, rows: readonly Tables[T][]) => Promise<void> {
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
  const single = prepared<Record<string, unknown>>((db, slot) =>
    build(db, [Object.fromEntries(columns.map((column) => [column, slot(column)]))]),
  );
  return async (db, rows) => {
    const [only] = rows;
    if (only && rows.length === 1) await single(db, only as Record<string, unknown>);
    else
      for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
        await build(db, rows.slice(start, start + ROWS_AT_ONCE)).execute();
  };
}
