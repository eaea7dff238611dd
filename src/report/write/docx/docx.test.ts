import { describe, expect, test } from 'vitest';
import type { Report } from '../../model/index.ts';
import { hostileCases } from '../hostile.cases.ts';
import { elementTexts, partsOf } from '../opened.cases.ts';
import { fileOf, fixture, seedSaying } from '../specimens.ts';

async function parts(report: Report, draft = false): Promise<Record<string, string>> {
  return partsOf((await fileOf(report, 'docx', { draft })).bytes);
}

const part = (file: Record<string, string>, name: string): string => file[name] ?? '';

describe('Word', () => {
  test.each(hostileCases)('$title：只是文字', async ({ text, gives }) => {
    const document = part(await parts(seedSaying(text)), 'word/document.xml');
    expect(elementTexts(document, 'w:p')).toContain((gives ?? text).trim());
  });

  test('标题、章名、正文都是样式，字体写在样式的东亚字体栏', async () => {
    const file = await parts(fixture('report-2021-seed'));
    const document = part(file, 'word/document.xml');
    expect(document.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1);
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(6);
    expect(document).not.toContain('w:eastAsia=');
    const styles = part(file, 'word/styles.xml');
    for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312', '宋体'])
      expect(styles).toContain(`w:eastAsia="${font}"`);
  });

  test('没有装的字体有替代', async () => {
    const table = part(await parts(fixture('report-2021-seed')), 'word/fontTable.xml');
    expect(elementTexts(table, 'w:font')).toHaveLength(4);
    expect(table).toMatch(/<w:font w:name="仿宋_GB2312"><w:altName w:val="[^"]*仿宋,FangSong/);
  });

  test('A4，页码，表头各页重复，行不跨页', async () => {
    const file = await parts(fixture('report-2021-seed'));
    const document = part(file, 'word/document.xml');
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(part(file, 'word/footer1.xml')).toContain('PAGE');
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(6);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(document.match(/<w:tr>/g)?.length ?? -1);
  });

  test('纵向合并：三、本年度办理结果跨 22 行', async () => {
    const rows = part(await parts(fixture('report-2021-seed')), 'word/document.xml').split('<w:tr>');
    const first = rows.findIndex((row) => row.includes('三、本年度办理结果'));
    expect(rows[first]).toContain('<w:vMerge w:val="restart"/>');
    const spanned = rows.slice(first + 1).findIndex((row) => !row.includes('<w:vMerge w:val="continue"/>'));
    // The label's own row and 21 more.
    expect(spanned).toBe(21);
  });

  test('草稿：每页页眉有水印，正文不变', async () => {
    const [clean, draft] = [
      await parts(fixture('report-2021-seed')),
      await parts(fixture('report-2021-seed'), true),
    ];
    expect(part(draft, 'word/header1.xml')).toContain('草稿');
    expect(clean['word/header1.xml']).toBeUndefined();
    expect(elementTexts(part(draft, 'word/document.xml'), 'w:t')).toEqual(
      elementTexts(part(clean, 'word/document.xml'), 'w:t'),
    );
  });

  test('文件属性写明名称、机关、语言和日期', async () => {
    const core = part(await parts(fixture('report-2021-seed')), 'docProps/core.xml');
    expect(elementTexts(core, 'dc:title')).toEqual([
      '伊犁州生态环境局伊宁市分局2024年政府信息公开工作年度报告',
    ]);
    expect(elementTexts(core, 'dc:creator')).toEqual(['伊犁州生态环境局伊宁市分局']);
    expect(elementTexts(core, 'dc:language')).toEqual(['zh-CN']);
    expect(elementTexts(core, 'dcterms:created')).toEqual(['2025-01-20T00:00:00Z']);
  });
});
