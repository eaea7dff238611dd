/** Bodies of Word files and what they say, drawn as `sketch` draws manuscripts. */
export interface WordCase {
  readonly title: string;
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly says: readonly string[];
}

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${text && run(text)}</w:p>`;
const tc = (text: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${text.startsWith('<') ? text : p(text)}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const list = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (at: number, format: string, text: string, start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
const num = (id: number, abstract: number, override = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${override}</w:num>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

export const WORD_FILES: readonly WordCase[] = [
  {
    title: '段落由各个文字块连成',
    body: `<w:p>${run('一、')}${run('总体')}<w:hyperlink>${run('情况')}</w:hyperlink></w:p>${p('')}${p('　　平稳。')}`,
    says: ['一、总体情况', '平稳。'],
  },
  {
    title: '制表符、换行、不间断连字符、软连字符、符号',
    body:
      '<w:p><w:r><w:t>规章</w:t><w:tab/><w:t>3</w:t><w:br/><w:t>许</w:t><w:softHyphen/><w:t>可</w:t><w:noBreakHyphen/>' +
      '<w:sym w:font="宋体" w:char="2460"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>',
    says: ['规章\t3', '许可-①'],
  },
  {
    title: '修订：删去和移走的不算，插入和移入的算',
    body:
      `<w:p>${run('新收')}<w:del><w:r><w:delText>3</w:delText></w:r>${run('4')}</w:del><w:ins>${run('5')}</w:ins>` +
      `<w:moveFrom>${run('甲')}</w:moveFrom><w:moveTo>${run('件')}</w:moveTo></w:p>`,
    says: ['新收5件'],
  },
  {
    title: '修订：段落标记被删，两段连成一段；整行被删',
    body:
      `${p('一、总体', '<w:rPr><w:del w:id="1"/></w:rPr>')}${p('情况')}` +
      tbl(
        tr(tc('规章'), tc('3')),
        `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${tc('许可')}${tc('4')}</w:tr>`,
        tr(tc('处罚'), tc('5')),
      ),
    says: ['一、总体情况', '|规章|3|', '|处罚|5|'],
  },
  {
    title: '修订：以前的格式不算',
    body: p(
      '总体情况',
      '<w:outlineLvl w:val="1"/><w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="4"/></w:pPr></w:pPrChange>',
    ),
    says: ['## 总体情况'],
  },
  {
    title: '隐藏的文字不算，段落标记的隐藏与文字无关',
    body:
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('甲')}${run('乙', '<w:vanish/>')}` +
      `${run('丙', '<w:vanish w:val="0"/>')}${run('丁', '<w:rStyle w:val="h"/>')}</w:p>`,
    styles: '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>',
    says: ['甲丙'],
  },
  {
    title: '域：代码不算，结果算，域可以嵌套',
    body:
      `<w:p>${run('第')}${field('begin')}<w:r><w:instrText>PAGE ${'x'}</w:instrText></w:r>${run('码')}${field('begin')}${field('separate')}` +
      `${run('里')}${field('end')}${field('separate')}${run('3')}${field('end')}${run('页')}</w:p>` +
      `<w:p><w:fldSimple w:instr="DATE">${run('今日')}</w:fldSimple></w:p>`,
    says: ['第3页', '今日'],
  },
  {
    title: '没有结束的域不吞掉下一段',
    body: `<w:p>${run('甲')}${field('begin')}${run('乙')}</w:p>${p('丙')}`,
    says: ['甲', '丙'],
  },
  {
    title: '文本框只出现一次，排在所在段落之后',
    body:
      `<w:p>${run('前')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('框内')}` +
      `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('框内')}` +
      `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('后')}</w:p>` +
      `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${p('旧框')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
    says: ['前后', '框内', '旧框'],
  },
  {
    title: '注音只取正文，内容控件照常，页眉页脚节属性不算',
    body:
      `<w:p><w:r><w:ruby><w:rt>${run('zhì')}</w:rt><w:rubyBase>${run('制')}</w:rubyBase></w:ruby></w:r>` +
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${run('发')}</w:sdtContent></w:sdt></w:p><w:sectPr><w:headerReference/></w:sectPr>`,
    says: ['制发'],
  },
  {
    title: '标题级别：样式、上级样式、样式名、段落自己的大纲级别',
    body:
      p('甲', '<w:pStyle w:val="1"/>') +
      p('乙', '<w:pStyle w:val="a"/>') +
      p('丙', '<w:pStyle w:val="3"/>') +
      p('丁', '<w:outlineLvl w:val="0"/>') +
      p('戊', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>') +
      p('己'),
    styles:
      '<w:style w:styleId="1"><w:name w:val="标题一"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:styleId="a"><w:name w:val="正文标题"/><w:basedOn w:val="1"/></w:style>' +
      '<w:style w:styleId="3"><w:name w:val="heading 3"/></w:style>',
    says: ['# 甲', '# 乙', '### 丙', '# 丁', '戊', '己'],
  },
  {
    title: '样式互相继承成环不会卡住',
    body: p('甲', '<w:pStyle w:val="a"/>'),
    styles:
      '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
    says: ['甲'],
  },
  {
    title: '自动编号：各级各式，样式带来的编号，下级随上级重新开始',
    body:
      p('总体情况', list(1)) +
      p('主动公开', list(1, 1)) +
      p('依申请公开', list(1, 1)) +
      p('处理情况', list(1)) +
      p('收到', list(1, 1)) +
      p('补正', list(1, 2)) +
      p('复议', '<w:pStyle w:val="s"/>') +
      p('要点', list(2)) +
      p('无', list(0)),
    styles: `<w:style w:styleId="s"><w:pPr>${list(1)}</w:pPr></w:style>`,
    numbering:
      `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}` +
      `${level(2, 'decimal', '%3.')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '·')}</w:abstractNum>` +
      num(1, 7) +
      num(2, 8),
    says: [
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '二、处理情况',
      '（一）收到',
      '1. 补正',
      '三、复议',
      '要点',
      '无',
    ],
  },
  {
    title: '自动编号：别的起点、接着数、重新开始',
    body: p('甲', list(1)) + p('乙', list(2)) + p('丙', list(3)) + p('丁', list(1)) + p('戊', list(4)),
    numbering:
      `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', 9)}</w:abstractNum>` +
      `${num(1, 0)}${num(2, 0)}${num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')}` +
      num(4, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1', 3)}</w:lvlOverride>`),
    says: ['九、甲', '十、乙', '一、丙', '十一、丁', '③戊'],
  },
  {
    title: '表格：横向合并、纵向合并、旧式横向合并、前面空出的列',
    body: tbl(
      tr(tc('甲', '<w:vMerge w:val="restart"/>'), tc('乙', span(2))),
      tr(tc('', '<w:vMerge/>'), tc('1'), tc('2')),
      tr(tc('丙', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('3')),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('4')}${tc('5')}</w:tr>`,
    ),
    says: ['|甲<2,1>|乙<2>|', '|1|2|', '|丙<2>|3|', '|4|5|'],
  },
  {
    title: '表格：没有起点的纵向合并自成一格，合并断开后不再延续',
    body: tbl(
      tr(tc('甲', '<w:vMerge/>'), tc('1')),
      tr(tc('乙'), tc('2')),
      tr(tc('丙', '<w:vMerge w:val="restart"/>'), tc('3')),
      tr(tc('丁'), tc('4')),
      tr(tc('戊', '<w:vMerge/>'), tc('5')),
    ),
    says: ['|甲|1|', '|乙|2|', '|丙|3|', '|丁|4|', '|戊|5|'],
  },
  {
    title: '表格：纵向合并接不上宽度不同的上一格，旧式横向合并接不上隔开的左格',
    body: tbl(
      tr(tc('甲', `${span(2)}<w:vMerge w:val="restart"/>`), tc('1')),
      tr(tc('乙', '<w:vMerge/>'), tc('2', '<w:vMerge w:val="restart"/>'), tc('3')),
      tr(tc('丙'), tc('', '<w:vMerge/>'), tc('4', '<w:hMerge/>')),
    ),
    says: ['|甲<2>|1|', '|乙|2<2,1>|3|', '|丙|4|'],
  },
  {
    title: '单元格里的几段用换行隔开，空格仍是格',
    body: tbl(tr(tc(p('结果') + p('') + p('维持')), tc('')), tr(tc('1'), tc('2'))),
    says: ['|结果/维持||', '|1|2|'],
  },
  {
    title: '排版用的外层表格化为其中的内容',
    body: tbl(
      tr(tc(p('二、主动公开') + tbl(tr(tc('规章'), tc('3')), tr(tc('许可'), tc('4'))) + p('')), tc('右栏')),
    ),
    says: ['二、主动公开', '|规章|3|', '|许可|4|', '右栏'],
  },
  {
    title: '内容控件里的行和格照常',
    body: tbl(
      `<w:sdt><w:sdtContent>${tr(tc('规章'), `<w:sdt><w:sdtContent>${tc('3')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
    ),
    says: ['|规章|3|'],
  },
];
