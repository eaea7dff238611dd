import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Report } from '../model/index.ts';
import { hostileCases } from './hostile.cases.ts';
import { fileOf, fixture, seedSaying } from './specimens.ts';

async function html(report: Report, draft = false): Promise<string> {
  return new TextDecoder().decode((await fileOf(report, 'html', { draft })).bytes);
}

type Node = DefaultTreeAdapterTypes.Node;

function elements(node: Node): DefaultTreeAdapterTypes.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...below] : below;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

describe('HTML', () => {
  test('种子年报的网页', async () => {
    await expect(await html(fixture('report-2021-seed'))).toMatchFileSnapshot(
      './golden/report-2021-seed.golden.html',
    );
  });

  test.each(hostileCases)('$title：只是文字', async ({ text, gives }) => {
    const page = elements(parse(await html(seedSaying(text))));
    const paragraphs = page.filter(({ tagName }) => tagName === 'p').map(textOf);
    expect(paragraphs).toContain((gives ?? text).trim());
    expect(
      page.filter(({ tagName }) => ['script', 'img', 'link', 'a', 'iframe', 'b'].includes(tagName)),
    ).toEqual([]);
  });

  test('标题和机关名里的标记也只是文字', async () => {
    const seed = {
      ...fixture('report-2021-seed'),
      title: '</title><script>x</script>',
      agency: { name: '"><script>y</script>' },
    };
    const page = elements(parse(await html(seed)));
    expect(page.some(({ tagName }) => tagName === 'script')).toBe(false);
    expect(page.filter(({ tagName }) => tagName === 'title').map(textOf)).toEqual([
      '</title><script>x</script>',
    ]);
  });

  test('不引用任何外部东西', async () => {
    const page = await html(fixture('report-2021-city'));
    expect(page).not.toMatch(/\bsrc=|\bhref=|url\(|@import|<script/i);
  });

  test('草稿：标记在样式里，不在文字里；不让搜索引擎收录', async () => {
    const [clean, draft] = [
      await html(fixture('report-2021-seed')),
      await html(fixture('report-2021-seed'), true),
    ];
    const body = (page: string): string =>
      elements(parse(page))
        .filter(({ tagName }) => tagName === 'main')
        .map(textOf)
        .join();
    expect(body(draft)).toBe(body(clean));
    expect(draft).toContain('<body class="draft">');
    expect(draft).toContain('noindex');
    expect(clean).not.toContain('class="draft"');
  });

  test('表头单元格都有 scope，表格都有标题', async () => {
    const page = elements(parse(await html(fixture('report-mixed'))));
    const heads = page.filter(({ tagName }) => tagName === 'th');
    expect(heads.length).toBeGreaterThan(60);
    expect(heads.every(({ attrs }) => attrs.some(({ name }) => name === 'scope'))).toBe(true);
    expect(page.filter(({ tagName }) => tagName === 'caption').map(textOf)).toEqual([
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
  });
});
