import { dirname, join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, freshFile, freshWalled } from '../../../test/postgres/fresh.ts';
import { openEngine, within } from '../engine/index.ts';
import { wallsOf } from '../lay.ts';
import { type OpenedRegister, openRegister, type Tables } from '../register/index.ts';
import { Clerk } from '../register/orders.cases.ts';
import { storeMeans } from '../register/places.cases.ts';
import { trailOn } from './trail.ts';

const means = storeMeans(join(dirname(freshFile()), 'keys.json'));
/** Of each agency the first. */
const REQUEST = 'R2024-00001';
const NOT_WALLED_FOR_READING = ['agencies', 'grants'];

describe('postgres：第二道墙', () => {
  let store: OpenedRegister;
  let place: { readonly url: string; readonly ownerUrl: string };
  const clerks = new Map<string, Clerk>();
  const clerkOf = (agency: string) => clerks.get(agency) as Clerk;

  beforeAll(async () => {
    place = await freshWalled();
    // Two connections, so that every scope soon meets one that was told another.
    store = await openRegister(place, means, { ownerUrl: place.ownerUrl, poolSize: 2 });
    await within('all', async () => {
      for (const agency of ['one', 'two', 'three']) {
        const clerk = new Clerk(store, agency);
        clerks.set(agency, clerk);
        await clerk.establish(agency === 'two' ? { reportsThrough: 'one' } : {});
        await clerk.tell(1);
      }
    });
  });
  afterAll(() => store.close());

  const rowsOf = async (table: string, db: Kysely<Tables> = store.engine.db): Promise<string[]> => {
    const query = sql<{
      agency: string;
    }>`select distinct coalesce(agency_id, '') as agency from ${sql.table(table)}`;
    return (await query.execute(db)).rows.map(({ agency }) => agency).toSorted();
  };

  async function tablesWithAgency(): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'agency_id' order by 1`.execute(store.engine.db);
    return rows.map(({ name }) => name);
  }

  test('凡有机关的表都有墙，属主也不例外', async () => {
    const { rows } = await sql<{ name: string; policies: number }>`
      select relname as name, (select count(*) from pg_policy where polrelid = pg_class.oid) as policies
      from pg_class where relrowsecurity and relforcerowsecurity order by relname`.execute(store.engine.db);
    const tables = await tablesWithAgency();
    expect(tables.length).toBeGreaterThan(15);
    expect(rows).toEqual(tables.map((name) => ({ name, policies: 4 })));
    expect(await wallsOf(store.engine)).toBe(2);
  });

  test('没有说明为哪个机关办理的，什么也看不到', async () => {
    for (const table of await tablesWithAgency()) {
      if (!NOT_WALLED_FOR_READING.includes(table)) expect([table, await rowsOf(table)]).toEqual([table, []]);
    }
    expect((await store.cases('one', { kind: 'request', order: 'newest', limit: 9 })).rows).toEqual([]);
    expect(await store.entries('one', { kind: 'request', id: REQUEST })).toEqual([]);
  });

  test('只看得到所办机关的', async () => {
    const tables = ['entries', 'heads', 'cases', 'bookings', 'numbers', 'people', 'identities', 'lookups'];
    for (const table of [...tables, 'answers', 'audit', 'outbox'])
      expect([table, await within(['one'], () => rowsOf(table))]).toEqual([table, ['one']]);
    expect(await within(['one', 'three'], () => rowsOf('entries'))).toEqual(['one', 'three']);
    expect(await within('all', () => rowsOf('entries'))).toEqual(['one', 'three', 'two']);
    expect(await within([], () => rowsOf('entries'))).toEqual([]);
  });

  test('同用两条连接、四百次交错，各看各的', async () => {
    const scopes = [['one'], ['two'], ['three', 'one'], [], 'all'] as const;
    const seen = await Promise.all(
      Array.from({ length: 400 }, (_, at) => {
        const scope = scopes[at % scopes.length] ?? [];
        const read = () =>
          at % 2 === 0 ? rowsOf('cases') : store.engine.read((trx) => rowsOf('cases', trx));
        return within(scope, read).then((rows) => [scope, rows] as const);
      }),
    );
    for (const [scope, rows] of seen)
      expect(rows).toEqual(scope === 'all' ? ['one', 'three', 'two'] : scope.toSorted());
  });

  test('机关代号里有引号、反斜线、逗号，也只是一个代号', async () => {
    for (const odd of [
      '"',
      "'",
      '\\',
      'one,two',
      '*',
      '{one}',
      `"},{"two`,
      `'; set gongkai.agencies to '*`,
    ]) {
      expect(await within([odd], () => rowsOf('entries'))).toEqual([]);
      expect(await within([odd, 'one'], () => rowsOf('entries'))).toEqual(['one']);
    }
  });

  test('办理中断、回滚以后，这条连接上的下一件不会看错', async () => {
    for (const scope of [['one'], ['two']] as const) {
      const broken = within(scope, () =>
        store.engine.write(async () => {
          throw new Error('broken off');
        }),
      );
      await expect(broken).rejects.toThrow('broken off');
      expect(await rowsOf('entries')).toEqual([]);
      expect(await within(['three'], () => rowsOf('entries'))).toEqual(['three']);
    }
  });

  test('不在范围内的写不进、改不了、删不掉', async () => {
    const { moment } = clerkOf('two');
    const order = clerkOf('two').order({ type: 'request.triage', matter: REQUEST, as: 'petition' });
    await expect(within(['one'], () => store.execute(order, moment))).rejects.toMatchObject({
      code: 'walled',
    });
    await expect(store.execute(order, moment)).rejects.toMatchObject({ code: 'walled' });
    await within(['one'], async () => {
      const { db } = store.engine;
      const row = { agency_id: 'two', seq: 99, topic: 'x' };
      await expect(db.insertInto('outbox').values(row).execute()).rejects.toMatchObject({ code: 'walled' });
      const changed = await db
        .updateTable('cases')
        .set({ title: 'x' })
        .where('agency_id', '=', 'two')
        .execute();
      expect(changed[0]?.numUpdatedRows).toBe(0n);
      const gone = await db.deleteFrom('outbox').where('agency_id', '=', 'two').execute();
      expect(gone[0]?.numDeletedRows).toBe(0n);
    });
  });

  test('合计的机关不全在范围内，不给半个数', async () => {
    await expect(within(['one'], () => store.tally(['one', 'two'], 2024))).rejects.toMatchObject({
      code: 'walled',
    });
    const whole = await within('all', () => store.tally(['one', 'two'], 2024));
    expect(await within(['one', 'two'], () => store.tally(['one', 'two'], 2024))).toEqual(whole);
    expect(await within(['one'], () => store.beyond('one', () => store.tally(['one', 'two'], 2024)))).toEqual(
      whole,
    );
    const stranger = within(['one'], () => store.beyond('two', () => store.tally(['two'], 2024)));
    await expect(stranger).rejects.toMatchObject({ code: 'walled' });
  });

  test('一件命令依规则涉及别的机关：为这一件放宽，此后不变', async () => {
    const clerk = clerkOf('one').on('2024-05-06');
    await within(['one'], async () => {
      const matter = await clerk.tell(7, 0);
      clerk.day = clerk.day.add({ days: 1 });
      const answer = await clerk.do({
        type: 'request.transfer',
        matter,
        agency: 'two',
        reason: '属于两局职责',
      });
      expect(answer).toMatchObject({ kind: 'accepted', matters: [{ agency: 'one' }, { agency: 'two' }] });
      expect(await rowsOf('entries')).toEqual(['one']);
    });
    const moved = await within(['two'], () =>
      store.cases('two', { kind: 'request', order: 'newest', limit: 9 }),
    );
    expect(moved.rows.map(({ opened }) => opened)).toContain('2024-05-06');
  });

  test.each([
    'entries',
    'audit',
    'answers',
    'trail',
    'heads',
    'agencies',
    'identities',
    'bookings',
    'people',
  ])('只增不减：%s 删不掉', async (table) => {
    const gone = within('all', () => sql`delete from ${sql.table(table)}`.execute(store.engine.db));
    await expect(gone).rejects.toMatchObject({ code: 'notPermitted' });
  });

  test.each([
    ['entries', 'event'],
    ['audit', 'outcome'],
    ['answers', 'answer'],
    ['trail', 'outcome'],
    ['identities', 'person_id'],
    ['bookings', 'result'],
    ['schema_migration', 'name'],
  ])('只增不改：%s 的 %s', async (table, column) => {
    const changed = within('all', () =>
      sql`update ${sql.table(table)} set ${sql.ref(column)} = 'x'`.execute(store.engine.db),
    );
    await expect(changed).rejects.toMatchObject({ code: 'notPermitted' });
  });

  test('过去各日的链头改不了，最后一日的可以随新的记录前移', async () => {
    await within(['three'], async () => {
      const before = await store.heads('three');
      expect(before.length).toBeGreaterThan(3);
      await sql`update heads set hash = 'x' where agency_id = 'three' and day < ${before.at(-1)?.day}`.execute(
        store.engine.db,
      );
      expect(await store.heads('three')).toEqual(before);
      const last = before.at(-1);
      const clerk = clerkOf('three').on(last?.day ?? '');
      await clerk.accept({ type: 'agency.change', shortName: '三', reason: '简称' }, 'head');
      const after = await store.heads('three');
      expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
      expect(after.at(-1)).toMatchObject({ day: last?.day, seq: (last?.seq ?? 0) + 1 });
    });
  });

  test.each([
    ['alter table entries disable row level security'],
    ['drop policy within_select on entries'],
    ['drop table outbox'],
    ['create table aside (agency_id text)'],
    ['alter table entries owner to current_user'],
  ])('拆不了墙：%s', async (statement) => {
    const { code } = await within('all', () => sql.raw(statement).execute(store.engine.db)).catch(
      (error) => error,
    );
    expect(code).toBe('notPermitted');
  });

  test('属主自己也在墙内', async () => {
    const owner = await openEngine({ url: place.ownerUrl });
    try {
      expect(await wallsOf(owner)).toBe(1);
      const { rows } = await sql`select 1 from entries`.execute(owner.db);
      expect(rows).toEqual([]);
    } finally {
      await owner.close();
    }
  });

  test('审计：谁都写得进，看只看所管的；没有机关的归整个系统', async () => {
    const trail = trailOn(store.engine as never);
    const line = {
      at: '2024-05-06T02:00:00.000Z',
      requestId: 'r',
      account: 'a',
      act: 'file.see',
      about: null,
    };
    const rest = { outcome: 'refused', code: null, source: null } as const;
    for (const agency of ['one', 'two', null]) await trail.enter({ ...line, ...rest, agency });
    const seen = async (scope: 'all' | string[]) =>
      (await within(scope, () => trail.lines({ limit: 9 }))).rows
        .map(({ agency }) => agency ?? '')
        .toSorted();
    expect(await seen(['one'])).toEqual(['one']);
    expect(await seen(['', 'one'])).toEqual(['', 'one']);
    expect(await seen('all')).toEqual(['', 'one', 'two']);
    expect(await seen([])).toEqual([]);
  });

  test('审计的旧行只能按保存期去掉：属主的函数不听更短的', async () => {
    const sweep = (before: string) => sql`select sweep_trail(${before}) as gone`.execute(store.engine.db);
    const now = new Date().toISOString();
    for (const before of [now, '9999', 'x']) await expect(sweep(before), before).rejects.toThrow('are kept');
    expect((await within([], () => sweep('2000-01-01T00:00:00.000Z'))).rows).toEqual([{ gone: 0 }]);
  });

  test('又一个进程没有属主账号，也能打开已经升级好的', async () => {
    const second = await openRegister({ url: place.url }, means);
    expect(await within(['one'], async () => (await second.heads('one')).length)).toBeGreaterThan(0);
    await second.close();
  });

  test('没有属主账号、还没有表的库：说明要用属主账号', async () => {
    const { url } = await freshWalled();
    const opened = openRegister({ url }, means);
    await expect(opened).rejects.toMatchObject({ code: 'notPermitted' });
    await expect(opened).rejects.toThrow('DATABASE_OWNER_URL');
  });

  test('超级用户不受墙的约束，照实说只有一道', async () => {
    const alone = await openRegister({ url: await freshDatabase() }, means);
    expect(await wallsOf(alone.engine)).toBe(1);
    await alone.close();
  });
});
