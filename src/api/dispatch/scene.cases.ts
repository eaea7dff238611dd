/** An agency with its administrator and clerk, receivers that may be called, and a background that is stepped by hand. */
import { expect } from 'vitest';
import type { DIALECTS } from '../../../test/postgres/fresh.ts';
import { house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';
import { openJobs } from '../../dispatch/index.ts';

export const HOOKS = '/api/agencies/yining/hooks';
export const STANDARD = { name: '公文系统', form: 'standard', topics: ['improvement.*'] };

export interface HookJson {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly secret: string | null;
  readonly failingSince: string | null;
}

/** @param origins may be called, on this machine too */
export async function furnished(dialect: (typeof DIALECTS)[number], origins: readonly string[]) {
  const { call, person, at, means, premises } = await house(dialect, undefined, { strict: true });
  const admin = person('system-1', 'yining', ['systemAdministrator']);
  const clerk = person('clerk-1', 'yining', ['handler']);
  await premises.office.settings.change('general', {
    values: {
      ...(await premises.office.settings.current()).general,
      outbound: {
        origins: origins.map((origin) => ({ origin, inside: true })),
        timeoutMs: 1000,
        mostBytes: 2000,
      },
    },
    secrets: {},
    expected: 0,
    by: 'system-1',
    at: '2026-03-02T02:00:00.000Z',
  });
  await call('POST', '/api/agencies/yining/profile/establish', { as: admin, body: PROFILE });
  const background = openJobs({ ...means, ...premises.office, backup: null });
  const improve = async (on = '2026-03-02') => {
    const body = { on, source: 'selfCheck', description: '一件申请超期答复。' };
    const answer = await call('POST', '/api/agencies/yining/improvements/open', { as: clerk, body });
    expect(answer.status).toBe(200);
  };
  const add = async (path: string, body: object): Promise<HookJson> => {
    const answer = await call('POST', path, { as: admin, body });
    expect([answer.status, answer.json]).toMatchObject([201, {}]);
    return answer.json as HookJson;
  };
  const see = async (path: string) => (await call('GET', path, { as: admin })).json as HookJson;
  const lines = async (path: string) =>
    (
      (await call('GET', `${path}/deliveries`, { as: admin })).json as {
        rows: { id: string; state: string; tries: number; code: string; topic: string }[];
      }
    ).rows;
  return { call, person, at, admin, clerk, background, improve, add, see, lines, premises, means };
}
