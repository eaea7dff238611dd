import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { type House, house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';

const APPLICANT = {
  nature: 'person',
  name: '赵示例',
  contact: '13900000000',
  paper: { kind: 'otherPaper', number: 'E00000002' },
};

/** Synthetic: 4 January off, a Monday that only a notice can know of, made up for too late to matter. */
const NOTICE_2027 = {
  schema: 'gongkai/holiday-notice@1',
  number: '示例发电〔2026〕1号',
  title: '关于2027年部分节假日安排的通知（示例）',
  issued: '2026-11-04',
  published: null,
  source: null,
  year: 2027,
  amends: null,
  area: null,
  holidays: [
    { name: '元旦', off: [{ from: '2027-01-01', to: '2027-01-04' }], work: ['2027-01-16'] },
    { name: '春节', off: [{ from: '2027-02-05', to: '2027-02-12' }], work: [] },
  ],
};

async function asked(
  { call, person, at }: House,
  agency: string,
  instant: string,
  description: string,
): Promise<string> {
  at(instant);
  const answer = await call('POST', `/api/agencies/${agency}/requests/register`, {
    as: person(`clerk-${agency}`, agency, ['handler']),
    body: {
      on: instant.slice(0, 10),
      channel: 'inPerson',
      content: { description },
      supply: { form: 'paper', way: 'post' },
      applicant: APPLICANT,
    },
  });
  expect(answer.status).toBe(200);
  return (answer.json as { matters: [{ id: string }] }).matters[0].id;
}

/** Two agencies, three open requests: due within 2026, and twice in 2027. */
async function opened(dialect: (typeof DIALECTS)[number]) {
  const own = await house(dialect);
  own.at('2026-11-05T02:00:00Z');
  const admin = own.person('admin-1', 'yining', ['systemAdministrator']);
  for (const agency of ['yining', 'zhaosu']) {
    const body = { ...PROFILE, name: `${agency}示例局` };
    const done = await own.call('POST', `/api/agencies/${agency}/profile/establish`, {
      as: own.person(`admin-${agency}`, agency, ['systemAdministrator']),
      body,
    });
    expect(done.status).toBe(200);
  }
  const early = await asked(own, 'yining', '2026-11-06T02:00:00Z', '年内到期的一件');
  const late = await asked(own, 'yining', '2026-12-14T02:00:00Z', '跨年的一件');
  const other = await asked(own, 'zhaosu', '2026-12-15T02:00:00Z', '另一机关跨年的一件');
  const post = (path: string, body?: unknown, key?: string) =>
    own.call('POST', `/api/calendar/${path}`, { as: admin, body, ...(key !== undefined && { key }) });
  const dues = async (agency: string) => {
    const answer = await own.call('GET', `/api/agencies/${agency}/requests?order=due`, {
      as: own.person(`clerk-${agency}`, agency, ['handler']),
    });
    const { rows } = answer.json as {
      rows: { id: string; due: string; provisional: boolean; version: number }[];
    };
    return Object.fromEntries(rows.map(({ id, due, provisional }) => [id, [due, provisional]]));
  };
  return { ...own, admin, early, late, other, post, dues };
}

// 2026-12-14: fourteen working days to the year's end (15–18, 21–25, 28–31 is thirteen; seven more from 4 January on).
const LATE = { before: '2027-01-12', after: '2027-01-13' };
const OTHER = { before: '2027-01-13', after: '2027-01-14' };

describe.each(DIALECTS)('%s：放假安排', (dialect) => {
  test('新的放假安排预览：逐个机关列出会移动的期限，什么也不改', async () => {
    const { post, late, other, dues } = await opened(dialect);
    const before = [await dues('yining'), await dues('zhaosu')];
    const { status, json } = await post('preview', NOTICE_2027);
    expect([status, json]).toMatchObject([
      200,
      { notice: '示例发电〔2026〕1号', agencies: 2, looked: 3, next: null },
    ]);
    const { moves } = json as {
      moves: { agency: string; id: string; clock: string; due: string; newDue: string }[];
    };
    const replies = moves.filter(({ clock }) => clock === 'reply');
    expect(replies).toMatchObject([
      { agency: 'yining', id: late, label: '答复期限', due: LATE.before, newDue: LATE.after },
      { agency: 'zhaosu', id: other, due: OTHER.before, newDue: OTHER.after },
    ]);
    expect(replies).toMatchObject([
      { provisional: true, newProvisional: false },
      { provisional: true, newProvisional: false },
    ]);
    expect([await dues('yining'), await dues('zhaosu')]).toEqual(before);
    const paged = await post('preview?limit=1', NOTICE_2027);
    expect(paged.json).toMatchObject({ agencies: 1, looked: 2, next: expect.any(String) });
    const { next } = paged.json as { next: string };
    const rest = await post(`preview?limit=1&after=${next}`, NOTICE_2027);
    expect(rest.json).toMatchObject({ agencies: 1, looked: 1, next: null });
    const others = (rest.json as { moves: { agency: string }[] }).moves.map(({ agency }) => agency);
    expect(new Set(others)).toEqual(new Set(['zhaosu']));
  });

  test('采用：清单重算，只动该动的，新收的按新的算；同一个键只采用一次；撤回以后复原', async () => {
    const house = await opened(dialect);
    const { post, dues, early, late, other, call, admin } = house;
    const was = [await dues('yining'), await dues('zhaosu')];
    expect(was[0]?.[late]).toEqual([LATE.before, true]);
    const adopted = await post('notices', NOTICE_2027, 'adopt-2027');
    expect(adopted).toMatchObject({ status: 200, json: { changed: 2, left: 0 } });
    expect((await post('notices', NOTICE_2027, 'adopt-2027')).json).toEqual(adopted.json);
    expect(await dues('yining')).toEqual({ [early]: was[0]?.[early], [late]: [LATE.after, false] });
    expect(await dues('zhaosu')).toEqual({ [other]: [OTHER.after, false] });
    const fresh = await asked(house, 'yining', '2026-12-15T03:00:00Z', '采用以后收的一件');
    expect((await dues('yining'))[fresh]).toEqual([OTHER.after, false]);
    const list = await call('GET', '/api/calendar/notices', { as: admin });
    const { notices } = list.json as { notices: { label: string; adopted: { id: string } | null }[] };
    expect(notices.filter(({ adopted: one }) => one !== null)).toMatchObject([
      { label: '示例发电〔2026〕1号', adopted: { by: 'admin-1', withdrawn: null } },
    ]);
    const days = await call('GET', '/api/calendar/years/2027', { as: admin });
    expect((days.json as { days: object[] }).days[3]).toMatchObject({
      date: '2027-01-04',
      working: false,
      by: '示例发电〔2026〕1号',
    });
    const { id } = adopted.json as { id: string };
    expect(await post(`notices/${id}/withdraw`)).toMatchObject({
      status: 200,
      json: { changed: 3, left: 0 },
    });
    expect((await dues('yining'))[late]).toEqual([LATE.before, true]);
    expect(await post(`notices/${id}/withdraw`)).toMatchObject({ status: 404 });
  });

  test('不合格的不收，说明为什么：重复、已有安排、还没有公布、日子不对、不是系统管理员', async () => {
    const { post, call, person } = await opened(dialect);
    expect(await post('notices', { ...NOTICE_2027, issued: '2027-01-02' })).toMatchObject({
      status: 422,
      json: { code: 'refused', reasons: [{ text: '通知的日期还没有到，不能采用。', law: '放假办法§6' }] },
    });
    expect(
      await post('notices', { ...NOTICE_2027, year: 2026, holidays: [], issued: '2026-01-02' }),
    ).toMatchObject({
      status: 422,
      json: { reasons: [{ text: expect.stringContaining('2026年的放假安排已经有了') }] },
    });
    const holidays = [{ name: '元旦', off: [], work: ['2027-01-05'] }];
    expect(await post('preview', { ...NOTICE_2027, holidays })).toMatchObject({
      status: 400,
      json: { issues: [{ path: 'holidays.0.work.0', message: '应为星期六或者星期日。' }] },
    });
    expect(await post('notices', { ...NOTICE_2027, secret: 1 })).toMatchObject({ status: 400 });
    expect((await post('notices', NOTICE_2027)).status).toBe(200);
    expect(await post('notices', NOTICE_2027)).toMatchObject({
      status: 422,
      json: { reasons: [{ text: '示例发电〔2026〕1号已经采用。' }] },
    });
    const head = person('head-1', 'yining', ['head']);
    const refused = await call('POST', '/api/calendar/notices', { as: head, body: NOTICE_2027 });
    expect(refused).toMatchObject({ status: 403, json: { code: 'not-your-role' } });
  });
});
