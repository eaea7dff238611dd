import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { DIALECTS } from '../../../test/postgres/fresh.ts';
import { house } from '../../../test/server/house.ts';
import { PROFILE } from '../../../test/server/profile.ts';
import { createApi } from '../index.ts';

interface Row {
  readonly row: number;
  readonly command: Record<string, unknown> | null;
  readonly faults: readonly { readonly field: string; readonly message: string; readonly law?: string }[];
  readonly formulas: readonly string[];
}
interface Preview {
  readonly key: string;
  readonly sound: number;
  readonly faulty: number;
  readonly rows: readonly Row[];
}

async function opened(dialect: (typeof DIALECTS)[number]) {
  const own = await house(dialect);
  own.at('2026-01-12T02:00:00Z');
  const admin = own.person('system-1', 'ju', ['systemAdministrator']);
  await own.call('POST', '/api/agencies/ju/profile/establish', { as: admin, body: PROFILE });
  own.person('clerk-1', 'ju', ['handler']);
  own.person('publisher-1', 'ju', ['publisher']);
  const app = createApi(own.means);
  const preview = async (form: string, bytes: Uint8Array | string, query = '') => {
    const answer = await app.request(`/api/agencies/ju/tables/${form}/preview${query}`, {
      method: 'POST',
      headers: { authorization: 'Bearer clerk-1', 'content-type': 'application/octet-stream' },
      body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes),
    });
    return { status: answer.status, json: (await answer.json()) as Preview & Record<string, unknown> };
  };
  const commit = (form: string, rows: readonly Pick<Row, 'row' | 'command'>[], key: string) =>
    own.call('POST', `/api/agencies/ju/tables/${form}`, {
      as: 'clerk-1',
      key,
      body: { rows: rows.map(({ row, command }) => ({ row, command })) },
    });
  const count = async () => {
    const answer = await own.call('GET', '/api/agencies/ju/decisions?order=newest', { as: 'clerk-1' });
    return (answer.json as { rows: object[] }).rows.length;
  };
  return { ...own, preview, commit, count };
}

const LIST = [
  '行政处罚台账,,,',
  '处罚决定日期,类别,决定书文号,案由',
  '2025-06-03,行政处罚,示例罚〔2025〕1号,超标排放',
  '2025年6月4日,处罚,示例罚〔2025〕2号,未批先建',
  '2025/6/31,处罚,示例罚〔2025〕3号,超标排放',
  '2026-02-01,处罚,示例罚〔2026〕4号,超标排放',
  '2025-06-05,罚款,示例罚〔2025〕5号,',
  '2025-06-06,处罚,示例罚〔2025〕1号,超标排放',
].join('\n');
const COMMON = `?source=${encodeURIComponent('处罚系统')}&evidence=${encodeURIComponent('处罚系统导出')}`;

