import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshFile } from '../../../test/postgres/fresh.ts';
import { type Engine, openEngine } from './open.ts';

interface Schema {
  entry: { writer: string; place: number };
}

const OPEN = join(import.meta.dirname, 'open.ts');

/** Adds entries to the file in a process of its own, one transaction each, the number always one above the highest. */
function writer(file: string, name: string, count: number) {
  const script = `
    import { sql } from 'kysely';
    import { openEngine } from ${JSON.stringify(OPEN)};
    const engine = await openEngine({ file: ${JSON.stringify(file)} });
    for (let turn = 0; turn < ${count}; turn += 1) {
      await engine.write(async (trx) => {
        const { rows: [{ highest }] } = await sql\`select coalesce(max(place), 0) as highest from entry\`.execute(trx);
        await sql\`insert into entry values (${JSON.stringify(name).replaceAll('"', "'")}, \${highest + 1})\`.execute(trx);
      });
      process.stdout.write('x');
    }
    await engine.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  child.stdout.on('data', (bytes: Buffer) => {
    acknowledged += bytes.length;
  });
  return { child, closed: once(child, 'close'), acknowledged: () => acknowledged };
}

async function table(file: string): Promise<Engine<Schema>> {
  const engine = await openEngine<Schema>({ file });
  await sql`create table entry (writer text not null, place integer primary key) strict`.execute(engine.db);
  return engine;
}

test('三个进程同写一个文件：编号不重、不漏，全部写成', async () => {
  const file = freshFile();
  const engine = await table(file);
  const others = [writer(file, 'b', 150), writer(file, 'c', 150)];
  let turns = 0;
  while (others.some(({ child }) => child.exitCode === null)) {
    await engine.write(async (trx) => {
      const last = await trx.selectFrom('entry').select('place').orderBy('place', 'desc').limit(1).execute();
      await trx
        .insertInto('entry')
        .values({ writer: 'a', place: (last[0]?.place ?? 0) + 1 })
        .execute();
    });
    turns += 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(others.map(({ closed }) => closed));
  expect(others.map(({ child }) => child.exitCode)).toEqual([0, 0]);
  const { rows } = await sql`select count(*) as count, max(place) as highest from entry`.execute(engine.db);
  expect(rows).toEqual([{ count: turns + 300, highest: turns + 300 }]);
  await engine.close();
});

test('别的进程被强行终止，已确认的都在，文件完好，本进程照常写', async () => {
  const file = freshFile();
  const engine = await table(file);
  const other = writer(file, 'b', 100_000);
  while (other.acknowledged() < 50) await new Promise((resolve) => setTimeout(resolve, 5));
  other.child.kill('SIGKILL');
  await other.closed;
  await engine.db.insertInto('entry').values({ writer: 'a', place: 1_000_000 }).execute();
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from entry where writer = 'b'`.execute(engine.db);
  expect(rows[0]?.count).toBeGreaterThanOrEqual(other.acknowledged());
  const checked = await sql`pragma integrity_check`.execute(engine.db);
  expect(checked.rows).toEqual([{ integrity_check: 'ok' }]);
  await engine.close();
});

test('写着的时候，读不用等', async () => {
  const engine = await table(freshFile());
  await engine.write(async (trx) => {
    await trx.insertInto('entry').values({ writer: 'a', place: 1 }).execute();
    expect(await engine.db.selectFrom('entry').selectAll().execute()).toEqual([]);
  });
  expect(await engine.db.selectFrom('entry').selectAll().execute()).toEqual([{ writer: 'a', place: 1 }]);
  await engine.close();
});

test('预写日志、完全同步、外键都打开；文件只有本人可读', async () => {
  const file = freshFile();
  const engine = await openEngine<Schema>({ file });
  const settings = sql`select (select journal_mode from pragma_journal_mode) as journal,
    (select synchronous from pragma_synchronous) as synchronous,
    (select foreign_keys from pragma_foreign_keys) as foreign_keys`;
  const found = await engine.write((trx) => settings.execute(trx));
  expect(found.rows).toEqual([{ journal: 'wal', synchronous: 2, foreign_keys: 1 }]);
  expect([file, `${file}-wal`].map((path) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600]);
  await engine.close();
});

test('磁盘满：报错并撤回，腾出空间后继续', async () => {
  const engine = await table(freshFile());
  await sql`create table scan (bytes blob)`.execute(engine.db);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db);
  const limit = sql.lit((rows[0]?.page_count ?? 0) + 2);
  await engine.db.connection().execute((db) => sql`pragma max_page_count = ${limit}`.execute(db));
  const write = engine.write(async (trx) => {
    await trx.insertInto('entry').values({ writer: 'a', place: 1 }).execute();
    await sql`insert into scan values (zeroblob(100000))`.execute(trx);
  });
  await expect(write).rejects.toMatchObject({
    code: 'diskFull',
    message: expect.stringContaining('磁盘已满'),
  });
  expect(await engine.db.selectFrom('entry').selectAll().execute()).toEqual([]);
  await sql`pragma max_page_count = 1000000`.execute(engine.db);
  await engine.write((trx) => sql`insert into scan values (zeroblob(100000))`.execute(trx));
  await engine.close();
});

