/** The layouts met in published reports, each as the way any report would be printed in it. */
import { label, type Show } from './drawn.cases.ts';
import {
  around,
  broken,
  cellPerLine,
  escaped,
  fullRows,
  html,
  markdown,
  PROSE,
  type PrintTable,
  page,
  rowPerLine,
  spanPerCharacter,
  TITLES,
  unmergedHtml,
} from './print.cases.ts';
import {
  blankTotals,
  foreignHeads,
  groupsOnOwnRows,
  inTable,
  numberedRows,
  type Redraw,
  remarksColumn,
  rowBehind,
  subtotalAfter,
  swapped,
  texts,
  withoutRow,
} from './redraw.cases.ts';
import {
  brokenOverPage,
  byGroup,
  dataFrame,
  glued,
  groupRepeated,
  headInterleaved,
  inPieces,
  labelsFirst,
  MENU,
  pageNumbers,
  splitInsideLabel,
  upright,
  vertical,
} from './shapes.cases.ts';
import {
  fullWidth,
  grouped,
  inRadicals,
  inWords,
  inYuan,
  remarked,
  signed,
  slashed,
  traditional,
  withUnit,
  zeroAs,
} from './signs.cases.ts';

export interface Layout {
  readonly title: string;
  readonly ending: '.txt' | '.md' | '.html';
  /** Reports of which the layout loses nothing, so that every cell must be read. */
  readonly keeps: 'all' | 'full' | 'none';
  readonly show?: Show;
  readonly redraw?: Redraw;
  readonly table: PrintTable;
  /** The file, given its three tables; what surrounds them is the ending's usual frame unless given. */
  readonly file?: (tables: readonly string[]) => string;
}

const spaced = rowPerLine(' ');
const bars = fullRows(' | ');

function text(title: string, table: PrintTable, more: Partial<Layout> = {}): Layout {
  return { title, ending: '.txt', keeps: 'all', table, ...more };
}

function web(title: string, table: PrintTable, more: Partial<Layout> = {}): Layout {
  return { title, ending: '.html', keeps: 'all', table, ...more };
}

const CELLS: readonly Layout[] = [
  text('一格一行', cellPerLine(), { keeps: 'full' }),
  text('一格一行，空格印作斜线', cellPerLine(), { show: slashed }),
  text('一格一行，格间空一行', cellPerLine('\n\n'), { keeps: 'full' }),
  text('一格一行，行首缩进', cellPerLine('\n  '), { show: slashed }),
  text('一格一行，每格后跟竖线', cellPerLine(' |\n'), { show: slashed }),
  text('一格一行，竖线独占一行', cellPerLine('\n|\n'), { show: slashed }),
  text('一格一行，竖线独占一行，每行末多几条竖线', cellPerLine('\n|\n', '|||\n'), { show: slashed }),
  text(
    '一格一行，行首竖线独占一行',
    ({ rows }) => rows.map((row) => `|\n${row.map((cell) => cell.text).join('\n')} | |||`).join('\n'),
    {
      show: slashed,
    },
  ),
];

const ROWS: readonly Layout[] = [
  text('一行一行，空格隔开', spaced, { keeps: 'full' }),
  text('一行一行，制表符隔开', rowPerLine('\t'), { keeps: 'full' }),
  text('一行一行，制表符隔开，各行同宽', fullRows('\t')),
  text('一行一行，竖线隔开', rowPerLine(' | '), { show: slashed }),
  text('一行一行，竖线隔开，合并的格补成空格', bars),
  text(
    '竖线前后都有',
    fullRows('|', () => ['|', '|']),
  ),
  text(
    '竖线行尾多出的空格数不一',
    fullRows(' | ', (r) => ['', ' |'.repeat(r % 4)]),
    { keeps: 'full' },
  ),
  text(
    '竖线行首行尾多出的空格数都不一',
    fullRows(' | ', (r) => [' | '.repeat(r % 2), ' |'.repeat(r % 3)]),
    { keeps: 'none' },
  ),
  text('一行一行，全角空格隔开', rowPerLine('　'), { keeps: 'full' }),
  text('群组名单独成行', spaced, { redraw: groupsOnOwnRows, keeps: 'full' }),
  { title: 'Markdown 表格', ending: '.md', keeps: 'all', table: markdown },
  { title: 'Markdown 表格，空格印作 NaN', ending: '.md', keeps: 'all', table: dataFrame },
  { title: 'Markdown 表格，每组结果一张，组名作小标题', ending: '.md', keeps: 'all', table: byGroup },
];

