import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DIALECTS, freshPlace } from '../../../test/postgres/fresh.ts';
import { StoreError } from './errors.ts';
import { type Engine, openEngine } from './open.ts';

interface Schema {
  agency: { id: number; name: string; parent: number | null; head: number };
}

describe.each(DIALECTS)('%s：事务', (dialect) => {
  let engine: Engine<Schema>;
  let other: Engine<Schema>;
  let hasty: Engine<Schema>;

  beforeAll(async () => {
    const place = await freshPlace(dialect);
    engine = await openEngine<Schema>(place);
    other = await openEngine<Schema>(place);
    hasty = await openEngine<Schema>(place, { patienceMs: 1000 });
    await sql`create table agency (id integer primary key, name text not null unique,
      parent integer references agency (id), head bigint not null,
      constraint head_is_not_negative check (head >= 0), constraint pair unique (parent, head))`.execute(
      engine.db,
    );
  });
  beforeEach(async () => {
    await engine.db.deleteFrom('agency').execute();
    await add(engine.db, 1, '甲局');
  });
  afterAll(async () => {
    await engine.close();
    await other.close();
    await hasty.close();
  });

  test('做完才保存，返回工作的结果', async () => {
    const given = await engine.write(async (trx) => {
      await add(trx, 2, '乙局');
      expect(await names(engine.db)).toEqual(['甲局']);
      return 42;
    });
    expect(given).toBe(42);
    expect(await names(engine.db)).toEqual(['甲局', '乙局']);
  });

  test('中途出错全部撤回，错误原样抛出', async () => {
    const fault = new Error('拒绝');
    const write = engine.write(async (trx) => {
      await add(trx, 2, '乙局');
      throw fault;
    });
    await expect(write).rejects.toBe(fault);
    expect(await names(engine.db)).toEqual(['甲局']);
  });

  test('有一条语句失败，就算被接住也不能提交', async () => {
    const write = engine.write(async (trx) => {
      await add(trx, 2, '乙局');
      await add(trx, 1, '丙局').catch(() => undefined);
    });
    await expect(write).rejects.toMatchObject({ name: 'AbortedTransactionError' });
    expect(await names(engine.db)).toEqual(['甲局']);
    await engine.write((trx) => add(trx, 3, '丁局'));
    expect(await names(engine.db)).toEqual(['甲局', '丁局']);
  });

  test.each([
    ['重复的名称', { id: 2, name: '甲局' }, { kind: 'unique', table: 'agency', columns: ['name'] }],
    ['重复的主键', { id: 1, name: '乙局' }, { kind: 'unique', table: 'agency', columns: ['id'] }],
    ['没有上级', { id: 2, name: '乙局', parent: 9 }, { kind: 'foreignKey' }],
    ['违反约束', { id: 2, name: '乙局', head: -1 }, { kind: 'check', name: 'head_is_not_negative' }],
  ] as const)('约束：%s', async (_title, row, constraint) => {
    const values = { parent: null, head: 0, ...row };
    const error = await engine.db.insertInto('agency').values(values).execute().catch(identity);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code: 'constraint', constraint });
  });

  test('约束：两列合起来唯一，列名都给出；缺少必填列也给出', async () => {
    await add(engine.db, 2, '乙局', 1);
    const pair = add(engine.db, 3, '丙局', 1);
    await expect(pair).rejects.toMatchObject({ constraint: { kind: 'unique', columns: ['parent', 'head'] } });
    const empty = sql`insert into agency (id, head) values (5, 0)`.execute(engine.db);
    await expect(empty).rejects.toMatchObject({ constraint: { kind: 'notNull', columns: ['name'] } });
  });

  test('错误里不带数据的值', async () => {
    const secret = '张三的电话';
    await add(engine.db, 2, secret);
    const faults = [
      () => add(engine.db, 3, secret),
      () => sql`insert into agency (id, name, head) values (7, ${secret}, -1)`.execute(engine.db),
      () =>
        sql`insert into agency (id, name, head) values (8, 'x', cast(${'张三的电话x'} as bigint) - 1)`.execute(
          engine.db,
        ),
    ];
    for (const fault of faults) {
      const error = await fault().catch(identity);
      expect(error).toBeInstanceOf(StoreError);
      const seen = [error, (error as StoreError).cause].map(
        (each) => `${JSON.stringify(each)}${String(each)}`,
      );
      expect(seen.join()).not.toContain('张三');
      expect(String((error as { cause: Error }).cause.stack)).not.toContain('张三');
    }
  });

  test('两百次并发加一，一次不丢', async () => {
    const bump = (each: Engine<Schema>): Promise<void> =>
      each.write(
        async (trx) => {
          const query = trx.selectFrom('agency').select('head').where('id', '=', 1);
          const locked = dialect === 'postgres' ? query.forUpdate() : query;
          const { head } = await locked.executeTakeFirstOrThrow();
          await trx
            .updateTable('agency')
            .set({ head: head + 1 })
            .where('id', '=', 1)
            .execute();
        },
        { repeatable: true },
      );
    await Promise.all(Array.from({ length: 200 }, (_, turn) => bump(turn % 2 ? engine : other)));
    const { head } = await engine.db.selectFrom('agency').select('head').executeTakeFirstOrThrow();
    expect(head).toBe(200);
  });

  test('别人一直占着时报“忙”，声明可重做的会等到成功', async () => {
    const held = Promise.withResolvers<void>();
    const lock = (db: Kysely<Schema>) =>
      db.updateTable('agency').set({ head: 7 }).where('id', '=', 1).execute();
    const locked = Promise.withResolvers<void>();
    const holding = engine.write(async (trx) => {
      await lock(trx);
      locked.resolve();
      await held.promise;
    });
    await locked.promise;
    const refused = await hasty.write(lock).catch(identity);
    const repeated = hasty.write(lock, { repeatable: true });
    setTimeout(held.resolve, 1500);
    expect(refused).toMatchObject({ code: 'busy' });
    await repeated;
    await holding;
  });

  test('写的中间又开一个写，立即报错，不死等', async () => {
    const nested = engine.write(() => engine.write((trx) => add(trx, 2, '乙局')));
    await expect(nested).rejects.toThrow('a write inside a write');
    await engine.write((trx) => add(trx, 3, '丙局'));
    let later: Promise<void> | undefined;
    await engine.write(async () => {
      later = new Promise<void>((resolve) => setTimeout(resolve, 50)).then(() =>
        engine.write((trx) => add(trx, 4, '丁局')),
      );
    });
    await later;
    expect(await names(engine.db)).toEqual(['甲局', '丙局', '丁局']);
  });

  test('只读事务看到的是同一时刻，不能写', async () => {
    await engine.read(async (trx) => {
      expect(await names(trx)).toEqual(['甲局']);
      await add(engine.db, 2, '乙局');
      expect(await names(trx)).toEqual(['甲局']);
      expect(await names(engine.db)).toEqual(['甲局', '乙局']);
    });
    const write = engine.read((trx) => add(trx, 3, '丙局'));
    await expect(write).rejects.toMatchObject({ code: 'readOnly' });
  });

  test('保存点撤回后，事务还能提交', async () => {
    const trx = await engine.db.startTransaction().execute();
    await add(trx, 2, '乙局');
    const marked = await trx.savepoint('before').execute();
    await add(marked, 1, '丙局').catch(() => undefined);
    await marked.rollbackToSavepoint('before').execute();
    await trx.commit().execute();
    expect(await names(engine.db)).toEqual(['甲局', '乙局']);
  });

  test('逐批读：事务内外都行，边读边写互不影响，中途停下不占连接', async () => {
    await engine.write(async (trx) => {
      for (let id = 2; id <= 1000; id += 1) await add(trx, id, `第${id}局`, null, id);
      expect(await collect(trx, 1)).toHaveLength(1000);
    });
    const seen: number[] = [];
    for await (const { id } of engine.db
      .selectFrom('agency')
      .select('id')
      .where('head', '>=', 0)
      .orderBy('id')
      .stream(100)) {
      if (id === 1) await engine.db.deleteFrom('agency').where('id', '>', 500).execute();
      seen.push(id);
    }
    expect(seen).toHaveLength(1000);
    expect(await collect(engine.db, 0)).toHaveLength(500);
    for (let round = 0; round < 30; round += 1) {
      for await (const { id } of engine.db.selectFrom('agency').select('id').orderBy('id').stream(10)) {
        if (id > 15) break;
      }
    }
    await engine.write((trx) => trx.deleteFrom('agency').execute());
  });
});

function identity(error: unknown): unknown {
  return error;
}

async function add(db: Kysely<Schema>, id: number, name: string, parent: number | null = null, head = 0) {
  await db.insertInto('agency').values({ id, name, parent, head }).execute();
}

async function names(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db.selectFrom('agency').select('name').orderBy('id').execute();
  return rows.map(({ name }) => name);
}

async function collect(db: Kysely<Schema>, above: number): Promise<number[]> {
  const ids: number[] = [];
  const query = db.selectFrom('agency').select('id').where('id', '>=', above).where('name', 'like', '%局');
  for await (const { id } of query.stream(64)) ids.push(id);
  return ids;
}
