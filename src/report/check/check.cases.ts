/** Every check once passing, once failing, once not assessable; and beyond these three what was once judged wrongly. */
import { type Address, editions } from '../form/index.ts';
import { type CellValue, type Report, withCells } from '../model/index.ts';
import { largeReport, smallReport, zerosAsBlanks } from './lawful.cases.ts';

export interface CheckCase {
  readonly check: string;
  readonly title: string;
  readonly given: Given;
  /** The cells the one expected finding names; the finding itself where it names none. */
  readonly result:
    | 'passes'
    | 'notAssessable'
    | { readonly fails: readonly string[]; readonly message?: string };
}

interface Given {
  readonly base?: Report;
  readonly cells?: Readonly<Record<string, CellValue>>;
  readonly year?: number | null;
  readonly agency?: string;
  readonly heading?: string;
  readonly sections?: Partial<Report['sections']>;
  readonly lastYear?: Report;
  readonly unknown?: readonly string[];
  /** Section titles as printed. */
  readonly titles?: Readonly<Record<string, string>>;
}

export function reportGiven({
  base = smallReport,
  cells = {},
  year,
  agency,
  heading,
  sections,
}: Given): Report {
  return {
    ...withCells(base, Object.entries(cells) as [Address, CellValue][]),
    year: year === undefined ? base.year : year,
    agency: { name: agency ?? null },
    title: heading ?? null,
    sections: { ...base.sections, ...sections },
  };
}

const empty: Report = { ...smallReport, tables: zerosAsBlanks(smallReport).tables };
const nothing = reportGiven({
  cells: Object.fromEntries(
    Object.entries(smallReport.tables).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([row, cells]) =>
        Object.keys(cells).map((column) => [`${table}.${row}/${column}`, null]),
      ),
    ),
  ),
});
const lastYear = reportGiven({
  year: 2023,
  cells: { 'proactive.normativeDocuments/valid': 3, 'proactive.licences/decided': 40 },
});
const titles = Object.fromEntries(editions['2021'].sections.map(({ key, title }) => [key, title]));
const problems =
  '一是解读材料形式单一，图文解读偏少。二是新进人员对条例不够熟悉，答复文书还不够规范，培训次数不足，今后要加强培训。';
const overview =
  '2024年，本局坚持以公开为常态、不公开为例外，及时公开环境质量、行政许可和行政处罚方面的内容，做好政策解读和回应关切，严格审查拟公开的内容，完善公开平台，加强监督保障。';

