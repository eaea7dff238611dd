import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { DIALECTS, freshPlace } from '../../../test/postgres/fresh.ts';
import { type Migration, migrate } from './migrate.ts';
import { type Engine, openEngine } from './open.ts';

interface Schema {
  letter: { id: number; title: string };
}

const FIRST: Migration = {
  name: '0001-letters',
  up: async (db) => {
    await db.schema
      .createTable('letter')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .execute();
  },
};
const SECOND: Migration = {
  name: '0002-titles',
  up: async (db, dialect) => {
    await db.schema
      .alterTable('letter')
      .addColumn('title', 'text', (column) => column.notNull().defaultTo(dialect))
      .execute();
  },
};
/** Fails after it has changed the schema and the rows. */
const BROKEN: Migration = {
  name: '0002-broken',
  up: async (db) => {
    await sql`alter table letter add column extra text`.execute(db);
    await sql`create table half (id integer)`.execute(db);
    await sql`delete from letter`.execute(db);
    await sql`insert into no_such_table values (1)`.execute(db);
  },
};

describe.each(DIALECTS)('%s：升级表结构', (dialect) => {
  async function opened(count: number): Promise<Engine<Schema>[]> {
    const place = await freshPlace(dialect);
    return Promise.all(Array.from({ length: count }, () => openEngine<Schema>(place)));
  }

  test('按次序执行缺少的步骤，再来一次什么也不做', async () => {
    const [engine] = (await opened(1)) as [Engine<Schema>];
    expect(await migrate(engine, [FIRST])).toEqual(['0001-letters']);
    await sql`insert into letter (id) values (1)`.execute(engine.db);
    expect(await migrate(engine, [FIRST, SECOND])).toEqual(['0002-titles']);
    expect(await migrate(engine, [FIRST, SECOND])).toEqual([]);
    expect(await engine.db.selectFrom('letter').selectAll().execute()).toEqual([{ id: 1, title: dialect }]);
    await engine.close();
  });

  test('失败的一步不留任何痕迹：表、列、数据都是原样，改好后可以继续', async () => {
    const [engine] = (await opened(1)) as [Engine<Schema>];
    await migrate(engine, [FIRST]);
    await sql`insert into letter (id) values (1)`.execute(engine.db);
    await expect(migrate(engine, [FIRST, BROKEN])).rejects.toThrow('no_such_table');
    expect((await sql`select * from letter`.execute(engine.db)).rows).toEqual([{ id: 1 }]);
    await expect(sql`select * from half`.execute(engine.db)).rejects.toThrow('half');
    expect(await migrate(engine, [FIRST, SECOND])).toEqual(['0002-titles']);
    await engine.close();
  });

  test('比程序新的、或另一条路来的数据库不打开，也不改动', async () => {
    const [engine] = (await opened(1)) as [Engine<Schema>];
    await migrate(engine, [FIRST, SECOND]);
    for (const known of [[FIRST], [FIRST, BROKEN], [SECOND, FIRST], []]) {
      await expect(migrate(engine, known)).rejects.toMatchObject({ code: 'wrongVersion' });
    }
    expect((await sql`select name from schema_migration`.execute(engine.db)).rows).toHaveLength(2);
    await engine.close();
  });

  test('几个程序同时升级，每一步只执行一次', async () => {
    const engines = await opened(4);
    const steps = await Promise.all(engines.map((engine) => migrate(engine, [FIRST, SECOND])));
    expect(steps.flat().sort()).toEqual(['0001-letters', '0002-titles']);
    await Promise.all(engines.map((engine) => engine.close()));
  });
});
