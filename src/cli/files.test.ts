/** Which files a call means: folders, links in circles, names as people give them. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from './files.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'gongkai-files-'));
const inside = (...names: string[]): string => join(FOLDER, ...names);

beforeAll(() => {
  mkdirSync(inside('各单位', '年报.docx'), { recursive: true });
  mkdirSync(inside('空'));
  for (const name of ['b 年报.PDF', 'a\'"引号.docx', '换\n行.txt', '~$锁.docx', '照片.png'])
    writeFileSync(inside('各单位', name), '');
  writeFileSync(inside('各单位', '年报.docx', 'c.xlsx'), '');
  symlinkSync(inside('各单位'), inside('各单位', '圈'));
  symlinkSync(inside('各单位', 'b 年报.PDF'), inside('各单位', '链接.pdf'));
  symlinkSync(inside('没有'), inside('各单位', '断.pdf'));
});
afterAll(() => rmSync(FOLDER, { recursive: true }));

test('文件夹：按名称排序，带空格、引号、换行的都在，断了的链接也在，成圈的链接只走一遍', async () => {
  const names = ['a\'"引号.docx', 'b 年报.PDF', '年报.docx/c.xlsx', '换\n行.txt', '断.pdf', '链接.pdf'];
  expect(await filesIn([inside('各单位')])).toEqual(names.map((name) => inside('各单位', name)).sort());
});

test('点名的文件照单全收，不看扩展名，不管在不在', async () => {
  const paths = [inside('各单位', '照片.png'), inside('没有.docx'), '-'];
  expect(await filesIn(paths)).toEqual(paths);
});

test.each([[[]], [[inside('空')]]])('没有可读的文件：%j', async (paths) => {
  await expect(filesIn(paths)).rejects.toThrow(/请写明|没有可读的文件/);
});
