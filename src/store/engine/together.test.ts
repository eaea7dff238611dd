import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { DIALECTS, freshPlace } from '../../../test/postgres/fresh.ts';
import { openEngine } from './open.ts';
import { together } from './together.ts';

interface Schema {
  entry: { place: number };
}

describe.each(DIALECTS)('%s：一起交代的', (dialect) => {
  test('照次序办；一条不成，说的是它的错，全都不留，连接还能用', async () => {
    const engine = await openEngine<Schema>(await freshPlace(dialect));
    await sql`create table entry (place integer primary key)`.execute(engine.db);
    const keep = (...places: number[]) =>
      engine.write((trx) =>
        together<Schema>(
          trx,
          places.map((place) => trx.insertInto('entry').values({ place }).compile()),
        ),
      );
    const kept = async () =>
      (await engine.db.selectFrom('entry').select('place').orderBy('place').execute()).map(
        ({ place }) => place,
      );
    await keep(1, 2, 3);
    await keep();
    expect(await kept()).toEqual([1, 2, 3]);
    await expect(keep(4, 2, 5)).rejects.toMatchObject({ code: 'constraint' });
    expect(await kept()).toEqual([1, 2, 3]);
    await keep(6);
    expect(await kept()).toEqual([1, 2, 3, 6]);
    await engine.close();
  });
});
