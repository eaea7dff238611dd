/** The document of the interface as a page to read: every address with its fields, who may use it, and an example. */
import { html, raw } from 'hono/html';
import { exampleOf, fieldsOf, type Schema, type Schemas } from './fields.ts';
import { page } from './page.ts';

interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
      }
    >
  >;
}

export interface OpenApi {
  readonly info: { readonly description?: string };
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Schemas };
}

interface Line extends Operation {
  readonly method: string;
  readonly path: string;
}

export function docsPage(document: OpenApi): Promise<Response> {
  const lines = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Line => ({ ...operation, method, path })),
  );
  const groups = (document.tags ?? []).map(({ name, description = '' }, at) => ({
    name,
    description,
    id: `tag-${at + 1}`,
    lines: lines.filter(({ tags }) => tags?.includes(name)),
  }));
  const schemas = document.components?.schemas ?? {};
  const { length } = lines;
  return page(
    '接口说明',
    `共 ${length} 个地址。用浏览器的查找（Ctrl+F）检索；点开一条看字段。`,
    html`<div class="two">
<nav class="side" aria-label="目录"><ul>${groups.map(
      ({ id, name, lines: own }) =>
        html`<li><a href="#${id}">${name}</a> <span class="soft">${own.length}</span></li>`,
    )}</ul></nav>
<div>
${paragraphs(document.info.description ?? '')}
${groups.map(
  (group) => html`<section aria-labelledby="${group.id}"><h2 id="${group.id}">${group.name}</h2>
<p class="soft">${group.description}</p>${group.lines.map((line) => operation(line, schemas))}</section>`,
)}
</div></div>`,
  );
}

/** Paragraphs with the two marks the text uses: code and stress. */
function paragraphs(text: string) {
  return text.split('\n\n').map((one) => {
    const parts = one.split(/(`[^`]+`|\*\*[^*]+\*\*)/);
    return html`<p>${parts.map((part) => marked(part))}</p>`;
  });
}

function marked(part: string) {
  if (part.startsWith('`')) return html`<code>${part.slice(1, -1)}</code>`;
  return part.startsWith('**') ? html`<strong>${part.slice(2, -2)}</strong>` : html`${part}`;
}

function operation(
  { method, path, summary, description, parameters, requestBody, responses, operationId }: Line,
  schemas: Schemas,
) {
  const [media, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const [status, answer] = Object.entries(responses).find(([code]) => code !== 'default') ?? [];
  const [answerMedia, answered] = Object.entries(answer?.content ?? {})[0] ?? [];
  return html`<details id="${operationId ?? ''}"><summary><span class="method">${method}</span> <code>${path}</code> ${summary ?? ''}</summary>
${paragraphs(description ?? '')}
${
  parameters && parameters.length > 0
    ? fieldTable(
        '参数',
        parameters.map(({ name, in: place, required, description: says, schema }) => ({
          name,
          note: PLACES[place] ?? place,
          required: required ?? false,
          type: typeText(schema),
          says: says ?? '',
        })),
      )
    : ''
}
${media && body ? html`${fieldTable(`提交的内容（${media}）`, rowsOf(body.schema, schemas))}${media.includes('json') ? example(body.schema, schemas) : ''}` : ''}
${answer ? html`<h3>办成：${status} ${answer.description}</h3>${answered ? fieldTable(answerMedia ?? '', rowsOf(answered.schema, schemas)) : ''}` : ''}
</details>`;
}

const PLACES: Readonly<Record<string, string>> = { path: '在地址里', query: '查询参数', header: '头' };

function typeText(schema: Schema | undefined): string {
  return schema?.enum ? schema.enum.join('、') : String(schema?.type ?? '');
}

interface FieldRow {
  readonly name: string;
  readonly note: string;
  readonly required: boolean;
  readonly type: string;
  readonly says: string;
}

function rowsOf(schema: Schema, schemas: Schemas): FieldRow[] {
  return fieldsOf(schema, schemas).map(({ name, required, type, says }) => ({
    name,
    required,
    type,
    says,
    note: '',
  }));
}

function fieldTable(caption: string, rows: readonly FieldRow[]) {
  if (rows.length === 0) return html`<p class="soft">${caption}：没有字段。</p>`;
  return html`<div class="scroll"><table><caption>${caption}</caption>
<thead><tr><th scope="col">名称</th><th scope="col">必填</th><th scope="col">类型</th><th scope="col">说明</th></tr></thead>
<tbody>${rows.map(
    ({ name, note, required, type, says }) =>
      html`<tr><td class="code">${name}</td><td>${required ? '是' : ''}</td><td>${type}</td><td>${[note, says].filter(Boolean).join('；')}</td></tr>`,
  )}</tbody></table></div>`;
}

function example(schema: Schema, schemas: Schemas) {
  const text = JSON.stringify(exampleOf(schema, schemas), null, 2);
  return html`<h3>例</h3><pre tabindex="0">${raw(escaped(text))}</pre>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
