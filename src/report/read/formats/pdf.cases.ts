/** Small drawn pages and what must be read from them. Coordinates are PDF's own: from the bottom left corner. */

import { hex, type SketchPage, sliver, stroke, words } from './pdf/sketch.cases.ts';

export interface PdfCase {
  readonly title: string;
  readonly pages: readonly (string | SketchPage)[];
  /** As `rendered` shows it. */
  readonly read: readonly string[];
}

/** Two columns of 80, two rows of 30, from (100, 600) to (260, 660), with a figure in each cell. */
const FIGURES =
  words(110, 640, '规章') + words(190, 640, '12') + words(110, 610, '规范性文件') + words(190, 610, '305');
const TWO_BY_TWO = ['▦1 2×2', '│规章│12', '│规范性文件│305'];
const ACROSS = [600, 630, 660];
const DOWN = [100, 180, 260];
const lines =
  ACROSS.map((y) => stroke(100, y, 260, y)).join('') + DOWN.map((x) => stroke(x, 600, x, 660)).join('');
const corners = ACROSS.slice(0, 2).flatMap((y) => DOWN.slice(0, 2).map((x) => [x, y] as const));

/** A line of little pieces. */
function pieces(length: number, gap: number): string {
  const across = ACROSS.flatMap((y) =>
    range(100, 260, length + gap).map((x) => sliver(x, y - 0.4, length, 0.8)),
  );
  const down = DOWN.flatMap((x) => range(600, 660, length + gap).map((y) => sliver(x - 0.4, y, 0.8, length)));
  return [...across, ...down].join('');
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
}

const sideways = (x: number, y: number, text: string, down: boolean): string =>
  `BT /F 10 Tf ${down ? '0 -1 1 0' : '0 1 -1 0'} ${x} ${y} Tm <${hex(text)}> Tj ET\n`;

/** One wide cell beside a narrow one: (100, 500) to (300, 600), parted at 150. */
const NARROW =
  [500, 600].map((y) => stroke(100, y, 300, y)).join('') +
  [100, 150, 300].map((x) => stroke(x, 500, x, 600)).join('');

const ruled: PdfCase[] = [
  { title: '画出的线', pages: [lines + FIGURES], read: TWO_BY_TWO },
  {
    title: '逐格画的细长矩形，交叉处断开',
    pages: [
      corners.map(([x, y]) => sliver(x + 1, y, 78, 0.5) + sliver(x, y + 1, 0.5, 28)).join('') +
        FIGURES +
        sliver(101, 659.5, 158, 0.5) +
        sliver(259.5, 601, 0.5, 58),
    ],
    read: TWO_BY_TWO,
  },
  {
    title: '逐格画的描边矩形',
    pages: [corners.map(([x, y]) => `${x} ${y} 80 30 re S\n`).join('') + FIGURES],
    read: TWO_BY_TWO,
  },
  { title: '虚线（拆成小段）', pages: [pieces(3, 2) + FIGURES], read: TWO_BY_TWO },
  { title: '点线', pages: [pieces(0.8, 1.2) + FIGURES], read: TWO_BY_TWO },
  { title: '虚线（画笔设置）', pages: [`[3 3] 0 d ${lines}${FIGURES}`], read: TWO_BY_TWO },
  {
    title: '双线',
    pages: [[0, 1.8].map((off) => `q 1 0 0 1 ${off} ${off} cm ${lines} Q\n`).join('') + FIGURES],
    read: TWO_BY_TWO,
  },
  {
    title: '坐标变换',
    pages: [`q 0.1 0 0 -0.1 0 842 cm 10 0 0 10 0 0 cm 1 0 0 -1 0 842 cm ${lines}${FIGURES} Q`],
    read: TWO_BY_TWO,
  },
  {
    title: '线只露出裁剪区内的一段，大块填充裁成细线',
    pages: [
      `q 100 590 160.5 80 re W n ${ACROSS.map((y) => stroke(20, y, 500, y)).join('')} Q\n` +
        DOWN.map((x) => `q ${x} 600 0.6 60 re W n 0 0 595 842 re f Q\n`).join('') +
        FIGURES,
    ],
    read: TWO_BY_TWO,
  },
  {
    title: '整页底色与页面边框不算表格',
    pages: [`1 g 0 0 595 842 re f 0 g 30 30 535 782 re S\n${lines}${FIGURES}`],
    read: TWO_BY_TWO,
  },
  {
    title: '嵌套的表单对象，各带变换',
    pages: [
      {
        content: 'q 1 0 0 1 50 50 cm /B Do Q',
        forms: {
          A: { matrix: '1 0 0 1 10 -20', content: lines + FIGURES },
          B: { matrix: '0.9 0 0 0.9 0 0', content: 'q 1 0 0 1 60 0 cm /A Do Q' },
        },
      },
    ],
    read: TWO_BY_TWO,
  },
  { title: '页面旋转标记', pages: [{ rotate: 90, content: lines + FIGURES }], read: TWO_BY_TWO },
  {
    title: '内容横放在竖页上',
    pages: [{ rotate: 90, content: `q 0 1 -1 0 700 100 cm ${lines}${FIGURES} Q` }],
    read: TWO_BY_TWO,
  },
  {
    title: '左右不封口的表',
    pages: [ACROSS.map((y) => stroke(100, y, 260, y)).join('') + stroke(180, 600, 180, 660) + FIGURES],
    read: TWO_BY_TWO,
  },
  {
    title: '白色的线也分格',
    pages: [`0.9 g 100 600 160 60 re f 1 G ${lines} 0 g${FIGURES}`],
    read: TWO_BY_TWO,
  },
  {
    title: '全透明的线不算',
    pages: [`/T gs ${lines} /O gs ${FIGURES}`],
    read: ['¶1 规章→12', '¶1 规范性文件→305'],
  },
];

