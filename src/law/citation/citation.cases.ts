/** The statutory table of citations: notation, full form, wider places, what cannot be cited, and when. */
export const WRITTEN: readonly { notation: string; full: string; parents: readonly string[] }[] = [
  { notation: '条例', full: '《中华人民共和国政府信息公开条例》', parents: [] },
  {
    notation: '条例§33.2',
    full: '《中华人民共和国政府信息公开条例》第三十三条第二款',
    parents: ['条例§33', '条例'],
  },
  {
    notation: '条例§36(5)',
    full: '《中华人民共和国政府信息公开条例》第三十六条第五项',
    parents: ['条例§36', '条例'],
  },
  {
    notation: '条例§10.2(1)',
    full: '《中华人民共和国政府信息公开条例》第十条第二款第一项',
    parents: ['条例§10.2', '条例§10', '条例'],
  },
  {
    notation: '条例§20(15)',
    full: '《中华人民共和国政府信息公开条例》第二十条第十五项',
    parents: ['条例§20', '条例'],
  },
  {
    notation: '条例2007§24.2',
    full: '《中华人民共和国政府信息公开条例》（2007年公布）第二十四条第二款',
    parents: ['条例2007§24', '条例2007'],
  },
  {
    notation: '109号§4',
    full: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第四条',
    parents: ['109号'],
  },
  {
    notation: '复议法§23.1(4)',
    full: '《中华人民共和国行政复议法》第二十三条第一款第四项',
    parents: ['复议法§23.1', '复议法§23', '复议法'],
  },
  {
    notation: '法释8§1(1)',
    full: '《最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释》（法释〔2025〕8号）第一条第一项',
    parents: ['法释8§1', '法释8'],
  },
  {
    notation: '格式§表三',
    full: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表三',
    parents: ['格式', '30号'],
  },
  {
    notation: '格式§表二(8)',
    full: '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）表二第八项',
    parents: ['格式§表二', '格式', '30号'],
  },
  {
    notation: '207号§一',
    full: '《关于政府信息公开期限有关问题的解释》（国办公开办函〔2015〕207号）第一部分',
    parents: ['207号'],
  },
  {
    notation: '法典§1242',
    full: '《中华人民共和国生态环境法典》第一千二百四十二条',
    parents: ['法典'],
  },
  { notation: '民法典§203', full: '《中华人民共和国民法典》第二百零三条', parents: ['民法典'] },
  { notation: '民法典§1010', full: '《中华人民共和国民法典》第一千零一十条', parents: ['民法典'] },
];

export const READ: readonly { text: string; notation: string; why: string }[] = [
  { text: ' 条例§36（5） ', notation: '条例§36(5)', why: '全角括号和空白' },
  { text: '《政府信息公开条例》第三十三条第二款', notation: '条例§33.2', why: '省去国名' },
  { text: '《政府信息公开条例》第三十六条第（五）项', notation: '条例§36(5)', why: '项带括号' },
  { text: '《政府信息公开条例》（2007年公布）第二十四条', notation: '条例2007§24', why: '旧版本' },
  { text: '《行政复议法》第二十四条第四款', notation: '复议法§24.4', why: '不注版本即现行版本' },
];

export const NOT_READ: readonly { text: string; says: string }[] = [
  { text: '条理§33', says: '没有登记名为“条理”' },
  { text: '', says: '没有登记' },
  { text: '条例§57', says: '只有56条' },
  { text: '条例§0', says: '不是条款的写法' },
  { text: '条例§33.2.1', says: '不是条款的写法' },
  { text: '条例§33§2', says: '不是条款的写法' },
  { text: '条例§', says: '不是条款的写法' },
  { text: '条例§表三', says: '按条引用' },
  { text: '格式§3', says: '不分条' },
  { text: '格式§表十十', says: '不是条款的写法' },
  { text: '《信访工作条例》第二条', says: '没有登记《信访工作条例》' },
  { text: '《政府信息公开条例》第五十七条', says: '只有56条' },
  { text: '《政府信息公开条例》第十十条', says: '数字写法不对' },
  { text: '《政府信息公开条例》（1999年公布）第一条', says: '没有登记' },
  { text: '《政府信息公开条例》三十三条', says: '看不懂' },
];

