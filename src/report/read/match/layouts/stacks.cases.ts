/** Several layout traits at once, drawn at random: what no list of layouts foresees. */
import * as fc from 'fast-check';
import { label, plainly, type Show } from './drawn.cases.ts';
import type { Layout } from './layouts.cases.ts';
import {
  around,
  broken,
  cellPerLine,
  fullRows,
  html,
  markdown,
  type PrintTable,
  page,
  rowPerLine,
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
  dataFrame,
  groupRepeated,
  headInterleaved,
  inPieces,
  labelsFirst,
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

export type Stack = Pick<Layout, 'ending' | 'show' | 'redraw' | 'table' | 'file'> & {
  /** The traits by name. */
  readonly title: string;
};

type Named<T> = readonly [name: string, trait: T];

const SHOWS: readonly Named<Show>[] = [
  ['照印', plainly],
  ['照印', plainly],
  ['空格印作斜线', slashed],
  ['千位分节', grouped],
  ['数字带单位', withUnit],
  ['金额以元计', inYuan],
  ['数字后有说明', remarked],
  ['增减写作文字', inWords],
  ['增减带正负号', signed],
  ['零留空', zeroAs('')],
  ['零印作斜线', zeroAs('/')],
  ['零印作短横', zeroAs('-')],
];

const ROWS = [
  '本年新收',
  '予以公开',
  '属于国家秘密',
  '信访举报',
  '重复申请',
  '公开出版物',
  '属于行政查询事项',
];
const numbering = /^(?:[一二三四]、|（[一二三四五六七]）|\d\.)/;

const REDRAWS: readonly Named<Redraw>[] = [
  ['群组名单独成行', groupsOnOwnRows],
  ['多一列序号', numberedRows],
  ['多一列备注', remarksColumn],
  ['合计留空', blankTotals],
  ['繁体字', texts(traditional)],
  ['全角', texts(fullWidth, 'figures too')],
  ['部首', texts(inRadicals)],
  ['组名一字一行', texts(vertical)],
  ['行名没有编号', texts((text) => text.replace(numbering, ''))],
  ['有小计行', inTable('requests', (rows) => subtotalAfter('属于行政查询事项', rows))],
  ['第一块是另一版的栏目', foreignHeads],
  ['少“规章”一行', withoutRow('proactive', '规章')],
  ['少“行政处罚”一行', withoutRow('proactive', '行政处罚')],
  ...ROWS.map((row): Named<Redraw> => [`少“${row}”一行`, withoutRow('requests', row)]),
  ['两行换了次序', swapped('requests', '重复申请', '公开出版物')],
  ['隔远的两行换了次序', swapped('requests', '属于国家秘密', '属于行政执法案卷')],
  [
    '多一行“其他主动公开文件”',
    rowBehind(
      'proactive',
      '规范性文件',
      ['其他主动公开文件', '3', '4', '5'].map((text) => label(text)),
    ),
  ],
];

const LOOSE: readonly Named<PrintTable>[] = [
  ['一格一行', cellPerLine()],
  ['一格一行，换页后重印组名', (table) => cellPerLine()(groupRepeated([table])[0] ?? table)],
  ['一格一行，格间空一行', cellPerLine('\n\n')],
  ['一格一行，每格后跟竖线', cellPerLine(' |\n')],
  ['一格一行，竖线独占一行', cellPerLine('\n|\n')],
  ['一行一行，空格隔开', rowPerLine(' ')],
  ['一行一行，全角空格隔开', rowPerLine('　')],
  ['一行一行，制表符隔开', rowPerLine('\t')],
  ['一行一行，竖线隔开', rowPerLine(' | ')],
  ['各行同宽，制表符', fullRows('\t')],
  ['各行同宽，竖线', fullRows(' | ')],
  ['竖线行尾空格数不一', fullRows(' | ', (r) => ['', ' |'.repeat(r % 4)])],
  ['竖线首尾空格数不一', fullRows(' | ', (r) => [' | '.repeat(r % 2), ' |'.repeat(r % 3)])],
  ['Markdown 表格', markdown],
  ['Markdown 表格，空格印作 NaN', dataFrame],
  ['表头竖排', headInterleaved],
  ['行名折断，数字在第一行', broken((a, b, figures) => `${a} ${figures}\n${b}`)],
  ['行名折断，数字在第二行', broken((a, b, figures) => `${a}\n${b} ${figures}`)],
  ['行名折断，数字在中间', broken((a, b, figures) => `${a}\n${figures}\n${b}`)],
  ['行名折断，数字在后', broken((a, b, figures) => `${a}\n${b}\n${figures}`)],
  ['行名折断，数字在前', broken((a, b, figures) => `${figures}\n${a}\n${b}`)],
  ['行名都在前，数字一行一行在后', labelsFirst('rows')],
  ['行名都在前，数字一个一行在后', labelsFirst('across')],
  ['行名都在前，数字一栏一栏在后', labelsFirst('down')],
];

const WEB: readonly Named<PrintTable>[] = [
  ['网页表格', html()],
  ['网页表格，无合并', html({ spans: 'dropped' })],
  ['网页表格，合并的格都拆开', unmergedHtml],
  ['网页表格，按页分成几张', inPieces(true)],
  ['网页表格，按页分成几张，不重印表头', inPieces(false)],
];

/** Lines that pages leave between the lines of a table. */
const STRAYS = [
  '7',
  '12',
  '2024',
  '0',
  '- 7 -',
  '\f5',
  '第 3 页',
  '3 / 5',
  '（续表）',
  '示例市档案局',
  '1 2',
];

/** A stray line and where it stands, in parts of the table's length. */
type Stray = readonly [line: string, where: number];

/** Between any two lines, but not between a cell and the bar that ends it. */
function strewn(table: string, strays: readonly Stray[]): string {
  return strays.reduce((text, [line, where]) => {
    const lines = text.split('\n');
    const at = Math.floor(where * (lines.length + 1));
    return lines.toSpliced(lines[at] === '|' ? at + 1 : at, 0, line).join('\n');
  }, table);
}

const strays = fc.array(
  fc.tuple(fc.constantFrom(...STRAYS), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })),
  { maxLength: 4 },
);

/** Any stack of traits; in loose text stray lines stand anywhere. */
export const stacks: fc.Arbitrary<Stack> = fc
  .record({
    show: fc.constantFrom(...SHOWS),
    redraws: fc.uniqueArray(fc.constantFrom(...REDRAWS), { maxLength: 3, selector: ([name]) => name }),
    printing: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...LOOSE) },
      { weight: 1, arbitrary: fc.constantFrom(...WEB) },
    ),
    strewn: fc.tuple(strays, strays, strays),
    ending: fc.constantFrom<Layout['ending']>('.txt', '.md'),
  })
  .map(({ show, redraws, printing, strewn: lines, ending }) => {
    const isWeb = WEB.includes(printing);
    const marks = isWeb ? [] : lines.flat().map(([line]) => JSON.stringify(line));
    return {
      title: [printing[0], show[0], ...redraws.map(([name]) => name), ...marks].join(' + '),
      ending: isWeb ? '.html' : ending,
      show: show[1],
      redraw: (tables) => redraws.reduce((drawn, [, redraw]) => redraw(drawn), tables),
      table: printing[1],
      file: isWeb ? page : (tables) => around(tables.map((table, i) => strewn(table, lines[i] ?? []))),
    };
  });