const BROKEN: readonly Layout[] = [
  text(
    '行名折成两行，数字在第一行',
    broken((a, b, figures) => `${a} ${figures}\n${b}`),
    { keeps: 'full' },
  ),
  text(
    '行名折成两行，数字在第二行',
    broken((a, b, figures) => `${a}\n${b} ${figures}`),
    { keeps: 'full' },
  ),
  text(
    '行名折成两行，数字在两行之间',
    broken((a, b, figures) => `${a}\n${figures}\n${b}`),
    { keeps: 'full' },
  ),
  text(
    '行名折成两行，数字在其后',
    broken((a, b, figures) => `${a}\n${b}\n${figures}`),
    { keeps: 'full' },
  ),
  text(
    '行名折成两行，数字在其前',
    broken((a, b, figures) => `${figures}\n${a}\n${b}`),
    { show: slashed, keeps: 'none' },
  ),
  text('竖排的组名一字一行', spaced, { redraw: texts(vertical), keeps: 'full' }),
  text('竖排的组名一字一行，一格一行', cellPerLine(), { redraw: texts(vertical), show: slashed }),
  text('表头竖排，各栏的字交错', headInterleaved, { keeps: 'full' }),
  text('行名在页末断开，中间是页码', spaced, { keeps: 'full', file: brokenOverPage('— 4 —') }),
  text('行名在页末断开，中间是换页符和光页码', spaced, { keeps: 'full', file: brokenOverPage('\f5') }),
  text('换页后重印组名', cellPerLine(), { show: slashed, redraw: groupRepeated }),
  text('换页处有页码，一格一行', cellPerLine(), { show: slashed, file: pageNumbers('- 7 -') }),
  text('换页处有光页码，一格一行', cellPerLine(), { show: slashed, keeps: 'none', file: pageNumbers('7') }),
  text('换页处有年份页眉，一格一行', cellPerLine(), {
    show: slashed,
    keeps: 'none',
    file: pageNumbers('2024'),
  }),
];

const SIGNS: readonly Layout[] = [
  text('繁体字', bars, { redraw: texts(traditional) }),
  text('全角数字和括号', bars, { redraw: texts(fullWidth, 'figures too') }),
  text('部首代替汉字', bars, { redraw: texts(inRadicals) }),
  text('千位分节', bars, { show: grouped }),
  text('数字带单位', bars, { show: withUnit }),
  text('金额以元计', bars, { show: inYuan }),
  text('数字后有说明', bars, { show: remarked }),
  text('增减写作文字', bars, { show: inWords }),
  text('增减带正负号', bars, { show: signed }),
  text('零留空', bars, { show: zeroAs('') }),
  text('零印作斜线，一格一行', cellPerLine(), { show: zeroAs('/') }),
  text('零印作短横', bars, { show: zeroAs('-') }),
  text('零印作长横', spaced, { show: zeroAs('—') }),
  text('合计留空', bars, { redraw: blankTotals }),
  text('两套编号：圆括号改作阿拉伯数字', spaced, {
    keeps: 'full',
    redraw: texts((t) =>
      t
        .replace('（一）', '1.')
        .replace('（二）', '2.')
        .replace('（三）', '3、')
        .replace('（四）', '4、')
        .replace('（五）', '5、')
        .replace('（六）', '6、')
        .replace('（七）', '7、'),
    ),
  }),
  text('行名没有编号', bars, {
    redraw: texts((t) => t.replace(/^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/, '')),
  }),
];

