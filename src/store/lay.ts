/** Lays the schema as its owner, and gives the application's role what it needs of it. */
import { type Kysely, sql } from 'kysely';
import { StoreError } from './engine/errors.ts';
import { type Engine, migrate, openEngine, within } from './engine/index.ts';
import { MIGRATIONS } from './migrations.ts';
import { grantTo } from './office/row-security.ts';

/**
 * @param ownerUrl PostgreSQL: address under the owner's role, or the engine's own again, whose role then is the owner and has
 * but one wall; left out: by the engine itself, within its limits of a statement of the day
 */
export async function layTables<Schema>(engine: Engine<Schema>, ownerUrl: string | undefined): Promise<void> {
  if (ownerUrl === undefined || engine.dialect === 'sqlite') {
    await within('all', () => migrate(engine, MIGRATIONS));
    return;
  }
  const owner = await openEngine<Schema>(
    { url: ownerUrl },
    {
      poolSize: 1,
      unscoped: 'all',
      // A step over a large table, or waiting for another process to do it, takes as long as it takes.
      statementTimeoutMs: 0,
    },
  );
  try {
    const laid = await migrate(owner, MIGRATIONS);
    const [role, own] = [await roleOf(engine.db), await roleOf(owner.db)];
    // What a role may do changes only with a step of the schema.
    if (role.name !== own.name && (laid.length > 0 || !role.granted))
      await grantTo(role.name, owner.db as unknown as Kysely<unknown>);
  } finally {
    await owner.close();
  }
}

/**
 * Rejects where the database cannot be asked now, or has had other steps of the schema than this program knows: after an
 * upgrade by another process this one must not go on writing by the old tables.
 */
export async function mustBeCurrent<Schema>({ db }: Engine<Schema>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from schema_migration order by place`.execute(db);
  const same =
    rows.length === MIGRATIONS.length && rows.every(({ name }, at) => MIGRATIONS[at]?.name === name);
  if (!same) throw new StoreError('wrongVersion');
}

/**
 * How many walls stand between agencies: two where the database holds the connection's own role to row security and to
 * its rights, one where the role is an owner or above the law, or the database is the embedded one.
 */
export async function wallsOf<Schema>({ db, dialect }: Engine<Schema>): Promise<1 | 2> {
  if (dialect === 'sqlite') return 1;
  const { rows } = await sql<{ owns: number }>`
    select pg_has_role(current_user, tableowner, 'member') as owns from pg_tables
    where tablename = 'entries' and schemaname = current_schema()`.execute(db);
  const bypass = await sql`select 1 as one from pg_roles
    where rolname = current_user and (rolsuper or rolbypassrls)`.execute(db);
  return rows[0]?.owns === 0 && bypass.rows.length === 0 ? 2 : 1;
}

async function roleOf<Schema>(db: Kysely<Schema>): Promise<{ name: string; granted: boolean }> {
  const { rows } = await sql<{ name: string; granted: number | null }>`
    select current_user::text as name,
      has_table_privilege(to_regclass('schema_migration'), 'select') as granted`.execute(db);
  return { name: rows[0]?.name ?? '', granted: rows[0]?.granted === 1 };
}