export const checkCases: readonly CheckCase[] = [
  { check: 'T3-01', title: '一加二等于三（七）加四', given: {}, result: 'passes' },
  {
    check: 'T3-01',
    title: '自然人列新收多一件',
    given: { cells: { 'requests.received/natural': 5, 'requests.received/total': 6 } },
    result: { fails: ['requests.received/natural', 'requests.received/total'] },
  },
  { check: 'T3-01', title: '表三全空', given: { base: nothing }, result: 'notAssessable' },
  {
    check: 'T3-01',
    title: '零全部留空时照样核对',
    given: { base: empty, cells: { 'requests.received/natural': 5, 'requests.received/total': 6 } },
    result: { fails: ['requests.received/natural', 'requests.received/total'] },
  },
  {
    check: 'T3-01',
    title: '未能识别的格不当作零',
    given: {
      cells: { 'requests.carriedForward/natural': null },
      unknown: ['requests.carriedForward/natural'],
    },
    result: 'passes',
  },
  {
    check: 'T3-01',
    title: '未能识别的格无论多少都不能成立',
    given: {
      cells: { 'requests.concluded/natural': 30, 'requests.carriedForward/natural': null },
      unknown: ['requests.carriedForward/natural'],
    },
    result: { fails: ['requests.concluded/natural'], message: '不平衡' },
  },
  { check: 'T3-02', title: '（七）等于各项之和', given: { base: largeReport }, result: 'passes' },
  {
    check: 'T3-02',
    title: '漏计一件',
    given: { cells: { 'requests.disclosed/natural': 1, 'requests.disclosed/total': 1 } },
    result: { fails: ['requests.disclosed/natural', 'requests.disclosed/total'] },
  },
  { check: 'T3-02', title: '表三全空', given: { base: nothing }, result: 'notAssessable' },
  { check: 'T3-03', title: '每行总计相符', given: { base: largeReport }, result: 'passes' },
  {
    check: 'T3-03',
    title: '一格改动，本行总计不符',
    given: { cells: { 'requests.withheld.stateSecret/legal': 2 } },
    result: { fails: ['requests.withheld.stateSecret/legal'] },
  },
  {
    check: 'T3-03',
    title: '总计填了 0，算式左边就是这一格',
    given: { cells: { 'requests.withheld.stateSecret/legal': 2 } },
    result: { fails: ['requests.withheld.stateSecret/total'], message: '总计 0 ≠ 法律服务机构 2' },
  },
  { check: 'T3-03', title: '表三全空', given: { base: nothing }, result: 'notAssessable' },
  {
    check: 'T3-03',
    title: '总计一列都没填，是漏填不是错',
    given: { cells: totalsOf('requests') },
    result: 'passes',
  },
  { check: 'T4-01', title: '表四总计相符', given: { base: largeReport }, result: 'passes' },
  {
    check: 'T4-01',
    title: '复议总计多一件',
    given: { cells: { 'disputes.reconsideration/total': 2 } },
    result: { fails: ['disputes.reconsideration/total'] },
  },
  {
    check: 'T4-01',
    title: '表四其余各格连零都填了，只有总计都空着，是漏填不是错',
    given: { cells: totalsOf('disputes') },
    result: 'passes',
  },
  { check: 'T4-01', title: '表四全空', given: { base: nothing }, result: 'notAssessable' },
  { check: 'T3-05', title: '办理结果不多于受理', given: {}, result: 'passes' },
  {
    check: 'T3-05',
    title: '别处也有错，（七）又未能识别，一项结果多于全部受理',
    given: {
      cells: {
        'requests.withheld.stateSecret/legal': 2,
        'requests.disclosed/research': 5,
        'requests.disclosed/total': 7,
        'requests.concluded/research': null,
        'requests.carriedForward/research': null,
      },
      unknown: [
        'requests.concluded/research',
        'requests.carriedForward/research',
        'requests.concluded/total',
        'requests.received/total',
        'requests.disclosed/total',
      ],
    },
    result: { fails: ['requests.disclosed/research'] },
  },
  { check: 'T3-05', title: '没有新收件数', given: { base: nothing }, result: 'notAssessable' },
  { check: 'TX-01', title: '都是不小于零的整数', given: { base: largeReport }, result: 'passes' },
  {
    check: 'TX-01',
    title: '负数与小数',
    given: { cells: { 'proactive.penalties/decided': -3, 'proactive.licences/decided': 1.5 } },
    result: { fails: ['proactive.licences/decided', 'proactive.penalties/decided'] },
  },
  { check: 'TX-01', title: '没有数字', given: { base: nothing }, result: 'notAssessable' },
  { check: 'BL-01', title: '没有空格', given: {}, result: 'passes' },
  {
    check: 'BL-01',
    title: '空格合为一条',
    given: { cells: { 'proactive.licences/decided': null, 'requests.received/legal': null } },
    result: { fails: ['proactive.licences/decided', 'requests.received/legal'], message: '有 2 个格' },
  },
  { check: 'BL-01', title: '三张表全空', given: { base: nothing }, result: 'notAssessable' },
  { check: 'BL-02', title: '空格可以是零', given: { base: empty }, result: 'passes' },
  {
    check: 'BL-02',
    title: '印出零的表里有一格漏填',
    given: { cells: { 'requests.received/natural': null } },
    result: { fails: ['requests.received/natural'], message: '应为 4' },
  },
  { check: 'BL-02', title: '三张表全空', given: { base: nothing }, result: 'notAssessable' },
  { check: 'BL-03', title: '没有整列空着', given: { base: empty }, result: 'passes' },
  {
    check: 'BL-03',
    title: '总计一列都没填',
    given: { cells: totalsOf('requests') },
    result: { fails: ['requests.received/total', 'requests.concluded/total'], message: '“总计”一列' },
  },
  {
    check: 'BL-03',
    title: '办理结果各行的总计都没填，其余总计都有',
    given: {
      cells: Object.fromEntries(
        Object.entries(totalsOf('requests')).filter(
          ([cell]) => !/\.(?:received|carriedOver|concluded|carriedForward)\//.test(cell),
        ),
      ),
    },
    result: { fails: ['requests.disclosed/total'], message: '办理结果各行的“总计”' },
  },
  { check: 'BL-03', title: '三张表全空', given: { base: nothing }, result: 'notAssessable' },
  {
    check: 'LY-01',
    title: '上年结转与上年报告一致',
    given: {
      lastYear: reportGiven({
        year: 2023,
        cells: { 'requests.carriedForward/natural': 0, 'requests.carriedForward/total': 0 },
      }),
    },
    result: 'passes',
  },
  {
    check: 'LY-01',
    title: '上年结转与上年报告不一致',
    given: { lastYear },
    result: {
      fails: ['requests.carriedOver/natural', 'requests.carriedOver/total'],
      message: '不要改动本年数字',
    },
  },
  { check: 'LY-01', title: '没有上年报告', given: {}, result: 'notAssessable' },
  {
    check: 'LY-01',
    title: '给的不是上一年度',
    given: { lastYear: { ...lastYear, year: 2021 } },
    result: 'notAssessable',
  },
  {
    check: 'LY-02',
    title: '现行有效可以推得',
    given: { lastYear, cells: { 'proactive.normativeDocuments/valid': 3 } },
    result: 'passes',
  },
  {
    check: 'LY-02',
    title: '现行有效推不出来',
    given: { lastYear },
    result: { fails: ['proactive.normativeDocuments/valid'] },
  },
  { check: 'LY-02', title: '没有上年报告', given: {}, result: 'notAssessable' },
  { check: 'LY-03', title: '上年未结的都在', given: { lastYear }, result: 'passes' },
  {
    check: 'LY-03',
    title: '上年未结的不见了',
    given: { lastYear: withCells(lastYear, [['disputes.litigation.direct/pending', 2]]) },
    result: { fails: ['disputes.litigation.direct/total'] },
  },
  { check: 'LY-03', title: '没有上年报告', given: {}, result: 'notAssessable' },
  {
    check: 'LY-04',
    title: '正文重写过',
    given: {
      sections: { overview, problems },
      lastYear: {
        ...lastYear,
        sections: { ...lastYear.sections, overview: `${problems}${problems}`, problems: overview },
      },
    },
    result: 'passes',
  },
  {
    check: 'LY-04',
    title: '只换了年份和数字',
    given: {
      sections: { overview, problems },
      lastYear: {
        ...lastYear,
        sections: { ...lastYear.sections, overview: overview.replace('2024', '2023'), problems: overview },
      },
    },
    result: { fails: [], message: '一、总体情况' },
  },
  { check: 'LY-04', title: '没有上年报告', given: {}, result: 'notAssessable' },
  {
    check: 'LY-05',
    title: '同一机关的上一年度报告',
    given: { agency: '某某县财政局', lastYear: { ...lastYear, agency: { name: '某某县 财政局' } } },
    result: 'passes',
  },
  {
    check: 'LY-05',
    title: '给的是前年的报告',
    given: { lastYear: { ...lastYear, year: 2022 } },
    result: { fails: [], message: '2022 年度' },
  },
  {
    check: 'LY-05',
    title: '给的是别的机关的报告',
    given: { agency: '某某县财政局', lastYear: { ...lastYear, agency: { name: '某某县教育局' } } },
    result: { fails: [], message: '教育局' },
  },
  {
    check: 'LY-05',
    title: '给的报告没有年度',
    given: { lastYear: { ...lastYear, year: null } },
    result: { fails: [], message: '没有年度' },
  },
  { check: 'LY-05', title: '没有上年报告', given: {}, result: 'notAssessable' },
  ...proseCases(),
  ...feeCases(),
  ...plausibilityCases(),
  ...structureCases(),
  ...yearCases(),
];

