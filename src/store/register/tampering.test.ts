import { dirname, join } from 'node:path';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS, freshFile, freshPlace } from '../../../test/postgres/fresh.ts';
import { judgeChains } from '../../register/index.ts';
import { type OpenedRegister, openRegister, type Tables } from './index.ts';
import { Clerk } from './orders.cases.ts';
import { storeMeans } from './places.cases.ts';

/** What somebody with the database in hand might do to row `seq`, as the text of a statement. */
const DEEDS: Readonly<Record<string, (seq: number) => RawBuilder<unknown>>> = {
  改内容: (seq) =>
    sql`update entries set event = replace(event, '"type"', '"x":1,"type"') where agency_id = 'one' and seq = ${seq}`,
  改事项: (seq) => sql`update entries set kind = 'charge' where agency_id = 'one' and seq = ${seq}`,
  改编号: (seq) => sql`update entries set matter_id = 'R2030-00001' where agency_id = 'one' and seq = ${seq}`,
  改版本: (seq) => sql`update entries set version = version + 90 where agency_id = 'one' and seq = ${seq}`,
  换人: (seq) => sql`update entries set actor_id = 'other' where agency_id = 'one' and seq = ${seq}`,
  换角色: (seq) => sql`update entries set actor_role = 'auditor' where agency_id = 'one' and seq = ${seq}`,
  改时间: (seq) =>
    sql`update entries set entered_at = '2024-03-04T01:00:00.000Z' where agency_id = 'one' and seq = ${seq}`,
  改前链: (seq) => sql`update entries set previous = hash where agency_id = 'one' and seq = ${seq}`,
  改摘要: (seq) => sql`update entries set hash = previous where agency_id = 'one' and seq = ${seq}`,
  挪到别的机关: (seq) =>
    sql`update entries set agency_id = 'two', seq = seq + 1000, version = version + 90 where agency_id = 'one' and seq = ${seq}`,
  删去: (seq) => sql`delete from entries where agency_id = 'one' and seq = ${seq}`,
};

describe.each(DIALECTS)('%s：动过手脚的都查得出', (dialect) => {
  const means = storeMeans(join(dirname(freshFile()), 'keys.json'));
  let store: OpenedRegister;
  let length = 0;

  beforeAll(async () => {
    store = await openRegister(await freshPlace(dialect), means);
    for (const agency of ['one', 'two']) {
      const clerk = new Clerk(store, agency);
      await clerk.establish();
      await clerk.tell(1, agency === 'one' ? 9 : 1);
    }
    length = (await judged()).entries - 3;
  });
  afterAll(() => store.close());

  const judged = () => judgeChains(store, means.crypto.digest);

  /** What is found while the deed is done, and nothing before and after. */
  async function foundAfter(...deeds: RawBuilder<unknown>[]): Promise<readonly string[]> {
    const { db } = store.engine;
    const { rows } = await sql<Tables['entries']>`select * from entries`.execute(db);
    for (const deed of deeds) await deed.execute(db);
    const { breaks } = await judged();
    await store.engine.write(async (trx) => {
      await trx.deleteFrom('entries').execute();
      await trx.insertInto('entries').values(rows).execute();
    });
    expect((await judged()).breaks).toEqual([]);
    return breaks;
  }

  test.each(Object.entries(DEEDS))('%s，哪一条都查得出', async (_, deed) => {
    expect(length).toBe(11);
    for (let seq = 1; seq <= length; seq += 1) {
      const breaks = await foundAfter(deed(seq));
      expect(breaks.length, `第${seq}条`).toBeGreaterThan(0);
      expect(breaks.join()).toMatch(
        seq === 1 ? /one 第/ : new RegExp(`one 第(${seq}|${seq + 1}|${seq - 1})条`),
      );
    }
  });

  test('对调两条', async () => {
    const move = (from: number, to: number) =>
      sql`update entries set seq = ${to} where agency_id = 'one' and seq = ${from}`;
    expect((await foundAfter(move(4, 100), move(5, 4), move(100, 5))).join()).toContain('one 第4条');
  });

  test('截去末尾几条：留存的当日末条不答应', async () => {
    const cut = sql`delete from entries where agency_id = 'one' and seq > 8`;
    expect((await foundAfter(cut)).join()).toContain('末尾被截去');
  });

  test('整条链从中间重新算过，留存的当日末条对不上', async () => {
    const { db } = store.engine;
    const { rows } = await sql<{ day: string; hash: string }>`
      select day, hash from heads where agency_id = 'one' order by day`.execute(db);
    const [first] = rows;
    await sql`update heads set hash = ${'f'.repeat(64)} where agency_id = 'one' and day = ${first?.day}`.execute(
      db,
    );
    expect((await judged()).breaks.join()).toContain(`与${first?.day}留存的当日末条不符`);
    await sql`update heads set hash = ${first?.hash} where agency_id = 'one' and day = ${first?.day}`.execute(
      db,
    );
    expect((await judged()).breaks).toEqual([]);
  });
});