export const COVERS: readonly { wide: string; narrow: string; covers: boolean }[] = [
  { wide: '条例', narrow: '条例§33.2', covers: true },
  { wide: '条例§36', narrow: '条例§36(5)', covers: true },
  { wide: '条例§36(5)', narrow: '条例§36(5)', covers: true },
  { wide: '条例§36(5)', narrow: '条例§36', covers: false },
  { wide: '条例§3', narrow: '条例§33', covers: false },
  { wide: '30号', narrow: '格式§表三', covers: true },
  { wide: '60号', narrow: '格式§表三', covers: false },
  { wide: '条例', narrow: '条例2007§24', covers: false },
];

export const CITED_ON: readonly {
  notation: string;
  date: string;
  answer: 'yes' | 'no' | 'unknown';
  says: string;
  source: string;
}[] = [
  { notation: '条例§33.2', date: '2019-05-14', answer: 'no', says: '尚未施行', source: '条例§56' },
  { notation: '条例§33.2', date: '2019-05-15', answer: 'yes', says: '有效', source: '条例§56' },
  { notation: '条例2007§24', date: '2019-05-14', answer: 'yes', says: '有效', source: '条例2007§38' },
  {
    notation: '条例2007§24',
    date: '2019-05-15',
    answer: 'no',
    says: '现为《中华人民共和国政府信息公开条例》',
    source: '条例§56',
  },
  { notation: '条例2007§24', date: '2008-04-30', answer: 'no', says: '尚未施行', source: '条例2007§38' },
  { notation: '109号§4', date: '2020-12-31', answer: 'no', says: '尚未施行', source: '109号§10' },
  { notation: '109号§4', date: '2021-01-01', answer: 'yes', says: '有效', source: '109号§10' },
  { notation: '格式§表三', date: '2021-09-25', answer: 'no', says: '尚未施行', source: '30号' },
  { notation: '60号§表三', date: '2021-09-26', answer: 'no', says: '2021-09-26', source: '30号' },
  { notation: '60号', date: '2019-12-31', answer: 'unknown', says: '具体日期未见原文', source: '60号' },
  { notation: '60号', date: '2018-12-31', answer: 'no', says: '尚未施行', source: '60号' },
  { notation: '复议法§23.1(4)', date: '2023-12-31', answer: 'no', says: '尚未施行', source: '复议法§90' },
  { notation: '复议法§23.1(4)', date: '2024-01-01', answer: 'yes', says: '有效', source: '复议法§90' },
  { notation: '法释17', date: '2025-06-01', answer: 'no', says: '已于2025-06-01废止', source: '法释8' },
  { notation: '法释8§1', date: '2025-05-31', answer: 'no', says: '尚未施行', source: '法释8' },
  { notation: '处罚办法', date: '2023-06-30', answer: 'no', says: '尚未施行', source: '处罚办法' },
  { notation: '水法§72', date: '2026-08-14', answer: 'yes', says: '有效', source: '法典§1242' },
  { notation: '水法§72', date: '2026-08-15', answer: 'no', says: '生态环境法典', source: '法典§1242' },
  { notation: '环保法§54.2', date: '2026-11-23', answer: 'no', says: '生态环境法典', source: '法典§1242' },
  { notation: '放假办法', date: '2024-12-31', answer: 'no', says: '尚未施行', source: '放假办法' },
];

/** Laws repealed by the ecology code on its first day. */
export const REPEALED_BY_THE_CODE = [
  '环保法',
  '环评法',
  '大气法',
  '水法',
  '土壤法',
  '固废法',
  '噪声法',
  '放射法',
  '海环法',
  '清洁法',
] as const;
