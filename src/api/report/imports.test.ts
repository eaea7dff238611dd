import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { draftFor, opened, penalised, SEED, upload } from './season.cases.ts';

describe.each(DIALECTS)('%s：已公布的年报', (dialect) => {
  test('地区汇总与各机关的年报核对：已公布的用公布的，对不上的格说明', async () => {
    const house = await opened(dialect);
    await penalised(house, 'ju', 2);
    await penalised(house, 'zhan', 1);
    await penalised(house, 'zhou', 4);
    const path = 'zhou/years/2025/report/comparison';
    const whole = await house.get('above', path);
    expect(whole).toMatchObject({
      status: 200,
      json: {
        area: { tables: { proactive: { penalties: { decided: 7 } } } },
        members: [
          {
            agency: 'ju',
            from: 'register',
            report: { tables: { proactive: { penalties: { decided: 3 } } } },
          },
          { agency: 'zhou', from: 'register' },
        ],
        notes: [],
      },
    });
    const { report } = await draftFor(house, 'handler-ju', 'ju');
    const tables = { ...report.tables, proactive: { ...report.tables.proactive, penalties: { decided: 1 } } };
    const kept = await house.post('handler-ju', 'ju/years/2025/imports', {
      report: { ...report, tables },
      from: 'pdf',
    });
    expect(kept.status).toBe(201);
    expect((await house.get('above', path)).json).toMatchObject({
      members: [{ agency: 'ju', from: 'imported' }, {}],
      notes: [{ id: 'rollUp', cells: ['proactive.penalties/decided'], law: '条例§49' }],
    });
    expect((await house.get('handler-ju', 'ju/years/2025/report/comparison')).status).toBe(400);
  });

  test('读一份已发布的年报：逐格说明读到什么，什么也不保存；读不了的说明怎么办', async () => {
    const house = await opened(dialect);
    const file = readFileSync(resolve(import.meta.dirname, '../../../fixtures/report-2021-seed.json'));
    const read = await upload(house, 'handler-ju', 'ju/readings?as=json', file);
    expect(read).toMatchObject({
      status: 200,
      json: { report: SEED, findings: expect.any(Array), repairs: [], issues: [] },
    });
    const torn = await upload(house, 'handler-ju', 'ju/readings?as=docx', Buffer.from('PK\u0003\u0004torn'));
    expect(torn).toMatchObject({
      status: 200,
      json: { report: null, issues: [{ severity: 'error', message: expect.stringMatching(/。/) }] },
    });
    expect((await upload(house, 'handler-ju', 'ju/readings?as=exe', file)).status).toBe(400);
    expect((await upload(house, 'handler-ju', 'ju/readings?as=pdf', Buffer.alloc(0))).status).toBe(400);
    expect((await upload(house, 'above', 'ju/readings?as=json', file)).status).toBe(403);
    expect((await house.get('handler-ju', 'ju/years/2024/imports')).json).toEqual({ imports: [] });
  });

  test('留下上年度的年报：下年度的草稿与它核对；去掉以后不再核对；年度不符的不收', async () => {
    const house = await opened(dialect);
    await penalised(house, 'ju');
    expect((await draftFor(house, 'handler-ju', 'ju')).comparedWith).toBeNull();
    const report = structuredClone(SEED);
    for (const column of ['natural', 'total']) {
      report.tables.requests.carriedForward[column] = 3;
      report.tables.requests.received[column] += 3;
    }
    const body = { report, from: 'docx' };
    expect((await house.post('handler-ju', 'ju/years/2023/imports', body)).status).toBe(400);
    const kept = await house.post('handler-ju', 'ju/years/2024/imports', body, 'import-2024');
    expect((await house.post('handler-ju', 'ju/years/2024/imports', body, 'import-2024')).json).toEqual(
      kept.json,
    );
    const { id } = kept.json as { id: string };
    const list = await house.get('handler-ju', 'ju/years/2024/imports');
    expect(list.json).toMatchObject({ imports: [{ id, from: 'docx', by: 'handler-ju' }] });
    const compared = await draftFor(house, 'handler-ju', 'ju');
    expect(compared.comparedWith).toBe('imported');
    expect(compared.findings.map((one) => one.id)).toContain('LY-01');
    const year = 'ju/years/2025';
    const official = async (as = 'json') => {
      const { headers, json } = await house.get('handler-ju', `${year}/report/file?as=${as}`);
      return { isDraft: headers.get('content-disposition')?.includes('-draft') ?? true, json };
    };
    expect((await official()).isDraft).toBe(true);
    const cells = ['requests.carriedOver/natural'];
    const waiver = { finding: 'LY-01', cells, reason: '上年印的结转数多数了三件，已经去函更正。' };
    for (const wrong of [{ finding: 'T3-01' }, { cells: ['requests.received/natural'] }, { cells: [] }])
      expect((await house.post('head-ju', `${year}/waive`, { ...waiver, ...wrong })).json).toMatchObject({
        code: 'refused',
        reasons: [{ text: expect.stringContaining('核查没有发现这样一项问题') }],
      });
    expect((await house.post('handler-ju', `${year}/waive`, waiver)).status).toBe(403);
    const first = await house.post('head-ju', `${year}/waive`, waiver, 'waiver-01');
    expect(first.status).toBe(200);
    expect((await house.post('head-ju', `${year}/waive`, waiver)).status).toBe(422);
    expect((await house.post('head-ju', `${year}/waive`, { ...waiver, cells: ['胡写/x'] })).status).toBe(422);
    expect((await draftFor(house, 'handler-ju', 'ju')).errors).toBe(1);
    const total = { ...waiver, cells: ['requests.carriedOver/total'] };
    expect((await house.post('head-ju', `${year}/waive`, total)).status).toBe(200);
    const explained = await draftFor(house, 'handler-ju', 'ju');
    const { waived } = explained.findings.find((one) => one.id === 'LY-01') ?? {};
    expect([explained.errors, waived]).toEqual([0, { by: 'head-ju', reason: waiver.reason }]);
    expect(await official()).toMatchObject({
      isDraft: false,
      json: { waivers: [{ finding: 'LY-01', by: 'head-ju', on: '2026-01-12' }, { cells: total.cells }] },
    });
    expect((await official('docx')).isDraft).toBe(false);
    const back = { waiver: 1, reason: '说明写错了' };
    expect((await house.post('head-ju', `${year}/withdrawWaiver`, back)).status).toBe(200);
    expect((await official()).isDraft).toBe(true);
    expect((await house.post('head-ju', `${year}/withdrawWaiver`, back)).status).toBe(422);
    expect((await house.get('stranger', `ju/years/2024/imports/${id}`)).status).toBe(403);
    const gone = await house.call('DELETE', `/api/agencies/ju/years/2024/imports/${id}`, {
      as: 'handler-ju',
    });
    expect(gone.status).toBe(200);
    expect((await draftFor(house, 'handler-ju', 'ju')).comparedWith).toBeNull();
    expect((await house.get('handler-ju', `ju/years/2024/imports/${id}`)).status).toBe(404);
    // Taken back, and nothing to answer for any more: the call that made it is still answered as it was.
    const again = (key?: string, more: object = {}) =>
      house.post('head-ju', `${year}/waive`, { ...waiver, ...more }, key);
    expect(await again('waiver-01')).toMatchObject({ status: 200, json: first.json });
    expect((await again('waiver-01', { reason: '另一个理由' })).json).toMatchObject({ code: 'key-reused' });
    expect((await again()).status).toBe(422);
  });
});
