import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { createApi } from '../index.ts';
import {
  type Draft,
  draftFor,
  FORMATS,
  negative,
  opened,
  penalised,
  penalties,
  written,
} from './season.cases.ts';

/** A bureau that has something to report and has written its words; and what is done to the report of that year. */
async function season(dialect: (typeof DIALECTS)[number]) {
  const house = await opened(dialect);
  await penalised(house, 'ju');
  await written(house, 'ju');
  const act = (as: string, verb: string, body: object = {}) => house.post(as, `ju/years/2025/${verb}`, body);
  const status = async (as: string, verb: string, body: object) => (await act(as, verb, body)).status;
  const seen = async () => ({ seen: (await draftFor(house, 'head-ju', 'ju')).seen });
  return { house, act, status, seen };
}

describe.each(DIALECTS)('%s：年报的地址', (dialect) => {
  test('台账编成的年报，连同问题；有 ETag，没有变动的答复 304', async () => {
    const house = await opened(dialect);
    await penalised(house, 'ju', 2);
    await penalised(house, 'zhan', 3);
    const draft = await draftFor(house, 'handler-ju', 'ju');
    expect(penalties(draft)).toBe(5);
    expect(draft.errors).toBe(0);
    for (const { law } of draft.findings) expect(law).toMatch(/\S/);
    await negative(house, 'ju');
    expect((await draftFor(house, 'handler-ju', 'ju')).errors).toBeGreaterThan(0);
    const first = await house.get('handler-ju', 'ju/years/2025/report');
    const etag = first.headers.get('etag') as string;
    expect(etag).toBe(`"${(first.json as Draft).seen}"`);
    const again = await house.get('handler-ju', 'ju/years/2025/report', { 'if-none-match': etag });
    expect(again.status).toBe(304);
  });

  test('某一日的年报只有那一日以前的记录；还没有到的日子、年度，不是政府的地区汇总，都不编', async () => {
    const house = await opened(dialect);
    await penalised(house, 'ju');
    house.at('2026-01-14T02:00:00Z');
    await penalised(house, 'ju');
    expect(penalties(await draftFor(house, 'handler-ju', 'ju'))).toBe(2);
    expect(penalties(await draftFor(house, 'handler-ju', 'ju', '?asOf=2026-01-13'))).toBe(1);
    for (const path of ['2025/report?asOf=2026-02-01', '2027/report', '2025/report?area=true', '2018/report'])
      expect([path, (await house.get('handler-ju', `ju/years/${path}`)).status]).toEqual([path, 400]);
  });

  test('每一格追得到事项；年度没有结束的有预计', async () => {
    const house = await opened(dialect);
    await penalised(house, 'ju', 2);
    const cell = await house.get(
      'handler-ju',
      'ju/years/2025/report/cell?address=proactive.penalties/decided',
    );
    expect(cell).toMatchObject({
      status: 200,
      json: { explanation: { value: 2 }, matters: [{ agency: 'ju', matter: { kind: 'decision' } }, {}] },
    });
    const none = await house.get('handler-ju', 'ju/years/2025/report/cell?address=proactive.nothing/decided');
    expect(none.status).toBe(404);
    const forecast = await house.get('handler-ju', 'ju/years/2026/report/forecast');
    expect(forecast).toMatchObject({ status: 200, json: { forecast: { carriedForward: 0 } } });
  });

  test('预计里有经由本机关报送的件数和期限，没有它那里申请了什么、谁申请的', async () => {
    const house = await opened(dialect);
    const filed = (description: string) => ({
      channel: 'inPerson',
      content: { description },
      supply: { form: 'electronic', way: 'email' },
      applicant: { nature: 'person', name: '赵示例', contact: '13900000000' },
      on: '2026-01-12',
    });
    expect((await house.post('handler-ju', 'ju/requests/register', filed('本局的事'))).status).toBe(200);
    expect((await house.post('handler-zhan', 'zhan/requests/register', filed('站里的事'))).status).toBe(200);
    const { json } = await house.get('publisher-ju', 'ju/years/2026/report/forecast');
    const { onTrack } = (json as { forecast: { onTrack: { row: object }[] } }).forecast;
    expect(onTrack.map(({ row }) => row)).toMatchObject([
      { agency: 'ju', id: 'R2026-00001', title: '本局的事' },
      { agency: 'zhan', id: 'R2026-00001', title: '', person: null, handler: null, due: '2026-02-09' },
    ]);
    expect(JSON.stringify(json)).not.toMatch(/赵|站里/);
  });

  test('签发看到的那一份；看过以后有变动的不收，说明其间登记了什么；同一个键再来答复相同', async () => {
    const house = await opened(dialect);
    await penalised(house, 'ju');
    await written(house, 'ju');
    const { seen } = await draftFor(house, 'head-ju', 'ju');
    await penalised(house, 'ju');
    const late = await house.post('head-ju', 'ju/years/2025/signOff', { seen });
    expect(late).toMatchObject({
      status: 412,
      json: {
        code: 'version-old',
        contentChanged: true,
        changed: [
          {
            agency: 'ju',
            kind: 'decision',
            type: 'decision.registered',
            label: expect.stringMatching(/[一-龥]/),
            actor: 'handler-ju',
          },
        ],
      },
    });
    const fresh = await draftFor(house, 'head-ju', 'ju');
    expect((late.json as { seen: string }).seen).toBe(fresh.seen);
    const signed = await house.post('head-ju', 'ju/years/2025/signOff', { seen: fresh.seen }, 'sign-2025');
    expect(signed).toMatchObject({ status: 200, json: { matters: [{ kind: 'year', id: '2025' }] } });
    await penalised(house, 'ju');
    const again = await house.post('head-ju', 'ju/years/2025/signOff', { seen: fresh.seen }, 'sign-2025');
    expect([again.status, again.json]).toEqual([200, signed.json]);
    expect(await house.post('head-ju', 'ju/years/2025/signOff', { seen: fresh.seen })).toMatchObject({
      status: 422,
      json: { reasons: [{ text: expect.stringContaining('已于') }] },
    });
    const on = { on: '2026-01-12' };
    await house.post('handler-ju', 'ju/years/2025/revise', { reason: '漏登处罚' });
    const { seen: third } = await draftFor(house, 'head-ju', 'ju');
    expect((await house.post('head-ju', 'ju/years/2025/signOff', { seen: third })).status).toBe(200);
    expect((await house.post('handler-ju', 'ju/years/2025/submit', on)).status).toBe(200);
    // Whatever has happened since, that call was done.
    const last = await house.post('head-ju', 'ju/years/2025/signOff', { seen: fresh.seen }, 'sign-2025');
    expect([last.status, last.json]).toEqual([200, signed.json]);
    const { status } = await house.post('head-ju', 'ju/years/2025/signOff', { seen: 'a1'.repeat(32) });
    expect(status).toBe(400);
  });

  test('报送、主管部门退回、再签、审核通过、公布、关账：各由其人，跨机关只有主管部门', async () => {
    const { house, status: act } = await season(dialect);
    const sign = async () =>
      act('head-ju', 'signOff', { seen: (await draftFor(house, 'head-ju', 'ju')).seen });
    const on = { on: '2026-01-12' };
    expect(await act('above', 'return', { ...on, remarks: '还没有报送' })).toBe(422);
    expect(await sign()).toBe(200);
    expect(await act('handler-ju', 'submit', on)).toBe(200);
    expect(await act('handler-ju', 'return', { ...on, remarks: '自己退回' })).toBe(403);
    expect(await act('stranger', 'accept', on)).toBe(403);
    expect(await act('above', 'return', { ...on, remarks: '请补充说明问题和改进情况' })).toBe(200);
    const table = await house.call('GET', '/api/reports/2025', { as: 'above' });
    expect(table).toMatchObject({
      status: 200,
      json: {
        reports: [
          { agency: 'ju', stage: 'returned', due: '2026-01-31', late: false },
          { agency: 'zhan', reportsThrough: 'ju', stage: 'drafting' },
          { agency: 'zhou', stage: 'drafting', due: '2026-03-31' },
        ],
      },
    });
    expect(await sign()).toBe(200);
    expect(await act('handler-ju', 'submit', on)).toBe(200);
    expect(await act('above', 'accept', on)).toBe(200);
    const url = 'https://www.example.cn/nb2025.html';
    expect(await act('publisher-ju', 'publish', { ...on, url })).toBe(200);
    const { seen } = await draftFor(house, 'reviewer-ju', 'ju');
    expect(await act('head-ju', 'close', { seen })).toBe(422);
    expect(await act('reviewer-ju', 'close', { seen })).toBe(200);
    const after = await house.call('GET', '/api/reports/2025', { as: 'handler-ju' });
    expect(after.json).toMatchObject({ reports: [{ agency: 'ju', stage: 'published', closed: true }] });
  });

  test('关账以后被退回：文字由两人更正，数字不变，再签发、报送', async () => {
    const { house, status: act, seen } = await season(dialect);
    const on = { on: '2026-01-12' };
    expect(await act('head-ju', 'signOff', await seen())).toBe(200);
    expect(await act('handler-ju', 'submit', on)).toBe(200);
    expect(await act('reviewer-ju', 'close', await seen())).toBe(200);
    const before = await draftFor(house, 'head-ju', 'ju');
    expect(await act('above', 'return', { ...on, remarks: '请写明存在的问题' })).toBe(200);
    const returned = await house.call('GET', '/api/reports/2025', { as: 'above' });
    const [own] = (returned.json as { reports: readonly object[] }).reports;
    expect(own).toMatchObject({ agency: 'ju', label: '已退回修改', closed: true });
    const words = { section: 'problems', text: '新收{{requests.received/total}}件，均按期答复。' };
    expect(await act('handler-ju', 'write', words)).toBe(422);
    const amended = await house.post('handler-ju', 'ju/years/2025/amendText', {
      ...words,
      reason: '按退回意见写明',
    });
    const [{ version: adjustment }] = (amended.json as { matters: [{ version: number }] }).matters;
    expect(await act('handler-ju', 'approveAdjustment', { adjustment })).toBe(403);
    expect(await act('reviewer-ju', 'approveAdjustment', { adjustment })).toBe(200);
    expect(await act('head-ju', 'signOff', await seen())).toBe(200);
    expect(await act('handler-ju', 'submit', on)).toBe(200);
    expect(await act('above', 'accept', on)).toBe(200);
    const { report } = await draftFor(house, 'head-ju', 'ju');
    expect(report.tables).toEqual(before.report.tables);
    expect(report.sections.problems).toBe('新收0件，均按期答复。');
  });

  test('签发、关账以后才批准的更正和调整：没有重新签发的，不能报送、公布，文件标草稿', async () => {
    const { house, act, seen } = await season(dialect);
    const on = { on: '2026-01-12' };
    const publication = { ...on, url: 'https://www.example.cn/nb2025.html' };
    const changed = { status: 422, json: { reasons: [{ text: expect.stringContaining('与签发时不同') }] } };
    const amendments = [
      ['amendText', { section: 'other', text: '另外的话。', reason: '写错' }],
      ['amendText', { section: 'other', text: '{{requests.nope/total}}件。', reason: '写错' }],
      ['amend', { cell: 'requests.received/natural', delta: 1, reason: '漏登' }],
    ] as const;
    expect((await act('head-ju', 'signOff', await seen())).status).toBe(200);
    expect((await act('reviewer-ju', 'close', await seen())).status).toBe(200);
    for (const [verb, body] of amendments) {
      const amended = await act('handler-ju', verb, body);
      const [{ version: adjustment }] = (amended.json as { matters: [{ version: number }] }).matters;
      // Until it is approved the report says what was signed.
      expect((await draftFor(house, 'head-ju', 'ju')).errors).toBe(0);
      expect((await act('reviewer-ju', 'approveAdjustment', { adjustment })).status).toBe(200);
      expect(await act('handler-ju', 'submit', on)).toMatchObject(changed);
      expect(await act('publisher-ju', 'publish', publication)).toMatchObject(changed);
      const file = await house.get('head-ju', 'ju/years/2025/report/file?as=html');
      expect(file.headers.get('content-disposition')).toContain('-draft.html');
      expect((await act('handler-ju', 'revise', { reason: '已经更正' })).status).toBe(200);
      const signed = await act('head-ju', 'signOff', await seen());
      if (JSON.stringify(body).includes('nope')) {
        expect(signed).toMatchObject({
          status: 422,
          json: { reasons: [{ text: expect.stringContaining('不认识正文里的字段') }] },
        });
        const again = await act('handler-ju', 'amendText', {
          section: 'other',
          text: '无。本年没有其他事项。',
          reason: '写错',
        });
        const [{ version }] = (again.json as { matters: [{ version: number }] }).matters;
        expect((await act('reviewer-ju', 'approveAdjustment', { adjustment: version })).status).toBe(200);
        expect((await act('head-ju', 'signOff', await seen())).status).toBe(200);
      } else expect(signed.status).toBe(200);
    }
    expect((await act('handler-ju', 'submit', on)).status).toBe(200);
    expect((await act('above', 'accept', on)).status).toBe(200);
    expect((await act('publisher-ju', 'publish', publication)).status).toBe(200);
  });

  test('公布过的，内容变了以后，同一天、同一个网址也不能再登记公布；改了名的也要重新签发', async () => {
    const { house, act, seen } = await season(dialect);
    const publication = { on: '2026-01-12', url: 'https://www.example.cn/nb2025.html' };
    const changed = { status: 422, json: { reasons: [{ text: expect.stringContaining('与签发时不同') }] } };
    expect((await act('head-ju', 'signOff', await seen())).status).toBe(200);
    const first = await house.post('publisher-ju', 'ju/years/2025/publish', publication, 'publish-01');
    expect(first.status).toBe(200);
    await penalised(house, 'ju');
    expect(await act('publisher-ju', 'publish', publication)).toMatchObject(changed);
    const again = await house.post('publisher-ju', 'ju/years/2025/publish', publication, 'publish-01');
    expect([again.status, again.json]).toEqual([200, first.json]);
    expect((await act('handler-ju', 'revise', { reason: '漏登' })).status).toBe(200);
    expect((await act('head-ju', 'signOff', await seen())).status).toBe(200);
    const renamed = { name: '示例改名局', reason: '机构改革' };
    expect((await house.post('admin-ju', 'ju/profile/change', renamed)).status).toBe(200);
    expect(await act('publisher-ju', 'publish', publication)).toMatchObject(changed);
  });

  test('关账以后改由、改不由别的机关报送，已关账年度的年报不变；没有更正的，不能撤回签发', async () => {
    const { house, act, seen } = await season(dialect);
    await penalised(house, 'zhan', 2);
    await written(house, 'zhan');
    for (const id of ['zhan', 'ju']) {
      const tag = { seen: (await draftFor(house, `head-${id}`, id)).seen };
      expect((await house.post(`head-${id}`, `${id}/years/2025/signOff`, tag)).status).toBe(200);
      expect((await house.post(`reviewer-${id}`, `${id}/years/2025/close`, tag)).status).toBe(200);
    }
    const before = await draftFor(house, 'head-ju', 'ju');
    expect([penalties(before), before.errors]).toEqual([3, 0]);
    const move = (id: string, reportsThrough: string | null) =>
      house.post(`admin-${id}`, `${id}/profile/change`, { reportsThrough, reason: '机构改革' });
    expect((await move('ju', 'zhou')).status).toBe(200);
    expect((await move('zhan', null)).status).toBe(200);
    const [own, part] = [await draftFor(house, 'head-ju', 'ju'), await draftFor(house, 'head-zhan', 'zhan')];
    expect([penalties(own), own.errors, penalties(part), part.errors]).toEqual([3, 0, 2, 0]);
    expect(await act('handler-ju', 'revise', { reason: '无故' })).toMatchObject({
      status: 422,
      json: { reasons: [{ text: expect.stringContaining('内容与签发时相同') }] },
    });
    expect((await act('handler-ju', 'submit', { on: '2026-01-12' })).status).toBe(200);
    expect(await seen()).toEqual({ seen: expect.any(String) });
  });

  test('签发以后删去了写过的文字，也不能照原来的签发报送', async () => {
    const house = await opened(dialect);
    await penalised(house, 'ju');
    await written(house, 'ju');
    const act = (as: string, path: string, body: object = {}) => house.post(as, `ju/${path}`, body);
    const words = { section: 'other', text: '签发时的话。' };
    const second = await act('handler-ju', 'years/2025/write', words);
    const [{ version: of }] = (second.json as { matters: [{ version: number }] }).matters;
    const { seen } = await draftFor(house, 'head-ju', 'ju');
    expect((await act('head-ju', 'years/2025/signOff', { seen })).status).toBe(200);
    const about = { kind: 'year', id: '2025' };
    const strike = { about, of, instead: null, reason: '录错' };
    const proposed = await act('handler-ju', 'corrections/propose', strike);
    const [{ version: proposal }] = (proposed.json as { matters: [{ version: number }] }).matters;
    expect((await act('reviewer-ju', 'corrections/approve', { about, proposal })).status).toBe(200);
    expect(await act('handler-ju', 'years/2025/submit', { on: '2026-01-12' })).toMatchObject({
      status: 422,
      json: { reasons: [{ text: expect.stringContaining('与签发时不同') }] },
    });
  });

  test('签发以后数字有变动的，不能报送、接收、公布，文件标草稿；重新签发才行', async () => {
    const { house, act } = await season(dialect);
    const sign = async () =>
      expect(
        (await act('head-ju', 'signOff', { seen: (await draftFor(house, 'head-ju', 'ju')).seen })).status,
      ).toBe(200);
    const on = { on: '2026-01-12' };
    const publication = { ...on, url: 'https://www.example.cn/nb2025.html' };
    const changed = {
      status: 422,
      json: { reasons: [{ text: expect.stringContaining('与签发时不同'), law: '条例§49' }] },
    };
    await sign();
    await penalised(house, 'ju');
    expect(await act('handler-ju', 'submit', on)).toMatchObject(changed);
    expect(await act('publisher-ju', 'publish', publication)).toMatchObject(changed);
    expect((await draftFor(house, 'head-ju', 'ju')).errors).toBe(1);
    expect((await act('handler-ju', 'revise', { reason: '漏登处罚' })).status).toBe(200);
    await sign();
    expect((await act('handler-ju', 'submit', on)).status).toBe(200);
    await penalised(house, 'zhan');
    expect(await act('above', 'accept', on)).toMatchObject(changed);
    const file = await house.get('head-ju', 'ju/years/2025/report/file?as=html');
    expect(file.headers.get('content-disposition')).toContain('-draft.html');
    expect((await act('above', 'return', { ...on, remarks: '数字有变动' })).status).toBe(200);
    await sign();
    expect((await act('publisher-ju', 'publish', publication)).status).toBe(200);
    expect((await draftFor(house, 'head-ju', 'ju')).errors).toBe(0);
  });

  test('有负数、有不认识的字段的年报不能签发，逐项说明', async () => {
    const house = await opened(dialect);
    await penalised(house, 'ju');
    await negative(house, 'ju');
    await written(house, 'ju');
    const text = '新收{{requests.recieved/total}}件。';
    await house.post('handler-ju', 'ju/years/2025/write', { section: 'other', text });
    const { seen } = await draftFor(house, 'head-ju', 'ju');
    const refused = await house.post('head-ju', 'ju/years/2025/signOff', { seen });
    expect(refused.status).toBe(422);
    const texts = (refused.json as { reasons: { text: string }[] }).reasons.map((one) => one.text);
    expect(texts).toEqual([
      expect.stringContaining('不能小于零'),
      expect.stringContaining('不认识正文里的字段'),
    ]);
  });

  test('不单独编制的机关：看得到自己的一份，签发关账照办，但不出年报文件', async () => {
    const house = await opened(dialect);
    await penalised(house, 'ju');
    await penalised(house, 'zhan', 2);
    await written(house, 'zhan');
    const draft = await draftFor(house, 'head-zhan', 'zhan');
    expect(penalties(draft)).toBe(2);
    const { seen } = draft;
    expect((await house.post('head-zhan', 'zhan/years/2025/signOff', { seen })).status).toBe(200);
    expect((await house.post('reviewer-zhan', 'zhan/years/2025/close', { seen })).status).toBe(200);
    expect((await house.get('head-zhan', 'zhan/years/2025/report/file')).status).toBe(422);
  });

  test('年报文件：五种格式；没有错误的是正式文本，有错的标草稿', async () => {
    const house = await opened(dialect);
    const app = createApi(house.means);
    const file = async (as: string) => {
      const headers = { authorization: 'Bearer head-ju' };
      const answer = await app.request(`/api/agencies/ju/years/2025/report/file?as=${as}`, { headers });
      expect([as, answer.status]).toEqual([as, 200]);
      const name = answer.headers.get('content-disposition');
      return {
        type: answer.headers.get('content-type'),
        name,
        bytes: Buffer.from(await answer.arrayBuffer()),
      };
    };
    const clean = await file('html');
    expect(clean.name).toContain('ju-2025.html');
    expect(clean.bytes.toString()).toContain('<body>');
    await negative(house, 'ju');
    for (const [as, type, begin] of FORMATS) {
      const { name, bytes, type: said } = await file(as);
      expect([as, said, name]).toEqual([
        as,
        expect.stringContaining(type),
        expect.stringContaining(`-draft.${as}`),
      ]);
      expect(bytes.subarray(0, begin.length).toString()).toBe(begin);
      if (as === 'html') expect(bytes.toString()).toContain('<body class="draft">');
    }
  });
});
