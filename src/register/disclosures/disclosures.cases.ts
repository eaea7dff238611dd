/** Disclosures by order and outcome: entry of the catalogue, review, publication and its period, change, withdrawal. */
import { type Command, type OrderCase, proof, type Step } from '../orders.cases.ts';

export const D1 = { kind: 'disclosure', id: 'D2024-00001' } as const;

type More = Readonly<Record<string, unknown>>;

export const draft = (more: More = {}): Command => ({
  type: 'disclosure.draft',
  on: '2024-03-01',
  title: '2024年3月示例市环境空气质量状况',
  summary: '示例市三月份环境空气质量监测结果。',
  item: { law: '条例§20(13)' },
  column: '环境质量',
  number: null,
  writtenOn: null,
  genre: '公告',
  theme: '城乡建设、环境保护',
  keywords: ['空气质量'],
  source: '大气科',
  origin: { kind: 'own' },
  attribute: { kind: 'proactive' },
  text: '全文见附件。',
  attachments: [],
  result: null,
  duty: null,
  document: null,
  ...more,
});

export const act = (verb: string, on: string, more: More = {}): Command => ({
  type: `disclosure.${verb}`,
  matter: D1.id,
  on,
  ...more,
});

export const penalty = (more: More = {}): Command =>
  draft({
    title: '某公司超标排放案处罚决定',
    item: { law: '条例§20(6)' },
    result: { kind: 'penalty', decidedOn: '2024-03-01' },
    ...more,
  });

const URL = { url: 'https://www.example.cn/zfxxgk/1.html' };
const withheld = { kind: 'withheld', ground: 'internalAffairs', basis: '内部工作流程' };

export const drafted: Step = ['2024-03-01', draft()];
const penalised: Step = ['2024-03-01', penalty()];
export const reviewed = (on = '2024-03-04', more: More = {}): Step => [
  on,
  act('review', on, { conclusion: 'mayPublish', basis: '不涉密，不涉第三方', ...more }),
  'reviewer',
];
export const published = (on: string, more: More = {}): Step => [
  on,
  act('publish', on, { channels: ['platform'], ...URL, ...more }),
  'publisher',
];
const overturned = (how: string, on = '2024-05-06'): Step => [
  on,
  act('overturn', on, { how, by: '示例市人民政府复议决定' }),
];