const merged: PdfCase[] = [
  {
    title: '横向、纵向合并的单元格',
    pages: [
      [600, 690].map((y) => stroke(100, y, 340, y)).join('') +
        [100, 340].map((x) => stroke(x, 600, x, 690)).join('') +
        stroke(180, 660, 340, 660) +
        stroke(100, 630, 340, 630) +
        stroke(180, 600, 180, 690) +
        stroke(260, 600, 260, 660) +
        words(110, 660, '甲') +
        words(200, 670, '乙') +
        words(190, 640, '1') +
        words(270, 640, '2') +
        words(110, 610, '丙') +
        words(190, 610, '3') +
        words(270, 610, '4'),
    ],
    read: ['▦1 3×3', '│2×1 甲│1×2 乙', '│1│2', '│丙│3│4'],
  },
  {
    title: '多出的半截线不会并出更大的格：不成矩形的区域按行拆开',
    pages: [
      [600, 660].map((y) => stroke(100, y, 260, y)).join('') +
        [100, 260].map((x) => stroke(x, 600, x, 660)).join('') +
        stroke(180, 630, 180, 660) +
        stroke(180, 630, 260, 630) +
        words(110, 640, '规章') +
        words(190, 640, '12') +
        words(110, 610, '305'),
    ],
    read: ['▦1 2×2', '│规章│12', '│1×2 305'],
  },
  { title: '格内下划线不分格', pages: [`${lines}${FIGURES}${stroke(190, 637, 202, 637)}`], read: TWO_BY_TWO },
  {
    title: '套在外框里的表',
    pages: [`90 560 200 130 re S 90 670 m 290 670 l S\n${words(100, 675, '附表')}${lines}${FIGURES}`],
    read: ['¶1 附表', ...TWO_BY_TWO],
  },
  {
    title: '一页两张表，按上下次序与文字交替',
    pages: [
      `${words(100, 700, '二、甲')}${lines}${FIGURES}${words(100, 560, '三、乙')}q 1 0 0 1 0 -150 cm ${lines}${FIGURES} Q`,
    ],
    read: ['¶1 二、甲', ...TWO_BY_TWO, '¶1 三、乙', ...TWO_BY_TWO],
  },
  {
    title: '表格跨页：每页一张，在标签中间断开',
    pages: [
      DOWN.map((x) => stroke(x, 40, x, 100)).join('') +
        stroke(100, 100, 260, 100) +
        stroke(180, 70, 260, 70) +
        words(110, 80, '不予') +
        words(190, 80, '12') +
        words(190, 50, '13'),
      DOWN.map((x) => stroke(x, 770, x, 800)).join('') +
        stroke(100, 770, 260, 770) +
        words(110, 785, '公开') +
        words(190, 780, '14'),
    ],
    read: ['▦1 2×2', '│2×1 不予│12', '│13', '▦2 1×2', '│公开│14'],
  },
];

