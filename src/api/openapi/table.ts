/** Rows of fields as a table, wide or, on a telephone, as a list. */
import { html } from 'hono/html';
import type { FieldRow } from './fields.ts';
import { nameIn } from './schema.ts';

export type Html = ReturnType<typeof html>;

export interface ShownRow extends FieldRow {
  /** Personal data or a secret. */
  readonly sensitive?: boolean;
}

/** The roles are written out: shown as blocks, a table would lose them in some browsers. */
export function table(title: string, rows: readonly ShownRow[]): Html {
  return html`<div class="scroll"><table class="fields" role="table"><caption>${title}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col">名称</th><th scope="col">种类</th><th scope="col">必填</th><th scope="col">说明</th></tr></thead>
<tbody role="rowgroup">${rows.map(rowPart)}</tbody></table></div>`;
}

function rowPart({ path, type, component, required, limits, words, description, sensitive }: ShownRow): Html {
  return html`<tr role="row"><th scope="row" role="rowheader"><code>${wbr(path)}</code></th><td role="cell">${type}${component ? html` ${typeLink(component)}` : ''}</td>
<td role="cell">${required ? '是' : ''}</td><td role="cell">${description}${sensitive ? '（敏感，不进日志）' : ''}${words.length > 0 ? html`<span class="words">${words.map(({ word, label }) => html`<span><code>${word}</code>${label}</span> `)}</span>` : ''}${limits.length > 0 ? html`<span class="limits">${limits.join('，')}</span>` : ''}</td></tr>`;
}

export function typeLink(ref: string): Html {
  const name = nameIn(ref);
  return html`<a href="#type-${name}"><code>${name}</code></a>`;
}

/** Long names may be broken where a word ends. */
export function wbr(path: string): Html {
  return html`${path.split(/(?<=[./])/).map((part) => html`${part}<wbr>`)}`;
}
