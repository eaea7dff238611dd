import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { DIALECTS, freshPlace } from '../../../test/postgres/fresh.ts';
import { type Engine, openEngine } from './open.ts';

/** By then another process would be seen to have written. */
const LATER_MS = 5;

interface Schema {
  entry: { place: number };
}

describe.each(DIALECTS)('%s：记住的回答', (dialect) => {
  async function two(): Promise<{
    readonly own: Engine<Schema>;
    readonly other: Engine<Schema>;
    asked: number;
  }> {
    const place = await freshPlace(dialect);
    const own = await openEngine<Schema>(place);
    await sql`create table entry (place integer primary key)`.execute(own.db);
    return { own, other: await openEngine<Schema>(place), asked: 0 };
  }

  /** How many entries there are, by the memory of one engine. */
  const counted = (home: Awaited<ReturnType<typeof two>>) =>
    home.own.remembered('count', async () => {
      home.asked += 1;
      return (await home.own.db.selectFrom('entry').select('place').execute()).length;
    });
  const add = ({ db }: Engine<Schema>, place: number) => db.insertInto('entry').values({ place }).execute();

  test('本进程一存下什么，下一次问到的就是新的；别的进程存下的，几毫秒以后', async () => {
    const home = await two();
    for (let n = 0; n < 20; n += 1) {
      await add(n % 2 === 0 ? home.own : home.other, n);
      if (n % 2 === 1) await pause(LATER_MS);
      expect(await counted(home)).toBe(n + 1);
    }
    await home.own.write((trx) => trx.deleteFrom('entry').execute());
    expect(await counted(home)).toBe(0);
    for (const one of [home.own, home.other]) await one.close();
  });

  test('没有存下的不算；没有变的，嵌入的库不再问', async () => {
    const home = await two();
    await add(home.own, 1);
    await home.own
      .write(async (trx) => {
        await trx.deleteFrom('entry').execute();
        expect(await counted(home)).toBe(1);
        throw new Error('不要了');
      })
      .catch(() => undefined);
    for (let n = 0; n < 10; n += 1) expect(await counted(home)).toBe(1);
    expect(home.asked).toBe(dialect === 'sqlite' ? 1 : 11);
    for (const one of [home.own, home.other]) await one.close();
  });

  test('正问着的时候有人写，问到的不留', async () => {
    const home = await two();
    const question = home.own.remembered('count', async () => {
      const { length } = await home.own.db.selectFrom('entry').select('place').execute();
      await add(home.other, 1);
      return length;
    });
    expect(await question).toBe(0);
    await pause(LATER_MS);
    expect(await counted(home)).toBe(1);
    for (const one of [home.own, home.other]) await one.close();
  });

  test('正问着的时候自己写了，问到的不留', async () => {
    const home = await two();
    const question = home.own.remembered('count', async () => {
      const { length } = await home.own.db.selectFrom('entry').select('place').execute();
      await add(home.own, 1);
      return length;
    });
    expect(await question).toBe(0);
    expect(await counted(home)).toBe(1);
    for (const one of [home.own, home.other]) await one.close();
  });

  test('问的很多时，记住的有限；出错的不记', async () => {
    const home = await two();
    const failing = () => home.own.remembered('bad', () => Promise.reject(new Error('这次不行')));
    await expect(failing()).rejects.toThrow('这次不行');
    expect(await home.own.remembered('bad', async () => 1)).toBe(1);
    for (let n = 0; n < 2_500; n += 1) await home.own.remembered(`q${n}`, async () => n);
    expect(await home.own.remembered('q0', async () => 'again')).toBe('again');
    expect(await home.own.remembered('q2499', async () => 'again')).toBe(
      dialect === 'sqlite' ? 2_499 : 'again',
    );
    for (const one of [home.own, home.other]) await one.close();
  });
});
