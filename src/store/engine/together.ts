import type { CompiledQuery, Kysely } from 'kysely';

/**
 * Statements of which none hangs on what another answers, told in one go: on PostgreSQL all of them cost one way there and back,
 * while an order holds its agency's lock. They are done in their order.
 *
 * @throws the error of the first that fails
 */
export async function together<T>(db: Kysely<T>, queries: readonly CompiledQuery[]): Promise<void> {
  const done = await db
    .getExecutor()
    .provideConnection((connection) =>
      Promise.allSettled(queries.map((query) => connection.executeQuery(query))),
    );
  const failed = done.find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
}
