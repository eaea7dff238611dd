import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../test/postgres/fresh.ts';
import { house } from '../../test/server/house.ts';
import { PROFILE } from '../../test/server/profile.ts';
import { clientOf, newKey, type paths } from './index.ts';

const AGENCY = { agency: 'yining' } as const;

/** A client of whoever holds the roles. */
function clients({ app, person }: Awaited<ReturnType<typeof house>>) {
  return (id: string, roles: Parameters<typeof person>[2]) =>
    clientOf({
      baseUrl: 'http://localhost:3000',
      token: person(id, AGENCY.agency, roles),
      fetch: async (request) => app.request(request),
    });
}

type Profile =
  paths['/api/agencies/{agency}/profile/establish']['post']['requestBody']['content']['application/json'];

const header = () => ({ 'Idempotency-Key': newKey() });

describe.each(DIALECTS)('%s：客户端', (dialect) => {
  test('登记机关、登记申请、查看期限、看到拒绝的理由', async () => {
    const of = clients(await house(dialect));
    const [system, handler] = [of('system-1', ['systemAdministrator']), of('handler-1', ['handler'])];
    const established = await system.POST('/api/agencies/{agency}/profile/establish', {
      params: { path: AGENCY, header: header() },
      body: PROFILE as Profile,
    });
    expect(established.error).toBeUndefined();

    const filed = await handler.POST('/api/agencies/{agency}/requests/register', {
      params: { path: AGENCY, header: header() },
      body: {
        on: '2026-03-02',
        channel: 'inPerson',
        content: { description: '某企业自行监测报告' },
        supply: { form: 'paper', way: 'collection' },
        applicant: { nature: 'person', name: '赵示例', contact: '13900000000' },
      },
    });
    const [matter] = filed.data?.matters ?? [];
    expect(matter).toMatchObject({ kind: 'request', version: 1 });

    const path = { ...AGENCY, matter: matter?.id ?? '' };
    const seen = await handler.GET('/api/agencies/{agency}/requests/{matter}', { params: { path } });
    expect(seen.data?.view?.due).toBe('2026-03-30');

    const early = await handler.POST('/api/agencies/{agency}/requests/{matter}/reply', {
      params: { path, header: header() },
      body: { on: '2026-03-02', way: 'signed' },
    });
    expect(early.error).toMatchObject({ code: 'refused', status: 422 });
    expect(early.error?.reasons?.[0]?.law).toMatch(/§/);
  });

  test('同一个键重试，只办一次', async () => {
    const of = clients(await house(dialect));
    const client = of('security-1', ['securityAdministrator']);
    const once = { params: { header: header() }, body: { login: 'clerk.one' } };
    const [one, two] = [
      await client.POST('/api/accounts/invite', once),
      await client.POST('/api/accounts/invite', once),
    ];
    expect(one.data?.login).toBe('clerk.one');
    expect(two.data).toEqual(one.data);
  });
});