const texts: PdfCase[] = [
  {
    title: '竖排标签：一字一行',
    pages: [
      NARROW +
        [...'不予公开'].map((sign, index) => words(120, 585 - 12 * index, sign)).join('') +
        words(160, 550, '7'),
    ],
    read: ['▦1 1×2', '│不↵予↵公↵开│7'],
  },
  {
    title: '竖排标签：直书两行，自右向左',
    pages: [
      NARROW +
        words(138, 592, '不予公开', { font: 'V' }) +
        words(120, 592, '处理决定', { font: 'V' }) +
        words(160, 550, '7'),
    ],
    read: ['▦1 1×2', '│不予公开↵处理决定│7'],
  },
  {
    title: '竖排标签：直书里横躺的数字',
    pages: [
      NARROW +
        words(138, 592, '共', { font: 'V' }) +
        sideways(134, 581, '12', true) +
        words(138, 570, '件申请', { font: 'V' }) +
        words(120, 592, '处理决定', { font: 'V' }) +
        words(160, 550, '7'),
    ],
    read: ['▦1 1×2', '│共12件申请↵处理决定│7'],
  },
  {
    title: '侧转的标签：向下读，自右向左',
    pages: [
      NARROW +
        sideways(130, 590, '三、本年度', true) +
        sideways(115, 590, '办理结果', true) +
        words(160, 570, '甲乙丙丁戊己') +
        words(160, 550, '甲乙丙丁戊己'),
    ],
    read: ['▦1 1×2', '│三、本年度↵办理结果│甲乙丙丁戊己↵甲乙丙丁戊己'],
  },
  {
    title: '侧转的标签：向上读，自左向右',
    pages: [
      NARROW +
        sideways(115, 510, '三、本年度', false) +
        sideways(130, 510, '办理结果', false) +
        words(160, 570, '甲乙丙丁戊己') +
        words(160, 550, '甲乙丙丁戊己'),
    ],
    read: ['▦1 1×2', '│三、本年度↵办理结果│甲乙丙丁戊己↵甲乙丙丁戊己'],
  },
  {
    title: '数字逐个画出、次序颠倒，仍是一个数；隔开的是两个',
    pages: [
      lines +
        words(110, 640, '规章') +
        words(195, 640, '2') +
        words(190, 640, '1') +
        words(110, 610, '规范性文件') +
        words(190, 610, '3') +
        words(205, 610, '05') +
        words(235, 610, '7'),
    ],
    read: ['▦1 2×2', '│规章│12', '│规范性文件│3→05→7'],
  },
  {
    title: '行末的短横不丢',
    pages: [
      NARROW +
        words(110, 550, '甲') +
        words(160, 570, '处理-') +
        words(160, 550, '-') +
        words(160, 530, '-3'),
    ],
    read: ['▦1 1×2', '│甲│处理-↵-↵-3'],
  },
  {
    title: '重印加粗只算一次，相邻的相同数字不受影响',
    pages: [lines + FIGURES + words(110.3, 640, '规章') + words(190.3, 640, '12') + words(210, 610, '11')],
    read: ['▦1 2×2', '│规章│12', '│规范性文件│305→11'],
  },
  {
    title: '同一处叠印两个不同的数字：不作数',
    pages: [lines + FIGURES + words(190, 640, '17')],
    read: ['▦1 2×2', '│规章│1\uFFFD', '│规范性文件│305'],
  },
  {
    title: '不可见的识别文字保留；有看得见的文字处以后者为准',
    pages: [
      `${lines}${FIGURES}${words(191, 640, '99', { more: '3 Tr' })}${words(220, 610, '8', { more: '3 Tr' })}`,
    ],
    read: ['▦1 2×2', '│规章│12', '│规范性文件│305→8'],
  },
  {
    title: '被涂改盖住的旧数不读',
    pages: [`${lines}${FIGURES}1 g 186 636 40 14 re f 0 g\n${words(190, 640, '47')}`],
    read: ['▦1 2×2', '│规章│47', '│规范性文件│305'],
  },
  {
    title: '斜放的水印不读',
    pages: [`${lines}${FIGURES}BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 400 Tm <${hex('内部资料')}> Tj ET`],
    read: TWO_BY_TWO,
  },
  {
    title: '没有框线：宽的间隔成为制表符',
    pages: [
      words(100, 640, '行政许可') +
        words(260, 640, '10452') +
        words(340, 640, '38') +
        words(100, 620, '行政处罚') +
        words(260, 620, '0'),
    ],
    read: ['¶1 行政许可→10452→38', '¶1 行政处罚→0'],
  },
  {
    title: '只有横线：不猜列，照行读出',
    pages: [ACROSS.map((y) => stroke(100, y, 260, y)).join('') + FIGURES],
    read: ['¶1 规章→12', '¶1 规范性文件→305'],
  },
];

