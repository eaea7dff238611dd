/** Tokens of other systems with what they hold. */
import type { Kysely } from 'kysely';
import {
  type AccountPage,
  type Accounts,
  type Found,
  type Grant,
  separationFaults,
  type TokenLine,
} from '../../access/index.ts';
import type { Engine } from '../engine/index.ts';
import { prepared } from '../register/prepared.ts';
import { type AccountRow, type AccountTables, grantsFrom } from './account-tables.ts';
import { rowsOf } from './rights.ts';

export function tokensOn(
  engine: Engine<AccountTables>,
): Pick<Accounts, 'tokens' | 'addToken' | 'revokeToken'> {
  const { db } = engine;
  return {
    tokens: (page) => listed(db, page),
    async addToken({ id, name, createdAt, endsAt, grants }, digest) {
      if (separationFaults(grants).length > 0) return 'not-separate';
      const row = { id, digest, name, created_at: createdAt, ends_at: endsAt, revoked: 0 };
      await engine.write(async (trx) => {
        await trx.insertInto('tokens').values(row).execute();
        if (grants.length > 0) await trx.insertInto('grants').values(rowsOf(id, grants)).execute();
      });
      return 'kept';
    },
    async revokeToken(id) {
      const { numUpdatedRows } = await db
        .updateTable('tokens')
        .set({ revoked: 1 })
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
  };
}

async function listed(
  db: Kysely<AccountTables>,
  { limit, after }: AccountPage,
): ReturnType<Accounts['tokens']> {
  const [before = '', id = ''] = after?.split(' ') ?? [];
  const page = db
    .selectFrom('tokens')
    .select('id')
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.or([eb('created_at', '<', before), eb.and([eb('created_at', '=', before), eb('id', '>', id)])]),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit + 1);
  const found = tokensFrom(await tokenRows(db).where('tokens.id', 'in', page).execute());
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return found.length > limit && last ? { rows, next: `${last.createdAt} ${last.id}` } : { rows };
}

type TokenRow = AccountTables['tokens'] & Pick<AccountRow, 'agency_id' | 'role' | 'reach'>;

function tokenRows(db: Kysely<AccountTables>) {
  return db
    .selectFrom('tokens')
    .leftJoin('grants', 'grants.account', 'tokens.id')
    .selectAll('tokens')
    .select(['grants.agency_id', 'grants.role', 'grants.reach'])
    .orderBy('tokens.created_at', 'desc')
    .orderBy('tokens.id');
}

const tokenRowsOf = prepared<{ digest: string }, TokenRow, AccountTables>((db, slot) =>
  tokenRows(db).where('tokens.digest', '=', slot('digest')),
);

function tokensFrom(rows: readonly TokenRow[]): TokenLine[] {
  const found = new Map<string, TokenLine & { grants: Grant[] }>();
  for (const row of rows) {
    const { id, name, created_at, ends_at, revoked } = row;
    const times = { createdAt: created_at, endsAt: ends_at };
    const token = found.get(id) ?? { id, name, ...times, revoked: revoked === 1, grants: [] };
    found.set(id, token);
    token.grants.push(...grantsFrom(row));
  }
  return [...found.values()];
}

export async function tokenWith(db: Kysely<AccountTables>, digest: string): Promise<Found | undefined> {
  const [token] = tokensFrom(await tokenRowsOf(db, { digest }));
  return token && { kind: 'token', token };
}