function totalsOf(table: 'requests' | 'disputes'): Record<string, null> {
  return Object.fromEntries(
    Object.keys(smallReport.tables[table]).map((row) => [`${table}.${row}/total`, null]),
  );
}

function proseCases(): CheckCase[] {
  const says = (text: string): Given => ({ sections: { overview: text } });
  return [
    {
      check: 'TX-11',
      title: '新收件数相符',
      given: says('全年新收政府信息公开申请5件，上年结转0件，结转下年度继续办理1件。'),
      result: 'passes',
    },
    {
      check: 'TX-11',
      title: '新收件数不符',
      given: says('全年新收政府信息公开申请6件。'),
      result: { fails: ['requests.received/total'] },
    },
    {
      check: 'TX-11',
      title: '说没有收到，表中却有',
      given: says('2024年，我局未收到政府信息公开申请。'),
      result: { fails: ['requests.received/total'] },
    },
    { check: 'TX-11', title: '正文没有写', given: says('加强学习培训。'), result: 'notAssessable' },
    {
      check: 'TX-12',
      title: '收到与办结相符',
      given: says('共收到政府信息公开申请5件，办结4件。'),
      result: 'passes',
    },
    {
      check: 'TX-12',
      title: '收到件数与哪一种口径都不符',
      given: says('共受理政府信息公开申请2件。'),
      result: { fails: ['requests.received/total'] },
    },
    { check: 'TX-12', title: '正文没有写', given: says('加强学习培训。'), result: 'notAssessable' },
    {
      check: 'TX-13',
      title: '结果件数相符',
      given: says('办理申请中，予以公开2件，无法提供2件。'),
      result: 'passes',
    },
    {
      check: 'TX-13',
      title: '结果件数不符',
      given: says('答复的申请中，予以公开3件。'),
      result: { fails: ['requests.disclosed/total'] },
    },
    { check: 'TX-13', title: '正文没有写', given: {}, result: 'notAssessable' },
    {
      check: 'TX-14',
      title: '复议诉讼相符',
      given: says('因政府信息公开被申请行政复议1件、行政诉讼0件。'),
      result: 'passes',
    },
    {
      check: 'TX-14',
      title: '诉讼件数为两组之和',
      given: { base: largeReport, sections: { overview: '因政府信息公开引发行政诉讼156件。' } },
      result: {
        fails: ['disputes.litigation.direct/total', 'disputes.litigation.afterReconsideration/total'],
      },
    },
    { check: 'TX-14', title: '正文没有写', given: {}, result: 'notAssessable' },
    { check: 'TX-15', title: '处罚件数相符', given: says('全年作出行政处罚决定15件。'), result: 'passes' },
    {
      check: 'TX-15',
      title: '处罚件数不符',
      given: says('全年作出行政处罚决定51件。'),
      result: { fails: ['proactive.penalties/decided'] },
    },
    {
      check: 'TX-15',
      title: '公布的条数不是决定件数',
      given: says('全年公示行政处罚信息51件。'),
      result: 'notAssessable',
    },
  ];
}