export const DISCLOSURES: readonly OrderCase[] = [
  {
    law: '条例§26',
    title: '自形成之日起二十个工作日',
    orders: [drafted],
    row: {
      of: D1,
      stage: 'drafted',
      open: true,
      opened: '2024-03-01',
      due: '2024-03-29',
      provisional: false,
    },
  },
  {
    law: '条例§26',
    title: '期限内发布，期限了结',
    orders: [drafted, reviewed(), published('2024-03-05')],
    row: { of: D1, stage: 'published', open: false, due: null },
  },
  {
    law: '条例§45',
    title: '形成于以前的，须有凭据',
    orders: [['2024-03-04', draft()]],
    refused: ['补记2024-03-01的事，请写明凭据（如邮戳、签收单、通话记录）。'],
  },
  {
    law: '条例§12',
    title: '概述一百零一字，目录项不对，文号没有成文日期：一次说全',
    orders: [
      [
        '2024-03-01',
        draft({ summary: '字'.repeat(101), item: { law: '条例§22' }, number: '示例环发（2024）5号' }),
      ],
    ],
    refused: [
      '内容概述应在一百字以内。',
      '文号“示例环发（2024）5号”的年份应写在六角括号里，如〔2024〕。',
      '有文号的应当写明成文日期。',
      '目录中没有“条例§22”这一项，应为条例第二十条的一项或者第二十一条。',
    ],
  },
  {
    law: '条例§12',
    title: '概述正好一百字，有文号有成文日期',
    orders: [
      [
        '2024-03-01',
        draft({ summary: '字'.repeat(100), number: '示例环发〔2024〕5号', writtenOn: '2024-02-29' }),
      ],
    ],
    row: { of: D1, stage: 'drafted' },
  },
  {
    law: '条例§21',
    title: '第二十一条须写明哪一类',
    orders: [['2024-03-01', draft({ item: { law: '条例§21', topic: '筹资筹劳' } })]],
    refused: [
      '请写明属于第二十一条的哪一类：市政建设、公共服务、公益事业、土地征收、房屋征收、治安管理、社会救助。',
    ],
  },
  {
    law: '条例§10',
    title: '从其他机关取得的，由制作机关公开',
    orders: [['2024-03-01', draft({ origin: { kind: 'fromAgency', agency: '示例州生态环境局' } })]],
    refused: ['从其他机关取得的信息由示例州生态环境局负责公开；其公开以后可以转载，请写明网址。'],
  },
  {
    law: '条例§10',
    title: '转载已经公开的：没有本机关的期限',
    orders: [
      [
        '2024-03-01',
        draft({
          origin: { kind: 'fromAgency', agency: '示例州生态环境局', publishedAt: 'https://www.example.cn/a' },
        }),
      ],
    ],
    row: { of: D1, stage: 'drafted', open: false, due: null },
  },
  {
    law: '条例§10',
    title: '共同制作的，由牵头机关公开',
    orders: [
      [
        '2024-03-01',
        draft({ origin: { kind: 'joint', lead: '示例市水利局', members: ['伊犁州生态环境局伊宁市分局'] } }),
      ],
    ],
    refused: ['共同制作的信息由牵头的示例市水利局负责公开，不由本机关公开。'],
  },
  {
    law: '条例§17',
    title: '起草的人不能审查',
    orders: [drafted, ['2024-03-04', act('review', '2024-03-04', { conclusion: 'mayPublish', basis: '无' })]],
    refused: ['起草或者修改的人不能审查自己的稿件，请换人审查。'],
  },
  {
    law: '条例§17',
    title: '没有审查，发布的人也不对，网址也没有：一次说全',
    orders: [drafted, ['2024-03-05', act('publish', '2024-03-05', { channels: ['platform'] })]],
    refused: ['发布由发布人办理。', '在网上公开的请写明网址。', '尚未审查，先审查、后公开。'],
  },
  {
    law: '条例§17',
    title: '审查结论是报请确定，不能发布',
    orders: [drafted, reviewed('2024-03-04', { conclusion: 'referred' }), published('2024-03-05')],
    refused: ['审查结论不是可以公开，不能发布。'],
    row: { of: D1, stage: 'referred', due: '2024-03-29' },
  },
  {
    law: '条例§17',
    title: '审查以后又修改，要重新审查',
    orders: [
      drafted,
      reviewed(),
      ['2024-03-04', { type: 'disclosure.edit', matter: D1.id, change: { text: '改' } }],
      published('2024-03-05'),
    ],
    refused: ['尚未审查，先审查、后公开。'],
  },
  {
    law: '条例§17',
    title: '发布日期早于审查',
    orders: [
      drafted,
      reviewed('2024-03-06'),
      ['2024-03-06', act('publish', '2024-03-05', { channels: ['gazette'], ...proof('公报') }), 'publisher'],
    ],
    refused: ['审查日期2024-03-06晚于发布日期2024-03-05，应先审查、后公开。'],
  },
  {
    law: '条例§13',
    title: '不予公开的不能发布，也没有期限',
    orders: [['2024-03-01', draft({ attribute: withheld })], reviewed(), published('2024-03-05')],
    refused: ['公开属性不是主动公开，不能发布；属性有误的请先修改。'],
    row: { of: D1, stage: 'withheld', open: false, due: null },
  },
  {
    law: '条例§26',
    title: '变更：二十个工作日重新起算，原版仍可查',
    orders: [
      drafted,
      reviewed(),
      published('2024-03-05'),
      ['2024-04-01', act('revise', '2024-04-01', { change: { text: '更新' }, reason: '数据修正' })],
    ],
    row: { of: D1, stage: 'revising', open: true, due: '2024-04-29' },
  },
  {
    law: '条例§26',
    title: '变更后的版本要重新审查才能发布',
    orders: [
      drafted,
      reviewed(),
      published('2024-03-05'),
      ['2024-04-01', act('revise', '2024-04-01', { change: { text: '更新' }, reason: '数据修正' })],
      published('2024-04-02'),
    ],
    refused: ['尚未审查，先审查、后公开。'],
  },
  {
    law: '条例§26',
    title: '发布当日又变更：新版自有期限',
    orders: [
      drafted,
      reviewed(),
      published('2024-03-05'),
      ['2024-03-05', act('revise', '2024-03-05', { change: { text: '更新' }, reason: '数据修正' })],
    ],
    row: { of: D1, stage: 'revising', due: '2024-04-02' },
  },
  {
    law: '条例§26',
    title: '已经发布的不能修改，只能变更',
    orders: [
      drafted,
      reviewed(),
      published('2024-03-05'),
      ['2024-04-01', { type: 'disclosure.edit', matter: D1.id, change: { text: '改' } }],
    ],
    refused: ['已经发布的内容要变更的，请用变更：变更要重新审查，期限重新起算。'],
  },
  {
    law: '424号',
    title: '处罚结果：信用公示七个工作日，与二十个工作日各算各的',
    orders: [penalised],
    row: { of: D1, due: '2024-03-12' },
  },
  {
    law: '424号',
    title: '信用公示以后，只剩主动公开的期限',
    orders: [penalised, ['2024-03-11', act('publishCredit', '2024-03-11')]],
    row: { of: D1, due: '2024-03-29' },
  },
  {
    law: '处罚法§48',
    title: '处罚决定被撤销：三个工作日内撤回，过周末',
    orders: [
      penalised,
      ['2024-03-05', act('publishCredit', '2024-03-05')],
      reviewed('2024-03-05'),
      published('2024-03-05'),
      overturned('revoked', '2024-05-09'),
    ],
    // 2024-05-11 is a Saturday on which people work.
    row: { of: D1, stage: 'toWithdraw', open: true, due: '2024-05-13' },
  },
  {
    law: '处罚法§48',
    title: '撤回并说明理由',
    orders: [
      penalised,
      ['2024-03-05', act('publishCredit', '2024-03-05')],
      reviewed('2024-03-05'),
      published('2024-03-05'),
      overturned('revoked'),
      ['2024-05-08', act('withdraw', '2024-05-08', { ground: 'penaltyOverturned', reason: '复议撤销' })],
    ],
    row: { of: D1, stage: 'withdrawn', open: false, due: null },
  },
  {
    law: '处罚法§48',
    title: '被撤销的决定不能再发布',
    orders: [penalised, overturned('revoked'), reviewed('2024-05-07'), published('2024-05-08')],
    refused: ['处罚决定已被变更、撤销或者确认违法、无效，原决定不能再公开。'],
    row: { of: D1, stage: 'reviewed' },
  },
  {
    law: '处罚法§48',
    title: '变更后的决定另作新版，审查后可以发布',
    orders: [
      penalised,
      reviewed(),
      published('2024-03-05'),
      overturned('changed'),
      ['2024-05-07', act('withdraw', '2024-05-07', { ground: 'penaltyOverturned', reason: '复议变更' })],
      ['2024-05-07', act('revise', '2024-05-07', { change: { text: '变更后的决定' }, reason: '复议变更' })],
      reviewed('2024-05-08'),
      published('2024-05-08'),
    ],
    row: { of: D1, stage: 'published' },
  },
  {
    law: '处罚法§48',
    title: '没有登记变更撤销的，不能以此为由撤回',
    orders: [
      drafted,
      reviewed(),
      published('2024-03-05'),
      ['2024-03-06', act('withdraw', '2024-03-06', { ground: 'penaltyOverturned', reason: '撤' })],
    ],
    refused: ['先登记处罚决定被变更、撤销或者确认违法、无效。'],
  },
  {
    law: '条例§20(1)',
    title: '废止须写明依据；废止以后不再变动',
    orders: [
      drafted,
      ['2024-06-03', act('setValidity', '2024-06-03', { validity: 'repealed', by: '示例环发〔2024〕9号' })],
      ['2024-06-04', act('setValidity', '2024-06-04', { validity: 'amended', by: null })],
    ],
    refused: ['已经废止或者失效，有效性不再变动。', '修改或者废止请写明依据哪一件文件。'],
    row: { of: D1, result: 'repealed' },
  },
  {
    law: '条例§25',
    title: '公开以后才送交查阅场所',
    orders: [drafted, ['2024-03-05', act('deliver', '2024-03-05', { to: 'library', place: '示例市图书馆' })]],
    refused: ['现在没有公开的内容，不能送交查阅场所。'],
  },
  {
    law: '条例§18',
    title: '不予公开的经评估可以公开：自评估之日起二十个工作日',
    orders: [
      ['2024-03-01', draft({ attribute: withheld })],
      ['2024-12-02', act('reassess', '2024-12-02', { conclusion: 'open', basis: '流程已经公开' })],
    ],
    row: { of: D1, stage: 'drafted', open: true, due: '2024-12-30' },
  },
  {
    law: '条例§18',
    title: '主动公开的不需要评估',
    orders: [drafted, ['2024-12-02', act('reassess', '2024-12-02', { conclusion: 'keep', basis: '无' })]],
    refused: ['只有不予公开的信息需要定期评估。'],
  },
  {
    law: '水法§72',
    title: '数据系列：期间写法与目录项都不对',
    orders: [
      [
        '2024-03-01',
        draft({ item: { law: '条例§20(12)' }, duty: { duty: 'drinkingWater', about: '2024-03' } }),
      ],
    ],
    refused: [
      '“饮用水安全状况”属于条例§20(13)，与所选目录项不符。',
      '“饮用水安全状况”请写明期间，如2024-Q1。',
    ],
  },
  {
    law: '环保法§54.2',
    title: '数据系列：还没有开始的期间',
    orders: [['2024-03-01', draft({ duty: { duty: 'environmentMonthly', about: '2024-04' } })]],
    refused: ['2024-04在生成日期2024-03-01还没有开始。'],
  },
  {
    law: '条例§45',
    title: '发布过的不能作废',
    orders: [
      drafted,
      reviewed(),
      published('2024-03-05'),
      ['2024-03-06', { type: 'disclosure.void', matter: D1.id, reason: '误录' }],
    ],
    refused: ['已经发布过的不能作废，请用撤回并说明理由。'],
  },
  {
    law: '条例§45',
    title: '作废的草稿没有期限',
    orders: [drafted, ['2024-03-04', { type: 'disclosure.void', matter: D1.id, reason: '误录' }]],
    row: { of: D1, stage: 'voided', open: false, due: null },
  },
  {
    law: '条例§20(1)',
    title: '解读：对方不存在',
    orders: [
      drafted,
      [
        '2024-03-04',
        { type: 'disclosure.interpret', matter: D1.id, interprets: { kind: 'document', id: 'N2024-00007' } },
      ],
    ],
    refused: ['没有编号为N2024-00007的文件，请核对。'],
  },
  {
    law: '条例§20(1)',
    title: '规范性文件登记中没有的，不能说是它的文本',
    orders: [['2024-03-01', draft({ document: 'N2024-00007' })]],
    refused: ['规章和规范性文件登记中没有N2024-00007，或者已经作废。'],
  },
  {
    law: '条例§26',
    title: '发布早于形成',
    orders: [
      drafted,
      reviewed(),
      ['2024-03-05', act('publish', '2024-02-29', { channels: ['gazette'], ...proof('公报') }), 'publisher'],
    ],
    refused: [
      '发布日期2024-02-29早于形成或者变更之日2024-03-01。',
      '审查日期2024-03-04晚于发布日期2024-02-29，应先审查、后公开。',
    ],
  },
  {
    law: '条例§17',
    title: '审查早于形成',
    orders: [
      drafted,
      [
        '2024-03-04',
        act('review', '2024-02-29', { conclusion: 'mayPublish', basis: '可以', ...proof('审查表') }),
        'reviewer',
      ],
    ],
    refused: ['审查日期2024-02-29早于形成或者变更之日2024-03-01。'],
  },
  {
    law: '条例§26',
    title: '变更早于前一版的发布',
    orders: [
      drafted,
      reviewed(),
      published('2024-03-05'),
      [
        '2024-04-01',
        act('revise', '2024-03-04', { change: { text: '更新' }, reason: '修正', ...proof('批件') }),
      ],
    ],
    refused: ['变更日期2024-03-04早于前一版的2024-03-05。'],
  },
  {
    law: '条例§26',
    title: '新版发布以后期限了结',
    orders: [
      drafted,
      reviewed(),
      published('2024-03-05'),
      ['2024-04-01', act('revise', '2024-04-01', { change: { text: '更新' }, reason: '数据修正' })],
      reviewed('2024-04-02'),
      published('2024-04-03'),
    ],
    row: { of: D1, stage: 'published', open: false, due: null },
  },
  {
    law: '条例§45',
    title: '撤回早于发布',
    orders: [
      drafted,
      reviewed(),
      published('2024-03-05'),
      [
        '2024-03-06',
        act('withdraw', '2024-03-04', { ground: 'inaccurate', reason: '有误', ...proof('日志') }),
      ],
    ],
    refused: ['撤回日期2024-03-04早于发布日期2024-03-05。'],
  },
  {
    law: '条例§12',
    title: '成文、决定晚于生成，结果归错了项',
    orders: [
      [
        '2024-03-01',
        draft({ writtenOn: '2024-03-02', result: { kind: 'licence', decidedOn: '2024-03-02' } }),
      ],
    ],
    refused: [
      '成文日期2024-03-02晚于生成日期2024-03-01。',
      '决定日期2024-03-02晚于生成日期2024-03-01。',
      '许可结果归第二十条第五项，处罚决定归第六项。',
    ],
  },
  {
    law: '处罚法§48',
    title: '变更前的原决定不能再发布',
    orders: [penalised, overturned('changed'), reviewed('2024-05-07'), published('2024-05-08')],
    refused: ['处罚决定已被变更、撤销或者确认违法、无效，原决定不能再公开。'],
  },
  {
    law: '424号',
    title: '信用公示早于决定',
    orders: [penalised, ['2024-03-04', act('publishCredit', '2024-02-29', proof('截屏'))]],
    refused: ['信用公示早于决定日期。'],
  },
  {
    law: '处罚法§48',
    title: '撤销早于决定',
    orders: [
      penalised,
      ['2024-03-04', act('overturn', '2024-02-29', { how: 'revoked', by: '法院', ...proof('判决书') })],
    ],
    refused: ['处罚决定被变更、撤销的日期早于决定日期。'],
  },
  {
    law: '条例§45',
    title: '作废以后不再办理',
    orders: [
      drafted,
      ['2024-03-04', { type: 'disclosure.void', matter: D1.id, reason: '误录' }],
      reviewed('2024-03-04'),
    ],
    refused: ['这条信息已经作废。'],
  },
];