const SHAPES: readonly Layout[] = [
  web('网页表格', html()),
  web('网页表格，Word 粘贴，每字一个 span', html({ inside: spanPerCharacter })),
  web('网页表格，空格为 &nbsp;', html({ inside: (t) => escaped(t) || '&nbsp;' })),
  web('网页表格，表头只并列不并行', html({ spans: 'columns only' }), { keeps: 'all' }),
  web('网页表格，没有任何合并', html({ spans: 'dropped' }), { keeps: 'full' }),
  web('网页表格，合并的格都拆开', unmergedHtml),
  web('网页表格，表头错开一行', html(), {
    redraw: inTable('requests', (rows) => [[label('', 10)], ...rows]),
  }),
  web('网页表格，多一列序号', html(), { redraw: numberedRows }),
  web('网页表格，多一列备注', html(), { redraw: remarksColumn }),
  web('网页表格，有小计行', html(), {
    redraw: inTable('requests', (rows) => subtotalAfter('属于行政查询事项', rows)),
  }),
  text('一行一行，有小计行', spaced, {
    keeps: 'full',
    redraw: inTable('requests', (rows) => subtotalAfter('属于行政查询事项', rows)),
  }),
  web('网页表格，多一行“其他主动公开文件”', html(), {
    redraw: rowBehind(
      'proactive',
      '规范性文件',
      ['其他主动公开文件', '3', '4', '5'].map((t) => label(t)),
    ),
  }),
  text('一格一行，多一行“其他主动公开文件”', cellPerLine(), {
    show: slashed,
    keeps: 'all',
    redraw: rowBehind(
      'proactive',
      '规范性文件',
      ['其他主动公开文件', '3', '4', '5'].map((t) => label(t)),
    ),
  }),
  web('网页表格，第一块是另一版的栏目', html(), { redraw: foreignHeads }),
  text('一格一行，第一块是另一版的栏目', cellPerLine(), { show: slashed, redraw: foreignHeads }),
  web('网页表格，少“规章”一行', html(), { redraw: withoutRow('proactive', '规章') }),
  text('一行一行，少“规章”一行', spaced, { keeps: 'full', redraw: withoutRow('proactive', '规章') }),
  text('一格一行，少“重复申请”一行', cellPerLine(), {
    show: slashed,
    redraw: withoutRow('requests', '重复申请'),
  }),
  web('网页表格，两行换了次序', html(), { redraw: swapped('requests', '重复申请', '公开出版物') }),
  text('一行一行，两行换了次序', spaced, {
    keeps: 'full',
    redraw: swapped('requests', '属于国家秘密', '属于行政执法案卷'),
  }),
  text('一格一行，两行换了次序', cellPerLine(), {
    show: slashed,
    keeps: 'none',
    redraw: swapped('requests', '重复申请', '公开出版物'),
  }),
  web('网页表格按页分成几张，重印表头', inPieces(true)),
  web('网页表格按页分成几张，不重印表头', inPieces(false)),
  web('网页表格在行名中间断成两张', splitInsideLabel, { keeps: 'none' }),
  web('复议诉讼表一件事一行', html(), { redraw: inTable('disputes', (rows) => upright(rows)) }),
];

const FRAMES: readonly Layout[] = [
  text('正文前有目录', spaced, {
    keeps: 'full',
    file: (tables) => `${PROSE.title}\n目录\n${Object.values(TITLES).join('\n')}\n${around(tables)}`,
  }),
  text('目录带页码', spaced, {
    keeps: 'full',
    file: (tables) =>
      `目录\n${Object.values(TITLES)
        .map((t, i) => `${t}……${i + 1}`)
        .join('\n')}\n${around(tables)}`,
  }),
  text('没有章标题', spaced, {
    keeps: 'full',
    file: (tables) => `${PROSE.title}\n${PROSE.preface}\n${tables.join('\n')}\n${PROSE.problems}`,
  }),
  web('网页有导航，含行政许可、行政处罚', html(), {
    file: (tables) => page(tables).replace('<body>', `<body>${MENU}`),
  }),
  web('导航是表格', html(), {
    file: (tables) =>
      page(tables).replace(
        '<body>',
        `<body><table><tr><td>行政许可</td><td>12</td><td>行政处罚</td><td>7</td></tr><tr><td>行政强制</td><td>3</td><td>行政事业性收费</td><td>9</td></tr></table>`,
      ),
  }),
  text('表前表后的句子有数字', spaced, {
    keeps: 'full',
    file: (tables) =>
      around(
        tables.map(
          (table) => `2024年共收到申请4件，同比增加2件。\n${table}\n以上共计 15 件，其中行政许可 9 件。`,
        ),
      ),
  }),
  text('表前表后的短句有数字', spaced, {
    keeps: 'full',
    file: (tables) => around(tables.map((table) => `共收到申请 4 件\n${table}\n合计 15 件`)),
  }),
  text('表后跟光数字', cellPerLine(), {
    show: slashed,
    keeps: 'none',
    file: (tables) => around(tables.map((table) => `${table}\n12\n`)),
  }),
  text('表头与第一行之间有光数字', cellPerLine(), {
    show: slashed,
    keeps: 'all',
    file: (tables) => around(tables.map((table) => table.replace(/\n(一、本年新收|规章)/, '\n3\n$1'))),
  }),
  text('行名都在前，数字一行一行在后', labelsFirst('rows'), { show: slashed, keeps: 'none' }),
  text('行名都在前，数字一个一行在后', labelsFirst('across'), { keeps: 'none' }),
  text('行名都在前，数字一栏一栏在后', labelsFirst('down'), { show: slashed, keeps: 'none' }),
  text('整页粘成一行', glued, { keeps: 'none' }),
  text('一行到底，空格隔开', spaced, {
    keeps: 'none',
    file: (tables) => around(tables.map((table) => table.replaceAll('\n', ' '))),
  }),
  text('全部粘成一段', glued, { keeps: 'none', file: (tables) => around(tables).replaceAll('\n', '') }),
];

export const LAYOUTS: readonly Layout[] = [...CELLS, ...ROWS, ...BROKEN, ...SIGNS, ...SHAPES, ...FRAMES];
