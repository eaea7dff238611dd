/**
 * The instruments this product cites, by short name, with the days between which each may be cited.
 * Laws that were rewritten have one entry a version; the bare short name is the newest version known.
 */
export interface Instrument<Name extends string = string> {
  readonly title: string;
  /** Document number, printed after the title. */
  readonly number?: string;
  /** Which version this is, printed after the title where the title alone would mean a newer one. */
  readonly edition?: string;
  /** First day in force as `YYYY-MM-DD`; `YYYY` where only the year of issue is known. */
  readonly from: string;
  /** First day on which it is no longer in force. */
  readonly repealed?: string;
  /** The instrument that took its place. */
  readonly replacedBy?: Name;
  /** How its text is divided; a number says how many articles it has. */
  readonly divided: 'parts' | 'articles' | number;
  /** The notice of which this is the annex. */
  readonly annexOf?: Name;
}

const ECOLOGY_CODE = { repealed: '2026-08-15', replacedBy: '法典' } as const;

const REGISTRY = {
  条例: { title: '中华人民共和国政府信息公开条例', from: '2019-05-15', divided: 56 },
  条例2007: {
    title: '中华人民共和国政府信息公开条例',
    edition: '2007年公布',
    from: '2008-05-01',
    repealed: '2019-05-15',
    replacedBy: '条例',
    divided: 38,
  },
  复议法: { title: '中华人民共和国行政复议法', from: '2024-01-01', divided: 90 },
  复议法2017: {
    title: '中华人民共和国行政复议法',
    edition: '2017年修正',
    from: '2018-01-01',
    repealed: '2024-01-01',
    replacedBy: '复议法',
    divided: 43,
  },
  行诉法: { title: '中华人民共和国行政诉讼法', from: '2017-07-01', divided: 103 },
  民诉法: { title: '中华人民共和国民事诉讼法', from: '2024-01-01', divided: 306 },
  民法典: { title: '中华人民共和国民法典', from: '2021-01-01', divided: 1260 },
  处罚法: { title: '中华人民共和国行政处罚法', from: '2021-07-15', divided: 86 },
  保密法: { title: '中华人民共和国保守国家秘密法', from: '2024-05-01', divided: 'articles' },
  邮政法: { title: '中华人民共和国邮政法', from: '2015-04-24', divided: 'articles' },
  无障碍法: { title: '中华人民共和国无障碍环境建设法', from: '2023-09-01', divided: 'articles' },
  排污条例: { title: '排污许可管理条例', from: '2021-03-01', divided: 'articles' },
  放假办法: { title: '全国年节及纪念日放假办法', from: '2025-01-01', divided: 'articles' },
  放假办法2013: {
    title: '全国年节及纪念日放假办法',
    edition: '2013年修订',
    from: '2014-01-01',
    repealed: '2025-01-01',
    replacedBy: '放假办法',
    divided: 'articles',
  },
  放假办法2007: {
    title: '全国年节及纪念日放假办法',
    edition: '2007年修订',
    from: '2008-01-01',
    repealed: '2014-01-01',
    replacedBy: '放假办法2013',
    divided: 'articles',
  },

  法释8: {
    title: '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释',
    number: '法释〔2025〕8号',
    from: '2025-06-01',
    divided: 'articles',
  },
  法释17: {
    title: '最高人民法院关于审理政府信息公开行政案件若干问题的规定',
    number: '法释〔2011〕17号',
    from: '2011-08-13',
    repealed: '2025-06-01',
    replacedBy: '法释8',
    divided: 13,
  },
  '132号': {
    title: '关于审理政府信息公开行政复议案件若干问题的指导意见',
    number: '国办函〔2021〕132号',
    from: '2021-12-22',
    divided: 18,
  },
  '207号': {
    title: '关于政府信息公开期限有关问题的解释',
    number: '国办公开办函〔2015〕207号',
    from: '2015',
    divided: 'parts',
  },
  '235号': {
    title: '关于政府信息公开处理决定送达问题的解释',
    number: '国办公开办函〔2016〕235号',
    from: '2016-12-07',
    divided: 'parts',
  },
  '109号': {
    title: '政府信息公开信息处理费管理办法',
    number: '国办函〔2020〕109号',
    from: '2021-01-01',
    divided: 10,
  },

  '30号': {
    title: '关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    number: '国办公开办函〔2021〕30号',
    from: '2021-09-26',
    divided: 'parts',
  },
  格式: {
    title: '中华人民共和国政府信息公开工作年度报告格式',
    number: '国办公开办函〔2021〕30号',
    from: '2021-09-26',
    divided: 'parts',
    annexOf: '30号',
  },
  '60号': {
    title: '中华人民共和国政府信息公开工作年度报告格式（试行）',
    number: '国办公开办函〔2019〕60号',
    from: '2019',
    repealed: '2021-09-26',
    replacedBy: '30号',
    divided: 'parts',
  },
  '61号': {
    title: '关于规范政府信息公开平台有关事项的通知',
    number: '国办公开办函〔2019〕61号',
    from: '2019',
    divided: 'parts',
  },
  '19号': {
    title: '政府网站与政务新媒体检查指标',
    number: '国办秘函〔2019〕19号',
    from: '2019',
    divided: 'parts',
  },
  '47号': { title: '政府网站发展指引', number: '国办发〔2017〕47号', from: '2017', divided: 'parts' },
  '672号': {
    title: '生态环境领域基层政务公开标准目录',
    number: '环办厅函〔2019〕672号',
    from: '2019',
    divided: 'parts',
  },
  '118号': {
    title: '关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
    number: '国办发〔2018〕118号',
    from: '2018',
    divided: 'parts',
  },
  '424号': {
    title: '关于进一步完善行政许可和行政处罚等信用信息公示工作的指导意见',
    number: '发改办财金〔2018〕424号',
    from: '2018-07-25',
    divided: 'parts',
  },
  水十条: { title: '水污染防治行动计划', number: '国发〔2015〕17号', from: '2015', divided: 'parts' },

  皖28: { title: '安徽省信息处理费执行通知', number: '皖财综〔2021〕28号', from: '2021', divided: 'parts' },
  川费: { title: '四川省财政厅信息处理费执行通知', from: '2021-01-18', divided: 'parts' },
  鲁费: { title: '山东省人民政府办公厅信息处理费执行通知', from: '2020-12-30', divided: 'parts' },
  黑费: { title: '黑龙江省财政厅信息处理费执行通知', from: '2021-01-06', divided: 'parts' },

  法典: { title: '中华人民共和国生态环境法典', from: '2026-08-15', divided: 'articles' },
  环保法: { title: '中华人民共和国环境保护法', from: '2015-01-01', divided: 70, ...ECOLOGY_CODE },
  环评法: { title: '中华人民共和国环境影响评价法', from: '2018-12-29', divided: 'articles', ...ECOLOGY_CODE },
  大气法: { title: '中华人民共和国大气污染防治法', from: '2018-10-26', divided: 'articles', ...ECOLOGY_CODE },
  水法: { title: '中华人民共和国水污染防治法', from: '2018-01-01', divided: 'articles', ...ECOLOGY_CODE },
  土壤法: { title: '中华人民共和国土壤污染防治法', from: '2019-01-01', divided: 'articles', ...ECOLOGY_CODE },
  固废法: {
    title: '中华人民共和国固体废物污染环境防治法',
    from: '2020-09-01',
    divided: 'articles',
    ...ECOLOGY_CODE,
  },
  噪声法: { title: '中华人民共和国噪声污染防治法', from: '2022-06-05', divided: 'articles', ...ECOLOGY_CODE },
  放射法: {
    title: '中华人民共和国放射性污染防治法',
    from: '2003-10-01',
    divided: 'articles',
    ...ECOLOGY_CODE,
  },
  海环法: { title: '中华人民共和国海洋环境保护法', from: '2024-01-01', divided: 'articles', ...ECOLOGY_CODE },
  清洁法: { title: '中华人民共和国清洁生产促进法', from: '2012-07-01', divided: 'articles', ...ECOLOGY_CODE },
  处罚办法: { title: '生态环境行政处罚办法', from: '2023-07-01', divided: 'articles' },
  处罚办法2010: {
    title: '环境行政处罚办法',
    from: '2010-03-01',
    repealed: '2023-07-01',
    replacedBy: '处罚办法',
    divided: 'articles',
  },
  披露办法: {
    title: '企业环境信息依法披露管理办法',
    number: '生态环境部令第24号',
    from: '2022-02-08',
    divided: 'articles',
  },

  GB11643: { title: '公民身份号码', number: 'GB 11643—1999', from: '1999-07-01', divided: 'parts' },
  GB32100: {
    title: '法人和其他组织统一社会信用代码编码规则',
    number: 'GB 32100—2015',
    from: '2015-10-01',
    divided: 'parts',
  },
} as const satisfies Record<string, Instrument>;

export type InstrumentId = keyof typeof REGISTRY;

export const INSTRUMENTS: Readonly<Record<InstrumentId, Instrument<InstrumentId>>> = REGISTRY;

export const INSTRUMENT_IDS = Object.keys(REGISTRY) as InstrumentId[];

export function isInstrument(name: string): name is InstrumentId {
  return Object.hasOwn(REGISTRY, name);
}