/** One transaction each, begun together: the first ends before the others have begun. */
function atOnce(
  engine: Engine<Schema>,
  places: readonly number[],
  spoilt: Readonly<Record<number, string>> = {},
) {
  return Promise.allSettled(
    places.map((place) =>
      engine.write(async (trx) => {
        await trx.insertInto('entry').values({ writer: 'a', place }).execute();
        const statement = spoilt[place];
        if (statement !== undefined) await sql.raw(statement).execute(trx);
        return place;
      }),
    ),
  );
}

const placesOf = async (engine: Engine<Schema>) =>
  (await engine.db.selectFrom('entry').select('place').orderBy('place').execute()).map(({ place }) => place);

test('同时来的各写各的：一笔写不成只撤回它自己的，别的都存下', async () => {
  const engine = await table(freshFile());
  const results = await atOnce(engine, [1, 2, 3, 4, 5], {
    1: 'insert into nowhere values (1)',
    3: 'insert into entry values (null, 30)',
    5: 'insert into nowhere values (1)',
  });
  expect(results.map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
  ]);
  expect(await placesOf(engine)).toEqual([2, 4]);
  await engine.close();
});

test('答复已经写成的时候，别的进程也读得到；没有存下以前不答复', async () => {
  const file = freshFile();
  const [engine, other] = [await table(file), await openEngine<Schema>({ file })];
  const told = await Promise.all(
    Array.from({ length: 40 }, async (_, place) => {
      if (place % 2 === 0) await engine.db.insertInto('entry').values({ writer: 'a', place }).execute();
      else await engine.write((trx) => trx.insertInto('entry').values({ writer: 'b', place }).execute());
      return (await placesOf(other)).includes(place);
    }),
  );
  expect(told).toEqual(told.map(() => true));
  for (const one of [engine, other]) await one.close();
});

test('因为别人刚写的而写不成的，说出来的时候，别人写的已经读得到', async () => {
  const engine = await table(freshFile());
  const insert = () => engine.db.insertInto('entry').values({ writer: 'a', place: 7 }).execute();
  const found = await Promise.all(
    Array.from({ length: 10 }, async (_, at) => {
      const refused = await (at % 2 === 0
        ? insert()
        : engine.write((trx) => trx.insertInto('entry').values({ writer: 'b', place: 7 }).execute())
      ).catch(() => 'refused');
      return [refused === 'refused', await placesOf(engine)];
    }),
  );
  expect(found.filter(([refused]) => refused)).toEqual(Array.from({ length: 9 }, () => [true, [7]]));
  await engine.close();
});

test('磁盘满时正好一起写的：都没有存下，都说没有存下', async () => {
  const engine = await table(freshFile());
  await sql`create table scan (bytes blob)`.execute(engine.db);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(engine.db);
  const limit = sql.lit((rows[0]?.page_count ?? 0) + 2);
  await engine.db.connection().execute((db) => sql`pragma max_page_count = ${limit}`.execute(db));
  const results = await atOnce(engine, [1, 2, 3], { 2: 'insert into scan values (zeroblob(100000))' });
  const kept = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(results[1]).toMatchObject({ status: 'rejected', reason: { code: 'diskFull' } });
  for (const one of results)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'diskFull' });
  expect(await placesOf(engine)).toEqual(kept);
  await engine.close();
});

test('一起写的之间夹着不能放进事务的语句：先存下，再办', async () => {
  const engine = await table(freshFile());
  const [, checked] = await Promise.all([
    atOnce(engine, [1, 2]),
    sql`vacuum`.execute(engine.db),
    atOnce(engine, [3, 4]),
  ]);
  expect(checked.rows).toEqual([]);
  expect(await placesOf(engine)).toEqual([1, 2, 3, 4]);
  await engine.close();
});

test('关闭以前写下的都存下', async () => {
  const file = freshFile();
  const engine = await table(file);
  const writing = atOnce(engine, [1, 2, 3]);
  await new Promise((resolve) => process.nextTick(resolve));
  await engine.close();
  const kept = (await writing).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const again = await openEngine<Schema>({ file });
  expect(await placesOf(again)).toEqual(kept);
  await again.close();
});

test('不是数据库的文件、打不开的路径，说明原因', async () => {
  const file = freshFile();
  writeFileSync(file, '这不是数据库。'.repeat(1000));
  await expect(openEngine({ file })).rejects.toMatchObject({ code: 'corrupt' });
  const below = openEngine({ file: join(file, 'gongkai.db') });
  await expect(below).rejects.toMatchObject({ code: 'cannotOpen' });
  await expect(openEngine({ file: dirname(file) })).rejects.toMatchObject({ code: 'cannotOpen' });
});

test('关闭时等正在写的写完，之后不再能用', async () => {
  const file = freshFile();
  const engine = await table(file);
  const writing = engine.write(async (trx) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await trx.insertInto('entry').values({ writer: 'a', place: 1 }).execute();
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  await engine.close();
  await writing;
  await expect(engine.db.selectFrom('entry').selectAll().execute()).rejects.toThrow();
  const again = await openEngine<Schema>({ file });
  expect(await again.db.selectFrom('entry').selectAll().execute()).toHaveLength(1);
  await again.close();
});
