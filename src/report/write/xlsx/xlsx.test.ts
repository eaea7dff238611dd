import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../model/index.ts';
import { hostileCases } from '../hostile.cases.ts';
import { elementTexts, partsOf } from '../opened.cases.ts';
import { fileOf, fixture, seedSaying } from '../specimens.ts';

async function bytesOf(report: Report, draft = false): Promise<Uint8Array> {
  return (await fileOf(report, 'xlsx', { draft })).bytes;
}

/** What Excel shows for a string of the file. */
function shown(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_run, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

describe('Excel', () => {
  test.each(hostileCases)('$title：只是文字', async ({ text, gives }) => {
    const file = partsOf(await bytesOf(seedSaying(text)));
    expect(elementTexts(file['xl/sharedStrings.xml'] ?? '', 'si').map(shown)).toContain(
      (gives ?? text).trim(),
    );
    expect(Object.values(file).join()).not.toMatch(/<f[ >]/);
  });

  test('超过一格容量的段落接着写在下一行，一字不少', async () => {
    const long = Array.from({ length: 12_000 }, (_, at) => `情${at}😀`).join('');
    const file = partsOf(await bytesOf(seedSaying(long)));
    const pieces = elementTexts(file['xl/sharedStrings.xml'] ?? '', 'si').filter((text) =>
      /😀情\d/.test(text),
    );
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => piece.length <= 32_767)).toBe(true);
    expect(pieces.join('')).toBe(long);
  });

  test('工作表按年报的顺序，数是数，空白是空白', async () => {
    const { sheets } = await readXlsx(await bytesOf(fixture('report-mixed')));
    expect(sheets.map(({ name }) => name)).toEqual([
      '总体情况',
      '主动公开',
      '依申请公开',
      '复议诉讼',
      '问题和其他',
    ]);
    const [, proactive, requests] = sheets;
    expect(proactive?.rows.flat()).toContain(0.37);
    const received = requests?.rows.find(([label]) => label === '一、本年新收政府信息公开申请数量');
    expect(received?.slice(3)).toEqual([11, 2, null, null, null, null, 13]);
  });

  test('二进制小数存不准的金额写成文字', async () => {
    const report = fixture('report-2021-city');
    report.tables.proactive.charges!.amount = '999999999999999.999999';
    const { sheets } = await readXlsx(await bytesOf(report));
    expect(sheets[1]?.rows.flat()).toContain('999999999999999.999999');
  });

  test('合并单元格和页面设置', async () => {
    const { sheets } = await readXlsx(await bytesOf(fixture('report-2021-seed'), true));
    const requests = sheets[2];
    expect(requests?.merges).toContainEqual({ startRow: 6, startCol: 0, endRow: 27, endCol: 0 });
    for (const sheet of sheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'portrait', fitToWidth: 1 });
      expect(sheet.headerFooter?.oddHeader).toContain('草稿');
      expect(sheet.headerFooter?.oddFooter).toContain('&P');
    }
  });
});
