/** Printing drawn tables as text, Markdown and HTML, and putting a report around them. */
import { type DrawnCell, type DrawnRow, type DrawnTable, matrix } from './drawn.cases.ts';

export type PrintTable = (table: DrawnTable) => string;

/** Every cell on lines of its own; `end` follows each cell, `rowEnd` each row. */
export function cellPerLine(end = '\n', rowEnd = ''): PrintTable {
  return ({ rows }) => rows.map((row) => row.map((cell) => cell.text + end).join('') + rowEnd).join('');
}

/** Every row on a line, its own cells only. */
export function rowPerLine(between: string): PrintTable {
  return ({ rows }) => rows.map((row) => row.map(({ text }) => text).join(between)).join('\n');
}

/** Every row on a line with as many cells as the table has columns; `ends` gives what surrounds row `r`. */
export function fullRows(
  between: string,
  ends: (r: number) => [string, string] = () => ['', ''],
): PrintTable {
  return (table) =>
    matrix(table)
      .map((row, r) => ends(r)[0] + row.map((cell) => cell?.text ?? '').join(between) + ends(r)[1])
      .join('\n');
}

/** A Markdown table: the first row is the head. */
export function markdown(table: DrawnTable): string {
  const lines = matrix(table).map((row) => `| ${row.map((cell) => cell?.text ?? '').join(' | ')} |`);
  const rule = `|${'---|'.repeat(matrix(table)[0]?.length ?? 1)}`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

export interface HtmlStyle {
  /** The inside of a cell. */
  readonly inside?: (text: string) => string;
  readonly spans?: 'kept' | 'dropped' | 'columns only';
}

export function html({ inside = escaped, spans = 'kept' }: HtmlStyle = {}): PrintTable {
  const span = ({ rows, columns }: DrawnCell): string =>
    (spans !== 'dropped' && columns > 1 ? ` colspan="${columns}"` : '') +
    (spans === 'kept' && rows > 1 ? ` rowspan="${rows}"` : '');
  return ({ rows }) =>
    `<table>${rows
      .map((row) => `<tr>${row.map((cell) => `<td${span(cell)}>${inside(cell.text)}</td>`).join('')}</tr>`)
      .join('\n')}</table>`;
}

/** A grid with every place its own cell, as converters that unmerge leave it. */
export function unmergedHtml(table: DrawnTable): string {
  const rows = matrix(table).map((row) =>
    row.map((cell) => `<td>${escaped(cell?.text ?? '')}</td>`).join(''),
  );
  return `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

/** Word's way: a paragraph in the cell, a span around each character. */
export function spanPerCharacter(text: string): string {
  const letters = [...text].map((char) => `<span lang=EN-US>${escaped(char)}</span>`).join('');
  return `<p class=MsoNormal>${letters || '<o:p>&nbsp;</o:p>'}</p>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

/** The labels of a row and its figures. */
export function parts(row: DrawnRow): { labels: string[]; figures: string[] } {
  return {
    labels: row.filter(({ address }) => !address).map(({ text }) => text),
    figures: row.filter(({ address }) => address).map(({ text }) => text),
  };
}

/** Rows on lines, labels broken in two; `set` arranges the halves and the figures. */
export function broken(set: (first: string, second: string, figures: string) => string): PrintTable {
  return ({ rows }) =>
    rows
      .map((row) => {
        const { labels, figures } = parts(row);
        const own = labels.at(-1) ?? '';
        if (figures.length === 0 || own.length < 9) return [...labels, ...figures].join(' ');
        const half = Math.ceil(own.length / 2);
        const before = labels.slice(0, -1).map((text) => `${text}\n`);
        return before.join('') + set(own.slice(0, half), own.slice(half), figures.join(' '));
      })
      .join('\n');
}

export const TITLES = {
  overview: '一、总体情况',
  proactive: '二、主动公开政府信息情况',
  requests: '三、收到和处理政府信息公开申请情况',
  disputes: '四、政府信息公开行政复议、行政诉讼情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
} as const;

export const PROSE = {
  title: '示例市档案局2024年政府信息公开工作年度报告',
  preface: '根据《中华人民共和国政府信息公开条例》第五十条的规定，编制本报告。本报告由六个部分组成。',
  overview: '2024年，我局主动公开信息312条，共收到申请4件，办结3件，未发生行政复议2起以上的情形。',
  problems: '存在的问题是更新不够及时。下一步将每月检查1次。',
  other: '本年度没有收取信息处理费，其他事项无。',
} as const;

/** The whole report as lines; `line` sets a paragraph. */
export function around(tables: readonly string[], line: (text: string) => string = (text) => text): string {
  const [proactive = '', requests = '', disputes = ''] = tables;
  return [
    line(PROSE.title),
    line(PROSE.preface),
    line(TITLES.overview),
    line(PROSE.overview),
    line(TITLES.proactive),
    proactive,
    line(TITLES.requests),
    requests,
    line(TITLES.disputes),
    disputes,
    line(TITLES.problems),
    line(PROSE.problems),
    line(TITLES.other),
    line(PROSE.other),
  ].join('\n');
}

export function page(tables: readonly string[]): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${PROSE.title}</title></head><body>${around(
    tables,
    (text) => `<p>${escaped(text)}</p>`,
  )}</body></html>`;
}
