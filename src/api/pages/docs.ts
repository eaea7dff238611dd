/** The document of the interface as a page to read. Its content is made once; the frame, with its nonce, for every reader. */
import { html, raw } from 'hono/html';
import { type ApiDocument, contentOf, DOCS_STYLE, operationsOf } from '../openapi/index.ts';
import { page } from './page.ts';

const made = new WeakMap<ApiDocument, Promise<string>>();

export async function docsPage(document: ApiDocument): Promise<Response> {
  const content = made.get(document) ?? contentOf(document);
  made.set(document, content);
  const { length } = operationsOf(document);
  const lead = `共 ${length} 个地址。用浏览器的查找（Ctrl+F）检索；左边按章打开目录。`;
  return page('接口说明', lead, html`${raw(await content)}`, { style: DOCS_STYLE });
}
