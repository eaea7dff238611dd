import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS, freshPlace } from '../../../test/postgres/fresh.ts';
import { type Engine, openEngine } from './open.ts';

interface Schema {
  sample: {
    id: number;
    whole: number | bigint | null;
    words: string | null;
    amount: string | null;
    real: number | null;
    bytes: Uint8Array | null;
  };
}

const LARGEST = Number.MAX_SAFE_INTEGER;

/** What goes in must come out as the same value. */
const KEPT = [
  ['最大的安全整数', 'whole', LARGEST],
  ['最小的安全整数', 'whole', -LARGEST],
  ['零', 'whole', 0],
  ['空值', 'whole', null],
  ['中文与四字节汉字', 'words', '依申请公开𠮷'],
  ['嵌套的 JSON 文字，一字不动', 'words', '{"b":{"a":[1, 2.50,"\\u4e00\\n"]},  "b":null}'],
  ['日期是文字', 'words', '2024-02-29'],
  ['引号和百分号', 'words', `'"%_\\`],
  ['空文字不是空值', 'words', ''],
  ['金额是十进制文字', 'amount', '12345678901234567890.10'],
  ['小数', 'real', 0.1],
  ['字节', 'bytes', Uint8Array.from([0, 255, 92, 39])],
] as const;

const REFUSED = [
  ['超过 2^53 的整数', 2 ** 53],
  ['超过 2^53 的长整数', 9_007_199_254_740_993n],
  ['非数', Number.NaN],
  ['无穷大', Number.POSITIVE_INFINITY],
  ['空字符', '甲\0乙'],
  ['残缺的代理字符', '\ud800'],
  ['真假值', true],
  ['未定义', undefined],
  ['日期对象', new Date(0)],
  ['数组', [1]],
] as const;

describe.each(DIALECTS)('%s：值进出不变', (dialect) => {
  let engine: Engine<Schema>;

  beforeAll(async () => {
    engine = await openEngine<Schema>(await freshPlace(dialect));
    const bytes = dialect === 'postgres' ? sql`bytea` : sql`blob`;
    await engine.db.schema
      .createTable('sample')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('whole', 'bigint')
      .addColumn('words', 'text')
      .addColumn('amount', 'text')
      .addColumn('real', 'double precision')
      .addColumn('bytes', bytes)
      .execute();
  });
  afterAll(() => engine.close());

  test.each(KEPT.map((row, id) => [...row, id] as const))('%s', async (_title, column, value, id) => {
    const empty = { whole: null, words: null, amount: null, real: null, bytes: null };
    await engine.db
      .insertInto('sample')
      .values({ id, ...empty, [column]: value })
      .execute();
    const read = engine.db.selectFrom('sample').select(column).where('id', '=', id);
    expect((await read.executeTakeFirstOrThrow())[column]).toStrictEqual(value);
    const again = engine.db.selectFrom('sample').select('id').where(column, 'is not distinct from', value);
    expect(await again.execute()).toContainEqual({ id });
  });

  test.each(REFUSED)('不收：%s', async (_title, value) => {
    const query = sql`select ${value} as refused`.execute(engine.db);
    await expect(query).rejects.toMatchObject({ name: 'StoreError', code: 'unstorable' });
  });

  test('读到超过 2^53 的整数就报错，不取近似值', async () => {
    await sql`insert into sample (id, whole) values (900, 9007199254740993)`.execute(engine.db);
    const read = engine.db.selectFrom('sample').select('whole').where('id', '=', 900);
    await expect(read.execute()).rejects.toMatchObject({ code: 'unstorable' });
    expect(await engine.db.selectFrom('sample').select('id').where('id', '=', 900).execute()).toHaveLength(1);
  });

  test('计数、整数和、比较都是数字，整数相除仍是整数', async () => {
    const seven = 7;
    const { rows } = await sql`select count(*) as counted, cast(sum(one) as bigint) as added, 1 < 2 as less,
      cast(${seven} as integer) / 2 as half from (select 1 as one union all select 2) as ones`.execute(
      engine.db,
    );
    expect(rows).toEqual([{ counted: 2, added: 3, less: 1, half: 3 }]);
  });

  test('文字按字节排序，两种数据库次序相同', async () => {
    const words = ['一', '啊', 'a', 'B', 'é', 'z', '𠮷', '～'];
    const union = sql.join(
      words.map((word) => sql`select cast(${word} as text) as word`),
      sql` union all `,
    );
    const { rows } = await sql<{ word: string }>`select word from (${union}) as words order by word`.execute(
      engine.db,
    );
    expect(rows.map(({ word }) => word).join('')).toBe('Bazé一啊～𠮷');
  });
});
