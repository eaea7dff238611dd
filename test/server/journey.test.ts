import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../postgres/fresh.ts';
import { house } from './house.ts';
import { travel } from './journey.ts';
import { PROFILE } from './profile.ts';

describe.each(DIALECTS)('%s：一件纸质申请，从收到到年报的格子', (dialect) => {
  test('四个人依次办完', async () => {
    // As installed: what no call is about reaches nothing.
    const { call, person, at } = await house(dialect, undefined, { strict: true });
    at('2026-03-02T02:00:00Z');
    const admin = person('system-1', 'yining', ['systemAdministrator']);
    await call('POST', '/api/agencies/yining/profile/establish', { as: admin, body: PROFILE });
    for (const role of ['handler', 'reviewer', 'head', 'publisher'] as const)
      person(`${role}-1`, 'yining', [role]);
    const { orders } = await travel((who, method, path, body) =>
      call(method, `/api/agencies/yining${path}`, { as: `${who}-1`, ...(body && { body }) }),
    );
    expect(orders).toBe(20);
  });
});