describe.each(DIALECTS)('%s：表格导入', (dialect) => {
  test('预览：中文表头对得上，每一行的问题说得清，什么也不登记', async () => {
    const { preview, count } = await opened(dialect);
    const { status, json } = await preview('decisions', LIST, COMMON);
    expect([status, json.sound, json.faulty]).toEqual([200, 2, 4]);
    expect(json.rows[0]).toMatchObject({
      row: 3,
      command: {
        on: '2025-06-03',
        kind: 'penalty',
        number: '示例罚〔2025〕1号',
        subject: '超标排放',
        source: '处罚系统',
        evidence: { kind: 'system', note: '处罚系统导出' },
        withheld: null,
      },
      faults: [],
    });
    const faults = json.rows
      .slice(2)
      .map(({ row, faults: found }) => [row, found.map(({ message }) => message)]);
    expect(faults).toEqual([
      [5, ['日期：没有这一天。']],
      [6, ['2026-02-01还没有到，不能登记将来的事。']],
      [7, [expect.stringContaining('种类：应为：行政许可、行政处罚'), '事由：没有填。']],
      [8, ['与第3行的编号相同，请核对。']],
    ]);
    expect(json.rows[3]?.faults[0]?.law).toContain('第四十五条');
    expect(await count()).toBe(0);
  });

  test('办理：各行各自登记；同一个键再来不重复，没有办过的接着办；同一文件的键相同', async () => {
    const { preview, commit, count } = await opened(dialect);
    const { json } = await preview('decisions', LIST, COMMON);
    expect((await preview('decisions', LIST, COMMON)).json.key).toBe(json.key);
    const sound = json.rows.filter(({ faults }) => faults.length === 0);
    const first = await commit('decisions', sound.slice(0, 1), json.key);
    expect(first).toMatchObject({
      status: 200,
      json: { accepted: 1, rows: [{ row: 3, matter: 'K2026-00001' }] },
    });
    const whole = await commit('decisions', sound, json.key);
    expect(whole).toMatchObject({
      json: {
        accepted: 2,
        refused: 0,
        rows: [
          { row: 3, outcome: 'accepted', matter: 'K2026-00001' },
          { row: 4, outcome: 'accepted', matter: 'K2026-00002' },
        ],
      },
    });
    expect(await count()).toBe(2);
    const changed = sound.map(({ row, command }) => ({ row, command: { ...command, subject: '别的事' } }));
    expect(await commit('decisions', changed, json.key)).toMatchObject({
      json: { accepted: 0, rows: [{ outcome: 'keyReused' }, { outcome: 'keyReused' }] },
    });
    expect(await count()).toBe(2);
  });

  test('依法不能登记的那一行拒绝并说明依据，别的行照办；写错的整批不收', async () => {
    const { preview, commit, count } = await opened(dialect);
    const { json } = await preview('decisions', LIST, COMMON);
    const [one, two, , future] = json.rows;
    const answer = await commit('decisions', [one as Row, future as Row, two as Row], 'list-0001');
    expect(answer).toMatchObject({
      status: 200,
      json: {
        accepted: 2,
        refused: 1,
        rows: [{}, { row: 6, outcome: 'refused', reasons: [{ law: '条例§45' }] }, {}],
      },
    });
    const bad = [{ row: 1, command: { ...one?.command, kind: 'warning' } }];
    expect((await commit('decisions', bad, 'list-0002')).status).toBe(400);
    expect((await commit('decisions', [one as Row, one as Row], 'list-0003')).status).toBe(400);
    expect(await count()).toBe(2);
  });

  test('Excel：日期格式、没有格式的序号、公式、万元，票据号相同的指出', async () => {
    const { preview } = await opened(dialect);
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('收费');
    sheet.addRow(['收费日期', '收费项目', '收费依据', '金额（万元）', '票据号码', '凭据']);
    sheet.addRow([new Date('2025-03-05T00:00:00Z'), '信息处理费', '109号文', 0.0125, '001', '票据存根']);
    sheet.addRow([45_722, '信息处理费', '109号文', { formula: 'D2*2', result: 0.025 }, '001', '票据存根']);
    sheet.addRow([
      45_722,
      '信息处理费',
      '109号文',
      { formula: '1/0', result: { error: '#DIV/0!' } },
      '003',
      '票据存根',
    ]);
    sheet.getCell('A2').numFmt = 'yyyy/m/d';
    const { json } = await preview('charges', new Uint8Array(await book.xlsx.writeBuffer()));
    expect(json.rows).toMatchObject([
      { row: 2, command: { on: '2025-03-05', amount: 12_500, receipt: '001' }, faults: [], formulas: [] },
      {
        row: 3,
        command: { on: '2025-03-06', amount: 25_000 },
        formulas: ['金额'],
        faults: [{ message: '与第2行的编号相同，请核对。' }],
      },
      { row: 4, command: null, faults: [{ field: 'amount', message: '金额：公式出错，没有结果。' }] },
    ]);
  });

  test('规范性文件：有效期可以没有', async () => {
    const { preview } = await opened(dialect);
    const list =
      '成文日期;文件类型;文件名称;发文字号;有效期至;凭证\n2025-02-03;规范性文件;示例办法;示例发1号;;原件\n';
    expect((await preview('documents', list)).json).toMatchObject({
      sound: 1,
      rows: [{ command: { kind: 'normativeDocuments', name: '示例办法', validUntil: null, joint: null } }],
    });
  });

  test('哪一行写的凭证文件本机关没有交过，说是哪一行，一行也不登记', async () => {
    const { preview, commit, count } = await opened(dialect);
    const { rows } = (await preview('decisions', LIST, COMMON)).json;
    const absent = { kind: 'paper', note: '台账扫描件', file: `sm3:${'0'.repeat(64)}` };
    const [first, second] = rows.filter(({ command }) => command !== null);
    const told = [first!, { ...second!, command: { ...second!.command, evidence: absent } }];
    expect(await commit('decisions', told, 'key-absent')).toMatchObject({
      status: 400,
      json: { issues: [{ path: `第${second!.row}行.evidence.file` }] },
    });
    expect(await count()).toBe(0);
  });

  test('缺列、读不了的文件、别人的角色：说明为什么', async () => {
    const { preview, call } = await opened(dialect);
    expect(await preview('decisions', '日期,文号\n2025-06-03,1号')).toMatchObject({
      status: 400,
      json: { code: 'bad-input', detail: expect.stringContaining('种类、事由、来源') },
    });
    expect(await preview('decisions', '')).toMatchObject({
      status: 400,
      json: { detail: expect.stringContaining('空') },
    });
    expect(await preview('decisions', '<html><table></table></html>')).toMatchObject({ status: 400 });
    const refused = await call('POST', '/api/agencies/ju/tables/charges', {
      as: 'publisher-1',
      body: { rows: [] },
    });
    expect(refused.status).toBe(403);
  });
});
