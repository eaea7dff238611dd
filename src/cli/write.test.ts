/** `write` through the real command line, on real files. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run, type Terminal } from './index.ts';

const SEED = resolve(import.meta.dirname, '../../fixtures/report-2021-seed.json');
const folder = mkdtempSync(join(tmpdir(), 'write-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function call(...argv: string[]) {
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
    trying: true,
    today: Temporal.PlainDate.from('2025-01-20'),
    now: () => '2026-11-23T02:00:00.000Z',
    keeper: () => Promise.reject(new Error('这个命令不开台账')),
    serve: () => Promise.reject(new Error('这个命令不开服务')),
    exitCode: 0,
  };
  await run(['write', ...argv], terminal);
  return { out, err, exitCode: terminal.exitCode };
}

function saved(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function wrongSum(): string {
  const report = JSON.parse(readFileSync(SEED, 'utf8'));
  report.tables.requests.received.natural = 5;
  return saved('wrong.json', JSON.stringify(report));
}

describe('write', () => {
  test.each(['json', 'html', 'xlsx', 'docx', 'pdf'])('写成 .%s，旁边不留半个文件', async (ending) => {
    const path = join(folder, `年报.${ending}`);
    expect(await call(SEED, '-o', path)).toEqual({ out: `${path}\n`, err: '', exitCode: 0 });
    expect(readFileSync(path).length).toBeGreaterThan(1000);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('勾稽关系有错：不写，列出理由，退出码 1；原有的文件不动', async () => {
    const path = saved('old.html', '原来的');
    const { out, err, exitCode } = await call(wrongSum(), '-o', path);
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 1 });
    expect(err).toContain('--draft');
    expect(err.split('\n').length).toBeGreaterThan(2);
    expect(readFileSync(path, 'utf8')).toBe('原来的');
  });

  test('--draft 写成草稿', async () => {
    const path = join(folder, 'draft.html');
    expect((await call(wrongSum(), '-o', path, '--draft')).exitCode).toBe(0);
    expect(readFileSync(path, 'utf8')).toContain('草稿');
  });

  test.each([
    {
      title: '没有这个文件',
      argv: () => ['nowhere.json', '-o', 'x.pdf'],
      says: '没有这个文件：nowhere.json',
    },
    { title: '不是 JSON', argv: () => [saved('a.json', '{"a":'), '-o', 'x.pdf'], says: '不是 JSON' },
    {
      title: '不是年报数据，逐条列出位置',
      argv: () => [saved('b.json', '{"form":"2021"}'), '-o', 'x.pdf'],
      says: 'tables',
    },
    { title: '没有给出写成什么', argv: () => [SEED], says: '请用 -o' },
    { title: '不认识的扩展名', argv: () => [SEED, '-o', 'x.wps'], says: '不会写 .wps' },
    { title: '没有给出年报', argv: () => ['-o', 'x.pdf'], says: '请给出年报' },
    { title: '不认识的选项', argv: () => [SEED, '-o', 'x.pdf', '--drafty'], says: '--drafty' },
    {
      title: '没有字体文件夹',
      argv: () => [SEED, '-o', 'x.pdf', '--fonts', 'nowhere'],
      says: '没有这个字体文件夹',
    },
    {
      title: '文件夹里没有字体',
      argv: () => [SEED, '-o', 'x.pdf', '--fonts', resolve('docs')],
      says: '没有字体文件',
    },
    { title: '写不进去', argv: () => [SEED, '-o', join(folder, 'no', 'x.html')], says: '写不了' },
  ])('$title：退出码 2', async ({ argv, says }) => {
    const { out, err, exitCode } = await call(...argv());
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 });
    expect(err).toContain(says);
    expect(existsSync('x.pdf')).toBe(false);
  });

  test('带 BOM 的 JSON 也读', async () => {
    const path = saved('bom.json', `\ufeff${readFileSync(SEED, 'utf8')}`);
    expect((await call(path, '-o', join(folder, 'bom.html'))).exitCode).toBe(0);
  });
});
