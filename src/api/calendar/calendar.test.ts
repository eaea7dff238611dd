import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { FILING } from '../../../test/server/filing.ts';
import { house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';

/** As the State Council might arrange 2027: invented, only to see what it would move. */
const NOTICE = {
  schema: 'gongkai/holiday-notice@1',
  number: '示例〔2026〕1号',
  title: '关于2027年部分节假日安排的示例',
  issued: '2026-11-20',
  published: null,
  source: 'https://www.example.cn/2027',
  year: 2027,
  amends: null,
  area: null,
  holidays: [
    { name: '元旦', off: [{ from: '2027-01-01', to: '2027-01-03' }], work: [] },
    { name: '春节', off: [{ from: '2027-02-05', to: '2027-02-11' }], work: ['2027-01-31'] },
    { name: '清明节', off: [{ from: '2027-04-05', to: '2027-04-05' }], work: [] },
    { name: '劳动节', off: [{ from: '2027-05-01', to: '2027-05-05' }], work: [] },
    { name: '端午节', off: [{ from: '2027-06-09', to: '2027-06-09' }], work: [] },
    { name: '中秋节', off: [{ from: '2027-09-15', to: '2027-09-15' }], work: [] },
    { name: '国庆节', off: [{ from: '2027-10-01', to: '2027-10-07' }], work: [] },
  ],
};

interface Preview {
  readonly looked: number;
  readonly moves: readonly {
    id: string;
    due: string;
    provisional: boolean;
    newDue: string;
    newProvisional: boolean;
  }[];
}

describe.each(DIALECTS)('%s：新的放假安排', (dialect) => {
  test('列出它移动的每一个未办结的期限，什么也不改', async () => {
    const { call, person, at } = await house(dialect);
    const system = person('system-1', 'yining', ['systemAdministrator']);
    const clerk = person('clerk-1', 'yining', ['handler']);
    at('2026-06-01T02:00:00Z');
    await call('POST', '/api/agencies/yining/profile/establish', { as: system, body: PROFILE });
    const days = ['2026-12-01', '2026-12-08', '2026-12-22', '2027-01-12'];
    for (const on of days) {
      at(`${on}T02:00:00Z`);
      const body = { ...FILING, on };
      expect((await call('POST', '/api/agencies/yining/requests/register', { as: clerk, body })).status).toBe(
        200,
      );
    }
    const before = await call('GET', '/api/agencies/yining/requests?order=due', { as: clerk });
    const { json, status } = await call('POST', '/api/calendar/preview', { as: system, body: NOTICE });
    expect(status).toBe(200);
    const { looked, moves } = json as Preview;
    expect(looked).toBe(4);
    // The first ends in December, where nothing moves; of the others every date was provisional and is so no more.
    expect(moves.map(({ id }) => id)).toEqual(['R2026-00002', 'R2026-00003', 'R2027-00001']);
    for (const { provisional, newProvisional } of moves)
      expect([provisional, newProvisional]).toEqual([true, false]);
    // Counted by hand: without the notice only 5 and 8 February are off; with it 5 to 11 are, and 31 January is worked.
    expect(moves.at(-1)).toMatchObject({ due: '2027-02-11', newDue: '2027-02-15' });
    expect((await call('GET', '/api/agencies/yining/requests?order=due', { as: clerk })).json).toEqual(
      before.json,
    );
  });

  test('写得不对的，一处一处指出来', async () => {
    const { call, person } = await house(dialect);
    const system = person('system-1', 'yining', ['systemAdministrator']);
    const body = { ...NOTICE, holidays: [{ name: '元旦', off: [{ from: '2027-02-30', to: 'x' }], work: 3 }] };
    const answer = await call('POST', '/api/calendar/preview', { as: system, body });
    expect(answer.status).toBe(400);
    expect((answer.json as { issues: { path: string }[] }).issues.length).toBeGreaterThanOrEqual(2);
  });
});