function feeCases(): CheckCase[] {
  const six = (other: string): Given => ({ sections: { other } });
  const lapsed = { 'requests.otherHandling.feeLapsed/total': 1 };
  return [
    {
      check: 'TX-31',
      title: '有逾期未缴费，第六部分写明',
      given: { ...six('收取信息处理费120元。'), cells: lapsed },
      result: 'passes',
    },
    {
      check: 'TX-31',
      title: '有逾期未缴费，第六部分写无',
      given: { ...six('无。'), cells: lapsed },
      result: { fails: ['requests.otherHandling.feeLapsed/total'] },
    },
    { check: 'TX-31', title: '表三全空', given: { base: nothing }, result: 'notAssessable' },
    {
      check: 'TX-32',
      title: '写明没有收取',
      given: six('本年度未收取政府信息公开信息处理费。'),
      result: 'passes',
    },
    {
      check: 'TX-32',
      title: '说法不同，意思一样',
      given: six('本年度办理依申请公开没有收取任何费用。'),
      result: 'passes',
    },
    { check: 'TX-32', title: '只写无', given: six('无'), result: { fails: [] } },
    { check: 'TX-32', title: '没有读到第六部分', given: {}, result: 'notAssessable' },
    {
      check: 'TX-33',
      title: '收了费，表二有金额',
      given: { ...six('收取信息处理费120元。'), cells: { 'proactive.charges/amount': '0.012' } },
      result: 'passes',
    },
    {
      check: 'TX-33',
      title: '收了费，表二为零',
      given: six('收取信息处理费120元。'),
      result: { fails: ['proactive.charges/amount'] },
    },
    {
      check: 'TX-33',
      title: '写的是收费标准和减免的金额',
      given: six('信息处理费按件计收，每件100元；减免信息处理费200元，信息处理费标准为每页10元。'),
      result: 'notAssessable',
    },
    { check: 'TX-33', title: '没有写金额', given: six('未收取信息处理费。'), result: 'notAssessable' },
  ];
}

