/** 命令行走一遍: the commands as a person types them, in a process of their own, on real files. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { withCells } from '../src/report/index.ts';

const ROOT = resolve(import.meta.dirname, '..');
const SEED = join(ROOT, 'fixtures/report-2021-seed.json');
const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
const inFolder = (name: string): string => join(folder, name);

interface Answer {
  code: number;
  out: string;
  err: string;
}

function gongkai(...args: string[]): Promise<Answer> {
  return new Promise((done) => {
    execFile(process.execPath, [join(ROOT, 'src/main.ts'), ...args], { maxBuffer: 1e8 }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

const seed = JSON.parse(readFileSync(SEED, 'utf8'));

beforeAll(async () => {
  writeFileSync(inFolder('坏数.json'), JSON.stringify(withCells(seed, [['requests.disclosed/natural', 9]])));
  writeFileSync(inFolder('不是年报.txt'), '今天天气很好。');
  writeFileSync(inFolder('空.docx'), '');
  for (const ending of ['html', 'docx', 'xlsx', 'pdf']) {
    const answer = await gongkai('write', SEED, '-o', inFolder(`种子.${ending}`));
    expect(answer, answer.err).toMatchObject({ code: 0 });
  }
}, 120_000);

describe('read', () => {
  test.each(['html', 'docx', 'xlsx', 'pdf'])(
    '--json：写出的 .%s 读回来一样，每格都有出处',
    async (ending) => {
      const { code, out } = await gongkai('read', '--json', inFolder(`种子.${ending}`));
      const line = JSON.parse(out);
      expect(code).toBe(0);
      expect(line.report).toEqual(seed);
      const cells = Object.values(line.cells) as { status: string; at: object }[];
      expect(cells).toHaveLength(200);
      for (const { status, at } of cells) {
        expect(status).toBe('read');
        expect(Object.keys(at).length).toBeGreaterThan(0);
      }
    },
  );

  test('读不了的文件各说各的原因，其余照读，退出码 2', async () => {
    const { code, out, err } = await gongkai('read', '--json', folder);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(2);
    expect(lines).toHaveLength(readdirSync(folder).length);
    const refused = lines.filter(({ report }) => report === null);
    expect(refused.map(({ file }) => file).sort()).toEqual(
      [inFolder('不是年报.txt'), inFolder('空.docx')].sort(),
    );
    for (const { issues } of refused) expect(issues[0]).toMatchObject({ severity: 'error' });
    expect(err).toContain('拒读');
  });

  test('--csv：一格一行', async () => {
    const { out } = await gongkai('read', '--csv', inFolder('种子.html'));
    const rows = out.trim().split('\n');
    expect(rows[0]).toBe('file,agency,year,form,cell,value,status');
    expect(rows).toHaveLength(1 + 200);
    expect(rows).toContainEqual(expect.stringMatching(/,2024,2021,proactive\.penalties\/decided,15,read$/));
  });

  test('给人看的摘要', async () => {
    const { out } = await gongkai('read', inFolder('种子.pdf'));
    expect(out).toContain('伊犁州生态环境局伊宁市分局 · 2024年度 · 2021年版格式');
    expect(out).toContain('新收 4');
  });
});

describe('check', () => {
  test('没有错误：退出码 0', async () => {
    expect(await gongkai('check', inFolder('种子.docx'))).toMatchObject({ code: 0 });
  });

  test('有错误：退出码 1，指出错格，最小改法排第一', async () => {
    const { code, out } = await gongkai('check', '--json', inFolder('坏数.json'));
    const { findings, repairs } = JSON.parse(out);
    expect(code).toBe(1);
    expect(
      findings.filter(({ family }: { family: string }) => family === 'arithmetic').length,
    ).toBeGreaterThan(0);
    expect(repairs[0].changes).toEqual([
      { cell: 'requests.disclosed/natural', from: 9, to: seed.tables.requests.disclosed.natural },
    ]);
  });

  test('与上年不衔接：上年结转对不上', async () => {
    const last = withCells(seed, [['requests.carriedForward/natural', 7]]);
    writeFileSync(inFolder('上年.json'), JSON.stringify({ ...last, year: 2023 }));
    const { out } = await gongkai('check', '--json', SEED, '--last-year', inFolder('上年.json'));
    const rules = JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);
    expect(rules).toContain('A5');
  });

  test('读不了：退出码 2', async () => {
    expect(await gongkai('check', inFolder('空.docx'))).toMatchObject({ code: 2 });
  });

  test('路径写错的那个说找不到，不耽误别的', async () => {
    const { code, out } = await gongkai('check', '--json', '没有这个文件.docx', SEED);
    const [missing, seedLine] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(2);
    expect(missing).toMatchObject({ file: '没有这个文件.docx', report: null });
    expect(missing.issues[0].message).toContain('找不到文件');
    expect(seedLine).toMatchObject({ file: SEED, errors: 0, findings: [] });
  });

  test('没有尽头的设备不去读，程序照常结束', async () => {
    const { code, out } = await gongkai('check', '/dev/zero');
    expect(code).toBe(2);
    expect(out).toContain('不是普通文件');
  });
});

describe('写错命令时', () => {
  test.each([
    [['查'], '没有“查”这个命令'],
    [['read'], '请写明要读的文件'],
    [['read', '--jsn', SEED], '不认识的选项'],
    [['read', '--json', '--csv', SEED], '只能选一种'],
    [['check', SEED, SEED, '--last-year', SEED], '一次查一个'],
    [['check', SEED, '--last-year', ROOT], '是文件夹'],
    [['check', SEED, '--last-year', '没有.docx'], '找不到文件'],
  ])('%j', async (args, words) => {
    const { code, err } = await gongkai(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).not.toContain('    at ');
  });

  test.each([[[]], [['--help']], [['read', '--help']], [['check', '--help']]])('帮助 %j', async (args) => {
    const { code, out } = await gongkai(...args);
    expect(code).toBe(0);
    expect(out).toContain('gongkai');
  });
});
