import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { UnreadableCode } from '../unreadable.ts';
import { openContainer } from './container.ts';
import { container } from './samples.cases.ts';

const DIRECTORY_ENTRY = 0x02014b50;

/** The archive with its directory entries changed in place. */
function forged(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1)
    if (view.getUint32(at, true) === DIRECTORY_ENTRY) change(view, at);
  return copy;
}

const SOUND = container({ 'word/document.xml': '<w/>'.repeat(100), 'a/b.txt': '公开' });
const ZEROS = new Uint8Array(30_000_000);

const REFUSED: readonly (readonly [title: string, given: Uint8Array, code: UnreadableCode])[] = [
  ['截断的压缩包', SOUND.slice(0, -40), 'damaged'],
  ['只有开头', strToU8('PK\u0003\u0004'), 'damaged'],
  ['名字里有上级目录', container({ '../../etc/passwd': 'x' }), 'damaged'],
  ['绝对路径', container({ '/etc/passwd': 'x' }), 'damaged'],
  ['只差大小写的同名文件', container({ 'A.xml': 'x', 'a.xml': 'y' }), 'damaged'],
  [
    '文件数目过多',
    container(Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`f${at}`, 'x']))),
    'inflationBomb',
  ],
  ['压缩比异常', container({ 'a.xml': ZEROS }), 'inflationBomb'],
  [
    '合计超过上限',
    container(Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`${at}`, ZEROS.subarray(at)]))),
    'inflationBomb',
  ],
  [
    '加密的文件',
    forged(SOUND, (view, at) => view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)),
    'encrypted',
  ],
  ['几个文件共用同一段数据', forged(SOUND, (view, at) => view.setUint32(at + 42, 0, true)), 'inflationBomb'],
];

test.each(REFUSED)('拒绝：%s', async (_, given, code) => {
  await expect(openContainer(given)).rejects.toMatchObject({ code });
});

test('按名字取出内容，不分大小写', async () => {
  const opened = await openContainer(SOUND);
  expect(opened.has('Word/Document.xml')).toBe(true);
  expect(new TextDecoder().decode(await opened.read('A/B.TXT'))).toBe('公开');
  expect(await opened.read('none')).toBeUndefined();
});

test('目录里写小了的大小不会让解压超出它', async () => {
  const lying = forged(container({ 'a.xml': ZEROS }), (view, at) => view.setUint32(at + 24, 1_000, true));
  const opened = await openContainer(lying);
  await expect(opened.read('a.xml')).rejects.toMatchObject({ code: 'damaged' });
});

test('内容被改动时校验码不符', async () => {
  const stored = zipSync({ 'a.xml': [strToU8('<规章>3</规章>'), { level: 0 }] });
  stored[30 + 'a.xml'.length + 9] = 0x34;
  const opened = await openContainer(stored);
  await expect(opened.read('a.xml')).rejects.toMatchObject({ code: 'damaged' });
});
