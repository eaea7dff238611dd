import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { house } from '../../../test/server/house.ts';
import type { Grant, StaffRole } from '../../access/index.ts';

const AT = '2026-03-02T02:00:00.000Z';

async function opened(dialect: (typeof DIALECTS)[number]) {
  const { premises } = await house(dialect);
  const { accounts, authTables } = premises.office;
  const { db } = authTables as {
    db: { insertInto(table: string): { values(row: object): { execute(): Promise<unknown> } } };
  };
  const add = async (id: string, ...roles: readonly StaffRole[]) => {
    const times = { createdAt: AT, updatedAt: AT };
    const user = { id, name: id, email: `${id}@accounts.invalid`, emailVerified: 1, username: id, ...times };
    await db.insertInto('auth_user').values(user).execute();
    await accounts.add({ id, login: id, mustChange: false, givenUntil: null, createdAt: AT });
    expect(await accounts.setGrants(id, roles.map(grant))).toBe('kept');
  };
  return { accounts, add, db };
}

function grant(role: StaffRole): Grant {
  return { agency: '*', role, reach: 'own' };
}

describe.each(DIALECTS)('%s：账号的存放', (dialect) => {
  test('须分开的角色，绕过接口也存不进去，原来的不变', async () => {
    const { accounts, add } = await opened(dialect);
    await add('one', 'securityAdministrator');
    await add('two', 'auditor');
    const both = [grant('auditor'), grant('handler')];
    expect(await accounts.setGrants('two', both)).toBe('not-separate');
    expect((await accounts.byId('two'))?.grants).toEqual([grant('auditor')]);
    const token = { id: 'system-1', name: '平台', createdAt: AT, endsAt: AT, revoked: false, grants: both };
    expect(await accounts.addToken(token, 'digest')).toBe('not-separate');
    expect(await accounts.token('digest')).toBeUndefined();
  });

  test('令牌一页一页读：后发的在前，一个不漏、一个不重，各带各的角色', async () => {
    const { accounts } = await opened(dialect);
    const ids = Array.from({ length: 7 }, (_, n) => `system-${n}`);
    for (const [n, id] of ids.entries()) {
      // Two are of one moment: the id tells them apart.
      const createdAt = `2026-03-0${1 + (n >> 1)}T02:00:00.000Z`;
      const grants = n % 2 === 0 ? [grant('auditor')] : [grant('handler'), grant('publisher')];
      await accounts.addToken({ id, name: id, createdAt, endsAt: AT, revoked: false, grants }, `digest-${n}`);
    }
    const read = [];
    let after: string | undefined;
    do {
      const page = await accounts.tokens({ limit: 3, ...(after !== undefined && { after }) });
      read.push(...page.rows);
      after = page.next;
    } while (after !== undefined);
    expect(read.map(({ id }) => id)).toEqual([6, 4, 5, 2, 3, 0, 1].map((n) => `system-${n}`));
    expect(read.map(({ grants }) => grants.length)).toEqual([1, 1, 2, 1, 2, 1, 2]);
  });

  test('两个安全管理员同时停用对方、同时收回对方的角色：总有一个留下', async () => {
    const { accounts, add } = await opened(dialect);
    await add('one', 'securityAdministrator');
    await add('two', 'securityAdministrator');
    const disabled = await Promise.all([accounts.disable('one'), accounts.disable('two')]);
    expect(disabled.toSorted()).toEqual(['kept', 'last-administrator']);
    for (const id of ['one', 'two']) await accounts.change(id, { disabled: false });
    const taken = await Promise.all([accounts.setGrants('one', []), accounts.setGrants('two', [])]);
    expect(taken.toSorted()).toEqual(['kept', 'last-administrator']);
    const left = (await accounts.list()).filter(({ grants }) => grants.length > 0);
    expect(left).toHaveLength(1);
  });

  test('同一个口令同时用十次，只有一次算', async () => {
    const { accounts } = await opened(dialect);
    const until = '2026-03-02T02:02:00.000Z';
    const claims = await Promise.all(
      Array.from({ length: 10 }, () => accounts.claimCode('digest', until, AT)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await accounts.claimCode('digest', '2026-03-02T02:05:00.000Z', until)).toBe(true);
  });

  test('外面的名字：一个账号一个，别人的拿不走，取消以后可以再关联', async () => {
    const { accounts, add } = await opened(dialect);
    await add('one');
    await add('two');
    expect(await accounts.setOutsideName('one', 'a', AT)).toBe(true);
    expect(await accounts.setOutsideName('two', 'a', AT)).toBe(false);
    expect((await accounts.byOutsideName('a'))?.id).toBe('one');
    expect(await accounts.setOutsideName('one', 'b', AT)).toBe(true);
    expect(await accounts.byOutsideName('a')).toBeUndefined();
    expect(await accounts.setOutsideName('two', 'a', AT)).toBe(true);
    expect(await accounts.forgetOutsideName('two')).toBe(true);
    expect(await accounts.forgetOutsideName('two')).toBe(false);
    expect(await accounts.hasOutsideName('two')).toBe(false);
    const raced = await Promise.all([
      accounts.setOutsideName('two', 'c', AT),
      accounts.setOutsideName('one', 'c', AT),
    ]);
    expect(raced.filter(Boolean)).toHaveLength(1);
  });

  test('过期的登录和口令清掉，没有过期的留下', async () => {
    const { accounts, add, db } = await opened(dialect);
    await add('one');
    for (const [id, expiresAt] of [
      ['old', '2026-03-02T01:00:00.000Z'],
      ['new', '2026-03-02T03:00:00.000Z'],
    ]) {
      const session = { id, expiresAt, token: id, createdAt: AT, updatedAt: AT, userId: 'one' };
      await db.insertInto('auth_session').values(session).execute();
    }
    await accounts.sweep(AT);
    expect((await accounts.sessions('one')).map(({ id }) => id)).toEqual(['new']);
    expect(await accounts.session('old')).toBeUndefined();
  });
});
