/** The register's commands through the real command line, on a real data folder. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, type Terminal } from '../src/cli/index.ts';
import { cityExample } from '../src/demo/index.ts';
import { keeperIn } from '../src/store/index.ts';

const AGENCY = '伊犁州生态环境局伊宁市分局';
const folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'));
const at = (name: string) => join(folder, name);
const data = at('data');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const call = (...argv: string[]) => callIn(true, ...argv);

async function callIn(trying: boolean, ...argv: string[]) {
  let out = '';
  let err = '';
  const terminal: Terminal = {
    async out(text) {
      out += text;
    },
    err(text) {
      err += text;
    },
    watched: false,
    folder: 'data',
    trying,
    today: Temporal.PlainDate.from('2026-11-23'),
    now: () => '2026-11-23T02:00:00.000Z',
    keeper: async () => keeperIn({ today: '2026-11-23' }),
    serve: () => Promise.reject(new Error('这里不开服务')),
    exitCode: 0,
  };
  await run(argv, terminal);
  return { out, err, exitCode: terminal.exitCode };
}

const compile = (...more: string[]) => call('compile', '--agency', AGENCY, '--year', '2024', ...more);

beforeAll(async () => {
  const first = await compile('--json', '--data', data);
  expect(first.err).toContain('先生成示例数据');
  const seed = JSON.parse(
    readFileSync(join(import.meta.dirname, '../fixtures/report-2021-seed.json'), 'utf8'),
  );
  expect(JSON.parse(first.out)).toEqual(seed);
  expect(first.out.trim().split('\n')).toHaveLength(1);
});

describe('compile', () => {
  test('正式的台账还是空的：不生成示例，虚构的机关记进去就去不掉了', async () => {
    const order = ['compile', '--agency', AGENCY, '--year', '2024', '--data', at('正式的')];
    const { err, exitCode } = await callIn(false, ...order);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('还没有机关')]);
    expect((await call('verify', '--data', at('正式的'))).out).toContain('空的');
  });

  test('再编一次，一样，不再提示例', async () => {
    const again = await compile('--data', data);
    expect(again).toMatchObject({ err: '', exitCode: 0 });
    expect(again.out).toContain('勾稽关系全部成立');
  });

  test('一格追到事项', async () => {
    const { out } = await compile('--data', data, '--explain', 'requests.disclosed/natural');
    expect(out).toContain('R2024-00001');
    expect(out).toContain('共 3 项');
    expect((await compile('--data', data, '--explain', 'requests.withdrawn/natural')).err).toContain(
      '没有“requests.withdrawn/natural”',
    );
  });

  test('截至某日：四月底只有一件', async () => {
    const { out } = await compile('--data', data, '--as-of', '2024-04-30', '--json');
    expect(JSON.parse(out).tables.requests.received.total).toBe(1);
    expect(JSON.parse(out).tables.requests.disclosed.total).toBe(1);
  });

  test('写成 Word 再查，没有错误', async () => {
    expect(await compile('--data', data, '-o', at('年报.docx'))).toMatchObject({ exitCode: 0 });
    expect((await call('check', at('年报.docx'))).out).toContain('没有发现错误');
  });

  test.each([
    [['compile', '--year', '2024'], '请用 --agency'],
    [['compile', '--agency', AGENCY], '请用 --year'],
    [['compile', '--agency', AGENCY, '--year', '2018'], '自 2019 年度起'],
    [['compile', '--agency', AGENCY, '--year', '2027'], '2027 年还没有到'],
    [['compile', '--agency', AGENCY, '--year', '2024', '--as-of', '2026-11-24'], '2026-11-24还没有到'],
    [['compile', '--agency', AGENCY, '--year', '2024', '--area'], '不是人民政府'],
    [['compile', '--agency', '别处', '--year', '2024'], '没有“别处”这个机关'],
    [['compile', '--agency', AGENCY, '--year', '2024', '--as-of', '2023-12-31'], '台账2024-01-02才建立'],
    [['compile', '--agency', AGENCY, '--year', '2024', '--asof', '2024-01-01'], '--asof'],
  ])('%j 说得清楚', async (argv, said) => {
    const { err, exitCode } = await call(...argv, '--data', data);
    expect(err).toContain(said);
    expect(exitCode).toBe(2);
  });
});

test('经由别的机关报送的机关不单独编制，不给一份全是零的报告', async () => {
  const city = at('市');
  const keeper = keeperIn({ today: '2026-11-23' });
  const { register, means, close } = await keeper.open(city);
  await register.append(cityExample(means, 1, { requests: 12, publications: 6, disputes: 2 }).changes);
  await close();
  const branch = await call('compile', '--agency', 'shili-sthj-xi', '--year', '2024', '--data', city);
  expect(branch).toMatchObject({ exitCode: 2, out: '' });
  expect(branch.err).toContain('请编制示例市生态环境局的报告');
  expect(
    (await call('compile', '--agency', 'shili-zf', '--year', '2024', '--area', '--data', city)).exitCode,
  ).toBe(0);
});

describe('核对与导出', () => {
  test('完整的台账；导出的由另一套程序核对', async () => {
    expect((await call('verify', '--data', data)).out).toMatch(/完整，1 个机关、\d+ 条记录/);
    await call('export', '--agency', AGENCY, '--data', data, '-o', at('台账.jsonl'));
    expect((await call('verify', at('台账.jsonl'))).exitCode).toBe(0);
  });

  test('空的就说空的，不说完整', async () => {
    const { out, exitCode } = await call('verify', '--data', at('空的'));
    expect([exitCode, out]).toEqual([0, expect.stringContaining('空的，没有台账')]);
    expect(out).not.toContain('完整');
  });

  test('导出后改一个字、删一行、调两行、截掉末尾，都查得出', async () => {
    await call('export', '--agency', AGENCY, '--data', data, '-o', at('台账.jsonl'));
    const { out: heads } = await call('export', '--agency', AGENCY, '--data', data, '--heads');
    writeFileSync(at('摘要.json'), heads);
    const lines = readFileSync(at('台账.jsonl'), 'utf8').trimEnd().split('\n');
    const shorter = lines.slice(0, -2).with(0, JSON.stringify(headerOf(lines.slice(0, -2))));
    const changed: Record<string, string[]> = {
      改一个字: lines.with(30, (lines[30] ?? '').replace('"actor"', '"actor" ').replace('demo-', 'demo_')),
      删一行: lines.toSpliced(30, 1),
      调两行: lines.with(30, lines[31] ?? '').with(31, lines[30] ?? ''),
      截掉末尾: shorter,
    };
    for (const [what, altered] of Object.entries(changed)) {
      expect(altered, what).not.toEqual(lines);
      writeFileSync(at('改过.jsonl'), `${altered.join('\n')}\n`);
      const { out, exitCode } = await call('verify', at('改过.jsonl'), '--heads', at('摘要.json'));
      expect([what, exitCode]).toEqual([what, 1]);
      expect(out).toContain('不完整');
    }
    expect((await call('verify', at('台账.jsonl'), '--heads', at('摘要.json'))).exitCode).toBe(0);
  });

  test('数据库里改一条，查得出是哪一条', async () => {
    const copy = at('改库');
    await call('backup', at('备份一'), '--data', data);
    await call('restore', at('备份一'), '--data', copy);
    writeFileSync(join(copy, 'keys.json'), readFileSync(join(data, 'keys.json')), { mode: 0o600 });
    const database = new DatabaseSync(join(copy, 'gongkai.db'));
    database.exec(`update entries set event = replace(event, '2024', '2023') where seq = 7`);
    database.close();
    const { out, exitCode } = await call('verify', '--data', copy);
    expect(exitCode).toBe(1);
    expect(out).toContain('第7条');
  });
});

describe('备份、恢复、换密钥', () => {
  test('恢复出来的台账编出同一份报告；不覆盖已有的目录', async () => {
    const before = await compile('--data', data, '--json');
    expect((await call('backup', at('备份二'), '--data', data)).exitCode).toBe(0);
    expect((await call('restore', at('备份二'), '--data', data)).exitCode).toBe(1);
    expect((await call('restore', at('备份二'), '--data', at('恢复'))).exitCode).toBe(0);
    const lost = await compile('--data', at('恢复'), '--json');
    expect(lost.exitCode).toBe(2);
    expect(lost.err).toContain('密钥');
    writeFileSync(join(at('恢复'), 'keys.json'), readFileSync(join(data, 'keys.json')), { mode: 0o600 });
    expect((await compile('--data', at('恢复'), '--json')).out).toBe(before.out);
  });

  test('换密钥以后照常', async () => {
    const { out, exitCode } = await call('rotate-key', '--data', data);
    expect(exitCode).toBe(0);
    expect(out).toContain('重新加密申请人 4 名');
    expect((await compile('--data', data)).exitCode).toBe(0);
  });

  test('示例只放进空目录', async () => {
    const { err, exitCode } = await call('demo', '--data', data);
    expect(exitCode).toBe(2);
    expect(err).toContain('已有台账');
  });
});

/** The header of an export that was cut off and told so: only heads published before give it away. */
function headerOf(lines: readonly string[]) {
  const header = JSON.parse(lines[0] ?? '{}');
  const last = JSON.parse(lines.at(-1) ?? '{}');
  const heads = header.heads.filter(({ seq }: { seq: number }) => seq < last.seq);
  return { ...header, entries: last.seq, heads };
}
