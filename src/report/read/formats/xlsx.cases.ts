/** Worksheets and what they say, drawn as `sketch` draws manuscripts. */
import { type SheetSample, sheetData } from './samples.cases.ts';

export interface SheetCase {
  readonly title: string;
  readonly sheets: Record<string, SheetSample>;
  readonly strings?: string;
  readonly styles?: string;
  readonly says: readonly string[];
}

const merges = (...refs: string[]): string =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
const one = (xml: string): Record<string, SheetSample> => ({ 表: { xml } });

export const WORKBOOKS: readonly SheetCase[] = [
  {
    title: '合并单元格',
    sheets: one(
      `${sheetData([
        ['甲', '乙', ''],
        ['', '1', '2'],
        ['丙', '3', '4'],
      ])}${merges('A1:A2', '$B$1:$C$1')}`,
    ),
    says: ['|甲<2,1>|乙<2>|', '|1|2|', '|丙|3|4|'],
  },
  {
    title: '标题、长句是段落，空行分开两张表',
    sheets: one(
      `${sheetData([
        ['某局2024年年报', '', ''],
        ['二、主动公开政府信息情况', '', ''],
        ['第二十条第（一）项', '', ''],
        ['规章', '3', '4'],
        ['三、收到和处理申请情况', '', ''],
        ['一、新收', '5', '6'],
        ['二、结转', '', ''],
        [null],
        ['甲', '乙'],
        ['1', '2'],
        ['五、问题'],
        [
          '存在的主要问题：工作人员业务水平有待提高，下一步将加强培训，并且进一步完善制度、充实平台内容，提升公开质量和水平。',
        ],
      ])}${merges('A1:C1', 'A2:C2', 'A3:C3', 'A5:C5')}`,
    ),
    says: [
      '某局2024年年报',
      '二、主动公开政府信息情况',
      '|第二十条第（一）项<3>|',
      '|规章|3|4|',
      '三、收到和处理申请情况',
      '|一、新收|5|6|',
      '|二、结转|||',
      '|甲|乙|',
      '|1|2|',
      '|五、问题|',
      '存在的主要问题：工作人员业务水平有待提高，下一步将加强培训，并且进一步完善制度、充实平台内容，提升公开质量和水平。',
    ],
  },
  {
    title: '共享文字：多段格式连成一句，注音不算，控制字符还原',
    sheets: one(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>9</v></c></row></sheetData>',
    ),
    strings:
      '<si><r><t>行政</t></r><r><t>许可</t></r><rPh sb="0" eb="1"><t>xíngzhèng</t></rPh></si><si><t xml:space="preserve"> 结果_x000D_\n维持 </t></si>',
    says: ['|行政许可|结果/维持||'],
  },
  {
    title: '公式取存下的值；逻辑值、错误值、文字公式照印',
    sheets: one(
      '<sheetData><row><c><f>SUM(A1:B1)</f><v>12</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="str"><f>"无"</f><v>无</v></c></row></sheetData>',
    ),
    says: ['|12|TRUE|#REF!|无|'],
  },
  {
    title: '数字按格式印出',
    sheets: one(
      '<sheetData><row><c><v>0.30000000000000004</v></c><c s="1"><v>316441.237</v></c><c s="2"><v>0</v></c><c s="3"><v>5</v></c><c s="4"><v>3.6</v></c></row></sheetData>',
    ),
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="0;-0;;@"/><numFmt numFmtId="165" formatCode="0&quot;件&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="4"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="1"/></cellXfs>',
    says: ['|0.3|316,441.24|0|5件|4|'],
  },
  {
    title: '画了框线的空行是表格的一行，没画的空行不是，表下大片的空格子不算',
    sheets: one(
      `<sheetData><row><c t="str"><v>维持</v></c><c t="str"><v>纠正</v></c></row><row><c s="1"/><c s="1"/></row><row><c s="2"/></row>` +
        `<row><c t="str"><v>制发</v></c><c t="str"><v>废止</v></c></row>${'<row><c s="1"/><c s="1"/></row>'.repeat(9)}</sheetData>`,
    ),
    styles:
      '<borders><border/><border><left style="thin"/></border><border><left style="none"/><top/></border></borders>' +
      '<cellXfs><xf/><xf borderId="1"/><xf borderId="2"/></cellXfs>',
    says: ['|维持|纠正|', '|||', '|制发|废止|', '|||', '|||', '|||'],
  },
  {
    title: '没有行列号的行与格按次序排',
    sheets: one(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="C2"><v>4</v></c></row></sheetData>',
    ),
    says: ['|1|2|', '|3|4|'],
  },
  {
    title: '隐藏的行、列、工作表与图表不算',
    sheets: {
      封面: { xml: sheetData([['甲', '1']]) },
      草稿: { xml: sheetData([['乙', '2']]), state: 'hidden' },
      深藏: { xml: sheetData([['丙', '3']]), state: 'veryHidden' },
      图: { xml: sheetData([['丁', '4']]), type: 'chartsheet' },
      表: {
        xml: '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>3</v></c></row><row r="2" hidden="1"><c r="A2"><v>4</v></c></row></sheetData>',
      },
    },
    says: ['|甲|1|', '|1|3|'],
  },
  {
    title: '稀疏的大表只占实有的行列',
    sheets: one(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c><c r="B1048576"><v>4</v></c></row></sheetData>${merges('A1:A1048576', 'B1:XFC1')}`,
    ),
    says: ['|1<2,1>|2|', '|4|'],
  },
];
