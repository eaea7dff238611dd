/** One operation for a reader: what it does, who may do it, its fields, an example, its answers and its ways to fail. */
import { html } from 'hono/html';
import { STAFF_ROLES, type StaffRole } from '../../access/index.ts';
import { exampleOf } from './example.ts';
import { rowsOf } from './fields.ts';
import type { ApiDocument, Located, Operation, Parameter, Schema } from './schema.ts';
import { type Html, type ShownRow, table, typeLink, wbr } from './table.ts';

export function operationPart(
  { path, method, operation }: Located,
  title: string,
  document: ApiDocument,
): Html {
  const { operationId, description, parameters = [], requestBody, responses } = operation;
  const [type, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  // The last paragraph says who may come in; it is said once more, and shorter, below.
  const said = description.split('\n\n').slice(0, -1);
  const answers = Object.entries(responses).filter(([status]) => status !== 'default');
  return html`<article aria-labelledby="${operationId}">
<h3 id="${operationId}"><a href="#${operationId}">${title}</a></h3>
<p class="address"><span class="method ${method}">${method}</span> <code>${wbr(path)}</code></p>
${said.map((one) => html`<p>${one}</p>`)}
<p class="soft">${whoMay(operation)}</p>
${parameters.length > 0 ? table('参数', parameters.map(parameterRow)) : ''}
${body && type ? bodyPart(type, body.schema, operation['x-sensitive'] ?? [], document) : ''}
${answers.map(
  ([status, { description: says, content }]) =>
    html`<p><strong>回答 ${status}</strong>：${says}。${listed(Object.entries(content ?? {}).map(([media, { schema }]) => answerPart(media, schema)))}</p>`,
)}
<p class="soft">没有办成：${listed((operation['x-problems'] ?? []).map((code) => html`<a href="#problem-${code}">${code}</a>`))}</p>
</article>`;
}

function whoMay({ 'x-act': act, 'x-roles': roles, description }: Operation): string {
  if (act === undefined) return `${description.split('\n\n').at(-1) ?? ''}。`;
  if (roles === 'everyone' || roles === undefined) return '谁可以办：登录以后的本人。';
  return `谁可以办：${roles.map((role) => STAFF_ROLES[role as StaffRole]).join('、')}。`;
}

const PLACES = { path: '在地址里', query: '查询', header: '头' } as const;

function parameterRow({ name, in: place, required = false, description, schema }: Parameter): ShownRow {
  const [row] = rowsOf({ properties: { [name]: schema }, ...(required && { required: [name] }) });
  if (!row) throw new TypeError(`a parameter without a row: ${name}`);
  return { ...row, type: `${PLACES[place]}，${row.type}`, description: description ?? row.description };
}

function bodyPart(type: string, schema: Schema, sensitive: readonly string[], document: ApiDocument): Html {
  if (!/json/.test(type))
    return html`<p><strong>提交的内容</strong>：文件的字节，<code>${type}</code>，${schema.description ?? ''}。</p>`;
  const rows = rowsOf(schema).map((row): ShownRow => ({ ...row, sensitive: sensitive.includes(row.path) }));
  if (rows.length === 0 && schema.$ref === undefined) return html`<p>没有要提交的字段，可以不带内容。</p>`;
  const example = JSON.stringify(exampleOf(schema, document, { optional: true }), null, 2);
  const fields =
    schema.$ref === undefined
      ? table('提交的内容', rows)
      : html`<p><strong>提交的内容</strong>：${typeLink(schema.$ref)}</p>`;
  return html`${fields}<details class="example"><summary>例子</summary><pre tabindex="0">${example}</pre></details>`;
}

function answerPart(media: string, schema: Schema): Html {
  if (!/json/.test(media)) return html`<code>${media}</code>`;
  if (schema.$ref !== undefined) return typeLink(schema.$ref);
  const rows = rowsOf(schema);
  return rows.length === 0
    ? html``
    : html`字段：${listed(rows.map(({ path }) => html`<code>${path}</code>`))}。`;
}

function listed(parts: readonly Html[]): Html {
  return html`${parts.map((part, at) => html`${at > 0 ? '、' : ''}${part}`)}`;
}
