import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';

describe.each(DIALECTS)('%s：命令的地址', (dialect) => {
  test('没有登录的，不知道任何事', async () => {
    const { call } = await house(dialect);
    const answer = await call('POST', '/api/agencies/yining/improvements/open', { body: {} });
    expect(answer.status).toBe(401);
    expect(answer.json).toMatchObject({ code: 'not-signed-in' });
  });

  test('登记机关、立一项问题，同一个键只立一项', async () => {
    const { call, person } = await house(dialect);
    const admin = person('admin-1', 'yining', ['systemAdministrator']);
    const clerk = person('clerk-1', 'yining', ['handler']);
    const established = await call('POST', '/api/agencies/yining/profile/establish', {
      as: admin,
      body: PROFILE,
    });
    expect(established).toMatchObject({ status: 200, json: { matters: [{ kind: 'agency', version: 1 }] } });
    const body = { on: '2026-03-02', source: 'selfCheck', description: '一件申请超期答复。' };
    const one = await call('POST', '/api/agencies/yining/improvements/open', {
      as: clerk,
      body,
      key: 'key-00001',
    });
    const two = await call('POST', '/api/agencies/yining/improvements/open', {
      as: clerk,
      body,
      key: 'key-00001',
    });
    expect(one).toMatchObject({
      status: 200,
      json: { matters: [{ kind: 'improvement', agency: 'yining', version: 1 }], entries: [2] },
    });
    expect(one.headers.get('etag')).toBe('"1"');
    expect(two.json).toEqual(one.json);
  });
});
