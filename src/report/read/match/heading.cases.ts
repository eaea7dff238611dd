/** Titles as files print them, line by line, and what they say. */
export interface HeadingCase {
  readonly title: string;
  /** The lines before section one; `# ` marks a heading. */
  readonly lines: readonly string[];
  /** What the page calls itself. */
  readonly page?: string;
  readonly says: {
    readonly title: string | null;
    readonly agency: string | null;
    readonly year: number | null;
  };
}

const USUAL = '示例市档案局2024年政府信息公开工作年度报告';
const usual = { title: USUAL, agency: '示例市档案局', year: 2024 };

export const HEADINGS: readonly HeadingCase[] = [
  { title: '通常的标题', lines: [USUAL], says: usual },
  { title: '字间有空格', lines: ['示例市档案局 2024 年政府信息公开工作年度报告'], says: usual },
  {
    title: '年份在前',
    lines: ['2024年示例市档案局政府信息公开年度报告'],
    says: { ...usual, title: '2024年示例市档案局政府信息公开年度报告' },
  },
  {
    title: '年度在前，用语不同',
    lines: ['2024年度示例市档案局政府信息公开工作情况的报告'],
    says: { ...usual, title: '2024年度示例市档案局政府信息公开工作情况的报告' },
  },
  {
    title: '关于……的报告',
    lines: ['示例市档案局关于2024年度政府信息公开工作情况的年度报告'],
    says: { ...usual, title: '示例市档案局关于2024年度政府信息公开工作情况的年度报告' },
  },
  {
    title: '年份写在括号里',
    lines: ['示例市档案局政府信息公开工作年度报告（2024年度）'],
    says: { ...usual, title: '示例市档案局政府信息公开工作年度报告(2024年度)' },
  },
  {
    title: '年份写在六角括号里',
    lines: ['示例市档案局政府信息公开年报〔2024〕'],
    says: { ...usual, title: '示例市档案局政府信息公开年报〔2024〕' },
  },
  {
    title: '年份用汉字',
    lines: ['示例市档案局二〇二四年政府信息公开工作年度报告'],
    says: { ...usual, title: '示例市档案局二〇二四年政府信息公开工作年度报告' },
  },
  {
    title: '汉字年份里的圈和零',
    lines: ['示例市档案局二○二零年政府信息公开年度报告'],
    says: { title: '示例市档案局二○二零年政府信息公开年度报告', agency: '示例市档案局', year: 2020 },
  },
  {
    title: '全角数字',
    lines: ['示例市档案局２０２４年政府信息公开工作年度报告'],
    says: usual,
  },
  { title: '书名号', lines: [`《${USUAL}》`], says: usual },
  { title: '通知里引用的标题', lines: [`示例市档案局关于发布《${USUAL}》的公告`], says: usual },
  { title: '页面先印“标题：”', lines: [`标题：${USUAL}`], says: usual },
  {
    title: '繁体字，机关名照原样',
    lines: ['廣州市檔案局2020年政府信息公開工作年度報告'],
    says: { title: '廣州市檔案局2020年政府信息公開工作年度報告', agency: '廣州市檔案局', year: 2020 },
  },
  { title: '标题折成两行', lines: ['示例市档案局2024年政府信息', '公开工作年度报告'], says: usual },
  { title: '机关名独占一行', lines: ['示例市档案局', '2024年政府信息公开工作年度报告'], says: usual },
  { title: '标题折成三行', lines: ['示例市档案局', '2024年政府信息', '公开工作年度报告'], says: usual },
  {
    title: '上面一行是菜单，不是机关名',
    lines: ['首页', '2024年政府信息公开工作年度报告'],
    says: { title: '2024年政府信息公开工作年度报告', agency: null, year: 2024 },
  },
  {
    title: '上面一行是来源，不是机关名',
    lines: ['来源：示例市档案局', '2024年政府信息公开工作年度报告'],
    says: { title: '2024年政府信息公开工作年度报告', agency: null, year: 2024 },
  },
  {
    title: '所在栏目的路径不是标题',
    lines: ['当前位置：首页>政府信息公开>示例市2019年政府信息公开年报', USUAL],
    says: usual,
  },
  {
    title: '页上还列着往年的年报：离正文最近的是本年的',
    lines: [
      '示例市档案局2022年政府信息公开工作年度报告',
      '示例市档案局2023年政府信息公开工作年度报告',
      USUAL,
    ],
    says: usual,
  },
  {
    title: '往年的年报列在后面：页面自己的标题为准',
    lines: [USUAL, '示例市档案局2023年政府信息公开工作年度报告'],
    page: `${USUAL} - 示例市人民政府`,
    says: usual,
  },
  {
    title: '往年的年报列在后面：文件标为标题的为准',
    lines: [`# ${USUAL}`, '示例市档案局2023年政府信息公开工作年度报告'],
    says: usual,
  },
  { title: '正文没有标题，用页面的', lines: [], page: `${USUAL}_示例市人民政府门户网站`, says: usual },
  {
    title: '正文标题没有机关名，页面的有',
    lines: ['2024年政府信息公开工作年度报告'],
    page: USUAL,
    says: usual,
  },
  {
    title: '标题没有年份：取统计期限',
    lines: ['示例市档案局政府信息公开工作年度报告', '数据统计期限为2024年1月1日至12月31日。'],
    says: { title: '示例市档案局政府信息公开工作年度报告', agency: '示例市档案局', year: 2024 },
  },
  {
    title: '施行日期不是统计期限',
    lines: ['示例市档案局政府信息公开工作年度报告', '新办法自2023年1月1日起施行。'],
    says: { title: '示例市档案局政府信息公开工作年度报告', agency: '示例市档案局', year: null },
  },
  {
    title: '两个统计期限互相矛盾：不取',
    lines: [
      '示例市档案局政府信息公开工作年度报告',
      '本报告期限为2023年1月1日至2023年12月31日。',
      '数据期限为2024年1月1日至12月31日。',
    ],
    says: { title: '示例市档案局政府信息公开工作年度报告', agency: '示例市档案局', year: null },
  },
  {
    title: '标题里有两个年份：不取',
    lines: ['示例市2023年和2024年政府信息公开工作年度报告'],
    says: { title: '示例市2023年和2024年政府信息公开工作年度报告', agency: null, year: null },
  },
  {
    title: '句子不是标题',
    lines: ['现发布示例市2024年政府信息公开工作年度报告，请查阅政府信息公开工作年度报告'],
    says: { title: null, agency: null, year: null },
  },
];
