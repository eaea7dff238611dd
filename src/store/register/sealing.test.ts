import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { DIALECTS, freshFile, freshPlace } from '../../../test/postgres/fresh.ts';
import type { EnginePlace } from '../engine/index.ts';
import { addKey, KeyError } from '../keys/index.ts';
import { type OpenedRegister, openRegister } from './index.ts';
import { Clerk, intake } from './orders.cases.ts';
import { storeMeans } from './places.cases.ts';

const PEOPLE = 1203;

describe.each(DIALECTS)('%s：密钥', (dialect) => {
  let keyFile: string;
  let place: EnginePlace;

  beforeEach(async () => {
    keyFile = join(dirname(freshFile()), 'keys.json');
    place = await freshPlace(dialect);
  });

  const opened = () => openRegister(place, storeMeans(keyFile));

  async function nameOf(store: OpenedRegister, person: string, key: string): Promise<string | undefined> {
    const clerk = new Clerk(store, 'sealing');
    const reveal = { type: 'person.reveal', matter: person, fields: ['name'], reason: '核对' };
    return (await store.reveal(clerk.order(reveal, 'handler', { key }), clerk.moment)).fields?.name;
  }

  async function sealedWith(store: OpenedRegister): Promise<Record<string, number>> {
    const query = sql<{ key_id: string; fields: string }>`select key_id, fields from identities`;
    const { rows } = await query.execute(store.engine.db);
    const counts: Record<string, number> = {};
    for (const { key_id, fields } of rows) {
      expect(new Set([...fields.matchAll(/"keyId":"(\w+)"/g)].map(([, id]) => id))).toEqual(
        new Set([key_id]),
      );
      counts[key_id] = (counts[key_id] ?? 0) + 1;
    }
    return counts;
  }

  test('别的密钥、没有检索密钥的新文件：拒绝启动，库不动', async () => {
    const store = await opened();
    await new Clerk(store, 'sealing').establish();
    await store.close();
    const other = storeMeans(join(dirname(freshFile()), 'keys.json'));
    const wrong = openRegister(place, other);
    await expect(wrong).rejects.toThrow(KeyError);
    await expect(wrong).rejects.toThrow('不要新建密钥');
    const again = await opened();
    const { rows } = await sql`select * from keys`.execute(again.engine.db);
    expect(rows).toHaveLength(2);
    await again.close();
  });

  test('两个进程第一次同时启动，密钥相同都开，不同的只开一个', async () => {
    const mine = storeMeans(keyFile);
    const same = await Promise.all([openRegister(place, mine), openRegister(place, mine)]);
    for (const store of same) await store.close();
    const free = await freshPlace(dialect);
    const other = storeMeans(join(dirname(freshFile()), 'keys.json'));
    const ends = await Promise.allSettled([openRegister(free, mine), openRegister(free, other)]);
    const refused = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason.code] : []));
    for (const end of ends) if (end.status === 'fulfilled') await end.value.close();
    expect(refused).toEqual(['wrongKeys']);
  });

  test('换钥：半途中断，接着换完；新旧都揭得开；换过以后旧文件不能再用', async () => {
    const before = await opened();
    const clerk = new Clerk(before, 'sealing');
    await clerk.establish();
    await clerk.tell(1, 0);
    const copies = sql`insert into identities (agency_id, person_id, since, fields, key_id)
      select 'copies', person_id || ${'-'} || cast(n as text), since, '{}', key_id
      from identities, (with recursive numbered (n) as (select 1 union all select n + 1 from numbered where n < ${PEOPLE - 1})
        select n from numbered) as numbers`;
    await copies.execute(before.engine.db);
    const [old = ''] = Object.keys(await countsByKey(before));
    await before.close();
    const fresh = addKey(keyFile, '2026-01-01');

    const first = await opened();
    const change = { type: 'agency.change', shortName: '换钥之间', reason: '照常办公' };
    await new Clerk(first, 'sealing').accept(change, 'head', { key: 'between' });
    await expect(
      first.reseal(() => {
        throw new Error('停电');
      }),
    ).rejects.toThrow('停电');
    const half = await countsByKey(first);
    expect(half[old]).toBeGreaterThan(0);
    expect(half[fresh]).toBeGreaterThan(0);
    expect(await nameOf(first, 'U0000001', 'half')).toBe('张示例1');
    await first.close();

    const second = await opened();
    expect(await second.reseal()).toBe(half[old]);
    expect(await countsByKey(second)).toEqual({ [fresh]: PEOPLE });
    expect(await second.reseal()).toBe(0);
    expect(await nameOf(second, 'U0000001', 'whole')).toBe('张示例1');
    await second.close();
    await expect(openRegister(place, storeMeans(join(dirname(freshFile()), 'k.json')))).rejects.toThrow(
      KeyError,
    );
  });

  test('换钥后新来的用新密钥，同一申请人仍认得出', async () => {
    const before = await opened();
    const clerk = new Clerk(before, 'sealing');
    await clerk.establish();
    await clerk.tell(1, 0);
    await before.close();
    const fresh = addKey(keyFile, '2026-01-01');
    const after = await opened();
    await after.reseal();
    const later = new Clerk(after, 'sealing');
    for (const n of [1, 2])
      await later.accept(intake(n, { on: '2024-03-04' }), 'handler', { key: `after-${n}` });
    const { rows } = await after.cases('sealing', { kind: 'request', order: 'newest', limit: 9 });
    expect(rows.map(({ person }) => person)).toEqual(['U0000002', 'U0000001', 'U0000001']);
    expect(await sealedWith(after)).toEqual({ [fresh]: 2 });
    await after.close();
  });

  async function countsByKey(store: OpenedRegister): Promise<Record<string, number>> {
    const query = sql<{
      key_id: string;
      n: number;
    }>`select key_id, count(*) as n from identities group by key_id`;
    const { rows } = await query.execute(store.engine.db);
    return Object.fromEntries(rows.map(({ key_id, n }) => [key_id, n]));
  }
});