function plausibilityCases(): CheckCase[] {
  const rules = { 'proactive.rules/valid': 2 };
  const charged = (amount: string): Record<string, CellValue> => ({ 'proactive.charges/amount': amount });
  const before = withCells(lastYear, [['proactive.charges/amount', '25.1']]);
  return [
    {
      check: 'T2-01',
      title: '省政府可以有规章',
      given: { agency: '某某省人民政府', cells: rules },
      result: 'passes',
    },
    {
      check: 'T2-01',
      title: '县局不能有规章',
      given: { agency: '某某县生态环境局', cells: rules },
      result: { fails: ['proactive.rules/valid'] },
    },
    {
      check: 'T2-01',
      title: '镇政府不能有规章',
      given: { agency: '某某镇人民政府', cells: rules },
      result: { fails: ['proactive.rules/valid'] },
    },
    {
      check: 'T2-01',
      title: '市名分不出设区与否',
      given: { agency: '某某市人民政府', cells: rules },
      result: 'notAssessable',
    },
    {
      check: 'T2-01',
      title: '国务院部门名称不判',
      given: { agency: '国家税务总局', cells: rules },
      result: 'notAssessable',
    },
    {
      check: 'T2-02',
      title: '金额与上年相当',
      given: { lastYear: before, cells: charged('30') },
      result: 'passes',
    },
    {
      check: 'T2-02',
      title: '金额是上年的一万倍',
      given: { lastYear: before, cells: charged('251000') },
      result: { fails: ['proactive.charges/amount'] },
    },
    {
      check: 'T2-02',
      title: '一个局收了二十五亿',
      given: { agency: '某某县生态环境局', cells: charged('251000') },
      result: { fails: ['proactive.charges/amount'] },
    },
    { check: 'T2-02', title: '金额空着', given: { base: nothing }, result: 'notAssessable' },
    {
      check: 'T2-03',
      title: '许可数与上年相当',
      given: { lastYear, cells: { 'proactive.licences/decided': 55 } },
      result: 'passes',
    },
    {
      check: 'T2-03',
      title: '许可数是上年的千倍',
      given: { lastYear, cells: { 'proactive.licences/decided': 55000 } },
      result: { fails: ['proactive.licences/decided'] },
    },
    {
      check: 'T2-03',
      title: '给的不是上一年度的报告',
      given: { lastYear: { ...lastYear, year: 2020 }, cells: { 'proactive.licences/decided': 400_000 } },
      result: 'notAssessable',
    },
    { check: 'T2-03', title: '没有上年报告', given: {}, result: 'notAssessable' },
  ];
}

