/** Session tokens are kept as digests: whoever reads the database has no session. */
import { hash } from 'node:crypto';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import type { BetterAuthOptions } from 'better-auth';

export function digestOf(secret: string): string {
  return hash('sha256', secret);
}

type Row = Record<string, unknown>;
interface Asked {
  readonly model: string;
  readonly data?: Row;
  readonly update?: Row;
  readonly where?: readonly { readonly field: string; readonly value: unknown }[];
}
type Step = (asked: Asked) => Promise<unknown>;

/** The library's own adapter with the token of a session digested on its way in, and its giver's own on the way back. */
export function hashedTokens(tables: unknown) {
  const { db } = tables as { db: Parameters<typeof kyselyAdapter>[0] };
  const open = kyselyAdapter(db, { type: 'sqlite' });
  return (options: BetterAuthOptions) => wrapped(open(options));
}

type Adapter = ReturnType<ReturnType<typeof kyselyAdapter>>;

function wrapped<A extends object>(adapter: A): A {
  const steps = Object.entries(adapter).map(([name, step]) => {
    if (typeof step !== 'function') return [name, step];
    if (STEPS.has(name)) return [name, digested(step.bind(adapter) as Step)];
    // Within a transaction it hands out itself anew, which must not open a way round the digests.
    return name === 'transaction'
      ? [name, wrappedWithin(step.bind(adapter) as Adapter['transaction'])]
      : [name, step];
  });
  return Object.fromEntries(steps) as A;
}

function wrappedWithin(transaction: Adapter['transaction']): Adapter['transaction'] {
  return (work) => transaction((inner) => work(wrapped(inner)));
}

const STEPS = new Set([
  'create',
  'findOne',
  'findMany',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
  'count',
  'consumeOne',
  'incrementOne',
]);

function digested(step: Step): Step {
  return async (asked) => {
    if (asked.model !== 'session') return step(asked);
    const given = asked.data?.token ?? asked.where?.find(({ field }) => field === 'token')?.value;
    const found = await step({
      ...asked,
      ...(asked.data && { data: hidden(asked.data) }),
      ...(asked.update && { update: hidden(asked.update) }),
      ...(asked.where && {
        where: asked.where.map((one) =>
          one.field === 'token' ? { ...one, value: ofValue(one.value) } : one,
        ),
      }),
    });
    const known =
      typeof given === 'string' && typeof found === 'object' && found !== null && 'token' in found;
    return known ? { ...found, token: given } : found;
  };
}

function hidden(row: Row): Row {
  return typeof row.token === 'string' ? { ...row, token: digestOf(row.token) } : row;
}

function ofValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ofValue);
  return typeof value === 'string' ? digestOf(value) : value;
}
