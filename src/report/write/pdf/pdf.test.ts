import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../model/index.ts';
import { hostileCases } from '../hostile.cases.ts';
import type { WriteOptions } from '../index.ts';
import { pageTexts } from '../opened.cases.ts';
import { fileOf, fixture, seedSaying } from '../specimens.ts';

async function pdf(report: Report, options: Partial<WriteOptions> = {}) {
  const file = await fileOf(report, 'pdf', options);
  return { ...file, raw: Buffer.from(file.bytes).toString('latin1') };
}

describe('PDF', () => {
  test.each(hostileCases)('$title：只是文字，一字不少', async ({ text, gives }) => {
    const { bytes, notes } = await pdf(seedSaying(text));
    const printed = (await pageTexts(bytes)).join('').replace(/—\d+—|\0/g, '');
    // What no font of this machine has is named in a note.
    const missing = (/自造字：(.*?)。PDF/.exec(notes.join())?.[1] ?? '').replace(
      /U\+([0-9A-F]+)/g,
      (_name, code: string) => String.fromCodePoint(Number.parseInt(code, 16)),
    );
    const expected = [...(gives ?? text).replace(/\s/g, '')].filter((sign) => !missing.includes(sign));
    expect(printed).toContain(expected.join(''));
  });

  test('PDF/A-2a，带标签，写明语言', async () => {
    const { raw, notes } = await pdf(fixture('report-2021-city'));
    expect(notes).toEqual([]);
    expect(raw).toMatch(/pdfaid:part>2</);
    expect(raw).toMatch(/pdfaid:conformance>A</);
    expect(raw).toContain('/MarkInfo');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang\s?\(zh-CN\)/);
  });

  test('自造字不能归档：照样写出，并且说明', async () => {
    const { raw, notes, bytes } = await pdf(seedSaying('地名\ue123县'));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('U+E123');
    expect(raw).not.toContain('pdfaid:part');
    expect((await pageTexts(bytes)).join('')).toMatch(/地名.县/su);
  });

  test('草稿：每页有标记，定稿没有', async () => {
    const draft = await pageTexts((await pdf(fixture('report-2021-seed'), { draft: true })).bytes);
    expect(draft.length).toBeGreaterThan(3);
    expect(draft.every((text) => text.includes('草稿'))).toBe(true);
    const final = await pageTexts((await pdf(fixture('report-2021-seed'))).bytes);
    expect(final.join('')).not.toContain('草稿');
  });

  test('表三连同章名排在一页', async () => {
    for (const name of ['report-2021-seed', 'report-2021-city', 'report-mixed'] as const) {
      const pages = await pageTexts((await pdf(fixture(name))).bytes);
      const page = pages.find((text) => text.includes('三、收到和处理政府信息公开申请情况')) ?? '';
      expect(page).toContain('四、结转下年度继续办理');
    }
  });

  test('单位自有的仿宋先用', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    try {
      writeFileSync(join(folder, 'own.ttf'), renamed(bundledFont(), 'FangSong'));
      expect((await pdf(fixture('report-2021-seed'), { fonts: folder })).raw).toContain('FangSong');
      expect((await pdf(fixture('report-2021-seed'))).raw).not.toContain('FangSong');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function bundledFont(): Buffer {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'),
  );
  return readFileSync(join(folder, '400Regular', 'NotoSerifSC_400Regular.ttf'));
}

/** The font under another, shorter name: every family, full and PostScript name in its `name` table. */
function renamed(font: Buffer, name: string): Buffer {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'name') ?? 0;
  const table = font.readUInt32BE(entry + 8);
  const strings = table + font.readUInt16BE(table + 4);
  for (let at = 0; at < font.readUInt16BE(table + 2); at += 1) {
    const record = table + 6 + at * 12;
    if (![1, 4, 6, 16].includes(font.readUInt16BE(record + 6))) continue;
    const wide = font.readUInt16BE(record) !== 1;
    const text = wide ? Buffer.from(name, 'utf16le').swap16() : Buffer.from(name, 'latin1');
    text.copy(font, strings + font.readUInt16BE(record + 10));
    font.writeUInt16BE(text.length, record + 8);
  }
  return font;
}