function structureCases(): CheckCase[] {
  const heading = '某某县生态环境局2024年政府信息公开工作年度报告';
  const preface = (text: string): Given => ({ sections: { preface: text } });
  return [
    { check: 'ST-01', title: '标题完整', given: { agency: '某某县生态环境局', heading }, result: 'passes' },
    {
      check: 'ST-01',
      title: '标题没有机关和年度',
      given: { agency: '某某县生态环境局', heading: '政府信息公开工作年度报告' },
      result: { fails: [], message: '年度、机关全称' },
    },
    {
      check: 'ST-01',
      title: '繁体字的标题也完整',
      given: { agency: '某某縣衛生局', heading: '某某縣衛生局2024年政府信息公開工作年度報告' },
      result: 'passes',
    },
    { check: 'ST-01', title: '没有读到标题', given: {}, result: 'notAssessable' },
    {
      check: 'ST-02',
      title: '各部分都有',
      given: { sections: { overview, problems, other: '无其他事项。' } },
      result: 'passes',
    },
    {
      check: 'ST-02',
      title: '第五部分空着',
      given: { sections: { overview, problems: '', other: '无其他事项。' } },
      result: { fails: [], message: '五、' },
    },
    { check: 'ST-02', title: '只有表格', given: {}, result: 'notAssessable' },
    { check: 'ST-03', title: '2024年用2021年版', given: {}, result: 'passes' },
    { check: 'ST-03', title: '2020年不应用2021年版', given: { year: 2020 }, result: { fails: [] } },
    { check: 'ST-03', title: '没有年度', given: { year: null }, result: 'notAssessable' },
    { check: 'ST-04', title: '没有另一版的格', given: {}, result: 'passes' },
    {
      check: 'ST-04',
      title: '新表里有旧版的其他处理一行',
      given: { cells: { 'requests.otherHandling/total': 3 } },
      result: { fails: ['requests.otherHandling/total'] },
    },
    { check: 'ST-04', title: '没有数字', given: { base: nothing }, result: 'notAssessable' },
    {
      check: 'ST-05',
      title: '文号正确',
      given: preface('根据国办公开办函〔2021〕30号要求编制。'),
      result: 'passes',
    },
    {
      check: 'ST-05',
      title: '缺括号',
      given: preface('根据国办公开办函202130号要求编制。'),
      result: { fails: [], message: '六角括号' },
    },
    {
      check: 'ST-05',
      title: '仍用旧文',
      given: preface('根据国办公开办函〔2019〕60号要求编制。'),
      result: { fails: [], message: '与年度不符' },
    },
    {
      check: 'ST-05',
      title: '总体情况里提到同一机关别的文件',
      given: { sections: { preface: null, overview: '落实国办公开办函〔2020〕19号要求，调整栏目。' } },
      result: 'passes',
    },
    { check: 'ST-05', title: '没有引用', given: preface('根据条例要求编制。'), result: 'notAssessable' },
    { check: 'ST-06', title: '写了问题', given: { sections: { problems } }, result: 'passes' },
    {
      check: 'ST-06',
      title: '只写无',
      given: { sections: { problems: '无。' } },
      result: { fails: [], message: '只写了' },
    },
    {
      check: 'ST-06',
      title: '照抄第一部分',
      given: {
        sections: { overview: `${overview}${problems}${problems}`, problems: `${problems}${problems}` },
      },
      result: { fails: [], message: '相同' },
    },
    { check: 'ST-06', title: '没有读到第五部分', given: {}, result: 'notAssessable' },
    { check: 'ST-07', title: '六个标题与格式一致', given: { titles }, result: 'passes' },
    {
      check: 'ST-07',
      title: '多了空格和冒号不算',
      given: { titles: { ...titles, overview: '一、总体 情况：' } },
      result: 'passes',
    },
    {
      check: 'ST-07',
      title: '用了2019年版的标题',
      given: { titles: { ...titles, disputes: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况' } },
      result: { fails: [], message: '是 2019 年版格式的' },
    },
    {
      check: 'ST-07',
      title: '少一个部分',
      given: { titles: Object.fromEntries(Object.entries(titles).filter(([key]) => key !== 'other')) },
      result: { fails: [], message: '没有找到这些部分的标题：六、其他需要报告的事项' },
    },
    {
      check: 'ST-07',
      title: '编号错了',
      given: { titles: { ...titles, requests: '二、收到和处理政府信息公开申请情况' } },
      result: { fails: [], message: '应为“三、收到和处理政府信息公开申请情况”' },
    },
    { check: 'ST-07', title: '只有数据，没有文件', given: {}, result: 'notAssessable' },
  ];
}

function yearCases(): CheckCase[] {
  return [
    {
      check: 'TX-21',
      title: '标题年度一致',
      given: { heading: '某某局2024年政府信息公开工作年度报告' },
      result: 'passes',
    },
    {
      check: 'TX-21',
      title: '标题还是上年',
      given: { heading: '某某局2023年政府信息公开工作年度报告' },
      result: { fails: [] },
    },
    {
      check: 'TX-21',
      title: '标题没有年度',
      given: { heading: '政府信息公开工作年度报告' },
      result: 'notAssessable',
    },
    {
      check: 'TX-22',
      title: '统计期限正确',
      given: { sections: { preface: '统计期限自2024年1月1日起至12月31日止。' } },
      result: 'passes',
    },
    {
      check: 'TX-22',
      title: '统计期限还是上年',
      given: { sections: { preface: '统计期限自2023年1月1日起至2023年12月31日止。' } },
      result: { fails: [], message: '2024 年1月1日' },
    },
    {
      check: 'TX-22',
      title: '总体情况里别的起止日期',
      given: {
        sections: {
          overview: '对2019年1月1日至2023年12月31日印发的文件作了清理。',
          preface: '数据截至年底。',
        },
      },
      result: 'notAssessable',
    },
    {
      check: 'TX-22',
      title: '总体情况里写错了统计期限',
      given: { sections: { overview: '所列数据的统计期限为2023年1月1日至2023年12月31日。' } },
      result: { fails: [], message: '2024 年1月1日' },
    },
    { check: 'TX-22', title: '没有写统计期限', given: {}, result: 'notAssessable' },
    {
      check: 'TX-23',
      title: '与上年比较是正当的',
      given: {
        sections: { overview: '2024年新收申请5件，2023年为3件。', problems: '2025年，我局将加强培训。' },
      },
      result: 'passes',
    },
    {
      check: 'TX-23',
      title: '通篇只有上年',
      given: { sections: { overview: '2023年，我局认真做好公开工作。' } },
      result: { fails: [], message: '2023' },
    },
    {
      check: 'TX-23',
      title: '计划在过去',
      given: { sections: { overview, problems: '2023年，我局将加强培训。' } },
      result: { fails: [], message: '早于' },
    },
    {
      check: 'TX-23',
      title: '往年的计划和已做的事',
      given: {
        sections: {
          overview,
          problems: '2023年培训计划没有落实到位。2023年将公开工作纳入考核，效果不明显。',
        },
      },
      result: 'passes',
    },
    {
      check: 'TX-23',
      title: '上年只在比较中提到',
      given: { sections: { overview: '全年制发信息487条，主动公开占80%，较2023年下降10个百分点。' } },
      result: 'notAssessable',
    },
    {
      check: 'TX-23',
      title: '没有写年份',
      given: { sections: { overview: '认真做好公开工作。' } },
      result: 'notAssessable',
    },
  ];
}
