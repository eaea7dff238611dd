/** Printings and arrangements that only one layout has. */
import { type DrawnCell, type DrawnTable, label, matrix } from './drawn.cases.ts';
import { around, html, markdown, type PrintTable, parts, rowPerLine } from './print.cases.ts';
import { inTable, labelOf, rowWith } from './redraw.cases.ts';

export const MENU =
  '<ul><li><a>首页</a><li><a>行政许可</a><li><a>行政处罚</a><li><a>行政强制</a><li><a>政府信息公开年报</a></ul><p>今日访问 1 2 3 4 5 6 7</p>';

export function byGroup(table: DrawnTable): string {
  if (table.id !== 'requests') return markdown(table);
  const head =
    '| 情形 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|';
  return table.rows
    .filter((row) => row.some((cell) => cell.address))
    .map((row) => {
      const { labels, figures } = parts(row);
      const group = labels
        .slice(0, -1)
        .map((text) => `### ${text}\n`)
        .join('');
      const starts = group !== '' || /^[（一二四]/.test(labels.at(-1) ?? '');
      return `${group}${starts ? `${head}\n` : ''}| ${[labels.at(-1), ...figures].join(' | ')} |`;
    })
    .join('\n');
}

/** All labels, one a line, then all figures: a line for each row, or for each figure, taken across or down. */
export function labelsFirst(figures: 'rows' | 'across' | 'down'): PrintTable {
  return ({ rows }) => {
    // The figures of a subtotal have no address.
    const isFigure = ({ address, text }: DrawnCell): boolean => address !== undefined || /^\d+$/.test(text);
    const [labels, values] = [
      rows.flatMap((row) => row.filter((cell) => !isFigure(cell)).map(({ text }) => text)),
      rows.map((row) => row.filter(isFigure).map(({ text }) => text)),
    ];
    const widest = Math.max(...values.map((row) => row.length));
    const columns = Array.from({ length: widest }, (_, c) => values.flatMap((row) => row.slice(c, c + 1)));
    const printed = figures === 'rows' ? values.map((row) => row.join(' ')) : [];
    return [
      ...labels,
      ...printed,
      ...(figures === 'across' ? values : figures === 'down' ? columns : []).flat(),
    ]
      .filter((line) => line !== '')
      .join('\n');
  };
}

/** As programs print data frames: NaN where nothing stands, and a name for every column without one. */
export function dataFrame(table: DrawnTable): string {
  const rows = matrix(table).map((row, r) =>
    row.map((cell, c) => cell?.text || (r === 0 ? `Unnamed: ${c}` : 'NaN')),
  );
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return [lines[0], `|${' --- |'.repeat(rows[0]?.length ?? 0)}`, ...lines.slice(1)].join('\n');
}

export function vertical(text: string): string {
  return /^(?:三、本年度办理结果|（[三四五六]）.{4})$/.test(text) ? [...text].join('\n') : text;
}

/** The head's words cut into characters and printed level by level: 自 商 科 … 然 业 研 … */
export function headInterleaved(table: DrawnTable): string {
  const first = table.rows.findIndex((row) => row.some((cell) => cell.address));
  if (table.id === 'proactive') return rowPerLine(' ')(table);
  const heads = table.rows.slice(0, first).map((row) => {
    const words = row.map((cell) => [...cell.text]);
    const depth = Math.max(...words.map((word) => word.length));
    return Array.from({ length: depth }, (_, i) =>
      words
        .map((word) => word[i] ?? '')
        .filter(Boolean)
        .join(' '),
    ).join('\n');
  });
  return [...heads, rowPerLine(' ')({ ...table, rows: table.rows.slice(first) })].join('\n');
}

/** A page ends inside the label of row 3 of 不予公开. */
export function brokenOverPage(mark: string): (tables: readonly string[]) => string {
  return (tables) => around(tables).replace('危及“三安全一稳定”', `危及“三安\n${mark}\n全一稳定”`);
}

export function pageNumbers(mark: string): (tables: readonly string[]) => string {
  return (tables) =>
    around(tables)
      .replace('2.重复申请\n', `${mark}\n2.重复申请\n`)
      .replace('行政许可\n', `${mark}\n行政许可\n`);
}

export function groupRepeated(tables: readonly DrawnTable[]): readonly DrawnTable[] {
  return inTable('requests', (rows) =>
    rows.map((row) =>
      /公开出版物|行政执法案卷/.test(labelOf(row))
        ? [label('三、本年度办理结果'), label('（五）不予处理'), ...row]
        : row,
    ),
  )(tables);
}

/** Pages of eleven rows, each a table of its own; row spans end with the page. */
export function inPieces(repeatHead: boolean): PrintTable {
  return (table) => {
    const head = table.rows.findIndex((row) => row.some((cell) => cell.address));
    if (table.id !== 'requests') return html()(table);
    const cut = rowWith(table.rows, '属于行政执法案卷');
    const shortened = inTable('requests', (rows) => rows.slice(0, cut));
    const [first] = shortened([table]) as [DrawnTable];
    const second = [
      ...(repeatHead ? table.rows.slice(0, head) : []),
      ...table.rows
        .slice(cut)
        .map((row, r) =>
          r === 0 ? [label('', 1, rowWith(table.rows, '总计') - cut + 1), label('', 1, 2), ...row] : row,
        ),
    ];
    return `${html()(first)}\n<p>— 3 —</p>\n${html()({ ...table, rows: second })}`;
  };
}

/** The page ends inside a row: half of its label stands in a row without figures at the top of the next page. */
export function splitInsideLabel(table: DrawnTable): string {
  const cut = rowWith(table.rows, '三安全一稳定');
  if (cut < 0) return html()(table);
  const row = table.rows[cut]!;
  const half = (from: number, to?: number): typeof row =>
    row.map((cell) =>
      cell.address
        ? { ...cell, text: from === 0 ? cell.text : '' }
        : { ...cell, text: cell.text.slice(from, to) },
    );
  const rest = [
    [label('', 1, rowWith(table.rows, '总计') - cut + 1), label('', 1, 6), ...half(6)],
    ...table.rows.slice(cut + 1),
  ];
  return `${html()({ ...table, rows: [...table.rows.slice(0, cut), half(0, 6)] })}\n${html()({ ...table, rows: rest })}`;
}

export function upright(rows: DrawnTable['rows']): DrawnTable['rows'] {
  const figures = rows.flat().filter((cell) => cell.address);
  const heads = ['', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map((text) => label(text));
  const names = ['行政复议', '行政诉讼未经复议直接起诉', '行政诉讼复议后起诉'];
  return [heads, ...names.map((name, r) => [label(name), ...figures.slice(5 * r, 5 * r + 5)])];
}

/** Tags gone, nothing between the cells. */
export function glued(table: DrawnTable): string {
  return matrix(table)
    .flatMap((row) => row.map((cell) => cell?.text ?? ''))
    .join('');
}