const LONG = '本机关全年主动公开政府信息三百二十六条';
const prose: PdfCase[] = [
  {
    title: '正文续行合成一段，标题独立，首行缩进另起一段',
    pages: [
      words(120, 700, '一、总体情况') +
        words(120, 680, LONG.slice(2)) +
        words(100, 665, LONG) +
        words(100, 650, '，均已办结。') +
        words(120, 635, '另有一段。') +
        words(120, 620, '二、其他'),
    ],
    read: ['¶1 一、总体情况', `¶1 ${LONG.slice(2)}${LONG}，均已办结。`, '¶1 另有一段。', '¶1 二、其他'],
  },
  {
    title: '整个数字移到下一行的，仍是续行',
    pages: [words(100, 700, LONG) + words(100, 685, LONG.slice(0, 17)) + words(100, 670, '12345678件。')],
    read: [`¶1 ${LONG}${LONG.slice(0, 17)}12345678件。`],
  },
  {
    title: '两端对齐撑开的行：字间没有空格',
    pages: [
      words(100, 700, LONG) +
        `q ${words(100, 685, LONG.slice(0, 12), { more: '6.36 Tc' })}Q\n` +
        words(100, 670, 'OFDOFDOFDOFD文件。'),
    ],
    read: [`¶1 ${LONG}${LONG.slice(0, 12)}OFDOFDOFDOFD文件。`],
  },
  {
    title: '撑开的行：词间只有打出的空格，宽也不是制表符',
    pages: [
      words(100, 700, LONG) +
        words(100, 685, '本') +
        words(119, 685, '机') +
        words(138, 685, '关') +
        words(157, 685, '2024') +
        words(177, 685, '年') +
        words(196, 685, 'office ') +
        words(240, 685, '1st') +
        words(255, 685, '依') +
        words(274, 685, '法') +
        words(100, 670, 'OFDOFDOFDOFDOFD文件。'),
    ],
    read: [`¶1 ${LONG}本机关2024年office 1st依法OFDOFDOFDOFDOFD文件。`],
  },
  {
    title: '撑开的行里更宽的间隔仍是间隔',
    pages: [words(100, 700, '办理结果', { more: '5 Tc' }) + words(168, 700, '予以公开', { more: '5 Tc' })],
    read: ['¶1 办理结果 予以公开'],
  },
  {
    title: '大字居中的两行标题合为一个',
    pages: [
      words(215, 760, '青溪县水务局', { size: 20 }) +
        words(175, 730, '信息公开年度报告', { size: 20 }) +
        words(180, 700, LONG) +
        words(180, 685, `另${LONG.slice(1)}`),
    ],
    read: ['¶1 青溪县水务局信息公开年度报告', `¶1 ${LONG}另${LONG.slice(1)}`],
  },
  {
    title: '段落跨页相接，页眉、页码去掉',
    pages: [0, 1, 2].map(
      (page) =>
        words(100, 810, '青溪县水务局年度报告') + words(100, 500, LONG) + words(280, 30, `— ${page + 1} —`),
    ),
    read: [`¶1 ${LONG}${LONG}${LONG}`],
  },
  {
    title: '各种页码样式',
    pages: ['- 1 -', '2/3', '第 3 页 共 3 页'].map(
      (mark) => words(100, 500, '正文。') + words(280, 30, mark),
    ),
    read: ['¶1 正文。', '¶2 正文。', '¶3 正文。'],
  },
  {
    title: '光是数字的页码须与页次相符；表格底部的数字不当页码',
    pages: [7, 8]
      .map((page) => words(100, 500, '正文。') + words(290, 30, String(page)))
      .concat(words(100, 500, '合计') + words(290, 30, '3')),
    read: ['¶1 正文。', '¶2 正文。', '¶3 合计', '¶3 3'],
  },
  {
    title: '两页都出现在页面中部的同一句话保留',
    pages: [words(100, 400, '无。'), words(100, 400, '无。')],
    read: ['¶1 无。', '¶2 无。'],
  },
];

export const pdfCases: readonly PdfCase[] = [...ruled, ...merged, ...texts, ...prose];
