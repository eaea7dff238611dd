import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';

const BASE = '/api/agencies/yining';
const FILED = {
  on: '2026-03-02',
  channel: 'inPerson',
  content: { description: '城区噪声监测年度数据' },
  supply: { form: 'electronic', way: 'email' },
  applicant: { nature: 'person', name: '赵示例', contact: '13900000000' },
};

async function furnished(dialect: (typeof DIALECTS)[number]) {
  const home = await house(dialect);
  const as = home.person('first', 'yining', ['systemAdministrator']);
  await home.call('POST', `${BASE}/profile/establish`, { as, body: PROFILE });
  for (const role of ['handler', 'reviewer', 'head', 'publisher', 'auditor'] as const)
    home.person(`${role}-1`, 'yining', [role]);
  const get = (path: string, who = 'handler-1') => home.call('GET', `${BASE}${path}`, { as: who });
  const post = (who: string, path: string, body: object) =>
    home.call('POST', `${BASE}${path}`, { as: who, body });
  return { ...home, get, post };
}

describe.each(DIALECTS)('%s：下一步和期限', (dialect) => {
  test('下一步照各人办得了的说：身兼数职的按办那件事的角色，办不了的说由谁办', async () => {
    const home = await furnished(dialect);
    await home.post('handler-1', '/requests/register', FILED);
    const one = '/requests/R2026-00001';
    const both = home.person('both', 'yining', ['handler', 'head']);
    interface Step {
      readonly command: string;
      readonly reasons: readonly { readonly text: string }[];
    }
    const against = async (as: string, verb: string) => {
      const { view } = (await home.get(one, as)).json as { view: { next: readonly Step[] } };
      return view.next.find(({ command }) => command === `request.${verb}`)?.reasons.map(({ text }) => text);
    };
    const give = async (as: string, verb: string, body: object) =>
      (await home.post(as, `${one}/${verb}`, body)).status;
    expect(await against(both, 'approveExtension')).toEqual([]);
    const extension = { on: '2026-03-02', days: 5, reason: '档案待调取' };
    expect(await give(both, 'approveExtension', extension)).toBe(200);
    for (const as of ['publisher-1', 'auditor-1'])
      expect(await against(as, 'triage')).toEqual(['这件事由承办人、审核人、公开工作机构负责人办理。']);
    expect(await give('publisher-1', 'triage', { as: 'disclosure' })).toBe(403);
    expect(await against('handler-1', 'triage')).toEqual([]);
    expect(await against('handler-1', 'reviewSecrecy')).toEqual(['这件事由审核人办理。']);
  });

  test('案件的期限按机关的设置算，与列表的到期日一致', async () => {
    const home = await furnished(dialect);
    const settings = { ...PROFILE.settings, clock: { rollOver: 'holidays' } };
    const change = { settings, reason: '期限最后一日逢周末不顺延' };
    await home.post('head-1', '/profile/change', change);
    const suit = {
      on: '2026-03-01',
      evidence: { kind: 'paper', note: '传票' },
      group: 'litigation.direct',
      body: '示例法院',
      caseNumber: '（2026）1号',
      subject: '不服答复',
      capacity: 'respondent',
    };
    for (const on of ['2026-02-27', '2026-02-28'])
      await home.post('handler-1', '/disputes/open', { ...suit, on });
    const { rows } = (await home.get('/disputes')).json as { rows: { id: string; due: string }[] };
    expect(rows.map(({ due }) => due)).toEqual(['2026-03-15', '2026-03-14']);
    for (const { id, due } of rows)
      expect((await home.get(`/disputes/${id}`)).json).toMatchObject({ row: { due }, clocks: [{ due }] });
  });
});
