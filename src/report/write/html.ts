/** The report as one standalone HTML file: semantic tables, no script, nothing fetched; prints on A4. */
import { htmlStyle } from './html-style.ts';
import type { Block, Cell, Layout, TableBlock, TextBlock } from './layout/index.ts';
import type { Rendered } from './rendering.ts';
import { xmlEscaped } from './xml.ts';

export function renderHtml(layout: Layout): Rendered {
  const { title, agency, draft, blocks } = layout;
  const lines = [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${xmlEscaped(title)}</title>`,
    ...(agency ? [`<meta name="author" content="${xmlEscaped(agency)}">`] : []),
    ...(draft ? ['<meta name="robots" content="noindex">'] : []),
    `<style>\n${htmlStyle}</style>`,
    '</head>',
    draft ? '<body class="draft">' : '<body>',
    '<main>',
    ...blocks.map(blockHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ];
  return { bytes: new TextEncoder().encode(lines.join('\n')), notes: [] };
}

function blockHtml(block: Block): string {
  if (block.kind === 'table') return tableHtml(block);
  const tag = { title: 'h1', heading: 'h2', paragraph: 'p' }[block.kind];
  return `<${tag}>${textHtml(block)}</${tag}>`;
}

/** A title breaks between its two spans, if at all. */
function textHtml({ text, firstLine }: TextBlock): string {
  if (firstLine === undefined) return xmlEscaped(text);
  return `<span>${xmlEscaped(text.slice(0, firstLine))}</span><span>${xmlEscaped(text.slice(firstLine))}</span>`;
}

function tableHtml({ id, title, columns, headRows, rows, size, numberSize }: TableBlock): string {
  const total = columns.reduce((sum, width) => sum + width, 0);
  const head = rows.slice(0, headRows).map(rowHtml);
  return [
    // On a phone the table scrolls sideways by itself; the focus lets a keyboard scroll it too.
    `<div class="table" role="region" aria-label="${xmlEscaped(title)}" tabindex="0">`,
    `<table class="${id}" style="--label: ${size}pt; --number: ${numberSize}pt">`,
    `<caption><h2>${xmlEscaped(title)}</h2></caption>`,
    `<colgroup>${columns.map((width) => `<col style="width: ${((width / total) * 100).toFixed(2)}%">`).join('')}</colgroup>`,
    ...(head.length > 0 ? ['<thead>', ...head, '</thead>'] : []),
    ...bodiesOf(rows.slice(headRows)).flatMap((body) => ['<tbody>', ...body.map(rowHtml), '</tbody>']),
    '</table>',
    '</div>',
  ].join('\n');
}

/** A band opens a row group of its own: its header cells speak for that group only. */
function bodiesOf(rows: TableBlock['rows']): TableBlock['rows'][] {
  const starts = rows.flatMap((row, at) => (at === 0 || row[0]?.kind === 'band' ? [at] : []));
  return starts.map((start, at) => rows.slice(start, starts[at + 1]));
}

function rowHtml(row: readonly Cell[]): string {
  return `<tr>${row.map(cellHtml).join('')}</tr>`;
}

function cellHtml({ kind, text, rowSpan, columnSpan }: Cell): string {
  const header = kind !== 'value' && kind !== 'note';
  const scope = {
    band: 'rowgroup',
    head: columnSpan > 1 ? 'colgroup' : 'col',
    group: 'rowgroup',
    label: 'row',
  };
  const attributes = [
    ` class="${kind}"`,
    header ? ` scope="${scope[kind]}"` : '',
    columnSpan > 1 ? ` colspan="${columnSpan}"` : '',
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
  ].join('');
  const tag = header ? 'th' : 'td';
  return `<${tag}${attributes}>${xmlEscaped(text)}</${tag}>`;
}
