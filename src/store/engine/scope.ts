/**
 * Whose rows are within reach of the running work: what PostgreSQL's row security looks at (`office/row-security.ts`).
 * It is told to a connection when the work borrows one, and only where it is not what the connection was told last.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { StoreError } from './errors.ts';

/** Agencies; the empty name stands for the installation's own rows. `all`: the process works for itself. */
export type Scope = 'all' | readonly string[];

/** Told to no connection: the work touches only tables without a wall, before which every scope is as good. */
const AS_IT_IS = 'as it is';

const running = new AsyncLocalStorage<Scope | typeof AS_IT_IS>();

/** What runs in `work` has these within reach, and a transaction what was in reach when it began. */
export function within<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
  return running.run(scope, work);
}

/**
 * A port whose tables have no wall, so that finding out who asks does not cost a word to the connection at every call.
 * A table with a wall must not be read through it: it would be seen with the scope of whoever borrowed before.
 */
export function unwalled<T extends object>(port: T): T {
  const methods = Object.entries(port).map(([name, method]) => [
    name,
    typeof method === 'function'
      ? (...given: readonly unknown[]) => running.run(AS_IT_IS, () => Reflect.apply(method, port, given))
      : method,
  ]);
  return Object.fromEntries(methods) as T;
}

/** For one order: with the agency that gives it, if that is in reach, come those its rule must look at. */
export function widened<T>(own: string, others: readonly string[], work: () => Promise<T>): Promise<T> {
  const scope = running.getStore();
  if (typeof scope !== 'object' || !scope.includes(own)) return work();
  const more = others.filter((one) => !scope.includes(one));
  return more.length === 0 ? work() : running.run([...scope, ...more], work);
}

/** With everything in reach, if the agency is. */
export function beyond<T>(own: string, work: () => Promise<T>): Promise<T> {
  const scope = running.getStore();
  return typeof scope === 'object' && scope.includes(own) ? running.run('all', work) : work();
}

/** @throws StoreError for sums over agencies that are not all in reach: a part of them would pass for the whole */
export function mustReach(agencies: readonly string[]): void {
  const scope = running.getStore();
  if (typeof scope === 'object' && agencies.some((one) => !scope.includes(one)))
    throw new StoreError('walled');
}

/** What a new connection has been told. */
export const NOTHING_TOLD = '{}';

/** As the setting `gongkai.agencies` has it: an array, or a star. Undefined: leave the connection as it is. */
export function settingNow(unscoped: Scope): string | undefined {
  const scope = running.getStore() ?? unscoped;
  if (scope === AS_IT_IS) return undefined;
  if (scope === 'all') return '*';
  return `{${scope.map((one) => `"${one.replaceAll(/["\\]/g, '\\$&')}"`).join()}}`;
}
