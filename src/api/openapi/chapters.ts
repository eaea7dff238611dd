/** The document as the content of a page: a list of chapters at the side, their operations, types and codes. No script. */
import { html } from 'hono/html';
import { PROBLEMS, type ProblemCode } from '../door/index.ts';
import { rowsOf } from './fields.ts';
import { operationPart } from './operation.ts';
import { type ApiDocument, type Located, operationsOf } from './schema.ts';
import { type Html, table } from './table.ts';

interface Chapter {
  readonly name: string;
  readonly description: string;
  readonly id: string;
  readonly operations: readonly Located[];
}

export async function contentOf(document: ApiDocument): Promise<string> {
  const operations = operationsOf(document);
  const chapters = document.tags.map(({ name, description }, at) => ({
    name,
    description,
    id: `chapter-${at + 1}`,
    operations: operations.filter(({ operation }) => operation.tags.includes(name)),
  }));
  return String(
    await html`<div class="two"><nav class="side" aria-label="目录">${chapters.map(links)}
<p><a href="#types">数据的形状</a></p><p><a href="#problems">没有办成的代码</a></p></nav>
<div>${paragraphs(document.info.description)}${chapters.map((one) => section(one, document))}${types(document)}${problems()}</div></div>`,
  );
}

function links({ name, id, operations }: Chapter): Html {
  return html`<details><summary>${name} <span class="soft">${operations.length}</span></summary><ul><li><a href="#${id}">本章开头</a></li>${operations.map(
    ({ operation }) =>
      html`<li><a href="#${operation.operationId}">${shortOf(operation.summary, name)}</a></li>`,
  )}</ul></details>`;
}

/** Within its chapter an operation need not repeat the chapter's name. */
function shortOf(summary: string, chapter: string): string {
  return summary.startsWith(`${chapter}：`) ? summary.slice(chapter.length + 1) : summary;
}

function section({ name, description, id, operations }: Chapter, document: ApiDocument): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${name}</h2><p>${description}</p>${operations.map(
    (one) => operationPart(one, shortOf(one.operation.summary, name), document),
  )}</section>`;
}

function types({ components }: ApiDocument): Html {
  const named = Object.entries(components.schemas).toSorted(([a], [b]) => a.localeCompare(b));
  const articles = named.map(
    ([name, schema]) =>
      html`<article aria-labelledby="type-${name}"><h3 id="type-${name}"><code>${name}</code></h3><p>${schema.description ?? ''}</p>${table('字段', rowsOf(schema))}</article>`,
  );
  return html`<section aria-labelledby="types"><h2 id="types">数据的形状</h2>${articles}</section>`;
}

function problems(): Html {
  const rows = Object.keys(PROBLEMS).map((code) => {
    const [status, title] = PROBLEMS[code as ProblemCode];
    return html`<tr id="problem-${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${title}</td></tr>`;
  });
  return html`<section aria-labelledby="problems"><h2 id="problems">没有办成的代码</h2>
<table><thead><tr><th scope="col">代码</th><th scope="col">状态码</th><th scope="col">意思</th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

/** The little marking the description uses: paragraphs, stress, code. */
function paragraphs(text: string): Html[] {
  return text.split('\n\n').map((one) => {
    const parts = one.split(/(\*\*[^*]+\*\*|`[^`]+`)/).map((part) => {
      if (part.startsWith('**')) return html`<strong>${part.slice(2, -2)}</strong>`;
      return part.startsWith('`') ? html`<code>${part.slice(1, -1)}</code>` : html`${part}`;
    });
    return html`<p>${parts}</p>`;
  });
}
